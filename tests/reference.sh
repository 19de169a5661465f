#!/bin/sh
# reference.sh - rules/REFERENCE.md and rules/library/rutin.lua are as they are made
#
# They are made from the tables that the words check against, and the Lua blocks of
# the page are a routine that loads without a mistake. A table that changes without
# its explanation is refused.

set -eu
: "${BUILD:=build}"
dir=$BUILD/tests/reference
mkdir -p "$dir"
words=src/lang/words

fail() {
  echo "reference.sh: $*" >&2
  exit 1
}
made() {
  awk -f "$words/reference.awk" -v out="$1" "${2:-$words}"/*.lua "$words/reference.txt"
}
made markdown | diff rules/REFERENCE.md - || fail "make reference makes another page"
made library | diff rules/library/rutin.lua - || fail "make reference makes another library"

awk '/^```lua/ { inside = 1; next } /^```/ { inside = 0 } inside' \
  rules/REFERENCE.md >"$dir/example.lua"
RUTIN_RULES=rules ${RUN:-} "$BUILD/rutin" check --format json --at 2026-11-30 \
  "$dir/example.lua" >"$dir/report" || true
grep -q '"errors":0,' "$dir/report" || { cat "$dir/report"; fail "the examples do not load"; }

# A member without an explanation, and an explanation without a member.
rm -rf "$dir/words"
mkdir -p "$dir/words"
cp "$words"/*.lua "$dir/words"
sed 's/^local TASK_MEMBERS = {/&"colour", /' "$words/build.lua" >"$dir/words/build.lua"
made markdown "$dir/words" >/dev/null 2>&1 && fail "a member may be unexplained"
sed 's/^\(local TASK_MEMBERS = {\)"name", /\1/' "$words/build.lua" >"$dir/words/build.lua"
made markdown "$dir/words" >/dev/null 2>&1 && fail "what is no member may be explained"
exit 0
