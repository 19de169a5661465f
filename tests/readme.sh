#!/bin/sh
# readme.sh - what README.md shows is what happens
#
# In its console blocks each line after "$ " is run, and must print what stands
# below it. Its C block is built and run, its Lua block must stand in rules/, its
# JSON block in examples/. src/README.md must name the modules in their order.

set -eu
: "${BUILD:=build}"
: "${MODULES:=$(make -s --eval 'modules: ; @echo $(MODULES)' modules)}"
BUILD=$(cd "$BUILD" && pwd)
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
export PATH="$BUILD:$PATH" RUTIN_RULES=rules LC_ALL=C
for command in "$dir"/*.sh; do
  touch "${command%.sh}.want"
  sh "$command" >"${command%.sh}.got" 2>&1 || true
  diff "${command%.sh}.want" "${command%.sh}.got" ||
    fail "other output than README.md shows: $(cat "$command")"
done

block c >"$dir/host.c"
${CC:-cc} -std=c11 -Wall -Wextra -Werror ${SANITIZE:-} -Iinclude -o "$dir/host" \
  "$dir/host.c" "$BUILD/librutin.so" -Wl,-rpath,"$BUILD"
${RUN:-} "$dir/host" >"$dir/host.got"
grep -q '^{"rutin":.*"step":1' "$dir/host.got" || fail "the C block prints no plan"

# stands_in FILE: the lines on standard input stand there, one after another.
stands_in() {
  awk 'NR == FNR { want[++n] = $0; next }
    { at = ($0 == want[at + 1]) ? at + 1 : ($0 == want[1])
      if (at == n) { found = 1; exit } }
    END { exit !found }' - "$1"
}
block lua | stands_in rules/sweden.lua ||
  fail "the rule in README.md does not stand so in rules/sweden.lua"
block json | stands_in examples/friday-night.json ||
  fail "the case in README.md is not examples/friday-night.json"

awk -F '|' '/^\| `/ {
  gsub(/[` ]/, "", $2)
  n = split($4, module, "`")
  for (i = 2; i <= n; i += 2) print $2 "/" module[i] }' src/README.md >"$dir/tour"
for module in $MODULES; do echo "$module"; done | diff "$dir/tour" - ||
  fail "the folders in src/README.md and MODULES in the Makefile differ"
