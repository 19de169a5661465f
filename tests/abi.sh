#!/bin/sh
# abi.sh - a program built against the first header of this version runs on today's
# library
#
# abi/rutin.h is that header. Every call that it declares is in the shared library,
# by the name that is versioned; what each of its constants stands for, and where each
# member of its structs lies, is as it was; and a program built against it decides.
# What has been added since it does not know.

set -eu
build=$(cd "${BUILD:-build}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cc=${CC:-cc}

# The header without its comments, each declaration in one line.
sed 's|//.*||' tests/abi/rutin.h | tr '\n' ' ' | sed 's/;/;\n/g; s/{/{\n/g; s/}/\n}/g' \
  >"$work/flat"
sed -n 's/.*RUTIN_API.*[ *]\(rutin_[a-z_0-9]*\) *(.*/\1/p' "$work/flat" |
  sort -u >"$work/calls"
[ "$(wc -l <"$work/calls")" -gt 80 ] || {
  echo "abi: few calls were found in the header"
  exit 1
}
nm -D --defined-only "$build/librutin.so" |
  sed -n 's/.* T \(rutin_[a-z_0-9]*\)@@RUTIN_0$/\1/p' | sort -u >"$work/there"
gone=$(comm -23 "$work/calls" "$work/there")
if [ -n "$gone" ]; then
  echo "abi: no longer in librutin.so as of RUTIN_0:" $gone
  exit 1
fi

# A line for each constant and each member of a plain struct, for both headers.
sed 's|//.*||; s/ *$//' tests/abi/rutin.h | awk '
  /^typedef enum/ { in_enum = 1 }
  /^typedef struct .*\{/ { in_struct = $3 }
  /^\}/ { in_enum = 0; in_struct = "" }
  in_enum && match($0, /RUTIN_[A-Z_]+/) {
    name = substr($0, RSTART, RLENGTH)
    printf "  printf(\"%s %%d\\n\", (int)%s);\n", name, name
  }
  in_struct && /[;,]$/ && !/^typedef/ {
    n = split($0, words, /[ *,;]+/)
    for (i = 2; i <= n; i++) {
      sub(/\[.*/, "", words[i])
      if (words[i] ~ /^[a-z_]+$/ && words[i] !~ /^(const|char|bool|size_t)$/ &&
          words[i] !~ /^(int64_t|void|rutin_[a-z]+)$/)
        printf "  printf(\"%s.%s %%zu\\n\", offsetof(%s, %s));\n", \
          in_struct, words[i], in_struct, words[i]
    }
  }' >"$work/lines"
[ "$(wc -l <"$work/lines")" -gt 60 ] || {
  echo "abi: few constants and members were found in the header"
  exit 1
}
{
  echo '#include "rutin.h"'
  echo '#include <stdio.h>'
  echo 'int main(void) {'
  cat "$work/lines"
  echo '}'
} >"$work/layout.c"
for of in tests/abi include; do
  $cc -std=c11 -I$of -o "$work/layout" "$work/layout.c"
  "$work/layout" >"$work/layout.$(basename $of)"
done
diff "$work/layout.abi" "$work/layout.include" || {
  echo "abi: what the first header has is otherwise in today's"
  exit 1
}

$cc -std=c11 -Itests/abi -o "$work/host" tests/abi/host.c -L"$build" -lrutin \
  ${SANITIZE:-}
LD_LIBRARY_PATH=$build LD_BIND_NOW=1 "$work/host" rules/helsingborg.lua \
  examples/friday-night.json >"$work/found"
"$build/rutin" run --rules rules --lang en --format json rules/helsingborg.lua \
  examples/friday-night.json >"$work/wanted"
cmp "$work/found" "$work/wanted"
echo "abi: $(wc -l <"$work/calls") calls, $(wc -l <"$work/lines") constants and" \
  "members are as they were"
