#!/bin/sh
# one_order.sh - a plan has one order, in whatever form it is read
#
# Of each example of the three routines: the plan as JSON, as a page, as one
# performer's part and as a calendar file have the same steps first, and no two
# steps the other way round. That the typed calls have that order is plans.c's to
# check.

set -eu
export LC_ALL=C
RUTIN=${RUTIN:-${BUILD:-build}/rutin}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
count=0

# The steps of a plan in JSON: id, performer and name, a line each.
steps() {
  awk '
    function member(text, name) {
      if (!match(text, "\"" name "\":(null|\"[^\"]*\")")) return ""
      text = substr(text, RSTART + length(name) + 3, RLENGTH - length(name) - 3)
      gsub(/"/, "", text)
      return text == "null" ? "-" : text
    }
    { n = split($0, step, /\{"step":/)
      for (i = 2; i <= n; i++) {
        print member(step[i], "id") "\t" member(step[i], "performer") "\t" \
          member(step[i], "name")
      } }' "$1"
}

# ends_in_order NAMES LINES: each line ends in a name, further down than that of
# the line before.
ends_in_order() {
  awk 'function ends(text, name) {
      return substr(text, length(text) - length(name) + 1) == name
    }
    NR == FNR { name[++n] = $0; next }
    { do at++; while (at <= n && !ends($0, name[at])); if (at > n) exit 1 }' \
    "$1" "$2"
}

fail() {
  echo "one_order.sh: $routine $example: $1 has another order" >&2
  exit 1
}

check_performers() {
  for performer in $(cut -f 2 "$work/steps" | sort -u); do
    [ "$performer" != - ] || continue
    "$RUTIN" run --for "$performer" --format json "$routine" "$example" \
      >"$work/part" || [ $? -eq 1 ]
    steps "$work/part" >"$work/own"
    awk -F '\t' -v by="$performer" 'NR == FNR { own[$2]; next }
      $2 in own; $2 == by { found = 1 } END { exit !(found && by in own) }' \
      "$work/own" "$work/steps" | cmp -s - "$work/own" ||
      fail "the part of $performer"
  done
}

# Numbers run upwards in a section, from 1 and without a gap on the page. That the
# first is the first in every form is pages.sh's to check.
check_page() {
  "$RUTIN" run --lang sv "$routine" "$example" >"$work/page" 2>/dev/null ||
    [ $? -eq 1 ]
  awk '/^INTE PRÖVAT AV JURIST/ { exit }
    /^[^ a-z][^a-z]*$/ && !/^[0-9]/ { last = 0 }
    /^ ?[0-9]+\. / { if ($1 + 0 <= last) exit 1; last = $1 + 0; seen[last] = ++n }
    END { for (i = 1; i <= n; i++) if (!seen[i]) exit 1 }' "$work/page" ||
    fail "the page"
}

check_calendar() {
  "$RUTIN" calendar --lang sv "$routine" "$example" 2>/dev/null >"$work/file" ||
    return 0
  tr -d '\r' <"$work/file" | sed -e ':a' -e 'N;$!ba' -e 's/\n //g' |
    sed -n 's/^SUMMARY://p' | sed 's/\\//g' >"$work/due"
  cut -f 3 "$work/steps" >"$work/names"
  ends_in_order "$work/names" "$work/due" || fail "the calendar file"
}

check() {
  routine=$1
  shift
  for given; do
    example=$work/$(basename "$given")
    sed -n '/^  "case": {/,/^  }/p' "$given" |
      sed -e '1s/.*/{/' -e '$s/.*/}/' >"$example"
    "$RUTIN" run --lang sv --format json "$routine" "$example" >"$work/plan" \
      2>/dev/null || [ $? -eq 1 ]
    steps "$work/plan" >"$work/steps"
    [ -s "$work/plan" ] || continue # the case is one to be refused
    check_performers
    check_page
    check_calendar
    count=$((count + 1))
  done
}

check rules/sweden.lua examples/cases/*.json
for town in helsingborg landsbygd; do
  check "rules/$town.lua" "examples/cases/$town"/*.json
done
[ "$count" -gt 0 ]
echo "one_order.sh: $count plans have one order"
