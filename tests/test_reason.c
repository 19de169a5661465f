// test_reason.c - why a step is in a plan and what may be told at it, as JSON

#include "page.h"
#include "rutin.h"
#include "test.h"
#include "world.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

// Everybody's.
static const rutin_page_options whole = {.all = true};

// The act, or the one that comes then, with this id.
static const cJSON *shown_in(const cJSON *page, const char *id)
{
    static const char *const lists[] = {"acts", "then"};

    for (int i = 0; i < 2; i++)
        for (const cJSON *step = member(page, lists[i])->child; step;
             step = step->next)
            if (strcmp(cJSON_GetStringValue(member(step, "id")), id) == 0)
                return step;
    ck_abort_msg("no %s", id);
}

// A member of a step as text, without blanks.
#define ck_assert_reason(page, id, name, wanted)                               \
    do {                                                                       \
        char *text_ = cJSON_PrintUnformatted(                                  \
            member(shown_in(page, id), name));                                 \
        ck_assert_str_eq(text_, wanted);                                       \
        cJSON_free(text_);                                                     \
    } while (0)

START_TEST(a_class_that_may_be_told_whole_is_named_and_the_rest_one_by_one)
{
    world w = plan_of("r \"a\" { contact = alpha { ground = duty \"Law\","
                      " tell = { \"situation\", \"name\", \"hiv\" } } }\n",
                      "\"facts\": {\"name\": \"Anna\"}");
    cJSON *page = page_of(w, &whole);

    ck_assert_reason(page, "alpha", "topics",
                     "{\"known\":[\"allt om situationen\",\"name\"],"
                     "\"unknown\":[\"hiv\"]}");
    ck_assert_reason(page, "alpha", "if_yes", "{\"known\":[],\"unknown\":[]}");
    cJSON_Delete(page);
    end_world(w);
}
END_TEST

// A class of which a fact is left out is no whole.
START_TEST(a_class_is_not_named_where_a_fact_of_it_is_kept)
{
    world w = plan_of("r \"a\" { contact = alpha { ground = free,"
                      " tell = { \"age\" } } }\n",
                      "\"facts\": {\"age\": 16}");
    cJSON *page = page_of(w, &whole);

    ck_assert_reason(page, "alpha", "tell", "[\"age\"]");
    ck_assert_reason(page, "alpha", "topics",
                     "{\"known\":[\"age\"],\"unknown\":[]}");
    cJSON_Delete(page);
    end_world(w);
}
END_TEST

START_TEST(what_waits_for_a_yes_says_what_may_be_told_then)
{
    static const struct {
        const char *ground, *more, *wanted;
    } steps[] = {
        {"consent", "", "[\"age\"]"},
        {"may \"OSL 10:24\"", "", "[\"age\"]"},
        {"consent", ", \"consent\": {\"alpha\": \"refused\"}", "[]"},
        {"consent", ", \"consent\": {\"alpha\": \"given\"}", "[]"},
    };

    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        char rules[128], members[128], wanted[64];
        world w;
        cJSON *page;

        snprintf(
            rules, sizeof rules,
            "r \"a\" { contact = alpha { ground = %s, tell = { \"age\" } } }",
            steps[i].ground);
        snprintf(members, sizeof members, "\"facts\": {\"age\": 16}%s",
                 steps[i].more);
        snprintf(wanted, sizeof wanted, "{\"known\":%s,\"unknown\":[]}",
                 steps[i].wanted);
        w = plan_of(rules, members);
        page = page_of(w, &whole);
        ck_assert_reason(page, "alpha", "if_yes", wanted);
        cJSON_Delete(page);
        end_world(w);
    }
}
END_TEST

// Whoever is reached already is nobody to wait for.
START_TEST(it_comes_after_those_who_are_still_to_be_tried)
{
    static const char rules[] =
        "r \"a\" { contact = alpha { ground = free } }\n"
        "r \"b\" { contact = beta { ground = free } }\n"
        "r \"c\" { task = look { after = { alpha, beta } } "
        "}\n";
    world w = plan_of(rules, "\"events\": [{\"at\": \"" NOW "\", \"contact\":"
                             " \"alpha\", \"outcome\": \"reached\"}]");
    cJSON *page = page_of(w, &whole);

    ck_assert_reason(page, "look", "after", "[\"Beta\"]");
    ck_assert_reason(page, "beta", "after", "[]");
    cJSON_Delete(page);
    end_world(w);
}
END_TEST

START_TEST(a_reason_says_whether_it_counts_and_what_awaits_a_lawyer)
{
    world w = plan_of(
        "rule \"a\" { contact = alpha { ground = duty \"Law\" }, because ="
        " words \"Därför\", source = \"x\", unverified = words \"Hur?\" }\n"
        "rule \"b\" { contact = alpha { ground = consent }, because ="
        " words \"Annars\", source = \"y\" }\n",
        "");
    cJSON *page = page_of(w, &whole);
    const cJSON *because = member(shown_in(page, "alpha"), "because");
    const cJSON *first = cJSON_GetArrayItem(because, 0);
    const cJSON *second = cJSON_GetArrayItem(because, 1);

    ck_assert_reason(page, "alpha", "ground", "\"duty\"");
    ck_assert_reason(page, "alpha", "law", "\"Law\"");
    ck_assert(cJSON_IsTrue(member(first, "effective")));
    ck_assert_str_eq(cJSON_GetStringValue(member(first, "text")), "Därför");
    ck_assert_str_eq(cJSON_GetStringValue(member(first, "unverified")), "Hur?");
    ck_assert(cJSON_IsFalse(member(second, "effective")));
    cJSON_Delete(page);
    end_world(w);
}
END_TEST

START_TEST(a_ban_has_the_rules_that_are_as_sure_as_it_is)
{
    world w = plan_of("r \"a\" { never = { home } }\n"
                      "r \"b\" { when = lost, never = { home, alpha } }\n",
                      "");
    cJSON *page = page_of(w, &whole);
    const cJSON *bans = member(page, "near_bans");

    for (const cJSON *ban = bans->child; ban; ban = ban->next) {
        const cJSON *because = member(ban, "because");
        const char *rule = cJSON_GetStringValue(member(because->child, "rule"));
        bool is_home = cJSON_IsTrue(member(ban, "certain"));

        ck_assert_int_eq(cJSON_GetArraySize(because), 1);
        ck_assert_str_eq(rule, is_home ? "a" : "b");
    }
    ck_assert_int_eq(cJSON_GetArraySize(bans), 2);
    cJSON_Delete(page);
    end_world(w);
}
END_TEST

Suite *reason_suite(void)
{
    const TTest *tests[] = {
        a_class_that_may_be_told_whole_is_named_and_the_rest_one_by_one,
        a_class_is_not_named_where_a_fact_of_it_is_kept,
        what_waits_for_a_yes_says_what_may_be_told_then,
        it_comes_after_those_who_are_still_to_be_tried,
        a_reason_says_whether_it_counts_and_what_awaits_a_lawyer,
        a_ban_has_the_rules_that_are_as_sure_as_it_is,
    };

    return suite_of("reason", tests, sizeof tests / sizeof *tests);
}
