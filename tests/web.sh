#!/bin/sh
# web.sh - the pages of the web build, by their digest and in a browser
#
# Run by `make web-test`, which builds them first. In Node both builds of the library
# come to the digest of examples/digest.c; in a headless Chromium the pages are used
# as people do: web/handler.test.mjs and web/workbench.test.mjs. Without Node, Chromium, or what npm
# fetches (puppeteer-core and axe-core), this says so and leaves that out.
#
#   sh tests/web.sh

set -eu
cd "$(dirname "$0")/.."
. tests/skip.sh
: "${BUILD:=build}"
NPM=$BUILD/web/npm
axe=4.10.3 puppeteer=24.43.1

[ -f "$BUILD/web/drafts.wasm" ] || {
  skip "all, there is no web build (make web says why)"
  exit 0
}
node tests/web/digest.mjs "$BUILD" >"$BUILD/tests/web.digest"
"$BUILD/digest" | sed -n 1p >"$BUILD/tests/web.wanted"
while read -r build digest decisions; do
  [ "$digest" = "$(cat "$BUILD/tests/web.wanted")" ] || {
    echo "web.sh: $build comes to $digest in $decisions decisions, C to another"
    exit 1
  }
  echo "web.sh: $build: the same digest as C of $decisions decisions"
done <"$BUILD/tests/web.digest"

BROWSER=$(command -v chromium || command -v chromium-browser ||
  command -v google-chrome) || {
  skip "the pages, there is no Chromium"
  exit 0
}
if ! grep -qs "\"version\": \"$axe\"" "$NPM/node_modules/axe-core/package.json" ||
  ! grep -qs "\"version\": \"$puppeteer\"" \
    "$NPM/node_modules/puppeteer-core/package.json"; then
  npm install --silent --no-audit --no-fund --prefix "$NPM" \
    "axe-core@$axe" "puppeteer-core@$puppeteer" >"$BUILD/tests/web.npm" 2>&1 || {
    skip "the pages, npm cannot fetch axe-core@$axe and puppeteer-core@$puppeteer"
    exit 0
  }
fi
export BROWSER BUILD NPM
node --test --test-reporter=spec ${PATTERN:+--test-name-pattern="$PATTERN"} tests/web/
