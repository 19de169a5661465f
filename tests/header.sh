#!/bin/sh
# header.sh - rutin.h compiles alone, as C11 and as C++17, without a warning

set -eu
strict='-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow
  -Wcast-qual -Wundef -Werror -fsyntax-only -Iinclude'

for cc in ${CC:-cc} clang; do
  command -v "$cc" >/dev/null || continue
  echo '#include <rutin.h>' | $cc -std=c11 $strict -Wstrict-prototypes -xc -
  echo '#include <rutin.h>' | $cc -std=c++17 $strict -xc++ -
done
