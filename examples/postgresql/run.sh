#!/bin/sh
# run.sh - builds the extension, and runs it in a database of its own
#
#   BUILD=build sh examples/postgresql/run.sh   where make has built librutin.so; with
#                                               DIGEST the plans' digest has to be that,
#                                               and COST, C's, is printed beside
#
# The server is a copy of what PG_CONFIG tells of, in a temporary folder: there the
# extension can be installed by anybody. It listens on a socket in that folder alone. Root
# may not start one, so for root it is the user postgres who does, or nobody. Ends in 77
# where there is no server, or nothing to build extensions with.

set -eu
cd "$(dirname "$0")/../.."
: "${BUILD:=build}" "${PG_CONFIG:=pg_config}"
if [ -n "${SANITIZE:-}" ]; then
  echo "run.sh: skipped, PostgreSQL has no sanitizer inside"
  exit 0
fi
missing() {
  echo "run.sh: found no $1 (apt-get install $2)" >&2
  exit 77
}
command -v "$PG_CONFIG" >/dev/null || missing "$PG_CONFIG" postgresql-server-dev-15
bin=$("$PG_CONFIG" --bindir) lib=$("$PG_CONFIG" --pkglibdir)
share=$("$PG_CONFIG" --sharedir)
[ -f "$("$PG_CONFIG" --pgxs)" ] || missing pgxs.mk postgresql-server-dev-15
[ -x "$bin/postgres" ] || missing "$bin/postgres" postgresql-15

out=$(mkdir -p "$BUILD/postgresql" && cd "$BUILD/postgresql" && pwd)
root=$(mktemp -d) # where / would be, for the server
as() { "$@"; }
if [ "$(id -u)" = 0 ]; then
  user=postgres
  id "$user" >/dev/null 2>&1 || user=nobody
  as() { setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups "$@"; }
fi
end() {
  status=$?
  as "$root$bin/pg_ctl" -D "$root/data" -m immediate stop >/dev/null 2>&1 || true
  [ "$status" -eq 0 ] || tail -n 40 "$root/log" >&2 || true
  rm -rf "$root"
}
trap end EXIT

# ---------------------------------------------------------------- the extension

cp examples/postgresql/* "$out"
sed -e "s|@LIBDIR@|${out%/*}|; s|^includedir=.*|includedir=$PWD/include|" \
  -e 's|@[A-Z]*@|0|' src/rutin.pc.in >"$out/rutin.pc"
export PKG_CONFIG_PATH="$out"
# (What our own Makefile hands on would mean something else to that of an extension.)
env -u MODULES MAKEFLAGS='' make -s -C "$out" PG_CONFIG="$PG_CONFIG" with_llvm=no COPT=-Werror \
  PG_LDFLAGS="-Wl,-rpath,'\$\$ORIGIN'" DESTDIR="$root" all install

# A server finds its files from where its program is. So the programs are copied, and
# the rest is there by name.
mkdir -p "$root$bin" "$root$share/extension" "$root$lib"
cp "$bin/initdb" "$bin/pg_ctl" "$bin/postgres" "$root$bin"
for file in "$lib"/*.so "$share"/* "$share/extension"/plpgsql*; do
  [ -e "$root$file" ] || ln -s "$file" "$root$file"
done
cp -P "$BUILD"/librutin.so* "$root$lib"

# ---------------------------------------------------------------- the database

# What the server reads, for the user that it is may not read this folder.
mkdir "$root/examples"
cp -r examples/friday-night.json examples/cases "$root/examples"
chmod -R a+rX "$root"
[ "$(id -u)" != 0 ] || chown "$user" "$root"
cd "$root"
as "$root$bin/initdb" -D "$root/data" -U owner -A trust -N -E UTF8 --locale=C.UTF-8 \
  >"$out/initdb.txt" 2>&1 || {
  cat "$out/initdb.txt" >&2
  exit 1
}
as "$root$bin/pg_ctl" -D "$root/data" -l "$root/log" -w start >/dev/null \
  -o "-k '$root' -c listen_addresses='' -c fsync=off -c jit=off -c log_min_messages=log"
cd "$OLDPWD"

export PGHOST="$root" PGUSER=owner PGDATABASE=postgres PSQL="$bin/psql"
export PGOPTIONS="-c test.root=$root/examples -c test.digest=${DIGEST:-}"
sql() { "$PSQL" -X -q -A -t -v ON_ERROR_STOP=1 "$@"; }

sql -c "CREATE EXTENSION rutin"
sh examples/postgresql/load.sh rules | sql
sql -f examples/postgresql/friday_night.sql >"$out/friday_night.txt"
grep -q '^2026-0113|Polisen 114 14|114 14|2026-11-20 22:10:00+01|' \
  "$out/friday_night.txt"
sql -v cost="${COST:-?}" -f examples/postgresql/test.sql

# Several sessions decide while another one changes the routine.
sql -c "CREATE TABLE stop (); CREATE TABLE told (session int, digest text)"
sql -f examples/postgresql/changes.sql >"$out/changes.txt" 2>&1 &
all=$!
for session in 1 2 3 4 5 6; do
  sql -v session=$session -f examples/postgresql/session.sql \
    >"$out/session$session.txt" 2>&1 &
  all="$all $!"
done
for one in $all; do
  wait "$one" || {
    cat "$out/changes.txt" "$out"/session?.txt >&2
    exit 1
  }
done
cat "$out/changes.txt"

# A copy has the routines too.
sql -c "CREATE DATABASE copy"
"$bin/pg_dump" | sql -d copy >/dev/null
[ "$(sql -c "SELECT of_texts()")" = "$(sql -d copy -c "SELECT of_texts()")" ]

# In a database of another encoding it says so.
sql -c "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0"
sql -d latin -c "CREATE EXTENSION rutin"
sql -d latin -c "SELECT rutin.mistakes('town')" 2>&1 | grep -q 'a database in UTF8'
