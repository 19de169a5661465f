#!/bin/sh
# axe.sh - the pages in HTML, looked at by axe-core in a browser and printed
#
# Run by `make axe`, which builds first. Every page must be without a fault by WCAG
# 2.2 AA and good practice, in a wide window and a narrow one, by light and by dark,
# scroll nowhere sideways, fetch nothing, and print on one A4, but for a whole plan, a
# routine as a document and what examples cover of one. Without npm, node or a
# Chromium, or without what npm fetches, this says so and tests nothing.
#
#   sh tests/axe.sh

set -eu
. tests/skip.sh
: "${BUILD:=build}"
dir=$BUILD/tests/axe
axe=4.10.3 puppeteer=24.43.1
mkdir -p "$dir/pages"
rm -f "$dir/pages"/*

for program in npm node python3; do
  command -v $program >/dev/null || {
    skip "all, for want of $program"
    exit 0
  }
done
browser=$(command -v chromium || command -v chromium-browser ||
  command -v google-chrome) || {
  skip "all, there is no Chromium"
  exit 0
}
if ! grep -qs "\"version\": \"$axe\"" "$dir/node_modules/axe-core/package.json" ||
  ! grep -qs "\"version\": \"$puppeteer\"" \
    "$dir/node_modules/puppeteer-core/package.json"; then
  npm install --silent --no-audit --no-fund --prefix "$dir" \
    "axe-core@$axe" "puppeteer-core@$puppeteer" >"$dir/npm" 2>&1 || {
    skip "all, npm cannot fetch axe-core@$axe and puppeteer-core@$puppeteer"
    exit 0
  }
fi

# page ROUTINE CASE LANGUAGE [OPTION PREFIX]: the page of an example, in a file of
# its own. One that is as long as it must be begins with `show-`.
page() {
  out=$dir/pages/${5:-}$(basename "$1" .lua)-$(basename "$2" .json)-$3.html
  python3 -c 'import json, sys
read = json.load(open(sys.argv[1], encoding="utf-8"))
print(json.dumps(read["case"] if "expect" in read else read))' "$2" |
    "$BUILD/rutin" run "$1" - --lang "$3" --format html ${4:-} >"$out" ||
    [ $? = 3 ]
}

for language in sv en; do
  page rules/helsingborg.lua examples/friday-night.json $language
  page tests/expected/town.lua tests/expected/bans.json $language
  page tests/expected/town.lua tests/expected/girl.json $language
  page rules/helsingborg.lua examples/friday-night.json $language --all show-all-
  page tests/expected/town.lua tests/expected/bans.json $language --all show-all-
done
page tests/expected/broken.lua tests/expected/girl.json sv --all show-all-
page tests/expected/broken.lua tests/expected/girl.json sv
for case in $(ls examples/cases/*.json | awk 'NR % 8 == 1'); do
  grep -q '"error"' "$case" || page rules/sweden.lua "$case" sv
done
for language in sv en; do # a document, on as many A4 as it takes
  "$BUILD/rutin" show --lang $language --format html tests/expected/town.lua \
    >"$dir/pages/show-town-$language.html"
  "$BUILD/rutin" test --lang $language --coverage --format html \
    tests/expected/town.lua tests/expected/examples \
    >"$dir/pages/show-coverage-$language.html" || [ $? = 5 ]
  "$BUILD/rutin" show --lang $language --part plan --format html \
    rules/helsingborg.lua >"$dir/pages/show-plan-$language.html"
done
cp tests/axe/look.mjs "$dir"
node "$dir/look.mjs" "$browser" "$dir/pages"/*.html
