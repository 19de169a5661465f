#!/bin/sh
# suggest.sh - with what `suggest` gives, the examples cover the shipped routines
#
# For each routine what is suggested, up to nine tenths of all values, is written as
# files; they come out as they say, and with the examples every rule has fired.

set -eu
rutin="${RUN:-} ${BUILD:-build}/rutin"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# hold ROUTINE EXAMPLES…
hold() {
  routine=$1
  shift
  mkdir "$work/$routine"
  $rutin suggest --threshold 90 --save "$work/$routine" --format json \
    "rules/$routine.lua" "$@" >"$work/$routine.json"
  $rutin test --threshold 90 --lang en "rules/$routine.lua" "$@" \
    "$work/$routine" >"$work/out"
  grep -q 'Rules that fired *\([0-9]*\) of \1, 100 %' "$work/out"
  grep -q 'that nobody has read' "$work/out"
  sed -n '/^COVERAGE/,/^$/p' "$work/out"
}

hold sweden examples/cases/*.json
hold helsingborg examples/cases/helsingborg/*.json
hold landsbygd examples/cases/landsbygd/*.json
