// test_habits.c - what people write who know another language
//
// Each file in tests/habits/ is a row of texts, each after a line that says what it
// is. Each is loaded by itself, after one line with a header, `use "common"` and
// `because`, so that its first line is number 1. Under it stands what is said of
// it, with line and column, in English and in Swedish, and what to do about it in
// brackets; or that it is right:
//
//     ---- and
//     rule "r" { when = child and minor, because = because, source = "s" }
//     --> 1:25 found "and", wanted all { a, b } or a & b (code that …)
//     --| här står "and", skriv all { a, b } eller a & b (kod som …)
//
//     ---- between
//     rule "r" { when = age:between(15, 17), because = because, source = "s" }
//     --> right

#include "base/memory.h"
#include "base/text.h"
#include "lang/load.h"
#include "routine/routine.h"
#include "rutin.h"
#include "test.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>

enum { FEWEST = 150, LINE = 1200 };

static const char HEAD[] =
    "routine \"x\" { version = \"1\", title = { sv = \"x\", en = \"x\" },"
    " languages = { \"sv\", \"en\" } } use \"common\""
    " local because = { sv = \"b\", en = \"b\" }\n";

// One text, and what is said of it in both languages.
typedef struct habit {
    char about[LINE];
    rutin__text text, english, swedish;
} habit;

static void add_said(rutin__text *out, const rutin_error *error)
{
    char line[LINE];

    snprintf(line, sizeof line, "%d:%d %s%s%s%s\n", (int)error->line - 1,
             (int)error->column, error->message,
             error->help[0] != '\0' ? " (" : "", error->help,
             error->help[0] != '\0' ? ")" : "");
    rutin__text_add_string(out, line);
}

static void check_in(const habit *h, const char *language,
                     const rutin__text *wanted)
{
    rutin_load_options how = {.language = language, .rules = "tests/routines"};
    rutin_routine routine = {0};
    rutin__text found = {0};

    rutin__load(&routine, "x.lua", h->text.at, h->text.length, &how);
    for (int i = 0; i < routine.mistake_count; i++)
        add_said(&found, &routine.mistakes[i]);
    if (routine.mistake_count == 0)
        rutin__text_add_string(&found, "right\n");
    ck_assert_msg(strcmp(found.at, wanted->at) == 0, "%s: %s, wanted %s",
                  h->about, found.at, wanted->at);
    rutin__text_clear(&found);
    rutin__memory_clear(&routine.arena);
}

// Checks what was gathered and begins anew. Gives how many that were.
static int check(habit *h)
{
    int count = 0;

    if (h->about[0] != '\0') {
        if (h->swedish.length == 0)
            rutin__text_add_string(&h->swedish, "right\n");
        check_in(h, "en", &h->english);
        check_in(h, "sv", &h->swedish);
        count = 1;
    }
    rutin__text_reset(&h->text);
    rutin__text_reset(&h->english);
    rutin__text_reset(&h->swedish);
    rutin__text_add_string(&h->text, HEAD);
    return count;
}

// Adds a line to what it belongs to. In Swedish the place stands only above.
static void add_line(habit *h, const char *line, const char *place)
{
    if (strncmp(line, "--> ", 4) == 0) {
        rutin__text_add_string(&h->english, line + 4);
    } else if (strncmp(line, "--| ", 4) == 0) {
        rutin__text_add(&h->swedish, place, strcspn(place, " ") + 1);
        rutin__text_add_string(&h->swedish, line + 4);
    } else if (h->english.length == 0) {
        rutin__text_add_string(&h->text, line);
    }
}

static int check_file(const char *path)
{
    FILE *file = fopen(path, "r");
    char line[LINE], last[LINE] = " ";
    habit h = {.about = ""};
    int count = 0;

    ck_assert_ptr_nonnull(file);
    while (fgets(line, sizeof line, file) != NULL) {
        if (strncmp(line, "---- ", 5) == 0) {
            count += check(&h);
            snprintf(h.about, sizeof h.about, "%s: %.*s", path,
                     (int)strcspn(line + 5, "\n"), line + 5);
        } else {
            add_line(&h, line, last + 4);
        }
        if (strncmp(line, "--> ", 4) == 0)
            memcpy(last, line, sizeof last);
    }
    count += check(&h);
    fclose(file);
    rutin__text_clear(&h.text);
    rutin__text_clear(&h.english);
    rutin__text_clear(&h.swedish);
    return count;
}

START_TEST(each_is_right_or_told_what_to_write)
{
    DIR *folder = opendir("tests/habits");
    struct dirent *entry;
    char path[512];
    int count = 0;

    ck_assert_ptr_nonnull(folder);
    while ((entry = readdir(folder)) != NULL) {
        if (entry->d_name[0] == '.')
            continue;
        snprintf(path, sizeof path, "tests/habits/%s", entry->d_name);
        count += check_file(path);
    }
    closedir(folder);
    ck_assert_int_ge(count, FEWEST);
}
END_TEST

Suite *habits_suite(void)
{
    const TTest *tests[] = {each_is_right_or_told_what_to_write};

    return suite_of("habits", tests, sizeof tests / sizeof *tests);
}
