#!/bin/sh
# other_lua.sh - the library decides in a process that has another Lua
#
# In LuaJIT, through its ffi, and in programs with a static Lua of their own
# whose names are shown to every library. The plan is to the byte what the
# command prints. What is not installed is skipped, and said.
#
# The library asks for C's own libraries alone; what a sanitizer adds is not ours.

set -eu
. tests/skip.sh
: "${BUILD:=build}" "${CC:=cc}" "${SANITIZE:=}"
dir=$BUILD/tests/other_lua
library=$BUILD/librutin.so
routine=rules/helsingborg.lua
one=examples/friday-night.json

if [ "${LUA:-}" = shared ]; then
  skip "all, for with LUA=shared a process has one Lua"
  exit
fi
mkdir -p "$dir"
if readelf -d "$library" | grep NEEDED |
  grep -vE '\[(lib(c|m|asan|ubsan|tsan|gcov)|ld-.*)\.so'; then
  echo "other_lua.sh: librutin.so needs this from outside" >&2
  exit 1
fi
"$BUILD/rutin" run --format json $routine $one >"$dir/wanted"

if [ -n "$SANITIZE" ]; then
  skip "LuaJIT, which is not built with $SANITIZE"
elif ! command -v luajit >/dev/null; then
  skip "LuaJIT, there is no luajit"
else
  luajit tests/other_lua/decide.lua "$library" include/rutin.h $routine $one \
    >"$dir/found"
  cmp "$dir/wanted" "$dir/found"
fi

for lua in lua5.1 lua5.3 lua5.4; do
  static=$(pkg-config --variable=libdir $lua 2>/dev/null || true)/lib$lua.a
  if ! [ -f "$static" ]; then
    skip "$lua, there is no lib$lua.a"
    continue
  fi
  $CC -std=c11 ${CFLAGS:-} $SANITIZE -Iinclude $(pkg-config --cflags $lua) \
    -rdynamic -o "$dir/$lua" tests/other_lua/host.c "$static" "$library" \
    -lm -ldl -Wl,-rpath,"$(cd "$BUILD" && pwd)"
  "$dir/$lua" $routine $one >"$dir/found"
  cmp "$dir/wanted" "$dir/found"
done
