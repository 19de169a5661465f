#!/bin/sh
# tried.sh - what `rutin test` shows of a routine: the page of coverage, and --watch
#
# The page is the whole source, line by line, with each rule that has never fired
# marked; nothing in it is fetched. What is watched is tried anew once a file has
# changed, with what it says now.

set -eu
: "${BUILD:=build}"
rutin="${RUN:-} $BUILD/rutin"
dir=$BUILD/tests/tried
example=examples/cases/c01.json
rm -rf "$dir"
mkdir -p "$dir"

fail() {
  echo "tried.sh: $*" >&2
  exit 1
}

# The source that a page shows, without what it adds.
source_of() {
  sed -n 's|^<pre[^>]*><b>[0-9]* [^<]*</b>\(.*\)</pre>$|\1|p' "$1" |
    sed 's|</*u>||g; s|&quot;|"|g; s|&lt;|<|g; s|&gt;|>|g; s|&amp;|\&|g'
}

for lang in sv en; do
  $rutin test --lang $lang --coverage --format html rules/sweden.lua $example >"$dir/page"
  source_of "$dir/page" | cmp - rules/sweden.lua || fail "$lang: not the source"
  ! grep -qE '<script|<link|<img|(src|href)=' "$dir/page" || fail "$lang: something is fetched"
  grep -o '<summary>✗ [^:]*' "$dir/page" | sed 's/.* //' | sort >"$dir/marked"
  $rutin test --lang $lang --coverage --format json rules/sweden.lua $example |
    tr '{' '\n' | sed -n 's/^"rule":"\([^"]*\)".*"fired":0,.*/\1/p' | sort >"$dir/silent"
  [ -s "$dir/silent" ] || fail "$lang: all rules have fired"
  cmp "$dir/silent" "$dir/marked" || fail "$lang: other rules are marked"
done

# Waits until the watcher has said that it waits, so many times.
heard() {
  until [ "$(grep -c 'a file' "$dir/heard")" -ge "$1" ]; do
    kill -0 $watcher || fail "it ended by itself"
  done
}
cp $example "$dir/example.json"
$rutin test --lang en --watch rules/sweden.lua "$dir/example.json" >"$dir/heard" 2>&1 &
watcher=$!
trap 'kill $watcher 2>/dev/null' EXIT
heard 1
grep -q '^1 example, 1 as expected' "$dir/heard" || fail "it was not tried at first"
sed 's/"steps": *\[/&"embassy", /' $example >"$dir/changed"
! cmp -s $example "$dir/changed" || fail "the example was not changed"
mv "$dir/changed" "$dir/example.json"
heard 2
grep -q '^1 example, 0 as expected' "$dir/heard" || fail "it was not tried anew"
