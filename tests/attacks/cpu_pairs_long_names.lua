-- cpu: a table with long names is put in order again and again
--
-- Harm: each comparison of two names reads thousands of bytes.
-- Safe: their bytes count as steps.
--
-- expect: decide ELIMIT "rule "r": found more than 1000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local text, names = "x", {}
    for _ = 1, 13 do text = text .. text end
    for i = 1, 200 do names[text .. i] = true end
    while true do for k in pairs(names) do break end end
  end,
  because = { en = "x" }, source = "s",
}
