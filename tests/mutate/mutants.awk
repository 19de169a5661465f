# mutants.awk - changes of meaning that a routine could have by mistake
#
#     awk -f mutants.awk -v seed=1 rules/sweden.lua
#
# writes one a line: kind, line, rule, where the change begins, how long what goes is,
# and what comes instead; with tabs between. The kinds take turns, and of each kind
# chance says which comes next: by the seed and what the change itself says, so that
# the others stay as they are when a rule is written otherwise. What only words hang
# on (headings, sources, what is said) is left as it is.

BEGIN {
  split("because heading say say_not say_all basis warn by_when title unverified ask_first source law routine", list, " ")
  for (i in list) is_words[list[i]] = 1
  split("unless when following after by within first contact task", list, " ")
  for (i in list) may_go[list[i]] = 1
}

{ text = text $0 "\n" }

# ------------------------------------------------------------------ reading

function note(kind, from, length_) {
  type[++count] = kind
  start[count] = from
  word[count] = substr(text, from, length_)
  end_of[count] = from + length_
  line_of[count] = line
  if (word[count] ~ /^[{(]$/ && kind == "sign") open[++depth] = count
  if (word[count] ~ /^[})]$/ && kind == "sign") {
    partner[open[depth]] = count
    depth--
  }
}

function read_tokens(  rest, at) {
  line = 1
  for (at = 1; at <= length(text);) {
    rest = substr(text, at, 4000)
    if (match(rest, /^\n/)) line++
    else if (match(rest, /^([ \t]+|--[^\n]*)/)) ;
    else if (match(rest, /^"[^"]*"/)) note("text", at, RLENGTH)
    else if (match(rest, /^[A-Za-z_][A-Za-z_0-9]*/)) note("word", at, RLENGTH)
    else if (match(rest, /^[0-9]+/)) note("number", at, RLENGTH)
    else {
      match(rest, /^./)
      note("sign", at, RLENGTH)
    }
    at += RLENGTH
  }
}

# ------------------------------------------------------------------ writing

function mutant(kind, token, from, to, instead) {
  gsub(/\n/, " ", instead)
  if (!made[kind]++) kinds[++kind_count] = kind
  of_kind[kind, made[kind]] = kind "\t" line_of[token] "\t" rule "\t" from "\t" to - from "\t" instead
}

# The items between the signs of a group.
function split_items(at,  i) {
  items = 0
  first[1] = at + 1
  for (i = at + 1; i < partner[at]; i++) {
    if (i in partner) i = partner[i]
    else if (word[i] == ",") {
      last[++items] = i - 1
      first[items + 1] = i + 1
    }
  }
  if (first[items + 1] < partner[at]) last[++items] = partner[at] - 1
}

function drop(kind, i) {
  if (i < items) mutant(kind, first[i], start[first[i]], start[first[i + 1]], "")
  else if (i > 1) mutant(kind, first[i], end_of[last[i - 1]], end_of[last[i]], "")
  else mutant(kind, first[i], start[first[i]], end_of[last[i]], "")
}

function drop_each(kind,  i) {
  for (i = 1; items > 1 && i <= items; i++) drop(kind, i)
}

function replace(kind, token, instead) {
  mutant(kind, token, start[token], end_of[token], instead)
}

function change_number(token, by) {
  replace("threshold", token, word[token] + by)
}

# A duration or a date: one more of its unit.
function change_time(token,  number) {
  number = word[token]
  if (number == "\"now\"") replace("threshold", token, "\"1 h\"")
  else if (match(number, /[0-9]+ [a-z]/))
    replace("threshold", token, "\"" substr(number, 2) + 1 substr(number, RSTART + RLENGTH - 2))
}

# ------------------------------------------------------------------ what is changed

# One less may be told, or what is told to nobody without its own reason.
function change_tell(at,  i) {
  drop_each("tell")
  for (i = at + 1; i < partner[at]; i++)
    if (type[i] != "text" && word[i] != "," || word[i] == "\"migration\"") return
  mutant("tell", at, start[at + 1], start[at + 1], "\"migration\", ")
}

function change_fields(  i, key) {
  for (i = 1; i <= items; i++) {
    key = word[first[i]]
    if (word[first[i] + 1] == "=" && key in may_go) drop(key == "unless" || key == "when" ? key : key == "contact" || key == "task" ? "step" : key == "within" ? "deadline" : "order", i)
    if (key == "within" && type[first[i] + 2] == "text") change_time(first[i] + 2)
  }
}

function visit(at,  name, key, sign, i) {
  sign = word[at]
  name = word[at - 1]
  if (name == "=") {
    key = word[at - 2]
  }
  split_items(at)
  if (sign == "(" && (name == "is" || name == "has")) drop_each("choice")
  else if (sign == "(" && name == "below") {
    change_number(at + 1, 1)
    change_number(at + 1, -1)
  } else if (sign == "(" && name == "no")
    mutant("negation", at - 1, start[at - 1], end_of[partner[at]], substr(text, start[at + 1], end_of[partner[at] - 1] - start[at + 1]))
  else if (sign == "(" && name == "known") replace("condition", at - 1, "unknown")
  else if (sign == "(" && name == "unknown") replace("condition", at - 1, "known")
  else if (sign == "(" && name == "tried") replace("condition", at - 1, "reached")
  else if (sign == "(" && name == "reached") replace("condition", at - 1, "tried")
  else if (name == "any" || name == "all") {
    drop_each("condition")
    if (items > 1) replace("condition", at - 1, name == "any" ? "all" : "any")
  } else if (key == "tell" || key ~ /^[A-Z]/) change_tell(at)
  else if (key == "never") drop_each("ban")
  else if (key == "ground") drop_each("ground")
  else if (key == "following" || key == "after") drop_each("order")
  else if (sign == "{") change_fields()
}

function walk(  i, m) {
  for (i = 1; i <= count; i++) {
    if ((word[i] == "rule" || word[i] == "term") && type[i + 1] == "text") {
      rule = word[i + 1]
      gsub(/"/, "", rule)
      if (word[i] == "rule") mutant("rule", i, start[i], end_of[partner[i + 2]], "")
    }
    if (word[i] == "=" && word[i - 1] in is_words && (i + 1) in partner) i = partner[i + 1]
    else if (word[i] == "routine" && type[i + 1] == "text") i = partner[i + 2]
    else if (word[i] == "=" && word[i - 1] == "ground") grounds(i + 1)
    else if (type[i] == "sign" && i in partner) visit(i)
  }
}

# Another ground in the place of the one at a token; that of a list is dropped.
function grounds(at,  n, i, other) {
  if (word[at] == "{") {
    return
  }
  n = split(others(word[at]), other, " ")
  for (i = 1; i <= n; i++)
    if (type[at + 1] == "text" && (other[i] == "free" || other[i] == "consent" || other[i] == "anonymous"))
      mutant("ground", at, start[at], end_of[at + 1], other[i])
    else replace("ground", at, other[i])
}

function others(ground) {
  if (ground == "duty") return "may consent"
  if (ground == "may") return "duty free"
  if (ground == "duty_unless") return "duty may"
  if (ground == "necessity") return "may consent"
  if (ground == "free") return "consent anonymous"
  if (ground == "consent") return "free anonymous"
  return "free consent"
}

# ------------------------------------------------------------------ in which order

# A number for a text that looks like chance.
function scramble(said,  i, sum) {
  sum = seed
  for (i = 1; i <= length(said); i++)
    sum = (sum * 16807 + code[substr(said, i, 1)]) % 2147483647
  for (i = 1; i <= 3; i++) sum = sum * 16807 % 2147483647
  return sum
}

# What a change says, wherever in the file it stands: of those that say the same the
# first, the second and so on.
function key_of(change,  part, said) {
  split(change, part, "\t")
  said = part[1] " " part[3] " " substr(text, part[4], part[5]) " " part[6]
  return scramble(said " " ++times[said])
}

function sort(kind,  i, k, key, moved) {
  for (i = 1; i <= made[kind]; i++) {
    moved = of_kind[kind, i]
    key = key_of(moved)
    for (k = i; k > 1 && keys[kind, k - 1] > key; k--) {
      keys[kind, k] = keys[kind, k - 1]
      of_kind[kind, k] = of_kind[kind, k - 1]
    }
    keys[kind, k] = key
    of_kind[kind, k] = moved
  }
}

function write(  i, k, more) {
  for (i = 1; i < 256; i++) code[sprintf("%c", i)] = i
  for (i = 1; i <= kind_count; i++) sort(kinds[i])
  more = 1
  for (k = 1; more; k++) {
    more = 0
    for (i = 1; i <= kind_count; i++)
      if (k <= made[kinds[i]]) {
        print of_kind[kinds[i], k]
        more = 1
      }
  }
}

END {
  read_tokens()
  walk()
  write()
}
