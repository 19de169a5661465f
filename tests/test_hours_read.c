// test_hours_read.c - opening hours: what is read, and what is refused
//
// The examples of the notation's own specification stand in two tables: those
// that are read, with what they say of a day, and those that are refused, with
// what the refusal says of them.

#include "base/memory.h"
#include "opening.h"
#include "rutin.h"
#include "test.h"
#include "time/clock.h"
#include "time/hours.h"
#include "time/hours_read.h"

#include <stdbool.h>
#include <string.h>

typedef struct refusal {
    const char *hours, *message;
} refusal;

// ---------------------------------------------------------------- the notation

// 2026-11-23 is a Monday, 2026-11-29 the Sunday after; see opening.h for the
// public holidays.
static const row rows[] = {
    // hours
    {"24/7", "2026-11-29", " 00:00-24:00"},
    {"24/7; 24/7", "2026-11-29", " 00:00-24:00"},
    {"12:00-13:00; 24/7", "2026-11-29", " 00:00-24:00"},
    {"08:30-20:30", "2026-11-28", " 08:30-20:30"},
    {"Mo-Fr 08:00-17:30", "2026-11-23", " 08:00-17:30"},
    {"Mo-Fr 08:00-17:30", "2026-11-28", ""},
    {"Mo-Fr 08:00-12:00,13:00-17:30", "2026-11-26", " 08:00-12:00 13:00-17:30"},
    {"10:00-12:00,10:30-11:30", "2026-11-26", " 10:00-12:00"},
    {"00:00-24:00,12:00-13:00", "2026-11-26", " 00:00-24:00"},
    {"08:00-09:00; 10:00-12:00", "2026-11-26", " 10:00-12:00"},
    {"10:00-14:00; 12:00-14:00 off", "2026-11-26", " 10:00-12:00"},
    // open and closed
    {"open", "2026-11-26", " 00:00-24:00"},
    {"off", "2026-11-26", ""},
    {"closed", "2026-11-26", ""},
    {"off; closed", "2026-11-26", ""},
    {"00:00-24:00 closed", "2026-11-26", ""},
    {"open; Mo 15:00-16:00 off", "2026-11-23", " 00:00-15:00 16:00-24:00"},
    {"24/7; Mo 15:00-16:00 off", "2026-11-23", " 00:00-15:00 16:00-24:00"},
    {"Mo,We open", "2026-11-25", " 00:00-24:00"},
    // weekdays
    {"Mo,We", "2026-11-25", " 00:00-24:00"},
    {"Mo-We; Tu off", "2026-11-24", ""},
    {"Mo,Th,Sa-Su 10:00-12:00", "2026-11-29", " 10:00-12:00"},
    {"Th,Sa-Mo 10:00-12:00", "2026-11-23", " 10:00-12:00"},
    {"Th,Sa-Mo 10:00-12:00", "2026-11-27", ""},
    {"Tu-Mo 00:00-24:00", "2026-11-23", " 00:00-24:00"},
    {"10:00-12:00; Tu-We off; Fr off", "2026-11-27", ""},
    {"Sa-Su 00:00-24:00", "2026-11-29", " 00:00-24:00"},
    {"Mo-Sa 10:00-20:00; Tu off", "2026-11-24", ""},
    {"Mo-Sa 10:00-20:00; Tu 10:00-14:00", "2026-11-24", " 10:00-14:00"},
    {"Mo 10:00-12:00,12:30-15:00; Tu-Fr 08:00-12:00,12:30-15:00; "
     "Sa 08:00-12:00",
     "2026-11-27", " 08:00-12:00 12:30-15:00"},
    {"Mo-Fr 10:00-16:00; We 12:00-18:00", "2026-11-25", " 12:00-18:00"},
    // a comma adds what a semicolon would put in place of
    {"Mo-Fr 08:00-12:00, We 14:00-18:00", "2026-11-25",
     " 08:00-12:00 14:00-18:00"},
    {"Mo-Fr 08:00-12:00; We 14:00-18:00", "2026-11-25", " 14:00-18:00"},
    // nights
    {"We 22:00-02:00", "2026-11-26", " 00:00-02:00"},
    {"We 22:00-26:00", "2026-11-26", " 00:00-02:00"},
    {"Su-Tu 11:00-01:00, We-Th 11:00-03:00, Fr 11:00-06:00, "
     "Sa 11:00-07:00",
     "2026-11-27", " 00:00-03:00 11:00-24:00"},
    {"Fr 21:00-02:00, Sa 20:00-02:00", "2026-11-28",
     " 00:00-02:00 20:00-24:00"},
    // dates
    {"Mo-Su 08:00-18:00; Apr 10-15 off; Jun 08:00-14:00; Aug off; "
     "Dec 25 off",
     "2026-04-15", ""},
    {"Mo-Su 08:00-18:00; Apr 10-15 off; Jun 08:00-14:00; Aug off; "
     "Dec 25 off",
     "2026-06-30", " 08:00-14:00"},
    {"Mo-Su 08:00-18:00; Apr 10-15 off; Jun 08:00-14:00; Aug off; "
     "Dec 25 off",
     "2026-04-16", " 08:00-18:00"},
    {"Oct-Mar 07:30-19:30; Apr-Sep 07:00-21:00", "2026-01-15", " 07:30-19:30"},
    {"Jan-Dec", "2026-11-26", " 00:00-24:00"},
    {"Feb-Jan", "2026-01-31", " 00:00-24:00"},
    {"Dec-Nov", "2026-11-26", " 00:00-24:00"},
    {"Jan 01-Dec 31", "2028-02-29", " 00:00-24:00"},
    {"Jan 23-31,Feb 1-12,Apr 1", "2026-02-12", " 00:00-24:00"},
    {"Jan 23-31,Feb 1-12,Apr 1", "2026-02-13", ""},
    {"Mo-Fr 09:00-17:00; Dec 24-26,Jan 1 off", "2026-12-24", ""},
    {"Dec 25 Su off; Dec 25 10:00-12:00", "2026-12-25", " 10:00-12:00"},
    // public holidays
    {"Mo-Fr 08:00-12:00,13:00-17:30; Sa 08:00-12:00; PH off", "2026-12-25", ""},
    {"Mo-Fr 08:00-12:00,13:00-17:30; Sa 08:00-12:00; PH 09:00-12:00",
     "2026-12-25", " 09:00-12:00"},
    {"PH,Mo-Fr 10:00-12:00", "2026-12-27", " 10:00-12:00"},
    {"PH,Mo-Fr,Sa,Su", "2026-12-27", " 00:00-24:00"},
    {"Mo-Sa 10:00-20:00; PH Su off", "2026-12-25", " 10:00-20:00"},
    {"PH off; Mo-Sa 10:00-20:00", "2026-12-25", ""},
    // the days before and after them; 27 December is a Sunday
    {"PH -1 day 10:00-12:00", "2026-12-24", " 10:00-12:00"},
    {"PH -1 day 10:00-12:00", "2026-12-25", ""},
    {"PH -1 day 10:00-12:00", "2026-12-26", " 10:00-12:00"},
    {"PH +1 day", "2026-12-28", " 00:00-24:00"},
    {"PH +1 day", "2026-12-29", ""},
    {"10:00-12:00; PH +1 day off", "2026-12-28", ""},
    {"PH +1 day off; Mo-Fr 10:00-12:00", "2026-01-02", ""},
    {"PH+1day 10:00-12:00", "2026-12-28", " 10:00-12:00"},
    {"PH+1day 10:00-12:00", "2026-12-27", ""},
    {"Mo-Fr 08:00-16:30; PH -1 day 08:00-13:00; PH off", "2026-12-24",
     " 08:00-13:00"},
    {"Mo-Fr 08:00-16:30; PH -1 day 08:00-13:00; PH off", "2026-12-23",
     " 08:00-16:30"},
    {"Fr,PH -1 day 18:00-20:00", "2026-12-24", " 18:00-20:00"},
    {"Fr,PH -1 day 18:00-20:00", "2026-12-18", " 18:00-20:00"},
    {"PH -1 day Mo-Fr 18:00-20:00", "2026-12-26", ""},
    {"PH -1 day,PH,PH +1 day off; 10:00-12:00", "2026-12-28", ""},
    // Easter Sunday is 5 April 2026 and 28 March 2027
    {"easter 10:00-12:00", "2026-04-05", " 10:00-12:00"},
    {"easter 10:00-12:00", "2027-03-28", " 10:00-12:00"},
    {"10:00-12:00; easter -2 days off", "2026-04-03", ""},
    {"10:00-12:00; easter -2 days off", "2026-04-04", " 10:00-12:00"},
    {"10:00-12:00; easter -2 days-easter +1 day off", "2026-04-06", ""},
    {"10:00-12:00; easter -2 days-easter +1 day off", "2026-04-07",
     " 10:00-12:00"},
    {"10:00-12:00; easter -2 days - easter +1 day off", "2026-04-04", ""},
    {"easter +39 days 10:00-12:00", "2026-05-14", " 10:00-12:00"},
    {"Apr 1-easter 10:00-12:00", "2026-04-05", " 10:00-12:00"},
    {"Apr 1-easter 10:00-12:00", "2026-04-06", ""},
    {"easter-May 1 10:00-12:00", "2026-05-01", " 10:00-12:00"},
    {"Dec 1-easter 10:00-12:00", "2026-01-31", " 10:00-12:00"},
    {"easter,Dec 24 off; Mo-Su 10:00-12:00", "2026-12-24", " 10:00-12:00"},
    // weeks: 1 June 2026 is a Monday, of week 23
    {"week 23-34 Mo-Fr 08:00-15:00", "2026-06-01", " 08:00-15:00"},
    {"week 23-34 Mo-Fr 08:00-15:00", "2026-05-29", ""},
    {"week 23-34 Mo-Fr 08:00-15:00", "2026-08-21", " 08:00-15:00"},
    {"week 23-34 Mo-Fr 08:00-15:00", "2026-08-24", ""},
    {"week 01,3-4 10:00-12:00", "2026-01-21", " 10:00-12:00"},
    {"week 1 10:00-12:00", "2025-12-29", " 10:00-12:00"},
    {"week 53 10:00-12:00", "2027-01-03", " 10:00-12:00"},
    {"week 53 10:00-12:00", "2027-01-04", ""},
    {"10:00-12:00; week 51-1 off", "2026-12-14", ""},
    {"10:00-12:00; week 51-1 off", "2027-01-10", ""},
    {"10:00-12:00; week 51-1 off", "2027-01-11", " 10:00-12:00"},
    {"Jun week 23-34 10:00-12:00", "2026-07-01", ""},
    {"2026 week 53 10:00-12:00", "2027-01-01", " 10:00-12:00"},
    {"2026 week 1 10:00-12:00", "2026-12-31", ""},
    // years
    {"2026 Jun 1-Aug 15 10:00-12:00", "2026-08-15", " 10:00-12:00"},
    {"2026 Jun 1-Aug 15 10:00-12:00", "2027-08-15", ""},
    {"10:00-12:00; 2026 Jun 1-Aug 15 off", "2026-06-01", ""},
    {"10:00-12:00; 2026 off", "2026-11-26", ""},
    {"10:00-12:00; 2027+ off", "2026-12-31", " 10:00-12:00"},
    {"10:00-12:00; 2027+ off", "2199-01-01", ""},
    {"2025,2027-2028 Mo 10:00-12:00", "2026-11-23", ""},
    {"2025,2027-2028 Mo 10:00-12:00", "2028-11-27", " 10:00-12:00"},
    {"2026 Dec 20-Jan 6 10:00-12:00", "2027-01-06", " 10:00-12:00"},
    {"2026 Dec 20-Jan 6 10:00-12:00", "2026-01-06", ""},
    {"2026 Dec 20-2027 Jan 6 10:00-12:00", "2027-01-06", " 10:00-12:00"},
    {"2026 Dec 20-2027 Jan 6 10:00-12:00", "2027-01-07", ""},
    {"2026 Dec 20-2028 Jan 6 10:00-12:00", "2027-07-01", " 10:00-12:00"},
    {"2026 Jun,2027 Jul 10:00-12:00", "2027-06-30", ""},
    {"2026 Jun,2027 Jul 10:00-12:00", "2027-07-31", " 10:00-12:00"},
    {"2026,2027 Jun,Jul 10:00-12:00", "2027-06-30", " 10:00-12:00"},
    {"2026 Feb 29 10:00-12:00", "2026-03-01", ""},
    // a day and a night
    {"08:00-08:00", "2026-11-26", " 00:00-24:00"},
    {"Mo 08:00-08:00", "2026-11-23", " 08:00-24:00"},
    {"Mo 08:00-08:00", "2026-11-24", " 00:00-08:00"},
    {"Mo 00:00-00:00", "2026-11-23", " 00:00-24:00"},
    {"Mo 00:00-00:00", "2026-11-24", ""},
};

// On a public holiday, what speaks of weekdays behind a rule that names PH can be
// read as holding or as not. Who is open by one reading only would be called in
// vain. 1 January 2026 is a Thursday, 25 December a Friday.
static const row readings[] = {
    {"Mo-Su,PH 08:00-20:00; Fr off", "2026-12-25", ""},
    {"Mo-Su,PH 08:00-20:00; Fr off", "2026-01-01", " 08:00-20:00"},
    {"Mo-Su,PH 08:00-20:00; Fr 12:00-13:00 off", "2026-12-25",
     " 08:00-12:00 13:00-20:00"},
    {"PH 10:00-12:00; Mo-Fr 08:00-17:00", "2026-12-25", " 10:00-12:00"},
    {"PH 10:00-12:00; Mo-Fr 11:00-17:00", "2026-12-25", " 11:00-12:00"},
    {"PH 06:00-07:00; Mo-Fr 08:00-17:00", "2026-12-25", ""},
    {"PH off; Dec Mo-Fr 08:00-15:00", "2026-12-25", ""},
    {"PH off; week 52 Mo-Fr 08:00-15:00", "2026-12-25", ""},
    {"PH off; Mo-Fr,PH -1 day 08:00-15:00", "2026-12-25", ""},
    {"PH off; Dec 25 08:00-15:00", "2026-12-25", " 08:00-15:00"},
    {"PH 22:00-04:00; Sa off", "2026-12-25", " 22:00-24:00"},
    {"PH 22:00-04:00; Sa 02:00-05:00 off", "2026-12-26", " 00:00-02:00"},
    {"PH -1 day 08:00-12:00; Mo-Fr 08:00-17:00", "2026-12-24", " 08:00-12:00"},
    {"PH -1 day 08:00-12:00; Th off", "2026-12-24", ""},
};

START_TEST(of_two_readings_the_one_that_calls_nobody_in_vain)
{
    CHECK(readings);
}
END_TEST

START_TEST(what_the_specification_shows_is_read_as_it_says)
{
    CHECK(rows);
}
END_TEST

// What the specification shows and we do not read. Only the end of the refusal
// is given: what it says of the notation.
static const refusal not_supported[] = {
    {"Mo-Sa 08:00-13:00,14:00-17:00 || \"by appointment\"",
     "what to fall back on is not read"},
    {"\"by appointment\"", "comments in quotes are not read"},
    {"24/7 closed \"always closed\"", "wanted a comma, ; or the end"},
    {"Mo-Fr 08:00-18:00 open \"ring\"", "comments in quotes are not read"},
    {"Mo-Fr 10:00-20:00 unknown", "hours that are unknown are not read"},
    {"sunrise-sunset", "the hours of the sun are not read"},
    {"(sunrise+01:00)-(sunset-01:00)", "the hours of the sun are not read"},
    {"dusk-dawn", "the hours of the sun are not read"},
    {"Mo-Su 10:00-dusk", "the hours of the sun are not read"},
    {"Su 10:00+", "hours without an end are not read"},
    {"Mo-Fr 17:00-24:00+", "hours without an end are not read"},
    {"Mo-Fr 10:00-16:00/01:30", "times that repeat are not read"},
    {"10:00-16:00/90", "times that repeat are not read"},
    {"week 1-53/2 Fr 09:00-12:00; week 2-52/2 We 09:00-12:00",
     "times that repeat are not read"},
    {"2013,2015,2050-2053,2055/2,2020-2029/3 10:00-20:00",
     "times that repeat are not read"},
    {"Dec 24-Jan 2 2027 off", "years stand first in a rule"},
    {"Th[1] 10:00-12:00", "weekdays counted within a month are not read"},
    {"Su[-1],Su[1] 10:00-12:00",
     "weekdays counted within a month are not read"},
    {"Sa[2] +3 days 10:00-12:00",
     "weekdays counted within a month are not read"},
    {"Mar Su[-1]-Dec Su[1] -1 day: 15:00-17:30",
     "weekdays counted within a month are not read"},
    {"PH -2 days off", "wanted PH -1 day or PH +1 day"},
    {"Dec 25 +2 days off", "days counted from another are not read"},
    {"SH off", "school holidays are not read"},
    {"Su,SH,PH off", "school holidays are not read"},
    {"PH,SH off", "school holidays are not read"},
    {"Jan 01-14/8 07:30-12:00", "times that repeat are not read"},
    {"Jan 23-31,Feb 1-12,Apr 1: 08:00-12:00",
     "a colon after dates or days is not read"},
    {"Apr-Oct: Su 14:00-18:00", "a colon after dates or days is not read"},
    {"Mo,We: open", "a colon after dates or days is not read"},
    {"Mo,We 24/7", "24/7 stands alone"},
    {"Mo 10:00", "wanted - and the hour when it closes"},
    {"10-12", "wanted hours, as 08:00-16:30"},
    {"10am-12pm", "wanted hours, as 08:00-16:30"},
    {"10.00-12.00", "wanted hours, as 08:00-16:30"},
    {"10:00-12:00,",
     "wanted a year, a month, week, a weekday, PH, hours, 24/7 or off"},
    {"10:00-12:00;",
     "wanted a year, a month, week, a weekday, PH, hours, 24/7 or off"},
    {"yes", "wanted a year, a month, week, a weekday, PH, hours, 24/7 or off"},
    {"Montags 07:00-18:00",
     "wanted a year, a month, week, a weekday, PH, hours, 24/7 or off"},
};

START_TEST(what_the_specification_shows_and_is_not_read_is_named)
{
    const char *wanted = not_supported[_i].message;
    const rutin__hours *hours = NULL;
    rutin_error error = {0};
    size_t length;

    ck_assert_int_eq(
        rutin__hours_read(&hours, &arena, not_supported[_i].hours, &error),
        RUTIN_EROUTINE);
    length = strlen(error.message);
    ck_assert_msg(length > strlen(wanted) &&
                      strcmp(error.message + length - strlen(wanted), wanted) ==
                          0,
                  "%s: %s", not_supported[_i].hours, error.message);
    rutin__memory_clear(&arena);
}
END_TEST

// ---------------------------------------------------------------- refusals

#define RULE "a year, a month, week, a weekday, PH, hours, 24/7 or off"
#define MORE "hours, off, ; or the end"
#define RULE_AFTER_DATE MORE
#define AFTER "off, a comma, ; or the end"

// What the notation has and we do not read.
static const refusal not_read[] = {
    {"Mo-Fr week 10-20 08:00-16:00", "found week at character 7, wanted " MORE
                                     "; weeks stand before weekdays and hours"},
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
                          "; times that repeat are not read"},
    {"Jun 2026 off", "found 2026 at character 5, wanted hours, as "
                     "08:00-16:30; years stand first in a rule"},
    {"Mo-Fr easter off", "found easter at character 7, wanted " MORE
                         "; Easter stands before weekdays and hours"},
    {"Dec 25 +2 days off", "found + at character 8, wanted " RULE_AFTER_DATE
                           "; days counted from another are not read"},
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
    {"Dec 26-Dec 24 off", "found Dec at character 8, wanted a later day"},
    {"Jun-12 off", "found 12 at character 5, wanted a month, as Jun-Aug"},
    {"1899 off", "found 1899 at character 1, wanted a year from 1900 to 2200"},
    {"2026-2201 off",
     "found 2201 at character 6, wanted a year from 2026 to 2200"},
    {"2028-2026 off",
     "found 2026 at character 6, wanted a year from 2028 to 2200"},
    {"2026-Jun off",
     "found Jun at character 6, wanted a year from 2026 to 2200"},
    {"Dec 24-2027 Jan 6 off",
     "found 2027 at character 8, wanted a day without a year, or one year "
     "before the first day"},
    {"2026-2027 Dec 24-2028 Jan 6 off",
     "found 2028 at character 18, wanted a day without a year, or one year "
     "before the first day"},
    {"2026 Dec 24-2026 Jan 6 off",
     "found Jan at character 18, wanted a later day"},
    {"easter-easter -1 day off",
     "found easter at character 8, wanted a later day"},
    {"easter-12 off",
     "found 12 at character 8, wanted a month and a day, or easter"},
    {"easter -201 days off",
     "found 201 at character 9, wanted 1 to 200 days, as easter -2 days"},
    {"PH +2 days off", "found 2 at character 5, wanted PH -1 day or PH +1 day"},
    {"week 0 off",
     "found 0 at character 6, wanted a week from 1 to 53, as week 23-34"},
    {"week 23-54 off",
     "found 54 at character 9, wanted a week from 1 to 53, as week 23-34"},
    {"week Mo off",
     "found Mo at character 6, wanted a week from 1 to 53, as week 23-34"},
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
    rutin__memory_clear(&arena);
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
    strcpy(text, "week 1");
    for (int i = 0; i < 32; i++)
        strcat(text, ",1");
    ck_assert_int_eq(rutin__hours_read(&hours, &arena, text, &error),
                     RUTIN_EROUTINE);
    ck_assert_int_eq(rutin__hours_read(&hours, &arena,
                                       "2020,2021,2022,2023,2024,2025,2026,"
                                       "2027,2028 off",
                                       &error),
                     RUTIN_EROUTINE);
    ck_assert_int_eq(rutin__hours_read(&hours, &arena,
                                       "2021,2022,2023,2024,2025,2026,2027,"
                                       "2028 Jan 1,Jan 3,Jan 5,Jan 7,Jan 9 off",
                                       &error),
                     RUTIN_EROUTINE);
    rutin__memory_clear(&arena);
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
    rutin__memory_clear(&full);
}
END_TEST

// What never opens is known when it is read, and not sought for in each decision.
START_TEST(what_never_opens_is_known)
{
    static const struct {
        const char *hours;
        bool never;
    } doors[] = {
        {"off", true},
        {"closed", true},
        {"off; closed", true},
        {"Mo-Fr 08:00-16:30; off", true},
        {"24/7; Mo-Su off", true},
        {"Mo 08:00-09:00; off; PH off", true},
        {"Dec 24 off", true},
        {"Mo 08:00-09:00 off", true},
        {"24/7", false},
        {"off; Mo 08:00-09:00", false},
        {"off, Mo 08:00-09:00", false},
        {"24/7; Dec 24 off", false},
        {"24/7; PH off", false},
        {"24/7; Mo-Sa off", false},
        {"24/7; week 1-10 off", false},
        {"24/7; 08:00-09:00 off", false},
    };

    for (size_t i = 0; i < sizeof doors / sizeof *doors; i++) {
        rutin__arena arena = {0};
        rutin_error error = {0};
        const rutin__hours *hours;

        ck_assert_int_eq(
            rutin__hours_read(&hours, &arena, doors[i].hours, &error),
            RUTIN_OK);
        ck_assert_msg(hours->opens == !doors[i].never, "%s", doors[i].hours);
        rutin__memory_clear(&arena);
    }
}
END_TEST

// So that no decision looks for an opening through days on which there can be none.
START_TEST(years_that_are_over_are_known_when_read)
{
    static const struct {
        const char *hours;
        int over; // a year by which nobody is there any more; 0: none
    } doors[] = {
        {"2025 Jun 1-Aug 15 08:00-17:00", 2027},
        {"2025 Dec 24-Jan 6 08:00-17:00", 2028},
        {"2025 week 50-2 08:00-17:00", 2028},
        {"2020-2025 easter 08:00-17:00", 2027},
        {"24/7; off; 2025 Jan 1 08:00-09:00", 2027},
        {"off", 1900},
        {"Jun 1-Aug 15 08:00-17:00", 0},
        {"2025 Jun 1 08:00-17:00; Mo 08:00-09:00", 0},
        {"Mo 08:00-09:00; 2025 Jun 1 off", 0},
    };

    for (size_t i = 0; i < sizeof doors / sizeof *doors; i++) {
        int year = doors[i].over == 0 ? 2200 : doors[i].over;
        rutin__day day = rutin__clock_day_of_date((rutin__date){year, 1, 1});
        rutin__arena arena = {0};
        rutin_error error = {0};
        const rutin__hours *hours;

        ck_assert_int_eq(
            rutin__hours_read(&hours, &arena, doors[i].hours, &error),
            RUTIN_OK);
        ck_assert_msg((hours->last < day) == (doors[i].over != 0), "%s",
                      doors[i].hours);
        rutin__memory_clear(&arena);
    }
}
END_TEST

Suite *hours_read_suite(void)
{
    const TTest *tests[] = {
        what_the_specification_shows_is_read_as_it_says,
        what_is_not_read_is_refused_with_a_sentence,
        what_is_wrong_is_refused_at_its_character,
        of_two_readings_the_one_that_calls_nobody_in_vain,
        what_never_opens_is_known,
        years_that_are_over_are_known_when_read,
        rules_hours_and_dates_have_a_ceiling,
        without_memory_nothing_is_read,
    };

    Suite *suite = suite_of("hours_read", tests, sizeof tests / sizeof *tests);
    TCase *table = tcase_create("specification");

    tcase_add_loop_test(table,
                        what_the_specification_shows_and_is_not_read_is_named,
                        0, (int)(sizeof not_supported / sizeof *not_supported));
    suite_add_tcase(suite, table);
    return suite;
}
