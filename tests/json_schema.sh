#!/bin/sh
# json_schema.sh - the schemas in include/ take what rutin takes and writes, no more
#
# Every example, its case, that case as it was with what came then, each plan of
# these in both languages, full and brief, what describe says of each routine, and
# some pages, are valid; so is what the calls say that no command prints: all errors of
# a case, a question, what has changed, the register. A case or an example that is broken, in a known way or by
# chance, is refused by its schema and by rutin, but for what a schema cannot know:
# the names, numbers and choices of a routine, and which time comes after which. An
# answer that lacks a member, or has one more, is refused.
#
# The reader is Debian's python3-jsonschema; without it, this says so and tests
# nothing. RUTIN_DRAWN=5000 draws more.

set -eu
. tests/skip.sh
export RUTIN="${RUN:-} ${BUILD:-build}/rutin" LC_ALL=C.UTF-8 RUTIN_RULES=rules

# What no command prints, a program of ours asks of the library.
build=$(cd "${BUILD:-build}" && pwd)
mkdir -p "$build/tests/json_schema"
${CC:-cc} -std=c11 ${SANITIZE:-} -Iinclude -o "$build/tests/json_schema/answers" \
  tests/json_schema/answers.c "$build/librutin.so" -Wl,-rpath,"$build"
export ANSWERS="${RUN:-} $build/tests/json_schema/answers"

for python in /usr/bin/python3 python3; do
  if $python -c 'from jsonschema import Draft202012Validator' 2>/dev/null; then
    exec $python tests/json_schema/hold.py
  fi
done
skip "all, for want of python3-jsonschema"
