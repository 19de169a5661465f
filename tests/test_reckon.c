// test_reckon.c - why a step is due when it is, in words

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stdio.h>
#include <string.h>

// Monday 23 November 2026 is a public holiday, and Tuesday an eve.
static const char days_off[] =
    "calendar \"t\" { from = 2020, to = 2030,\n"
    "  public = function(year, date) return { date(11, 23) } end,\n"
    "  eves = function(year, date) return { date(11, 24) } end }\n";

static const struct {
    const char *step, *members, *because;
} cases[] = {
    {"within = \"2 h\"", "",
     "inom 2 timmar, räknat från att ärendet öppnades, 2026-11-20 22:10"},
    {"within = \"now\"", "",
     "nu, räknat från att ärendet öppnades, 2026-11-20 22:10"},
    {"within = \"same day\"", "",
     "samma dag, räknat från att ärendet öppnades, 2026-11-20 22:10"},
    {"within = \"1 h\"", "",
     "inom 1 timme, räknat från att ärendet öppnades, 2026-11-20 22:10"},
    {"within = \"2 h\", from = reached(beta)", "",
     "inom 2 timmar; fristen börjar löpa när Beta har nåtts"},
    {"within = \"2 h\", from = { reached(beta), done(write) }", "",
     "inom 2 timmar; fristen börjar löpa när Beta har nåtts eller när detta är "
     "gjort: Write"},
    {"within = \"2 h\", from = { reached(beta), done(write) }",
     "\"events\": [{\"at\": \"" NOW "\", \"task\": \"write\","
     " \"outcome\": \"done\"}]",
     "inom 2 timmar, räknat från att detta gjordes: Write, 2026-11-20 22:40"},
    {"within = \"2 h\", from = reached(beta)",
     "\"events\": [{\"at\": \"" NOW
     "\", \"contact\": \"beta\", \"outcome\": \"reached\"}]",
     "inom 2 timmar, räknat från att Beta nåddes, 2026-11-20 22:40"},
    {"within = \"2 h\", from = done(write)", "",
     "inom 2 timmar; fristen börjar löpa när detta är gjort: Write"},
    {"within = \"2 h\", from = received \"report\"",
     "\"events\": [{\"at\": \"" NOW "\", \"received\": \"report\"}]",
     "inom 2 timmar, räknat från att detta kom in: \"report\", 2026-11-20 "
     "22:40"},
    {"within = \"2 h\", from = received \"report\"", "",
     "inom 2 timmar, räknat från att ärendet öppnades, 2026-11-20 22:10; än är "
     "inget antecknat om \"report\""},
    {"within = \"this working day\"", "",
     "denna arbetsdag, räknat från att ärendet öppnades, 2026-11-20 22:10; då "
     "var det stängt, så nästa öppna dag gäller; 2026-11-23 är helgdag"},
    {"within = \"1 working day\"", "",
     "senast nästa arbetsdag, räknat från att ärendet öppnades, 2026-11-20 "
     "22:10; lördagar och söndagar räknas inte; 2026-11-23 är helgdag"},
    {"within = \"4 working days\"", "",
     "inom 4 arbetsdagar, räknat från att ärendet öppnades, 2026-11-20 22:10; "
     "lördagar och söndagar räknas inte; 2026-11-23 är helgdag"},
    {"within = \"2 months\"", "",
     "inom 2 månader, räknat från att ärendet öppnades, 2026-11-20 22:10"},
    {"within = days_before(age, 10)", "\"facts\": {\"age\": 30}",
     "10 dagar före den dag då detta tar slut: age, räknat från att ärendet "
     "öppnades, 2026-11-20 22:10"},
};

// Doubles the escapes of quotes as JSON has them.
static void escape(char *out, size_t size, const char *text)
{
    size_t length = 0;

    for (; *text != '\0' && length + 3 < size; text++) {
        if (*text == '"' && (length == 0 || out[length - 1] != '\\'))
            out[length++] = '\\';
        out[length++] = *text;
    }
    out[length] = '\0';
}

START_TEST(a_deadline_says_what_set_it)
{
    char rules[640], wanted[640], escaped[560];
    world w;

    snprintf(rules, sizeof rules, "%sr \"one\" { task = look { %s } }",
             days_off, cases[_i].step);
    w = plan_of(rules, cases[_i].members);
    escape(escaped, sizeof escaped, cases[_i].because);
    snprintf(wanted, sizeof wanted, "\"due_because\":\"%s\"", escaped);
    ck_assert_plan_has(w, wanted);
    end_world(w);
}
END_TEST

// The offices of a routine may be closed on eves besides.
START_TEST(an_eve_when_offices_are_closed_is_named)
{
    static const char source[] =
        "routine \"t\" { version = \"1\", title = { en = \"T\" },\n"
        "  languages = { \"en\" }, closed_eves = true }\n"
        "use \"calendar/sweden\"\n"
        "task \"look\" { name = { en = \"Look\" } }\n"
        "rule \"one\" { task = look { within = \"4 working days\" },\n"
        "  because = { en = \"x\" }, source = \"https://example.org/\" }\n";
    static const char json[] =
        "{\"case\": \"k\", \"opened\": \"2026-12-23T10:00:00+01:00\","
        " \"now\": \"2026-12-23T10:00:00+01:00\"}";
    rutin_load_options how = {.rules = "rules"};
    world w = {0};

    ck_assert_int_eq(
        rutin_load("t.lua", source, sizeof source - 1, &how, &w.routine),
        RUTIN_OK);
    w.engine = rutin_engine_new(w.routine, NULL);
    ck_assert_int_eq(rutin_decide(w.engine, json, sizeof json - 1, NULL),
                     RUTIN_OK);
    ck_assert_due(w, "look", "2027-01-04T23:59:59+01:00");
    ck_assert_plan_has(
        w, "\"due_because\":\"within 4 working days, counted from when the "
           "case was opened, 2026-12-23 10:00; Saturdays and Sundays do not "
           "count; 2026-12-24 is an eve when offices are closed; 2026-12-25 "
           "is a public holiday; 2026-12-31 is an eve when offices are "
           "closed, and more\"");
    end_world(w);
}
END_TEST

START_TEST(a_month_that_is_shorter_is_said_to_be)
{
    static const char json[] =
        "{\"case\": \"k\", \"opened\": \"2024-01-31T10:00:00+01:00\","
        " \"now\": \"2024-01-31T10:00:00+01:00\"}";
    world w = world_of("r \"one\" { task = look { within = \"1 month\" } }");

    ck_assert_int_eq(rutin_decide(w.engine, json, sizeof json - 1, NULL),
                     RUTIN_OK);
    ck_assert_due(w, "look", "2024-02-29T23:59:59+01:00");
    ck_assert_plan_has(w, "; månaden är kortare, så dess sista dag gäller\"");
    end_world(w);
}
END_TEST

// What does not fit is cut where a character ends.
START_TEST(a_long_name_is_there_in_full)
{
    char rules[1536] = "actor \"long\" { kind = \"authority\", name = words \"";
    char wanted[1024] = "löpa när ";
    world w;

    for (int i = 0; i < 400; i++) {
        strcat(rules, "å");
        strcat(wanted, "å");
    }
    strcat(rules, "\" }\nr \"one\" { task = look { within = \"2 h\","
                  " from = reached(long) } }");
    strcat(wanted, " har nåtts\",\"after\"");
    w = plan_of(rules, "");
    ck_assert_plan_has(w, wanted);
    end_world(w);
}
END_TEST

START_TEST(a_name_with_quotes_is_escaped)
{
    world w = plan_of("actor \"club\" { name = words 'Club \"\\\\\"',\n"
                      "  kind = \"civil\" }\n"
                      "r \"one\" { task = look { within = \"2 h\",\n"
                      "  from = reached(club) } }",
                      "");

    ck_assert_plan_has(w, "när Club \\\"\\\\\\\" har nåtts\"");
    end_world(w);
}
END_TEST

START_TEST(a_step_without_a_deadline_says_nothing)
{
    world w = plan_of("r \"one\" { task = look {} }", "");

    ck_assert_plan_has(w, "\"due_because\":null");
    end_world(w);
}
END_TEST

Suite *reckon_suite(void)
{
    const TTest *tests[] = {
        an_eve_when_offices_are_closed_is_named,
        a_month_that_is_shorter_is_said_to_be,
        a_long_name_is_there_in_full,
        a_name_with_quotes_is_escaped,
        a_step_without_a_deadline_says_nothing,
    };
    Suite *suite = suite_of("reckon", tests, sizeof tests / sizeof *tests);
    TCase *table = tcase_create("table");

    tcase_add_loop_test(table, a_deadline_says_what_set_it, 0,
                        (int)(sizeof cases / sizeof *cases));
    suite_add_tcase(suite, table);
    return suite;
}
