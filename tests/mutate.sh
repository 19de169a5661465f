#!/bin/sh
# mutate.sh - a mistake in a rule is found, or it is none
#
# Changes of meaning are made in rules/sweden.lua one at a time (mutate/mutants.awk),
# 300 of them or as many as are asked for. Each is found by an example that comes out
# otherwise, or by an invariant that `verify` finds broken; or `diff` has it that no
# case differs. Those that none finds are listed, and may be so many as stand below.
# What does not load is no change that anybody could put in force. Unchanged, the
# routine passes every example: else all would be found.
#
#     sh tests/mutate.sh [HOW MANY [SEED]]

set -eu
wanted=${1:-300}
seed=${2:-1}
most=3 # of 300, with the first seed: see tests/README.md
rutin=${BUILD:-build}/rutin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C

cp -r rules "$work/rules"
routine=$work/rules/sweden.lua
awk -v seed="$seed" -f tests/mutate/mutants.awk rules/sweden.lua >"$work/mutants"

# change FROM LENGTH INSTEAD: writes the routine with a change in it.
change() {
  awk -v from="$1" -v size="$2" -v instead="$3" '
    { text = text $0 "\n" }
    END {
      gsub(/\\/, "\\\\", instead)
      printf "%s%s%s", substr(text, 1, from - 1), instead, substr(text, from + size)
    }' rules/sweden.lua >"$routine"
}

# ends STATUS COMMAND...: whether it ends so.
ends() {
  want=$1 status=0
  shift
  "$@" >"$work/out" 2>&1 || status=$?
  [ $status -eq "$want" ]
}

# Whether a rule may warn otherwise: a difference in that alone diff does not tell
# of. What a change in a step leaves as it is, is when the rule fires.
warns() {
  case $2 in deadline | ground | order | step | tell) return 1 ;; esac
  sed -n "/^rule \"$1\" /,/^}/p" rules/sweden.lua | grep -q '^  warn = '
}

# How the change of a rule, of a kind, is found.
judge() {
  if ends 3 $rutin test "$routine" examples/cases/*.json tests/detail/*.json; then
    echo none
  elif [ $status -ne 0 ]; then
    echo example
  elif ends 3 $rutin verify "$routine"; then
    echo verify
  elif ! warns "$1" "$2" && $rutin diff --format json rules/sweden.lua "$routine" |
    grep -q '"differences":\[\]'; then
    echo same
  else
    echo missed
  fi
}

cp rules/sweden.lua "$routine"
if ! ends 0 $rutin test "$routine" examples/cases/*.json tests/detail/*.json; then
  echo "mutate: an example fails before anything is changed" >&2
  exit 1
fi

tab=$(printf '\t')
count=0
while [ "$count" -lt "$wanted" ] && IFS=$tab read -r kind line rule from size instead; do
  change "$from" "$size" "$instead"
  how=$(judge "$rule" "$kind")
  [ "$how" = none ] && continue
  count=$((count + 1))
  echo "$how: $kind, line $line, $rule$([ -n "$instead" ] && echo ": $instead")"
done <"$work/mutants" >"$work/found"

grep '^missed' "$work/found" || true
for how in example verify same missed; do
  echo "mutate: $how $(grep -c "^$how" "$work/found" || true)"
done
[ "$(grep -c '^missed' "$work/found" || true)" -le $((most * wanted / 300)) ]
