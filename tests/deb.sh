#!/bin/sh
# deb.sh - Debian's packages are built, and work in a bare system
#
#   sh tests/deb.sh [--build]
#
# Builds the four from what is committed, in build/deb, holds them to lintian,
# which must find no error, and, but for --build, installs them in a Debian that
# has nothing else: the command, the service, a program of one's own by shared and
# static library; and takes them away. Needs dpkg-dev, debhelper and lintian; for
# the rest debootstrap and root.

set -eu
cd "$(dirname "$0")/.."
: "${BUILD:=build}"
. tests/skip.sh
version=$(sed -n 's/.*RUTIN_VERSION "\(.*\)"/\1/p' include/rutin.h)
root=$(cd "$BUILD" && pwd)/deb
source=$root/rutin-$version
bare=$root/bare
case_file=examples/friday-night.json

fail() {
  echo "deb.sh: $*" >&2
  exit 1
}
has() {
  for tool; do
    command -v "$tool" >/dev/null || { skip "all, for there is no $tool"; exit 0; }
  done
}

# Says $1 in place of each @NAME@ of the templates.
fill() {
  sed -e "s|@VERSION@|$version|; s|@MAINTAINER@|$(git log -1 --format='%an <%ae>')|" \
    -e "s|@DATE@|$(git log -1 --format=%aD)|" \
    -e "s|@COPYRIGHT@|$(sed -n 's/^Copyright (c) //p' LICENSE)|" \
    -e '/@LICENSE@/ {
      r '"$root/license"'
      d
    }' "$1"
}

build() {
  rm -rf "$root"
  mkdir -p "$source"
  git archive --prefix="rutin-$version/" HEAD |
    tee "$root/rutin_$version.orig.tar" | tar x -C "$root"
  gzip -n "$root/rutin_$version.orig.tar"
  sed '1,/^Copyright/d; /./!d' LICENSE | sed 's/^/ /' >"$root/license"
  cp -R src/debian "$source/debian"
  for file in control changelog copyright; do
    fill "src/debian/$file" >"$source/debian/$file"
  done
  (cd "$source" && DEB_BUILD_OPTIONS="nocheck ${DEB_BUILD_OPTIONS:-}" \
    dpkg-buildpackage -us -uc) >"$root/log" 2>&1 ||
    { tail -n 40 "$root/log" >&2; fail "the packages are not built"; }
  for package in librutin0 librutin-dev rutin rutin-rules; do
    ls "$root/${package}_$version-1"_*.deb
  done
}

# ------------------------------------------------------------------ a bare system

there() {
  chroot "$bare" "$@"
}
install() {
  debootstrap --variant=minbase \
    --include=gcc,libc6-dev,liblua5.4-dev,libmd-dev,libcjson1,libmicrohttpd12,pkg-config \
    bookworm "$bare" >"$root/bare.log" 2>&1 ||
    { tail "$root/bare.log" >&2; fail "there is no bare system"; }
  mkdir "$bare/debs"
  cp "$root"/*.deb "$bare/debs"
  rm -f "$bare"/debs/*dbgsym*
  there sh -c 'dpkg -i /debs/*.deb' >>"$root/bare.log" 2>&1 ||
    { tail "$root/bare.log" >&2; fail "the packages cannot be installed"; }
}

use() {
  doc=/usr/share/doc/librutin-dev
  cp "$case_file" "$bare/tmp/case.json"
  there rutin run --lang sv helsingborg /tmp/case.json >"$root/page"
  "$BUILD/rutin" run --rules rules --lang sv helsingborg "$case_file" |
    cmp - "$root/page" || fail "the page is another there"
  there rutin-serve --version | grep -qF "$version" || fail "there is no service"
  there test -s /usr/share/bash-completion/completions/rutin
  for link in '' -static; do
    there sh -c "gcc $link $doc/examples/embed.c -o /tmp/embed \
      \$(pkg-config --cflags --libs ${link:+--static} rutin) && /tmp/embed \
      \$(pkg-config --variable=rulesdir rutin)/helsingborg.lua /tmp/case.json" \
      >"$root/embed$link"
  done
  cmp "$root/embed" "$root/embed-static" || fail "the two libraries differ"
  grep -q . "$root/embed" || fail "a program gets no plan"
}

remove() {
  there dpkg --purge rutin rutin-rules librutin-dev librutin0 >>"$root/bare.log" 2>&1
  left=$(there find /usr -name '*rutin*')
  [ -z "$left" ] || fail "left there: $left"
}

has git dpkg-buildpackage dh lintian
build
lintian --fail-on error --suppress-tags bad-distribution-in-changes-file \
  "$root/rutin_$version-1"_*.changes || fail "lintian finds errors"
[ "${1:-}" != --build ] || exit 0
[ "$(id -u)" = 0 ] || { skip "a bare system, for this is not root"; exit 0; }
command -v debootstrap >/dev/null ||
  { skip "a bare system, for there is no debootstrap"; exit 0; }
install
use
remove
rm -rf "$bare"
