-- host and leak: a rule passes its ceiling by as many bytes as the case says
--
-- Harm: what stood in the case leaves it in an error.
-- Safe: the error names the rule and nothing else.
--
-- expect: decide ELIMIT "rule "r": found a text of more than 16384 bytes in Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local text = "x"
    for i = 1, case.code do text = text .. text end
    return true
  end,
  because = { en = "x" }, source = "s",
}
