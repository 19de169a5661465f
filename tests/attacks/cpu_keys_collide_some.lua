-- cpu: as many keys of one place as cost no more steps
--
-- Harm: each instruction goes through hundreds of keys.
-- Safe: so few take little time.
--
-- expect: decide ELIMIT "rule "r": found more than 1000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local t = {}
    for i = 1, 250 do t[i * 255] = true end
    while true do local x = t[255 * 20000] end
  end,
  because = { en = "x" }, source = "s",
}
