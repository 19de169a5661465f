#!/bin/sh
# install.sh - what `make install` puts in place works there, and goes again
#
# Installs to a prefix of its own and to one under DESTDIR, builds examples/
# against the installed pkg-config file, runs them and the command from an empty
# folder, and uninstalls. It builds anew and plainly, so once is enough.

set -eu
[ -z "${SANITIZE:-}" ] || { echo "install.sh: skipped under $SANITIZE"; exit 0; }
unset MAKEFLAGS MFLAGS MAKEOVERRIDES SAN TSAN BUILD
top=$PWD
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
prefix=$tmp/usr
export CFLAGS=-O0

fail() {
  echo "install.sh: $*" >&2
  exit 1
}
make_it() {
  make -s BUILD="$tmp/build" PREFIX="$prefix" "$@" >"$tmp/log" 2>&1 ||
    { cat "$tmp/log" >&2; fail "make $* failed"; }
}
list() {
  (cd "$1" && find . -type f -o -type l | sort)
}

{
  printf './%s\n' bin/rutin include/rutin.h lib/librutin.a lib/librutin.so \
    lib/librutin.so.0 lib/librutin.so.0.1.0 lib/pkgconfig/rutin.pc \
    share/man/man1/rutin.1
  find rules -name '*.lua' | sed 's|^|./share/rutin/|'
} | sort >"$tmp/want"
case_file=$top/examples/friday-night.json

make_it install
list "$prefix" | diff "$tmp/want" - || fail "other files are installed"
make_it install DESTDIR="$tmp/stage"
list "$tmp/stage$prefix" | diff "$tmp/want" - || fail "DESTDIR is not honoured"
make_it uninstall DESTDIR="$tmp/stage"
[ -z "$(list "$tmp/stage")" ] || fail "left after uninstall: $(list "$tmp/stage")"

readelf -d "$prefix/lib/librutin.so" | grep -q 'soname: \[librutin.so.0\]' ||
  fail "the soname is not librutin.so.0"

# From elsewhere, so that nothing of the source tree can help.
mkdir "$tmp/empty" && cd "$tmp/empty"
"$prefix/bin/rutin" run helsingborg "$case_file" >"$tmp/plan"
[ -s "$tmp/plan" ] || fail "the installed command prints no plan"

export PKG_CONFIG_PATH="$prefix/lib/pkgconfig"
use=$(pkg-config --cflags --libs rutin)
${CC:-cc} "$top/examples/embed.c" $use -Wl,-rpath,"$prefix/lib" -o shared
./shared "$prefix/share/rutin/rules/helsingborg.lua" "$case_file" >shared.txt
${CC:-cc} "$top/examples/embed.c" $(pkg-config --cflags rutin) -o static \
  "$prefix/lib/librutin.a" $(pkg-config --libs lua5.4 libcjson libmd)
./static "$prefix/share/rutin/rules/helsingborg.lua" "$case_file" >static.txt
cmp shared.txt static.txt || fail "the two libraries differ"
${CXX:-c++} "$top/examples/embed.cpp" $use -Wl,-rpath,"$prefix/lib" -o plus
./plus "$prefix/share/rutin/rules/sweden.lua" >plus.txt

cd "$top"
make_it uninstall
[ -z "$(list "$prefix")" ] || fail "left after uninstall: $(list "$prefix")"
