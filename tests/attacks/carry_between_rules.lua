-- carry-over: one rule leaves a value and another reads it
--
-- Harm: the order of rules decides what a plan says.
-- Safe: there is nothing both can write to.
--
-- expect: decide EROUTINE "rule "first": its function failed, wanted true or false"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "first" {
  when = function(case)
    table.insert(table, 4711)
    return true
  end,
  because = { en = "x" }, source = "s",
}

rule "second" {
  when = function(case)
    return table[1] == 4711
  end,
  because = { en = "x" }, source = "s",
}
