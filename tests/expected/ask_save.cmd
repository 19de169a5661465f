(cd $TMP && mkdir kept) && $RUTIN ask --lang en --now 2026-11-25T10:00:00+01:00 --save $TMP/kept/case.json tests/expected/town.lua | grep saved | sed "s|/.*/kept|TMP|"; cat $TMP/kept/case.json; ls -l $TMP/kept/case.json | cut -c1-10; $RUTIN run --lang en --brief tests/expected/town.lua $TMP/kept/case.json
# exit 0
