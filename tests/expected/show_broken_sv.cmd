"$RUTIN" show --lang sv tests/expected/broken.lua | sed -n "/^[0-9]*\. Vad som alltid/,/^Det som ber/p" | tail -n +3
# exit 0
