// test_hours.c - opening hours: what is read, what is refused, what they say

#include "deadline.h"
#include "hours.h"
#include "hours_read.h"
#include "test.h"

#include <stdio.h>
#include <string.h>

static rutin__arena arena;

// Public holidays of the tests: 1 January, Good Friday, Christmas Day 2026, of
// which the first is a Thursday and the others are Fridays, and a Sunday.
static const rutin__calendar *calendar(void)
{
    static rutin__day holidays[4];
    static rutin__calendar made = {.id = "test", .holiday_count = 4};

    holidays[0] = rutin__date_day((rutin__date){2026, 1, 1});
    holidays[1] = rutin__date_day((rutin__date){2026, 4, 3});
    holidays[2] = rutin__date_day((rutin__date){2026, 12, 25});
    holidays[3] = rutin__date_day((rutin__date){2026, 12, 27});
    made.holidays = holidays;
    made.from = rutin__date_day((rutin__date){2020, 1, 1});
    made.to = rutin__date_day((rutin__date){2030, 12, 31});
    return &made;
}

static const rutin__hours *hours_of(const char *text)
{
    const rutin__hours *hours = NULL;
    rutin_error error = {0};

    ck_assert_msg(rutin__hours_read(&hours, &arena, text, &error) == RUTIN_OK,
                  "%s: %s", text, error.message);
    return hours;
}

static rutin__time time_of(const char *text)
{
    rutin__time time = {0};

    ck_assert_msg(rutin__time_read(&time, text, strlen(text)), "%s", text);
    return time;
}

static void add_minute(char *out, char sign, int minute)
{
    size_t length = strlen(out);

    snprintf(out + length, 160 - length, "%c%02d:%02d", sign, minute / 60,
             minute % 60);
}

// When it is open on a day, asked minute by minute: " 08:00-12:00 13:00-16:30".
static const char *open_on(const char *text, const char *date)
{
    static char out[160];
    const rutin__hours *hours = hours_of(text);
    rutin__day day = 0;
    bool was_open = false;

    ck_assert(rutin__day_read(&day, date, strlen(date)));
    out[0] = '\0';
    for (int minute = 0; minute <= 1440; minute++) {
        rutin__time at = rutin__time_at(day, minute * 60, 60);
        bool is_open = minute < 1440 && rutin__is_open(hours, calendar(), at);

        if (is_open != was_open)
            add_minute(out, is_open ? ' ' : '-', minute);
        was_open = is_open;
    }
    return out;
}

typedef struct row {
    const char *hours, *date, *open;
} row;

static void check_rows(const row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *found = open_on(rows[i].hours, rows[i].date);

        ck_assert_msg(strcmp(found, rows[i].open) == 0,
                      "%s on %s: wanted%s, found%s", rows[i].hours,
                      rows[i].date, rows[i].open, found);
    }
    rutin__arena_clear(&arena);
}

#define CHECK(rows) check_rows(rows, sizeof(rows) / sizeof *(rows))

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
    rutin__time_write(out, time);
    return out;
}

static const char *opening(const char *text, const char *at)
{
    rutin__time time = {0};
    rutin__found found = rutin__next_opening(hours_of(text), calendar(),
                                             time_of(at), &time);

    return answer(found, time);
}

static const char *closing(const char *text, const char *at)
{
    rutin__duration duration = {RUTIN__THIS_WORKING_DAY, 0};
    rutin__time time = {0};
    rutin__found found = rutin__due_by(time_of(at), duration, calendar(),
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
    rutin__arena_clear(&arena);
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

// We have no table of time zones: the clock on the wall is what the offset of
// the instant says, also of what comes after the night it changes.
START_TEST(a_clock_change_is_what_the_offset_says)
{
    static const search rows[] = {
        // 29 March 2026, 02:00 becomes 03:00
        {"Mo-Su 08:00-16:30", "2026-03-28T20:00:00+01:00",
         "2026-03-29T08:00:00+01:00"},
        {"Mo-Su 08:00-16:30", "2026-03-29T03:30:00+02:00",
         "2026-03-29T08:00:00+02:00"},
        {"Mo-Su 22:00-04:00", "2026-03-29T03:30:00+02:00",
         "2026-03-29T03:30:00+02:00"},
        // 25 October 2026, 03:00 becomes 02:00: the hour comes twice
        {"Mo-Su 08:00-16:30", "2026-10-25T02:30:00+02:00",
         "2026-10-25T08:00:00+02:00"},
        {"Mo-Su 08:00-16:30", "2026-10-25T02:30:00+01:00",
         "2026-10-25T08:00:00+01:00"},
        {"Mo-Su 02:45-04:00", "2026-10-25T02:30:00+02:00",
         "2026-10-25T02:45:00+02:00"},
        {"Mo-Su 02:45-04:00", "2026-10-25T02:30:00+01:00",
         "2026-10-25T02:45:00+01:00"},
        // The same instant is another day elsewhere.
        {"Su 00:00-24:00", "2026-11-21T23:30:00Z", "2026-11-22T00:00:00+00:00"},
        {"Su 00:00-24:00", "2026-11-22T00:30:00+01:00",
         "2026-11-22T00:30:00+01:00"},
    };

    check_searches(rows, sizeof rows / sizeof *rows, opening);
    ck_assert_str_eq(closing("Mo-Su 08:00-16:30", "2026-03-28T20:00:00+01:00"),
                     "2026-03-29T16:30:00+01:00");
    ck_assert_str_eq(closing("Mo-Su 08:00-16:30", "2026-10-25T02:30:00+02:00"),
                     "2026-10-25T16:30:00+02:00");
    rutin__arena_clear(&arena);
}
END_TEST

// A search finds what asking every minute finds.
START_TEST(a_search_agrees_with_asking_every_minute)
{
    static const char *const texts[] = {
        "Mo-Fr 08:00-12:00,13:00-16:30; PH off",
        "Mo-Su 22:00-04:00; Sa 02:00-06:00 off",
        "Fr 22:00-04:00; Sa 10:00-12:00, Su 00:00-24:00",
        "open; Tu-Su 08:30-09:00 off; Mo 08:00-13:00 off",
    };
    rutin__day day = rutin__date_day((rutin__date){2026, 12, 21});

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const rutin__hours *hours = hours_of(texts[i]);
        rutin__time next = rutin__time_at(day + 8, 0, 60), found;

        ck_assert_int_eq(rutin__next_opening(hours, calendar(), next, &next),
                         RUTIN__FOUND);
        for (int minute = 8 * 1440; minute >= 0; minute--) {
            rutin__time at = rutin__time_at(day, minute * 60, 60);

            if (rutin__is_open(hours, calendar(), at))
                next = at;
            ck_assert_int_eq(rutin__next_opening(hours, calendar(), at, &found),
                             RUTIN__FOUND);
            ck_assert_int_eq(rutin__time_compare(found, next), 0);
        }
    }
    rutin__arena_clear(&arena);
}
END_TEST

// ---------------------------------------------------------------- refusals

#define RULE "a month, a weekday, PH, hours, 24/7 or off"
#define MORE "hours, off, ; or the end"
#define AFTER "off, a comma, ; or the end"

typedef struct refusal {
    const char *hours, *message;
} refusal;

// What the notation has and we do not read.
static const refusal not_read[] = {
    {"week 10-20 Mo-Fr 08:00-16:00",
     "found week at character 1, wanted " RULE "; week numbers are not read"},
    {"SH off",
     "found SH at character 1, wanted " RULE "; school holidays are not read"},
    {"Mo-Fr sunrise-sunset", "found sunrise at character 7, wanted " MORE
                             "; the hours of the sun are not read"},
    {"Mo-Fr 08:00-sunset",
     "found sunset at character 13, wanted hours, as 08:00-16:30; the "
     "hours of the sun are not read"},
    {"Mo-Fr 08:00-16:00 \"by phone\"", "found \" at character 19, wanted " AFTER
                                       "; comments in quotes are not read"},
    {"Mo-Fr 08:00-16:00 || Sa 10:00-12:00",
     "found | at character 19, wanted " AFTER
     "; what to fall back on is not read"},
    {"Mo-Fr 18:00+", "found + at character 12, wanted - and the hour when "
                     "it closes; hours without an end are not read"},
    {"Mo-Fr 10:00-18:00+", "found + at character 18, wanted " AFTER
                           "; hours without an end are not read"},
    {"Th[1] 10:00-12:00", "found [ at character 3, wanted " MORE
                          "; weekdays counted within a month are not "
                          "read"},
    {"10:00-16:00/01:30", "found / at character 12, wanted " AFTER
                          "; hours that repeat are not read"},
    {"2026 Jun off", "found 2026 at character 1, wanted hours, as "
                     "08:00-16:30; years are not read"},
    {"easter off", "found easter at character 1, wanted " RULE
                   "; days counted from Easter are not read"},
    {"Mo-Fr unknown", "found unknown at character 7, wanted " MORE
                      "; hours that are unknown are not read"},
};

// What it does not have.
static const refusal wrong[] = {
    {"", "found the end at character 1, wanted " RULE},
    {"Mo-Fr 08:00-16:00;", "found the end at character 19, wanted " RULE},
    {"Mo-Fr 08:00-16:00;; Sa off", "found ; at character 19, wanted " RULE},
    {"mo-fr 08:00-16:00", "found mo at character 1, wanted " RULE},
    {"Må-Fr 08:00-16:00", "found M at character 1, wanted " RULE},
    {"Mo–Fr 08:00-16:00", "found – at character 3, wanted " MORE},
    {"Mo-Fri 08:00-16:00",
     "found Fri at character 4, wanted a weekday, as Mo-Fr"},
    {"Mo-Fr 8:00-16:00",
     "found 8 at character 7, wanted hours, as 08:00-16:30"},
    {"Mo-Fr 08.00-16.00",
     "found 08 at character 7, wanted hours, as 08:00-16:30"},
    {"Mo-Fr 08:00", "found the end at character 12, wanted - and the hour "
                    "when it closes"},
    {"Mo-Fr 08:60-16:00",
     "found 08 at character 7, wanted hours from 00:00 to 23:59"},
    {"Mo-Fr 24:00-25:00",
     "found 24 at character 7, wanted hours from 00:00 to 23:59"},
    {"Mo-Fr 20:00-49:00",
     "found 49 at character 13, wanted hours from 00:00 to 48:00"},
    {"Mo-Fr 08:00-08:00", "found 08 at character 13, wanted another hour, "
                          "at most 24 hours later"},
    {"Mo-Fr 08:00-33:00", "found 33 at character 13, wanted another hour, "
                          "at most 24 hours later"},
    {"Mo-Fr 08:00-16:00 PH off", "found PH at character 19, wanted " AFTER},
    {"PH off Sa off", "found Sa at character 8, wanted a comma, ; or the end"},
    {"Mo-Fr, 08:00-16:00", "found , at character 6, wanted " MORE},
    {"Dec 24, 25 off", "found , at character 7, wanted " MORE},
    {"24/7 off", "found off at character 6, wanted a comma, ; or the end"},
    {"Jun-Aug 15 off", "found 15 at character 9, wanted hours, as 08:00-16:30"},
    {"Feb 30 off",
     "found 30 at character 5, wanted a day of the month, 1 to 29"},
    {"Dec 0 off", "found 0 at character 5, wanted a day of the month, 1 to 31"},
    {"Dec 24-Jan off",
     "found off at character 12, wanted a day of the month, 1 to 31"},
    {"Dec 26-24 off", "found 24 at character 8, wanted a later day"},
    {"Dec 26-Dec 24 off", "found 24 at character 12, wanted a later day"},
    {"Jun-12 off", "found 12 at character 5, wanted a month, as Jun-Aug"},
};

static void check_refusals(const refusal *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const rutin__hours *hours = NULL;
        rutin_error error = {0};

        ck_assert_int_eq(
            rutin__hours_read(&hours, &arena, rows[i].hours, &error),
            RUTIN_EROUTINE);
        ck_assert_msg(strcmp(error.message, rows[i].message) == 0,
                      "%s\n  wanted %s\n  found  %s", rows[i].hours,
                      rows[i].message, error.message);
    }
    rutin__arena_clear(&arena);
}

START_TEST(what_is_not_read_is_refused_with_a_sentence)
{
    check_refusals(not_read, sizeof not_read / sizeof *not_read);
}
END_TEST

START_TEST(what_is_wrong_is_refused_at_its_character)
{
    check_refusals(wrong, sizeof wrong / sizeof *wrong);
}
END_TEST

START_TEST(rules_hours_and_dates_have_a_ceiling)
{
    char text[8192] = "Mo 08:00-09:00";
    const rutin__hours *hours = NULL;
    rutin_error error = {0};

    for (int i = 1; i < 64; i++)
        strcat(text, "; Mo 08:00-09:00");
    ck_assert_int_eq(hours_of(text)->rule_count, 64);
    strcat(text, "; Mo off");
    ck_assert_int_eq(rutin__hours_read(&hours, &arena, text, &error),
                     RUTIN_EROUTINE);
    ck_assert_str_eq(error.message,
                     "found Mo at character 1025, wanted at most 64 rules");
    strcpy(text, "Mo 08:00-09:00");
    for (int i = 0; i < 32; i++)
        strcat(text, ",08:00-09:00");
    memset(&error, 0, sizeof error);
    ck_assert_int_eq(rutin__hours_read(&hours, &arena, text, &error),
                     RUTIN_EROUTINE);
    strcpy(text, "Jan 1");
    for (int i = 0; i < 32; i++)
        strcat(text, ",Jan 1");
    ck_assert_int_eq(rutin__hours_read(&hours, &arena, text, &error),
                     RUTIN_EROUTINE);
    rutin__arena_clear(&arena);
}
END_TEST

START_TEST(without_memory_nothing_is_read)
{
    rutin__arena full = {.ceiling = 8192};
    const rutin__hours *hours = NULL;
    rutin_error error = {0};
    rutin_status status;

    do
        status = rutin__hours_read(&hours, &full, "Jan 1 08:00-09:00", &error);
    while (status == RUTIN_OK);
    ck_assert_int_eq(status, RUTIN_ENOMEM);
    rutin__arena_clear(&full);
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
        a_clock_change_is_what_the_offset_says,
        a_search_agrees_with_asking_every_minute,
        what_is_not_read_is_refused_with_a_sentence,
        what_is_wrong_is_refused_at_its_character,
        rules_hours_and_dates_have_a_ceiling,
        without_memory_nothing_is_read,
    };

    return suite_of("hours", tests, sizeof tests / sizeof *tests);
}
