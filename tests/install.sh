#!/bin/sh
# install.sh - what `make install` puts in place works there, and goes again
#
# Installs to a prefix of its own and to one under DESTDIR, with the libraries in
# lib/ and in a folder for one architecture, as Debian has it. Builds examples/
# against the installed pkg-config file, with shared libraries and with none,
# runs them and the command from an empty folder, and uninstalls. It builds anew
# and plainly, so once is enough.

set -eu
. tests/skip.sh
[ -z "${SANITIZE:-}" ] || { skip "all, under $SANITIZE"; exit 0; }
unset MAKEFLAGS MFLAGS MAKEOVERRIDES SAN TSAN BUILD DESTDIR LIBDIR MANDIR
top=$PWD
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
prefix=$tmp/usr
debian=lib/x86_64-linux-gnu
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

# holds FOLDER LIB: all files are in the folder, the libraries in LIB below it.
holds() {
  {
    printf './%s\n' bin/rutin include/rutin.h share/man/man1/rutin.1
    ! pkg-config --exists libmicrohttpd || echo ./bin/rutin-serve
    printf "./$2/%s\n" librutin.a librutin.so librutin.so.0 \
      librutin.so.0.2.0 pkgconfig/rutin.pc
    find rules -name '*.lua' | sed 's|^|./share/rutin/|'
    for schema in case plan example describe page errors question changed told; do
      echo "./share/rutin/schemas/$schema.schema.json"
    done
    echo ./share/bash-completion/completions/rutin
    find LICENSE ./*.md include/*.md rules/*.md examples -type f \
      -not -path '*/__pycache__/*' | sed 's|^\(\./\)*|./share/doc/rutin/|'
  } | sort >"$tmp/want"
  list "$1" | diff "$tmp/want" -
}

make_it install DESTDIR="$tmp/stage" LIBDIR="$prefix/$debian"
holds "$tmp/stage$prefix" $debian || fail "DESTDIR or LIBDIR is not honoured"
grep -qx "libdir=$prefix/$debian" "$tmp/stage$prefix/$debian/pkgconfig/rutin.pc" ||
  fail "rutin.pc does not say where the library is"
make_it uninstall DESTDIR="$tmp/stage" LIBDIR="$prefix/$debian"
[ -z "$(list "$tmp/stage")" ] || fail "left after uninstall: $(list "$tmp/stage")"
make_it install
holds "$prefix" lib || fail "other files are installed"

# A link in what is there to be read leads to a file, there or in the source.
(
  cd "$prefix/share/doc/rutin"
  find . -name '*.md' | while read -r page; do
    folder=$(dirname "$page")
    grep -oE '\]\([^)#]+' "$page" | sed 's/^](//; /^https:/d' |
      while read -r to; do
        [ -e "$folder/$to" ] || ls "$top/$folder/$to" >/dev/null || echo "$page: $to"
      done
  done
) >"$tmp/astray"
[ ! -s "$tmp/astray" ] || fail "links lead nowhere: $(cat "$tmp/astray")"

schemas=$(PKG_CONFIG_LIBDIR=$prefix/lib/pkgconfig pkg-config \
  --variable=schemasdir rutin)
[ -s "$schemas/plan.schema.json" ] || fail "rutin.pc does not say where schemas are"

library=$prefix/lib/librutin.so
readelf -d "$library" | grep -q 'soname: \[librutin.so.0\]' ||
  fail "the soname is not librutin.so.0"
readelf -d "$library" | grep 'NEEDED.*cjson' && fail "librutin.so needs cjson"

# From elsewhere, so that nothing of the source tree can help.
case_file=$top/examples/friday-night.json
mkdir "$tmp/empty" && cd "$tmp/empty"
"$prefix/bin/rutin" run helsingborg "$case_file" >"$tmp/plan"
[ -s "$tmp/plan" ] || fail "the installed command prints no plan"

# No other library's pkg-config file is found, for none is needed.
installed() {
  PKG_CONFIG_LIBDIR=$prefix/lib/pkgconfig pkg-config --cflags --libs "$@" rutin
}
use=$(installed)
${CC:-cc} "$top/examples/embed.c" $use -Wl,-rpath,"$prefix/lib" -o shared
./shared "$prefix/share/rutin/rules/helsingborg.lua" "$case_file" >shared.txt
${CC:-cc} -static "$top/examples/embed.c" $(installed --static) -o static
./static "$prefix/share/rutin/rules/helsingborg.lua" "$case_file" >static.txt
cmp shared.txt static.txt || fail "the two libraries differ"
${CXX:-c++} -std=c++17 "$top/examples/cpp/friday_night.cpp" $use \
  -Wl,-rpath,"$prefix/lib" -o plus
./plus "$prefix/share/rutin/rules/helsingborg.lua" "$case_file" >plus.txt

cd "$top"
make_it uninstall
[ -z "$(list "$prefix")" ] || fail "left after uninstall: $(list "$prefix")"
