// test_support.c - what is asked is exactly what can change the plan
//
// First by hand, so that the search itself is held; then over drawn routines, where
// every completion of a case is a case whose own questions are held as well.
// RUTIN_DRAWN says how many cases; what is found wrong is given as the least
// routine and case that show it.

#include "draw.h"
#include "shrink.h"
#include "support.h"
#include "test.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HEAD                                                                   \
    "routine \"drawn\" { version = \"1\", owner = \"o\",\n"                    \
    "  title = { en = \"Drawn\" }, in_force = { from = \"2020-01-01\" },\n"    \
    "  review_by = \"2030-12-31\", languages = { \"en\" } }\n"                 \
    "local w = { en = \"?\" }\n"                                               \
    "fact \"a\" { yes_no, ask = w }\n"                                         \
    "fact \"b\" { yes_no, ask = w }\n"                                         \
    "fact \"n\" { number { 0, 20 }, ask = w }\n"                               \
    "actor \"ada\" { name = w, kind = \"authority\" }\n"                       \
    "actor \"bo\" { name = w, kind = \"authority\" }\n"                        \
    "local function r(id)\n"                                                   \
    "  return function(body)\n"                                                \
    "    body.because, body.source = w, \"https://example.org/\"\n"            \
    "    rule(id)(body)\n"                                                     \
    "  end\n"                                                                  \
    "end\n"

#define ADA(members) "contact = ada { ground = free" members " } }\n"

// ---------------------------------------------------------------- by hand

static const struct {
    const char *rules, *members; // of the routine; of the case
    const char *wanted;
} by_hand[] = {
    {"r \"r0\" { when = a, " ADA(""), "", "a"},
    {"r \"r0\" { when = all { a, no(a) }, " ADA(""), "", ""},
    {"r \"r0\" { " ADA("") "r \"r1\" { when = a, " ADA(""), "", ""},
    {"r \"r0\" { when = a, " ADA("") "r \"r1\" { when = no(a), " ADA(""), "",
     "a"},
    {"r \"r0\" { when = a, " ADA("") "r \"r1\" { when = no(a), " ADA(""),
     "\"facts\": {\"a\": true}", ""},
    {"r \"r0\" { when = all { a, b }, " ADA(""), "", "a b"},
    {"r \"r0\" { when = all { a, b }, " ADA(""), "\"facts\": {\"b\": false}",
     ""},
    // b matters once a is told, though no rule is open on it alone
    {"r \"r0\" { when = a:unknown(), " ADA("") "r \"r1\" { when = b, " ADA(""),
     "", "a b"},
    {"r \"r0\" { when = n:above(3), " ADA(""), "", "n"},
    {"r \"r0\" { when = n:equals(7), " ADA(""), "\"facts\": {\"n\": 7}", ""},
    {"r \"r0\" { when = n:known(), " ADA(", within = days_before(n, 3)"), "",
     "n"},
    {"r \"r0\" { " ADA(", within = days_before(n, 3), from = reached(bo)"), "",
     ""},
    {"r \"r0\" { " ADA(", within = \"same day\"") "r \"r1\" { when = a, " ADA(
         ", within = \"2 days\""),
     "", ""},
    {"r \"r0\" { " ADA(", within = \"2 days\"") "r \"r1\" { when = a, " ADA(
         ", within = \"same day\""),
     "", "a"},
    {"r \"r0\" { " ADA("") "r \"r1\" { when = a, " ADA(", first = true"), "",
     "a"},
    {"r \"r0\" { " ADA("") "r \"r1\" { when = a, " ADA(", tell = { \"n\" }"),
     "", "a"},
    {"r \"r0\" { " ADA("") "r \"r1\" { when = a, " ADA(", by = bo"), "", "a"},
    {"r \"r0\" { when = a, " ADA(""),
     "\"events\": [{\"at\": \"2026-11-20T10:00:00+01:00\","
     " \"contact\": \"ada\", \"outcome\": \"reached\"}]",
     ""},
    {"r \"r0\" { when = a, never = bo }\n", "", "a"},
    {"r \"r0\" { never = ada }\nr \"r1\" { when = a, " ADA(""), "", ""},
    {"r \"r0\" { when = b, never = ada }\nr \"r1\" { when = a, " ADA(""), "",
     "a b"},
    {"r \"r0\" { ask = { b } }\n", "", "b"},
    {"r \"r0\" { when = a, ask = { b } }\n", "", ""},
    {"r \"r0\" { when = a, to = \"2026-11-19\", " ADA(""), "", ""},
};

START_TEST(the_search_finds_what_was_found_by_hand)
{
    char source[4096], json[1024], found[64] = "";
    const char *members = by_hand[_i].members;
    drawn in;
    support of;

    snprintf(source, sizeof source, "%s%s", HEAD, by_hand[_i].rules);
    snprintf(json, sizeof json,
             "{\"case\": \"k\", \"opened\": \"2026-11-20T10:00:00+01:00\","
             " \"now\": \"2026-11-20T10:00:00+01:00\"%s%s}",
             *members ? ", " : "", members);
    ck_assert_msg(drawn_load(&in, source), "%s", source);
    ck_assert_msg(support_find(&of, &in, json), "%s", json);
    for (int i = 0; i < of.facts; i++)
        if (of.completions[0].wanted >> i & 1) {
            const char id[] = {"abn"[of.fact[i]], '\0'};

            strcat(found, *found ? " " : "");
            strcat(found, id);
        }
    ck_assert_str_eq(found, by_hand[_i].wanted);
    support_clear(&of);
    drawn_clear(&in);
}
END_TEST

// ---------------------------------------------------------------- drawn

enum { DRAWN = 10000, PARTS = 20, CASES = 4, MOST = 1200 };

// Tells facts until a case has few completions.
static char *narrow(char *json, draw *chance, const drawn *in)
{
    const cJSON *facts = cJSON_GetObjectItemCaseSensitive(
        draw_described(in->pool), "facts");

    while (support_count(in, json) > MOST) {
        int number = (int)draw_below(chance,
                                     (unsigned)cJSON_GetArraySize(facts));
        const char *id = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(
            cJSON_GetArrayItem(facts, number), "id"));
        cJSON *tree = cJSON_Parse(json);
        cJSON *told = cJSON_GetObjectItemCaseSensitive(tree, "facts");

        if (!cJSON_GetObjectItemCaseSensitive(told, id))
            cJSON_AddItemToObject(told, id,
                                  draw_value(chance, in->pool, number));
        free(json);
        json = cJSON_PrintUnformatted(tree);
        cJSON_Delete(tree);
    }
    return json;
}

// A drawn case of which nothing is told, but where it would have too many
// completions. It is not closed: then nothing is asked.
static char *draw_open_case(draw *chance, const drawn *in)
{
    char *json = draw_case(chance, in->pool);
    cJSON *tree = cJSON_Parse(json);

    free(json);
    cJSON_DeleteItemFromObjectCaseSensitive(tree, "closed");
    cJSON_ReplaceItemInObjectCaseSensitive(tree, "facts", cJSON_CreateObject());
    json = cJSON_PrintUnformatted(tree);
    cJSON_Delete(tree);
    return narrow(json, chance, in);
}

static bool disagrees(void *data, const char *source, const char *json)
{
    bool is_shown = false;
    drawn in;
    support of;

    (void)data;
    if (!drawn_load(&in, source))
        return false;
    if (support_find(&of, &in, json)) {
        is_shown = !support_agrees(&of, &of.completions[0]);
        support_clear(&of);
    }
    drawn_clear(&in);
    return is_shown;
}

// Fails with the least routine and case that show what is wrong.
static void show_least(const char *drawn_source, char *json)
{
    char *source = strdup(drawn_source), *text = NULL;
    FILE *out;
    size_t size;
    drawn in;
    support of;

    shrink(&source, &json, disagrees, NULL);
    out = open_memstream(&text, &size);
    drawn_load(&in, source);
    support_find(&of, &in, json);
    fprintf(out, "%s%s\n", source, json);
    support_explain(&of, &in, out);
    fclose(out);
    ck_abort_msg("%s", text);
}

typedef struct tally {
    long cases, completions, excused;
} tally;

static void hold(draw *chance, const drawn *in, const char *source, tally *sum)
{
    char *json = draw_open_case(chance, in);
    support of;

    ck_assert_msg(support_find(&of, in, json), "%s\n%s", source, json);
    for (int i = of.count - 1; i >= 0; i--) {
        if (!support_agrees(&of, &of.completions[i]))
            show_least(source, support_case(&of, in, json, i));
        sum->excused += support_is_excused(&of.completions[i]);
    }
    sum->cases++;
    sum->completions += of.count;
    support_clear(&of);
    free(json);
}

START_TEST(what_is_asked_is_exactly_what_can_change_the_plan)
{
    const char *wanted = getenv("RUTIN_DRAWN");
    int cases = wanted ? atoi(wanted) : DRAWN;
    uint64_t seed = (uint64_t)_i << 32;
    tally sum = {0};

    for (int n = 0; n < cases / PARTS / CASES + 1; n++) {
        draw chance = draw_from(seed + (uint64_t)n);
        char *source = draw_routine(&chance);
        drawn in;

        ck_assert_msg(drawn_load(&in, source), "%s", source);
        for (int i = 0; i < CASES; i++)
            hold(&chance, &in, source, &sum);
        drawn_clear(&in);
        free(source);
    }
    printf(
        "support: part %d: %ld cases, %ld completions, %ld of them excused\n",
        _i, sum.cases, sum.completions, sum.excused);
    if (sum.cases >= DRAWN / PARTS)
        ck_assert_int_lt(sum.excused * 50, sum.completions);
}
END_TEST

Suite *support_suite(void)
{
    Suite *suite = suite_create("support");
    TCase *hands = tcase_create("by hand"), *all = tcase_create("drawn");

    tcase_add_loop_test(hands, the_search_finds_what_was_found_by_hand, 0,
                        (int)(sizeof by_hand / sizeof *by_hand));
    suite_add_tcase(suite, hands);
    tcase_set_timeout(all, 600);
    tcase_add_loop_test(all, what_is_asked_is_exactly_what_can_change_the_plan,
                        0, PARTS);
    suite_add_tcase(suite, all);
    return suite;
}
