#!/bin/sh
# embed.sh - the programs in examples/ decide, print, and tell of an error

set -eu
: "${BUILD:=build}" "${RUN:=}"
out=$BUILD/tests/embed
plan=$($RUN "$BUILD/rutin" run --format json rules/helsingborg.lua \
  examples/friday-night.json)

fail() {
  echo "embed.sh: $*" >&2
  exit 1
}

# The same steps in the same order as in the command's plan.
$RUN "$BUILD/embed" rules/helsingborg.lua examples/friday-night.json >"$out"
steps=$(echo "$plan" | grep -o '"step":' | wc -l)
[ "$steps" -gt 3 ] || fail "a plan of $steps steps on a Friday night"
[ "$(grep -c '^[0-9]*\. ' "$out")" -eq "$steps" ] || fail "steps are missing"

echo '{"case": "1", "facts": {"agee": 16}}' >"$out.json"
if $RUN "$BUILD/embed" rules/sweden.lua "$out.json" >"$out" 2>&1; then
  fail "a misspelt fact is taken"
fi
grep -q 'facts[.][?]' "$out" || fail "the error does not say where: $(cat "$out")"
if $RUN "$BUILD/embed" rules/none.lua "$out.json" 2>"$out"; then
  fail "a routine that is not there is loaded"
fi
grep -q 'none.lua' "$out" || fail "the error does not say what: $(cat "$out")"

${CXX:-c++} -std=c++17 ${CFLAGS:-} ${SANITIZE:-} -Iinclude \
  -o "$BUILD/friday_night" examples/cpp/friday_night.cpp "$BUILD/librutin.so" \
  -Wl,-rpath,"\$ORIGIN"
$RUN "$BUILD/friday_night" rules/helsingborg.lua examples/friday-night.json >"$out"
[ "$(sed '/^--/,$d' "$out" | grep -c '^[0-9]*\. ')" -eq "$steps" ] ||
  fail "steps are missing in C++"
sed '1,/^--/d' "$out" | grep -q '^1\. ' || fail "C++ does not decide anew"
if $RUN "$BUILD/friday_night" rules/sweden.lua "$out.json" >"$out" 2>&1; then
  fail "a misspelt fact is taken in C++"
fi
grep -q 'facts[.][?]' "$out" || fail "C++ does not say where: $(cat "$out")"
