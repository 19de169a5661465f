#!/bin/sh
# note.sh - what happens in a real case is kept after every line
#
# `rutin ask ROUTINE CASE --save` over the case's own file, and over a new one: each
# line is in the file, for its owner alone, before the next is read, and an example
# is never written over.

set -eu
: "${BUILD:=build}"
rutin="${RUN:-} $BUILD/rutin"
export RUTIN_RULES=rules LC_ALL=C
dir=$BUILD/tests/note
rm -rf "$dir"
mkdir -p "$dir"
now="--now 2026-11-25T10:05:00+01:00"

fail() {
  echo "note.sh: $*" >&2
  exit 1
}
# has FILE CONTACT OUTCOME TIMES
has() {
  [ "$(tr -d '\n\t ' <"$1" | grep -o "{\"contact\":\"$2\",\"outcome\":\"$3\"" | wc -l)" = "$4" ] ||
    fail "$1 has not $4 times $2 $3: $(cat "$1")"
}
cat >"$dir/case.json" <<'END'
{"case": "2026-0009", "opened": "2026-11-25T10:00:00+01:00", "now": "2026-11-25T10:00:00+01:00",
 "facts": {"found_by": "social_services", "age": 15, "place": "hotel", "danger": "urgent"}}
END
chmod 644 "$dir/case.json"
cp "$dir/case.json" "$dir/before.json"
ask() { $rutin ask --lang sv $now sweden "$@" >"$dir/said"; }

printf 'slut\n' | ask "$dir/case.json" || fail "it does not end"
cmp -s "$dir/case.json" "$dir/before.json" || fail "kept without being asked"

printf 'polisen svarade inte\n+15 min\n' | ask "$dir/case.json" --save "$dir/case.json"
has "$dir/case.json" police no_answer 1
grep -q '"2026-11-25T10:20:00+01:00"' "$dir/case.json" || fail "the clock did not go on"
[ "$(stat -c %a "$dir/case.json")" = 600 ] || fail "others can read the case"
printf 'polisen nekar\nångra\n' | ask "$dir/case.json" --save "$dir/case.json"
has "$dir/case.json" police no_answer 1
has "$dir/case.json" police refused 0
printf 'polisen nekar\n' | ask "$dir/case.json" --save "$dir/new.json"
has "$dir/new.json" police refused 1
has "$dir/case.json" police refused 0
$rutin run --lang sv sweden "$dir/new.json" >"$dir/said" || fail "what was kept is no case"

# A line is kept before the next is read: stopped by a signal while it waits.
mkfifo "$dir/lines"
$rutin ask --lang sv $now sweden "$dir/case.json" --save "$dir/case.json" \
  <"$dir/lines" >"$dir/heard" &
asker=$!
exec 3>"$dir/lines"
printf 'polisen nekar\nplan\n1\n' >&3
until [ "$(grep -c '^> ' "$dir/heard")" -ge 3 ]; do
  kill -0 $asker || fail "it ended by itself"
done
kill -INT $asker 2>/dev/null || true
kill -TERM $asker
wait $asker || true
exec 3>&-
has "$dir/case.json" police refused 1
[ ! -e "$dir/case.json.new" ] || fail "something is left beside the case"

cp examples/cases/c01.json "$dir/example.json"
printf 'slut\n' | ask "$dir/example.json" --save "$dir/example.json" 2>"$dir/err" &&
  fail "an example is written over"
cmp -s "$dir/example.json" examples/cases/c01.json || fail "an example is written over"

# Nor is an answer lost of a conversation that begins a case.
rm "$dir/lines"
mkfifo "$dir/lines"
$rutin ask --lang sv $now --save "$dir/begun.json" sweden <"$dir/lines" >"$dir/heard" &
asker=$!
exec 3>"$dir/lines"
printf '2\n' >&3
until [ "$(grep -c '^Fråga ' "$dir/heard")" -ge 2 ]; do
  kill -0 $asker || fail "it ended by itself"
done
kill -TERM $asker
wait $asker || true
exec 3>&-
grep -q '"danger":[[:space:]]*"urgent"' "$dir/begun.json" || fail "an answer is lost"
[ "$(stat -c %a "$dir/begun.json")" = 600 ] || fail "others can read what was begun"
[ ! -e "$dir/begun.json.new" ] || fail "something is left beside it"
$rutin run --lang sv sweden "$dir/begun.json" >"$dir/said" || fail "what was begun is no case"
