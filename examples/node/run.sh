#!/bin/sh
# run.sh - builds the addon of Node, and runs the host and its test
#
#   BUILD=build sh examples/node/run.sh   where make has built librutin.so; with
#                                         DIGEST the plans' digest has to be that,
#                                         and COST, C's, is printed beside Node's
#
# The headers are those of NODE_HEADERS, or beside the node that is run, or Debian's.
# Ends in 77 where there is no Node, or none of its headers.

set -eu
cd "$(dirname "$0")/../.."
: "${BUILD:=build}" "${NODE:=node}"
out=$BUILD/node
if [ -n "${SANITIZE:-}" ]; then
  echo "run.sh: skipped, node has no sanitizer inside"
  exit 0
fi
missing() {
  echo "run.sh: found no $1 (apt-get install $2)" >&2
  exit 77
}
command -v "$NODE" >/dev/null || missing "$NODE" nodejs
beside=$("$NODE" -p 'path.resolve(process.execPath, "../../include/node")')

for headers in "${NODE_HEADERS:-$beside}" /usr/include/node /usr/include/nodejs/src; do
  [ ! -f "$headers/node_api.h" ] || break
done
[ -f "$headers/node_api.h" ] || missing node_api.h libnode-dev

mkdir -p "$out"
cp examples/node/*.js examples/node/*.mjs examples/node/*.json \
  examples/node/*.ts "$out"
${CC:-cc} -std=c11 -O2 -Wall -Wextra -Wpedantic -Werror -D_POSIX_C_SOURCE=200809L \
  -shared -fPIC -fvisibility=hidden -Iinclude -isystem "$headers" \
  -o "$out/rutin.node" examples/node/addon.c "$BUILD/librutin.so" \
  -Wl,-rpath,"\$ORIGIN/.."

"$NODE" "$out/friday-night.mjs" rules/helsingborg.lua examples/friday-night.json \
  >"$out/friday-night.txt"
if ! "$NODE" --expose-gc "$out/test.mjs" >"$out/test.txt" 2>&1; then
  cat "$out/test.txt" >&2
  exit 1
fi
grep '^Node: ' "$out/test.txt"

# The types, as a host in TypeScript has them without further ones.
if ! command -v "${TSC:-tsc}" >/dev/null; then
  echo "run.sh: skipped the types of Node, no tsc (apt-get install node-typescript)"
  exit 0
fi
"$NODE" "$out/types.mjs" >"$out/values.ts"
"${TSC:-tsc}" --strict --noEmit --target es2022 --lib es2022,dom --module nodenext \
  --moduleResolution nodenext "$out/types.ts" "$out/values.ts"
echo "Node: index.d.ts has the types of all cases, plans and pages"
