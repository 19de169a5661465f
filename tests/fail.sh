#!/bin/sh
# fail.sh - every allocation, read and write of the command fails once
#
# Each line of COMMANDS is run once to see what comes of it, and to count its
# allocations and its calls on files (tests/fail/shim.c stands between). Then one
# of them is made to fail, alone or with all after it, and the same command must
# end either as it did, or in exit 1 with a message: never in half a result that
# passes for a whole one. A number that no call had is a mistake of this script.
#
# Of the allocations, SWEEP are tried, 8 if it is not set, and the last one. Not
# under a sanitizer or valgrind, which have their own allocator:
# tests/test_no_memory.c does there what this does here.

set -u
. tests/skip.sh
: "${BUILD:=build}" "${SWEEP:=8}"
if [ -n "${RUN:-}${SANITIZE:-}" ]; then
  skip "all, its allocator does not go with that of $RUN$SANITIZE"
  exit 0
fi
dir=$BUILD/tests/fail
here=tests/expected
rm -rf "$dir" && mkdir -p "$dir" || exit 1
dir=$(cd "$dir" && pwd)
unset RUTIN_RULES
export LC_ALL=C TZ=UTC0 FAIL_REPORT="$dir/report"
shim=$dir/shim.so
${CC:-cc} -O1 -Wall -Wextra -shared -fPIC -o "$shim" tests/fail/shim.c -ldl ||
  exit 1

mkdir "$dir/none"
printf '31\nnone\nForced  Labour; sexual\nx\n' >"$dir/answers"
printf '+15 min\n1 reached\nundo\n2 reached\n' >"$dir/moves"
T="--lang en $here/town.lua"
COMMANDS="run $T $here/girl.json
run $T - --now 2026-12-21T08:00:00+01:00 <$here/girl.json
run --format json $T $here/adult.json
run night --rules $here:rules --lang sv --brief $here/saturday.json
ask $T --now 2026-11-25T10:00:00+01:00 --save $dir/saved <$dir/answers
test $T $here/examples
show $T
told $T $here/withdrawn.json
calendar $T $here/girl.json
batch $T --threads 1 <$here/batch.in
drill $T $here/girl.json --save $dir/saved <$dir/moves
ask $T $here/girl.json --now 2026-11-27T22:40:00+01:00 --save $dir/saved <$dir/moves
new --lang en --rules rules Testby --to $dir/made
show $here/faulty.lua
run twn --rules $here $here/girl.json
help"

# Runs the command, whose words and input stand in $words and $input. What it
# printed and saved stands in $dir/out then, its exit status in $exit.
run() {
  rm -rf "$dir/saved" "$dir/made" && mkdir "$dir/made"
  LD_PRELOAD=$shim "$BUILD/rutin" $words <"$input" >"$dir/out" 2>"$dir/err"
  exit=$?
  [ ! -e "$dir/saved" ] || cat "$dir/saved" >>"$dir/out"
  (cd "$dir/made" && find . -type f | sort | xargs -r cat) >>"$dir/out"
}

complain() {
  echo "fail.sh: rutin $command" >&2
  echo "  $FAIL_KIND $FAIL_HOW: call $FAIL_AT failed${FAIL_ALONE:+ alone}: $*" >&2
  head -n 3 "$dir/err" >&2
  faults=$((faults + 1))
}

# Lets one call fail and looks at what comes of it.
try() {
  run
  read -r calls_made failed <"$dir/report" || failed=0
  tried=$((tried + 1))
  if [ "$failed" -eq 0 ]; then
    complain "no call had that number, there were $calls_made"
  elif [ "$exit" -eq "$wanted" ] && cmp -s "$dir/out" "$dir/wanted"; then
    same=$((same + 1))
  elif [ "$exit" -ne 1 ]; then
    complain "exit $exit, wanted $wanted with the same result, or 1"
  elif [ ! -s "$dir/err" ]; then
    complain "exit 1 without a word"
  elif ! diff -r "$dir/made" "$dir/none" >/dev/null && ! diff -r "$dir/made" "$dir/all" >/dev/null; then
    complain "exit 1 and half of it is made: $(find "$dir/made")"
  else
    refused=$((refused + 1))
  fi
}

# sweep KIND HOW ALONE: each call of a kind in its turn.
sweep() {
  export FAIL_KIND=$1 FAIL_HOW=$2 FAIL_ALONE=$3 FAIL_AT=0
  run
  read -r calls failed <"$dir/report"
  step=1
  [ "$1" = files ] || step=$((calls / SWEEP + 1))
  [ "$calls" -gt 0 ] || complain "nothing was counted"
  FAIL_AT=1
  while [ "$FAIL_AT" -le "$calls" ]; do
    try
    FAIL_AT=$((FAIL_AT + step))
    [ "$FAIL_AT" -le "$calls" ] || [ "$step" = 1 ] || step=1 FAIL_AT=$calls
  done
}

faults=0 tried=0 same=0 refused=0
while IFS= read -r command; do
  words=${command%%<*} input=/dev/null
  [ "$words" = "$command" ] || input=${command#*<}
  export FAIL_KIND=files FAIL_HOW=EIO FAIL_ALONE='' FAIL_AT=0
  run
  wanted=$exit
  mv "$dir/out" "$dir/wanted"
  rm -rf "$dir/all" && cp -r "$dir/made" "$dir/all"
  case $command in
    show\ */faulty.lua) usual=3 ;;
    run\ twn*) usual=1 ;;
    test*) usual=5 ;;
    *) usual=0 ;;
  esac
  [ "$wanted" -eq "$usual" ] || complain "exit $wanted with nothing failed"
  sweep files EIO 1
  sweep files ENOSPC ''
  sweep files EINTR 1
  sweep files short ''
  sweep memory ENOMEM 1
  sweep memory ENOMEM ''
done <<END
$COMMANDS
END
echo "fail.sh: $tried failures: $refused refused, $same without consequence," \
  "$faults wrong"
[ "$faults" -eq 0 ] && [ "$refused" -gt 0 ]
