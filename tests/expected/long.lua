-- A page of the longest texts that a page is made for.
routine "long" { version = "1", owner = "test", title = { sv = "Rutin med långa texter" },
  in_force = { from = "2020-01-01" }, review_by = "2030-12-31", languages = { "sv" } }
fact "f1" { yes_no, class = "situation", name = { sv = "Uppgift 1" }, ask = { sv = "Fråga 1: orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna ti?" } }
fact "f2" { yes_no, class = "situation", name = { sv = "Uppgift 2" }, ask = { sv = "Fråga 2: orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna ti?" } }
fact "f3" { yes_no, class = "situation", name = { sv = "Uppgift 3" }, ask = { sv = "Fråga 3: orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna ti?" } }
fact "f4" { yes_no, class = "situation", name = { sv = "Uppgift 4" }, ask = { sv = "Fråga 4: orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna ti?" } }
fact "f5" { yes_no, class = "situation", name = { sv = "Uppgift 5" }, ask = { sv = "Fråga 5: orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna ti?" } }
fact "f6" { yes_no, class = "situation", name = { sv = "Uppgift 6" }, ask = { sv = "Fråga 6: orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna ti?" } }
task "t1" { name = { sv = "Åtgärd 1" } }
task "t2" { name = { sv = "Åtgärd 2" } }
task "t3" { name = { sv = "Åtgärd 3" } }
task "t4" { name = { sv = "Åtgärd 4" } }
task "t5" { name = { sv = "Åtgärd 5" } }
task "t6" { name = { sv = "Åtgärd 6" } }
task "t7" { name = { sv = "Åtgärd 7" } }
task "t8" { name = { sv = "Åtgärd 8" } }
actor "a1" { name = { sv = "Aktör 1 med ett ganska långt namn" }, kind = "private" }
actor "a2" { name = { sv = "Aktör 2 med ett ganska långt namn" }, kind = "private" }
actor "a3" { name = { sv = "Aktör 3 med ett ganska långt namn" }, kind = "private" }
actor "a4" { name = { sv = "Aktör 4 med ett ganska långt namn" }, kind = "private" }
actor "a5" { name = { sv = "Aktör 5 med ett ganska långt namn" }, kind = "private" }
actor "c1" { name = { sv = "Kontakt 1" }, kind = "authority", phone = "010-10 10 11" }
rule "c1" { when = f1:or_else(f1:unknown()), because = { sv = "skäl" }, source = "https://example.org/",
  contact = c1 { within = "3 h", ground = duty "lagen (2020:1) 1 kap. 1 §, 2 kap. 2 § och 3 kap. 3 §",
    heading = { sv = "Rubrik 1: orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna tills. Ring {number}." }, say = { sv = "Säg 1: orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna tills de är slut och sedan kommer fler ord av samma sl." }, say_not = { sv = "inte 1: orden fyller raderna tills de är slut och sedan kommer fler ord av samma" },
    basis = { sv = "Därför 1: orden fyller raderna tills de är slut och sedan kommer fler ord av sa." }, by_when = { sv = "när 1: orden fyller raderna tills de är slut och sedan kommer fler ord av samm" } } }
actor "c2" { name = { sv = "Kontakt 2" }, kind = "authority", phone = "010-10 10 22" }
rule "c2" { when = f2:or_else(f2:unknown()), because = { sv = "skäl" }, source = "https://example.org/",
  contact = c2 { within = "3 h", ground = duty "lagen (2020:1) 1 kap. 1 §, 2 kap. 2 § och 3 kap. 3 §",
    heading = { sv = "Rubrik 2: orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna tills. Ring {number}." }, say = { sv = "Säg 2: orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna tills de är slut och sedan kommer fler ord av samma sl." }, say_not = { sv = "inte 2: orden fyller raderna tills de är slut och sedan kommer fler ord av samma" },
    basis = { sv = "Därför 2: orden fyller raderna tills de är slut och sedan kommer fler ord av sa." }, by_when = { sv = "när 2: orden fyller raderna tills de är slut och sedan kommer fler ord av samm" } } }
actor "c3" { name = { sv = "Kontakt 3" }, kind = "authority", phone = "010-10 10 33" }
rule "c3" { when = f3:or_else(f3:unknown()), because = { sv = "skäl" }, source = "https://example.org/",
  contact = c3 { within = "3 h", ground = duty "lagen (2020:1) 1 kap. 1 §, 2 kap. 2 § och 3 kap. 3 §",
    heading = { sv = "Rubrik 3: orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna tills. Ring {number}." }, say = { sv = "Säg 3: orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna tills de är slut och sedan kommer fler ord av samma sl." }, say_not = { sv = "inte 3: orden fyller raderna tills de är slut och sedan kommer fler ord av samma" },
    basis = { sv = "Därför 3: orden fyller raderna tills de är slut och sedan kommer fler ord av sa." }, by_when = { sv = "när 3: orden fyller raderna tills de är slut och sedan kommer fler ord av samm" } } }
rule "t1" { when = f2:or_else(f2:unknown()), because = { sv = "skäl" }, source = "https://example.org/", task = t1 { within = "4 h", heading = { sv = "Sedan 1: orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna tills de är" } } }
rule "t2" { when = f3:or_else(f3:unknown()), because = { sv = "skäl" }, source = "https://example.org/", task = t2 { within = "4 h", heading = { sv = "Sedan 2: orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna tills de är" } } }
rule "t3" { when = f4:or_else(f4:unknown()), because = { sv = "skäl" }, source = "https://example.org/", task = t3 { within = "4 h", heading = { sv = "Sedan 3: orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna tills de är" } } }
rule "t4" { when = f5:or_else(f5:unknown()), because = { sv = "skäl" }, source = "https://example.org/", task = t4 { within = "3 days", heading = { sv = "Sedan 4: orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna tills de är" } } }
rule "t5" { when = f6:or_else(f6:unknown()), because = { sv = "skäl" }, source = "https://example.org/", task = t5 { within = "3 days", heading = { sv = "Sedan 5: orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna tills de är" } } }
rule "t6" { when = f1:or_else(f1:unknown()), because = { sv = "skäl" }, source = "https://example.org/", task = t6 { within = "3 days", heading = { sv = "Sedan 6: orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna tills de är" } } }
rule "t7" { when = f2:or_else(f2:unknown()), because = { sv = "skäl" }, source = "https://example.org/", task = t7 { within = "3 days", heading = { sv = "Sedan 7: orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna tills de är" } } }
rule "t8" { when = f3:or_else(f3:unknown()), because = { sv = "skäl" }, source = "https://example.org/", task = t8 { within = "3 days", heading = { sv = "Sedan 8: orden fyller raderna tills de är slut och sedan kommer fler ord av samma slag orden fyller raderna tills de är" } } }
rule "n" { because = { sv = "skäl" }, source = "https://example.org/", never = { a1, a2, a3, a4, a5 } }
