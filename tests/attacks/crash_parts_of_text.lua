-- crash: parts of a text beyond both ends
--
-- Harm: memory beside the text is read.
-- Safe: what is not there is not read.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local text = "abc"
    return text:sub(math.mininteger, math.maxinteger) == "abc" and text:sub(math.maxinteger, math.mininteger) == ""
      and text:byte(math.mininteger) == nil
  end,
  because = { en = "x" }, source = "s",
}
