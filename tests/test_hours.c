// test_hours.c - opening hours: when somebody is open, and when next

#include "base/memory.h"
#include "opening.h"
#include "test.h"
#include "time/calendar.h"
#include "time/clock.h"
#include "time/deadline.h"
#include "time/hours.h"
#include "time/zone.h"

#include <string.h>

static rutin__time time_of(const char *text)
{
    rutin__time time = {0};

    ck_assert_msg(rutin__clock_read(&time, text, strlen(text)), "%s", text);
    return rutin__zone_show(zone(), time);
}

// ---------------------------------------------------------------- what they say

// 2026-11-23 is a Monday, 2026-11-29 the Sunday after.
START_TEST(weekdays_stand_alone_in_ranges_and_in_lists)
{
    static const row rows[] = {
        {"24/7", "2026-11-25", " 00:00-24:00"},
        {"24/7", "2026-12-25", " 00:00-24:00"},
        {"08:00-12:00", "2026-11-29", " 08:00-12:00"},
        {"Mo-Fr 08:00-17:00", "2026-11-23", " 08:00-17:00"},
        {"Mo-Fr 08:00-17:00", "2026-11-27", " 08:00-17:00"},
        {"Mo-Fr 08:00-17:00", "2026-11-28", ""},
        {"Mo,We 08:00-12:00", "2026-11-24", ""},
        {"Mo,We 08:00-12:00", "2026-11-25", " 08:00-12:00"},
        {"Mo, We 08:00-12:00", "2026-11-25", " 08:00-12:00"},
        {"Mo-We,Fr-Sa 08:00-12:00", "2026-11-26", ""},
        {"Mo-We,Fr-Sa 08:00-12:00", "2026-11-28", " 08:00-12:00"},
        {"Fr-Mo 10:00-12:00", "2026-11-29", " 10:00-12:00"},
        {"Fr-Mo 10:00-12:00", "2026-11-24", ""},
        {"Sa-Su 00:00-24:00", "2026-11-28", " 00:00-24:00"},
        {"Sa,Su", "2026-11-28", " 00:00-24:00"},
        {"Mo-Fr open", "2026-11-27", " 00:00-24:00"},
        {"open", "2026-11-27", " 00:00-24:00"},
        {"off", "2026-11-27", ""},
        {" Mo - Fr  08:00 - 17:00 ", "2026-11-23", " 08:00-17:00"},
    };

    CHECK(rows);
}
END_TEST

START_TEST(a_day_can_have_several_hours)
{
    static const row rows[] = {
        {"Mo-Fr 08:00-12:00,13:00-17:30", "2026-11-23",
         " 08:00-12:00 13:00-17:30"},
        {"Mo-Fr 08:00-12:00, 13:00-17:30", "2026-11-23",
         " 08:00-12:00 13:00-17:30"},
        {"Mo-Fr 08:00-12:00, 13:00-17:30", "2026-11-28", ""},
        {"10:00-11:00,11:00-12:00", "2026-11-23", " 10:00-12:00"},
        {"Mo-Fr 08:00-12:00,13:00-17:30; Sa 08:00-12:00", "2026-11-28",
         " 08:00-12:00"},
    };

    CHECK(rows);
}
END_TEST

START_TEST(a_night_belongs_to_the_evening_it_starts)
{
    static const row rows[] = {
        {"Mo-Su 20:00-02:00", "2026-11-25", " 00:00-02:00 20:00-24:00"},
        {"22:00-06:00", "2026-11-25", " 00:00-06:00 22:00-24:00"},
        {"Fr 22:00-04:00", "2026-11-27", " 22:00-24:00"},
        {"Fr 22:00-04:00", "2026-11-28", " 00:00-04:00"},
        {"Fr 22:00-04:00", "2026-11-29", ""},
        {"Fr 22:00-28:00", "2026-11-28", " 00:00-04:00"},
        {"Su 22:00-04:00", "2026-11-23", " 00:00-04:00"},
        {"Mo 08:00-00:00", "2026-11-23", " 08:00-24:00"},
        {"Mo 08:00-00:00", "2026-11-24", ""},
        {"Mo 00:00-06:00,23:00-24:00", "2026-11-23",
         " 00:00-06:00 23:00-24:00"},
        // A later rule takes the place of the hours that begin on its days.
        {"Fr 22:00-04:00; Sa 10:00-12:00", "2026-11-28",
         " 00:00-04:00 10:00-12:00"},
        {"Mo-Su 22:00-04:00; Sa off", "2026-11-28", " 00:00-04:00"},
        {"Mo-Su 22:00-04:00; Sa off", "2026-11-29", " 22:00-24:00"},
        {"Mo-Su 19:00-02:00; PH off", "2026-12-25", " 00:00-02:00"},
        {"Mo-Su 19:00-02:00; PH off", "2026-12-26", " 19:00-24:00"},
        // Hours of the morning after can be taken away by name.
        {"Mo-Su 22:00-04:00; Sa 02:00-06:00 off", "2026-11-28",
         " 00:00-02:00 22:00-24:00"},
        {"Dec 31 20:00-06:00", "2027-01-01", " 00:00-06:00"},
        {"Su-Tu 11:00-01:00, We-Th 11:00-03:00, Fr 11:00-06:00, "
         "Sa 11:00-07:00",
         "2026-11-28", " 00:00-06:00 11:00-24:00"},
    };

    CHECK(rows);
}
END_TEST

START_TEST(a_later_rule_takes_the_place_of_those_before)
{
    static const row rows[] = {
        {"Mo-Fr 10:00-16:00; We 12:00-18:00", "2026-11-25", " 12:00-18:00"},
        {"Mo-Fr 10:00-16:00; We 12:00-18:00", "2026-11-26", " 10:00-16:00"},
        {"Mo-Fr 10:00-16:00, We 12:00-18:00", "2026-11-25", " 10:00-18:00"},
        {"Mo-Fr 08:00-12:00, We 14:00-18:00", "2026-11-25",
         " 08:00-12:00 14:00-18:00"},
        {"Mo-Sa 10:00-20:00; Tu off", "2026-11-24", ""},
        {"Mo-Sa 10:00-20:00; Tu closed", "2026-11-24", ""},
        {"Mo-Sa 10:00-20:00; Tu 10:00-14:00", "2026-11-24", " 10:00-14:00"},
        {"10:00-14:00; 12:00-14:00 off", "2026-11-24", " 10:00-12:00"},
        {"10:00-12:00; 10:30-11:30", "2026-11-24", " 10:30-11:30"},
        {"Tu off; Mo-Sa 10:00-20:00", "2026-11-24", " 10:00-20:00"},
        {"open; Tu-Su 08:30-09:00 off; Tu-Su 14:00-14:30 off; "
         "Mo 08:00-13:00 off",
         "2026-11-24", " 00:00-08:30 09:00-14:00 14:30-24:00"},
        {"open; Tu-Su 08:30-09:00 off; Mo 08:00-13:00 off", "2026-11-23",
         " 00:00-08:00 13:00-24:00"},
        {"Mo-Fr 08:00-18:00; We 12:00-13:00 off, We 12:30-12:45", "2026-11-25",
         " 08:00-12:00 12:30-12:45 13:00-18:00"},
        {"Mo-Fr 08:00-16:00 open; Sa closed, We off", "2026-11-25", ""},
    };

    CHECK(rows);
}
END_TEST

START_TEST(public_holidays_are_named_ph)
{
    static const row rows[] = {
        {"Mo-Fr 08:00-16:30", "2026-12-25", " 08:00-16:30"},
        {"Mo-Fr 08:00-16:30; PH off", "2026-12-25", ""},
        {"Mo-Fr 08:00-16:30; PH off", "2026-12-24", " 08:00-16:30"},
        {"Mo-Fr 08:00-16:30; Sa,Su,PH off", "2026-12-25", ""},
        {"Mo-Sa 08:00-16:00; PH 10:00-12:00", "2026-12-25", " 10:00-12:00"},
        {"Mo-Sa 08:00-16:00; PH 10:00-12:00", "2026-12-27", " 10:00-12:00"},
        {"Sa,Su,PH 12:00-16:00", "2026-12-25", " 12:00-16:00"},
        {"PH,Sa 12:00-16:00", "2026-12-25", " 12:00-16:00"},
        {"PH,Sa 12:00-16:00", "2026-12-24", ""},
        {"24/7; PH off", "2026-12-25", ""},
        // holidays that fall on some weekdays
        {"07:00-14:00; PH Su off", "2026-12-27", ""},
        {"07:00-14:00; PH Su off", "2026-12-25", " 07:00-14:00"},
        {"07:00-14:00; PH Su off", "2026-12-20", " 07:00-14:00"},
        {"PH Mo-Fr 10:00-12:00", "2026-12-25", " 10:00-12:00"},
        {"PH Mo-Fr 10:00-12:00", "2026-12-27", ""},
        // Weekdays alone stand back behind them; dates do not.
        {"PH off; Mo-Fr 08:00-16:30", "2026-12-25", ""},
        {"PH off; Mo-Fr 08:00-16:30", "2026-12-24", " 08:00-16:30"},
        {"PH off, Mo-Fr 08:00-16:30", "2026-12-25", ""},
        {"Tu-Th,Su,PH 12:00-23:00, Fr,Sa 12:00-24:00", "2026-12-25",
         " 12:00-23:00"},
        {"Mo-Fr 08:00-16:30; PH off; Dec 25 10:00-12:00", "2026-12-25",
         " 10:00-12:00"},
        {"Dec PH 10:00-12:00", "2026-12-25", " 10:00-12:00"},
        {"Dec PH 10:00-12:00", "2026-04-03", ""},
    };

    CHECK(rows);
}
END_TEST

START_TEST(dates_and_months_stand_alone_in_ranges_and_in_lists)
{
    static const row rows[] = {
        {"Jun-Aug Mo-Fr 08:00-15:00", "2026-08-31", " 08:00-15:00"},
        {"Jun-Aug Mo-Fr 08:00-15:00", "2026-08-29", ""},
        {"Jun-Aug Mo-Fr 08:00-15:00", "2026-09-01", ""},
        {"Mo-Fr 08:00-16:30; Jul Mo-Fr 09:00-15:00", "2026-07-01",
         " 09:00-15:00"},
        {"Mo-Fr 08:00-16:30; Jul off", "2026-07-31", ""},
        {"Mo-Fr 08:00-16:30; Jul off", "2026-06-30", " 08:00-16:30"},
        {"Nov-Feb 10:00-12:00", "2026-01-15", " 10:00-12:00"},
        {"Nov-Feb 10:00-12:00", "2028-02-29", " 10:00-12:00"},
        {"Nov-Feb 10:00-12:00", "2026-03-01", ""},
        {"Nov-Feb 10:00-12:00", "2026-10-31", ""},
        {"Jan,Mar-Apr 10:00-12:00", "2026-02-15", ""},
        {"Jan,Mar-Apr 10:00-12:00", "2026-03-31", " 10:00-12:00"},
        {"Mo-Fr 08:00-20:00; Dec 24-26,Jan 1 off", "2026-12-24", ""},
        {"Mo-Fr 08:00-20:00; Dec 24-26,Jan 1 off", "2026-12-23",
         " 08:00-20:00"},
        {"Mo-Fr 08:00-20:00; Dec 24-26,Jan 1 off", "2026-01-01", ""},
        {"Mo-Fr 08:00-20:00; Dec 23-Jan 06 off", "2026-01-06", ""},
        {"Mo-Fr 08:00-20:00; Dec 23-Jan 06 off", "2026-01-07", " 08:00-20:00"},
        {"Jun 15-Aug 15 09:00-10:00", "2026-07-31", " 09:00-10:00"},
        {"Jun 15-Aug 15 09:00-10:00", "2026-08-16", ""},
        {"Feb 29 09:00-10:00", "2028-02-29", " 09:00-10:00"},
        {"Feb 28-29 09:00-10:00", "2027-02-28", " 09:00-10:00"},
        {"Feb 28-29 09:00-10:00", "2027-03-01", ""},
        {"Dec 25", "2026-12-25", " 00:00-24:00"},
        {"Dec 10:00-12:00", "2026-12-10", " 10:00-12:00"},
        {"Dec 10 10:00-12:00", "2026-12-11", ""},
    };

    CHECK(rows);
}
END_TEST

// ---------------------------------------------------------------- searching

// What a search answers, as a time or in words.
static const char *answer(rutin__found found, rutin__time time)
{
    static char out[RUTIN__TIME_SIZE];

    if (found == RUTIN__NOT_FOUND)
        return "never";
    if (found == RUTIN__NO_YEAR)
        return "no year";
    rutin__clock_write(out, time);
    return out;
}

static const char *opening(const char *text, const char *at)
{
    rutin__time time = {0};
    rutin__found found = rutin__hours_next_opening(hours_of(text), calendar(),
                                                   time_of(at), &time);

    return answer(found, time);
}

static const char *closing(const char *text, const char *at)
{
    rutin__duration duration = {RUTIN__THIS_WORKING_DAY, 0};
    rutin__time time = {0};
    rutin__found found = rutin__deadline_find(time_of(at), duration, calendar(),
                                              hours_of(text), &time);

    return answer(found, time);
}

typedef struct search {
    const char *hours, *at, *answer;
} search;

static void check_searches(const search *rows, size_t count,
                           const char *(*ask)(const char *, const char *))
{
    for (size_t i = 0; i < count; i++) {
        const char *found = ask(rows[i].hours, rows[i].at);

        ck_assert_msg(strcmp(found, rows[i].answer) == 0,
                      "%s from %s: wanted %s, found %s", rows[i].hours,
                      rows[i].at, rows[i].answer, found);
    }
    rutin__memory_clear(&arena);
}

START_TEST(the_next_opening_is_now_or_later)
{
    static const search rows[] = {
        {"Mo-Fr 08:00-16:30", "2026-11-20T22:10:00+01:00",
         "2026-11-23T08:00:00+01:00"},
        {"Mo-Fr 08:00-16:30", "2026-11-20T16:29:59.5+01:00",
         "2026-11-20T16:29:59.5+01:00"},
        {"Mo-Fr 08:00-16:30", "2026-11-20T16:30:00+01:00",
         "2026-11-23T08:00:00+01:00"},
        {"Mo-Fr 08:00-16:30", "2026-11-20T07:59:59.5+01:00",
         "2026-11-20T08:00:00+01:00"},
        {"Mo-Fr 08:00-16:30", "2026-11-20T08:00:00+01:00",
         "2026-11-20T08:00:00+01:00"},
        {"Mo-Fr 08:00-12:00,13:00-16:30", "2026-11-20T12:15:00+01:00",
         "2026-11-20T13:00:00+01:00"},
        {"Mo-Fr 08:00-16:30; PH off", "2026-12-24T17:00:00+01:00",
         "2026-12-28T08:00:00+01:00"},
        {"Mo-Su 22:00-04:00", "2026-11-20T03:00:00+01:00",
         "2026-11-20T03:00:00+01:00"},
        {"Mo-Su 22:00-04:00; Sa 02:00-06:00 off", "2026-11-28T02:00:00+01:00",
         "2026-11-28T22:00:00+01:00"},
        {"24/7", "2026-11-20T22:10:07+01:00", "2026-11-20T22:10:07+01:00"},
        {"Sa 00:00-24:00", "2026-11-20T22:10:00+01:00",
         "2026-11-21T00:00:00+01:00"},
        {"Jan 1 10:00-11:00", "2026-01-01T11:00:00+01:00",
         "2027-01-01T10:00:00+01:00"},
        {"off", "2026-11-20T22:10:00+01:00", "never"},
        {"2025 Jan 1-Dec 31 10:00-11:00", "2026-11-20T22:10:00+01:00", "never"},
        {"2025 week 50-2 10:00-11:00", "2026-11-20T22:10:00+01:00", "never"},
        {"Jun 1-Aug 15 10:00-11:00", "2026-08-15T11:00:00+02:00",
         "2027-06-01T10:00:00+02:00"},
        {"Dec 31 22:00-04:00", "2027-01-01T03:59:00+01:00",
         "2027-01-01T03:59:00+01:00"},
        {"2026 Dec 31 22:00-04:00", "2027-01-01T03:59:00+01:00",
         "2027-01-01T03:59:00+01:00"},
        {"2025-2026 Dec 24-Jan 6 22:00-04:00", "2027-01-06T23:00:00+01:00",
         "2027-01-06T23:00:00+01:00"},
        {"2026 week 53 10:00-11:00", "2027-01-03T09:00:00+01:00",
         "2027-01-03T10:00:00+01:00"},
        {"2026 easter 10:00-11:00; 2025 May 1 off", "2026-04-04T10:00:00+02:00",
         "2026-04-05T10:00:00+02:00"},
        {"Feb 29 10:00-11:00", "2026-11-20T22:10:00+01:00", "never"},
        {"PH 10:00-11:00", "2026-12-28T10:00:00+01:00", "never"},
        {"PH 10:00-11:00", "2030-06-01T10:00:00+02:00", "no year"},
        {"Mo-Fr 08:00-16:30; PH off", "2030-12-31T17:00:00+01:00", "no year"},
        {"Mo-Fr 08:00-16:30", "2031-12-31T17:00:00+01:00",
         "2032-01-01T08:00:00+01:00"},
    };

    check_searches(rows, sizeof rows / sizeof *rows, opening);
}
END_TEST

START_TEST(this_working_day_ends_with_the_hours_of_the_actor)
{
    static const search rows[] = {
        {"Mo-Fr 08:00-16:30", "2026-11-20T10:00:00+01:00",
         "2026-11-20T16:30:00+01:00"},
        {"Mo-Fr 08:00-16:30", "2026-11-20T06:00:00+01:00",
         "2026-11-20T16:30:00+01:00"},
        {"Mo-Fr 08:00-16:30", "2026-11-20T16:30:00+01:00",
         "2026-11-23T16:30:00+01:00"},
        {"Mo-Th 08:00-16:30; Fr 08:00-15:00", "2026-11-19T17:00:00+01:00",
         "2026-11-20T15:00:00+01:00"},
        // A break at noon ends no working day.
        {"Mo-Fr 08:00-12:00,13:00-16:30", "2026-11-20T10:00:00+01:00",
         "2026-11-20T16:30:00+01:00"},
        {"Mo-Fr 08:00-12:00,13:00-16:30", "2026-11-20T12:30:00+01:00",
         "2026-11-20T16:30:00+01:00"},
        {"Mo-Fr 08:00-16:30; PH off", "2026-12-24T17:00:00+01:00",
         "2026-12-28T16:30:00+01:00"},
        // Nights end in the morning; midnight is the day's last second.
        {"Mo-Su 22:00-06:00", "2026-11-20T23:00:00+01:00",
         "2026-11-21T06:00:00+01:00"},
        {"Mo-Su 22:00-06:00", "2026-11-20T05:00:00+01:00",
         "2026-11-20T06:00:00+01:00"},
        {"Mo-Su 22:00-06:00; Sa 02:00-08:00 off", "2026-11-20T23:00:00+01:00",
         "2026-11-21T02:00:00+01:00"},
        {"24/7", "2026-11-20T22:10:00+01:00", "2026-11-20T23:59:59+01:00"},
        {"Mo-Fr 08:00-24:00", "2026-11-20T22:10:00+01:00",
         "2026-11-20T23:59:59+01:00"},
        {"off", "2026-11-20T22:10:00+01:00", "never"},
        {"Mo-Fr 08:00-16:30; PH off", "2030-12-31T17:00:00+01:00", "no year"},
    };

    check_searches(rows, sizeof rows / sizeof *rows, closing);
}
END_TEST

START_TEST(hours_are_those_of_the_wall_on_nights_of_change_too)
{
    static const search rows[] = {
        // 29 March 2026, 02:00 becomes 03:00
        {"Mo-Su 08:00-16:30", "2026-03-28T20:00:00+01:00",
         "2026-03-29T08:00:00+02:00"},
        {"Mo-Su 08:00-16:30", "2026-03-29T03:30:00+02:00",
         "2026-03-29T08:00:00+02:00"},
        {"Mo-Su 22:00-04:00", "2026-03-29T03:30:00+02:00",
         "2026-03-29T03:30:00+02:00"},
        {"Mo-Su 02:30-04:00", "2026-03-29T01:59:59+01:00",
         "2026-03-29T03:00:00+02:00"},
        {"Mo-Su 02:15-02:45", "2026-03-29T01:30:00+01:00",
         "2026-03-30T02:15:00+02:00"},
        // 25 October 2026, 03:00 becomes 02:00: the hour comes twice
        {"Mo-Su 08:00-16:30", "2026-10-25T02:30:00+02:00",
         "2026-10-25T08:00:00+01:00"},
        {"Mo-Su 08:00-16:30", "2026-10-25T02:30:00+01:00",
         "2026-10-25T08:00:00+01:00"},
        {"Mo-Su 02:45-04:00", "2026-10-25T02:30:00+02:00",
         "2026-10-25T02:45:00+02:00"},
        {"Mo-Su 02:45-04:00", "2026-10-25T02:30:00+01:00",
         "2026-10-25T02:45:00+01:00"},
        {"Mo-Su 02:00-02:30", "2026-10-25T02:45:00+02:00",
         "2026-10-25T02:00:00+01:00"},
        // However it is written, it is the clock here that tells the day.
        {"Su 00:00-24:00", "2026-11-21T23:30:00Z", "2026-11-22T00:30:00+01:00"},
        {"Mo-Fr 08:00-16:30", "2026-07-01T15:45:00+01:00",
         "2026-07-02T08:00:00+02:00"},
        {"Mo-Fr 08:00-16:30", "2026-07-01T05:59:59Z",
         "2026-07-01T08:00:00+02:00"},
        {"Su 00:00-24:00", "2026-11-22T00:30:00+01:00",
         "2026-11-22T00:30:00+01:00"},
    };

    check_searches(rows, sizeof rows / sizeof *rows, opening);
    ck_assert_str_eq(closing("Mo-Su 08:00-16:30", "2026-03-28T20:00:00+01:00"),
                     "2026-03-29T16:30:00+02:00");
    ck_assert_str_eq(closing("Mo-Su 08:00-16:30", "2026-10-25T02:30:00+02:00"),
                     "2026-10-25T16:30:00+01:00");
    ck_assert_str_eq(closing("Mo-Su 22:00-02:30", "2026-03-28T23:00:00+01:00"),
                     "2026-03-29T03:00:00+02:00");
    ck_assert_str_eq(closing("Mo-Su 22:00-02:30", "2026-10-25T02:10:00+02:00"),
                     "2026-10-25T02:30:00+02:00");
    ck_assert_str_eq(closing("Mo-Su 22:00-02:30", "2026-10-25T02:10:00+01:00"),
                     "2026-10-25T02:30:00+01:00");
    rutin__memory_clear(&arena);
}
END_TEST

// Eight days up to an instant, backwards, each minute as clocks show it.
static void search_backwards(const rutin__hours *hours, const char *end)
{
    rutin__time last = time_of(end), next = last, found;

    ck_assert_int_eq(rutin__hours_next_opening(hours, calendar(), last, &next),
                     RUTIN__FOUND);
    for (int minute = 0; minute < 8 * 1440; minute++) {
        rutin__time at = {.seconds = last.seconds - 60 * minute};

        at = rutin__zone_show(zone(), at);
        if (rutin__hours_is_open(hours, calendar(), at))
            next = at;
        if (rutin__hours_next_opening(hours, calendar(), at, &found) !=
                RUTIN__FOUND ||
            rutin__clock_compare(found, next) != 0 ||
            found.offset != next.offset)
            ck_abort_msg("%s, %d minutes before %s", hours->text, minute, end);
    }
}

// A search finds what asking every minute finds, on nights of change too.
START_TEST(a_search_agrees_with_asking_every_minute)
{
    static const char *const texts[] = {
        "Mo-Fr 08:00-12:00,13:00-16:30; PH off",
        "Mo-Su 22:00-04:00; Sa 02:00-06:00 off",
        "Fr 22:00-04:00; Sa 10:00-12:00, Su 00:00-24:00",
        "open; Tu-Su 08:30-09:00 off; Mo 08:00-13:00 off",
        "Mo-Su 02:15-02:45",
        "Mo-Sa 02:00-03:00,12:00-13:00; Su 01:30-02:30",
    };
    static const char *const ends[] = {"2026-12-29T00:00:00+01:00",
                                       "2026-03-31T00:00:00+02:00",
                                       "2026-10-27T00:00:00+01:00"};

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (size_t k = 0; k < sizeof ends / sizeof *ends; k++)
            search_backwards(hours_of(texts[i]), ends[k]);
    rutin__memory_clear(&arena);
}
END_TEST

Suite *hours_suite(void)
{
    const TTest *tests[] = {
        weekdays_stand_alone_in_ranges_and_in_lists,
        a_day_can_have_several_hours,
        a_night_belongs_to_the_evening_it_starts,
        a_later_rule_takes_the_place_of_those_before,
        public_holidays_are_named_ph,
        dates_and_months_stand_alone_in_ranges_and_in_lists,
        the_next_opening_is_now_or_later,
        this_working_day_ends_with_the_hours_of_the_actor,
        hours_are_those_of_the_wall_on_nights_of_change_too,
        a_search_agrees_with_asking_every_minute,
    };

    return suite_of("hours", tests, sizeof tests / sizeof *tests);
}
