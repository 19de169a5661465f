-- 15. With no effective ground a step shows the ground that its status waits for, and tells
-- nothing.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = beta {
    ground = { consent, may "L2", duty_unless "L1" },
    tell = { "age" },
  },
  because = { en = "because one" }, source = "s",
}
