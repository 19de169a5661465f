// test_consent.c - whose word holds, and for whom (semantics 16 to 16c)

#include "case/consent.h"
#include "routine/condition.h"
#include "rutin.h"
#include "test.h"
#include "time/clock.h"
#include "world.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define RULES                                                                  \
    "r \"one\" { contact = gamma { ground = consent,"                          \
    " tell = { \"situation\", \"name\" } } }\n"
#define WORD(state, more) "{\"state\": \"" state "\"" more "}"
#define AT(minute) ", \"at\": \"2026-11-20T22:" minute ":00+01:00\""
#define BY(voice) ", \"by\": \"" voice "\""

// ---------------------------------------------------------------- a second reading
//
// Sentence 16 once more, as a list that is put in order: a number for the moment,
// and then one for what goes first at that moment.

enum { STATES = RUTIN__CONSENT_STATES, TIMES = 4, VOICES = 2, WORDS = 4 };
enum { NEVER = -1, BEFORE_ALL = 0, NOON = 5 };

typedef struct spoken {
    int state, at, voice; // `at` NEVER where it is not given
} spoken;

static const int moments[TIMES] = {NEVER, 3, NOON, 7}; // it is NOON
static const int strength[STATES] = {1, 0, 3, 4, 2};

static int place(const spoken *words, int number)
{
    int anchor = BEFORE_ALL;

    if (words[number].at != NEVER)
        return words[number].at * 100 + strength[words[number].state];
    for (int i = 0; i < number; i++)
        if (words[i].at > anchor)
            anchor = words[i].at;
    return (anchor > NOON ? NOON : anchor) * 100 + 50 + number;
}

// The state of the last word of a voice; -1 where it has said nothing.
static int last_of(const spoken *words, int count, int voice)
{
    int best = -1, state = -1;

    for (int i = 0; i < count; i++)
        if (words[i].voice == voice && place(words, i) > best &&
            place(words, i) < (NOON + 1) * 100) {
            best = place(words, i);
            state = words[i].state;
        }
    return state;
}

static int read_again(const spoken *words, int count)
{
    int one = last_of(words, count, 0), other = last_of(words, count, 1);

    if (one < 0 || other < 0)
        return one < 0 ? other : one;
    if (one == RUTIN__CANNOT_GIVE || other == RUTIN__CANNOT_GIVE)
        return one == RUTIN__CANNOT_GIVE ? other : one;
    return strength[one] > strength[other] ? one : other;
}

// The same words, as they are read from a case.
static int read_once(const spoken *words, int count)
{
    rutin__consent list[WORDS];
    rutin__agreement sum;

    memset(list, 0, sizeof list);
    for (int i = 0; i < count; i++) {
        list[i].state = (uint8_t)words[i].state;
        list[i].is_dated = words[i].at != NEVER;
        list[i].at.seconds = words[i].at;
        list[i].voice = (uint32_t)words[i].voice;
    }
    rutin__consent_place(list, count, (rutin__time){.seconds = NOON});
    sum = rutin__consent_sum(list, count, (rutin__time){.seconds = NOON},
                             false);
    return sum.is_spoken ? sum.state : -1;
}

static void draw_words(spoken words[WORDS], int number, int count)
{
    for (int i = 0; i < count; i++) {
        words[i].state = number % STATES;
        words[i].at = moments[number / STATES % TIMES];
        words[i].voice = number / STATES / TIMES % VOICES;
        number /= STATES * TIMES * VOICES;
    }
}

START_TEST(every_list_of_up_to_four_words_is_read_as_it_says)
{
    int all = 1;
    spoken words[WORDS];

    for (int count = 0; count <= WORDS; count++) {
        for (int number = 0; number < all; number++) {
            int wanted, found;

            draw_words(words, number, count);
            wanted = read_again(words, count);
            found = read_once(words, count);
            if (found != wanted)
                ck_abort_msg("%d words, number %d: found %d, wanted %d", count,
                             number, found, wanted);
        }
        all *= STATES * TIMES * VOICES;
    }
}
END_TEST

// ---------------------------------------------------------------- by hand

static const struct {
    const char *words; // of the consent to gamma
    rutin_step_status status;
    const char *tell;
} heard[] = {
    {"\"given\"", RUTIN_STEP_DUE, "age small sick lost danger name"},
    // the last word, with or without a time
    {"[" WORD("given", AT("15")) ", " WORD("withdrawn", "") "]",
     RUTIN_STEP_BLOCKED, ""},
    {"[" WORD("withdrawn", "") ", " WORD("given", AT("15")) "]", RUTIN_STEP_DUE,
     "age small sick lost danger name"},
    {"[" WORD("given", AT("20")) ", " WORD("refused", AT("15")) "]",
     RUTIN_STEP_DUE, "age small sick lost danger name"},
    {"[" WORD("given", "") ", " WORD("refused", "") "]", RUTIN_STEP_BLOCKED,
     ""},
    {"[\"given\", \"refused\"]", RUTIN_STEP_BLOCKED, ""},
    {"[" WORD("given", AT("50")) ", " WORD("refused", "") "]",
     RUTIN_STEP_BLOCKED, ""},
    {"[" WORD("refused", "") ", " WORD("given", AT("50")) "]",
     RUTIN_STEP_BLOCKED, ""},
    {WORD("given", AT("50")), RUTIN_STEP_ASK_CONSENT, ""},
    {"[" WORD("given", AT("20")) ", " WORD("refused", AT("20")) "]",
     RUTIN_STEP_BLOCKED, ""},
    {"[" WORD("refused", AT("20")) ", " WORD("given", AT("20")) "]",
     RUTIN_STEP_BLOCKED, ""},
    {"[" WORD("refused", AT("20")) ", "
                                   "{\"state\": \"given\", \"at\": "
                                   "\"2026-11-20T21:20:00Z\"}]",
     RUTIN_STEP_BLOCKED, ""},
    {"[]", RUTIN_STEP_ASK_CONSENT, ""},
    // several voices
    {"[" WORD("refused", AT("15") BY("guardian 2")) ", " WORD(
         "given", AT("20") BY("guardian 1")) "]",
     RUTIN_STEP_BLOCKED, ""},
    {"[" WORD("refused", AT("15") BY("guardian 1")) ", " WORD(
         "given", AT("20") BY("guardian 1")) "]",
     RUTIN_STEP_DUE, "age small sick lost danger name"},
    {"[" WORD("given", BY("guardian 1")) ", " WORD("not_asked",
                                                   BY("guardian 2")) "]",
     RUTIN_STEP_ASK_CONSENT, ""},
    {"[" WORD("given", BY("guardian 1")) ", " WORD("cannot_give",
                                                   BY("guardian 2")) "]",
     RUTIN_STEP_DUE, "age small sick lost danger name"},
    {"[" WORD("cannot_give", BY("guardian 2")) ", " WORD("refused",
                                                         BY("guardian 1")) "]",
     RUTIN_STEP_BLOCKED, ""},
    {"[" WORD("cannot_give", BY("guardian 2")) ", " WORD("cannot_give",
                                                         BY("guardian 1")) "]",
     RUTIN_STEP_ASK_CONSENT, ""},
    {"[" WORD("refused", BY("person")) ", " WORD("given", "") "]",
     RUTIN_STEP_DUE, "age small sick lost danger name"},
    {"[" WORD("refused", BY("Person")) ", " WORD("given", "") "]",
     RUTIN_STEP_BLOCKED, ""},
    {"[" WORD("refused", BY("Jos\\u00e9")) ", " WORD("given", BY("José")) "]",
     RUTIN_STEP_DUE, "age small sick lost danger name"},
    // what each lets be told
    {"[" WORD(
         "given",
         BY("guardian 1") ", \"tell\": [\"age\", "
                          "\"name\"]") ", " WORD("given",
                                                 BY("guardian 2") ", \"tell\": "
                                                                  "[\"situation"
                                                                  "\"]") "]",
     RUTIN_STEP_DUE, "age"},
    {"[" WORD("given",
              BY("guardian 1") ", \"tell\": [\"age\", "
                               "\"name\"]") ", " WORD("given",
                                                      BY("guardian 2")) "]",
     RUTIN_STEP_DUE, "age name"},
    {"[" WORD("given", ", \"tell\": [\"age\"]") ", " WORD("given", "") "]",
     RUTIN_STEP_DUE, "age small sick lost danger name"},
    {WORD("given", ", \"tell\": [\"identity\"]"), RUTIN_STEP_DUE, "name"},
};

START_TEST(a_list_of_words_is_heard_as_it_was_said)
{
    char members[1024];
    world w;

    snprintf(members, sizeof members, "\"consent\": {\"gamma\": %s}",
             heard[_i].words);
    w = plan_of(RULES, members);
    ck_assert_status(w, "gamma", heard[_i].status);
    ck_assert_tells(w, "gamma", heard[_i].tell);
    end_world(w);
}
END_TEST

START_TEST(what_is_no_consent_is_refused)
{
    static const char *const wrong[] = {"null",
                                        "[null]",
                                        "{}",
                                        "{\"state\": null}",
                                        "true",
                                        WORD("given", ", \"at\": null"),
                                        WORD("given", ", \"by\": null"),
                                        WORD("given", ", \"tell\": null"),
                                        WORD("given", ", \"tell\": [\"x\"]"),
                                        "[[" WORD("given", "") "]]"};
    world w = world_of(RULES);

    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char members[256];

        snprintf(members, sizeof members, "\"consent\": {\"gamma\": %s}",
                 wrong[i]);
        ck_assert_msg(decide_in(w, members) == RUTIN_ECASE, "%s", wrong[i]);
    }
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- recipients

// alpha is the first; delta and echo have its duty. Each has a contact.
#define THREE                                                                  \
    "actor \"echo\" { name = words \"Echo\", kind = \"authority\",\n"          \
    "  same_as = \"delta\" }\n"                                                \
    "r \"all\" { contact = { alpha { ground = consent, tell = { \"name\" } }," \
    " delta { ground = consent, tell = { \"name\" } },"                        \
    " echo { ground = consent, tell = { \"name\" } } } }\n"

static const char *const three[] = {"alpha", "delta", "echo"};
// What may be said of one; nothing first.
static const char *const said[] = {NULL, "given", "refused", "not_asked",
                                   "cannot_give"};
enum { SAID = 5, THREES = SAID * SAID * SAID, ORDERS = 6 };
static const int orders[ORDERS][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2},
                                      {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

static rutin_step_status wanted_of(int state)
{
    return state == 1   ? RUTIN_STEP_DUE
           : state == 2 ? RUTIN_STEP_BLOCKED
                        : RUTIN_STEP_ASK_CONSENT;
}

static void split(int number, int states[3])
{
    for (int i = 0; i < 3; i++, number /= SAID)
        states[i] = number % SAID;
}

static void decide_three(world w, const int states[3], const int order[3])
{
    char members[512] = "\"consent\": {";
    const char *between = "";

    for (int i = 0; i < 3; i++) {
        size_t length = strlen(members);

        if (!said[states[order[i]]])
            continue;
        snprintf(members + length, sizeof members - length, "%s\"%s\": \"%s\"",
                 between, three[order[i]], said[states[order[i]]]);
        between = ", ";
    }
    strcat(members, "}");
    ck_assert_int_eq(decide_in(w, members), RUTIN_OK);
}

static void call_three(world w, const int states[3], const int order[3])
{
    ck_assert_int_eq(rutin_case_open(w.engine, "k", OPENED, NOW), RUTIN_OK);
    for (int i = 0; i < 3; i++)
        if (said[states[order[i]]])
            ck_assert_int_eq(rutin_consent(w.engine, three[order[i]],
                                           said[states[order[i]]]),
                             RUTIN_OK);
    ck_assert_int_eq(rutin_decide_case(w.engine, NULL), RUTIN_OK);
}

START_TEST(each_recipient_goes_by_its_own_word_else_by_the_firsts)
{
    world w = world_of(THREE);

    for (int number = 0; number < THREES; number++) {
        int states[3];

        split(number, states);
        decide_three(w, states, orders[0]);
        for (int i = 0; i < 3; i++)
            ck_assert_status(w, three[i],
                             wanted_of(states[i] ? states[i] : states[0]));
    }
    end_world(w);
}
END_TEST

START_TEST(the_order_of_members_and_of_calls_never_matters)
{
    world w = world_of(THREE);

    for (int number = 0; number < THREES; number++) {
        char wanted[16384];
        int states[3];

        split(number, states);
        decide_three(w, states, orders[0]);
        snprintf(wanted, sizeof wanted, "%s", rutin_plan(w.engine, NULL));
        for (int i = 0; i < ORDERS; i++) {
            decide_three(w, states, orders[i]);
            ck_assert_str_eq(rutin_plan(w.engine, NULL), wanted);
            call_three(w, states, orders[i]);
            ck_assert_str_eq(rutin_plan(w.engine, NULL), wanted);
        }
    }
    end_world(w);
}
END_TEST

// A case of its members in any order.
START_TEST(the_order_of_a_cases_members_never_matters)
{
    static const char *const parts[] = {
        "\"case\": \"k\"", "\"opened\": \"" OPENED "\", \"now\": \"" NOW "\"",
        "\"consent\": {\"delta\": [" WORD("given", AT("15")) ", " WORD(
            "withdrawn", "") "], \"alpha\": \"given\"}",
        "\"events\": [{\"told\": [\"name\"], \"outcome\": \"reached\","
        " \"contact\": \"delta\", \"at\": \"2026-11-20T22:20:00+01:00\"}]",
        "\"facts\": {\"age\": 12, \"name\": \"x\"}"};
    int at[5];
    char wanted[16384] = "", json[2048];
    world w = world_of(THREE);

    for (int number = 0; number < 5 * 5 * 5 * 5 * 5; number++) {
        int left = number, seen = 0;

        for (int i = 0; i < 5; i++, left /= 5)
            seen |= 1 << (at[i] = left % 5);
        if (seen != 31)
            continue;
        snprintf(json, sizeof json, "{%s, %s, %s, %s, %s}", parts[at[0]],
                 parts[at[1]], parts[at[2]], parts[at[3]], parts[at[4]]);
        ck_assert_int_eq(rutin_decide(w.engine, json, strlen(json), NULL),
                         RUTIN_OK);
        if (!*wanted)
            snprintf(wanted, sizeof wanted, "%s", rutin_plan(w.engine, NULL));
        ck_assert_str_eq(rutin_plan(w.engine, NULL), wanted);
    }
    end_world(w);
}
END_TEST

START_TEST(a_word_that_is_not_said_yet_lets_the_firsts_hold)
{
    world w = plan_of(THREE,
                      "\"consent\": {\"alpha\": \"given\", \"delta\": " WORD(
                          "refused", AT("50")) "}");

    ck_assert_status(w, "delta", RUTIN_STEP_DUE);
    end_world(w);
}
END_TEST

START_TEST(what_the_first_lets_be_told_holds_for_a_stand_in)
{
    world w = plan_of(
        THREE, "\"consent\": {\"alpha\": " WORD(
                   "given", ", \"tell\": [\"age\"]") ", \"echo\": \"given\"}");

    ck_assert_tells(w, "alpha", "");
    ck_assert_tells(w, "delta", "");
    ck_assert_tells(w, "echo", "name");
    end_world(w);
}
END_TEST

START_TEST(a_later_call_about_the_same_actor_is_a_later_word)
{
    world w = plan_of(RULES, "\"consent\": {\"gamma\": [" WORD(
                                 "given", AT("15") BY("guardian")) "]}");

    ck_assert_int_eq(rutin_consent(w.engine, "gamma", "refused"), RUTIN_OK);
    ck_assert_int_eq(rutin_decide_case(w.engine, NULL), RUTIN_OK);
    ck_assert_status(w, "gamma", RUTIN_STEP_BLOCKED);
    ck_assert_int_eq(rutin_consent(w.engine, "gamma", "given"), RUTIN_OK);
    ck_assert_int_eq(rutin_decide_case(w.engine, NULL), RUTIN_OK);
    ck_assert_status(w, "gamma", RUTIN_STEP_DUE);
    ck_assert_int_eq(rutin_consent(w.engine, "gamma", "withdrawn"), RUTIN_OK);
    ck_assert_int_eq(rutin_decide_case(w.engine, NULL), RUTIN_OK);
    ck_assert_int_eq(rutin_decide_case(w.engine, NULL), RUTIN_OK);
    ck_assert_status(w, "gamma", RUTIN_STEP_BLOCKED);
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- stand-ins

// A desk that is closed at NOW, and a night service and a chair of its duty.
#define STAFF                                                                  \
    "actor \"desk\" { name = words \"Desk\", kind = \"authority\",\n"          \
    "  open = \"Mo-Fr 08:00-16:30\", if_closed = \"night\" }\n"                \
    "actor \"night\" { name = words \"Night\", kind = \"authority\",\n"        \
    "  open = \"24/7\", same_as = \"desk\", if_no_answer = \"chair\" }\n"      \
    "actor \"chair\" { name = words \"Chair\", kind = \"authority\",\n"        \
    "  open = \"24/7\", same_as = \"desk\" }\n"                                \
    "r \"one\" { contact = desk { ground = consent, within = \"now\","         \
    " tell = { \"age\", \"name\" } } }\n"
#define NOT_THERE                                                              \
    ", \"events\": [{\"at\": \"" NOW "\", \"contact\": \"night\","             \
    " \"outcome\": \"no_answer\"}]"

static const struct {
    const char *members, *id;
    rutin_step_status status;
    const char *tell;
} handed[] = {
    {"\"consent\": {\"desk\": \"given\"}", "night", RUTIN_STEP_DUE, "age name"},
    {"\"consent\": {\"chair\": \"given\", \"night\": \"refused\"}", "desk",
     RUTIN_STEP_ASK_CONSENT, ""},
    {"\"consent\": {\"desk\": \"given\", \"night\": \"refused\"}", "night",
     RUTIN_STEP_BLOCKED, ""},
    {"\"consent\": {\"desk\": \"given\", \"night\": \"not_asked\"}", "night",
     RUTIN_STEP_ASK_CONSENT, ""},
    {"\"consent\": {\"desk\": \"refused\", \"night\": \"given\"}", "desk",
     RUTIN_STEP_BLOCKED, ""},
    {"\"consent\": {\"night\": \"given\"}", "desk", RUTIN_STEP_ASK_CONSENT, ""},
    {"\"consent\": {\"desk\": \"cannot_give\", \"night\": \"given\"}", "desk",
     RUTIN_STEP_ASK_CONSENT, ""},
    {"\"consent\": {\"night\": \"given\", \"chair\": \"given\"}" NOT_THERE,
     "desk", RUTIN_STEP_ASK_CONSENT, ""},
    {"\"consent\": {\"desk\": \"given\", \"night\": " WORD(
         "given", ", \"tell\": [\"age\"]") "}",
     "night", RUTIN_STEP_DUE, "age"},
    {"\"consent\": {\"desk\": " WORD(
         "given", ", \"tell\": [\"age\"]") ", \"night\": \"given\"}",
     "night", RUTIN_STEP_DUE, "age name"},
    {"\"consent\": {\"desk\": \"given\"}" NOT_THERE, "chair", RUTIN_STEP_DUE,
     "age name"},
    {"\"consent\": {\"desk\": \"given\", \"night\": \"refused\"}" NOT_THERE,
     "chair", RUTIN_STEP_DUE, "age name"},
    {"\"consent\": {\"desk\": \"given\", \"chair\": \"withdrawn\"}" NOT_THERE,
     "chair", RUTIN_STEP_BLOCKED, ""},
};

START_TEST(who_takes_a_step_over_goes_by_what_is_said_of_it)
{
    world w = plan_of(STAFF, handed[_i].members);

    ck_assert_steps(w, handed[_i].id);
    ck_assert_status(w, handed[_i].id, handed[_i].status);
    ck_assert_tells(w, handed[_i].id, handed[_i].tell);
    end_world(w);
}
END_TEST

START_TEST(a_stand_in_who_refused_is_told_what_another_ground_lets)
{
    world w = plan_of(STAFF "r \"two\" { contact = desk { ground = free,"
                            " within = \"now\", tell = { \"age\" } } }\n",
                      "\"consent\": {\"desk\": \"given\","
                      " \"night\": \"refused\"}");

    ck_assert_steps(w, "night");
    ck_assert_tells(w, "night", "age");
    end_world(w);
}
END_TEST

// Only a step with an effective ground is handed over (27). Once it may be, by
// whatever is known, the stand-in's own consent says what it is told.
START_TEST(a_question_that_a_stand_ins_consent_opens_is_asked)
{
    world w = plan_of(STAFF "r \"two\" { when = sick, contact = desk {"
                            " ground = free, within = \"now\" } }\n",
                      "\"consent\": {\"desk\": \"not_asked\","
                      " \"night\": \"given\"}");

    ck_assert_steps(w, "desk");
    ck_assert_status(w, "desk", RUTIN_STEP_ASK_CONSENT);
    ck_assert_asks(w, "sick");
    decide_in(w, "\"facts\": {\"sick\": true}, \"consent\":"
                 " {\"desk\": \"not_asked\", \"night\": \"given\"}");
    ck_assert_steps(w, "night");
    ck_assert_tells(w, "night", "age name");
    ck_assert_asks(w, "");
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- tasks

#define AGAIN                                                                  \
    "task \"visit\" { name = words \"Visit\" }\n"                              \
    "r \"one\" { task = visit { ground = consent,"                             \
    " within = { \"1 day\", \"3 days\" } } }\n"

static const struct {
    const char *consents;
    rutin_step_status first, second;
} visits[] = {
    {"", RUTIN_STEP_ASK_CONSENT, RUTIN_STEP_ASK_CONSENT},
    {"\"visit\": \"given\"", RUTIN_STEP_DUE, RUTIN_STEP_DUE},
    {"\"visit#1\": \"given\"", RUTIN_STEP_DUE, RUTIN_STEP_ASK_CONSENT},
    {"\"visit\": \"given\", \"visit#2\": \"refused\"", RUTIN_STEP_DUE,
     RUTIN_STEP_BLOCKED},
    {"\"visit#2\": \"refused\", \"visit\": \"given\"", RUTIN_STEP_DUE,
     RUTIN_STEP_BLOCKED},
    {"\"visit#1\": \"not_asked\", \"visit\": \"given\"", RUTIN_STEP_ASK_CONSENT,
     RUTIN_STEP_DUE},
    {"\"visit\": \"refused\", \"visit#1\": " WORD("given", AT("50")),
     RUTIN_STEP_BLOCKED, RUTIN_STEP_BLOCKED},
};

START_TEST(a_task_that_recurs_has_a_consent_of_all_and_one_of_each)
{
    char members[256];
    world w;

    snprintf(members, sizeof members, "\"consent\": {%s}", visits[_i].consents);
    w = plan_of(AGAIN, members);
    ck_assert_status(w, "visit#1", visits[_i].first);
    ck_assert_status(w, "visit#2", visits[_i].second);
    end_world(w);
}
END_TEST

START_TEST(calls_name_a_step_by_its_own_id)
{
    world w = plan_of(AGAIN, "");

    ck_assert_int_eq(rutin_consent(w.engine, "visit#1", "refused"), RUTIN_OK);
    ck_assert_int_eq(rutin_consent(w.engine, "visit", "given"), RUTIN_OK);
    ck_assert_int_eq(rutin_event_task(w.engine, NOW, "visit#2", "done"),
                     RUTIN_OK);
    ck_assert_int_eq(rutin_consent(w.engine, "visit#3", "given"), RUTIN_ECASE);
    ck_assert_int_eq(rutin_consent(w.engine, "look#1", "given"), RUTIN_ECASE);
    ck_assert_int_eq(rutin_decide_case(w.engine, NULL), RUTIN_OK);
    ck_assert_status(w, "visit#1", RUTIN_STEP_BLOCKED);
    ck_assert_status(w, "visit#2", RUTIN_STEP_DONE);
    end_world(w);
}
END_TEST

Suite *consent_suite(void)
{
    const TTest *tests[] = {
        every_list_of_up_to_four_words_is_read_as_it_says,
        what_is_no_consent_is_refused,
        each_recipient_goes_by_its_own_word_else_by_the_firsts,
        the_order_of_members_and_of_calls_never_matters,
        the_order_of_a_cases_members_never_matters,
        a_word_that_is_not_said_yet_lets_the_firsts_hold,
        what_the_first_lets_be_told_holds_for_a_stand_in,
        a_later_call_about_the_same_actor_is_a_later_word,
        a_stand_in_who_refused_is_told_what_another_ground_lets,
        a_question_that_a_stand_ins_consent_opens_is_asked,
        calls_name_a_step_by_its_own_id,
    };
    Suite *suite = suite_of("consent", tests, sizeof tests / sizeof *tests);
    TCase *tables = tcase_create("tables");

    tcase_add_loop_test(tables, a_list_of_words_is_heard_as_it_was_said, 0,
                        (int)(sizeof heard / sizeof *heard));
    tcase_add_loop_test(tables,
                        who_takes_a_step_over_goes_by_what_is_said_of_it, 0,
                        (int)(sizeof handed / sizeof *handed));
    tcase_add_loop_test(tables,
                        a_task_that_recurs_has_a_consent_of_all_and_one_of_each,
                        0, (int)(sizeof visits / sizeof *visits));
    suite_add_tcase(suite, tables);
    return suite;
}
