#!/bin/sh
# run.sh - builds the package in Go and its program, and runs both
#
#   BUILD=build sh examples/go/run.sh   where make has built librutin.so; with
#                                       DIGEST the plans' digest has to be that, and
#                                       COST, C's, is printed beside Go's
#
# Goroutines run once more under the race detector, where Go has it.

set -eu
cd "$(dirname "$0")/../.."
: "${BUILD:=build}"
out=$(mkdir -p "$BUILD/go" && cd "$BUILD/go" && pwd)
if [ -n "${SANITIZE:-}" ]; then
  echo "run.sh: skipped, Go has no sanitizer inside"
  exit 0
fi

# What is built stands where it is, and not where it would be installed.
sed -e "s|@LIBDIR@|${out%/*}|; s|^includedir=.*|includedir=$PWD/include|" \
  -e 's|@[A-Z]*@|0|' src/rutin.pc.in >"$out/rutin.pc"
export PKG_CONFIG_PATH="$out" CGO_LDFLAGS="-Wl,-rpath,${out%/*}" CGO_ENABLED=1
export GOCACHE="$out/cache" GOFLAGS=-mod=readonly GOPROXY=off GO111MODULE=on
export GOENV=off GOTOOLCHAIN=local # no setting of whoever runs it, and no download

# test ARGUMENTS: all that was said where it fails, else what tests say for us.
test() {
  if ! go test -count=1 -v "$@" . >"$out/test.txt" 2>&1; then
    cat "$out/test.txt" >&2
    exit 1
  fi
  grep '^Go: ' "$out/test.txt" || true
}

cd examples/go
unformatted=$(gofmt -l .)
[ -z "$unformatted" ] || {
  echo "run.sh: gofmt has another layout of $unformatted" >&2
  exit 1
}
go vet ./...
go build -o "$out/friday-night" ./friday-night
"$out/friday-night" ../../rules/helsingborg.lua ../friday-night.json \
  >"$out/friday-night.txt"
grep -q '^1\. Ring polisen' "$out/friday-night.txt"
test

case $(go env GOOS)/$(go env GOARCH) in
  linux/amd64 | linux/arm64 | linux/ppc64le)
    GODEBUG=cgocheck=2 test -race -short -run Together
    echo "Go: no race in eight goroutines"
    ;;
  *) echo "run.sh: skipped the race detector, which this machine has not" ;;
esac
