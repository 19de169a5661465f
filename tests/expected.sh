#!/bin/sh
# expected.sh - the command's output against files of expected output
#
# tests/expected/<name>.cmd is a shell line that runs $RUTIN from the top of the
# source, and a line "# exit N"; <name>.in is its standard input. What it prints
# is <name>.out, what it says on standard error <name>.err; a file that is not
# there means nothing. $TMP is a folder of its own. No line may be wider than 80
# columns, but for a word that is; and what is asked for in Swedish holds no word
# that only English has.
#
#   sh tests/expected.sh [NAME…]     UPDATE=1 writes the files anew

cd "$(dirname "$0")/.." || exit 1
. tests/skip.sh
RUTIN=${RUTIN:-${BUILD:-build}/rutin}
LC_ALL=C TZ=UTC0
export RUTIN LC_ALL TZ TMP
unset RUTIN_RULES NO_COLOR
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

if [ ! -x "$RUTIN" ]; then
  echo "expected: there is no $RUTIN" >&2
  exit 1
fi

# Runs $test and leaves what it printed in $work.
run() {
  input=/dev/null
  [ -f "$test.in" ] && input=$test.in
  TMP=$work/tmp
  rm -rf "$TMP" && mkdir "$TMP" || exit 1
  sh "$test.cmd" <"$input" >"$work/out" 2>"$work/err"
  status=$?
}

# Keeps what was printed, if the exit status is right; no file for nothing.
keep() {
  grep -qx "# exit $status" "$test.cmd" || return
  for end in out err; do
    rm -f "$test.$end"
    [ -s "$work/$end" ] && cp "$work/$end" "$test.$end"
  done
}

# Says how what was printed differs from what was expected; quiet when it does
# not.
differ() {
  wanted=$(sed -n 's/^# exit //p' "$test.cmd")
  [ "$status" = "$wanted" ] || echo "exit $status, wanted $wanted"
  for end in out err; do
    file=$test.$end
    [ -f "$file" ] || file=/dev/null
    diff -u "$file" "$work/$end"
  done
  # A code point is a byte that continues none. Markdown and graphs are for
  # programs.
  grep -q -e '--format markdown' -e '--format dot' "$test.cmd" || tr -d '\200-\277' <"$work/out" |
    awk 'length > 80 && !/https?:/ && !/^[<{]/ {
      print "wider than 80 columns: " $0 }'
  ! grep -q -e '--lang sv' "$test.cmd" ||
    grep -nwhE 'the|was|found|wanted|with|which|there|must|nothing|give|write' \
      "$work/out" "$work/err" | sed 's/^/English: /'
}

# A command that looks at its terminal is given one by script(1).
without_terminal() {
  grep -q '^script ' "$test.cmd" &&
    ! script -qec true /dev/null </dev/null >/dev/null 2>&1
}

[ $# -gt 0 ] || set -- $(ls tests/expected/*.cmd | sed 's|.*/||; s|\.cmd$||')
for name in "$@"; do
  test=tests/expected/$name
  if without_terminal; then
    skip "$name, there is no pseudo-terminal"
    continue
  fi
  run
  [ -z "$UPDATE" ] || keep
  if said=$(differ) && [ -z "$said" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf '%s: not as expected\n%s\n' "$name" "$said"
  fi
done
echo "expected: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
