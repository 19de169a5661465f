$RUTIN check --lang=sv --rules=rules --at=2026-11-30 --format sarif examples/drafts/glomd_regel.lua
# exit 5
