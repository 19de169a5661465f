#!/bin/sh
# fuzz.sh - runs the fuzz drivers of tests/fuzz
#
#   sh tests/fuzz.sh [SECONDS [DRIVER…]]   60 seconds each, and all of them
#   sh tests/fuzz.sh merge [DRIVER…]       writes tests/corpus/DRIVER anew, with
#                                          as few files as reach as much
#
# Built by clang with libFuzzer and the address and undefined-behaviour
# sanitizers, in build-fuzz/ (or FUZZ). What a run adds to the corpus stands
# in build-fuzz/corpus, and what it found wrong in build-fuzz/found; the run
# then ends in 1.

set -eu
cd "$(dirname "$0")/.."
: "${FUZZ:=build-fuzz}"
seconds=${1:-60}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- case routine example laws time hours
sanitize=address,undefined
flags=-fno-sanitize-recover=all

library() {
  make -s BUILD="$FUZZ" CC=clang CFLAGS='-O1 -g' \
    CPPFLAGS=-Wno-unknown-warning-option \
    SANITIZE="-fsanitize=fuzzer-no-link,$sanitize $flags" "$FUZZ/librutin.a"
}

# What a driver stands on besides the library.
parts() {
  case $1 in laws) echo tests/laws.c tests/draw.c tests/draw_routine.c tests/aspects.c ;; esac
}

driver() {
  clang -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -O1 -g \
    -fsanitize=fuzzer,$sanitize $flags -Iinclude -Isrc \
    $(pkg-config --cflags libcjson) -o "$FUZZ/fuzz_$1" \
    "tests/fuzz/fuzz_$1.c" $(parts "$1") "$FUZZ/librutin.a" \
    $(pkg-config --libs lua5.4 libcjson libmd) -lm
}

# The words that stand in our own files, for libFuzzer to put in.
words() {
  case $1 in
    routine) cat src/lang/words/*.lua tests/routines/*.lua ;;
    case | example | laws) cat rules/sweden/*.lua rules/helsingborg.lua examples/*.json \
      examples/cases/helsingborg/*.json tests/fuzz/words.lua tests/draw*.c ;;
    *) cat tests/test_hours.c tests/test_clock.c ;;
  esac | tr -cs 'A-Za-z0-9_' '\n' | awk 'length > 1 && length < 25' |
    sort -u | sed 's/.*/"&"/'
}

longest() {
  case $1 in time) echo 64 ;; hours) echo 256 ;; *) echo 8192 ;; esac
}

run() {
  "$FUZZ/fuzz_$1" -max_total_time="$seconds" -max_len="$(longest "$1")" \
    -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 -dict="$FUZZ/$1.dict" \
    -artifact_prefix="$FUZZ/found/$1-" "$FUZZ/corpus/$1" "tests/corpus/$1" \
    >"$FUZZ/$1.log" 2>&1 || { tail -n 40 "$FUZZ/$1.log" >&2; return 1; }
  awk -v name="$1" '/number_of_executed_units/ { n = $2 }
    /new_units_added/ { new = $2 }
    END { print name ": " n " runs, " new " new, nothing found" }' \
    "$FUZZ/$1.log"
}

merge() {
  rm -rf "$FUZZ/merged" && mkdir "$FUZZ/merged"
  "$FUZZ/fuzz_$1" -merge=1 -max_len="$(longest "$1")" "$FUZZ/merged" \
    "tests/corpus/$1" "$FUZZ/corpus/$1" >"$FUZZ/$1.log" 2>&1
  rm -rf "tests/corpus/$1" && mv "$FUZZ/merged" "tests/corpus/$1"
  echo "$1: $(ls "tests/corpus/$1" | wc -l) files"
}

library
mkdir -p "$FUZZ/found"
for name; do
  mkdir -p "$FUZZ/corpus/$name" "tests/corpus/$name"
  driver "$name"
  words "$name" >"$FUZZ/$name.dict"
done
for name; do
  if [ "$seconds" = merge ]; then merge "$name"; else run "$name"; fi
done
