// test_rutin.c - the public calls: life, errors, cases and plans by call

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char rules[] =
    "r \"one\" { when = child, contact = alpha { ground = duty \"Law\",\n"
    "  within = \"now\", tell = { \"situation\" }, by = beta } }\n"
    "r \"two\" { when = all { harm:has(\"sold\"), danger:is(\"urgent\") },\n"
    "  contact = gamma { ground = consent, tell = { \"age\" } } }\n"
    "r \"three\" { when = name:known(), contact = beta { ground = may \"L\","
    " tell = { \"name\" } }, task = look { within = \"2 h\","
    " from = received \"report\" } }\n"
    "r \"ban\" { never = home }\n";

START_TEST(a_case_by_call_gives_the_plan_of_its_json)
{
    world w = plan_of(
        rules,
        "\"facts\": {\"age\": 16, \"danger\": \"urgent\", \"harm\": [\"sold\"],"
        " \"name\": \"x\", \"sick\": true}, \"consent\": {\"gamma\": "
        "\"given\"},"
        " \"events\": [{\"at\": \"" OPENED "\", \"contact\": \"alpha\","
        " \"outcome\": \"no_answer\", \"ground\": \"duty\"},"
        " {\"at\": \"" OPENED
        "\", \"task\": \"look\", \"outcome\": \"failed\"},"
        " {\"at\": \"" OPENED "\", \"weighed\": \"beta\", \"outcome\": \"yes\","
        " \"law\": \"L\", \"by\": \"head\", \"note\": \"n\"},"
        " {\"at\": \"" OPENED "\", \"received\": \"report\"}]");
    const char *harm[] = {"sold"};
    rutin_engine *e = w.engine;
    char *wanted = strdup(rutin_plan(e, NULL));

    ck_assert_int_eq(rutin_case_open(e, "k", OPENED, OPENED), RUTIN_OK);
    ck_assert_int_eq(rutin_case_now(e, NOW), RUTIN_OK);
    ck_assert_int_eq(rutin_tell_number(e, "age", 16), RUTIN_OK);
    ck_assert_int_eq(rutin_tell_one_of(e, "danger", "urgent"), RUTIN_OK);
    ck_assert_int_eq(rutin_tell_any_of(e, "harm", harm, 1), RUTIN_OK);
    ck_assert_int_eq(rutin_tell_text(e, "name"), RUTIN_OK);
    ck_assert_int_eq(rutin_tell_yes_no(e, "sick", true), RUTIN_OK);
    ck_assert_int_eq(rutin_tell_yes_no(e, "hiv", true), RUTIN_OK);
    ck_assert_int_eq(rutin_untell(e, "hiv"), RUTIN_OK);
    ck_assert_int_eq(rutin_consent(e, "gamma", "refused"), RUTIN_OK);
    ck_assert_int_eq(rutin_consent(e, "gamma", "given"), RUTIN_OK);
    ck_assert_int_eq(
        rutin_event_contact(e, OPENED, "alpha", "no_answer", "duty"), RUTIN_OK);
    ck_assert_int_eq(rutin_event_task(e, OPENED, "look", "failed"), RUTIN_OK);
    ck_assert_int_eq(
        rutin_event_weighed(e, OPENED, "beta", "yes", "L", "head", "n"),
        RUTIN_OK);
    ck_assert_int_eq(rutin_event_received(e, OPENED, "report"), RUTIN_OK);
    ck_assert_int_eq(rutin_decide_case(e, NULL), RUTIN_OK);
    ck_assert_str_eq(rutin_plan(e, NULL), wanted);
    free(wanted);
    end_world(w);
}
END_TEST

// The language of the call, else of the engine, else the routine's first.
START_TEST(an_error_is_told_in_the_language_of_its_call)
{
    static const char json[] = "{\"facts\": {\"agee\": 3}}";
    world w = world_of(rules);
    rutin_engine *other = rutin_engine_new(w.routine, &in_english);
    const rutin_error *error = rutin_error_of(w.engine);

    rutin_decide(w.engine, json, sizeof json - 1, &in_english);
    ck_assert_str_eq(error->message,
                     "found a fact that the routine does not declare");
    ck_assert_str_eq(error->language, "en");
    rutin_decide(w.engine, json, sizeof json - 1, NULL);
    ck_assert_str_eq(error->message,
                     "här står en uppgift som inte finns i rutinen");
    ck_assert_str_eq(error->help, "menade du \"age\"?");
    ck_assert_str_eq(error->language, "sv");
    ck_assert_str_eq(error->code, "undeclared");
    rutin_decide(w.engine, json, sizeof json - 1, &in_english);
    rutin_tell_number(w.engine, "age", 300);
    ck_assert_str_eq(error->message, "talet ligger utanför gränserna, det ska "
                                     "vara ett heltal från 0 till 120");
    rutin_tell_number(other, "age", 300);
    ck_assert_str_eq(rutin_error_of(other)->message,
                     "found a number outside the domain, wanted a whole number "
                     "from 0 to 120");
    rutin_engine_free(other);
    end_world(w);
}
END_TEST

START_TEST(a_wrong_call_leaves_the_case_as_it_was)
{
    world w = plan_of(rules, "\"facts\": {\"age\": 16}");
    rutin_engine *e = w.engine;

    ck_assert_int_eq(rutin_tell_number(e, "age", 300), RUTIN_ECASE);
    ck_assert_str_eq(rutin_error_of(e)->where, "facts.age");
    ck_assert_int_eq(rutin_tell_yes_no(e, "age", true), RUTIN_ECASE);
    ck_assert_int_eq(rutin_tell_number(e, "agee", 3), RUTIN_ECASE);
    ck_assert_str_eq(rutin_error_of(e)->help, "menade du \"age\"?");
    ck_assert_int_eq(rutin_tell_number(e, "a\":1,\"b", 3), RUTIN_ECASE);
    ck_assert_int_eq(rutin_tell_number(e, NULL, 3), RUTIN_EUSAGE);
    ck_assert_int_eq(rutin_consent(e, "gamma", NULL), RUTIN_EUSAGE);
    ck_assert_int_eq(rutin_event_contact(e, "x", "alpha", "reached", NULL),
                     RUTIN_ECASE);
    ck_assert_int_eq(rutin_decide_case(e, NULL), RUTIN_OK);
    ck_assert_status(w, "alpha", RUTIN_STEP_DUE);
    end_world(w);
}
END_TEST

START_TEST(each_call_refuses_null_and_what_is_not_utf8)
{
    static const char bad[] = "a\xFF";
    static const char *const texts[] = {NULL, bad};
    world w = plan_of(rules, "\"facts\": {\"age\": 16}");
    rutin_engine *e = w.engine;

    for (int i = 0; i < 2; i++) {
        const char *t = texts[i];
        rutin_status wanted = i == 0 ? RUTIN_EUSAGE : RUTIN_ECASE;

        ck_assert_int_eq(rutin_case_now(e, t), wanted);
        ck_assert_int_eq(rutin_tell_yes_no(e, t, true), wanted);
        ck_assert_int_eq(rutin_tell_number(e, t, 1), wanted);
        ck_assert_int_eq(rutin_tell_one_of(e, t, "none"), wanted);
        ck_assert_int_eq(rutin_tell_one_of(e, "danger", t), wanted);
        ck_assert_int_eq(rutin_tell_any_of(e, t, texts, 0), wanted);
        ck_assert_int_eq(rutin_tell_any_of(e, "harm", &t, 1), wanted);
        ck_assert_int_eq(rutin_tell_text(e, t), wanted);
        ck_assert_int_eq(rutin_untell(e, t), wanted);
        ck_assert_int_eq(rutin_consent(e, t, "given"), wanted);
        ck_assert_int_eq(rutin_event_contact(e, NOW, t, "reached", NULL),
                         wanted);
        ck_assert_int_eq(rutin_event_task(e, NOW, "look", t), wanted);
        ck_assert_int_eq(
            rutin_event_weighed(e, NOW, "beta", "yes", NULL, "head", t),
            wanted);
        ck_assert_int_eq(rutin_event_received(e, t, "report"), wanted);
    }
    ck_assert_int_eq(rutin_tell_any_of(e, "harm", NULL, 1), RUTIN_EUSAGE);
    ck_assert_int_eq(rutin_tell_any_of(e, "harm", texts, -1), RUTIN_EUSAGE);
    ck_assert_int_eq(rutin_decide_case(e, NULL), RUTIN_OK);
    ck_assert_int_eq(rutin_case_open(e, NULL, OPENED, NOW), RUTIN_EUSAGE);
    ck_assert_int_eq(rutin_case_open(e, bad, OPENED, NOW), RUTIN_ECASE);
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- after a failure

static rutin_status decide_text(world w, const char *json)
{
    return rutin_decide(w.engine, json, strlen(json), NULL);
}

static void has_no_case(world w)
{
    ck_assert_ptr_null(rutin_plan(w.engine, NULL));
    ck_assert_int_eq(rutin_decide_case(w.engine, NULL), RUTIN_ECASE);
    ck_assert_str_eq(rutin_error_of(w.engine)->code, "no_opened");
    ck_assert_int_eq(decide_in(w, ""), RUTIN_OK);
}

START_TEST(after_a_failure_there_is_no_case)
{
    rutin_options foreign = {.language = "zz"};
    rutin_options hasty = {.limits = {.text = 10}};
    world w = plan_of(rules, "\"facts\": {\"age\": 16}");
    static const char other[] = "{\"case\": \"B\", \"opened\": \"" OPENED
                                "\", \"now\": \"" NOW "\"}";

    ck_assert_int_eq(rutin_decide(w.engine, other, strlen(other), &hasty),
                     RUTIN_ELIMIT);
    has_no_case(w);
    ck_assert_int_eq(decide_text(w, "x"), RUTIN_ECASE);
    has_no_case(w);
    ck_assert_int_eq(decide_text(w, "{\"case\": \"B\"}"), RUTIN_ECASE);
    has_no_case(w);
    ck_assert_int_eq(rutin_decide(w.engine, other, strlen(other), &foreign),
                     RUTIN_EUSAGE);
    has_no_case(w);
    ck_assert_int_eq(rutin_case_open(w.engine, "B", "x", NOW), RUTIN_ECASE);
    has_no_case(w);
    ck_assert_int_eq(rutin_case_open(w.engine, "B", NOW, OPENED), RUTIN_ECASE);
    has_no_case(w);
    end_world(w);
}
END_TEST

START_TEST(a_call_that_fails_within_a_case_leaves_it_as_it_was)
{
    world w = plan_of(rules, "\"facts\": {\"age\": 16}");
    char *before = strdup(rutin_plan(w.engine, NULL));

    ck_assert_int_eq(rutin_tell_number(w.engine, "age", 500), RUTIN_ECASE);
    ck_assert_int_eq(rutin_event_task(w.engine, NOW, "look", "reached"),
                     RUTIN_ECASE);
    ck_assert_int_eq(rutin_case_now(w.engine, "x"), RUTIN_ECASE);
    ck_assert_int_eq(
        rutin_decide_case(w.engine, &(rutin_options){.language = "zz"}),
        RUTIN_EUSAGE);
    ck_assert_int_eq(rutin_decide_case(w.engine, NULL), RUTIN_OK);
    ck_assert_str_eq(rutin_plan(w.engine, NULL), before);
    free(before);
    end_world(w);
}
END_TEST

START_TEST(told_leaves_the_engines_own_case_and_plan)
{
    static const char other[] = "{\"case\": \"B\", \"opened\": \"" OPENED
                                "\", \"now\": \"" NOW "\"}";
    world w = plan_of(rules, "\"facts\": {\"age\": 16}");
    char *before = strdup(rutin_plan(w.engine, NULL));
    const char *answer;
    size_t length;

    ck_assert_int_eq(
        rutin_told(w.engine, other, strlen(other), NULL, &answer, &length),
        RUTIN_OK);
    ck_assert_ptr_nonnull(strstr(answer, "\"case\":\"B\""));
    ck_assert_str_eq(rutin_plan(w.engine, NULL), before);
    ck_assert_int_eq(rutin_told(w.engine, "x", 1, NULL, &answer, &length),
                     RUTIN_ECASE);
    ck_assert_str_eq(rutin_plan(w.engine, NULL), before);
    ck_assert_int_eq(rutin_decide_case(w.engine, NULL), RUTIN_OK);
    ck_assert_str_eq(rutin_plan(w.engine, NULL), before);
    free(before);
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- times

#define LATER "2099-01-01T00:00:00+01:00"

static void is_refused_and_forgotten(world w, rutin_status status,
                                     const char *where, const char *code)
{
    ck_assert_int_eq(status, RUTIN_ECASE);
    ck_assert_str_eq(rutin_error_of(w.engine)->where, where);
    ck_assert_str_eq(rutin_error_of(w.engine)->code, code);
    ck_assert_int_eq(rutin_decide_case(w.engine, NULL), RUTIN_OK);
}

START_TEST(what_has_not_happened_yet_is_refused_by_the_call_that_says_it)
{
    world w = plan_of(rules, "");
    rutin_engine *e = w.engine;

    is_refused_and_forgotten(
        w, rutin_event_contact(e, LATER, "alpha", "reached", NULL),
        "events[0].at", "event_after_now");
    is_refused_and_forgotten(w, rutin_event_task(e, LATER, "look", "done"),
                             "events[0].at", "event_after_now");
    is_refused_and_forgotten(
        w, rutin_event_weighed(e, LATER, "beta", "yes", NULL, "head", "note"),
        "events[0].at", "event_after_now");
    ck_assert_int_eq(rutin_event_task(e, NOW, "look", "done"), RUTIN_OK);
    is_refused_and_forgotten(w, rutin_event_task(e, LATER, "look", "done"),
                             "events[1].at", "event_after_now");
    is_refused_and_forgotten(w, rutin_case_now(e, OPENED), "events[0].at",
                             "event_after_now");
    is_refused_and_forgotten(w, rutin_case_now(e, "2000-01-01T00:00:00Z"),
                             "now", "now_before_opened");
    ck_assert_int_eq(rutin_case_now(e, LATER), RUTIN_OK);
    ck_assert_int_eq(rutin_event_task(e, LATER, "look", "done"), RUTIN_OK);
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- options

// What an older program has compiled in: the options end with `brief`.
START_TEST(options_are_read_as_far_as_their_size_says)
{
    rutin_options older = {.size = offsetof(rutin_options, limits),
                           .language = "en",
                           .limits = {.text = 1}};
    rutin_options newer = {.size = (int64_t)sizeof newer + 100,
                           .limits = {.text = 1}};
    static const char json[] = "{\"opened\": \"" OPENED "\", \"now\": \"" NOW
                               "\"}";
    world w = world_of(rules);
    rutin_engine *e;

    ck_assert_int_eq(rutin_decide(w.engine, json, strlen(json), &older),
                     RUTIN_OK);
    older.size = 0;
    ck_assert_int_eq(rutin_decide(w.engine, json, strlen(json), &older),
                     RUTIN_ELIMIT);
    ck_assert_int_eq(rutin_decide(w.engine, json, strlen(json), &newer),
                     RUTIN_ELIMIT);
    older.size = offsetof(rutin_options, limits);
    e = rutin_engine_new(w.routine, &older);
    ck_assert_int_eq(rutin_decide(e, json, strlen(json), NULL), RUTIN_OK);
    rutin_engine_free(e);
    end_world(w);
}
END_TEST

START_TEST(an_older_programs_load_has_no_limits_of_its_own)
{
    rutin_load_options older = {.size = offsetof(rutin_load_options, limits),
                                .language = "sv",
                                .limits = {.source = 1}};
    rutin_routine *routine;

    ck_assert_int_eq(rutin_load("x", "nonsense", 8, &older, &routine),
                     RUTIN_EROUTINE);
    ck_assert_str_eq(rutin_mistake(routine, 0)->language, "sv");
    rutin_routine_free(routine);
    older.size = sizeof older;
    ck_assert_int_eq(rutin_load("x", "nonsense", 8, &older, &routine),
                     RUTIN_ELIMIT);
    rutin_routine_free(routine);
}
END_TEST

START_TEST(a_case_that_was_changed_has_no_plan)
{
    world w = plan_of(rules, "");

    ck_assert_ptr_nonnull(rutin_plan(w.engine, NULL));
    ck_assert_int_eq(rutin_tell_number(w.engine, "age", 40), RUTIN_OK);
    ck_assert_ptr_null(rutin_plan(w.engine, NULL));
    ck_assert_uint_eq(rutin_step_count(w.engine), 0);
    end_world(w);
}
END_TEST

START_TEST(past_the_last_there_is_nothing)
{
    world w = plan_of(rules, "");
    rutin_engine *e = w.engine;
    int64_t n = rutin_step_count(e);

    ck_assert_ptr_null(rutin_step_id(e, -1));
    ck_assert_ptr_null(rutin_step_tell(e, 0, -1));
    ck_assert_ptr_null(rutin_step_reason(e, 0, -1));
    ck_assert_ptr_null(rutin_ban_actor(e, -1));
    ck_assert_ptr_null(rutin_ask_fact(e, -1));
    ck_assert_ptr_null(rutin_warning_code(e, INT64_MIN));
    ck_assert_ptr_null(rutin_mistake(w.routine, -1));
    ck_assert_ptr_null(rutin_routine_language(w.routine, -1));
    ck_assert_ptr_null(rutin_step_id(e, n));
    ck_assert_ptr_null(rutin_step_name(e, n));
    ck_assert_ptr_null(rutin_step_phone(e, n));
    ck_assert_ptr_null(rutin_step_performer(e, n));
    ck_assert_ptr_null(rutin_step_due(e, n));
    ck_assert_uint_eq(rutin_step_act(e, n), 0);
    ck_assert_ptr_null(rutin_step_part_of(e, n));
    ck_assert_int_eq(rutin_step_when(e, n), RUTIN_WHEN_NOW);
    ck_assert_ptr_null(rutin_step_closed_until(e, n));
    ck_assert_ptr_null(rutin_step_heading(e, n));
    ck_assert_ptr_null(rutin_step_say(e, n));
    ck_assert_uint_eq(rutin_step_instead_count(e, n), 0);
    ck_assert_ptr_null(rutin_step_instead_actor(e, 0, 999));
    ck_assert(!rutin_step_reason_effective(e, 0, 999));
    ck_assert_ptr_null(rutin_step_law(e, n));
    ck_assert_ptr_null(rutin_step_tell(e, 0, 999));
    ck_assert_ptr_null(rutin_step_rule(e, 0, 999));
    ck_assert_ptr_null(rutin_ban_actor(e, 999));
    ck_assert_ptr_null(rutin_ask_fact(e, 999));
    ck_assert_ptr_null(rutin_ask_question(e, 999));
    ck_assert_ptr_null(rutin_warning_code(e, 999));
    ck_assert_ptr_null(rutin_warning_text(e, 999));
    ck_assert_ptr_null(rutin_mistake(w.routine, 0));
    end_world(w);
}
END_TEST

START_TEST(a_step_is_read_by_call)
{
    world w = plan_of(rules, "\"facts\": {\"age\": 16}");
    rutin_engine *e = w.engine;

    ck_assert_str_eq(rutin_step_id(e, 0), "alpha");
    ck_assert_str_eq(rutin_step_name(e, 0), "Alpha");
    ck_assert_str_eq(rutin_step_phone(e, 0), "112");
    ck_assert_str_eq(rutin_step_performer(e, 0), "beta");
    ck_assert_str_eq(rutin_step_due(e, 0), OPENED);
    ck_assert_str_eq(rutin_step_law(e, 0), "Law");
    ck_assert_str_eq(rutin_step_rule(e, 0, 0), "one");
    ck_assert(!rutin_step_is_task(e, 0));
    ck_assert_uint_eq(rutin_step_act(e, 0), 1);
    ck_assert_ptr_null(rutin_step_part_of(e, 0));
    ck_assert_int_eq(rutin_step_when(e, 0), RUTIN_WHEN_NOW);
    ck_assert_ptr_null(rutin_step_closed_until(e, 0));
    ck_assert_ptr_null(rutin_step_say(e, 0));
    ck_assert(rutin_step_reason_effective(e, 0, 0));
    ck_assert_str_eq(rutin_ask_question(e, 0), "?");
    end_world(w);
}
END_TEST

START_TEST(a_language_the_routine_does_not_have_is_refused)
{
    world w = world_of(rules);
    rutin_options options = {.language = "fi"};

    ck_assert_int_eq(
        rutin_decide(
            w.engine, "{\"opened\": \"" OPENED "\", \"now\": \"" NOW "\"}",
            sizeof "{\"opened\": \"" OPENED "\", \"now\": \"" NOW "\"}" - 1,
            &options),
        RUTIN_EUSAGE);
    ck_assert_str_eq(rutin_error_of(w.engine)->message,
                     "found a language that the routine does not have");
    end_world(w);
}
END_TEST

START_TEST(a_brief_plan_has_no_texts)
{
    world w = world_of(rules);
    rutin_options options = {.brief = true};
    const char *json = "{\"opened\": \"" OPENED "\", \"now\": \"" NOW "\"}";

    ck_assert_int_eq(rutin_decide(w.engine, json, strlen(json), &options),
                     RUTIN_OK);
    ck_assert_ptr_null(strstr(rutin_plan(w.engine, NULL), "because one"));
    ck_assert_ptr_null(strstr(rutin_plan(w.engine, NULL), "\"grounds\""));
    ck_assert_plan_has(w,
                       "\"because\":[{\"rule\":\"one\",\"effective\":true}]");
    end_world(w);
}
END_TEST

START_TEST(everything_can_be_freed_that_never_was)
{
    rutin_engine_free(NULL);
    rutin_routine_free(NULL);
    ck_assert_uint_eq(rutin_mistake_count(NULL), 0);
    ck_assert_ptr_null(rutin_mistake(NULL, 0));
    ck_assert_ptr_null(rutin_error_of(NULL));
    ck_assert_str_eq(rutin_version(), RUTIN_VERSION);
    ck_assert_str_eq(rutin_status_text(RUTIN_ECASE), "the case is not valid");
    ck_assert_str_eq(rutin_status_text((rutin_status)99), "no such status");
    ck_assert_str_eq(rutin_status_text_in(RUTIN_ECASE, "sv"),
                     "ärendet går inte att använda");
    ck_assert_str_eq(rutin_status_text_in(RUTIN_OK, "fi"), "all is well");
}
END_TEST

START_TEST(a_text_of_the_case_is_in_no_plan)
{
    world w = plan_of("r \"one\" { contact = alpha { ground = duty \"Law\","
                      " tell = { \"name\" } } }",
                      "\"facts\": {\"name\": \"Secret Person\"}");

    ck_assert_tells(w, "alpha", "name");
    ck_assert_ptr_null(strstr(rutin_plan(w.engine, NULL), "Secret"));
    end_world(w);
}
END_TEST

START_TEST(a_routine_out_of_force_decides_with_a_warning)
{
    world w = world_of("r \"one\" { contact = alpha { ground = free } }");
    const char *json = "{\"opened\": \"2031-01-02T00:00:00Z\","
                       " \"now\": \"2031-01-02T00:00:00Z\"}";

    ck_assert_int_eq(rutin_decide(w.engine, json, strlen(json), NULL),
                     RUTIN_OK);
    ck_assert_steps(w, "alpha");
    ck_assert_warns(w, "past_review");
    json = "{\"opened\": \"2019-01-02T00:00:00Z\","
           " \"now\": \"2019-01-02T00:00:00Z\"}";
    ck_assert_int_eq(rutin_decide(w.engine, json, strlen(json), NULL),
                     RUTIN_OK);
    ck_assert_warns(w, "not_in_force");
    end_world(w);
}
END_TEST

// Decides a case of these times.
static void decide_at(world w, const char *opened, const char *now)
{
    char json[128];

    snprintf(json, sizeof json, "{\"opened\": \"%s\", \"now\": \"%s\"}", opened,
             now);
    ck_assert_int_eq(rutin_decide(w.engine, json, strlen(json), NULL),
                     RUTIN_OK);
}

#define SUMMER "2026-07-01T12:00:00+02:00"
#define WINTER "2026-11-20T16:45:00+01:00"

// With a calendar the zone is its own; without one it is that of `now`.
START_TEST(no_offset_is_warned_of)
{
    static const char *const calendars[] = {
        "", "calendar \"c\" { from = 2020, to = 2030,\n"
            "  zone = { standard = \"+01:00\", summer = \"eu\" },\n"
            "  public = function() return {} end }\n"};
    char rules[256];

    for (size_t i = 0; i < sizeof calendars / sizeof *calendars; i++) {
        world w;

        snprintf(rules, sizeof rules, "%sr \"one\" { task = look {} }",
                 calendars[i]);
        w = world_of(rules);
        decide_at(w, SUMMER, WINTER);
        ck_assert_warns(w, "");
        decide_at(w, SUMMER, "2026-11-20T15:45:00Z");
        ck_assert_warns(w, "");
        decide_at(w, "2026-07-01T13:00:00+05:00", WINTER);
        ck_assert_warns(w, "");
        end_world(w);
    }
}
END_TEST

START_TEST(a_routine_that_did_not_load_decides_nothing)
{
    const char *json = "{\"opened\": \"" OPENED "\", \"now\": \"" NOW
                       "\", \"facts\": {}}";
    world w;

    ck_assert_int_eq(rutin_load("bad", "nonsense(", 9, NULL, &w.routine),
                     RUTIN_EROUTINE);
    ck_assert_uint_ge(rutin_mistake_count(w.routine), 1);
    w.engine = rutin_engine_new(w.routine, NULL);
    ck_assert_int_eq(rutin_tell_number(w.engine, "age", 1), RUTIN_ECASE);
    ck_assert_int_eq(rutin_decide(w.engine, json, strlen(json), NULL),
                     RUTIN_EUSAGE);
    ck_assert_str_eq(rutin_error_of(w.engine)->message,
                     "found a routine that did not load, wanted one that did");
    end_world(w);
}
END_TEST

// The `now` of the options stands instead of the case's own, however that is
// written, and no other `now` is taken for it.
START_TEST(a_time_beside_the_case_goes_before_its_own)
{
    static const char *const cases[] = {
        "{\"opened\": \"" OPENED "\"}",
        "\xef\xbb\xbf {\"opened\": \"" OPENED "\"}",
        "{\"opened\": \"" OPENED "\", \"now\": \"" OPENED "\"}",
        "{\"opened\": \"" OPENED "\", \"\\u006eow\": \"" OPENED "\"}",
        "{\"n\\u006F\\u0077\" : \"" OPENED "\", \"opened\": \"" OPENED "\"}",
        "\xef\xbb\xbf{\"now\": \"" OPENED "\", \"opened\": \"" OPENED "\"}",
        "{\"opened\": \"" OPENED "\", \"facts\": {\"name\":"
        " \"\\\"now\\\": {\"}, \"now\": \"" OPENED "\"}",
        "{\"opened\": \"" OPENED "\", \"events\": [{\"at\": \"" NOW "\","
        " \"received\": \"report\"}], \"now\": \"" OPENED "\"}",
    };
    rutin_options how = {.now = NOW};
    world w = world_of(rules);
    const char *told;

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ck_assert_msg(rutin_decide(w.engine, cases[i], strlen(cases[i]),
                                   &how) == RUTIN_OK,
                      "%s: %s", cases[i], rutin_error_of(w.engine)->message);
        ck_assert_ptr_nonnull(
            strstr(rutin_plan(w.engine, NULL), "\"now\":\"" NOW "\""));
        ck_assert_int_eq(
            rutin_told(w.engine, cases[i], strlen(cases[i]), &how, &told, NULL),
            RUTIN_OK);
    }
    end_world(w);
}
END_TEST

START_TEST(a_time_beside_the_case_hides_no_fault_of_the_case)
{
    static const struct {
        const char *json, *now, *code, *where;
        bool has_line;
    } faults[] = {
        {"{\"opened\": \"" OPENED "\"}", NULL, "no_now", "now", false},
        {"{\"opened\": \"" OPENED "\", \"facts\": {\"now\": \"" NOW "\"}}",
         NULL, "undeclared", "facts.?", true},
        {"{\"opened\": \"" OPENED "\"}", "soon", "no_time", "now", false},
        {"{\"opened\": \"" OPENED "\"}", "1999-01-01T00:00:00Z",
         "now_before_opened", "now", false},
        {"{\"opened\": \"" OPENED "\", \"now\": \"soon\"}", NOW, "no_time",
         "now", true},
        {"{\"opened\": \"" OPENED "\", \"now\": \"" NOW
         "\", \"n\\u006fw\": \"" NOW "\"}",
         NOW, "found_twice", "now", true},
    };
    world w = world_of(rules);

    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        rutin_options how = {.now = faults[i].now};
        const rutin_error *error = rutin_error_of(w.engine);

        ck_assert_int_eq(rutin_decide(w.engine, faults[i].json,
                                      strlen(faults[i].json), &how),
                         RUTIN_ECASE);
        ck_assert_str_eq(error->code, faults[i].code);
        ck_assert_str_eq(error->where, faults[i].where);
        ck_assert_int_eq(error->line > 0, faults[i].has_line);
    }
    end_world(w);
}
END_TEST

// What is added takes hold as if the case had had it from the start.
START_TEST(a_piece_of_json_is_laid_over_the_case)
{
    static const char added[] =
        "{\"facts\": {\"age\": 16, \"sick\": null, \"name\": \"x\"},"
        " \"consent\": {\"gamma\": {\"state\": \"given\", \"tell\":"
        " [\"age\"]}}, \"events\": [{\"at\": \"" OPENED "\", \"contact\":"
        " \"alpha\", \"outcome\": \"reached\", \"told\": []}]}";
    world w = plan_of(rules, "\"facts\": {\"age\": 40, \"sick\": true}");
    world other = plan_of(
        rules, "\"facts\": {\"age\": 16, \"name\": \"x\"},"
               " \"consent\": {\"gamma\": {\"state\": \"given\", \"tell\":"
               " [\"age\"]}}, \"events\": [{\"at\": \"" OPENED
               "\", \"contact\": \"alpha\", \"outcome\": \"reached\","
               " \"told\": []}]");

    ck_assert_int_eq(rutin_add(w.engine, added, strlen(added)), RUTIN_OK);
    ck_assert_ptr_null(rutin_plan(w.engine, NULL));
    ck_assert_int_eq(rutin_decide_case(w.engine, NULL), RUTIN_OK);
    ck_assert_str_eq(rutin_plan(w.engine, NULL),
                     rutin_plan(other.engine, NULL));
    end_world(w);
    end_world(other);
}
END_TEST

// Each has something that would be taken before what fails.
START_TEST(a_piece_that_fails_changes_nothing)
{
    static const struct {
        const char *json, *code;
    } pieces[] = {
        {"{\"facts\": {\"age\": 3, \"sick\": false, \"danger\": \"x\"}}",
         "choice_outside"},
        {"{\"facts\": {\"age\": 3}, \"case\": \"b\", \"other\": 1}",
         "unknown_member"},
        {"{\"consent\": {\"gamma\": \"refused\", \"beta\": 1}}", "unexpected"},
        {"{\"events\": [{\"at\": \"" OPENED "\", \"contact\": \"gamma\","
         " \"outcome\": \"reached\"}], \"now\": \"2020-01-01T00:00:00Z\"}",
         "now_before_opened"},
        {"{\"facts\": {\"age\": 3}, \"closed\": \"" OPENED "\"} x",
         "text_after_end"},
        {"{\"facts\": {\"age\": 3}", "missing"},
        {"{\"case\": \"b\", \"events\": [{\"at\": \"2030-01-01T00:00:00Z\","
         " \"received\": \"report\"}]}",
         "event_after_now"},
    };
    world w = plan_of(rules, "\"facts\": {\"age\": 16, \"sick\": true},"
                             " \"consent\": {\"gamma\": \"given\"}");
    char *wanted = strdup(rutin_plan(w.engine, NULL));

    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        ck_assert_int_eq(
            rutin_add(w.engine, pieces[i].json, strlen(pieces[i].json)),
            RUTIN_ECASE);
        ck_assert_str_eq(rutin_error_of(w.engine)->code, pieces[i].code);
        ck_assert_int_eq(rutin_decide_case(w.engine, NULL), RUTIN_OK);
        ck_assert_str_eq(rutin_plan(w.engine, NULL), wanted);
    }
    free(wanted);
    end_world(w);
}
END_TEST

START_TEST(one_value_is_tried_and_not_told)
{
    static const struct {
        const char *fact, *json, *code;
    } values[] = {
        {"age", "16", ""},
        {"age", " null ", ""},
        {"age", "121", "number_outside"},
        {"age", "\"16\"", "unexpected"},
        {"age", "16 17", "text_after_end"},
        {"age", "", "missing"},
        {"danger", "\"urgent\"", ""},
        {"danger", "\"urgnt\"", "choice_outside"},
        {"harm", "[\"sold\", \"forced\"]", ""},
        {"harm", "[\"sold\", \"sold\"]", "value_twice"},
        {"name", "\"Kim\"", ""},
        {"sick", "true", ""},
        {"agee", "16", "undeclared"},
        {"not a name", "16", "not_a_name"},
    };
    world w = plan_of(rules, "\"facts\": {\"age\": 40}");
    char *plan = strdup(rutin_plan(w.engine, NULL));

    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        rutin_status status = rutin_check_fact(
            w.engine, values[i].fact, values[i].json, strlen(values[i].json));
        const rutin_error *error = rutin_error_of(w.engine);

        ck_assert_str_eq(error->code, values[i].code);
        ck_assert_int_eq(status, values[i].code[0] ? RUTIN_ECASE : RUTIN_OK);
    }
    rutin_check_fact(w.engine, "harm", "[\"sold\", 1]", 11);
    ck_assert_str_eq(rutin_error_of(w.engine)->where, "harm[1]");
    ck_assert_str_eq(rutin_plan(w.engine, NULL), plan);
    free(plan);
    end_world(w);
}
END_TEST

// The bytes of a file, to be freed.
static char *bytes_of(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    char *bytes;

    ck_assert_ptr_nonnull(file);
    fseek(file, 0, SEEK_END);
    *length = (size_t)ftell(file);
    rewind(file);
    bytes = malloc(*length + 1);
    ck_assert_uint_eq(fread(bytes, 1, *length, file), *length);
    fclose(file);
    return bytes;
}

START_TEST(texts_in_memory_are_the_routine_of_the_files)
{
    static const char *const ids[] = {"helsingborg",       "sweden",
                                      "sweden/vocabulary", "sweden/terms",
                                      "sweden/always",     "calendar/sweden"};
    enum { COUNT = sizeof ids / sizeof *ids };
    rutin_source sources[COUNT];
    char *texts[COUNT], path[64];
    rutin_routine *routine, *of_files;

    for (int i = 0; i < COUNT; i++) {
        snprintf(path, sizeof path, "rules/%s.lua", ids[i]);
        texts[i] = bytes_of(path, &sources[i].length);
        sources[i].id = ids[i];
        sources[i].text = texts[i];
    }
    ck_assert_int_eq(rutin_load_sources(sources, COUNT, NULL, &routine),
                     RUTIN_OK);
    ck_assert_int_eq(rutin_load_file("rules/helsingborg.lua", NULL, &of_files),
                     RUTIN_OK);
    ck_assert_str_eq(rutin_routine_digest(routine),
                     rutin_routine_digest(of_files));
    rutin_routine_free(routine);
    rutin_routine_free(of_files);
    ck_assert_int_eq(rutin_load_sources(sources, COUNT - 1, NULL, &routine),
                     RUTIN_EROUTINE);
    ck_assert_str_eq(rutin_mistake(routine, 0)->where, "sweden");
    rutin_routine_free(routine);
    ck_assert_int_eq(rutin_load_sources(sources, 0, NULL, &routine),
                     RUTIN_EUSAGE);
    ck_assert_ptr_null(routine);
    for (int i = 0; i < COUNT; i++)
        free(texts[i]);
}
END_TEST

START_TEST(a_case_is_given_back_as_it_was_told)
{
    static const char wanted[] =
        "{\"case\":\"k\",\"opened\":\"" OPENED "\",\"now\":\"" NOW "\","
        "\"facts\":{\"age\":16,\"sick\":false,\"danger\":\"urgent\","
        "\"harm\":[\"sold\",\"forced\"],\"name\":\"K\xC3\xB6r \\\"x\\\"\"},"
        "\"consent\":{\"beta\":\"refused\",\"gamma\":[\"given\","
        "{\"state\":\"withdrawn\",\"at\":\"" NOW "\",\"tell\":[\"age\"],"
        "\"by\":\"guardian\"}]},\"events\":["
        "{\"at\":\"" OPENED "\",\"contact\":\"alpha\",\"outcome\":"
        "\"reached\",\"ground\":\"duty\",\"told\":[\"age\"]},"
        "{\"at\":\"" OPENED "\",\"task\":\"look\",\"outcome\":\"done\"},"
        "{\"at\":\"" NOW "\",\"weighed\":\"beta\",\"outcome\":\"yes\","
        "\"law\":\"Another\",\"by\":\"head\",\"note\":\"so\"},"
        "{\"at\":\"" NOW "\",\"received\":\"report\"}]}";
    world w = world_of(rules);
    size_t length = 0;

    ck_assert_ptr_null(rutin_case(w.engine, NULL));
    ck_assert_str_eq(rutin_error_of(w.engine)->code, "no_opened");
    ck_assert_int_eq(rutin_add(w.engine, wanted, strlen(wanted)), RUTIN_OK);
    ck_assert_str_eq(rutin_case(w.engine, &length), wanted);
    ck_assert_uint_eq(length, strlen(wanted));
    ck_assert_int_eq(rutin_case_close(w.engine, NOW), RUTIN_OK);
    ck_assert_ptr_nonnull(
        strstr(rutin_case(w.engine, NULL), "\"closed\":\"" NOW "\""));
    ck_assert_int_eq(rutin_case_open(w.engine, "b", OPENED, NOW), RUTIN_OK);
    ck_assert_str_eq(rutin_case(w.engine, NULL),
                     "{\"case\":\"b\",\"opened\":\"" OPENED "\",\"now\":\"" NOW
                     "\",\"facts\":{},\"consent\":{},"
                     "\"events\":[]}");
    end_world(w);
}
END_TEST

Suite *rutin_suite(void)
{
    const TTest *tests[] = {
        a_case_by_call_gives_the_plan_of_its_json,
        a_piece_of_json_is_laid_over_the_case,
        a_piece_that_fails_changes_nothing,
        one_value_is_tried_and_not_told,
        a_case_is_given_back_as_it_was_told,
        texts_in_memory_are_the_routine_of_the_files,
        an_error_is_told_in_the_language_of_its_call,
        a_wrong_call_leaves_the_case_as_it_was,
        each_call_refuses_null_and_what_is_not_utf8,
        after_a_failure_there_is_no_case,
        a_call_that_fails_within_a_case_leaves_it_as_it_was,
        told_leaves_the_engines_own_case_and_plan,
        what_has_not_happened_yet_is_refused_by_the_call_that_says_it,
        options_are_read_as_far_as_their_size_says,
        an_older_programs_load_has_no_limits_of_its_own,
        a_case_that_was_changed_has_no_plan,
        past_the_last_there_is_nothing,
        a_step_is_read_by_call,
        a_language_the_routine_does_not_have_is_refused,
        a_brief_plan_has_no_texts,
        everything_can_be_freed_that_never_was,
        a_text_of_the_case_is_in_no_plan,
        a_routine_out_of_force_decides_with_a_warning,
        no_offset_is_warned_of,
        a_routine_that_did_not_load_decides_nothing,
        a_time_beside_the_case_goes_before_its_own,
        a_time_beside_the_case_hides_no_fault_of_the_case,
    };

    return suite_of("rutin", tests, sizeof tests / sizeof *tests);
}
