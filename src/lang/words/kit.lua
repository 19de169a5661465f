-- kit.lua - what all words are made with: stand-ins, mistakes, members
--
-- A routine is plain Lua that runs once. Its words make stand-ins: empty tables
-- that it can hand around and nothing else. What a stand-in stands for is kept
-- in `behind`, out of the routine's reach, so no routine can forge a condition
-- or change one afterwards. At the end everything declared is checked as a
-- whole and handed to C as one plain tree.
--
--     declare   rule "x" {…}     a body is copied and kept with its place
--     build     build.lua        bodies are checked: texts, names, numbers
--     compile   compile.c        the tree becomes a routine
--
-- A mistake is told at once and answered with `nothing`, which takes part in
-- everything without a further word: one slip, one message.
--
-- No instruction of the words is counted (host.own), so that what a routine can
-- make long says itself what it costs: the values of a list (kit.items), the parts
-- of a condition, and what goes through all facts, actors or versions for one of
-- them (host.charge). What takes memory counts by its bytes.
--
-- Each file of this folder is called with the table `kit` and adds to it what
-- the files after it use. `kit.host` is what C does for it, `kit.lua` what it
-- uses of Lua's own.

local kit = ...
local host, lua = kit.host, kit.lua
local find, format, gsub, sub, type = lua.find, lua.format, lua.gsub, lua.sub, lua.type
local concat, setmetatable, tostring, whole = lua.concat, lua.setmetatable, lua.tostring, host.whole
local ipairs, pairs = lua.ipairs, lua.pairs -- `pairs` in order; lua.next in none

-- Patterns name their letters: what %l matches depends on the locale.


---------------------------------------------------------------- stand-ins

local behind = {}                      -- stand-in -> what it stands for
local meta = {__metatable = false}     -- one for all of them
local nothing = setmetatable({}, meta) -- stands for what was wrong

behind[nothing] = {is = "nothing"}
kit.behind, kit.meta, kit.nothing = behind, meta, nothing

function kit.stand_in(what)
  local object = setmetatable({}, meta)
  behind[object] = what
  return object
end

-- The words of the language; the files after this add theirs. A word is a
-- stand-in too, so that one without its argument is a mistake like others. It
-- takes one thing, or two, and refuses more.
kit.words = {}
local takes_two = {before = true, performs = true, tells = true, days_before = true}
for name, value in lua.next, kit.globals do kit.words[name] = value end
setmetatable(kit.words, {
  __newindex = function(words, name, value)
    if type(value) == "function" then
      value = kit.stand_in {is = "word", id = name, call = value, most = takes_two[name] and 2 or 1}
    end
    lua.rawset(words, name, value)
  end,
})

-- What a value is: "fact", "condition" …, or its Lua type.
local function kind_of(value)
  local what = behind[value]
  return what and what.is or type(value)
end

local is_list, is_id = host.is_list, host.is_id

kit.kind_of, kit.is_list, kit.is_id, kit.is_language = kind_of, is_list, is_id, host.is_language

---------------------------------------------------------------- mistakes

function kit.here()
  local file, line = host.where()
  return {file = file, line = line}
end

function kit.place_text(place)
  return format("%s:%d", place.file, place.line)
end

local function quoted(text)
  if is_id(text, ".-") then return '"' .. text .. '"' end
  text = gsub(text, "[\0-\31\127]", " ")
  if #text > 64 then
    text = sub(text, 1, 60)
    while not host.is_text(text) do text = sub(text, 1, -2) end
    text = text .. "…"
  end
  return '"' .. text .. '"'
end

-- What is said stands in the catalogue of messages, which C has. Here it is
-- called by its code, with a table of what goes into it: texts, numbers, and
-- phrases, which are tables of a code and of what goes into them.

local phrases = {
  table = {"found_table"}, ["function"] = {"found_function"}, condition = {"found_condition"},
  ground = {"found_ground"}, type = {"found_type"}, selector = {"found_selector"}, consent = {"found_consent"},
  contact = {"found_contact"}, step = {"found_step"},
}

local with_id = {
  fact = "the_fact", actor = "the_actor", task = "the_task", term = "the_term", word = "the_word",
  choice = "the_choice", changer = "the_word",
}

-- A value as it stands in a message.
local function shown(value)
  local kind, what = kind_of(value), behind[value]
  if value == nil then return {"found_nothing"} end
  if kind == "string" then return quoted(value) end
  if kind == "number" then
    local number = whole(value)
    return number and {"found_number", number = number} or {"found_fraction"}
  end
  if kind == "boolean" then return tostring(value) end
  if what and what.id and with_id[kind] then return {with_id[kind], id = what.id} end
  return phrases[kind] or {"found_other"}
end

kit.quoted, kit.shown = quoted, shown

-- A name that was read from a stand-in, without quotes if it is one.
function kit.shown_name(name)
  return type(name) == "string" and sub(quoted(name), 2, -2) or shown(name)
end

-- What a message begins with, before a colon: a word with the id it got.
function kit.label(word, id)
  return word .. " " .. (type(id) == "string" and quoted(id) or "?")
end

-- Tells of a mistake. [label] stands before it, unless that is nil.
function kit.tell(place, label, code, with, help)
  host.report(place.file, place.line, label, code, with, help, place.column)
  kit.has_told = true
  return nothing
end

-- A mistake in what runs now.
function kit.mistake(label, code, with, help)
  return kit.tell(kit.here(), label, code, with, help)
end

-- Found one thing, wanted another, in what runs now.
function kit.unexpected(label, found, want)
  return kit.mistake(label, "unexpected", {found = shown(found), wanted = want})
end

local COUNTS = {[0] = "count_0", "count_1", "count_2", "count_3", "count_4"}

-- Found more things than a word takes, in what runs now. [write] is a phrase.
function kit.too_many(label, found, most, write)
  return kit.mistake(label, "more_than_taken",
    {found = {COUNTS[found]}, wanted = {COUNTS[most]}, write = write})
end

-- The end of a message about a name that is not there; "" where none is near.
function kit.did_you_mean(name, names)
  local near = type(name) == "string" and host.nearest(name, names)
  return near and {"did_you_mean", near = quoted(near)} or ""
end

-- The same, or else all the names.
function kit.did_you_mean_one(name, names)
  local guess = kit.did_you_mean(name, names)
  return guess == "" and {"wanted_one_of", names = concat(names, ", ")} or guess
end

function kit.one_of(names)
  return {"one_of", names = concat(names, ", ")}
end

-- What is declared is an entry: its `label` in messages, the `place` of its
-- declaration, its `body` as written, and in `origin` the place of members that
-- another file has changed.

-- Where a member of an entry stands.
local function member_place(entry, member)
  local place = entry.origin and entry.origin[member] or entry.place
  return {file = place.file, line = host.member(place.file, place.line, member)}
end
kit.member_place = member_place

-- Notes that a member of an entry is wrong, which has been told of.
local function note_wrong(entry, member)
  entry.wrong = entry.wrong or {}
  entry.wrong[member] = true
end

-- Whether something may be wrong with a member that has been told of: what would
-- be said of it next follows from that.
function kit.is_told(entry, member)
  return entry.has_unknown or entry.wrong and entry.wrong[member] or entry.misspelt and entry.misspelt[member]
end

-- A mistake in an entry, at its member where one is named.
local function complain(entry, member, code, with)
  if member then note_wrong(entry, member) end
  if not member then return kit.tell(entry.place, entry.label, code, with) end
  return kit.tell(member_place(entry, member), format("%s, %s", entry.label, member), code, with)
end

-- What is allowed and hardly meant so: the routine loads all the same.
function kit.warn(entry, member, code, with)
  local place = member_place(entry, member)
  host.warn(place.file, place.line, format("%s, %s", entry.label, member), code, with)
end

-- Complains of a value, unless it comes of a mistake told before. [what] is a
-- phrase, or a text. Gives nil.
local function wanted(entry, member, value, what)
  if value ~= nothing then
    complain(entry, member, "unexpected", {found = shown(value), wanted = what})
  elseif member then
    note_wrong(entry, member)
  end
end

kit.complain, kit.wanted = complain, wanted

-- Whether an entry lacks a member it must have. One that may be there under
-- another name has been told of.
function kit.lacks(entry, member, what)
  if entry.body[member] ~= nil then return false end
  if not kit.is_told(entry, member) then
    complain(entry, nil, "not_there", {member = member, wanted = what})
  end
  return true
end

---------------------------------------------------------------- tables

local MOST_DEEP, LONGEST = 8, 8192 -- tables in tables; bytes of a text

-- Copies what a routine hands over, so that it cannot change it afterwards. A
-- stand-in that is handed over is used.
local function copy(value, depth)
  local result, what = {}, behind[value]
  if what and what.is_used == false then what.is_used = true end
  if what or type(value) ~= "table" then return value end
  if depth > MOST_DEEP then return kit.mistake(nil, "table_too_deep", {most = MOST_DEEP}) end
  for name, part in lua.next, value do
    host.charge(8)
    if type(name) ~= "string" and not whole(name) then
      return kit.mistake(nil, "member_not_text")
    end
    if type(part) == "table" then
      local copied = copy(part, depth + 1)
      if copied == nothing and is_list(part) and depth > 1 then return nothing end
      part = copied
    end
    result[name] = part
  end
  return result
end

-- Copying is dear, and done in C where there is nothing to tell of.
function kit.copy(value)
  return is_list(value) and host.copy(value, behind) or copy(value, 1)
end

-- Going through a table in order is dear. So where all is well nobody does.

-- Complains of the first name in a list, in order.
local function tell_named(entry, member, list)
  for name in pairs(list) do
    if type(name) == "string" then
      return complain(entry, member, "name_in_list", {name = quoted(name)})
    end
  end
end

local none = {}

-- The values of a list, or of one value that needs no list; {} where there is
-- none, and after a mistake. They are for reading only.
function kit.items(entry, member, value)
  if value == nil then return none end
  if not is_list(value) then return {value} end
  if host.is_full(value) then return value end
  local result, count = {}, 0
  for name in lua.next, value do
    count = count + 1
    if type(name) == "string" then
      tell_named(entry, member, value)
      return {}
    end
  end
  for i = 1, count do
    if value[i] == nil then
      complain(entry, member, "hole_in_list", {number = i})
      return {}
    end
    result[i] = value[i]
  end
  if count == 0 then complain(entry, member, "empty_list") end
  return result
end

function kit.set_of(names)
  local result = {}
  for _, name in ipairs(names) do result[name] = true end
  return result
end

-- The names in some tables, in order.
function kit.names_in(...)
  local result = {}
  for _, from in ipairs {...} do
    for name in pairs(from) do result[#result + 1] = name end
  end
  return result
end

local sets = {} -- list of members -> the set of them

local function known_in(names)
  local set = sets[names]
  if not set then
    set = kit.set_of(names)
    sets[names] = set
  end
  return set
end

local function tell_members(entry, names, is_known)
  entry.misspelt = {}
  for name, value in pairs(entry.body) do
    if is_known(name) then goto next_one end
    if type(name) == "number" then
      complain(entry, nil, "value_without_name", {found = shown(value)})
    else
      local near = host.nearest(name, names)
      if near then entry.misspelt[near] = true else entry.has_unknown = true end
      kit.tell(member_place(entry, name), entry.label, "unknown_field",
        {name = quoted(name), guess = kit.did_you_mean_one(name, names)})
    end
    ::next_one::
  end
end

-- Complains of members that are not among [names], one and the same list in each
-- call; [is_more] may know others.
function kit.check_members(entry, names, is_more)
  local known, positions = known_in(names), entry.positions or 0
  if host.are_known(entry.body, known, positions) then return end
  local function is_known(name)
    if type(name) == "number" then return name <= positions end
    return known[name] or is_more and is_more(name)
  end
  for name in lua.next, entry.body do
    if not is_known(name) then return tell_members(entry, names, is_known) end
  end
end

---------------------------------------------------------------- simple members

function kit.is_blank(text)
  return find(text, "^[ \t\r\n]*$") ~= nil
end

local A_STRING, A_DATE, A_LANGUAGE = {"a_string"}, {"a_date"}, {"a_language"}

-- Members whose texts stand on one line wherever they are shown.
local ON_ONE_LINE = kit.set_of {
  "phone", "name", "short", "law", "source", "owner", "version", "title", "kind", "heading", "by_when", "labels",
}

-- Text that is not empty; nil after a mistake. [what] is what was wanted.
function kit.text(entry, member, value, what)
  if value == nil or host.is_said(value, ON_ONE_LINE[member]) then return value end
  if type(value) ~= "string" or kit.is_blank(value) then
    return wanted(entry, member, value, what or A_STRING)
  end
  if not host.is_text(value) then
    complain(entry, member, "bad_text", {most = LONGEST})
    return nil
  end
  complain(entry, member, "on_one_line")
  return value
end

function kit.day(entry, member, value, open)
  if value == nil then return open end
  local day = type(value) == "string" and host.day(value)
  if day then return day end
  wanted(entry, member, value, A_DATE)
  return open
end

-- The days from `from` to `to`, both included.
function kit.days(entry, body, member)
  local from = kit.day(entry, member or "from", body.from, host.ever)
  local to = kit.day(entry, member or "to", body.to, host.never)
  if from > to then
    complain(entry, member or "from", "from_after_to", {from = quoted(body.from), to = quoted(body.to)})
  end
  return from, to
end

local function tell_other_languages(entry, member, texts, known)
  local is_known = true
  for name in lua.next, texts do is_known = is_known and known[name] end
  if is_known then return end
  for name in pairs(texts) do
    if not kit.is_language(name) then
      complain(entry, member, "unexpected",
        {found = type(name) == "string" and quoted(name) or {"no_language_name"}, wanted = A_LANGUAGE})
    end
  end
end

-- A text in every language, in their order; nil where there is none. Which they
-- are (`kit.languages`) is known when the header is built, and not at all when
-- that is wrong.
function kit.text_in_each(entry, member, value)
  local languages, result = kit.languages, {}
  if value == nil or value == nothing or not languages then return nil end
  if not is_list(value) then
    return wanted(entry, member, value, {"text_in_each", language = languages[1]})
  end
  local texts = host.texts(value, languages, ON_ONE_LINE[member])
  if texts then return texts end
  tell_other_languages(entry, member, value, known_in(languages))
  for i, language in ipairs(languages) do
    if value[language] == nil then
      complain(entry, member, "no_text_in", {language = language, languages = concat(languages, ", ")})
    end
    result[i] = kit.text(entry, member or language, value[language]) or ""
  end
  return result
end

-- The texts that stand among the members of an entry: sv = …, en = ….
function kit.own_text(entry)
  local texts
  for name, value in lua.next, entry.body do
    if kit.is_language(name) then
      texts = texts or {}
      texts[name] = value
    end
  end
  return kit.text_in_each(entry, nil, texts)
end
