# openapi.awk - puts the schemas of include/ into openapi.json
#
#     "Case": "@case.schema.json"     becomes the whole of that file in its place
#     "@VERSION@"                     becomes the version
#
# So the document is one, and says nothing of a case or a plan that include/ does
# not say.

{ gsub(/@VERSION@/, version) }

match($0, /"@[a-z]+\.schema\.json"/) {
  name = "include/" substr($0, RSTART + 2, RLENGTH - 3)
  rest = substr($0, RSTART + RLENGTH)
  printf "%s", substr($0, 1, RSTART - 1)
  lines = 0
  while ((getline line <name) > 0)
    printf "%s%s", lines++ ? "\n    " : "", line
  if (lines == 0) {
    print "openapi.awk: cannot read " name >"/dev/stderr"
    exit 1
  }
  print rest
  next
}

{ print }
