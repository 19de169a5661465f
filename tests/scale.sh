#!/bin/sh
# scale.sh - many cases, divided between workers, come out as from one process
#
# The lines are the cases of all examples, and lines that are none. Needs GNU
# parallel; says so where it is absent.

set -eu
. tests/skip.sh
: "${BUILD:=build}" "${RUN:=}"
dir=$BUILD/tests/scale
mkdir -p "$dir"
if ! parallel --version 2>/dev/null | grep -q '^GNU parallel'; then
  skip "all, there is no GNU parallel"
  exit
fi

# An example holds its case as `"case": {`, down to the brace in that column.
cases() {
  for file in examples/cases/*.json; do
    sed -n '/^  "case": {/,/^  }/p' "$file" |
      sed 's/^  "case": {/{/; s/^  },*$/}/' | tr -d '\n'
    echo
  done
}
{
  cases
  printf '\nno case\n{"case": "1"}\n\377\n\0\n'
  cases
} >"$dir/lines"

$RUN "$BUILD/rutin" batch --lang sv rules/sweden.lua <"$dir/lines" >"$dir/one"
RUTIN="$RUN $BUILD/rutin" sh examples/scale/parallel.sh rules/sweden.lua \
  --jobs 3 --block 4k <"$dir/lines" >"$dir/many"
cmp "$dir/one" "$dir/many"
[ "$(grep -c '^{"rutin"' "$dir/one")" -gt 60 ] || {
  echo "scale.sh: the examples give no plans" >&2
  exit 1
}
