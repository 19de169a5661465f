-- cpu: the last free bytes are asked for again and again
--
-- Harm: at the ceiling each allocation first collects all garbage.
-- Safe: that happens a few times, and then the decision stops.
--
-- expect: decide ELIMIT "rule "r": found more than 4194304 bytes of memory held by Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local held, text = {}, ""
    for _ = 1, 6 do text = text .. "0123456789abcdef" end
    for i = 1, 1 << 40 do held[i % 20000 + 1] = { text .. i } end
    return true
  end,
  because = { en = "x" }, source = "s",
}
