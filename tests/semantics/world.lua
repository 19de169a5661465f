-- What the routines here use: facts of every type, and who might be told.
routine "world" { version = "1", title = { en = "World" }, languages = { "en" } }

local function words(text) return { en = text } end

fact "age" { number { 0, 120 }, class = "situation", ask = words "How old?" }
fact "small" { yes_no, presume = yes, class = "situation", ask = words "Small?" }
fact "sick" { yes_no, class = "situation", ask = words "Sick?" }
fact "lost" { yes_no, presume = sick, class = "situation", ask = words "Lost?" }
fact "danger" { one_of { "none", "urgent", "now" }, class = "situation", ask = words "What danger?" }
fact "harm" { any_of { "sold", "forced", "begging" }, class = "account", ask = words "What harm?" }
fact "name" { text, class = "identity", ask = words "What name?" }
fact "hiv" { yes_no, class = "health", ask = words "Infected?" }

actor "alpha" { name = words "Alpha", kind = "authority", phone = "112" }
actor "beta" { name = words "Beta", kind = "authority" }
actor "gamma" { name = words "Gamma", kind = "civil" }
actor "delta" { name = words "Delta", kind = "authority", same_as = "alpha" }
actor "home" { name = words "Home", kind = "private" }
task "look" { name = words "Look" }
task "write" { name = words "Write" }
