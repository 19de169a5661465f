-- world.lua - the facts, actors and tasks that the attacks speak of

local function words(text) return { en = text } end

fact "age" { number { 0, 120 }, ask = words "Hur gammal?", class = "situation" }
fact "code" { number { 0, 9007199254740992 }, ask = words "Vilket tal?" }
fact "danger" { one_of { "none", "urgent", "now" }, ask = words "Fara?", class = "situation" }
fact "harm" { any_of { "sold", "forced", "begging" }, ask = words "Vad?", class = "account" }
fact "small" { yes_no, ask = words "Liten?", presume = yes }
fact "sick" { yes_no, ask = words "Sjuk?", class = "health" }
fact "name" { text, class = "identity" }

actor "alpha" { name = words "Alfa", kind = "authority", open = "24/7" }
actor "beta" { name = words "Beta", kind = "authority", open = "Mo-Fr 08:00-16:30", if_closed = "alpha" }
actor "gamma" { name = words "Gamma", kind = "civil" }
actor "home" { name = words "Hemmet", kind = "private" }

task "look" { name = words "Titta" }
task "write" { name = words "Skriv" }

term "child" { age:below(18):or_else(small), en = "ett barn" }
