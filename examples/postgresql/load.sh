#!/bin/sh
# load.sh - writes the SQL that puts a folder of routines into rutin.routine
#
#   sh load.sh rules | psql DATABASE
#
# All in one transaction, each text byte for byte; one that is there is replaced.

set -eu
cd "$1"
echo "BEGIN;"
find . -name '*.lua' | sed 's|^\./||; s|\.lua$||' | LC_ALL=C sort | while read -r id; do
  # The sign that ends a text does not stand in it.
  end=rutin
  while grep -qF "\$$end\$" "$id.lua"; do end=${end}n; done
  printf "INSERT INTO rutin.routine VALUES ('%s', \$%s\$" "$id" "$end"
  cat "$id.lua"
  printf '$%s$)\n  ON CONFLICT (id) DO UPDATE SET source = excluded.source;\n' "$end"
done
echo "COMMIT;"
