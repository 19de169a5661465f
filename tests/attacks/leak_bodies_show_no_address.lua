-- host and leak: every member of a rule has every kind of value
--
-- Harm: a message shows an address of the host.
-- Safe: messages name kinds and names.
--
-- expect: load EROUTINE "found a member whose name is no text, wanted a plain name"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local values = {
  1, "x", true, {}, { {} }, { [{}] = 1 }, { function() end }, function() end, age, harm, small, child, alpha, look,
  sick & small, duty, yes, no, number, all, amend, contacts(alpha), consent_of(alpha), kind "x", anyone, pairs,
  { x = function() end }, { en = {} }, text, { en = function() end }, { { en = age } },
}
for i, value in ipairs(values) do
  for _, member in ipairs {
    "when", "unless", "contact", "task", "never", "ask", "warn", "because", "law", "source", "unverified", "from", "to",
    "note", "when_", 1,
  } do
    rule("r" .. i .. "." .. member) { [member] = value }
  end
  for _, member in ipairs { "ground", "within", "from", "tell", "after", "following", "first", "by", "note" } do
    rule("s" .. i .. "." .. member) { contact = alpha { [member] = value }, task = look { [member] = value } }
  end
  for _, member in ipairs { "name", "kind", "phone", "open", "same_as", "if_closed", "tries", "again" } do
    actor("a" .. i .. member) { [member] = value }
  end
  for _, member in ipairs { 1, "class", "presume", "ask", "labels", "identifying" } do
    fact("f" .. i .. member) { [member] = value, one_of { "x" } }
  end
  always("i" .. i) { when = value, must = value }
  term("t" .. i) { value, from = value }
end
