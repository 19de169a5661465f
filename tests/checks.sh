#!/bin/sh
# checks.sh - each finding of check has a draft that shows it, and a page
#
# tests/checks/CODE.lua is a draft with that finding and no other. Its head is what
# the finding means; a line that ends in "-- <<" is where it is found, "-- at: DATE"
# the day it is checked on, "-- with: EXAMPLE" an example that goes with it. Of the
# catalogue, src/base/tools.def, and these drafts rules/CHECKS.md is made.
# examples/drafts/NAME.lua are drafts as a coordinator could write them; a line that
# says "-- fel: CODE" tells what check has to find in the line after it.
# And the shipped routines have no finding.
#
#   sh tests/checks.sh     UPDATE=1 writes rules/CHECKS.md anew

cd "$(dirname "$0")/.." || exit 1
RUTIN=${RUTIN:-${BUILD:-build}/rutin}
LC_ALL=C.UTF-8
export LC_ALL
unset RUTIN_RULES
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
failed=0 passed=0

fail() {
  echo "checks: $*" >&2
  failed=$((failed + 1))
}

# found FORMAT FILE: what check says of a draft, in Swedish.
found() {
  at=$(sed -n 's/^-- at: //p' "$2")
  sed -n 's/^-- with: //p' "$2" >"$work/example.json"
  set -- "$1" "$2" --lang sv --rules rules --at "${at:-2026-11-30}"
  if [ -s "$work/example.json" ]; then
    set -- "$@" "$work/example.json"
  fi
  format=$1
  shift
  COLUMNS=80 "$RUTIN" check --format "$format" "$@"
}

# codes FILE: "code:line" of each finding in a report; line 0 of one in another file.
codes() {
  sed 's/{"severity"/\n&/g' |
    sed -n 's/.*"code":"\([a-z_]*\)","file":"\([^"]*\)","line":\([0-9]*\),.*/\1 \2 \3/p' |
    awk -v file="$1" '{ print $1 ":" ($2 == file ? $3 : 0) }'
}

# The text of a draft without its head and notes.
body() {
  awk '!begun && /^(--|$)/ { next }
    { begun = 1; sub(/ -- <<$/, ""); print }' "$1"
}

head_of() {
  awk '/^-- (at|with): / { next } /^-- / { sub(/^-- /, ""); print; next } { exit }' "$1"
}

# page CODE: a code as CHECKS.md has it.
page() {
  file=tests/checks/$1.lua
  # shellcheck disable=SC2016 # they are what Markdown takes for code
  printf '\n## %s\n\n' "$1"
  awk -F '\t' -v code="$1" '
    $1 == code { print "> " $2 "\\"; print "> *" $3 "*"; print "" }' "$work/catalogue"
  head_of "$file"
  printf '\n```lua\n'
  body "$file"
  printf '```\n\n**Gör så:** '
  awk -F '\t' -v code="$1_help" '
    $1 == code { print $2 ".\\"; print "*" $3 ".*" }' "$work/catalogue"
}

check_code() {
  file=tests/checks/$1.lua
  if [ ! -f "$file" ]; then
    fail "no draft shows $1"
    return
  fi
  line=$(grep -n -e '-- <<$' "$file" | head -n 1 | cut -d: -f1)
  found json "$file" >"$work/report" 2>"$work/err"
  got=$(codes "$file" <"$work/report" | tr '\n' ' ')
  [ -n "$line" ] || got=$(echo "$got" | sed 's/:[0-9]*//')
  if [ "$got" = "$1${line:+:$line} " ]; then
    passed=$((passed + 1))
  else
    fail "$file: wanted $1${line:+ in line $line}, found ${got:-nothing} $(cat "$work/err")"
  fi
}

# A draft of a coordinator: each mistake is found in its line, and none besides.
check_draft() {
  awk '/^ *-- fel: / { sub(/.*-- fel: /, ""); split($0, of, /[ .]/); print of[1] ":" NR + 1 }' \
    "$1" | sort >"$work/wanted"
  found json "$1" 2>"$work/err" | codes "$1" | sort >"$work/found"
  if [ -s "$work/wanted" ] && cmp -s "$work/wanted" "$work/found"; then
    passed=$((passed + 1))
  else
    fail "$1: < wanted, > found $(diff "$work/wanted" "$work/found") $(cat "$work/err")"
  fi
}

"${CC:-cc}" -o "$work/catalogue.bin" tests/checks.c || exit 1
"$work/catalogue.bin" >"$work/catalogue"
sed -n 's/^FINDING(\([a-z_]*\),.*/\1/p' src/base/tools.def >"$work/codes"
while read -r code; do check_code "$code"; done <"$work/codes"
for draft in examples/drafts/*.lua; do check_draft "$draft"; done
for rules in sweden helsingborg landsbygd; do
  [ -z "$(found json rules/$rules.lua | codes x)" ] && passed=$((passed + 1)) ||
    fail "rules/$rules.lua: $(found text rules/$rules.lua)"
done

{
  sed -n '/^# /,$p' tests/checks/CHECKS.head
  while read -r code; do
    printf '* [%s](#%s)\n' "$code" "$code"
  done <"$work/codes"
  while read -r code; do page "$code"; done <"$work/codes"
} >"$work/CHECKS.md"
if [ -n "$UPDATE" ]; then
  cp "$work/CHECKS.md" rules/CHECKS.md
elif ! diff -u rules/CHECKS.md "$work/CHECKS.md"; then
  fail "rules/CHECKS.md is not what the catalogue says; UPDATE=1 sh tests/checks.sh"
fi

echo "checks: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
