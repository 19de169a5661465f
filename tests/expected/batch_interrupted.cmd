mkfifo $TMP/in $TMP/out
env --default-signal=INT $RUTIN batch --lang en --threads 2 tests/expected/town.lua <$TMP/in >$TMP/out &
exec 3>$TMP/in 4<$TMP/out
printf '\n\nhalf a line' >&3
read -r first <&4; read -r second <&4
kill -INT $!
wait $!
echo "status $?"; echo "$first"; echo "$second"; cat <&4
# exit 0
