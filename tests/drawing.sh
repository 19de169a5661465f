#!/bin/sh
# drawing.sh - the drawing in a document, by Graphviz or by what takes its name
#
# With dot the document holds one drawing, of shapes and texts: each name is in it as
# it stands, whatever it is, and no id is. Without dot, or with one that fails, the
# document is whole but for that. Of a drawing with a script in it no script comes
# through.

set -eu
. tests/skip.sh
: "${BUILD:=build}"
dir=$BUILD/tests/drawing
rm -rf "$dir"
mkdir -p "$dir/none" "$dir/fails" "$dir/hostile"
dir=$(cd "$dir" && pwd)
rutin="$(cd "$BUILD" && pwd)/rutin"

fail() {
  echo "drawing.sh: $*" >&2
  exit 1
}
cat >"$dir/names.lua" <<'END'
routine "names" { version = "1", title = { sv = "Namn", en = "Names" }, languages = { "sv", "en" } }
fact "urgent" { yes_no, name = { sv = "Bråttom", en = "Urgent" }, ask = { sv = "Är det bråttom?", en = "Is it urgent?" } }
actor "first_one" { kind = "civil", name = { sv = [[<script>alert("1")</script> & så, \N \"]], en = "A&B <i>" }, phone = "1" }
actor "second_one" { kind = "civil", name = { sv = "Den] andra\\", en = "]]>" }, phone = "2", if_closed = "first_one", open = "Mo-Fr 08:00-17:00" }
rule "one" {
  when = urgent,
  contact = second_one { within = "1 h", ground = free },
  because = { sv = "Det är bråttom.", en = "It is urgent." }, source = "https://example.org",
}
END
# show FOLDER: the document with what is in the folder for a PATH.
show() {
  PATH=$1 "$rutin" show --lang sv --format html "$dir/names.lua" >"$dir/page" 2>"$dir/err" ||
    fail "it ends with $?: $(cat "$dir/err")"
  grep -q '</html>' "$dir/page" || fail "half a document"
  ! grep -qiE '<script|javascript:|<!--|<image|xlink|onload' "$dir/page" || fail "more than shapes: $1"
}

show "$dir/none"
[ ! -s "$dir/err" ] || fail "it complains that there is none"
cp "$dir/page" "$dir/without"
! grep -q '<svg' "$dir/page" || fail "a drawing of nobody's"

printf '#!/bin/sh\necho "<svg></svg>"\nexit 1\n' >"$dir/fails/dot"
chmod +x "$dir/fails/dot"
show "$dir/fails"
cmp -s "$dir/page" "$dir/without" || fail "something of what failed is there"
grep -q 'dot' "$dir/err" || fail "it does not say that there is no drawing"

cat >"$dir/hostile/dot" <<'END'
#!/bin/sh
echo '<svg onload="x()" width="1" style="y"><!-- <script> --><script>z()</script><a xlink:href="javascript:1">'
echo '<g class="edge" onclick="a()"><title>first_one</title><text x="1" onload=b()>A &amp; B</text></a>'
echo '<image href="c"/><path d="M0,0<script>"/></g></svg>'
END
chmod +x "$dir/hostile/dot"
show "$dir/hostile"
sed -n 's|.*\(<svg.*</svg>\).*|\1|p' "$dir/page" | tr -d '\n' >"$dir/svg"
grep -q '^<svg width="1"><g class="edge"><text x="1">A &amp; B</text><path[^>]*></g></svg>$' "$dir/svg" ||
  fail "through came: $(cat "$dir/svg")"

command -v dot >/dev/null || {
  skip "the rest, there is no dot"
  exit 0
}
show "$PATH"
[ "$(grep -c '<svg' "$dir/page")" = 1 ] || fail "no drawing"
grep -o '<svg.*</svg>' "$dir/page" >"$dir/svg"
grep -q '&lt;script&gt;alert(' "$dir/svg" || fail "a name is not there as it stands"
! grep -q 'first_one' "$dir/svg" || fail "an id is there"
python3 -c 'import sys, xml.dom.minidom as x
svg = x.parse(sys.argv[1])
said = ["".join(n.data for n in t.childNodes) for t in svg.getElementsByTagName("text")]
assert " ".join(said) == r"""<script>alert("1")</script> & så, \N \" Den] andra\ """[:-1], said' "$dir/svg" ||
  fail "other names"
