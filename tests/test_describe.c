// test_describe.c - a routine as JSON

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char rules[] =
    "term \"old\" { age:above(64), sv = \"gammal\", en = \"old\",\n"
    "  to = \"2025-12-31\" }\n"
    "term \"old\" { age:at_least(70), sv = \"gammal\", en = \"old\",\n"
    "  from = \"2026-01-01\" }\n"
    "r \"one\" { when = all { child, danger:is(\"urgent\", \"now\") },\n"
    "  unless = done(look), law = \"Law\", from = \"2026-01-01\",\n"
    "  contact = alpha { ground = { duty, may \"Other law\" },\n"
    "    within = \"2 h\", tell = { \"situation\", \"name\" }, first = true,\n"
    "    by = beta, after = { look }, following = { gamma } },\n"
    "  task = { look { within = \"same day\", from = received \"report\" },\n"
    "    write },\n"
    "  unverified = { sv = \"Oklart\", en = \"Unclear\" } }\n"
    "r \"two\" { when = function(case) return case.sick end,\n"
    "  never = kind \"private\", ask = { harm }, warn = words \"Care\" }\n"
    "always \"children are reported\" { when = child,\n"
    "  must = contacts(alpha):on(duty):within(\"2 h\") }\n";

static cJSON *describe(world w, const char *language)
{
    rutin_options how = {.language = language};
    const char *json = NULL;
    size_t length = 0;
    cJSON *tree;

    ck_assert_int_eq(rutin_describe(w.engine, &how, &json, &length), RUTIN_OK);
    ck_assert_uint_eq(length, strlen(json));
    tree = cJSON_Parse(json);
    ck_assert_ptr_nonnull(tree);
    return tree;
}

// The element of that id in a list of the description.
static const cJSON *find(const cJSON *tree, const char *list, const char *id)
{
    const cJSON *element;

    cJSON_ArrayForEach(element, cJSON_GetObjectItemCaseSensitive(tree, list))
    {
        const cJSON *found = cJSON_GetObjectItemCaseSensitive(element, "id");

        if (strcmp(cJSON_GetStringValue(found), id) == 0)
            return element;
    }
    ck_abort_msg("no %s in %s", id, list);
}

static void ck_json(const cJSON *tree, const char *wanted)
{
    char *text = cJSON_PrintUnformatted(tree);

    ck_assert_str_eq(text, wanted);
    free(text);
}

START_TEST(the_head_says_whose_and_from_when)
{
    world w = world_of(rules);
    cJSON *tree = describe(w, "en");
    const char *wanted[] = {"\"world\"",
                            "\"1\"",
                            NULL,
                            "\"World\"",
                            "\"test\"",
                            "{\"from\":\"2020-01-01\",\"to\":null}",
                            "\"2030-12-31\"",
                            "[\"sv\",\"en\"]"};
    const char *names[] = {"id",    "version",  "digest",    "title",
                           "owner", "in_force", "review_by", "languages"};

    for (int i = 0; i < 8; i++) {
        const cJSON *member = cJSON_GetArrayItem(tree, i);

        ck_assert_str_eq(member->string, names[i]);
        if (wanted[i] != NULL)
            ck_json(member, wanted[i]);
    }
    ck_assert_str_eq(
        cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(tree, "digest")),
        rutin_routine_digest(w.routine));
    cJSON_Delete(tree);
    end_world(w);
}
END_TEST

START_TEST(facts_come_with_domain_and_presumption)
{
    world w = world_of(rules);
    cJSON *tree = describe(w, NULL);

    ck_json(find(tree, "facts", "age"),
            "{\"id\":\"age\",\"name\":\"age\",\"type\":\"number\","
            "\"class\":\"situation\",\"class_said\":\"situationen\","
            "\"identifying\":false,\"min\":0,"
            "\"max\":120,\"choices\":[],\"question\":\"?\",\"presumed\":null,"
            "\"presumed_said\":null,\"asked\":null,\"asked_said\":null}");
    ck_json(find(tree, "facts", "small"),
            "{\"id\":\"small\",\"name\":\"small\",\"type\":\"yes_no\","
            "\"class\":\"situation\",\"class_said\":\"situationen\","
            "\"identifying\":false,\"min\":null,"
            "\"max\":null,\"choices\":[],\"question\":\"?\","
            "\"presumed\":\"true\",\"presumed_said\":null,\"asked\":null,"
            "\"asked_said\":null}");
    ck_json(cJSON_GetObjectItemCaseSensitive(find(tree, "facts", "lost"),
                                             "presumed"),
            "\"sick\"");
    ck_json(cJSON_GetObjectItemCaseSensitive(find(tree, "facts", "harm"),
                                             "choices"),
            "[{\"id\":\"sold\",\"label\":\"sold\"},"
            "{\"id\":\"forced\",\"label\":\"forced\"},"
            "{\"id\":\"begging\",\"label\":\"begging\"}]");
    ck_json(cJSON_GetObjectItemCaseSensitive(find(tree, "facts", "name"),
                                             "identifying"),
            "true");
    cJSON_Delete(tree);
    end_world(w);
}
END_TEST

START_TEST(actors_tasks_and_terms_come_by_name)
{
    world w = world_of(rules);
    cJSON *tree = describe(w, "sv");

    ck_json(find(tree, "actors", "alpha"),
            "{\"id\":\"alpha\",\"name\":\"Alpha\",\"kind\":\"authority\","
            "\"kind_said\":\"myndighet\","
            "\"phone\":\"112\",\"same_as\":null,"
            "\"open\":null,\"if_closed\":null,\"if_no_answer\":null,"
            "\"short\":null,\"part_of\":[],\"finder\":null,"
            "\"finder_said\":null,\"near\":null,\"near_said\":null,"
            "\"board\":false}");
    ck_json(find(tree, "actors", "delta"),
            "{\"id\":\"delta\",\"name\":\"Delta\",\"kind\":\"authority\","
            "\"kind_said\":\"myndighet\","
            "\"phone\":null,\"same_as\":\"alpha\","
            "\"open\":null,\"if_closed\":null,\"if_no_answer\":null,"
            "\"short\":null,\"part_of\":[],\"finder\":null,"
            "\"finder_said\":null,\"near\":null,\"near_said\":null,"
            "\"board\":false}");
    ck_json(
        find(tree, "tasks", "look"),
        "{\"id\":\"look\",\"name\":\"Look\",\"part_of\":[],\"board\":false}");
    ck_json(find(tree, "terms", "child"),
            "{\"id\":\"child\",\"name\":\"barn\","
            "\"condition\":\"age:below(18):or_else(small)\","
            "\"versions\":[{\"from\":null,\"to\":null,\"said\":"
            "{\"else\":[\"age: under 18\",\"small: ja\"]}}]}");
    ck_json(find(tree, "terms", "old"),
            "{\"id\":\"old\",\"name\":\"gammal\",\"condition\":"
            "\"to 2025-12-31: age:at_least(65); "
            "from 2026-01-01: age:at_least(70)\","
            "\"versions\":[{\"from\":null,\"to\":\"2025-12-31\","
            "\"said\":\"age: 65 eller mer\"},{\"from\":\"2026-01-01\","
            "\"to\":null,\"said\":\"age: 70 eller mer\"}]}");
    cJSON_Delete(tree);
    end_world(w);
}
END_TEST

START_TEST(a_rule_comes_with_all_that_it_says)
{
    world w = world_of(rules);
    cJSON *tree = describe(w, "en");
    cJSON *rule = cJSON_Duplicate(find(tree, "rules", "one"), true);

    cJSON_DeleteItemFromObjectCaseSensitive(rule, "line");
    ck_json(
        rule,
        "{\"id\":\"one\","
        "\"when\":\"all { child, danger:is(\\\"urgent\\\", \\\"now\\\") }\","
        "\"when_said\":{\"all\":[\"child\",\"danger: urgent or now\"]},"
        "\"unless\":\"done(look)\",\"unless_said\":\"done: "
        "Look\",\"contacts\":[{\"actor\":\"alpha\","
        "\"grounds\":[{\"ground\":\"duty\",\"said\":\"duty\",\"law\":\"Law\","
        "\"tell\":"
        "[\"age\",\"small\",\"sick\",\"lost\",\"danger\",\"name\"]},"
        "{\"ground\":\"may\",\"said\":\"after a weighing\",\"law\":\"Other "
        "law\",\"tell\":"
        "[\"age\",\"small\",\"sick\",\"lost\",\"danger\",\"name\"]}],"
        "\"within\":\"2 h\",\"within_said\":\"within 2 "
        "hours\",\"from\":[],\"from_said\":[],\"after\":[\"look\"],"
        "\"following\":[\"gamma\"],\"first\":true,\"by\":\"beta\","
        "\"heading\":null,\"say\":[],\"say_not\":null,"
        "\"say_all\":null,\"basis\":null,\"by_when\":null}],"
        "\"tasks\":[{\"task\":\"look\",\"grounds\":[],"
        "\"within\":\"same day\",\"within_said\":\"the same day\","
        "\"from\":[\"received \\\"report\\\"\"],"
        "\"from_said\":[\"when this is received: \\\"report\\\"\"],"
        "\"after\":[],\"following\":[],\"first\":false,\"by\":null,"
        "\"heading\":null,\"say\":[],\"say_not\":null,"
        "\"say_all\":null,\"basis\":null,\"by_when\":null},"
        "{\"task\":\"write\",\"grounds\":[],\"within\":null,\"within_said\":"
        "null,"
        "\"from\":[],\"from_said\":[],"
        "\"after\":[],\"following\":[],\"first\":false,\"by\":null,"
        "\"heading\":null,\"say\":[],\"say_not\":null,"
        "\"say_all\":null,\"basis\":null,\"by_when\":null}],"
        "\"never\":[],\"ask\":[],\"warn\":[],\"because\":\"because one\","
        "\"law\":\"Law\",\"source\":\"https://example.org/\","
        "\"unverified\":\"Unclear\",\"from\":\"2026-01-01\",\"to\":null,"
        "\"file\":\"world\"}");
    ck_json(
        cJSON_GetObjectItemCaseSensitive(find(tree, "rules", "two"), "when"),
        "\"function\"");
    ck_json(
        cJSON_GetObjectItemCaseSensitive(find(tree, "rules", "two"), "never"),
        "[\"home\"]");
    ck_json(cJSON_GetObjectItemCaseSensitive(find(tree, "rules", "two"), "ask"),
            "[\"harm\"]");
    ck_json(
        cJSON_GetObjectItemCaseSensitive(find(tree, "rules", "two"), "warn"),
        "[\"Care\"]");
    cJSON_Delete(rule);
    cJSON_Delete(tree);
    end_world(w);
}
END_TEST

START_TEST(an_invariant_comes_as_its_sentence)
{
    world w = world_of(rules);
    cJSON *tree = describe(w, "sv");

    ck_json(find(tree, "invariants", "children are reported"),
            "{\"id\":\"children are reported\","
            "\"text\":\"children are reported\",\"when\":\"child\","
            "\"when_said\":\"barn\","
            "\"must\":\"contacts(alpha):on(duty):within(\\\"2 h\\\")\","
            "\"must_said\":\"kontaktas: Alpha; grund: plikt, inom 2 timmar\"}");
    cJSON_Delete(tree);
    end_world(w);
}
END_TEST

START_TEST(a_language_it_does_not_have_is_refused)
{
    world w = world_of(rules);
    rutin_options how = {.language = "fi"};
    const char *json = NULL;

    ck_assert_int_eq(rutin_describe(w.engine, &how, &json, NULL), RUTIN_EUSAGE);
    ck_assert_ptr_null(json);
    end_world(w);
}
END_TEST

START_TEST(a_condition_is_written_as_a_routine_writes_it)
{
    static const char *const conditions[] = {
        "age:below(18)",
        "age:at_least(18)",
        "age:equals(18)",
        "age:between(3, 7)",
        "danger:is(\"urgent\", \"now\")",
        "harm:has(\"sold\", \"begging\")",
        "harm:has_all(\"sold\", \"begging\")",
        "harm:empty()",
        "name:known()",
        "no(sick)",
        "age:below(18):or_else(small)",
        "any { sick, all { small, lost } }",
        "reached(alpha)",
        "tried(beta)",
        "weighed(gamma)",
        "done(look)",
        "received \"report\"",
        "consent_of(gamma):is(\"given\", \"refused\")",
        "consent_of(anyone):is(\"given\")",
    };

    for (size_t i = 0; i < sizeof conditions / sizeof *conditions; i++) {
        char rule[200];
        const cJSON *when;
        cJSON *tree;
        world w;

        snprintf(rule, sizeof rule, "r \"x\" { when = %s, never = home }\n",
                 conditions[i]);
        w = world_of(rule);
        tree = describe(w, "sv");
        when = cJSON_GetObjectItemCaseSensitive(find(tree, "rules", "x"),
                                                "when");
        ck_assert_str_eq(cJSON_GetStringValue(when), conditions[i]);
        cJSON_Delete(tree);
        end_world(w);
    }
}
END_TEST

// What a rule whose condition is [written] says of it to people.
static void ck_said(const char *written, const char *language,
                    const char *wanted)
{
    char rule[200];
    const cJSON *said;
    cJSON *tree;
    world w;

    snprintf(rule, sizeof rule, "r \"x\" { when = %s, never = home }\n",
             written);
    w = world_of(rule);
    tree = describe(w, language);
    said = cJSON_GetObjectItemCaseSensitive(find(tree, "rules", "x"),
                                            "when_said");
    ck_json(said, wanted);
    cJSON_Delete(tree);
    end_world(w);
}

START_TEST(a_condition_is_said_as_people_say_it)
{
    static const char *const said[][2] = {
        {"age:below(18)", "\"age: under 18\""},
        {"age:at_least(18)", "\"age: 18 eller mer\""},
        {"age:equals(18)", "\"age: 18\""},
        {"age:between(3, 7)", "\"age: 3 till 7\""},
        {"danger:is(\"urgent\", \"now\")", "\"danger: urgent eller now\""},
        {"harm:has(\"sold\", \"forced\", \"begging\")",
         "\"harm: sold, forced eller begging\""},
        {"harm:has_all(\"sold\", \"begging\")",
         "\"harm: både sold och begging\""},
        {"harm:empty()", "\"harm: inget\""},
        {"name:known()", "\"name: besvarat\""},
        {"sick", "\"sick: ja\""},
        {"child", "\"barn\""},
        {"age:below(18):or_else(small)",
         "{\"else\":[\"age: under 18\",\"small: ja\"]}"},
        {"any { sick, all { small, lost } }",
         "{\"any\":[\"sick: ja\",{\"all\":[\"small: ja\",\"lost: ja\"]}]}"},
        {"reached(alpha)", "\"nådd: Alpha\""},
        {"tried(beta)", "\"försökt nå: Beta\""},
        {"done(look)", "\"gjort: Look\""},
        {"received \"report\"", "\"har kommit: report\""},
        {"consent_of(gamma):is(\"given\", \"refused\")",
         "\"samtycke till Gamma: ja eller nej\""},
        {"consent_of(anyone):is(\"given\")", "\"samtycke till någon: ja\""},
    };

    for (size_t i = 0; i < sizeof said / sizeof *said; i++)
        ck_said(said[i][0], "sv", said[i][1]);
    ck_said("age:between(3, 7)", "en", "\"age: 3 to 7\"");
}
END_TEST

// Down to single facts: what is unknown is as unknown denied.
START_TEST(what_is_denied_is_said_of_each_fact)
{
    static const char *const said[][2] = {
        {"no(age:below(18))", "\"age: 18 eller mer\""},
        {"no(age:at_least(18))", "\"age: under 18\""},
        {"no(age:equals(18))", "\"age: inte 18\""},
        {"no(age:between(3, 7))", "\"age: inte 3 till 7\""},
        {"no(danger:is(\"now\"))", "\"danger: inte now\""},
        {"no(danger:is(\"urgent\", \"now\"))",
         "\"danger: varken urgent eller now\""},
        {"no(harm:has_all(\"sold\", \"begging\"))",
         "\"harm: inte både sold och begging\""},
        {"no(harm:empty())", "\"harm: något\""},
        {"no(name:known())", "\"name: inte besvarat\""},
        {"no(no(sick))", "\"sick: ja\""},
        {"no(child)", "\"inte: barn\""},
        {"no(age:below(18):or_else(small))",
         "{\"else\":[\"age: 18 eller mer\",\"small: nej\"]}"},
        {"no(any { sick, all { small, lost } })",
         "{\"all\":[\"sick: nej\",{\"any\":[\"small: nej\",\"lost: nej\"]}]}"},
        {"no(consent_of(gamma):is(\"given\"))",
         "\"samtycke till Gamma: inte ja\""},
        {"no(reached(alpha))", "\"inte nådd: Alpha\""},
    };

    for (size_t i = 0; i < sizeof said / sizeof *said; i++)
        ck_said(said[i][0], "sv", said[i][1]);
}
END_TEST

// Where a routine's files lie is not told: a rule stands in its source's id.
START_TEST(no_folder_is_described)
{
    static const char *const names[] = {"/srv/anna/rules/town.lua",
                                        "C:\\rules\\town.lua", "rules/town.lua",
                                        "town"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char source[8192];
        const char *json;
        size_t length;
        world w;

        snprintf(source, sizeof source, "%s%s", world_head, rules);
        ck_assert_int_eq(
            rutin_load(names[i], source, strlen(source), NULL, &w.routine),
            RUTIN_OK);
        ck_assert_ptr_nonnull(w.engine = rutin_engine_new(w.routine, NULL));
        ck_assert_int_eq(rutin_describe(w.engine, NULL, &json, &length),
                         RUTIN_OK);
        ck_assert_ptr_nonnull(strstr(json, "\"file\":\"town\""));
        ck_assert_ptr_null(strstr(json, "rules/"));
        ck_assert_ptr_null(strstr(json, "rules\\"));
        end_world(w);
    }
}
END_TEST

// By name, and not to be sought for in texts that may say the same.
START_TEST(what_can_be_received_is_listed)
{
    world w = world_of(
        "r \"a\" { when = received \"x\", because = words "
        "\"received \\\"y\\\"\" }\n"
        "r \"b\" { task = look { within = \"2 h\", from = received "
        "\"z\" } }\n");
    cJSON *tree = describe(w, "en");

    ck_json(cJSON_GetObjectItemCaseSensitive(tree, "received"),
            "[\"x\",\"z\"]");
    cJSON_Delete(tree);
    end_world(w);
}
END_TEST

// A term that asks for that and nothing else gives it its words, wherever it stands.
START_TEST(what_is_received_is_called_as_a_term_calls_it)
{
    world w = world_of(
        "term \"x_came\" { received \"x\", sv = \"svaret har kommit\", "
        "en = \"the answer has come\" }\n"
        "r \"a\" { when = any { received \"x\", no(received \"x\"), received "
        "\"y\" },\n"
        "  task = { look { within = \"2 h\", from = received \"x\" },\n"
        "    write { within = \"2 h\", from = received \"y\" } } }\n");
    cJSON *tree = describe(w, "sv");
    const cJSON *rule = find(tree, "rules", "a"), *tasks;

    ck_json(cJSON_GetObjectItemCaseSensitive(rule, "when_said"),
            "{\"any\":[\"svaret har kommit\",\"inte: svaret har kommit\","
            "\"har kommit: y\"]}");
    tasks = cJSON_GetObjectItemCaseSensitive(rule, "tasks");
    ck_json(cJSON_GetObjectItemCaseSensitive(cJSON_GetArrayItem(tasks, 0),
                                             "from_said"),
            "[\"när svaret har kommit\"]");
    ck_json(cJSON_GetObjectItemCaseSensitive(cJSON_GetArrayItem(tasks, 1),
                                             "from_said"),
            "[\"när detta har kommit in: \\\"y\\\"\"]");
    cJSON_Delete(tree);
    end_world(w);
}
END_TEST

Suite *describe_suite(void)
{
    const TTest *tests[] = {
        the_head_says_whose_and_from_when,
        facts_come_with_domain_and_presumption,
        actors_tasks_and_terms_come_by_name,
        a_rule_comes_with_all_that_it_says,
        an_invariant_comes_as_its_sentence,
        a_language_it_does_not_have_is_refused,
        a_condition_is_written_as_a_routine_writes_it,
        a_condition_is_said_as_people_say_it,
        what_is_denied_is_said_of_each_fact,
        no_folder_is_described,
        what_can_be_received_is_listed,
        what_is_received_is_called_as_a_term_calls_it,
    };

    return suite_of("describe", tests, sizeof tests / sizeof *tests);
}
