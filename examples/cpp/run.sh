#!/bin/sh
# run.sh - builds the C++ host and its test, and runs both
#
#   BUILD=build sh examples/cpp/run.sh    where make has built librutin.so; with
#                                         DIGEST the plans' digest has to be that

set -eu
cd "$(dirname "$0")/../.."
: "${BUILD:=build}"
out=$BUILD/cpp
mkdir -p "$out"

# build NAME: word splitting of the flags is meant.
build() {
  ${CXX:-c++} -std=c++17 -Wall -Wextra -Wpedantic -Wshadow -Werror \
    ${CFLAGS:--O2} ${SANITIZE:-} -Iinclude -pthread -o "$out/$1" \
    "examples/cpp/$1.cpp" "$BUILD/librutin.so" $(pkg-config --libs libmd) \
    -Wl,-rpath,"\$ORIGIN/.."
}

build friday_night
build test
"$out/friday_night" rules/helsingborg.lua examples/friday-night.json \
  >"$out/friday_night.txt"
"$out/test"
