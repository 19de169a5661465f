-- carry-over: a rule replaces a function of a library
--
-- Harm: what a rule leaves behind, another rule or the next decision reads.
-- Safe: the write is refused, and the decision fails.
--
-- expect: decide EROUTINE "rule "r": its function failed, wanted true or false"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    math.abs = function() return 0 end
    return math.abs(1) == 0
  end,
  because = { en = "x" }, source = "s",
}
