// fuzz_hours.c - any bytes as opening hours, and on a second line a time
//
// Hours that are refused say why. Of others it holds that at the next opening
// somebody is open, that nobody is before it, and that the day's last closing
// does not lie before it.

#include "base/memory.h"
#include "fuzz.h"
#include "rutin.h"
#include "time/calendar.h"
#include "time/clock.h"
#include "time/hours.h"
#include "time/hours_read.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// It knows 2025 to 2027.
static const rutin__calendar *calendar(void)
{
    static const rutin__day days[] = {20448, 20812, 20813, 20819};
    static uint64_t marks[18];
    static const rutin__calendar made = {.id = "fuzz",
                                         .from = 20089,
                                         .to = 21183,
                                         .holidays = marks,
                                         .kept = marks};

    for (size_t i = 0; i < sizeof days / sizeof *days; i++)
        rutin__calendar_mark(&made, marks, days[i]);
    return &made;
}

static void check(const rutin__hours *hours, const rutin__calendar *days,
                  rutin__time at)
{
    rutin__time next, minute, closing;

    if (rutin__hours_next_opening(hours, days, at, &next) != RUTIN__FOUND) {
        must(!rutin__hours_is_open(hours, NULL, at) || days != NULL);
        return;
    }
    must(rutin__clock_compare(at, next) <= 0 && next.offset == at.offset);
    must(rutin__hours_is_open(hours, days, next));
    must(rutin__hours_is_open(hours, days, at) ==
         (rutin__clock_compare(at, next) == 0));
    minute = next;
    for (int i = 0; i < 90; i++) {
        minute.seconds -= 60;
        if (rutin__clock_compare(minute, at) <= 0)
            break;
        must(!rutin__hours_is_open(hours, days, minute));
    }
    if (rutin__hours_last_closing(hours, days, at, &closing) == RUTIN__FOUND)
        must(at.seconds <= closing.seconds);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    rutin__time at = {.seconds = 1795209000, .offset = 60};
    rutin__arena arena = {.last = NULL};
    rutin_error error = {.status = RUTIN_OK};
    const rutin__hours *hours = NULL;
    char *text = text_of(data, size);
    char *line = strchr(text, '\n');

    if (line != NULL) {
        *line++ = '\0';
        rutin__clock_read(&at, line, strlen(line));
    }
    if (rutin__hours_read(&hours, &arena, text, &error) == RUTIN_OK) {
        must(strcmp(hours->text, text) == 0);
        check(hours, NULL, at);
        check(hours, calendar(), at);
    } else {
        must(error.status == RUTIN_EROUTINE && error.message[0] != '\0');
        must_be_line(error.message, sizeof error.message);
        must_be_line(error.help, sizeof error.help);
    }
    rutin__memory_clear(&arena);
    free(text);
    return 0;
}
