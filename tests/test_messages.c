// test_messages.c - the catalogue, and the engine that fills it in

#include "base/messages.h"
#include "test.h"

#include <glob.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *said(rutin__tongue tongue, rutin__message message,
                        const rutin__param *with)
{
    static char text[600];

    text[0] = '\0';
    rutin__messages_write(text, sizeof text, tongue, message, with);
    return text;
}

// ---------------------------------------------------------------- the engine

START_TEST(a_parameter_goes_where_its_name_stands)
{
    ck_assert_str_eq(said(RUTIN__ENGLISH, RUTIN__SAY_unexpected,
                          RUTIN__WITH({"found", .text = "this"},
                                      {"wanted", .text = "that"})),
                     "found this, wanted that");
    ck_assert_str_eq(said(RUTIN__SWEDISH, RUTIN__SAY_unexpected,
                          RUTIN__WITH({"wanted", .text = "that"},
                                      {"found", .text = "this"})),
                     "här står this, det ska vara that");
}
END_TEST

START_TEST(a_number_a_phrase_and_part_of_a_text_go_in)
{
    ck_assert_str_eq(said(RUTIN__ENGLISH, RUTIN__SAY_unexpected,
                          RUTIN__WITH({"found", .text = "abc", .length = 2},
                                      {"wanted", .phrase = RUTIN__SAY_a_text})),
                     "found ab, wanted a text");
    ck_assert_str_eq(said(RUTIN__ENGLISH, RUTIN__SAY_too_many,
                          RUTIN__WITH({"most", .number = -3})),
                     "found more than -3, wanted at most that many");
}
END_TEST

START_TEST(a_phrase_finds_its_parameters_beside_it_or_with_it)
{
    const char *wanted = "found x, wanted a whole number from 0 to 9";

    ck_assert_str_eq(
        said(RUTIN__ENGLISH, RUTIN__SAY_unexpected,
             RUTIN__WITH({"found", .text = "x"}, {"low", .number = 0},
                         {"wanted", .phrase = RUTIN__SAY_a_whole_number_from},
                         {"high", .number = 9})),
        wanted);
    ck_assert_str_eq(
        said(RUTIN__ENGLISH, RUTIN__SAY_unexpected,
             RUTIN__WITH({"found", .text = "x"}, {"low", .number = 7},
                         {"wanted", .phrase = RUTIN__SAY_a_whole_number_from,
                          .with = RUTIN__WITH({"low", .number = 0},
                                              {"high", .number = 9})})),
        wanted);
}
END_TEST

static void count_to_three(const void *data, rutin__messages_sink *sink,
                           void *to)
{
    (void)data;
    sink(to, "1", 1);
    sink(to, "23", 2);
}

START_TEST(a_function_hands_on_its_pieces)
{
    ck_assert_str_eq(said(RUTIN__ENGLISH, RUTIN__SAY_lua_error,
                          RUTIN__WITH({"said", .tell = count_to_three})),
                     "found an error of Lua: 123");
}
END_TEST

// What goes in is never read as a message.
START_TEST(braces_in_a_parameter_and_other_braces_stay)
{
    ck_assert_str_eq(said(RUTIN__ENGLISH, RUTIN__SAY_lua_error,
                          RUTIN__WITH({"said", .text = "{said} {x"})),
                     "found an error of Lua: {said} {x");
    ck_assert_str_eq(said(RUTIN__ENGLISH, RUTIN__SAY_text_in_each,
                          RUTIN__WITH({"language", .text = "sv"})),
                     "a text in each language, as { sv = \"…\" }");
    ck_assert_str_eq(said(RUTIN__ENGLISH, RUTIN__SAY_a_type, NULL),
                     "a type: yes_no, number {…}, one_of {…}, any_of {…} or "
                     "text");
}
END_TEST

// ---------------------------------------------------------------- the catalogue

// Every name in braces in a text, in alphabetical order, with commas.
static void names_in(rutin__tongue tongue, rutin__message message,
                     char out[256])
{
    const char *text = rutin__messages_text(tongue, message);
    char names[8][32], moved[32];
    int count = 0;

    for (; (text = strchr(text, '{')) != NULL; text++) {
        size_t length = strspn(text + 1, "abcdefghijklmnopqrstuvwxyz_");

        if (length == 0 || text[1 + length] != '}')
            continue;
        ck_assert_int_lt(count, 8);
        snprintf(names[count++], sizeof *names, "%.*s", (int)length, text + 1);
    }
    for (int i = 1; i < count; i++)
        for (int k = i; k > 0 && strcmp(names[k - 1], names[k]) > 0; k--) {
            strcpy(moved, names[k]);
            strcpy(names[k], names[k - 1]);
            strcpy(names[k - 1], moved);
        }
    out[0] = '\0';
    for (int i = 0; i < count; i++) {
        strcat(out, names[i]);
        strcat(out, ",");
    }
}

START_TEST(every_message_has_both_languages_with_the_same_parameters)
{
    char swedish[256], english[256];

    for (int m = 1; m < RUTIN__MESSAGES; m++) {
        const char *code = rutin__messages_code((rutin__message)m);

        ck_assert_msg(rutin__messages_text(RUTIN__SWEDISH,
                                           (rutin__message)m)[0] != '\0' &&
                          rutin__messages_text(RUTIN__ENGLISH,
                                               (rutin__message)m)[0] != '\0',
                      "%s lacks a language", code);
        names_in(RUTIN__SWEDISH, (rutin__message)m, swedish);
        names_in(RUTIN__ENGLISH, (rutin__message)m, english);
        ck_assert_msg(strcmp(swedish, english) == 0, "%s: %s and %s", code,
                      swedish, english);
    }
}
END_TEST

START_TEST(codes_are_short_plain_and_each_its_own)
{
    for (int m = 1; m < RUTIN__MESSAGES; m++) {
        const char *code = rutin__messages_code((rutin__message)m);

        ck_assert_uint_eq(strspn(code, "abcdefghijklmnopqrstuvwxyz0123456789_"),
                          strlen(code));
        ck_assert_uint_lt(strlen(code), RUTIN__CODE_SIZE);
        ck_assert_int_eq(rutin__messages_find(code), m);
    }
    ck_assert_int_eq(rutin__messages_find("no_such_code"), RUTIN__SAY_NOTHING);
}
END_TEST

// A line without a period, but for what a plan warns of.
START_TEST(a_message_of_an_error_is_one_line_without_a_period)
{
    for (int m = 1; m < RUTIN__SAY_broken_invariant; m++)
        for (int tongue = 0; tongue < 2; tongue++) {
            const char *text = rutin__messages_text((rutin__tongue)tongue,
                                                    (rutin__message)m);
            size_t length = strlen(text);

            if (!rutin__messages_is_public((rutin__message)m))
                continue;
            ck_assert_msg(strpbrk(text, "\n\t") == NULL, "%s", text);
            ck_assert_msg(text[length - 1] != '.', "%s", text);
        }
}
END_TEST

// All files of some kind, one after the other. The caller frees it.
static char *read_all(const char *const *patterns, int count)
{
    size_t length = 0, room = 4 << 20;
    char *all = malloc(room);
    glob_t found;

    ck_assert_ptr_nonnull(all);
    for (int i = 0; i < count; i++) {
        ck_assert_int_eq(glob(patterns[i], 0, NULL, &found), 0);
        for (size_t k = 0; k < found.gl_pathc; k++) {
            FILE *file = fopen(found.gl_pathv[k], "rb");

            ck_assert_ptr_nonnull(file);
            length += fread(all + length, 1, room - length - 1, file);
            ck_assert_uint_lt(length, room - 1);
            fclose(file);
        }
        globfree(&found);
    }
    all[length] = '\0';
    return all;
}

// Whether [before]code[after] stands in a text.
static bool stands_in(const char *text, const char *before, const char *code,
                      const char *after)
{
    char name[80];
    size_t length = (size_t)snprintf(name, sizeof name, "%s%s", before, code);

    for (; (text = strstr(text, name)) != NULL; text++)
        if (after[0] != '\0'
                ? strncmp(text + length, after, strlen(after)) == 0
                : strspn(text + length,
                         "abcdefghijklmnopqrstuvwxyz0123456789_") == 0)
            return true;
    return false;
}

// What to do about a finding stands after it, and is said with it.
static bool is_help(int message, const char *code)
{
    const char *before = rutin__messages_code((rutin__message)(message - 1));
    size_t length = strlen(before);

    return message > RUTIN__MESSAGES_OF_TOOLS &&
           strncmp(code, before, length) == 0 &&
           strcmp(code + length, "_help") == 0;
}

START_TEST(every_message_is_said_somewhere)
{
    static const char *const c[] = {"src/*/*.[ch]"};
    static const char *const lua[] = {"src/lang/words/*.lua"};
    char *in_c = read_all(c, 1), *in_lua = read_all(lua, 1);

    for (int m = 1; m < RUTIN__MESSAGES; m++) {
        const char *code = rutin__messages_code((rutin__message)m);

        ck_assert_msg(is_help(m, code) ||
                          stands_in(in_c, "RUTIN__SAY_", code, "") ||
                          stands_in(in_lua, "\"", code, "\"") ||
                          stands_in(in_c, "\"", code, "\""),
                      "nothing says %s", code);
    }
    free(in_c);
    free(in_lua);
}
END_TEST

// A phrase of the words is a table that begins with its code: {"a_text", …}.
START_TEST(every_phrase_of_the_words_is_in_the_catalogue)
{
    static const char *const lua[] = {"src/lang/words/*.lua"};
    char *all = read_all(lua, 1);
    int count = 0;

    for (const char *at = all; (at = strstr(at, "{\"")) != NULL; at++) {
        size_t length = strspn(at + 2, "abcdefghijklmnopqrstuvwxyz_");
        char code[64];

        // {"a", "b"} is a list of names
        if (at[2 + length] != '"' ||
            (at[3 + length] != '}' &&
             !(strncmp(at + 3 + length, ", ", 2) == 0 &&
               at[5 + length] != '"')))
            continue;
        snprintf(code, sizeof code, "%.*s", (int)length, at + 2);
        if (strcmp(code, "rule") == 0 || strcmp(code, "why") == 0 ||
            strcmp(code, "name") == 0 || strcmp(code, "kind") == 0)
            continue; // a list of one
        ck_assert_msg(rutin__messages_find(code) != RUTIN__SAY_NOTHING,
                      "no message is called %s", code);
        count++;
    }
    ck_assert_int_gt(count, 60);
    free(all);
}
END_TEST

// Where the argument of that number begins, from 1, in a call that opens at [at];
// NULL when there are fewer.
static const char *argument(const char *at, int number)
{
    int depth = 0;
    bool in_text = false;

    for (; *at != '\0' && number > 0; at++) {
        if (*at == '"')
            in_text = !in_text;
        if (in_text)
            continue;
        depth += strchr("({[", *at) != NULL;
        depth -= strchr(")}]", *at) != NULL;
        if (depth == 0)
            return NULL;
        number -= depth == 1 && (*at == '(' || *at == ',');
    }
    return at + strspn(at, " \n");
}

// The code is the last of the arguments that say what a message is about.
START_TEST(every_message_that_the_words_say_is_in_the_catalogue)
{
    static const struct {
        const char *call;
        int code;
    } calls[] = {
        {"complain(", 3}, {"kit.warn(", 3}, {"tell(", 3}, {"mistake(", 2}};
    static const char *const lua[] = {"src/lang/words/*.lua"};
    char *all = read_all(lua, 1), code[64];
    int count = 0;

    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
        for (const char *at = all; (at = strstr(at, calls[i].call)); at++) {
            const char *from = argument(at + strlen(calls[i].call) - 1,
                                        calls[i].code);

            if (from == NULL || *from != '"')
                continue; // its definition, or a code that is chosen
            snprintf(code, sizeof code, "%.*s", (int)strcspn(from + 1, "\""),
                     from + 1);
            ck_assert_msg(rutin__messages_is_public(rutin__messages_find(code)),
                          "no message is called %s", code);
            count++;
        }
    ck_assert_int_gt(count, 70);
    free(all);
}
END_TEST

Suite *messages_suite(void)
{
    const TTest *tests[] = {
        a_parameter_goes_where_its_name_stands,
        a_number_a_phrase_and_part_of_a_text_go_in,
        a_phrase_finds_its_parameters_beside_it_or_with_it,
        a_function_hands_on_its_pieces,
        braces_in_a_parameter_and_other_braces_stay,
        every_message_has_both_languages_with_the_same_parameters,
        codes_are_short_plain_and_each_its_own,
        a_message_of_an_error_is_one_line_without_a_period,
        every_message_is_said_somewhere,
        every_phrase_of_the_words_is_in_the_catalogue,
        every_message_that_the_words_say_is_in_the_catalogue,
    };

    return suite_of("messages", tests, sizeof tests / sizeof *tests);
}
