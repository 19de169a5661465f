// asked.c - when somebody is open, for a program that is not ours to compare
//
// The first line that it reads lists public holidays. Each after that is stretches
// of days, from one to another and that not included, a tab, and opening hours:
// "2026-01-01 2026-01-08<tab>Mo-Fr 08:00-16:30". The answer is a line: when it is
// open, as stretches of quarters of an hour counted from 1970, or "!" and why the
// hours are refused.

#include "base/memory.h"
#include "rutin.h"
#include "time/calendar.h"
#include "time/clock.h"
#include "time/hours.h"
#include "time/hours_read.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 4096, LINE = 65536, QUARTERS = 96 };

static rutin__day days[MOST];

// The days that a line lists.
static int read_days(char *line)
{
    int count = 0;

    for (char *day = strtok(line, " \n"); day; day = strtok(NULL, " \n"))
        if (count == MOST ||
            !rutin__clock_read_day(&days[count++], day, strlen(day)))
            exit(EXIT_FAILURE);
    return count;
}

static void answer(const rutin__hours *hours, const rutin__calendar *calendar,
                   int count)
{
    bool was_open = false;

    for (int i = 0; i < count; i += 2) {
        long last = (long)(days[i + 1] - days[i]) * QUARTERS;

        for (long quarter = 0; quarter <= last; quarter++) {
            rutin__time at = rutin__clock_at(
                days[i] + (rutin__day)(quarter / QUARTERS),
                (int)(quarter % QUARTERS) * 900, 0);
            bool is_open = quarter < last &&
                           rutin__hours_is_open(hours, calendar, at);

            if (is_open != was_open)
                printf("%s%ld", is_open ? " " : "-",
                       (long)days[i] * QUARTERS + quarter);
            was_open = is_open;
        }
    }
    putchar('\n');
}

int main(void)
{
    static char line[LINE];
    static uint64_t holidays[(RUTIN__DAY_MAX - RUTIN__DAY_MIN) / 64 + 1];
    const rutin__calendar calendar = {.id = "asked",
                                      .from = RUTIN__DAY_MIN,
                                      .to = RUTIN__DAY_MAX,
                                      .holidays = holidays,
                                      .kept = holidays};
    int count;

    if (!fgets(line, sizeof line, stdin))
        return EXIT_FAILURE;
    count = read_days(line);
    for (int i = 0; i < count; i++)
        rutin__calendar_mark(&calendar, holidays, days[i]);
    while (fgets(line, sizeof line, stdin)) {
        const rutin__hours *hours = NULL;
        rutin__arena arena = {0};
        rutin_error error = {0};
        char *text = strchr(line, '\t');

        if (text == NULL)
            return EXIT_FAILURE;
        *text++ = '\0';
        text[strcspn(text, "\n")] = '\0';
        if (rutin__hours_read(&hours, &arena, text, &error) == RUTIN_OK)
            answer(hours, &calendar, read_days(line));
        else
            printf("!%s\n", error.message);
        rutin__memory_clear(&arena);
    }
    return EXIT_SUCCESS;
}
