#!/bin/sh
# corpus.sh - what the fuzzers found to reach something new holds as it did
#
# Each driver of tests/fuzz takes the files of its folder in tests/corpus, built
# as the rest is, with no need of libFuzzer. `make fuzz` looks for more. Not
# under valgrind: the fuzzers themselves run under the address sanitizer.

set -eu
. tests/skip.sh
: "${BUILD:=build}"
[ -z "${RUN:-}" ] || { skip "all, under $RUN"; exit 0; }

for driver in tests/fuzz/fuzz_*.c; do
  name=$(basename "$driver" .c)
  parts=
  [ "$name" != fuzz_laws ] || parts="tests/laws.c tests/draw.c tests/draw_routine.c tests/aspects.c"
  ${CC:-cc} $FLAGS -Isrc -o "$BUILD/$name" "$driver" tests/fuzz/replay.c $parts \
    "$BUILD/librutin.a" $(pkg-config --libs lua5.4 libcjson libmd) -lm
  printf '%s: ' "$name"
  "$BUILD/$name" tests/corpus/"${name#fuzz_}"/*
done
