-- crash: an error with a long text
--
-- Harm: the host crashes.
-- Safe: the decision fails.
--
-- expect: decide EROUTINE "rule "r": its function failed, wanted true or false"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local text = "x"
    for _ = 1, 14 do text = text .. text:sub(1, 8000) end
    error(text)
  end,
  because = { en = "x" }, source = "s",
}
