-- 4. What no event says has not happened: a word over events is true or false, never unknown.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

local because = { en = "it says so" }

rule "alpha.reached" { when = reached(alpha), task = look, because = because, source = "s" }
rule "alpha.not_reached" { when = no(reached(alpha)), task = look, because = because, source = "s" }
rule "alpha.tried" { when = tried(alpha), task = look, because = because, source = "s" }
rule "beta.reached" { when = reached(beta), task = look, because = because, source = "s" }
rule "beta.tried" { when = tried(beta), task = look, because = because, source = "s" }
rule "beta.weighed" { when = weighed(beta), task = look, because = because, source = "s" }
rule "delta.reached" { when = reached(delta), task = look, because = because, source = "s" }
rule "look.done" { when = done(look), task = look, because = because, source = "s" }
rule "report" { when = received "report", task = look, because = because, source = "s" }
rule "report.none" { when = no(received "report"), task = look, because = because, source = "s" }
rule "consent.refused" { when = consent_of(anyone):is("refused"), task = look, because = because, source = "s" }
