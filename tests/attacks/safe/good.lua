-- good.lua - a routine that hurts nobody: it is decided after each attack

routine "good" { version = "1", title = { en = "God" }, languages = { "en" } }

use "world"

rule "child.report" {
  when = child & danger:is("urgent", "now"),
  contact = alpha { within = "now", ground = duty "lagen", tell = { "situation" } },
  because = { en = "Det är ett barn." }, source = "s",
}

rule "child.computed" {
  when = function(case)
    local count = 0
    for form in pairs(case.harm) do count = count + form:len() end
    return count > 3 and case.age < 18
  end,
  contact = beta { within = "2 h", ground = free, tell = { "account" } },
  task = look,
  because = { en = "Räknat." }, source = "s",
}

rule "child.home" {
  when = child, never = { home },
  because = { en = "Inte hem." }, source = "s",
}
