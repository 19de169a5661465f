// test_reckon.c - why a step is due when it is, in words

#include "test.h"
#include "world.h"

static const struct {
    const char *step, *members, *because;
} cases[] = {
    {"within = \"2 h\"", "",
     "\"2 h\" från att ärendet öppnades, 2026-11-20 22:10"},
    {"within = \"2 h\", from = reached(beta)", "",
     "\"2 h\" räknas från att Beta har nåtts"},
    {"within = \"2 h\", from = reached(beta)",
     "\"events\": [{\"at\": \"" NOW
     "\", \"contact\": \"beta\", \"outcome\": \"reached\"}]",
     "\"2 h\" från att Beta nåddes, 2026-11-20 22:40"},
    {"within = \"2 h\", from = done(write)", "",
     "\"2 h\" räknas från att detta är gjort: Write"},
    {"within = \"2 h\", from = received \"report\"",
     "\"events\": [{\"at\": \"" NOW "\", \"received\": \"report\"}]",
     "\"2 h\" från att detta kom in: \\\"report\\\", 2026-11-20 22:40"},
    {"within = \"this working day\"", "",
     "\"this working day\" från att ärendet öppnades, 2026-11-20 22:10; då var "
     "det stängt, så nästa öppna dag gäller"},
    {"within = \"3 working days\"", "",
     "\"3 working days\" från att ärendet öppnades, 2026-11-20 22:10; helger "
     "och helgdagar räknas inte"},
    {"within = days_before(age, 10)", "\"facts\": {\"age\": 30}",
     "\"days_before(age, 10)\", räknat från 2026-11-20 22:10"},
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
    char rules[512], wanted[512], escaped[400];
    world w;

    snprintf(rules, sizeof rules, "r \"one\" { task = look { %s } }",
             cases[_i].step);
    w = plan_of(rules, cases[_i].members);
    escape(escaped, sizeof escaped, cases[_i].because);
    snprintf(wanted, sizeof wanted, "\"due_because\":\"%s\"", escaped);
    ck_assert_plan_has(w, wanted);
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
    const TTest *tests[] = {a_step_without_a_deadline_says_nothing};
    Suite *suite = suite_of("reckon", tests, sizeof tests / sizeof *tests);
    TCase *table = tcase_create("table");

    tcase_add_loop_test(table, a_deadline_says_what_set_it, 0,
                        (int)(sizeof cases / sizeof *cases));
    suite_add_tcase(suite, table);
    return suite;
}
