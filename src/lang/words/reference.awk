# reference.awk - the words of a routine, explained, from their own tables
#
#     awk -f reference.awk -v out=markdown|library *.lua reference.txt
#
# A member list is read where the words check against it, `local X_MEMBERS = {…}`.
# reference.txt explains each member, under "@members FILE LIST CLASS"; one that is
# explained and not in the list, or the other way round, ends the whole with 1. All
# else of it is Markdown. "@word NAME TYPE" is a word for an editor alone.

function fail(what) {
  print "reference.awk: " what >"/dev/stderr"
  failed = 1
  exit 1
}

function base(path) { sub(/.*\//, "", path); return path }

function collect(text) {
  while (match(text, /"[a-z_]+"/)) {
    name = substr(text, RSTART + 1, RLENGTH - 2)
    count[list]++
    member[list, count[list]] = name
    text = substr(text, RSTART + RLENGTH)
  }
}

# ---------------------------------------------------------------- the tables

FILENAME ~ /\.lua$/ && /^local [A-Z_]*MEMBERS = {/ {
  list = base(FILENAME) " " $2
  top = list
  collect($0)
  inside = !/}$/
  next
}
FILENAME ~ /\.lua$/ && inside {
  if (/^}/) inside = 0
  else if (/^  [a-z]+ = {/) list = top "." $1
  collect($0)
  next
}
FILENAME ~ /\.lua$/ { next }

# ---------------------------------------------------------------- the text

function end_members(    i, name) {
  for (i = 1; i <= count[wanted]; i++) {
    name = member[wanted, i]
    if (!((name) in what)) fail(wanted ": nothing explains " name)
    if (out == "markdown")
      printf "| `%s` | %s | %s | %s |\n", name, type[name], what[name], default_of[name]
    else
      printf "---@field %s? %s %s\n", name, typed[type[name]], what[name]
    delete what[name]
  }
  for (name in what) fail(wanted ": there is no member " name)
  if (out == "library") print ""
  reading = 0
}

BEGIN {
  typed["text"] = "string"; typed["texts"] = "rutin.texts"; typed["condition"] = "any"
  typed["number"] = "integer"; typed["yes or no"] = "boolean"; typed["date"] = "string"
  typed["duration"] = "any"; typed["list"] = "any"; typed["name"] = "any"
  typed["table"] = "table"
  if (out == "library") {
    print "---@meta"
    print "-- rutin.lua - the words of a routine, for an editor: made, see REFERENCE.md"
    print ""
    print "---@alias rutin.texts table<string, string>"
    print ""
  }
}
/^@members / {
  wanted = $2 " " $3
  if (!(wanted in count)) fail("there is no list " wanted)
  reading = 1
  if (out == "markdown") print "| member | takes | what it says | without it |\n| --- | --- | --- | --- |"
  else print "---@class " $4
  next
}
reading && /\|/ {
  n = split($0, part, / *\| */)
  if (n != 4) fail("three bars are wanted: " $0)
  if (!(part[2] in typed)) fail("no type " part[2])
  type[part[1]] = part[2]; what[part[1]] = part[3]; default_of[part[1]] = part[4]
  next
}
reading { end_members() }
/^@word / {
  if (out == "library") {
    if ($3 == "declares") printf "---@param id string\n---@return fun(body: %s)\nfunction %s(id) end\n\n", $4, $2
    else if ($3 == "function") printf "---@return any\nfunction %s(...) end\n\n", $2
    else printf "---@type any\n%s = nil\n\n", $2
  }
  next
}
out == "markdown" { print }
END { if (!failed && reading) end_members(); exit failed }
