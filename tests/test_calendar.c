// test_calendar.c - public holidays, working days and deadlines by them
//
// Sweden's calendar is held against the dates as they were published.

#include "base/memory.h"
#include "routine/routine.h"
#include "rutin.h"
#include "test.h"
#include "time/calendar.h"
#include "time/clock.h"
#include "time/deadline.h"
#include "time/hours.h"
#include "time/hours_read.h"
#include "time/zone.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static rutin_routine *loaded(const char *source, rutin_status wanted)
{
    rutin_load_options how = {.rules = "rules", .language = "en"};
    rutin_routine *routine = NULL;

    ck_assert_int_eq(
        rutin_load("t.lua", source, strlen(source), &how, &routine), wanted);
    return routine;
}

// A routine with these members in its header, after [before].
static rutin_routine *with_header(const char *before, const char *members,
                                  rutin_status wanted)
{
    char source[2048];

    snprintf(source, sizeof source,
             "%s\nroutine \"t\" { version = \"1\", title = { sv = \"T\" },\n"
             "languages = { \"sv\" }, %s }\n",
             before, members);
    return loaded(source, wanted);
}

static rutin_routine *sweden(const char *members)
{
    return with_header("use \"calendar/sweden\"", members, RUTIN_OK);
}

static rutin__day day_of(const char *text)
{
    rutin__day day = 0;

    ck_assert_msg(rutin__clock_read_day(&day, text, strlen(text)), "%s", text);
    return day;
}

static rutin__time time_of(const char *text)
{
    rutin__time time = {0};

    ck_assert_msg(rutin__clock_read(&time, text, strlen(text)), "%s", text);
    return time;
}

// The days of one year of which [is_so] holds, as "01-01 01-06 …".
static void list_days(char *out, int year, const rutin__calendar *calendar,
                      bool (*is_so)(const rutin__calendar *, rutin__day))
{
    rutin__day day = rutin__clock_day_of_date((rutin__date){year, 1, 1});
    char text[RUTIN__TIME_SIZE];

    for (out[0] = '\0'; rutin__clock_date_of_day(day).year == year; day++) {
        if (!is_so(calendar, day))
            continue;
        rutin__clock_write_day(text, day);
        strcat(out, out[0] == '\0' ? "" : " ");
        strcat(out, text + 5);
    }
}

static bool is_closed_eve(const rutin__calendar *calendar, rutin__day day)
{
    return rutin__calendar_is_kept(calendar, day) &&
           !rutin__calendar_is_holiday(calendar, day);
}

static bool is_holiday(const rutin_routine *routine, const char *day)
{
    return rutin__calendar_is_holiday(routine->calendar, day_of(day));
}

static bool is_working_day(const rutin_routine *routine, const char *day)
{
    return rutin__calendar_is_working_day(routine->calendar, day_of(day));
}

// When that long from [start] is over, or why it cannot be told.
static const char *due(const rutin__calendar *calendar, const char *start,
                       const char *duration)
{
    static char out[RUTIN__TIME_SIZE];
    rutin__duration read;
    rutin__time time;

    ck_assert_msg(rutin__deadline_read(&read, duration, strlen(duration)), "%s",
                  duration);
    if (rutin__deadline_find(time_of(start), read, calendar, NULL, &time) !=
        RUTIN__FOUND)
        return "no year";
    rutin__clock_write(out, time);
    return out;
}

// ---------------------------------------------------------------- Sweden

// As they stand in the Swedish calendars of dagsmart.se (1991, 2042),
// tidochdatum.se (2027, 2030), kalender-365.se (2028), kalender.se (2075) and
// varligger.se (2091); of the last, Whit Sunday is Easter and seven weeks.
START_TEST(swedens_holidays_are_those_that_were_published)
{
    static const struct {
        int year;
        const char *days;
    } rows[] = {
        {1991, "01-01 01-06 03-29 03-31 04-01 05-01 05-09 05-19 05-20 06-22 "
               "11-02 12-25 12-26"},
        {2015, "01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-20 "
               "10-31 12-25 12-26"},
        {2016, "01-01 01-06 03-25 03-27 03-28 05-01 05-05 05-15 06-06 06-25 "
               "11-05 12-25 12-26"},
        {2017, "01-01 01-06 04-14 04-16 04-17 05-01 05-25 06-04 06-06 06-24 "
               "11-04 12-25 12-26"},
        {2018, "01-01 01-06 03-30 04-01 04-02 05-01 05-10 05-20 06-06 06-23 "
               "11-03 12-25 12-26"},
        {2019, "01-01 01-06 04-19 04-21 04-22 05-01 05-30 06-06 06-09 06-22 "
               "11-02 12-25 12-26"},
        {2020, "01-01 01-06 04-10 04-12 04-13 05-01 05-21 05-31 06-06 06-20 "
               "10-31 12-25 12-26"},
        {2021, "01-01 01-06 04-02 04-04 04-05 05-01 05-13 05-23 06-06 06-26 "
               "11-06 12-25 12-26"},
        {2022, "01-01 01-06 04-15 04-17 04-18 05-01 05-26 06-05 06-06 06-25 "
               "11-05 12-25 12-26"},
        {2023, "01-01 01-06 04-07 04-09 04-10 05-01 05-18 05-28 06-06 06-24 "
               "11-04 12-25 12-26"},
        {2024, "01-01 01-06 03-29 03-31 04-01 05-01 05-09 05-19 06-06 06-22 "
               "11-02 12-25 12-26"},
        {2025, "01-01 01-06 04-18 04-20 04-21 05-01 05-29 06-06 06-08 06-21 "
               "11-01 12-25 12-26"},
        {2026, "01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-20 "
               "10-31 12-25 12-26"},
        {2027, "01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-06 06-26 "
               "11-06 12-25 12-26"},
        {2028, "01-01 01-06 04-14 04-16 04-17 05-01 05-25 06-04 06-06 06-24 "
               "11-04 12-25 12-26"},
        {2030, "01-01 01-06 04-19 04-21 04-22 05-01 05-30 06-06 06-09 06-22 "
               "11-02 12-25 12-26"},
        {2042, "01-01 01-06 04-04 04-06 04-07 05-01 05-15 05-25 06-06 06-21 "
               "11-01 12-25 12-26"},
        {2075, "01-01 01-06 04-05 04-07 04-08 05-01 05-16 05-26 06-06 06-22 "
               "11-02 12-25 12-26"},
        {2091, "01-01 01-06 04-06 04-08 04-09 05-01 05-17 05-27 06-06 06-23 "
               "11-03 12-25 12-26"},
    };
    rutin_routine *routine = sweden("");
    char found[128];

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        list_days(found, rows[i].year, routine->calendar,
                  rutin__calendar_is_holiday);
        ck_assert_str_eq(found, rows[i].days);
    }
    rutin_routine_free(routine);
}
END_TEST

START_TEST(easter_is_right_where_its_rule_has_exceptions)
{
    static const char *const days[] = {
        "1990-04-15", "2000-04-23", "2004-04-11", "2008-03-23", "2011-04-24",
        "2038-04-25", "2049-04-18", "2076-04-19", "2099-04-12", "2100-03-28",
    };
    rutin_routine *routine = sweden("");

    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        rutin__day day = day_of(days[i]);

        ck_assert_msg(
            rutin__calendar_is_holiday(routine->calendar, day - 2) &&
                rutin__calendar_is_holiday(routine->calendar, day) &&
                rutin__calendar_is_holiday(routine->calendar, day + 1),
            "%s", days[i]);
        ck_assert_int_eq(rutin__clock_weekday(day), 6);
    }
    rutin_routine_free(routine);
}
END_TEST

START_TEST(the_national_day_took_the_place_of_whit_monday)
{
    rutin_routine *routine = sweden("");

    ck_assert(is_holiday(routine, "2004-05-31"));
    ck_assert(!is_holiday(routine, "2004-06-06"));
    ck_assert(!is_holiday(routine, "2005-05-16"));
    ck_assert(is_holiday(routine, "2005-06-06"));
    rutin_routine_free(routine);
}
END_TEST

START_TEST(midsummer_and_all_saints_are_saturdays_in_their_weeks)
{
    rutin_routine *routine = sweden("");

    for (int year = 1990; year <= 2100; year++) {
        rutin__day june = rutin__clock_day_of_date((rutin__date){year, 6, 20});
        rutin__day october = rutin__clock_day_of_date(
            (rutin__date){year, 10, 31});

        june += (5 - rutin__clock_weekday(june) + 7) % 7;
        october += (5 - rutin__clock_weekday(october) + 7) % 7;
        ck_assert(rutin__calendar_is_holiday(routine->calendar, june));
        ck_assert(rutin__calendar_is_holiday(routine->calendar, october));
    }
    rutin_routine_free(routine);
}
END_TEST

START_TEST(eves_are_worked_unless_the_routine_closes_them)
{
    rutin_routine *open = sweden("");
    rutin_routine *closed = sweden("closed_eves = true");
    char found[128];

    ck_assert(is_working_day(open, "2026-06-19"));
    ck_assert(!is_working_day(closed, "2026-06-19"));
    ck_assert(!is_holiday(closed, "2026-06-19"));
    ck_assert(!is_working_day(closed, "2026-12-24"));
    ck_assert(!is_working_day(closed, "2026-12-31"));
    ck_assert(is_working_day(closed, "2026-12-23"));
    list_days(found, 2026, closed->calendar, is_closed_eve);
    ck_assert_str_eq(found, "04-04 06-19 12-24 12-31");
    list_days(found, 1991, closed->calendar, is_closed_eve);
    ck_assert_str_eq(found, "03-30 06-21 12-24 12-31");
    list_days(found, 2091, closed->calendar, is_closed_eve);
    ck_assert_str_eq(found, "04-07 06-22 12-24 12-31");
    list_days(found, 2026, open->calendar, is_closed_eve);
    ck_assert_str_eq(found, "");
    rutin_routine_free(open);
    rutin_routine_free(closed);
}
END_TEST

START_TEST(a_routine_adds_days_of_its_own)
{
    rutin_routine *routine = sweden(
        "holidays = { \"2026-06-05\", \"2026-12-25\" }");

    ck_assert(is_holiday(routine, "2026-06-05"));
    ck_assert(!is_holiday(routine, "2027-06-05"));
    ck_assert(is_holiday(routine, "2026-12-25"));
    rutin_routine_free(routine);
}
END_TEST

// Whether hours are open at ten in the morning.
static bool opens_on(const rutin_routine *routine, const char *text,
                     const char *day)
{
    rutin__time at = rutin__zone_at(routine->calendar->zone, day_of(day),
                                    10 * 3600, 0);
    const rutin__hours *hours = NULL;
    rutin__arena arena = {0};
    rutin_error error = {0};
    bool is_open;

    ck_assert_int_eq(rutin__hours_read(&hours, &arena, text, &error), RUTIN_OK);
    is_open = rutin__hours_is_open(hours, routine->calendar, at);
    rutin__memory_clear(&arena);
    return is_open;
}

START_TEST(hours_keep_closed_eves_and_added_days_as_public_holidays)
{
    static const char office[] = "Mo-Fr 08:00-16:30; PH off";
    static const char cover[] = "Sa,Su,PH 08:00-16:30";
    rutin_routine *open = sweden("");
    rutin_routine *closed = sweden("closed_eves = true,\n"
                                   "holidays = { \"2026-06-05\" }");

    ck_assert(opens_on(open, office, "2026-12-24"));
    ck_assert(!opens_on(closed, office, "2026-12-24"));
    ck_assert(!opens_on(closed, office, "2026-12-31"));
    ck_assert(!opens_on(closed, office, "2026-06-19"));
    ck_assert(opens_on(closed, office, "2026-12-23"));
    ck_assert(opens_on(open, office, "2026-06-05"));
    ck_assert(!opens_on(closed, office, "2026-06-05"));
    ck_assert(!opens_on(open, cover, "2026-12-24"));
    ck_assert(opens_on(closed, cover, "2026-12-24"));
    ck_assert(opens_on(closed, cover, "2026-06-05"));
    ck_assert(opens_on(closed, "Mo-Fr 08:00-16:30", "2026-12-24"));
    ck_assert(opens_on(closed, "PH -1 day 08:00-16:30", "2026-12-23"));
    ck_assert(!opens_on(open, "PH -1 day 08:00-16:30", "2026-12-23"));
    rutin_routine_free(open);
    rutin_routine_free(closed);
}
END_TEST

// Wherever the first day lies in a word of bits, and the last.
START_TEST(a_day_is_found_wherever_it_lies)
{
    enum { MOST = 200 };

    for (int length = 1; length <= MOST; length += 7) {
        uint64_t days[MOST / 64 + 1] = {0};
        rutin__calendar one = {.from = 880,
                               .to = 880 + length - 1,
                               .holidays = days,
                               .kept = days};

        ck_assert_uint_le(rutin__calendar_words(&one), MOST / 64 + 1);
        for (int i = 0; i < length; i += 3)
            rutin__calendar_mark(&one, days, one.from + i);
        for (int i = -MOST; i < 2 * MOST; i++)
            ck_assert_int_eq(rutin__calendar_is_holiday(&one, one.from + i),
                             i >= 0 && i < length && i % 3 == 0);
        ck_assert(!rutin__calendar_is_holiday(&one, RUTIN__DAY_MIN));
        ck_assert(!rutin__calendar_is_holiday(&one, RUTIN__DAY_MAX));
    }
}
END_TEST

START_TEST(years_outside_are_not_known)
{
    rutin_routine *routine = sweden("");
    const rutin__calendar *calendar = routine->calendar;

    ck_assert(!rutin__calendar_knows(calendar, day_of("1989-12-31")));
    ck_assert(rutin__calendar_knows(calendar, day_of("1990-01-01")));
    ck_assert(rutin__calendar_knows(calendar, day_of("2100-12-31")));
    ck_assert(!rutin__calendar_knows(calendar, day_of("2101-01-01")));
    ck_assert_str_eq(
        due(calendar, "2100-12-31T10:00:00+01:00", "1 working day"), "no year");
    ck_assert_str_eq(
        due(calendar, "2101-03-01T10:00:00+01:00", "this working day"),
        "no year");
    ck_assert_str_eq(due(calendar, "2100-12-31T10:00:00+01:00", "2 days"),
                     "2101-01-02T23:59:59+01:00");
    rutin_routine_free(routine);
}
END_TEST

// ---------------------------------------------------------------- deadlines

START_TEST(working_days_are_counted_from_the_day_after)
{
    static const struct {
        const char *start, *duration, *due;
    } rows[] = {
        // over a weekend
        {"2026-11-20T22:10:00+01:00", "1 working day", "2026-11-23"},
        {"2026-11-20T22:10:00+01:00", "next working day", "2026-11-23"},
        {"2026-11-20T22:10:00+01:00", "3 working days", "2026-11-25"},
        {"2026-11-21T00:00:00+01:00", "1 working day", "2026-11-23"},
        {"2026-11-23T00:00:00+01:00", "1 working day", "2026-11-24"},
        // Easter, Ascension Day, the National Day, Christmas and New Year
        {"2026-04-02T12:00:00+02:00", "1 working day", "2026-04-07"},
        {"2026-05-13T12:00:00+02:00", "1 working day", "2026-05-15"},
        {"2025-06-05T12:00:00+02:00", "1 working day", "2025-06-09"},
        {"2026-12-24T12:00:00+01:00", "1 working day", "2026-12-28"},
        {"2026-12-31T12:00:00+01:00", "3 working days", "2027-01-07"},
        // 29 February, and a year of working days
        {"2028-02-28T12:00:00+01:00", "1 working day", "2028-02-29"},
        {"2028-02-29T12:00:00+01:00", "1 working day", "2028-03-01"},
        {"2025-12-31T12:00:00+01:00", "251 working days", "2026-12-28"},
    };
    rutin_routine *routine = sweden("");

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *found = due(routine->calendar, rows[i].start,
                                rows[i].duration);

        ck_assert_msg(strncmp(found, rows[i].due, 10) == 0 &&
                          strncmp(found + 10, "T23:59:59", 9) == 0 &&
                          strcmp(found + 19, rows[i].start + 19) == 0,
                      "%s and %s: %s", rows[i].start, rows[i].duration, found);
    }
    rutin_routine_free(routine);
}
END_TEST

START_TEST(an_office_without_hours_closes_at_half_past_four)
{
    static const struct {
        const char *start, *due;
    } rows[] = {
        {"2026-11-20T00:00:00+01:00", "2026-11-20T16:30:00+01:00"},
        {"2026-11-20T16:29:59+01:00", "2026-11-20T16:30:00+01:00"},
        {"2026-11-20T16:30:00+01:00", "2026-11-23T16:30:00+01:00"},
        {"2026-11-21T10:00:00+01:00", "2026-11-23T16:30:00+01:00"},
        {"2026-12-24T17:00:00+01:00", "2026-12-28T16:30:00+01:00"},
        {"2026-12-25T08:00:00+01:00", "2026-12-28T16:30:00+01:00"},
    };
    rutin_routine *routine = sweden("");

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_assert_str_eq(
            due(routine->calendar, rows[i].start, "this working day"),
            rows[i].due);
    rutin_routine_free(routine);
}
END_TEST

START_TEST(without_a_calendar_monday_to_friday_are_worked)
{
    ck_assert_str_eq(due(NULL, "2026-12-24T12:00:00+01:00", "1 working day"),
                     "2026-12-25T23:59:59+01:00");
    ck_assert_str_eq(due(NULL, "2190-12-24T12:00:00+01:00", "1 working day"),
                     "2190-12-27T23:59:59+01:00");
    ck_assert(rutin__calendar_knows(NULL, RUTIN__DAY_MIN));
}
END_TEST

START_TEST(a_case_can_be_ten_years_old)
{
    rutin_routine *routine = sweden("");

    ck_assert_str_eq(
        due(routine->calendar, "2016-02-29T12:00:00+01:00", "3 working days"),
        "2016-03-03T23:59:59+01:00");
    ck_assert_str_eq(due(routine->calendar, "2016-02-29T12:00:00+01:00",
                         "2600 working days"),
                     "2026-06-04T23:59:59+02:00");
    rutin_routine_free(routine);
}
END_TEST

START_TEST(durations_of_working_days_are_read_strictly)
{
    static const char *const wrong[] = {
        "0 working days",  "1 working days",  "2 working day",
        "working day",     "this workingday", "next working days",
        "03 working days", "3  working days", "this working day ",
    };
    rutin__duration duration;

    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        ck_assert_msg(
            !rutin__deadline_read(&duration, wrong[i], strlen(wrong[i])), "%s",
            wrong[i]);
    ck_assert(rutin__deadline_read(&duration, "3 working days", 14));
    ck_assert_int_eq(duration.unit, RUTIN__WORKING_DAYS);
    ck_assert_int_eq(duration.count, 3);
}
END_TEST

// ---------------------------------------------------------------- the word

// The first mistake of a routine with this before its header.
static void ck_refused(const char *before, const char *members,
                       const char *wanted)
{
    rutin_routine *routine = with_header(before, members, RUTIN_EROUTINE);

    ck_assert_str_eq(rutin_mistake(routine, 0)->message, wanted);
    ck_assert_uint_eq(rutin_mistake_count(routine), 1);
    rutin_routine_free(routine);
}

#define CALENDAR(members) "calendar \"c\" { " members " }"

START_TEST(a_wrong_calendar_is_refused)
{
    ck_refused(
        CALENDAR("from = 2020, to = 2030"), "",
        "calendar \"c\": found no public, wanted a function of the year");
    ck_refused(CALENDAR("to = 2030, public = function() return {} end"), "",
               "calendar \"c\", from: found nothing, wanted a year from 1900 "
               "to 2200, as from = 1990");
    ck_refused(CALENDAR("from = 2030, to = 2020,\n"
                        "public = function() return {} end"),
               "",
               "calendar \"c\", to: found the number 2020, wanted a year from "
               "2030 to 2200, as to = 2100");
    ck_refused(CALENDAR("from = 2020, to = 2030, public = 5"), "",
               "calendar \"c\", public: found the number 5, wanted a function "
               "of the year");
    ck_refused(CALENDAR("from = 2020, to = 2030,\n"
                        "public = function(year) return year end"),
               "",
               "calendar \"c\", public: found the number 2020, wanted a list "
               "of days for 2020");
    ck_refused(CALENDAR("from = 2020, to = 2030,\n"
                        "public = function(y, date) return { date(12, 31) + 1 "
                        "} end"),
               "",
               "calendar \"c\", public: found the number 18628, wanted a day "
               "of 2020, as date(12, 25)");
    ck_refused(CALENDAR("from = 2020, to = 2030,\n"
                        "public = function(y, date) return { date(2, 29) } "
                        "end"),
               "",
               "date: found the number 2 and the number 29, wanted a month "
               "and a day of 2021");
    ck_refused(CALENDAR("from = 2020, to = 2030, feiertage = 1,\n"
                        "public = function() return {} end"),
               "",
               "calendar \"c\": no member is called \"feiertage\", wanted one "
               "of from, to, public, eves, zone, source, note");
    ck_refused("calendar \"C\" { }", "",
               "calendar: found \"C\", wanted an id of a to z, 0 to 9, _ and "
               "-");
}
END_TEST

// The mistake in a calendar with this zone.
static void ck_zone_refused(const char *zone, const char *wanted)
{
    char before[512];

    snprintf(before, sizeof before,
             CALENDAR("from = 2020, to = 2030, zone = %s,\n"
                      "public = function() return {} end"),
             zone);
    ck_refused(before, "", wanted);
}

// The offset at an instant by a calendar with this zone.
static int32_t offset_in(const char *zone, const char *at)
{
    char before[512];
    rutin_routine *routine;
    int32_t offset;

    snprintf(before, sizeof before,
             CALENDAR("from = 2020, to = 2030, zone = %s,\n"
                      "public = function() return {} end"),
             zone);
    routine = with_header(before, "", RUTIN_OK);
    offset = rutin__zone_show(routine->calendar->zone, time_of(at)).offset;
    rutin_routine_free(routine);
    return offset;
}

#define PARIS "{ standard = \"+01:00\", summer = \"eu\" }"

START_TEST(a_zone_is_its_standard_time_and_the_rule_of_its_summers)
{
    ck_assert_int_eq(offset_in(PARIS, "2026-01-01T12:00:00Z"), 60);
    ck_assert_int_eq(offset_in(PARIS, "2026-07-01T12:00:00Z"), 120);
    ck_assert_int_eq(
        offset_in("{ standard = \"+05:45\" }", "2026-07-01T12:00:00Z"), 345);
    ck_assert_int_eq(
        offset_in("{ standard = \"-14:00\" }", "2026-07-01T12:00:00Z"), -840);
    ck_assert_int_eq(offset_in("{ " PARIS " }", "2026-07-01T12:00:00Z"), 120);
}
END_TEST

START_TEST(a_zone_can_change_its_law)
{
    static const char *const zones[] = {
        "{ { standard = \"+01:00\", summer = \"eu\", to = \"2027-12-31\" },\n"
        "{ standard = \"+01:00\" } }",
        "{ { standard = \"+01:00\", summer = \"eu\" },\n"
        "{ standard = \"+01:00\", from = \"2028-01-01\" } }",
        "{ { standard = \"+01:00\", summer = \"eu\", to = \"2027-12-31\" },\n"
        "{ standard = \"+01:00\", from = \"2028-01-01\" } }"};

    for (size_t i = 0; i < sizeof zones / sizeof *zones; i++) {
        ck_assert_int_eq(offset_in(zones[i], "2027-07-01T12:00:00Z"), 120);
        ck_assert_int_eq(offset_in(zones[i], "2028-07-01T12:00:00Z"), 60);
    }
}
END_TEST

START_TEST(a_wrong_zone_is_refused)
{
    static const char *const wrong[] = {"Z",       "+1:00",  "+0100",
                                        "+01:00 ", "+14:01", "-15:00",
                                        "+01:60",  "CET",    ""};
    char zone[64], wanted[256];

    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        snprintf(zone, sizeof zone, "{ standard = \"%s\" }", wrong[i]);
        snprintf(wanted, sizeof wanted,
                 "calendar \"c\", zone, standard: found \"%s\", wanted what a "
                 "time ends in, from -14:00 to +14:00, as \"+01:00\"",
                 wrong[i]);
        ck_zone_refused(zone, wanted);
    }
    ck_zone_refused("\"Europe/Stockholm\"",
                    "calendar \"c\", zone: found \"Europe/Stockholm\", wanted "
                    "a zone, as { standard = \"+01:00\", summer = \"eu\" }");
    ck_zone_refused("{ summer = \"eu\" }",
                    "calendar \"c\", zone: found no standard, wanted what a "
                    "time ends in, from -14:00 to +14:00, as \"+01:00\"");
    ck_zone_refused("{ standard = \"+01:00\", summer = \"us\" }",
                    "calendar \"c\", zone, summer: found \"us\", wanted "
                    "\"eu\", or nothing where clocks are never changed");
    ck_zone_refused("{ standard = \"+01:00\", sommar = \"eu\" }",
                    "calendar \"c\", zone: no member is called \"sommar\"; did "
                    "you mean \"summer\"?");
    ck_zone_refused("{ " PARIS ", " PARIS " }",
                    "calendar \"c\", zone, from: found nothing, wanted the "
                    "day after the last one of the zone before, by from or "
                    "to");
    ck_zone_refused("{ { standard = \"+01:00\", to = \"2027-12-31\" },\n"
                    "{ standard = \"+01:00\", from = \"2028-01-02\" } }",
                    "calendar \"c\", zone, from: found \"2028-01-02\", wanted "
                    "the day after the last one of the zone before, by from "
                    "or to");
}
END_TEST

START_TEST(a_routine_has_one_calendar)
{
    ck_refused("use \"calendar/sweden\"\n" CALENDAR("from = 2020, to = 2030"),
               "",
               "calendar \"c\": found a second calendar, the first is at "
               "rules/calendar/sweden.lua:27");
}
END_TEST

START_TEST(what_a_header_says_of_days_is_checked)
{
    ck_refused("", "holidays = { \"2026-06-05\" }",
               "routine \"t\", holidays: found no calendar for it, wanted "
               "one, as use \"calendar/sweden\"");
    ck_refused("", "closed_eves = true",
               "routine \"t\", closed_eves: found no calendar for it, wanted "
               "one, as use \"calendar/sweden\"");
    ck_refused("use \"calendar/sweden\"", "closed_eves = \"yes\"",
               "routine \"t\", closed_eves: found \"yes\", wanted true");
    ck_refused("use \"calendar/sweden\"", "holidays = { \"5 June\" }",
               "routine \"t\", holidays: found \"5 June\", wanted dates, as "
               "{ \"2026-06-05\" }");
    ck_refused("use \"calendar/sweden\"", "holidays = { \"2101-06-05\" }",
               "routine \"t\", holidays: found \"2101-06-05\", wanted a year "
               "that calendar \"sweden\" knows");
}
END_TEST

START_TEST(a_calendar_that_never_ends_is_stopped)
{
    rutin_routine *routine = with_header(
        CALENDAR("from = 2020, to = 2030,\n"
                 "public = function() while true do end end"),
        "", RUTIN_ELIMIT);

    ck_assert_str_eq(rutin_mistake(routine, 0)->message,
                     "found more than 10000000 steps of Lua");
    rutin_routine_free(routine);
}
END_TEST

Suite *calendar_suite(void)
{
    const TTest *tests[] = {
        swedens_holidays_are_those_that_were_published,
        easter_is_right_where_its_rule_has_exceptions,
        the_national_day_took_the_place_of_whit_monday,
        midsummer_and_all_saints_are_saturdays_in_their_weeks,
        eves_are_worked_unless_the_routine_closes_them,
        a_routine_adds_days_of_its_own,
        hours_keep_closed_eves_and_added_days_as_public_holidays,
        a_day_is_found_wherever_it_lies,
        years_outside_are_not_known,
        working_days_are_counted_from_the_day_after,
        an_office_without_hours_closes_at_half_past_four,
        without_a_calendar_monday_to_friday_are_worked,
        a_case_can_be_ten_years_old,
        durations_of_working_days_are_read_strictly,
        a_wrong_calendar_is_refused,
        a_zone_is_its_standard_time_and_the_rule_of_its_summers,
        a_zone_can_change_its_law,
        a_wrong_zone_is_refused,
        a_routine_has_one_calendar,
        what_a_header_says_of_days_is_checked,
        a_calendar_that_never_ends_is_stopped,
    };

    return suite_of("calendar", tests, sizeof tests / sizeof *tests);
}
