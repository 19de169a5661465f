#!/bin/sh
# guide.sh - what include/README.md shows is what happens
#
# The C blocks of a chapter, one after another, are a program. Each is built without
# a warning and run from the top of the tree, and prints what the text blocks of the
# chapter show. What is told in tables is told of what is there: each member of a
# plan and each word it can have, as the schema has them.

set -eu
: "${BUILD:=build}"
BUILD=$(cd "$BUILD" && pwd)
dir=$BUILD/tests/guide
rm -rf "$dir"
mkdir -p "$dir"

fail() {
  echo "guide.sh: $*" >&2
  exit 1
}

# A chapter's program goes to n.c, and what it should print to n.want.
awk -v dir="$dir" '
  /^## / { chapter++ }
  $0 == "```c" { to = dir "/" chapter ".c"; next }
  $0 == "```text" { to = dir "/" chapter ".want"; next }
  /^```/ { to = ""; next }
  to { print >to }' include/README.md

count=0
for source in "$dir"/*.c; do
  program=${source%.c}
  touch "$program.want"
  ${CC:-cc} -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Wpedantic -Werror \
    -pthread ${SANITIZE:-} -Iinclude -o "$program" "$source" "$BUILD/librutin.so" \
    -Wl,-rpath,"$BUILD" || fail "a program does not build: $source"
  ${RUN:-} "$program" >"$program.got" || fail "a program fails: $source"
  diff "$program.want" "$program.got" || fail "other output than is shown: $source"
  count=$((count + 1))
done
[ "$count" -eq 5 ] || fail "found $count programs, wanted 5"

# told WORD...: each stands first in a row of a table, alone or with others.
told() {
  for word in "$@"; do
    grep -q "^|[^|]*\`$word\`" include/README.md || fail "does not tell of $word"
  done
}
# members NAME: those of an object in the plan's schema.
members() {
  sed -n "/^    \"$1\": {/,/^      \"required\"/p" include/plan.schema.json |
    sed -n 's/^        "\([a-z_]*\)": {.*/\1/p'
}

# words NAME: those that a member there can be.
words() {
  awk -v name="\"$1\": {" '
    index($0, name) { inside = 1 }
    inside && index($0, "\"enum\"") { listing = 1 }
    listing { text = text $0 }
    listing && index($0, "]") { exit }
    END {
      sub(/.*"enum": *\[/, "", text)
      sub(/\].*/, "", text)
      gsub(/null|[^a-z_]+/, " ", text)
      print text
    }' include/plan.schema.json
}
told $(members plan) $(members step)
for member in when status ground code; do
  [ -n "$(words $member)" ] || fail "found no words of $member"
  told $(words $member)
done
