#!/bin/sh
# coverage.sh - how much of src/ the tests run, in lines and in branches
#
# Builds with gcov in a folder of its own, runs the tests, and prints a line a
# file. Ends in 1 when less is covered than LINES and BRANCHES say, in per cent.
# Assertions are left out: they are never to be false. So is what only makes
# calls fail (tests/fail.sh), and what builds anew (tests/install.sh).

set -eu
cd "$(dirname "$0")/.."
: "${LINES_WANTED:=95}" "${BRANCHES_WANTED:=85}"
dir=build-coverage
unset BUILD

# The counts of 90 files are written at the end of each process, so that a suite
# is one. Attacks are left out, for each needs a process of its own.
measure() {
  with="BUILD=$dir CFLAGS=-O0\ -g\ --coverage\ -DNDEBUG"
  eval "make -s $with all $dir/unit"
  for test in tests/test_*.c; do
    suite=$(basename "$test" .c) suite=${suite#test_}
    [ "$suite" = attacks ] ||
      CK_FORK=no CK_RUN_SUITE=$suite $dir/unit || return
  done
  eval "CK_RUN_SUITE=clock make -s $with test SCRIPTS='cases checks \
    corpus embed expected new pages readme serve tried verify'"
}

if [ "${1:-}" != print ]; then
  rm -rf $dir
  mkdir -p $dir
  measure >"$dir/log" 2>&1 || { tail "$dir/log" >&2; exit 1; }
fi

# gcov's lines of one file: "File 'src/ask.c'", "Lines executed:97.50% of 240",
# "Taken at least once:88.20% of 120".
find $dir/src -name '*.gcda' | sort | xargs gcov -bn | awk -F"[':% ]+" \
  -v lines="$LINES_WANTED" -v branches="$BRANCHES_WANTED" '
  function share(done, all) { return all ? 100 * done / all : 100 }
  function row(name, l, lines, b, branches) {
    printf "%-28s %5d lines %6.2f %%  %5d branches %6.2f %%\n", name,
      lines, share(l, lines), branches, share(b, branches)
  }
  function flush() {
    if (name !~ /^src\/.*\.c$/) return
    row(name, l, of_l, b, of_b)
    all_l += l; all_of_l += of_l; all_b += b; all_of_b += of_b
  }
  /^File / { flush(); name = $2; l = of_l = b = of_b = 0 }
  /^Lines executed/ && !of_l { of_l = $NF; l = $3 * of_l / 100 }
  /^Taken at least once/ && !of_b { of_b = $NF; b = $5 * of_b / 100 }
  END {
    flush()
    row("all of src/", all_l, all_of_l, all_b, all_of_b)
    exit share(all_l, all_of_l) < lines || share(all_b, all_of_b) < branches
  }'
