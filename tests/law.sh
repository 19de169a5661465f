#!/bin/sh
# law.sh - each rule and each invariant of the domain is accounted for
#
# ../shared/domain/facts.md numbers them, R1 to R118 and I1 to I60. Each R stands
# above a rule of rules/sweden.lua or in the first table of rules/README.md, each I
# above an `always` of rules/sweden/always.lua or in its table of invariants, with
# the test that holds it, which is there. And each `always` can fail: in a town that
# tests/always/broken.txt changes so, the plan says that it is broken.
#
#   sh tests/law.sh

cd "$(dirname "$0")/.." || exit 1
. tests/skip.sh
RUTIN=${RUTIN:-${RUN:-} ${BUILD:-build}/rutin}
: "${SHARED:=../shared}"
export LC_ALL=C.UTF-8
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
failed=0

fail() {
  echo "law.sh: $*" >&2
  failed=$((failed + 1))
}

# above LETTER FILE: the numbers in the comments that stand above rules.
above() {
  sed -n 's/^-- //p' "$2" | grep -o "\b$1[0-9][0-9]*\b"
}

# table LETTER HEADING: those in the first column of a section's tables.
table() {
  awk -v heading="## $2" '
    /^## / { inside = $0 == heading; next }
    inside && /^\| / { split($0, cell, "|"); print cell[2] }' rules/README.md |
    grep -o "\b$1[0-9][0-9]*\b"
}

# account LETTER: each number of the domain is among those on standard input.
account() {
  sort -u >"$work/found"
  case $1 in
    R) sed -n 's/^| \(R[0-9]*\) |.*/\1/p' "$SHARED/domain/facts.md" ;;
    I) awk '/^## / { inside = /invariants/ }
         inside && /^[0-9]+\. / { print "I" int($1) }' "$SHARED/domain/facts.md" ;;
  esac >"$work/all"
  [ -s "$work/all" ] || fail "no $1 is numbered in $SHARED/domain/facts.md"
  for number in $(cat "$work/all"); do
    grep -qx "$number" "$work/found" || fail "$number is accounted for nowhere"
  done
  for number in $(cat "$work/found"); do
    grep -qx "$number" "$work/all" || fail "$number is cited, and is not there"
  done
  echo "law.sh: $(wc -l <"$work/all") of $1 accounted for"
}

if [ -f "$SHARED/domain/facts.md" ]; then
  { above R rules/sweden.lua; table R 'What is no rule, and why'; } | account R
  { above I rules/sweden/always.lua
    table I 'What is no invariant, and where it is kept'; } | account I
else
  skip "the numbers, there is no $SHARED/domain/facts.md"
fi

# Each row of invariants names what holds it, and that is there.
awk '/^## What is no inv/ { inside = 1; next } /^## / { inside = 0 }
  inside && /^\| I/' rules/README.md | while read -r row; do
  named=$(echo "$row" | grep -o '`\(tests\|examples\)/[a-z0-9_./]*`' | tr -d '`')
  [ "$named" ] || echo "no test is named: $row"
  for file in $named; do
    [ -f "$file" ] || echo "rules/README.md names $file, which is not there"
  done
done >"$work/rows"
while read -r row; do fail "$row"; done <"$work/rows"

# Those that are kept by what does not stand in the rules.
RULES="rules/sweden.lua rules/sweden/*.lua rules/helsingborg.lua rules/landsbygd.lua"
gone() {
  ! grep -nE "$2" $RULES >&2 || fail "$1: this must stand in no rule"
}
gone I17 'after = \{[^}]*ask_lawyer'
gone I36 '^(fact|term) "[a-z_]*(confirmed|proven|verified)'
gone I41 '^actor "(kast|[a-z_]*buyer)'
[ "$(grep -hE 'sv = "[^"]*[Aa]nonym' $RULES | sort -u | wc -l)" -eq 1 ] &&
  awk '/^rule / { rule = $2 } /sv = "[^"]*anonym/ { print rule }' \
    rules/sweden.lua | grep -qx '"child.report.anyone"' ||
  fail "I49: the word anonym stands elsewhere than in child.report.anyone"

# split: a file each of title, case and draft from broken.txt.
mkdir "$work/drafts"
awk -v dir="$work/drafts" '
  /^== / { n++; print substr($0, 4) >(dir "/" n ".title"); lua = 0; next }
  !n || /^$/ { next }
  /^[{ ]/ && !lua { print >(dir "/" n ".facts"); next }
  { lua = 1; print >(dir "/" n ".body") }' tests/always/broken.txt
for title in "$work"/drafts/*.title; do
  draft=${title%.title}
  {
    echo 'routine "broken" { version = "1", languages = { "sv", "en" },'
    echo '  title = { sv = "Bruten", en = "Broken" } }'
    echo 'use "sweden"'
    echo 'local WHY, STANDS = { sv = "För provet.", en = "For the test." }, "https://example.org/"'
    cat "$draft.body"
  } >"$draft.lua"
  sed '1s/^{/{"case": "2026-0001", "opened": "2026-11-25T10:00:00+01:00", "now": "2026-11-25T10:30:00+01:00", /' \
    "$draft.facts" >"$draft.json"
  $RUTIN run --lang en --format json --rules rules "$draft.lua" "$draft.json" \
    >"$draft.plan" 2>&1
  [ $? -eq 3 ] && grep -qF "$(cat "$title")" "$draft.plan" ||
    fail "unbroken: $(cat "$title")"
done
sed -n 's/^always "\(.*\)" {$/\1/p' rules/sweden/always.lua | sort >"$work/always"
sort "$work"/drafts/*.title | diff "$work/always" - >&2 ||
  fail "tests/always/broken.txt has other invariants than always.lua"
echo "law.sh: $(wc -l <"$work/always") invariants can be broken"
[ "$failed" -eq 0 ]
