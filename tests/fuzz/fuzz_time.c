// fuzz_time.c - any bytes as a time, a date or a duration
//
// What is read is written and read again as the same; its parts put it together
// again; and no duration ends before it starts.

#include "fuzz.h"
#include "time/calendar.h"
#include "time/clock.h"
#include "time/deadline.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void check_day(rutin__day day)
{
    char text[RUTIN__TIME_SIZE];
    rutin__date date = rutin__clock_date_of_day(day);
    rutin__day again = 0;

    must(day >= RUTIN__DAY_MIN && day <= RUTIN__DAY_MAX);
    must(rutin__clock_day_of_date(date) == day);
    must(date.day <= rutin__clock_days_in_month(date.year, date.month));
    rutin__clock_write_day(text, day);
    must(rutin__clock_read_day(&again, text, strlen(text)) && again == day);
    must(rutin__clock_weekday(day + 1) == (rutin__clock_weekday(day) + 1) % 7);
}

static void check_time(rutin__time time)
{
    char text[RUTIN__TIME_SIZE], same[RUTIN__TIME_SIZE];
    rutin__time again, parts;

    rutin__clock_write(text, time);
    must(rutin__clock_read(&again, text, strlen(text)));
    must(rutin__clock_compare(time, again) == 0 && time.offset == again.offset);
    rutin__clock_write(same, again);
    must(strcmp(text, same) == 0);
    parts = rutin__clock_at(rutin__clock_day(time), rutin__clock_seconds(time),
                            time.offset);
    must(parts.seconds == time.seconds);
}

// From the first and from the last day there is, and from one between.
static void check_duration(rutin__duration duration)
{
    static const rutin__day starts[] = {RUTIN__DAY_MIN, 20777, RUTIN__DAY_MAX};

    must(duration.count >= 0 && duration.count <= 10000);
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        rutin__time start = rutin__clock_at(starts[i], 80000, 60), due;

        if (rutin__deadline_find(start, duration, NULL, NULL, &due) !=
            RUTIN__FOUND)
            continue;
        must(rutin__clock_compare(start, due) <= 0);
        must(due.offset == start.offset);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = malloc(size > 0 ? size : 1);
    rutin__duration duration;
    rutin__time time;
    rutin__day day;

    must(text != NULL);
    if (size > 0)
        memcpy(text, data, size);
    if (rutin__clock_read(&time, text, size))
        check_time(time);
    if (rutin__clock_read_day(&day, text, size))
        check_day(day);
    if (rutin__deadline_read(&duration, text, size))
        check_duration(duration);
    free(text);
    return 0;
}
