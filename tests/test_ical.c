// test_ical.c - the deadlines of a plan as an iCalendar file

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define TEN "öööööööööö"
#define LONG "x" TEN TEN TEN TEN TEN TEN TEN TEN TEN

static const char rules[] =
    "actor \"long\" { name = words \"" LONG "; a, b\\\\\", kind = \"civil\" }\n"
    "r \"one\" { contact = alpha { ground = free, within = \"2 h\", by = beta "
    "} "
    "}\n"
    "r \"two\" { task = { look { within = \"same day\" }, write {} } }\n"
    "r \"three\" { contact = gamma { ground = consent, within = \"3 h\" } }\n"
    "r \"four\" { when = sick, contact = long { ground = free, within = \"14 "
    "days\" } }\n";

static const rutin_page_options all = {.all = true};

static const char *calendar(world w, const rutin_page_options *how)
{
    const char *text = NULL;
    size_t length = 0;

    ck_assert_int_eq(rutin_calendar(w.engine, how, &text, &length), RUTIN_OK);
    ck_assert_uint_eq(strlen(text), length);
    return text;
}

static int count(const char *text, const char *what)
{
    int found = 0;

    for (; (text = strstr(text, what)) != NULL; text++)
        found++;
    return found;
}

#define ck_assert_has(text, what)                                              \
    ck_assert_msg(strstr(text, what) != NULL, "%s is not in %s", what, text)

START_TEST(each_deadline_is_an_event)
{
    world w = plan_of(rules, "");
    const char *text = calendar(w, &all);

    ck_assert_int_eq(strncmp(text, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", 30),
                     0);
    ck_assert_has(text, "\r\nEND:VCALENDAR\r\n");
    ck_assert_int_eq(count(text, "BEGIN:VEVENT"), 3);
    ck_assert_has(text, "DTSTART:20261120T231000Z\r\nSUMMARY:Frist k: kontakta "
                        "Alpha\r\nCLASS:PRIVATE\r\nTRANSP:TRANSPARENT\r\n"
                        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT1H\r\n"
                        "DESCRIPTION:Frist k\r\nEND:VALARM\r\nEND:VEVENT\r\n");
    ck_assert_has(text, "DTSTART;VALUE=DATE:20261120\r\nSUMMARY:Frist k: Look");
    ck_assert_has(text, "SUMMARY:Frist k: fråga om samtycke\\, Gamma\r\n");
    ck_assert_has(text, "DTSTAMP:20261120T214000Z\r\n");
    end_world(w);
}
END_TEST

// Before a deadline of 00:10 an alarm of an hour before it is late at 23:55.
START_TEST(an_alarm_sounds_while_it_can)
{
    static const char json[] = "{\"case\": \"k\", \"opened\": \"" OPENED "\"}";
    rutin_options how = {.now = "2026-11-20T23:54:00+01:00"};
    world w = world_of(rules);
    const char *text;

    ck_assert_int_eq(rutin_decide(w.engine, json, sizeof json - 1, &how),
                     RUTIN_OK);
    text = calendar(w, &all);
    ck_assert_int_eq(count(text, "TRIGGER:-PT15M"), 1);
    ck_assert_int_eq(count(text, "TRIGGER:-PT1H"), 1);
    ck_assert_int_eq(count(text, "TRIGGER;VALUE=DATE-TIME"), 0);
    how.now = "2026-11-20T21:00:00Z";
    ck_assert_int_eq(rutin_decide(w.engine, json, sizeof json - 1, &how),
                     RUTIN_ECASE);
    how.now = "2026-11-20T22:10:00+01:00";
    ck_assert_int_eq(rutin_decide(w.engine, json, sizeof json - 1, &how),
                     RUTIN_OK);
    ck_assert_int_eq(count(calendar(w, &all), "TRIGGER:-PT1H"), 2);
    end_world(w);
}
END_TEST

START_TEST(a_reader_has_his_own_deadlines)
{
    world w = plan_of(rules, "");
    rutin_page_options beta = {.actor = "beta"}, home = {.actor = "home"};
    rutin_page_options none = {.actor = "nobody"};
    const char *text = NULL;

    ck_assert_int_eq(count(calendar(w, NULL), "BEGIN:VEVENT"), 2);
    ck_assert_int_eq(count(calendar(w, &beta), "BEGIN:VEVENT"), 1);
    ck_assert_has(calendar(w, &beta), "Alpha");
    ck_assert_str_eq(calendar(w, &home), "");
    ck_assert_int_eq(rutin_calendar(w.engine, &none, &text, NULL),
                     RUTIN_EUSAGE);
    end_world(w);
}
END_TEST

START_TEST(a_long_line_is_folded_between_characters)
{
    world w = plan_of(rules, "\"facts\": {\"sick\": true}");
    const char *text = calendar(w, &all);

    for (const char *at = text, *end; *at != '\0'; at = end + 2) {
        end = strstr(at, "\r\n");
        ck_assert_ptr_nonnull(end);
        ck_assert_int_le(end - at, 75);
        ck_assert_int_ne((unsigned char)at[0] & 0xC0, 0x80);
        ck_assert_int_ne((unsigned char)at[1] & 0xC0, 0x80);
    }
    ck_assert_has(text, "\\; a\\, b\\\\\r\n");
    end_world(w);
}
END_TEST

START_TEST(a_deadline_has_one_uid_whatever_is_told_since)
{
    world w = plan_of(rules, "");
    const char *text = strstr(calendar(w, &all), "UID:");
    char uid[64];

    memcpy(uid, text, sizeof uid - 1);
    uid[36] = '\0';
    ck_assert_int_eq(decide_in(w, "\"facts\": {\"sick\": true}"), RUTIN_OK);
    ck_assert_has(calendar(w, &all), uid);
    end_world(w);
}
END_TEST

START_TEST(what_is_done_has_no_deadline)
{
    world w = plan_of(rules,
                      "\"consent\": {\"gamma\": \"refused\"}, \"events\":"
                      " [{\"at\": \"" NOW "\", \"contact\": \"alpha\", "
                      "\"outcome\": \"reached\"}]");

    ck_assert_int_eq(count(calendar(w, &all), "BEGIN:VEVENT"), 1);
    end_world(w);
}
END_TEST

START_TEST(a_calendar_is_of_a_plan)
{
    world w = world_of(rules);
    const char *text = NULL;

    ck_assert_int_eq(rutin_calendar(w.engine, NULL, &text, NULL), RUTIN_EUSAGE);
    ck_assert_str_eq(rutin_error_of(w.engine)->code, "undecided");
    end_world(w);
}
END_TEST

Suite *ical_suite(void)
{
    const TTest *tests[] = {
        each_deadline_is_an_event,
        an_alarm_sounds_while_it_can,
        a_reader_has_his_own_deadlines,
        a_long_line_is_folded_between_characters,
        a_deadline_has_one_uid_whatever_is_told_since,
        what_is_done_has_no_deadline,
        a_calendar_is_of_a_plan,
    };

    return suite_of("ical", tests, sizeof tests / sizeof *tests);
}
