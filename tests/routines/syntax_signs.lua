-- What a word processor makes of a routine.
routine “x” { version = “1” }
--> found “, a curly quote; write " (it stands in 1 more place)
– en kommentar
--> found –, an en dash; write - (or -- before a comment)
fact "age" { number { 0, 120 } }
--> found a non-breaking space (U+00A0); write a plain space (it stands in 1 more place)
# en kommentar
--> found # before a comment; write --
term "x" { ålder:below(18) }
--> found å in a name, where only a to z, 0 to 9 and _ can stand; write alder
