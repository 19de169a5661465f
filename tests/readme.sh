#!/bin/sh
# readme.sh - what README.md shows is what happens
#
# In its console blocks each line after "$ " is run, and must print what stands
# below it. Its C block must compile, and its Lua block stand in rules/.

set -eu
: "${BUILD:=build}"
dir=$BUILD/tests/readme
rm -rf "$dir"
mkdir -p "$dir"

fail() {
  echo "readme.sh: $*" >&2
  exit 1
}

# block LANGUAGE: the text of all blocks of that language.
block() {
  awk -v open="\`\`\`$1" '
    $0 == open { inside = 1; next }
    /^```/ { inside = 0 }
    inside' README.md
}

# Each command goes to a file n.sh, and what it should print to n.want.
block console | awk -v dir="$dir" '
  /^\$ / { n++; print substr($0, 3) >(dir "/" n ".sh"); next }
  { print >(dir "/" n ".want") }'
export PATH="$PWD/$BUILD:$PATH" RUTIN_RULES=rules LC_ALL=C
for command in "$dir"/*.sh; do
  touch "${command%.sh}.want"
  sh "$command" >"${command%.sh}.got" 2>&1 || true
  diff "${command%.sh}.want" "${command%.sh}.got" ||
    fail "other output than README.md shows: $(cat "$command")"
done

block c >"$dir/embed.c"
[ -s "$dir/embed.c" ] || fail "no C block"
${CC:-cc} -std=c11 -Wall -Werror -Iinclude -c -o "$dir/embed.o" "$dir/embed.c"

block lua >"$dir/rule.lua"
[ -s "$dir/rule.lua" ] || fail "no Lua block"
awk 'NR == FNR { want[++n] = $0; next }
  { at = ($0 == want[at + 1]) ? at + 1 : ($0 == want[1])
    if (at == n) { found = 1; exit } }
  END { exit !found }' "$dir/rule.lua" rules/sweden.lua ||
  fail "the rule in README.md does not stand so in rules/sweden.lua"
