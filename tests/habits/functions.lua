-- Names and choices in a rule's function.

---- a choice that is misspelt
rule "r" { when = function(case) return case.danger == "urgnt" end, because = because, source = "s" }
--> 1:56 rule "r", when: found "urgnt"; did you mean "urgent"?
--| rule "r", when: här står "urgnt"; menade du "urgent"?

---- a choice on the other side
rule "r" { when = function(case) return "urgnt" ~= case.danger end, because = because, source = "s" }
--> 1:41 rule "r", when: found "urgnt"; did you mean "urgent"?
--| rule "r", when: här står "urgnt"; menade du "urgent"?

---- no choice at all
rule "r" { when = function(case) return case.danger == "acute" end, because = because, source = "s" }
--> 1:56 rule "r", when: found "acute", wanted one of none, urgent, immediate
--| rule "r", when: här står "acute", välj bland none, urgent, immediate

---- a choice of many
rule "r" { when = function(case) return not case.forms.sexaul end, because = because, source = "s" }
--> 1:56 rule "r", when: found "sexaul"; did you mean "sexual"?
--| rule "r", when: här står "sexaul"; menade du "sexual"?

---- a choice of many in brackets
rule "r" { when = function(case) return case.forms["beging"] == true end, because = because, source = "s" }
--> 1:52 rule "r", when: found "beging"; did you mean "begging"?
--| rule "r", when: här står "beging"; menade du "begging"?

---- a choice of a local
rule "r" { because = because, source = "s", when = function(case)
  local danger = case.danger
  return danger == "acute"
end }
--> 3:20 rule "r", when: found "acute", wanted one of none, urgent, immediate
--| rule "r", when: här står "acute", välj bland none, urgent, immediate

---- a choice of a local of a local
rule "r" { because = because, source = "s", when = function(case)
  local c = case
  local forms = c.forms
  return forms.sold
end }
--> 4:16 rule "r", when: found "sold", wanted one of sexual, begging
--| rule "r", when: här står "sold", välj bland sexual, begging

---- a choice in a list
rule "r" { because = because, source = "s", when = function(case)
  for _, d in ipairs { "urgent", "imediate" } do
    if case.danger == d then return true end
  end
  return false
end }
--> 2:34 rule "r", when: found "imediate"; did you mean "immediate"?
--| rule "r", when: här står "imediate"; menade du "immediate"?

---- a choice as a name in a table
rule "r" { when = function(case) return ({ urgnt = true })[case.danger] == true end, because = because, source = "s" }
--> 1:44 rule "r", when: found "urgnt"; did you mean "urgent"?
--| rule "r", when: här står "urgnt"; menade du "urgent"?

---- a fact
rule "r" { when = function(case) return case.agee < 18 end, because = because, source = "s" }
--> 1:46 rule "r", when: no fact or term is called "agee"; did you mean "age"?
--| rule "r", when: ingen uppgift och inget begrepp heter "agee"; menade du "age"?

---- a fact in brackets
rule "r" { when = function(case) return case["dangr"] == "urgent" end, because = because, source = "s" }
--> 1:46 rule "r", when: no fact or term is called "dangr"; did you mean "danger"?
--| rule "r", when: ingen uppgift och inget begrepp heter "dangr"; menade du "danger"?

---- an actor
rule "r" { when = function(case) return case.police end, because = because, source = "s" }
--> 1:46 rule "r", when: found the actor police in a function, wanted what the case says, as case.age, and names of its own
--| rule "r", when: här står aktören police i en funktion, skriv det som ärendet säger, som case.age, och funktionens egna namn

---- the case
rule "r" { when = function(case) return csae.age < 18 end, because = because, source = "s" }
--> 1:41 rule "r", when: found "csae" in a function, wanted what the case says, as case.age, and names of its own
--| rule "r", when: här står "csae" i en funktion, skriv det som ärendet säger, som case.age, och funktionens egna namn

---- a fact without its case
rule "r" { when = function(case) return age < 18 end, because = because, source = "s" }
--> 1:41 rule "r", when: found the fact age in a function, wanted case.age
--| rule "r", when: här står uppgiften age i en funktion, skriv case.age

---- a term without its case
rule "r" { when = function(case) return child end, because = because, source = "s" }
--> 1:41 rule "r", when: found the term child in a function, wanted case.child
--| rule "r", when: här står begreppet child i en funktion, skriv case.child

---- a word of the language
rule "r" { when = function(case) return no(case.minor) end, because = because, source = "s" }
--> 1:41 rule "r", when: found the choice no in a function, wanted what the case says, as case.age, and names of its own
--| rule "r", when: här står valet no i en funktion, skriv det som ärendet säger, som case.age, och funktionens egna namn

---- yes
rule "r" { when = function(case) return case.minor == yes end, because = because, source = "s" }
--> 1:55 rule "r", when: found the choice yes in a function, wanted what the case says, as case.age, and names of its own
--| rule "r", when: här står valet yes i en funktion, skriv det som ärendet säger, som case.age, och funktionens egna namn

---- yes in quotes
rule "r" { when = function(case) return case.minor == "yes" end, because = because, source = "s" }
--> 1:55 rule "r", when: found "yes" in a function, wanted case.minor
--| rule "r", when: här står "yes" i en funktion, skriv case.minor

---- a number in quotes
rule "r" { when = function(case) return case.age == "18" end, because = because, source = "s" }
--> 1:53 rule "r", when: found "18" in a function, wanted case.age < 120
--| rule "r", when: här står "18" i en funktion, skriv case.age < 120

---- less than a number in quotes
rule "r" { when = function(case) return case.age < "18" end, because = because, source = "s" }
--> 1:52 rule "r", when: found "18" in a function, wanted case.age < 120
--| rule "r", when: här står "18" i en funktion, skriv case.age < 120

---- a number that the fact never is
rule "r" { when = function(case) return case.age == 200 end, because = because, source = "s" }
--> 1:53 rule "r", when: found 200, wanted a whole number from 0 to 120
--| rule "r", when: här står 200, det ska vara ett heltal från 0 till 120

---- a number for a choice
rule "r" { when = function(case) return case.danger == 1 end, because = because, source = "s" }
--> 1:56 rule "r", when: found 1 in a function, wanted case.danger == "none"
--| rule "r", when: här står 1 i en funktion, skriv case.danger == "none"

---- many choices as one
rule "r" { when = function(case) return case.forms == "sexual" end, because = because, source = "s" }
--> 1:55 rule "r", when: found "sexual" in a function, wanted case.forms.sexual
--| rule "r", when: här står "sexual" i en funktion, skriv case.forms.sexual

---- one choice as many
rule "r" { when = function(case) return case.danger.urgent end, because = because, source = "s" }
--> 1:53 rule "r", when: found case.danger.urgent in a function, wanted case.danger == "none"
--| rule "r", when: här står case.danger.urgent i en funktion, skriv case.danger == "none"

---- the words for conditions
rule "r" { when = function(case) return case.age:below(18) end, because = because, source = "s" }
--> 1:50 rule "r", when: found case.age:below in a function, wanted case.age < 120
--| rule "r", when: här står case.age:below i en funktion, skriv case.age < 120

---- the words for choices
rule "r" { when = function(case) return case.danger:is("urgent") end, because = because, source = "s" }
--> 1:53 rule "r", when: found case.danger:is in a function, wanted case.danger == "none"
--| rule "r", when: här står case.danger:is i en funktion, skriv case.danger == "none"

---- a function kept in a local
local function young(case) return case.danger == "urgnt" end
rule "r" { when = young, because = because, source = "s" }
--> 1:50 rule "r", when: found "urgnt"; did you mean "urgent"?
--| rule "r", when: här står "urgnt"; menade du "urgent"?

---- two on one line
rule "r" { when = function(case) return case.danger == "urgent" end, because = because, source = "s" } rule "q" { when = function(case) return case.danger == "imediate" end, because = because, source = "s" }
--> 1:159 rule "q", when: found "imediate"; did you mean "immediate"?
--| rule "q", when: här står "imediate"; menade du "immediate"?

---- a local from outside
local limit = 18
rule "r" { when = function(case) return case.age < limit end, because = because, source = "s" }
--> 2:52 rule "r", when: found a function that reads "limit" from outside, wanted its argument only
--| rule "r", when: funktionen läser "limit" utifrån, den ska bara läsa sitt argument

---- all as it should be
rule "r" { because = because, source = "s", when = function(case)
  local danger, limit = case.danger, 18
  local wanted = { urgent = true, immediate = true }
  local function is(d) return case.danger == d end
  for _, form in ipairs { "sexual", "begging" } do
    if case.forms[form] and danger ~= "none" then return true end
  end
  if type(case.age) == "number" and case.age < limit then
    return wanted[danger] == true
  end
  return is("urgent") or case.child == true or case.forms.sexual == nil
end }
--> right

---- index misspelt
rule "r" { when = function(case) return ({ urgnt = true })[case.danger] == true end, because = because, source = "s" }
--> 1:44 rule "r", when: found "urgnt"; did you mean "urgent"?
--| rule "r", when: här står "urgnt"; menade du "urgent"?

---- index right
rule "r" { when = function(case) return ({ urgent = true })[case.danger] == true end, because = because, source = "s" }
--> right

---- index list
rule "r" { when = function(case) return ({ ["urgnt"] = true, immediate = true })[case.danger] ~= nil end, because = because, source = "s" }
--> 1:45 rule "r", when: found "urgnt"; did you mean "urgent"?
--| rule "r", when: här står "urgnt"; menade du "urgent"?

---- local table misspelt
rule "r" { when = function(case) local w = { urgnt = true } return w[case.danger] == true end, because = because, source = "s" }
--> 1:46 rule "r", when: found "urgnt"; did you mean "urgent"?
--| rule "r", when: här står "urgnt"; menade du "urgent"?

---- pairs
rule "r" { when = function(case) for form in pairs(case.forms) do if form == "sexul" then return true end end return false end, because = because, source = "s" }
--> 1:78 rule "r", when: found "sexul"; did you mean "sexual"?
--| rule "r", when: här står "sexul"; menade du "sexual"?

---- pairs misspelt fact
rule "r" { when = function(case) for form in pairs(case.form) do return true end return false end, because = because, source = "s" }
--> 1:57 rule "r", when: no fact or term is called "form"; did you mean "forms"?
--| rule "r", when: ingen uppgift och inget begrepp heter "form"; menade du "forms"?

---- pairs of one choice
rule "r" { when = function(case) for k in pairs(case.danger) do return true end return false end, because = because, source = "s" }
--> 1:43 rule "r", when: found pairs(case.danger) in a function, wanted case.danger == "none"
--| rule "r", when: här står pairs(case.danger) i en funktion, skriv case.danger == "none"

---- pairs of a number in a local
rule "r" { because = because, source = "s", when = function(case)
  local age = case.age
  for k in pairs(age) do return true end
  return false
end }
--> 3:12 rule "r", when: found pairs(case.age) in a function, wanted case.age < 120
--| rule "r", when: här står pairs(case.age) i en funktion, skriv case.age < 120

---- pairs of a term
rule "r" { when = function(case) for k in pairs(case["child"]) do return true end return false end, because = because, source = "s" }
--> 1:43 rule "r", when: found pairs(case.child) in a function, wanted case.child
--| rule "r", when: här står pairs(case.child) i en funktion, skriv case.child

---- ipairs of many choices
rule "r" { when = function(case) for i, form in ipairs(case.forms) do return true end return false end, because = because, source = "s" }
--> 1:49 rule "r", when: found ipairs(case.forms) in a function, wanted pairs(case.forms)
--| rule "r", when: här står ipairs(case.forms) i en funktion, skriv pairs(case.forms)

---- pairs of the case
rule "r" { when = function(case) for k in pairs(case) do return true end return false end, because = because, source = "s" }
--> 1:43 rule "r", when: found pairs(case) in a function, wanted what the case says, as case.age, and names of its own
--| rule "r", when: här står pairs(case) i en funktion, skriv det som ärendet säger, som case.age, och funktionens egna namn

---- ipairs of the case in a local
rule "r" { because = because, source = "s", when = function(case)
  local c = case
  for i in ipairs(c) do return true end
  return false
end }
--> 3:12 rule "r", when: found ipairs(case) in a function, wanted what the case says, as case.age, and names of its own
--| rule "r", when: här står ipairs(case) i en funktion, skriv det som ärendet säger, som case.age, och funktionens egna namn

---- pairs of many choices
rule "r" { when = function(case) for form, is in pairs(case.forms) do return is end return false end, because = because, source = "s" }
--> right

---- pairs of what is its own
rule "r" { because = because, source = "s", when = function(case)
  local pairs_of = { a = case.minor }
  for _, is in pairs(pairs_of) do if is then return true end end
  return false
end }
--> right
