# Every way to write the command line wrong, in Swedish.
rutin() { $RUTIN "$@" --lang sv; }
town=tests/expected/town.lua night=tests/expected/adult.json
rutin help runn
rutin help xyzzy
rutin runn $town $night
rutin run $town
rutin run $town $night more
rutin run $town $night --nw
rutin run $town $night --xyzzy
rutin run $town $night --brief=yes
rutin run $town $night --format xml
rutin run $town $night --now noon
rutin run $town $night --for polisen
rutin run $town $night --for police_
rutin batch $town --threads 0
$RUTIN ask --lang sv $town --save
$RUTIN run --lang sv --lang de $town $night
# exit 2
