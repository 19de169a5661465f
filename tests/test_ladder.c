// test_ladder.c - stand-ins: who is contacted when somebody is closed or silent

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

// A desk by day, a night service and a chair of the same duty, an emergency
// number of another; a line that hands over to nobody.
static const char staff[] =
    "actor \"desk\" { name = words \"Desk\", kind = \"authority\",\n"
    "  open = \"Mo-Fr 08:00-16:30\", if_closed = \"night\",\n"
    "  if_no_answer = \"night\" }\n"
    "actor \"night\" { name = words \"Night\", kind = \"authority\",\n"
    "  same_as = \"desk\", open = \"24/7\", tries = 2, again = \"15 min\",\n"
    "  if_no_answer = \"chair\" }\n"
    "actor \"chair\" { name = words \"Chair\", kind = \"authority\",\n"
    "  same_as = \"desk\", open = \"24/7\", if_no_answer = \"sos\" }\n"
    "actor \"sos\" { name = words \"Sos\", kind = \"authority\",\n"
    "  open = \"24/7\" }\n"
    "actor \"extra\" { name = words \"Extra\", kind = \"authority\",\n"
    "  if_no_answer = \"sos\" }\n"
    "actor \"line\" { name = words \"Line\", kind = \"authority\",\n"
    "  open = \"Mo-Fr 09:00-15:00\" }\n"
    "actor \"shop\" { name = words \"Shop\", kind = \"civil\",\n"
    "  if_no_answer = \"other_shop\" }\n"
    "actor \"other_shop\" { name = words \"Other\", kind = \"civil\" }\n";

static world night_of(const char *rules, const char *members)
{
    char all[8192];

    snprintf(all, sizeof all, "%s%s", staff, rules);
    return plan_of(all, members);
}

#define DUTY                                                                   \
    "r \"one\" { contact = desk { ground = duty \"Law\", within = \"now\","    \
    " tell = { \"situation\", \"name\" } } }\n"
#define SILENT(actor, minute)                                                  \
    "{\"at\": \"2026-11-20T22:" minute ":00+01:00\", \"contact\": \"" actor    \
    "\", \"outcome\": \"no_answer\"}"

START_TEST(a_closed_actor_hands_over_with_all_it_stands_on)
{
    world w = night_of(DUTY, "");

    ck_assert_steps(w, "night");
    ck_assert_ground(w, "night", RUTIN_GROUND_DUTY);
    ck_assert_tells(w, "night", "age small sick lost danger name");
    ck_assert_plan_has(w, "\"instead_of\":[{\"actor\":\"desk\","
                          "\"why\":\"closed\"}]");
    end_world(w);
}
END_TEST

START_TEST(a_contact_that_can_wait_is_not_handed_over)
{
    world w = night_of("r \"one\" { contact = desk { ground = duty \"Law\","
                       " within = \"14 days\" } }",
                       "");

    ck_assert_steps(w, "desk");
    end_world(w);
}
END_TEST

START_TEST(silence_hands_over_after_as_many_tries_as_are_named)
{
    world once = night_of(DUTY, "\"events\": [" SILENT("night", "15") "]");
    world twice = night_of(
        DUTY,
        "\"events\": [" SILENT("night", "15") ", " SILENT("night", "30") "]");

    ck_assert_steps(once, "night");
    ck_assert_due(once, "night", "2026-11-20T22:30:00+01:00");
    ck_assert_plan_has(once, "\"due_because\":\"nästa försök efter det "
                             "senaste, som ingen svarade på; fristen var nu, "
                             "räknat från att ärendet öppnades, 2026-11-20 "
                             "22:10\"");
    ck_assert_steps(twice, "chair");
    ck_assert_plan_has(twice, "\"instead_of\":[{\"actor\":\"desk\",\"why\":"
                              "\"closed\"},{\"actor\":\"night\",\"why\":"
                              "\"no_answer\"}]");
    ck_assert_due(twice, "chair", "2026-11-20T22:45:00+01:00");
    end_world(once);
    end_world(twice);
}
END_TEST

// Also long before the deadline of the contact.
START_TEST(the_next_attempt_is_due_when_the_actor_says)
{
    world w = night_of("r \"one\" { contact = night { ground = duty \"Law\","
                       " within = \"next day\" } }",
                       "\"events\": [" SILENT("night", "15") "]");

    ck_assert_steps(w, "night");
    ck_assert_due(w, "night", "2026-11-20T22:30:00+01:00");
    end_world(w);
}
END_TEST

START_TEST(who_may_not_be_called_yet_is_not_due_again)
{
    world w = night_of("r \"one\" { contact = night { ground = consent,"
                       " within = \"next day\" } }",
                       "\"events\": [" SILENT("night", "15") "]");

    ck_assert_status(w, "night", RUTIN_STEP_ASK_CONSENT);
    ck_assert_due(w, "night", "2026-11-21T23:59:59+01:00");
    end_world(w);
}
END_TEST

START_TEST(a_duty_stays_when_another_duty_stands_in)
{
    world w = night_of(DUTY, "\"events\": [" SILENT("night", "15") ", " SILENT(
                                 "night", "30") ", " SILENT("chair", "35") "]");

    ck_assert_steps(w, "sos chair");
    ck_assert_ground(w, "sos", RUTIN_GROUND_ANONYMOUS);
    ck_assert_tells(w, "sos", "age small sick lost danger");
    ck_assert_status(w, "chair", RUTIN_STEP_DUE);
    end_world(w);
}
END_TEST

START_TEST(what_rules_give_a_stand_in_is_left_as_it_is)
{
    world w = night_of(
        DUTY "r \"two\" { contact = sos { ground = necessity \"Need\","
             " tell = { \"name\" } } }\n",
        "\"events\": [" SILENT("night", "15") ", " SILENT(
            "night", "30") ", " SILENT("chair", "35") "]");

    ck_assert_ground(w, "sos", RUTIN_GROUND_NECESSITY);
    ck_assert_tells(w, "sos", "name");
    end_world(w);
}
END_TEST

// A no at the end of a ladder is no answer to what was asked of its beginning.
static const struct {
    const char *rule, *members, *status, *tells;
} refused[] = {
    {"may \"Law\"",
     "{\"at\": \"" NOW "\", \"weighed\": \"sos\", \"outcome\": \"no\","
     " \"by\": \"X\", \"note\": \"Y\"}], \"consent\": {",
     "due", "age small sick lost danger"},
    {"consent", "], \"consent\": {\"sos\": \"refused\"", "due",
     "age small sick lost danger"},
    {"consent", "], \"consent\": {\"sos\": \"withdrawn\"", "due",
     "age small sick lost danger"},
    {"may \"Law\"", "], \"consent\": {", "weigh", ""}, // may yet be given
    {"consent", "], \"consent\": {", "ask_consent", ""},
};

START_TEST(who_rules_do_not_let_be_told_stands_in_without_a_name)
{
    static const char nobody[] = SILENT("night", "15") ", " SILENT(
        "night", "30") ", " SILENT("chair", "35") ", " SILENT("extra", "40");
    char rules[512], members[1024];
    const char *comma = refused[_i].members[0] == '{' ? ", " : "";
    world w;

    snprintf(rules, sizeof rules,
             "r \"one\" { contact = desk { ground = free, within = \"now\","
             " tell = { \"situation\", \"name\" } } }\n"
             "r \"two\" { contact = { extra { ground = free, within = \"now\","
             " tell = { \"situation\" } }, sos { ground = %s,"
             " within = \"now\", tell = { \"name\" } } } }\n",
             refused[_i].rule);
    snprintf(members, sizeof members, "\"events\": [%s%s%s}", nobody, comma,
             refused[_i].members);
    w = night_of(rules, members);
    ck_assert_steps(w, "sos");
    ck_assert_plan_has(w, refused[_i].status);
    ck_assert_tells(w, "sos", refused[_i].tells);
    end_world(w);
}
END_TEST

START_TEST(a_stand_in_of_another_duty_may_be_told_nothing)
{
    world w = night_of("r \"one\" { contact = shop { ground = free,"
                       " tell = { \"name\" } } }",
                       "\"events\": [" SILENT("shop", "15") "]");

    ck_assert_tells(w, "other_shop", "");
    ck_assert_plan_has(w, "\"law\":null,\"tell\":[],"
                          "\"instead_of\":[{\"actor\":\"shop\",\"why\":"
                          "\"no_answer\"}]");
    end_world(w);
}
END_TEST

START_TEST(a_duty_that_nobody_answers_never_fails)
{
    world w = night_of(
        DUTY,
        "\"events\": [" SILENT("night", "15") ", " SILENT(
            "night", "30") ", " SILENT("chair", "35") ", " SILENT("sos",
                                                                  "38") "]");

    ck_assert_status(w, "chair", RUTIN_STEP_DUE);
    end_world(w);
}
END_TEST

START_TEST(reaching_the_stand_in_is_reaching_the_first)
{
    world w = night_of(DUTY, "\"events\": [{\"at\": \"" NOW
                             "\", \"contact\": \"night\","
                             " \"outcome\": \"reached\"}]");

    ck_assert_steps(w, "night");
    ck_assert_status(w, "night", RUTIN_STEP_DONE);
    ck_assert_plan_has(w, "\"instead_of\":[{\"actor\":\"desk\","
                          "\"why\":\"closed\"}]");
    end_world(w);
}
END_TEST

// Whoever was passed by was closed or did not answer, when the other was reached.
// One that was open and not tried was not passed by.
START_TEST(who_was_open_and_not_tried_was_not_passed_by)
{
#define REACHED(actor, at)                                                     \
    "{\"at\": \"2026-11-20T" at ":00+01:00\", \"contact\": \"" actor           \
    "\", \"outcome\": \"reached\"}"
#define MORNING(actor, at)                                                     \
    "{\"at\": \"2026-11-20T" at ":00+01:00\", \"contact\": \"" actor           \
    "\", \"outcome\": \"no_answer\"}, "
    static const struct {
        const char *events, *id, *instead_of;
    } rows[] = {
        {REACHED("night", "10:00"), "night", "[]"},
        {REACHED("night", "07:59"), "night",
         "[{\"actor\":\"desk\",\"why\":\"closed\"}]"},
        {MORNING("desk", "09:50") REACHED("night", "10:00"), "night",
         "[{\"actor\":\"desk\",\"why\":\"no_answer\"}]"},
        {REACHED("chair", "10:00"), "chair", "[]"},
        {MORNING("night", "10:10") REACHED("chair", "10:20"), "chair",
         "[{\"actor\":\"night\",\"why\":\"no_answer\"}]"},
        {MORNING("night", "17:10") REACHED("chair", "17:20"), "chair",
         "[{\"actor\":\"desk\",\"why\":\"closed\"},"
         "{\"actor\":\"night\",\"why\":\"no_answer\"}]"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char events[512], wanted[256];
        world w;

        snprintf(events, sizeof events, "\"events\": [%s]", rows[i].events);
        snprintf(wanted, sizeof wanted, "\"instead_of\":%s,",
                 rows[i].instead_of);
        w = night_of(DUTY, events);
        ck_assert_steps(w, rows[i].id);
        ck_assert_status(w, rows[i].id, RUTIN_STEP_DONE);
        ck_assert_plan_has(w, wanted);
        end_world(w);
    }
}
END_TEST

// The desk gave advice without a name; the report was made to the night service.
START_TEST(who_was_reached_in_full_is_named)
{
    world w = night_of(
        DUTY, "\"events\": [{\"at\": \"" OPENED "\", \"contact\": \"desk\","
              " \"outcome\": \"reached\", \"ground\": \"anonymous\"},"
              " {\"at\": \"" NOW "\", \"contact\": \"night\","
              " \"outcome\": \"reached\", \"ground\": \"duty\"}]");

    ck_assert_steps(w, "night");
    ck_assert_status(w, "night", RUTIN_STEP_DONE);
    end_world(w);
}
END_TEST

START_TEST(consent_never_passes_to_an_actor_of_another_duty)
{
    world w = night_of("r \"one\" { contact = shop { ground = consent,"
                       " tell = { \"situation\", \"name\" } } }",
                       "\"consent\": {\"shop\": \"given\"},"
                       " \"events\": [" SILENT("shop", "15") "]");

    ck_assert_steps(w, "other_shop");
    ck_assert_ground(w, "other_shop", RUTIN_GROUND_ANONYMOUS);
    ck_assert_tells(w, "other_shop", "age small sick lost danger");
    end_world(w);
}
END_TEST

START_TEST(a_ladder_where_nobody_answers_has_failed)
{
    world w = night_of("r \"one\" { contact = shop { ground = free } }",
                       "\"events\": [" SILENT("shop", "15") ", " SILENT(
                           "other_shop", "20") "]");

    ck_assert_status(w, "other_shop", RUTIN_STEP_FAILED);
    end_world(w);
}
END_TEST

// What is failed is failed before it is held (28), and its grounds and what it may be
// told say the same, in whatever way it failed.
START_TEST(a_ladder_that_failed_says_what_its_grounds_say)
{
    const char *rules = "r \"one\" { contact = shop { ground = free,"
                        " tell = { \"situation\" } } }\n"
                        "r \"ban\" { when = sick, never = other_shop }";
    world silent = night_of(
        rules, "\"events\": [" SILENT("shop", "15") ", " SILENT("other_shop",
                                                                "20") "]");
    world held = night_of(rules, "\"events\": [" SILENT("shop", "15") "]");
    world refused = night_of(
        rules,
        "\"events\": [" SILENT("shop", "15") ", {\"at\": \"" NOW
                                             "\", \"contact\": \"other_shop\", "
                                             "\"outcome\": \"refused\"}]");

    ck_assert_status(silent, "other_shop", RUTIN_STEP_FAILED);
    ck_assert_tells(silent, "other_shop", "age small sick lost danger");
    ck_assert_status(held, "other_shop", RUTIN_STEP_HELD);
    ck_assert_tells(held, "other_shop", "");
    ck_assert_status(refused, "other_shop", RUTIN_STEP_FAILED);
    ck_assert_tells(refused, "other_shop", "age small sick lost danger");
    end_world(silent);
    end_world(held);
    end_world(refused);
}
END_TEST

// Done is done, whatever came later (29).
START_TEST(a_stand_in_that_was_reached_and_silent_later_is_done)
{
    world w = night_of(
        "r \"one\" { contact = shop { ground = free } }",
        "\"events\": [" SILENT(
            "shop", "15") ", {\"at\": \""
                          "2026-11-20T22:20:00+01:00\", \"contact\":"
                          " \"other_shop\", \"outcome\": \"reached\","
                          " \"ground\": \"anonymous\"}, " SILENT("other_shop",
                                                                 "25") "]");

    ck_assert_status(w, "other_shop", RUTIN_STEP_DONE);
    end_world(w);
}
END_TEST

// It has failed for all whom it stands in for, or, where one of them is on duty, for
// none; whoever is declared first.
START_TEST(a_silent_stand_in_of_several_has_failed_unless_for_a_duty)
{
    static const char free_one[] = "r \"free\" { contact = extra {"
                                   " ground = free } }\n";
    static const char other[] = "actor \"spare\" { name = words \"Spare\","
                                " kind = \"authority\","
                                " if_no_answer = \"sos\" }\n"
                                "r \"other\" { contact = spare { ground = %s"
                                " } }\n";
    static const char events[] = "\"events\": [" SILENT(
        "extra", "15") ", " SILENT("spare", "16") ", " SILENT("sos", "20") "]";

    for (int i = 0; i < 4; i++) {
        char second[512], rules[1024];
        world w;

        snprintf(second, sizeof second, other, i < 2 ? "free" : "duty \"Law\"");
        snprintf(rules, sizeof rules, "%s%s", i % 2 == 0 ? free_one : second,
                 i % 2 == 0 ? second : free_one);
        w = night_of(rules, events);
        ck_assert_status(w, "sos", i < 2 ? RUTIN_STEP_FAILED : RUTIN_STEP_DUE);
        end_world(w);
    }
}
END_TEST

START_TEST(an_actor_that_names_nobody_stays_due)
{
    world w = night_of("r \"one\" { contact = line { ground = free,"
                       " within = \"now\" } }",
                       "\"events\": [" SILENT("line", "15") "]");

    ck_assert_status(w, "line", RUTIN_STEP_DUE);
    end_world(w);
}
END_TEST

START_TEST(every_claim_may_stand_on_a_stand_in_too)
{
    world w = night_of(
        "r \"one\" { contact = { line { ground = free },"
        " shop { ground = free }, extra { ground = duty \"Law\" } } }\n",
        "\"events\": [" SILENT("shop", "15") ", " SILENT("extra", "20") "]");

    ck_assert_steps(w, "extra other_shop sos line"); // the line is closed
    end_world(w);
}
END_TEST

START_TEST(the_steps_of_both_become_one)
{
    world w = night_of(DUTY
                       "r \"two\" { contact = night { ground = consent,"
                       " tell = { \"hiv\" } } }\n"
                       "r \"three\" { task = look { after = { desk } } }\n",
                       "");

    ck_assert_steps(w, "night look");
    ck_assert_uint_eq(rutin_step_reason_count(w.engine, 0), 2);
    ck_assert_status(w, "look", RUTIN_STEP_WAITING);
    ck_assert_plan_has(w, "\"after\":[\"night\"]");
    end_world(w);
}
END_TEST

// What is handed over brings with it whom it is made in place of.
START_TEST(a_step_that_joins_another_brings_its_trail)
{
#define ASKED                                                                  \
    "r \"one\" { contact = desk { ground = consent, within = \"now\" } }\n"
#define CHAIR "r \"two\" { contact = chair { ground = free } }\n"
#define BOSS                                                                   \
    "actor \"boss\" { name = words \"Boss\", kind = \"authority\",\n"          \
    "  same_as = \"desk\", if_no_answer = \"chair\" }\n"                       \
    "r \"boss\" { contact = boss { ground = free } }\n"
#define DESK "{\"actor\":\"desk\",\"why\":\"closed\"}"
#define OF(actor) "{\"actor\":\"" actor "\",\"why\":\"no_answer\"}"
#define NIGHT SILENT("night", "15") ", " SILENT("night", "30")
    static const struct {
        const char *rules, *silent, *instead_of;
    } rows[] = {
        {ASKED CHAIR, NIGHT, "[" DESK "," OF("night") "]"},
        {CHAIR ASKED, NIGHT, "[" DESK "," OF("night") "]"},
        {BOSS ASKED, NIGHT ", " SILENT("boss", "20"),
         "[" OF("boss") "," DESK "," OF("night") "]"},
        {ASKED BOSS, NIGHT ", " SILENT("boss", "20"),
         "[" DESK "," OF("night") "," OF("boss") "]"},
        {BOSS ASKED, NIGHT ", " SILENT("boss", "20") ", " SILENT("chair", "35"),
         "[" OF("boss") "," DESK "," OF("night") "," OF("chair") "]"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char members[1024], wanted[512];
        world w;

        snprintf(members, sizeof members,
                 "\"consent\": {\"desk\": \"given\"}, \"events\": [%s]",
                 rows[i].silent);
        snprintf(wanted, sizeof wanted, "\"instead_of\":%s",
                 rows[i].instead_of);
        w = night_of(rows[i].rules, members);
        ck_assert_plan_has(w, wanted);
        end_world(w);
    }
}
END_TEST

// A yes may wait for the middle one to open. What is to be weighed there may not, and
// is handed over once it is done on that yes: to the last, with both behind it.
START_TEST(a_step_that_moves_on_brings_its_trail)
{
    world w = night_of(
        "actor \"front\" { name = words \"Front\", kind = \"authority\",\n"
        "  if_no_answer = \"middle\" }\n"
        "actor \"middle\" { name = words \"Middle\", kind = \"authority\",\n"
        "  same_as = \"front\", open = \"Mo-Fr 08:00-16:30\","
        "  if_closed = \"last\" }\n"
        "actor \"last\" { name = words \"Last\", kind = \"authority\",\n"
        "  same_as = \"front\", open = \"24/7\" }\n"
        "r \"one\" { contact = front { ground = consent, within = \"9 days\" }"
        " }\n"
        "r \"two\" { contact = middle { ground = may \"Law\","
        " within = \"now\" } }\n"
        "r \"three\" { contact = last { ground = free } }\n",
        "\"consent\": {\"front\": \"given\"}, \"events\": [" SILENT("front",
                                                                    "15") "]");

    ck_assert_steps(w, "last");
    ck_assert_plan_has(w, "\"instead_of\":[{\"actor\":\"front\",\"why\":"
                          "\"no_answer\"},{\"actor\":\"middle\",\"why\":"
                          "\"closed\"}]");
    end_world(w);
}
END_TEST

START_TEST(a_banned_stand_in_is_passed_over)
{
    world w = night_of(DUTY "r \"ban\" { never = night }", "");

    ck_assert_steps(w, "desk");
    end_world(w);
}
END_TEST

START_TEST(the_end_of_the_working_day_is_the_actors_own)
{
    world w = night_of("r \"one\" { contact = line { ground = anonymous,"
                       " within = \"this working day\" } }",
                       "");

    ck_assert_due(w, "line", "2026-11-23T15:00:00+01:00");
    end_world(w);
}
END_TEST

START_TEST(an_invariant_sees_whom_a_stand_in_replaces)
{
    world w = night_of("r \"one\" { contact = shop { ground = free } }\n"
                       "always \"the shop\" { must = contacts(shop) }",
                       "\"events\": [" SILENT("shop", "15") "]");

    ck_assert_steps(w, "other_shop");
    ck_assert_warns(w, "");
    end_world(w);
}
END_TEST

START_TEST(a_year_the_calendar_lacks_is_said_and_never_guessed)
{
    world w = night_of("calendar \"short\" { from = 2026, to = 2026,\n"
                       "  public = function(year) return {} end }\n"
                       "r \"one\" { task = look {"
                       " within = \"40 working days\" } }",
                       "");

    ck_assert_due(w, "look", NULL);
    ck_assert_warns(w, "no_year");
    ck_assert_str_eq(rutin_warning_text(w.engine, 0),
                     "Fristen för Look är inte uträknad, för kalendern gäller "
                     "bara 2026. Räkna ut den för hand, och se till att "
                     "kalendern förnyas.");
    end_world(w);
}
END_TEST

// On a day that no calendar knows nobody can say whether the desk is open.
START_TEST(a_desk_is_closed_on_a_day_the_calendar_lacks)
{
    world w = plan_of(
        "calendar \"short\" { from = 2020, to = 2025,\n"
        "  public = function(year) return {} end }\n"
        "actor \"desk\" { name = words \"Desk\", kind = \"authority\",\n"
        "  open = \"Mo-Su 00:00-24:00; PH off\", if_closed = \"night\",\n"
        "  if_no_answer = \"night\" }\n"
        "actor \"night\" { name = words \"Night\", kind = \"authority\",\n"
        "  same_as = \"desk\", open = \"24/7\" }\n" DUTY,
        "");

    ck_assert_steps(w, "night");
    ck_assert_warns(w, "no_year");
    ck_assert_str_eq(rutin_warning_text(w.engine, 0),
                     "Det går inte att veta om Desk har öppet, för kalendern "
                     "gäller bara 2020–2025. Det räknas som stängt. Ring och "
                     "fråga, och se till att kalendern förnyas.");
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- who moves

// Two of one duty and two of others, each closed but the last.
static const char chain[] =
    "actor \"a\" { name = words \"A\", kind = \"authority\",\n"
    "  open = \"Mo 08:00-16:00\", if_closed = \"b\", if_no_answer = \"b\" }\n"
    "actor \"b\" { name = words \"B\", kind = \"authority\", same_as = \"a\",\n"
    "  open = \"Mo 08:00-16:00\", if_closed = \"c\", if_no_answer = \"c\" }\n"
    "actor \"c\" { name = words \"C\", kind = \"authority\",\n"
    "  open = \"Sa 12:00-16:00\", if_closed = \"d\", if_no_answer = \"d\" }\n"
    "actor \"d\" { name = words \"D\", kind = \"authority\",\n"
    "  open = \"24/7\" }\n";

static world chain_of(const char *rules, const char *members)
{
    char all[8192];

    snprintf(all, sizeof all, "%s%s", chain, rules);
    return plan_of(all, members);
}

// What is moved makes B's own step due sooner, and so goes further up: no claim
// may stand in the plan a third time.
START_TEST(a_step_is_stood_in_for_once_however_it_grew)
{
    char rules[4096] = "";
    world w;

    for (int i = 0; i < 10; i++)
        snprintf(rules + strlen(rules), sizeof rules - strlen(rules),
                 "r \"ra%d\" { contact = a { ground = duty \"Law\","
                 " within = \"24 h\" } }\n"
                 "r \"rb%d\" { contact = b { ground = duty \"Law\","
                 " within = \"now\" } }\n",
                 i, i);
    w = chain_of(rules, "");
    ck_assert_steps(w, "d b"); // b is closed
    ck_assert_uint_eq(rutin_step_reason_count(w.engine, 0), 20);
    ck_assert_uint_eq(rutin_step_reason_count(w.engine, 1), 20);
    ck_assert_plan_has(w,
                       "\"instead_of\":[{\"actor\":\"a\",\"why\":\"closed\"},"
                       "{\"actor\":\"b\",\"why\":\"closed\"},"
                       "{\"actor\":\"c\",\"why\":\"closed\"}]");
    end_world(w);
}
END_TEST

// In whichever order the rules stand.
START_TEST(a_duty_stays_though_what_it_joins_was_stood_in_for)
{
    static const char free_one[] = "r \"free\" { contact = b { ground = free,"
                                   " within = \"now\" } }\n";
    static const char duty[] = "r \"duty\" { contact = a { ground = duty"
                               " \"Law\", within = \"now\" } }\n";
    char rules[512];

    for (int i = 0; i < 2; i++) {
        world w;

        snprintf(rules, sizeof rules, "%s%s", i ? duty : free_one,
                 i ? free_one : duty);
        w = chain_of(rules, "");
        ck_assert_steps(w, "d b"); // b is closed
        ck_assert_ground(w, "b", RUTIN_GROUND_DUTY);
        ck_assert_ground(w, "d", RUTIN_GROUND_ANONYMOUS);
        ck_assert_uint_eq(rutin_step_reason_count(w.engine, 0), 2);
        end_world(w);
    }
}
END_TEST

START_TEST(a_banned_rung_in_the_middle_gets_no_step)
{
    static const char rules[] =
        "r \"duty\" { contact = a { ground = duty \"Law\","
        " within = \"now\" } }\n"
        "r \"ban\" { never = b }\n";
    world w = chain_of(rules, "");
    world reached = chain_of(rules, "\"events\": [{\"at\": \"" NOW
                                    "\", \"contact\": \"b\","
                                    " \"outcome\": \"reached\"}]");

    ck_assert_steps(w, "d a");
    ck_assert_ground(w, "a", RUTIN_GROUND_DUTY);
    ck_assert_steps(reached, "a");
    end_world(w);
    end_world(reached);
}
END_TEST

// Two who stand in for nobody else hand over to the same third.
START_TEST(a_stand_in_is_asked_for_all_whom_it_stands_in_for)
{
    world w = night_of(
        "r \"one\" { contact = extra { ground = duty \"Law\","
        " within = \"24 h\" } }\n"
        "r \"two\" { contact = chair { ground = duty \"Law\","
        " within = \"now\", tell = { \"situation\" } } }\n",
        "\"events\": [" SILENT("extra", "15") ", " SILENT("chair", "20") "]");

    ck_assert_tells(w, "sos", "age small sick lost danger");
    ck_assert_due(w, "sos", OPENED);
    ck_assert_steps(w, "chair sos extra");
    ck_assert_uint_eq(rutin_step_reason_count(w.engine, 1), 2);
    end_world(w);
}
END_TEST

// A weighing of one is a weighing of all. Consent is to each: the night service
// goes by what is said of the desk while nothing is said of itself, and the desk
// never by what is said of the night service. What may not be done is handed over
// to nobody, and to nobody who has to be left out.
static const struct {
    const char *ground, *members;
    rutin_step_status status;
    const char *id;
} noted[] = {
    {"may \"Law\"", "", RUTIN_STEP_WEIGH, "desk"},
    {"may \"Law\"",
     "\"events\": [{\"at\": \"" NOW "\", \"weighed\": \"night\","
     " \"outcome\": \"yes\", \"by\": \"x\", \"note\": \"y\"}]",
     RUTIN_STEP_DUE, "night"},
    {"may \"Law\"",
     "\"events\": [{\"at\": \"" NOW "\", \"weighed\": \"desk\","
     " \"outcome\": \"yes\", \"by\": \"x\", \"note\": \"y\"}]",
     RUTIN_STEP_DUE, "night"},
    {"may \"Law\"",
     "\"events\": [{\"at\": \"" NOW "\", \"weighed\": \"night\","
     " \"outcome\": \"no\", \"by\": \"x\", \"note\": \"y\"}]",
     RUTIN_STEP_BLOCKED, "desk"},
    {"consent", "", RUTIN_STEP_ASK_CONSENT, "desk"},
    {"consent", "\"consent\": {\"night\": \"given\"}", RUTIN_STEP_ASK_CONSENT,
     "desk"},
    {"consent", "\"consent\": {\"desk\": \"given\"}", RUTIN_STEP_DUE, "night"},
    {"consent", "\"consent\": {\"night\": \"refused\"}", RUTIN_STEP_ASK_CONSENT,
     "desk"},
    {"consent", "\"consent\": {\"desk\": \"refused\", \"night\": \"given\"}",
     RUTIN_STEP_BLOCKED, "desk"},
};

START_TEST(a_weighing_is_shared_and_a_consent_is_to_each)
{
    char rules[256];
    world w;

    snprintf(rules, sizeof rules,
             "r \"one\" { contact = desk { ground = %s, within = \"now\" } }\n",
             noted[_i].ground);
    w = night_of(rules, noted[_i].members);
    ck_assert_status(w, noted[_i].id, noted[_i].status);
    end_world(w);
}
END_TEST

START_TEST(a_gate_opens_when_the_stand_in_was_tried)
{
    static const char rules[] =
        "r \"one\" { contact = { desk { ground = duty \"Law\","
        " within = \"now\" }, line { ground = free, after = desk } } }\n";
    world before = night_of(rules, "");
    world after = night_of(rules, "\"events\": [" SILENT("night", "15") "]");

    ck_assert_status(before, "line", RUTIN_STEP_WAITING);
    ck_assert_status(after, "line", RUTIN_STEP_DUE);
    end_world(before);
    end_world(after);
}
END_TEST

// ---------------------------------------------------------------- mistakes

static const struct {
    const char *actors, *message;
} mistakes[] = {
    {"actor \"a\" { name = words \"A\", kind = \"authority\","
     " if_closed = \"b\" }\n"
     "actor \"b\" { name = words \"B\", kind = \"authority\","
     " if_no_answer = \"a\" }\n",
     "actor \"b\", if_no_answer: goes in a circle: a, b, a"},
    {"actor \"a\" { name = words \"A\", kind = \"authority\","
     " if_closed = \"a\" }\n",
     "actor \"a\", if_closed: goes in a circle: a, a"},
    {"actor \"a\" { name = words \"A\", kind = \"authority\","
     " if_closed = \"bta\" }\n",
     "found \"bta\", wanted the name of an actor; did you mean \"beta\"?"},
    {"actor \"a\" { name = words \"A\", kind = \"authority\","
     " if_closed = \"gamma\" }\n",
     "found gamma of kind \"civil\", wanted somebody who keeps secrets as well "
     "as a"},
    {"actor \"a\" { name = words \"A\", kind = \"authority\", tries = 0 }\n",
     "found the number 0, wanted a whole number from 1 to 10"},
    {"actor \"a\" { name = words \"A\", kind = \"authority\", tries = \"2\" "
     "}\n",
     "found \"2\", wanted a whole number from 1 to 10"},
    {"actor \"a\" { name = words \"A\", kind = \"authority\","
     " again = \"2 days\" }\n",
     "found \"2 days\", wanted minutes or hours, as \"15 min\""},
    {"actor \"a\" { name = words \"A\", kind = \"authority\","
     " if_no_answer = \"beta\" }\n"
     "r \"one\" { contact = a { ground = duty \"Law\" } }\n",
     "is contacted on duty or necessity, and its stand-ins end in beta, wanted "
     "the last to be open = \"24/7\""},
    {"actor \"a\" { name = words \"A\", kind = \"authority\","
     " open = \"Mo-Fr 08:00-16:30\" }\n"
     "r \"one\" { contact = a { ground = duty \"Law\","
     " within = \"now\" } }\n",
     "is contacted on duty or necessity, and its stand-ins end in a, wanted "
     "the last to be open = \"24/7\""},
};

START_TEST(a_ladder_that_is_wrong_is_refused_with_a_sentence)
{
    const rutin_load_options how = {.language = "en"};
    char source[8192];
    rutin_routine *routine;
    const char *message;

    snprintf(source, sizeof source, "%s%s", world_head, mistakes[_i].actors);
    ck_assert_int_eq(
        rutin_load("world.lua", source, strlen(source), &how, &routine),
        RUTIN_EROUTINE);
    ck_assert_uint_eq(rutin_mistake_count(routine), 1);
    message = rutin_mistake(routine, 0)->message;
    ck_assert_msg(strstr(message, mistakes[_i].message) != NULL, "%s", message);
    rutin_routine_free(routine);
}
END_TEST

#define EXTRA_IS_SILENT "\"events\": [" SILENT("extra", "15") "]"
#define EXTRA_AFTER_LOOK                                                       \
    "r \"one\" { contact = extra { ground = free, following = look } }\n"      \
    "r \"two\" { task = look {} }\n"

START_TEST(who_stands_in_with_rules_of_its_own_keeps_to_their_orders)
{
    world w = night_of(
        "r \"own\" { contact = sos { ground = free } }\n" EXTRA_AFTER_LOOK,
        EXTRA_IS_SILENT);

    ck_assert_steps(w, "sos look");
    end_world(w);
}
END_TEST

START_TEST(who_stands_in_without_takes_the_orders_over)
{
    world w = night_of(EXTRA_AFTER_LOOK, EXTRA_IS_SILENT);

    ck_assert_steps(w, "look sos");
    end_world(w);
}
END_TEST

// The question opens the contact that the ban has kept from being handed over.
START_TEST(a_ban_on_a_stand_in_that_may_be_lifted_opens_the_whole_ladder)
{
    world w = night_of(DUTY "r \"ban\" { when = small, never = night }\n", "");

    ck_assert_steps(w, "desk");
    ck_assert_plan_has(w, "\"fact\":\"small\",\"question\":\"?\",\"opens\":"
                          "[\"desk\",\"night\"]");
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- closed

static const char *closed_until(world w, const char *actor)
{
    for (int64_t i = 0; i < rutin_step_count(w.engine); i++)
        if (strcmp(rutin_step_id(w.engine, i), actor) == 0)
            return rutin_step_closed_until(w.engine, i);
    ck_abort_msg("no step %s", actor);
    return NULL;
}

// 20 November 2026 is a Friday.
START_TEST(who_is_closed_says_until_when)
{
    world w = night_of(
        "r \"one\" { contact = { line { ground = free, within = \"14 days\" "
        "},\n"
        "  desk { ground = duty \"Law\", within = \"14 days\" },\n"
        "  night { ground = free, within = \"14 days\" },\n"
        "  shop { ground = free } },\n"
        "  task = look { within = \"now\", by = line } }\n",
        "");

    ck_assert_str_eq(closed_until(w, "line"), "2026-11-23T09:00:00+01:00");
    ck_assert_str_eq(closed_until(w, "desk"), "2026-11-23T08:00:00+01:00");
    ck_assert_ptr_null(closed_until(w, "night"));
    ck_assert_ptr_null(closed_until(w, "shop"));
    ck_assert_ptr_null(closed_until(w, "look"));
    ck_assert_plan_has(w, "\"closed_until\":\"2026-11-23T09:00:00+01:00\"");
    end_world(w);
}
END_TEST

START_TEST(what_is_over_does_not_say_until_when_it_is_closed)
{
    static const char line[] =
        "r \"one\" { contact = line { ground = free } }\n";
    world done = night_of(line, "\"events\": [{\"at\": \"" NOW "\","
                                " \"contact\": \"line\","
                                " \"outcome\": \"reached\"}]");
    world failed = night_of(line, "\"events\": [{\"at\": \"" NOW "\","
                                  " \"contact\": \"line\","
                                  " \"outcome\": \"refused\"}]");
    world asked = night_of(
        "r \"one\" { contact = line { ground = consent } }\n", "");

    ck_assert_ptr_null(closed_until(done, "line"));
    ck_assert_ptr_null(closed_until(failed, "line"));
    ck_assert_str_eq(closed_until(asked, "line"), "2026-11-23T09:00:00+01:00");
    end_world(done);
    end_world(failed);
    end_world(asked);
}
END_TEST

static const char shut[] =
    "actor \"shut\" { name = words \"Shut\", kind = \"authority\",\n"
    "  open = \"off\", if_closed = \"night\", if_no_answer = \"night\" }\n"
    "actor \"mute\" { name = words \"Mute\", kind = \"authority\",\n"
    "  open = \"PH off; Mo-Su off\", if_no_answer = \"night\" }\n"
    "actor \"ruin\" { name = words \"Ruin\", kind = \"authority\",\n"
    "  same_as = \"line\", open = \"off\" }\n"
    "actor \"gone\" { name = words \"Gone\", kind = \"authority\",\n"
    "  same_as = \"ruin\", open = \"Mo-Fr 10:00-12:00\", if_closed = \"ruin\" "
    "}\n";

START_TEST(who_never_opens_is_not_named_while_another_can_be)
{
    static const struct {
        const char *contact, *named, *until;
    } rows[] = {
        {"shut { ground = free }", "night", NULL},
        {"shut { ground = free, within = \"14 days\" }", "night", NULL},
        {"mute { ground = free, within = \"14 days\" }", "night", NULL},
        {"gone { ground = free, within = \"now\" }", "gone",
         "2026-11-23T10:00:00+01:00"},
        {"ruin { ground = free, within = \"now\" }", "ruin", NULL},
    };
    static const char calendar[] = "calendar \"c\" { from = 2020, to = 2030,\n"
                                   "public = function() return {} end }\n";
    char rules[4096];

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        world w;
        const char *until;

        snprintf(rules, sizeof rules, "%s%s r \"one\" { contact = %s }\n",
                 calendar, shut, rows[i].contact);
        w = night_of(rules, "");
        ck_assert_steps(w, rows[i].named);
        until = closed_until(w, rows[i].named);
        ck_assert_str_eq(until ? until : "",
                         rows[i].until ? rows[i].until : "");
        end_world(w);
    }
}
END_TEST

// A desk that is tried twice, on a Friday afternoon, and one without a stand-in.
static const char twice[] =
    "actor \"day\" { name = words \"Day\", kind = \"authority\",\n"
    "  same_as = \"desk\",\n"
    "  open = \"Mo-Fr 08:00-16:30\", tries = 2, again = \"15 min\",\n"
    "  if_closed = \"night\", if_no_answer = \"night\" }\n"
    "actor \"lone\" { name = words \"Lone\", kind = \"authority\",\n"
    "  open = \"Mo-Fr 08:00-16:30\", tries = 2, again = \"15 min\" }\n"
    "actor \"early\" { name = words \"Early\", kind = \"authority\",\n"
    "  same_as = \"lone\", again = \"15 min\", if_no_answer = \"lone\" }\n";

// Nobody answers [tried], and [named] is to be contacted at [due].
static const struct {
    const char *contact, *tried, *at, *now, *named, *due;
} tries[] = {
    {"day { ground = duty \"Law\", within = \"now\" }", "day", "16:10", "16:12",
     "day", "2026-11-20T16:25:00+01:00"},
    {"day { ground = duty \"Law\", within = \"now\" }", "day", "16:25", "16:26",
     "night", "2026-11-20T16:40:00+01:00"},
    {"day { ground = duty \"Law\", within = \"14 days\" }", "day", "16:25",
     "16:26", "day", "2026-11-23T08:00:00+01:00"},
    {"day { ground = duty \"Law\", within = \"14 days\" }", "day", "16:25",
     "19:00", "day", "2026-11-23T08:00:00+01:00"},
    {"day { ground = duty \"Law\", within = \"14 days\" }", "day", "16:15",
     "16:26", "day", "2026-11-23T08:00:00+01:00"},
    {"lone { ground = free, within = \"now\" }", "lone", "16:25", "16:26",
     "lone", "2026-11-23T08:00:00+01:00"},
    {"lone { ground = free, within = \"now\" }", "lone", "16:14", "16:26",
     "lone", "2026-11-20T16:29:00+01:00"},
    {"early { ground = free, within = \"14 days\" }", "early", "16:25", "16:26",
     "lone", "2026-11-23T08:00:00+01:00"},
    {"early { ground = free, within = \"14 days\" }", "early", "16:05", "16:26",
     "lone", "2026-11-20T16:20:00+01:00"},
};

START_TEST(the_next_attempt_is_made_when_somebody_is_there)
{
    char all[8192], json[512];
    world w;

    snprintf(all, sizeof all, "%s%s r \"one\" { contact = %s }\n", staff, twice,
             tries[_i].contact);
    w = world_of(all);
    snprintf(json, sizeof json,
             "{\"opened\": \"2026-11-20T16:00:00+01:00\","
             " \"now\": \"2026-11-20T%s:00+01:00\", \"events\": ["
             "{\"at\": \"2026-11-20T%s:00+01:00\", \"contact\": \"%s\","
             " \"outcome\": \"no_answer\"}]}",
             tries[_i].now, tries[_i].at, tries[_i].tried);
    ck_assert_int_eq(rutin_decide(w.engine, json, strlen(json), NULL),
                     RUTIN_OK);
    ck_assert_due(w, tries[_i].named, tries[_i].due);
    end_world(w);
}
END_TEST

Suite *ladder_suite(void)
{
    const TTest *tests[] = {
        a_closed_actor_hands_over_with_all_it_stands_on,
        a_contact_that_can_wait_is_not_handed_over,
        silence_hands_over_after_as_many_tries_as_are_named,
        the_next_attempt_is_due_when_the_actor_says,
        who_may_not_be_called_yet_is_not_due_again,
        a_duty_stays_when_another_duty_stands_in,
        what_rules_give_a_stand_in_is_left_as_it_is,
        a_stand_in_of_another_duty_may_be_told_nothing,
        a_duty_that_nobody_answers_never_fails,
        reaching_the_stand_in_is_reaching_the_first,
        who_was_open_and_not_tried_was_not_passed_by,
        who_was_reached_in_full_is_named,
        consent_never_passes_to_an_actor_of_another_duty,
        a_ladder_where_nobody_answers_has_failed,
        a_ladder_that_failed_says_what_its_grounds_say,
        a_stand_in_that_was_reached_and_silent_later_is_done,
        a_silent_stand_in_of_several_has_failed_unless_for_a_duty,
        an_actor_that_names_nobody_stays_due,
        every_claim_may_stand_on_a_stand_in_too,
        the_steps_of_both_become_one,
        a_step_that_joins_another_brings_its_trail,
        a_step_that_moves_on_brings_its_trail,
        a_banned_stand_in_is_passed_over,
        the_end_of_the_working_day_is_the_actors_own,
        an_invariant_sees_whom_a_stand_in_replaces,
        a_year_the_calendar_lacks_is_said_and_never_guessed,
        a_desk_is_closed_on_a_day_the_calendar_lacks,
        who_stands_in_with_rules_of_its_own_keeps_to_their_orders,
        who_stands_in_without_takes_the_orders_over,
        a_ban_on_a_stand_in_that_may_be_lifted_opens_the_whole_ladder,
        a_step_is_stood_in_for_once_however_it_grew,
        a_duty_stays_though_what_it_joins_was_stood_in_for,
        a_banned_rung_in_the_middle_gets_no_step,
        a_stand_in_is_asked_for_all_whom_it_stands_in_for,
        a_gate_opens_when_the_stand_in_was_tried,
        who_is_closed_says_until_when,
        what_is_over_does_not_say_until_when_it_is_closed,
        who_never_opens_is_not_named_while_another_can_be,
    };
    Suite *suite = suite_of("ladder", tests, sizeof tests / sizeof *tests);
    TCase *table = tcase_create("mistakes");

    tcase_add_loop_test(table, the_next_attempt_is_made_when_somebody_is_there,
                        0, (int)(sizeof tries / sizeof *tries));
    tcase_add_loop_test(table,
                        a_ladder_that_is_wrong_is_refused_with_a_sentence, 0,
                        (int)(sizeof mistakes / sizeof *mistakes));
    tcase_add_loop_test(table,
                        who_rules_do_not_let_be_told_stands_in_without_a_name,
                        0, sizeof refused / sizeof *refused);
    tcase_add_loop_test(table, a_weighing_is_shared_and_a_consent_is_to_each, 0,
                        (int)(sizeof noted / sizeof *noted));
    suite_add_tcase(suite, table);
    return suite;
}
