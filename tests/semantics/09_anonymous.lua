-- 9. Under anonymous what identifies, a text whatever its class, and some classes are left out.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

local ask = { en = "?" }
fact "memo" { text, class = "situation", ask = ask }
fact "mark" { yes_no, class = "situation", identifying = true, ask = ask }
fact "visa" { yes_no, class = "migration", ask = ask }
fact "kids" { yes_no, class = "children", ask = ask }
fact "boss" { yes_no, class = "suspects", ask = ask }
fact "room" { yes_no, class = "protected_address", ask = ask }

rule "one" {
  contact = beta {
    ground = { anonymous, consent },
    tell = { "situation", "migration", "children", "suspects", "protected_address", "account" },
  },
  because = { en = "because one" }, source = "s",
}
