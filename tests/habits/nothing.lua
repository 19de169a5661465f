-- What computes to nothing is not as if it were not written, and nothing is dropped.

---- a function that gives nothing
rule "r" { when = (function() end)(), task = interpreter, because = because, source = "s" }
--> 1:19 found nothing (nil), wanted a value; else leave it out
--| här står vad som inte ger något (nil), det ska vara ett värde; lämna annars bort det

---- a text that is no number
rule "r" { when = tonumber("x"), task = interpreter, because = because, source = "s" }
--> 1:19 found nothing (nil), wanted a value; else leave it out
--| här står vad som inte ger något (nil), det ska vara ett värde; lämna annars bort det

---- past the end of a list
rule "r" { when = ({minor})[2], task = interpreter, because = because, source = "s" }
--> 1:19 found nothing (nil), wanted a value; else leave it out
--| här står vad som inte ger något (nil), det ska vara ett värde; lämna annars bort det

---- a local that is nothing
local adult
rule "r" { when = child, unless = adult, task = interpreter, because = because, source = "s" }
--> 2:35 found nothing (nil), wanted a value; else leave it out
--| här står vad som inte ger något (nil), det ska vara ett värde; lämna annars bort det

---- a local that is nothing any longer
local adult = "x"
adult = nil
rule "r" { when = adult, task = interpreter, because = because, source = "s" }
--> 3:19 found nothing (nil), wanted a value; else leave it out
--| här står vad som inte ger något (nil), det ska vara ett värde; lämna annars bort det

---- a misspelt member of a table
local my = { young = minor }
rule "r" { when = my.yong, task = interpreter, because = because, source = "s" }
--> 2:19 found nothing (nil), wanted a value; else leave it out
--| här står vad som inte ger något (nil), det ska vara ett värde; lämna annars bort det

---- a function of the routine that forgets to return
local function young(years) age:below(years) end
rule "r" { when = young(18), task = interpreter, because = because, source = "s" }
--> 2:19 found nothing (nil), wanted a value; else leave it out
--| här står vad som inte ger något (nil), det ska vara ett värde; lämna annars bort det

---- a byte past the end of a text
rule "r" { when = ("x"):byte(9), task = interpreter, because = because, source = "s" }
--> 1:19 found nothing (nil), wanted a value; else leave it out
--| här står vad som inte ger något (nil), det ska vara ett värde; lämna annars bort det

---- a declaration as a condition
rule "r" { when = term "young" { minor, sv = "u", en = "y" }, task = interpreter, because = because, source = "s" }
--> 1:12 rule "r", when: found something else, wanted a condition
--| rule "r", when: här står något annat, det ska vara ett villkor

---- a routine in use as a condition
rule "r" { when = use "common", task = interpreter, because = because, source = "s" }
--> 1:12 rule "r", when: found something else, wanted a condition
--| rule "r", when: här står något annat, det ska vara ett villkor

---- nothing within a list
rule "r" { when = all { child, nil, minor }, task = interpreter, because = because, source = "s" }
--> 1:19 all: found nothing as value 2 of a list
--| all: värde 2 i listan saknas

---- nothing in a function
local function one(a) return { when = nil, task = a, because = because, source = "s" } end
rule "r" (one(interpreter))
--> 1:39 found nothing (nil), wanted a value; else leave it out
--| här står vad som inte ger något (nil), det ska vara ett värde; lämna annars bort det

---- nothing as an argument
local my = {}
rule "r" { when = no(child, my.minor), task = interpreter, because = because, source = "s" }
--> 2:19 no: found nothing (nil) as value 2, wanted a value
--| no: värde 2 är inget (nil), det ska vara ett värde

---- nothing as a choice
local my = {}
rule "r" { when = danger:is("urgent", my.other), task = interpreter, because = because, source = "s" }
--> 2:26 danger:is: found nothing (nil) as value 2, wanted a value
--| danger:is: värde 2 är inget (nil), det ska vara ett värde

---- nothing as a ground
local my = {}
always "a" { when = child, must = contacts(police):on(duty, my.other) }
--> 2:52 :on: found nothing (nil) as value 2, wanted a value
--| :on: värde 2 är inget (nil), det ska vara ett värde

---- a law where none is looked at
always "a" { when = child, must = contacts(police):on(duty "SoL") }
--> 1:60 :on: found "SoL", wanted no law after it
--| :on: här står "SoL", ingen lag ska stå efter

---- a misspelt fact that is called
rule "r" { when = f"x", task = interpreter, because = because, source = "s" }
--> 1:19 no fact, term, actor or task is called "f"
--| ingen uppgift, aktör eller åtgärd och inget begrepp heter "f"

---- a misspelt fact that is called with its own name
rule "r" { when = chill "child", task = interpreter, because = because, source = "s" }
--> 1:19 no fact, term, actor or task is called "chill"; did you mean "child"?
--| ingen uppgift, aktör eller åtgärd och inget begrepp heter "chill"; menade du "child"?

---- a misspelt fact that is called and used before
rule "r" { when = chillx, unless = chilly "chillx", task = interpreter, because = because, source = "s" }
--> 1:43 no fact, term, actor or task is called "chillx"; did you mean "child"?
--| ingen uppgift, aktör eller åtgärd och inget begrepp heter "chillx"; menade du "child"?
--> 1:36 no fact, term, actor or task is called "chilly"; did you mean "child"?
--| ingen uppgift, aktör eller åtgärd och inget begrepp heter "chilly"; menade du "child"?

---- a fact that is called
rule "r" { when = minor "x", task = interpreter, because = because, source = "s" }
--> 1:19 found the fact minor called, wanted it alone
--| uppgiften minor anropas, det ska stå ensamt

---- two answers of a function
rule "r" { when = function(case) return case.minor, case.illness end, task = interpreter, because = because, source = "s" }
--> 1:51 rule "r", when: found two, wanted one; write return a and b or return a or b
--| rule "r", when: här står två, det ska vara ett; skriv return a and b eller return a or b

---- two answers after a while
rule "r" { when = function(case) if case.age < 3 then return f(1, 2), 3 end return true end, task = interpreter, because = because, source = "s" }
--> 1:69 rule "r", when: found two, wanted one; write return a and b or return a or b
--| rule "r", when: här står två, det ska vara ett; skriv return a and b eller return a or b

---- two answers of a function within
rule "r" { when = function(case) local function two() return 1, true end local _, b = two() return b end, task = interpreter, because = because, source = "s" }
--> right

---- what has a value everywhere
local my = { hours = "now", few = { "age" } }
local function call(who, tell) return who { ground = free, within = my.hours, tell = tell } end
my.more = nil
local function of(a) if my.more == nil then return a end end
rule "r" { when = of(child), contact = call(police, my.few), because = because, source = "s" }
--> right

---- arithmetic on a fact
rule "r" { when = age + 1, task = interpreter, because = because, source = "s" }
--> 1:23 found + on the fact age, wanted a condition
--| här står + på uppgiften age, det ska vara ett villkor

---- arithmetic after a number
rule "r" { when = 1 + age, task = interpreter, because = because, source = "s" }
--> 1:21 found + on the fact age, wanted a condition
--| här står + på uppgiften age, det ska vara ett villkor

---- less than a fact and a number
rule "r" { when = -age, task = interpreter, because = because, source = "s" }
--> 1:19 found - on the fact age, wanted a condition
--| här står - på uppgiften age, det ska vara ett villkor

---- unpack
rule "r" { when = all { table.unpack({ child, minor }) }, task = interpreter, because = because, source = "s" }
--> 1:31 no function is called 'unpack' (field); wanted one of your own, or of Lua as in rules/README.md
--| ingen funktion heter 'unpack' (fältet); skriv en egen, eller en av Lua som står i rules/README.md

---- unpack alone
rule "r" { when = all { unpack({ child, minor }) }, task = interpreter, because = because, source = "s" }
--> 1:25 no fact, term, actor or task is called "unpack"
--| ingen uppgift, aktör eller åtgärd och inget begrepp heter "unpack"

---- format
rule "r" { when = child, warn = { sv = string.format("%s", "a"), en = "b" }, because = because, source = "s" }
--> 1:47 no function is called 'format' (field); wanted one of your own, or of Lua as in rules/README.md
--| ingen funktion heter 'format' (fältet); skriv en egen, eller en av Lua som står i rules/README.md

---- insert nothing
local t = {}
table.insert(t, t.x)
rule "r" { when = all(t), task = interpreter, because = because, source = "s" }
--> 2:7 found nothing as argument 2 of insert, wanted a value
--| här står inget som argument 2 till insert, det ska vara ett värde

---- a phone on two lines
actor "a" { name = because, kind = "authority", phone = "1\n2" }
rule "r" { contact = a { ground = free }, because = because, source = "s" }
--> 1:49 actor "a", phone: found a text of more than one line, wanted one line
--| actor "a", phone: texten är på flera rader, den ska stå på en

---- a name on two lines
actor "a" { name = { sv = "a\nb", en = "a" }, kind = "authority", phone = "1" }
rule "r" { contact = a { ground = free }, because = because, source = "s\n" }
--> 1:13 actor "a", name: found a text of more than one line, wanted one line
--| actor "a", name: texten är på flera rader, den ska stå på en
--> 2:62 rule "r", source: found a text of more than one line, wanted one line
--| rule "r", source: texten är på flera rader, den ska stå på en

---- a law on two lines
rule "r" { contact = police { ground = duty "a\nb" }, because = because, source = "s" }
--> 1:40 duty: found "a b", wanted a law, as duty "SoL 19 kap. 1 §"
--| duty: här står "a b", det ska vara en lag, som duty "SoL 19 kap. 1 §"

---- a blank of braille
rule "r" { task = interpreter, because = { sv = "\u{2800}", en = "b\u{FFFC}" }, source = "s" }
--> 1:32 rule "r", because: found a text with hidden characters, not in UTF-8 or of over 8192 bytes
--| rule "r", because: texten har osynliga tecken, är inte UTF-8 eller är på mer än 8192 byte

---- braille in the source
rule "r" { task = interpreter, because = { sv = "⠀", en = "b" }, source = "s" }
--> 1:50 found a sign that is not seen (U+2800), which is not seen; remove it
--| här står ett tecken som inte syns (U+2800), som inte syns; ta bort det

---- a member of a table called by a fact
local t = {}
rule "r" { when = t[age], task = interpreter, because = because, source = "s" }
--> 2:21 found the fact age beside [ ], wanted a text or a number
--| här står uppgiften age vid [ ], skriv en text eller ett tal

---- a member of a table called by a name that is none
local t = {}
rule "r" { when = t[nope], task = interpreter, because = because, source = "s" }
--> 2:21 no fact, term, actor or task is called "nope"
--| ingen uppgift, aktör eller åtgärd och inget begrepp heter "nope"

---- a rule on a table of its own
local function ban(who) return { never = who, because = because, source = "s" } end
rule "r" (ban { home })
--> right

---- a law on the ground of an invariant, one of two
always "a" { when = child, must = contacts(police):on(necessity, may "SoL") }
--> 1:70 :on: found "SoL", wanted no law after it
--| :on: här står "SoL", ingen lag ska stå efter

---- insert nil
local t = {} table.insert(t, nil)
--> 1:20 found nothing as argument 2 of insert, wanted a value
--| här står inget som argument 2 till insert, det ska vara ett värde

---- insert nothing
local t = {} table.insert(t)
--> 1:20 found nothing as argument 2 of insert, wanted a value
--| här står inget som argument 2 till insert, det ska vara ett värde

---- insert nil at
local t = {} table.insert(t, 1, nil)
--> 1:20 found nothing as argument 3 of insert, wanted a value
--| här står inget som argument 3 till insert, det ska vara ett värde

---- insert three
local t = {} table.insert(t, 1, 2, 3)
--> 1:20 found something else as argument 4 of insert, wanted nothing
--| här står något annat som argument 4 till insert, det ska vara inget

---- insert place
local t = {} table.insert(t, 5, "x")
--> 1:20 found something else as argument 2 of insert, wanted a place in the list
--| här står något annat som argument 2 till insert, det ska vara en plats i listan

---- insert into nil
local t table.insert(t, "x")
--> 1:15 found nothing as argument 1 of insert, wanted a list
--| här står inget som argument 1 till insert, det ska vara en lista

---- insert not number
local t = {} table.insert(t, "a", "x")
--> 1:20 found a text as argument 2 of insert, wanted a number
--| här står en text som argument 2 till insert, det ska vara ett tal

---- concat table
local s = table.concat(nil)
--> 1:17 found nothing as argument 1 of concat, wanted a list
--| här står inget som argument 1 till concat, det ska vara en lista

---- remove
local s = table.remove(nil)
--> 1:17 found nothing as argument 1 of remove, wanted a list
--| här står inget som argument 1 till remove, det ska vara en lista

---- ipairs nil
for _, x in ipairs(nil) do end
--> 1:13 ipairs: found nothing, wanted a table, as { a, b }
--| ipairs: här står inget, det ska vara en tabell, som { a, b }

---- pairs nil
for _, x in pairs(nil) do end
--> 1:13 pairs: found nothing, wanted a table, as { a, b }
--| pairs: här står inget, det ska vara en tabell, som { a, b }

---- tostring nothing
local s = tostring()
--> 1:11 found nothing as argument 1 of tostring, wanted a value
--| här står inget som argument 1 till tostring, det ska vara ett värde

---- string.sub
local s = string.sub()
--> 1:18 found nothing as argument 1 of sub, wanted a text
--| här står inget som argument 1 till sub, det ska vara en text
