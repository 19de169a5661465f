$RUTIN run --lang=en --brief --now 2026-11-20T12:00:00Z tests/expected/town.lua - | head -3
# exit 0
