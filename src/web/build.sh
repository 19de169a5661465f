#!/bin/sh
# build.sh - the pages for a browser, in BUILD/web
#
# Run by `make web`, which sets BUILD and MODULES and has made words.h. Compiles the
# library with emscripten (Debian has it), fetches Lua's source from Debian and the
# typeface from npm, where they are not in BUILD yet, and packs what it has:
#
#   handler-TOWN.html   what to do now; one file with everything in it
#   workbench.html      a routine is written and tried; one file too
#   site/               the same, as files for a web server
#
#   TOWN=landsbygd sh src/web/build.sh

set -eu
: "${BUILD:=build}" "${TOWN:=helsingborg}"
font=5.3.0

for program in emcc node; do
  command -v "$program" >/dev/null || {
    echo "build.sh: there is no $program (apt-get install emscripten nodejs)" >&2
    exit 1
  }
done
sh src/web/sources.sh "$BUILD/sources" || {
  echo "build.sh: Debian's sources of Lua and libmd cannot be fetched" >&2
  exit 1
}
"${MAKE:-make}" --no-print-directory -f src/web/web.mk all

fonts=$BUILD/web/npm/node_modules/@fontsource
if ! [ -d "$fonts/atkinson-hyperlegible-mono" ]; then
  npm install --silent --no-audit --no-fund --prefix "$BUILD/web/npm" \
    "@fontsource/atkinson-hyperlegible-next@$font" \
    "@fontsource/atkinson-hyperlegible-mono@$font" >"$BUILD/web/npm.log" 2>&1 ||
    echo "build.sh: npm cannot fetch the typeface; the pages have the system's"
fi
node src/web/pack.mjs "$BUILD" "$TOWN"
