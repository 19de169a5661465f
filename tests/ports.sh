#!/bin/sh
# ports.sh - other machines and systems give the same bytes
#
# Builds the library, with Lua and the digest from their sources, for each port
# whose compiler is here, runs tests/ports.c there, and compares all that it says
# with what this machine's library says. A port that is not installed is skipped.
#
#   musl      another C library        musl-tools
#   i386      32 bits                  gcc-i686-linux-gnu qemu-user
#   arm64     another processor        gcc-aarch64-linux-gnu qemu-user
#   s390x     the other end first      gcc-s390x-linux-gnu qemu-user
#   windows   another system           gcc-mingw-w64-x86-64 wine64
#   wasm      WebAssembly              emscripten nodejs
#
#   sh tests/ports.sh [PORT…]
#
# PORTS_SOURCE is a folder of lua-*/src and libmd-*; without it, Debian's sources
# are fetched (dpkg-dev is not needed).

set -eu
cd "$(dirname "$0")/.."
: "${BUILD:=build}" "${CC:=cc}"
: "${MODULES:=$(make -s --eval 'modules: ; @echo $(MODULES)' modules)}"
. tests/skip.sh
work=$BUILD/ports
mkdir -p "$work"
export WINEPREFIX="$PWD/$work/wine" WINEDEBUG=-all
export NODE_PATH="${NODE_PATH:-/usr/share/nodejs}" # where Debian's emscripten looks

source=${PORTS_SOURCE:-$work/source}
if ! sh src/web/sources.sh "$source"; then
  skip "all, for there are no sources of Lua and libmd"
  exit 0
fi
lua=$(ls -d "$source"/lua-5.4*/src)
md=$(ls -d "$source"/libmd-*)

# What is compiled: each line a file with its own flags. All but what stands for the
# tools where they are left out, and modules that are a header.
list() {
  for module in $MODULES; do
    [ "$module" = api/no_tools ] || [ ! -f "src/$module.c" ] ||
      echo "-std=c11 -D_POSIX_C_SOURCE=200809L -Isrc -I$BUILD src/$module.c"
  done
  echo "-std=c11 tests/ports.c"
  for file in "$lua"/*.c; do
    case $file in */lua.c | */luac.c) ;; *) echo "-std=gnu99 $file" ;; esac
  done
  echo "-std=gnu99 $md/src/sha2.c"
  echo "-std=gnu99 $md/src/sha256hl.c"
}

# build PORT COMPILER FLAGS…: makes $work/PORT/ports.
build() {
  dir=$work/$1 cc=$2
  shift 2
  rm -rf "$dir" # or what is gone from the tree would be linked still
  mkdir -p "$dir/include" "$dir/spare/sys" # spare: where the system has none
  cp "$md/include/sha2.h" "$dir/include"
  : >"$dir/include/config.h" # what libmd would find out about a system
  printf '#define __%s_DECLS\n' BEGIN END >"$dir/spare/sys/cdefs.h"
  export cc dir
  export flags="-O1 -w -Iinclude -I$dir/include -I$lua -idirafter $dir/spare $*"
  # shellcheck disable=SC2016
  list | xargs -P 2 -d '\n' -n 1 sh -ec '
    file=${0##* }
    object=$dir/$(echo "$file" | tr / _).o
    $cc $flags $0 -c -o "$object"'
  # shellcheck disable=SC2086
  $cc $flags -static -o "$dir/ports${suffix:-}" "$dir"/*.o -lm ${link:-}
}

routines='sweden helsingborg landsbygd'
examples=$(echo examples/cases/*.json examples/friday-night.json)

# answer PROGRAM SLASH COLON: all that it says of the routines.
answer() {
  for routine in $routines; do
    # shellcheck disable=SC2086
    $run "$1" "rules$2$routine.lua" "nowhere$3rules" $examples || return
  done
}

compare() {
  if answer "$work/$1/ports$2" "$3" "$4" >"$work/$1/said" &&
    cmp "$work/here" "$work/$1/said"; then
    echo "ports.sh: $1: the same $(wc -c <"$work/here") bytes"
  else
    echo "ports.sh: $1: not the same" >&2
    failed=1
  fi
}

run='' suffix='' failed=0
$CC -std=c11 -Iinclude -o "$work/native" tests/ports.c "$BUILD/librutin.so" \
  -Wl,-rpath,"$PWD/$BUILD"
answer "$work/native" / : >"$work/here"
[ "$(wc -c <"$work/here")" -gt 100000 ] || { echo "ports.sh: little is said"; exit 1; }

# port NAME COMPILER RUNNER: builds and compares, if both are here.
port() {
  case " ${wanted:-$1} " in *" $1 "*) ;; *) return 0 ;; esac
  for tool in "$2" ${3:-}; do
    if ! command -v "$tool" >/dev/null; then
      skip "$1, for there is no $tool"
      return 0
    fi
  done
  run=${3:-}
  case $1 in
  windows)
    link=-lwinpthread
    build "$1" "$2"
    # shellcheck disable=SC1003
    compare "$1" .exe '\' ';'
    ;;
  wasm) # files of this machine, by Node
    link='-sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1 -sTOTAL_STACK=1048576'
    suffix=.js
    # emscripten 3.1.6 fetches a file by a URL where there is a fetch
    export NODE_OPTIONS=--no-experimental-fetch
    build "$1" "$2"
    compare "$1" .js / :
    suffix=
    ;;
  *)
    link=
    build "$1" "$2"
    compare "$1" '' / :
    ;;
  esac
}

wanted=$*
wine=$(command -v wine64 || echo /usr/lib/wine/wine64)
port musl musl-gcc
port i386 i686-linux-gnu-gcc qemu-i386
port arm64 aarch64-linux-gnu-gcc qemu-aarch64
port s390x s390x-linux-gnu-gcc qemu-s390x
port windows x86_64-w64-mingw32-gcc "$wine"
port wasm emcc node
exit "$failed"
