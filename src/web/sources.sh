#!/bin/sh
# sources.sh - Debian's sources of Lua and libmd, for what is compiled for other machines
#
#   sh src/web/sources.sh FOLDER     FOLDER/lua-5.4…/src and FOLDER/libmd-…/src
#
# Fetches them by apt, with lists of its own in FOLDER, unless they are there; neither
# root nor dpkg-dev is needed. Ends in 1 where that is not to be had.

set -eu
folder=$1
if ls -d "$folder"/lua-5.4*/src "$folder"/libmd-*/src >/dev/null 2>&1; then
  exit 0
fi
keys=/usr/share/keyrings/debian-archive-keyring.gpg
# shellcheck disable=SC1091
suite=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
[ -n "$suite" ] && [ -f $keys ] && command -v apt-get >/dev/null || exit 1
mkdir -p "$folder/parts" "$folder/lists/partial" "$folder/cache/archives/partial"
printf 'Types: deb-src\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: %s\n' \
  http://deb.debian.org/debian "$suite" $keys >"$folder/parts/debian.sources"
cd "$folder"
set -- -qq -o Dir::Etc::SourceList=/dev/null -o "Dir::Etc::SourceParts=$PWD/parts" \
  -o "Dir::State::Lists=$PWD/lists" -o "Dir::Cache=$PWD/cache"
{
  apt-get "$@" update
  apt-get "$@" source --download-only lua5.4 libmd
  for archive in *.orig.tar.*z; do tar xf "$archive"; done
} >log 2>&1
