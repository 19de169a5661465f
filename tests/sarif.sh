#!/bin/sh
# sarif.sh - what check writes as SARIF is what other programs read
#
# Of every draft, of one without a finding and of one whose name holds what a URI may
# not: the report is valid by the schema of SARIF 2.1.0, which npm has in a package;
# without npm or that package, only what follows is tried. Each result names a rule of
# the list, says what to do, and its file is a URI that leads back to the draft.

set -eu
. tests/skip.sh
: "${BUILD:=build}"
rutin="${RUN:-} $BUILD/rutin"
dir=$BUILD/tests/sarif
package=@microsoft/jest-sarif version=1.0.0-beta.0
schema=$dir/package/lib/schemas/sarif-2.1.0-rtm.5.json
reports=$dir/reports
rm -rf "$reports"
mkdir -p "$reports/å b"

command -v python3 >/dev/null || {
  skip "all, for want of python3"
  exit 0
}
[ -f "$schema" ] || {
  tarball=$(cd "$dir" && npm pack --silent "$package@$version" 2>/dev/null) &&
    tar -xzf "$dir/$tarball" -C "$dir"
} || skip "the schema, npm cannot fetch $package@$version"

# report DRAFT: its report, beside its name.
report() {
  count=$((${count:-0} + 1))
  printf '%s' "$1" >"$reports/$count.name"
  $rutin check --lang sv --rules rules --at 2026-11-30 --format sarif "$1" \
    >"$reports/$count.json" || case $? in 3 | 5) ;; *) return 1 ;; esac
}

cp examples/drafts/cirkel.lua "$reports/å b/50 % #1?.lua"
report "$reports/å b/50 % #1?.lua"
report rules/sweden.lua
for draft in examples/drafts/*.lua tests/checks/[!g]*.lua; do report "$draft"; done

# The reader with the schema is Debian's python3-jsonschema.
python=python3
[ ! -f "$schema" ] || for one in /usr/bin/python3 python3; do
  ! $one -c 'from jsonschema import Draft7Validator' 2>/dev/null || python=$one
done
exec $python tests/sarif/hold.py "$reports" "$schema"
