// test_load.c - routines that load, and every mistake in those that do not
//
// Each file in tests/routines/ is loaded. Under a line with a mistake stands
// what is said of it, one comment a mistake, what to do about it in brackets:
//
//     rule "r" { when = child and danger, because = because, source = "s" }
//     --> found "and", wanted all { a, b } or a & b (code that …)
//
// A file without such comments, or with warnings only, loads.

#include "base/memory.h"
#include "base/text.h"
#include "lang/load.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "rutin.h"
#include "test.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char HEADER[] =
    "routine \"x\" { version = \"1\", title = { sv = \"x\" },"
    " languages = { \"sv\" } }\n";

typedef struct loaded {
    rutin_routine routine;
    rutin_status status;
} loaded;

// What is asked for, told in English where no language is.
static rutin_load_options in_english(const rutin_load_options *how)
{
    rutin_load_options told = {0};

    if (how != NULL)
        told = *how;
    if (told.language == NULL)
        told.language = "en";
    return told;
}

static loaded load_text(const char *text, const rutin_load_options *how)
{
    rutin_load_options told = in_english(how);
    loaded l;

    memset(&l, 0, sizeof l);
    l.status = rutin__load(&l.routine, "x.lua", text, strlen(text), &told);
    return l;
}

static void clear(loaded *l)
{
    rutin__memory_clear(&l->routine.arena);
}

// Loads [text] and asserts that the first mistake is as given.
static void expect(const char *text, const rutin_load_options *how,
                   rutin_status status, int line, const char *message)
{
    loaded l = load_text(text, how);

    ck_assert_int_eq(l.status, status);
    ck_assert_int_ge(l.routine.mistake_count, 1);
    ck_assert_str_eq(l.routine.mistakes[0].message, message);
    ck_assert_str_eq(l.routine.mistakes[0].where, "x.lua");
    ck_assert_int_eq(l.routine.mistakes[0].line, line);
    ck_assert_int_eq(l.routine.mistakes[0].status, status);
    clear(&l);
}

// The header, then [count] times a line in which %d is its number.
static char *repeat(const char *line, int count)
{
    size_t room = sizeof HEADER + (size_t)count * (strlen(line) + 16);
    char *text = malloc(room);
    size_t length = sizeof HEADER - 1;

    ck_assert_ptr_nonnull(text);
    memcpy(text, HEADER, sizeof HEADER);
    for (int i = 0; i < count; i++)
        length += (size_t)snprintf(text + length, room - length, line, i);
    return text;
}

// ---------------------------------------------------------------- files

static void said(const loaded *l, rutin__text *out)
{
    char line[1200];

    for (int i = 0; i < l->routine.mistake_count; i++) {
        const rutin_error *e = &l->routine.mistakes[i];

        snprintf(line, sizeof line, "%s:%d: %s%s%s%s\n", e->where, (int)e->line,
                 e->message, e->help[0] != '\0' ? " (" : "", e->help,
                 e->help[0] != '\0' ? ")" : "");
        rutin__text_add_string(out, line);
    }
}

// Adds what is expected to be said. Gives how many mistakes that are no warnings
// are among it.
static int expected(const char *path, rutin__text *out)
{
    static const char warning[] = "--> warning: ";
    FILE *file = fopen(path, "r");
    char line[1200], text[1800];
    int number = 0, spoken_of = 0, mistakes = 0;

    ck_assert_ptr_nonnull(file);
    while (fgets(line, sizeof line, file) != NULL) {
        number++;
        if (strncmp(line, "--> ", 4) != 0) {
            spoken_of = number;
            continue;
        }
        snprintf(text, sizeof text, "%s:%d: %s", path, spoken_of, line + 4);
        rutin__text_add_string(out, text);
        mistakes += strncmp(line, warning, sizeof warning - 1) != 0;
    }
    fclose(file);
    return mistakes;
}

static void check_file(const char *path)
{
    rutin__text found = {0}, wanted = {0};
    rutin_load_options told = in_english(NULL);
    int mistakes = expected(path, &wanted);
    loaded l;

    memset(&l, 0, sizeof l);
    l.status = rutin__load_path(&l.routine, path, &told);
    said(&l, &found);
    ck_assert_str_eq(found.at == NULL ? "" : found.at,
                     wanted.at == NULL ? "" : wanted.at);
    ck_assert_int_eq(l.status, mistakes == 0 ? RUTIN_OK : RUTIN_EROUTINE);
    rutin__text_clear(&found);
    rutin__text_clear(&wanted);
    clear(&l);
}

START_TEST(every_mistake_is_one_sentence_at_its_place)
{
    DIR *folder = opendir("tests/routines");
    struct dirent *entry;
    int count = 0;
    char path[512];

    ck_assert_ptr_nonnull(folder);
    while ((entry = readdir(folder)) != NULL) {
        size_t length = strlen(entry->d_name);

        if (length < 5 || strcmp(entry->d_name + length - 4, ".lua") != 0)
            continue;
        snprintf(path, sizeof path, "tests/routines/%s", entry->d_name);
        check_file(path);
        count++;
    }
    closedir(folder);
    ck_assert_int_gt(count, 10);
}
END_TEST

// ---------------------------------------------------------------- ceilings

START_TEST(a_loop_without_end_says_after_how_many_steps)
{
    rutin_load_options how = {.limits = {.steps = 20000}};

    expect("\nwhile true do end", &how, RUTIN_ELIMIT, 2,
           "found more than 20000 steps of Lua");
    expect("local function f() return f() end\nf()", NULL, RUTIN_ELIMIT, 1,
           "found more than 10000000 steps of Lua");
}
END_TEST

// What Lua makes of a line that the gate refused is no news; a ceiling is.
START_TEST(a_ceiling_is_said_also_on_a_line_with_a_mistake)
{
    loaded l = load_text("local n = 0\nwhile n == 0 do end", NULL);

    ck_assert_int_eq(l.status, RUTIN_ELIMIT);
    ck_assert_int_eq(l.routine.mistake_count, 2);
    ck_assert_int_eq(l.routine.mistakes[0].status, RUTIN_EROUTINE);
    ck_assert_int_eq(l.routine.mistakes[1].status, RUTIN_ELIMIT);
    ck_assert_int_eq(l.routine.mistakes[1].line, 2);
    ck_assert_str_eq(l.routine.mistakes[1].message,
                     "found more than 10000000 steps of Lua");
    clear(&l);
}
END_TEST

START_TEST(memory_has_a_ceiling)
{
    rutin_load_options how = {.limits = {.memory = 1 << 20}};

    expect("\nlocal t = {}\nfor i = 1, 1 << 30 do\n t[i] = { i }\nend", &how,
           RUTIN_ELIMIT, 4,
           "found more than 1048576 bytes of memory held by Lua");
    expect("local s = 'x'\nwhile true do s = s .. s end", NULL, RUTIN_ELIMIT, 2,
           "found a text of more than 16384 bytes in Lua");
    how.limits.memory = 100;
    expect("", &how, RUTIN_ELIMIT, 0,
           "found more than 100 bytes of memory held by Lua");
}
END_TEST

START_TEST(a_source_has_a_ceiling)
{
    char *text = repeat("-- %d and some more text to fill it\n", 4000);

    expect(text, NULL, RUTIN_ELIMIT, 0, "found more than 131072 bytes");
    free(text);
}
END_TEST

START_TEST(a_routine_has_ceilings)
{
    char *text = repeat("fact \"f%d\" { yes_no }\n", 257);

    expect(text, NULL, RUTIN_EROUTINE, 258,
           "fact \"f256\": found more than 256 facts, wanted fewer");
    free(text);
    text = repeat("task \"t%d\" { name = { sv = \"t\" } }\n", 257);
    expect(text, NULL, RUTIN_EROUTINE, 258,
           "task \"t256\": found more than 256 actors and tasks, wanted fewer");
    free(text);
    text = repeat("local c = received \"a%d\" for i = 1, 64 do c = no(c) end\n",
                  1);
    expect(text, NULL, RUTIN_EROUTINE, 2,
           "no: found conditions 65 deep, wanted at most 64");
    free(text);
    text = repeat("local c = received \"a%d\" for i = 1, 14 do c = c & c end\n",
                  1);
    expect(text, NULL, RUTIN_EROUTINE, 2,
           "&: found more than 10000 conditions in one, wanted fewer");
    free(text);
    text = repeat("mistake_%d()\n", 60);
    expect(text, NULL, RUTIN_EROUTINE, 2,
           "no fact, term, actor or task is called \"mistake_0\"");
    free(text);
}
END_TEST

START_TEST(terms_count_with_what_they_stand_for)
{
    expect(
        "local t = { sv = \"t\" }\n"
        "routine \"x\" { version = \"1\", title = t, languages = { \"sv\" } }\n"
        "term \"a0\" { received \"x\", sv = \"t\" } term \"a1\" { a0 & a0, sv "
        "= \"t\" }\n"
        "term \"a2\" { a1 & a1, sv = \"t\" } term \"a3\" { a2 & a2, sv = \"t\" "
        "}\n"
        "term \"a4\" { a3 & a3, sv = \"t\" } term \"a5\" { a4 & a4, sv = \"t\" "
        "}\n"
        "term \"a6\" { a5 & a5, sv = \"t\" } term \"a7\" { a6 & a6, sv = \"t\" "
        "}\n"
        "term \"a8\" { a7 & a7, sv = \"t\" } term \"a9\" { a8 & a8, sv = \"t\" "
        "}\n"
        "term \"b0\" { a9 & a9, sv = \"t\" } term \"b1\" { b0 & b0, sv = \"t\" "
        "}\n"
        "term \"b2\" { b1 & b1, sv = \"t\" }\n",
        NULL, RUTIN_EROUTINE, 9,
        "term \"b2\": found more than 10000 conditions with their terms, "
        "wanted fewer");
}
END_TEST

START_TEST(mistakes_past_fifty_are_counted)
{
    char *text = repeat("missing_%d()\n", 60);
    loaded l = load_text(text, NULL);

    ck_assert_int_eq(l.routine.mistake_count, 51);
    ck_assert_str_eq(l.routine.mistakes[50].message, "10 more mistakes");
    clear(&l);
    free(text);
}
END_TEST

// ---------------------------------------------------------------- text that is none

START_TEST(compiled_code_is_refused)
{
    expect("\x1bLua", NULL, RUTIN_EROUTINE, 1,
           "found compiled code, wanted Lua as text");
}
END_TEST

START_TEST(bytes_that_are_not_utf8_are_refused)
{
    expect("-- a\n-- \xff\n", NULL, RUTIN_EROUTINE, 2,
           "found bytes that are not UTF-8, wanted UTF-8");
    expect("local t = { sv = \"\\xff\" }\nroutine \"x\" { version = \"1\",\n"
           "title = t, languages = { \"sv\" } }\n",
           NULL, RUTIN_EROUTINE, 3,
           "routine \"x\", title: found a text with hidden characters, not in "
           "UTF-8 or of over 8192 bytes");
}
END_TEST

START_TEST(a_byte_order_mark_is_no_mistake)
{
    char text[sizeof HEADER + 3] = "\xef\xbb\xbf";
    loaded l;

    memcpy(text + 3, HEADER, sizeof HEADER);
    l = load_text(text, NULL);
    ck_assert_int_eq(l.status, RUTIN_OK);
    clear(&l);
}
END_TEST

START_TEST(a_file_that_is_not_there_is_said)
{
    loaded l;

    memset(&l, 0, sizeof l);
    l.status = rutin__load_path(&l.routine, "tests/no_such.lua", NULL);
    ck_assert_int_eq(l.status, RUTIN_EIO);
    ck_assert_int_eq(l.routine.mistake_count, 1);
    ck_assert_str_eq(l.routine.mistakes[0].where, "tests/no_such.lua");
    ck_assert_str_eq(l.routine.mistakes[0].message,
                     "found no such file, wanted a routine");
    clear(&l);
    l.status = rutin__load_path(&l.routine, "tests", NULL);
    ck_assert_int_eq(l.status, RUTIN_EIO);
    ck_assert_str_eq(l.routine.mistakes[0].message,
                     "found a file that cannot be read, wanted a routine");
    clear(&l);
}
END_TEST

// ---------------------------------------------------------------- languages

// Loads [text], asked for in [language], and asserts what is said first, in what
// language and at which column.
static void told_in(const char *language, const char *text, const char *told,
                    int column, const char *message)
{
    rutin_load_options how = {.language = language};
    rutin_routine routine = {0};
    const rutin_error *error;

    rutin__load(&routine, "x.lua", text, strlen(text), &how);
    ck_assert_int_ge(routine.mistake_count, 1);
    error = &routine.mistakes[0];
    ck_assert_str_eq(error->message, message);
    ck_assert_str_eq(error->language, told);
    ck_assert_int_eq(error->column, column);
    rutin__memory_clear(&routine.arena);
}

#define IN(language)                                                           \
    "routine \"x\" { version = \"1\", title = { " language " = \"x\" },"       \
    " languages = { \"" language "\" } }\n"

START_TEST(mistakes_are_told_in_the_language_that_is_asked_for)
{
    told_in("sv", IN("en") "agee = 3", "sv", 1,
            "\"agee\" sätts utanför en deklaration, skriv local agee");
    told_in("en", IN("sv") "agee = 3", "en", 1,
            "found \"agee\" set outside a declaration, wanted local agee");
    told_in("fi", IN("sv") "agee = 3", "en", 1,
            "found \"agee\" set outside a declaration, wanted local agee");
}
END_TEST

START_TEST(or_else_in_the_routines_first)
{
    told_in(NULL, IN("sv") "x = a and b", "sv", 7,
            "här står \"and\", skriv all { a, b } eller a & b");
    told_in(NULL, IN("en") "x = a and b", "en", 7,
            "found \"and\", wanted all { a, b } or a & b");
    told_in(NULL, "x = a and b", "en", 7,
            "found \"and\", wanted all { a, b } or a & b");
}
END_TEST

// The header has not run: its languages are read from the text.
START_TEST(also_of_a_text_that_never_runs)
{
    told_in(NULL, IN("sv") "x = ålder", "sv", 5,
            "här står å i ett namn, där bara a till z, 0 till 9 och _ får stå; "
            "skriv alder");
    told_in(NULL, "x = (\n" IN("sv"), "sv", 0,
            "här står slutet, det ska vara ')' (som stänger '(' på rad 1)");
    told_in(NULL, "x = \xff\n" IN("sv"), "sv", 5,
            "filen har byte som inte är UTF-8, spara den som UTF-8");
    told_in(
        "sv", "x = [[\n\n", "sv", 0,
        "texten eller kommentaren som börjar här med [[ slutar aldrig; sätt "
        "]] efter den");
}
END_TEST

START_TEST(what_lua_says_is_told_in_swedish_too)
{
    told_in("sv", "local t = {} t.a.b = 1", "sv", 0,
            "fel i Lua: försök att läsa något ur ett värde som är nil (fältet "
            "'a')");
    told_in("en", "local t = {} t.a.b = 1", "en", 0,
            "found an error of Lua: attempt to index a nil value (field 'a')");
    told_in(
        "sv", "local t = {} t:a()", "sv", 16,
        "ingen funktion heter 'a' (metoden); skriv en egen, eller en av Lua "
        "som står i rules/README.md");
    told_in(
        "en", "local t = { } t.f()", "en", 17,
        "no function is called 'f' (field); wanted one of your own, or of Lua "
        "as in rules/README.md");
    told_in("sv", "local t = 1 t()", "sv", 0,
            "fel i Lua: försök att anropa ett värde som är number (det lokala "
            "namnet 't')");
    told_in("sv", "local n = nil .. \"x\"", "sv", 0,
            "fel i Lua: försök att foga ihop ett värde som är nil");
    told_in("sv", "local t = table.concat({ {} })", "sv", 0,
            "fel i Lua: table.concat tar bara texter och heltal");
    told_in("en", "local t = table.concat({ true })", "en", 0,
            "found an error of Lua: table.concat takes texts and whole numbers "
            "only");
    told_in("sv", "local s = tostring({})", "sv", 0,
            "fel i Lua: tostring tar bara tal, texter, true och false");
    told_in("sv", "local n = 0 n = 1 // n", "sv", 0,
            "fel i Lua: division med noll");
    told_in("sv", "local n = 0 n = 1 % n", "sv", 0,
            "fel i Lua: division med noll");
    told_in("sv", "local k local t = {} t[k] = 1", "sv", 0,
            "fel i Lua: ett namn i en tabell ska vara en text eller ett "
            "heltal");
    told_in("sv", "for k in pairs { [{}] = 1 } do end", "sv", 0,
            "fel i Lua: ett namn i en tabell ska vara en text eller ett "
            "heltal");
    told_in("sv", "string.len = 1", "sv", 0,
            "fel i Lua: det här går inte att ändra");
    told_in("sv", "table.insert(string, 1)", "sv", 0,
            "fel i Lua: det här är ingen lista");
    told_in("sv", "x = \"\\q\"", "sv", 0,
            "efter \\ i texten står något som inte kan stå där: '\"\\q'; skriv "
            "\\\\ för ett \\");
    told_in("sv", "local = 3", "sv", 7, "här står '=', det ska vara ett namn");
    told_in("sv", "if x then", "sv", 0, "här står slutet, det ska vara 'end'");
}
END_TEST

// With the guards around what is compared, each would be Lua.
START_TEST(what_is_no_lua_is_none_with_its_guards)
{
    static const struct {
        const char *text;
        int column;
        const char *message;
    } texts[] = {
        {"f(not ) end", 27, "found ')' where it cannot stand"},
        {"local b = a == 1 \"x\" end", 38,
         "found '\"x\"' where it cannot stand"},
        {"return f(a == {} [1]) end", 38, "found '[', wanted ')'"},
        {"return a == 1 .. 2:f() end", 39, "found ':', wanted 'end'"},
        {"return a == true.b end", 37, "found '.', wanted 'end'"},
        {"if not true { a } then end end", 33, "found '{', wanted 'then'"},
    };
    char text[128];

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        snprintf(text, sizeof text, "local function f(a) %s", texts[i].text);
        told_in("en", text, "en", texts[i].column, texts[i].message);
    }
}
END_TEST

START_TEST(a_third_language_is_told_of_once_and_loads)
{
    rutin_routine routine = {0};

    ck_assert_int_eq(
        rutin__load(&routine, "x.lua", IN("fi"), sizeof IN("fi") - 1, NULL),
        RUTIN_OK);
    ck_assert_int_eq(routine.mistake_count, 1);
    ck_assert_str_eq(routine.mistakes[0].code, "messages_in_english");
    ck_assert_str_eq(routine.mistakes[0].message,
                     "warning: routine \"x\", languages: there are no messages "
                     "in \"fi\", they are in English");
    rutin__memory_clear(&routine.arena);
    told_in("sv", IN("fi"), "sv", 52,
            "varning: routine \"x\", languages: felmeddelanden finns inte på "
            "\"fi\", de blir på engelska");
}
END_TEST

START_TEST(a_mistake_has_a_code)
{
    loaded l = load_text("x = a == 3", NULL);

    ck_assert_str_eq(l.routine.mistakes[0].code, "computing_word");
    clear(&l);
    l = load_text(IN("sv") "actor \"a\" { nam = 1 }", NULL);
    ck_assert_str_eq(l.routine.mistakes[0].code, "unknown_field");
    clear(&l);
}
END_TEST

// ---------------------------------------------------------------- use

// Resolves to what `data`, a list of ids and texts, has for an id.
static bool resolve(void *data, const char *id, const char **source,
                    size_t *length)
{
    const char *const *pairs = data;

    for (; *pairs != NULL; pairs += 2) {
        if (strcmp(pairs[0], id) != 0)
            continue;
        *source = pairs[1];
        *length = strlen(pairs[1]);
        return true;
    }
    return false;
}

START_TEST(a_file_in_use_that_cannot_be_read_is_no_mistake_of_the_routine)
{
    char folder[] = "/tmp/rutin-load-XXXXXX", path[80], message[240];
    rutin_load_options how = {.rules = folder};

    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/town.lua", folder);
    ck_assert_int_eq(mkdir(path, 0700), 0); // opens, and cannot be read
    snprintf(message, sizeof message,
             "use \"town\": found a file that cannot be read, looked for %s",
             path);
    expect("use \"town\"\n", &how, RUTIN_EIO, 1, message);
    rmdir(path);
    rmdir(folder);
}
END_TEST

START_TEST(the_host_gives_what_is_used)
{
    const char *texts[] = {"a", "use \"b/c\" fact \"f\" { yes_no }", "b/c",
                           "task \"t\" { name = { sv = \"t\" } }", NULL};
    rutin_load_options how = {.resolver = resolve, .data = texts};
    loaded l = load_text(
        "use \"a\" use \"b/c\" use \"a\"\n"
        "routine \"x\" { version = \"1\", languages = { \"sv\" },"
        " title = { sv = \"x\" } }\n",
        &how);

    ck_assert_int_eq(l.status, RUTIN_OK);
    ck_assert_int_eq(l.routine.program.fact_count, 1);
    ck_assert_int_eq(l.routine.program.task_count, 1);
    ck_assert_str_eq(l.routine.digest + 7 + 64, "");
    clear(&l);
}
END_TEST

START_TEST(a_circle_of_uses_is_said_with_its_way)
{
    const char *texts[] = {"a", "use \"b\"", "b", "use \"a\" --", NULL};
    rutin_load_options how = {.resolver = resolve, .data = texts};
    loaded l = load_text("use \"a\"", &how);

    ck_assert_int_eq(l.status, RUTIN_EROUTINE);
    ck_assert_int_eq(l.routine.mistake_count, 2); // and no header
    ck_assert_str_eq(l.routine.mistakes[1].message,
                     "use \"a\": goes in a circle: x, a, b, a");
    ck_assert_str_eq(l.routine.mistakes[1].where, "b");
    clear(&l);
}
END_TEST

START_TEST(a_routine_that_uses_itself_is_a_circle)
{
    const char *texts[] = {"x", "use \"x\"", NULL};
    rutin_load_options how = {.resolver = resolve, .data = texts};

    expect("use \"x\"", &how, RUTIN_EROUTINE, 1,
           "use \"x\": goes in a circle: x, x");
}
END_TEST

START_TEST(what_is_not_found_says_where_it_was_looked_for)
{
    rutin_load_options how = {.rules = "tests/nowhere:tests/neither"};

    expect("use \"sweden\"", &how, RUTIN_EROUTINE, 1,
           "use \"sweden\": no routine is called so, looked for "
           "tests/nowhere/sweden.lua, tests/neither/sweden.lua");
    expect("use \"sweden\"", NULL, RUTIN_EROUTINE, 1,
           "use \"sweden\": no routine is called so");
}
END_TEST

START_TEST(a_missing_routine_does_not_make_every_name_wrong)
{
    loaded l = load_text("use \"sweden\" rule \"r\" { when = child, contact = "
                         "police { ground = free, tell = \"age\" } }",
                         NULL);

    ck_assert_int_eq(l.routine.mistake_count, 4);
    ck_assert_str_eq(l.routine.mistakes[2].message,
                     "rule \"r\": found no because, wanted the reason in each "
                     "language");
    clear(&l);
}
END_TEST

START_TEST(one_source_too_many_is_refused)
{
    rutin_load_options how = {.limits = {.source = 200}};
    char long_text[300];
    const char *texts[] = {"a", long_text, NULL};

    memset(long_text, ' ', sizeof long_text - 1);
    long_text[sizeof long_text - 1] = '\0';
    how.resolver = resolve;
    how.data = texts;
    expect("use \"a\"", &how, RUTIN_ELIMIT, 1,
           "use \"a\": found more than 200 bytes");
}
END_TEST

// ---------------------------------------------------------------- digests

START_TEST(the_digest_is_of_every_byte_and_of_no_path)
{
    const char *texts[] = {"a", "-- one", NULL};
    const char *other[] = {"a", "-- two", NULL};
    rutin_load_options how = {.resolver = resolve, .data = texts};
    char text[sizeof HEADER + 16];
    loaded one, two, three;

    snprintf(text, sizeof text, "use \"a\"\n%s", HEADER);
    one = load_text(text, &how);
    memset(&two, 0, sizeof two);
    rutin__load(&two.routine, "/some/where/x.lua", text, strlen(text), &how);
    how.data = other;
    three = load_text(text, &how);
    ck_assert_str_eq(one.routine.digest, two.routine.digest);
    ck_assert_str_ne(one.routine.digest, three.routine.digest);
    ck_assert_str_eq(one.routine.digest,
                     "sha256:10ddde9d340db86e91187df7519d6496"
                     "16b5928b717327196cd9be077eea8410");
    clear(&one);
    clear(&two);
    clear(&three);
}
END_TEST

Suite *load_suite(void)
{
    const TTest *tests[] = {
        every_mistake_is_one_sentence_at_its_place,
        a_loop_without_end_says_after_how_many_steps,
        a_ceiling_is_said_also_on_a_line_with_a_mistake,
        memory_has_a_ceiling,
        a_source_has_a_ceiling,
        a_routine_has_ceilings,
        terms_count_with_what_they_stand_for,
        mistakes_past_fifty_are_counted,
        compiled_code_is_refused,
        bytes_that_are_not_utf8_are_refused,
        a_byte_order_mark_is_no_mistake,
        a_file_that_is_not_there_is_said,
        the_host_gives_what_is_used,
        a_circle_of_uses_is_said_with_its_way,
        a_routine_that_uses_itself_is_a_circle,
        what_is_not_found_says_where_it_was_looked_for,
        a_missing_routine_does_not_make_every_name_wrong,
        one_source_too_many_is_refused,
        the_digest_is_of_every_byte_and_of_no_path,
        a_file_in_use_that_cannot_be_read_is_no_mistake_of_the_routine,
        mistakes_are_told_in_the_language_that_is_asked_for,
        or_else_in_the_routines_first,
        also_of_a_text_that_never_runs,
        what_lua_says_is_told_in_swedish_too,
        what_is_no_lua_is_none_with_its_guards,
        a_third_language_is_told_of_once_and_loads,
        a_mistake_has_a_code,
    };

    return suite_of("load", tests, sizeof tests / sizeof *tests);
}
