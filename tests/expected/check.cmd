$RUTIN check --lang=sv --rules=rules --at=2026-11-30 examples/drafts/ingen_polis.lua; echo $?; $RUTIN check --lang=sv --rules=rules --at=2026-11-30 examples/drafts/hotellet_felstavat.lua; echo $?; $RUTIN check --lang=en --at=2027-07-01 sweden --rules rules; echo $?; $RUTIN check --lang=en --at=soon --rules rules sweden
# exit 2
