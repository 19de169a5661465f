---@meta
-- rutin.lua - the words of a routine, for an editor: made, see REFERENCE.md

---@alias rutin.texts table<string, string>

---@class rutin.header
---@field version? string which version this is
---@field title? rutin.texts what the routine is called
---@field owner? string who decides on it
---@field in_force? table `{ from = "…", to = "…" }`, both days inclusive
---@field review_by? string when it is looked through anew, at the latest
---@field languages? any the languages in which every text stands
---@field holidays? any dates that are holidays here, besides those of the calendar
---@field closed_eves? boolean `true` where nobody works on the eves of the calendar
---@field ask_first? any what is asked first, by name; a list inside is one question
---@field enough? any the term that, once true, means enough is known to act
---@field alarm? any the actor whose number stands over the questions
---@field decides? any the actors who decide what is to be weighed: a page names the first that is not banned, nor may be
---@field note? string a remark

---@class rutin.in_force
---@field from? string the first day
---@field to? string the last day

---@param id string
---@return fun(body: rutin.header)
function routine(id) end

---@return any
function use(...) end

---@class rutin.fact
---@field class? string what it belongs to, so that `tell` can name many at once
---@field identifying? boolean whether it points somebody out
---@field presume? any what it is taken to be until it is known: `yes`, `no`, or a pair
---@field ask? rutin.texts the question that asks for it
---@field asked? any when it is asked; `no` for never
---@field name? rutin.texts what it is called
---@field labels? table what each choice is called, in each language
---@field note? string a remark

---@param id string
---@return fun(body: rutin.fact)
function fact(id) end

---@type any
yes_no = nil

---@type any
text = nil

---@type any
yes = nil

---@return any
function number(...) end

---@return any
function one_of(...) end

---@return any
function any_of(...) end

---@class rutin.actor
---@field name? rutin.texts what it is called
---@field short? rutin.texts what it is called within a line
---@field kind? string what sort it is, as `authority`, `civil`, `care`, `private`
---@field phone? string its number
---@field open? string when it is open, as `Mo-Fr 08:00-16:30; PH off`
---@field same_as? any the actor that it is part of, for bans, consent and pages
---@field if_closed? any who stands in while it is closed
---@field if_no_answer? any who stands in when it does not answer
---@field tries? integer contacts without answer before the stand-in
---@field again? any when the next try, or the stand-in, is due
---@field part_of? any the tasks or actors in whose act it is done too
---@field finder? any whoever runs the case belongs to it
---@field board? boolean its step is on the page of its performer and never on the finder's
---@field near? any it is at hand in the case, and named first among the banned
---@field note? string a remark

---@param id string
---@return fun(body: rutin.actor)
function actor(id) end

---@class rutin.task
---@field name? rutin.texts what it is called
---@field part_of? any the tasks or actors in whose act it is done too
---@field board? boolean its step is never on the finder's page
---@field note? string a remark

---@param id string
---@return fun(body: rutin.task)
function task(id) end

---@class rutin.term
---@field from? string the first day it holds
---@field to? string the last day it holds
---@field note? string a remark

---@param id string
---@return fun(body: rutin.term)
function term(id) end

---@class rutin.rule
---@field when? any when the rule holds; a function where no condition can say it
---@field unless? any what stops it, once true; what is unknown stops nothing
---@field contact? any whom to contact, as `police { … }`
---@field task? any what to do, as `write_down { … }`
---@field never? any who must not be contacted: actors, or `kind "private"`
---@field ask? any facts to find out
---@field warn? rutin.texts a warning to show, or a list of them
---@field because? rutin.texts why, for the person who acts
---@field law? string the law of its grounds that name none
---@field source? string where it stands
---@field unverified? rutin.texts what awaits a lawyer; shown whenever the rule fires
---@field from? string the first day it holds
---@field to? string the last day it holds
---@field note? string a remark

---@param id string
---@return fun(body: rutin.rule)
function rule(id) end

---@class rutin.contact
---@field ground? any what lets it be told: `duty "law"`, `necessity "law"`, `may "law"`, `duty_unless "law"`, `consent`, `weighing`, `anonymous`, `free`
---@field within? any when it is due
---@field from? any what the time is counted from: `reached(a)`, `done(t)`, `received "x"`
---@field tell? any facts and classes that may be told; what is not listed is not told
---@field after? any actors and tasks that come before it
---@field following? any the same, where each of them is in the plan
---@field first? boolean it comes before all that is not first
---@field by? any the actor who does it
---@field heading? rutin.texts the act in one line; `{number}` is the telephone
---@field say? any what to say: texts, of which each may have `when`; `{fact}` is what is known
---@field say_not? rutin.texts the one thing to leave out
---@field say_all? rutin.texts what may all be said
---@field basis? rutin.texts a sentence behind the answer of what may be told
---@field by_when? rutin.texts the time in words
---@field note? string a remark

---@class rutin.sentence
---@field when? any when it is said
---@field note? string a remark

---@class rutin.step
---@field ground? any `consent`, where the person has to agree
---@field within? any when it is due
---@field from? any what the time is counted from
---@field after? any actors and tasks that come before it
---@field following? any the same, where each of them is in the plan
---@field first? boolean it comes before all that is not first
---@field by? any the actor who does it
---@field heading? rutin.texts the act in one line
---@field say? any what to say
---@field say_not? rutin.texts the one thing to leave out
---@field say_all? rutin.texts what may all be said
---@field basis? rutin.texts a sentence behind it
---@field by_when? rutin.texts the time in words
---@field note? string a remark

---@class rutin.invariant
---@field when? any in which cases
---@field must? any what must hold of the plan
---@field note? string a remark

---@param id string
---@return fun(body: rutin.invariant)
function always(id) end

---@class rutin.change
---@field why? rutin.texts the reason for the change

---@type any
amend = nil

---@type any
replace = nil

---@type any
drop = nil

---@class rutin.calendar
---@field from? integer the first year it knows
---@field to? integer the last year it knows
---@field public? any a function of the year that gives its holidays
---@field eves? any a function of the year that gives its eves
---@field zone? table what clocks show, or a list of such
---@field source? string where it stands
---@field note? string a remark

---@class rutin.zone
---@field standard? string the offset in winter, as `+01:00`
---@field summer? string `"eu"` where summer time is kept as in the EU
---@field from? string the first day it holds
---@field to? string the last day it holds

---@param id string
---@return fun(body: rutin.calendar)
function calendar(id) end

---@return any
function all(...) end

---@return any
function any(...) end

---@return any
function no(...) end

---@return any
function reached(...) end

---@return any
function tried(...) end

---@return any
function weighed(...) end

---@return any
function done(...) end

---@return any
function received(...) end

---@return any
function consent_of(...) end

---@return any
function contacts(...) end

---@return any
function bans(...) end

---@return any
function first(...) end

---@return any
function does(...) end

---@return any
function asks(...) end

---@return any
function before(...) end

---@return any
function performs(...) end

---@return any
function tells(...) end

---@return any
function kind(...) end

---@return any
function days_before(...) end

---@type any
anyone = nil

---@type any
duty = nil

---@type any
necessity = nil

---@type any
duty_unless = nil

---@type any
may = nil

---@type any
consent = nil

---@type any
weighing = nil

---@type any
anonymous = nil

---@type any
free = nil

