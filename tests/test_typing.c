// test_typing.c - what people type in a routine that makes it no Lua

#include "base/messages.h"
#include "lang/gate.h"
#include "lang/typing.h"
#include "test.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

// One slip a line, as "line:column message (help)".
typedef struct slips {
    rutin__tongue tongue;
    char text[2048];
} slips;

static void note(void *data, const rutin__slip *slip)
{
    slips *s = data;
    const size_t room = sizeof s->text;
    char place[32];

    snprintf(place, sizeof place, "%s%d:%d ", s->text[0] == '\0' ? "" : "|",
             slip->line, slip->column);
    rutin__messages_add(s->text, room, place);
    rutin__messages_write(s->text, room, s->tongue, slip->message, slip->with);
    if (slip->help == RUTIN__SAY_NOTHING)
        return;
    rutin__messages_add(s->text, room, " (");
    rutin__messages_write(s->text, room, s->tongue, slip->help,
                          slip->help_with);
    rutin__messages_add(s->text, room, ")");
}

static void expect_in(rutin__tongue tongue, const char *text,
                      const char *wanted)
{
    slips s = {.tongue = tongue};
    bool any = rutin__typing(text, strlen(text), note, &s);

    ck_assert_msg(strcmp(s.text, wanted) == 0, "%s: %s, wanted %s", text,
                  s.text, wanted);
    ck_assert_int_eq(any, wanted[0] != '\0');
}

static void expect(const char *text, const char *wanted)
{
    expect_in(RUTIN__ENGLISH, text, wanted);
}

static const struct {
    const char *text, *english, *swedish;
} slips_typed[] = {
    {"fact “age” { yes_no }", "1:6 found “, a curly quote; write \"",
     "1:6 här står “, ett typografiskt citattecken; skriv \""},
    {"fact « age » { yes_no }", "1:6 found «, an angle quote; write \"",
     "1:6 här står «, ett vinkelcitattecken; skriv \""},
    {"a { kind = ’authority’ }", "1:12 found ’, a curly quote; write \" or '",
     "1:12 här står ’, ett typografiskt citattecken; skriv \" eller '"},
    {"a { kind = `authority` }", "1:12 found `, an accent; write \" or '",
     "1:12 här står `, en accent; skriv \" eller '"},
    {"– a and b\n", "1:1 found –, an en dash; write - (or -- before a comment)",
     "1:1 här står –, ett tankstreck; skriv - (eller -- framför en kommentar)"},
    {"number { −1, 120 }",
     "1:10 found −, a minus sign; write - (or -- before a comment)",
     "1:10 här står −, ett minustecken; skriv - (eller -- framför en "
     "kommentar)"},
    {"fact\xC2\xA0\"age\" { yes_no }",
     "1:5 found a non-breaking space (U+00A0); write a plain space",
     "1:5 här står ett hårt mellanslag (U+00A0); skriv ett vanligt mellanslag"},
    {"fact \"å\"\xE2\x80\xAF{ yes_no }",
     "1:9 found a non-breaking space (U+202F); write a plain space",
     "1:9 här står ett hårt mellanslag (U+202F); skriv ett vanligt mellanslag"},
    {"fa\xE2\x80\x8B"
     "ct \"age\"",
     "1:3 found a zero-width space (U+200B), which is not seen; remove it",
     "1:3 här står ett mellanslag utan bredd (U+200B), som inte syns; ta bort "
     "det"},
    {"fact\xC2\xAD \"age\"",
     "1:5 found a soft hyphen (U+00AD), which is not seen; remove it",
     "1:5 här står ett mjukt bindestreck (U+00AD), som inte syns; ta bort det"},
    {"x = 1\n\xEF\xBB\xBF"
     "fact \"age\"",
     "2:1 found a byte order mark (U+FEFF), which is not seen; remove it",
     "2:1 här står ett BOM-märke (U+FEFF), som inte syns; ta bort det"},
    {"f { a = 1， b = 2 }", "1:10 found ，, another kind of comma; write ,",
     "1:10 här står ，, ett komma av annat slag; skriv ,"},
    {"rule \"x\" { … }", "1:12 found …, an ellipsis; write what it stands for",
     "1:12 här står …, ett uteslutningstecken; skriv det som ska stå där"},
    {"term \"x\" { age ≥ 18 }",
     "1:16 found ≥, a sign that compares; write a:at_least(…)",
     "1:16 här står ≥, ett jämförelsetecken; skriv a:at_least(…)"},
    {"term \"x\" { ålder:below(18) }",
     "1:12 found å in a name, where only a to z, 0 to 9 and _ can stand; write "
     "alder",
     "1:12 här står å i ett namn, där bara a till z, 0 till 9 och _ får stå; "
     "skriv alder"},
    {"x = på_plats & Förälder",
     "1:6 found å in a name, where only a to z, 0 to 9 and _ can stand; write "
     "pa_plats|1:17 found ö in a name, where only a to z, 0 to 9 and _ can "
     "stand; write foralder",
     "1:6 här står å i ett namn, där bara a till z, 0 till 9 och _ får stå; "
     "skriv pa_plats|1:17 här står ö i ett namn, där bara a till z, 0 till 9 "
     "och _ får stå; skriv foralder"},
    {"x = \xD0\xB0lpha",
     "1:5 found \xD0\xB0, which cannot stand outside a text",
     "1:5 här står \xD0\xB0, som inte kan stå utanför en text"},
    {"# a comment", "1:1 found # before a comment; write --",
     "1:1 här står # framför en kommentar; skriv --"},
    {"f { a = 1, # one\n b = 2 }", "1:12 found # before a comment; write --",
     "1:12 här står # framför en kommentar; skriv --"},
    {"// a comment", "1:1 found // before a comment; write --",
     "1:1 här står // framför en kommentar; skriv --"},
    {"f \"å\" { a = 1 } // a comment",
     "1:17 found // before a comment; write --",
     "1:17 här står // framför en kommentar; skriv --"},
    {"/* a\ncomment */ x = 1", "1:1 found /* before a comment; write --",
     "1:1 här står /* framför en kommentar; skriv --"},
    {"f { sv = \"han sa \"hej\" till\" }",
     "1:18 found \" inside a text; write \\\" or ” there",
     "1:18 här står \" inne i en text; skriv \\\" eller ” där"},
    {"f { sv = \"Ring \"112\" nu\" }",
     "1:16 found \" inside a text; write \\\" or ” there",
     "1:16 här står \" inne i en text; skriv \\\" eller ” där"},
    {"f { sv = \"kallad \"Åsa\" här\" }",
     "1:18 found \" inside a text; write \\\" or ” there",
     "1:18 här står \" inne i en text; skriv \\\" eller ” där"},
    {"f { sv = \"han sa \" hej \" till\" }",
     "1:18 found \" inside a text; write \\\" or ” there",
     "1:18 här står \" inne i en text; skriv \\\" eller ” där"},
    {"f { sv = \"Polisen”, en = \"Police\" }",
     "1:18 found ”, a curly quote; write \"",
     "1:18 här står ”, ett typografiskt citattecken; skriv \""},
    {"f { sv = \"Polisen, en = \"Police\" }",
     "1:10 found a text that does not end on its line; write \" after it",
     "1:10 texten som börjar här slutar inte på raden; sätt \" efter den"},
    {"f { sv = 'Polisen }\n",
     "1:10 found a text that does not end on its line; write ' after it",
     "1:10 texten som börjar här slutar inte på raden; sätt ' efter den"},
    {"f {\n  sv = \"å\"\n  en = \"a\",\n}",
     "2:11 found no comma after \"å\"; write , there",
     "2:11 komma saknas efter \"å\"; sätt , där"},
    {"f { a = { 1, 2 } b = 3 }", "1:17 found no comma after }; write , there",
     "1:17 komma saknas efter }; sätt , där"},
    {"f { \"x\" \"y\" }", "1:8 found no comma after \"x\"; write , there",
     "1:8 komma saknas efter \"x\"; sätt , där"},
    {"f { a = function(c) return c.x end\n b = 1 }",
     "1:35 found no comma after end; write , there",
     "1:35 komma saknas efter end; sätt , där"},
    {"days_before(a 10)", "1:14 found no comma after a; write , there",
     "1:14 komma saknas efter a; sätt , där"},
    {"days_before(a; 10)", "1:14 found ; between values; write ,",
     "1:14 här står ; mellan värden; skriv ,"},
    {"f { name: { sv = \"x\" } }",
     "1:9 found : after name in a table; write name = …",
     "1:9 här står : efter name i en tabell; skriv name = …"},
    {"f { kind: authority, a = 1 }",
     "1:9 found : after kind in a table; write kind = …",
     "1:9 här står : efter kind i en tabell; skriv kind = …"},
    {"f { \"name\": 1 }", "1:11 found : after name in a table; write name = …",
     "1:11 här står : efter name i en tabell; skriv name = …"},
    {"f { name => 1 }", "1:10 found => in a table; write name = …",
     "1:10 här står => i en tabell; skriv name = …"},
    {"f { name := 1 }", "1:10 found := in a table; write name = …",
     "1:10 här står := i en tabell; skriv name = …"},
    {"x = a && b", "1:7 found &&, wanted a & b",
     "1:7 här står &&, skriv a & b"},
    {"x = a || b", "1:7 found ||, wanted a | b",
     "1:7 här står ||, skriv a | b"},
    {"x = !a", "1:5 found !, wanted no(a)", "1:5 här står !, skriv no(a)"},
};

START_TEST(a_slip_is_told_by_what_it_is_and_what_to_write)
{
    expect_in(RUTIN__ENGLISH, slips_typed[_i].text, slips_typed[_i].english);
    expect_in(RUTIN__SWEDISH, slips_typed[_i].text, slips_typed[_i].swedish);
}
END_TEST

START_TEST(a_sign_in_many_places_is_told_of_once)
{
    expect("a “x”\nb “y”\n", "1:3 found “, a curly quote; write \" (it stands "
                             "in 1 more place)");
    expect("a\xC2\xA0\"x\"\nb\xC2\xA0\"y\"\nc\xC2\xA0\"z\"",
           "1:2 found a non-breaking space (U+00A0); write a plain space (it "
           "stands in 2 more places)");
    expect("x = ålder\ny = ålder\nz = åder",
           "1:5 found å in a name, where only a to z, 0 to 9 and _ can stand; "
           "write alder (it stands in 1 more place)|3:5 found å in a name, "
           "where only a to z, 0 to 9 and _ can stand; write ader");
}
END_TEST

START_TEST(what_follows_from_a_slip_is_not_told)
{
    expect("f { a = “x and y” b = 2 }", "1:9 found “, a curly quote; write \"");
    expect("f { sv = \"a \"b\" c\", en = \"d \"e\" f\" }",
           "1:13 found \" inside a text; write \\\" or ” there");
    expect(
        "– a comment with \"one quote\nf { a = 1 b = 2 }",
        "2:10 found no comma after 1; write , there|1:1 found –, an en dash; "
        "write - (or -- before a comment)");
}
END_TEST

START_TEST(each_line_has_its_own_first)
{
    expect(
        "f { a = 1\n b = 2\n c = 3 }",
        "1:10 found no comma after 1; write , there|2:7 found no comma after "
        "2; write , there");
    expect("# one\n// two\n",
           "1:1 found # before a comment; write --|2:1 found // before a "
           "comment; write --");
}
END_TEST

START_TEST(a_long_text_is_shown_by_its_beginning)
{
    expect("f { a = \"En text som är mycket längre än vad någon orkar läsa\" b "
           "= 1 }",
           "1:63 found no comma after \"En text som är mycket längre än vad "
           "…\"; write , there");
}
END_TEST

// A letter after a text in quotes, on the same line and on another.
START_TEST(a_letter_after_a_text_is_read_once)
{
    expect(
        "f { a = \"x\"\n å = 1 }",
        "1:12 found no comma after \"x\"; write , there|2:2 found å in a name, "
        "where only a to z, 0 to 9 and _ can stand; write a");
    expect("f \"x\" å",
           "1:7 found å in a name, where only a to z, 0 to 9 and _ "
           "can stand; write a");
    expect("f { \"x\" å }", "1:9 found å in a name, where only a to z, 0 to 9 "
                            "and _ can stand; write a");
}
END_TEST

// Text that Lua refuses for another reason, and text that it takes.
START_TEST(what_is_right_is_not_told)
{
    static const char *const texts[] = {
        "f { a = 1, b = { 2, 3 }, c = \"“curly” – and … å\", }",
        "f \"x\" { a = 1 } f \"y\" { b = 2 }",
        "f { a = g { 1 } { 2 }, b = g \"x\" { 3 }, c = h \"x\" \"y\" }",
        "f { a = x:below(18), b = no(x:is(\"y\")), c = x.y[1](2) }",
        "f { a = function(c) local x = c.y if x then return x end return #x //"
        " 2 end }",
        "f { [1] = 2, [\"x\"] = 3; y = 4 }",
        "-- a comment: \"quotes\" and , commas\nlocal x <const> = 1 // 2",
        "f { a = [[\n two lines ]], b = 1 }",
        "for i = 1, 2 do f(i) g(i) end",
        "f { a = 1, , b = 2 }",
        "f { a = 1",
        "",
    };

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        expect(texts[i], "");
}
END_TEST

Suite *typing_suite(void)
{
    const TTest *tests[] = {
        a_sign_in_many_places_is_told_of_once,
        what_follows_from_a_slip_is_not_told,
        each_line_has_its_own_first,
        a_long_text_is_shown_by_its_beginning,
        a_letter_after_a_text_is_read_once,
        what_is_right_is_not_told,
    };
    Suite *suite = suite_of("typing", tests, sizeof tests / sizeof *tests);
    TCase *each = tcase_create("slips");

    tcase_add_loop_test(each, a_slip_is_told_by_what_it_is_and_what_to_write, 0,
                        (int)(sizeof slips_typed / sizeof *slips_typed));
    suite_add_tcase(suite, each);
    return suite;
}
