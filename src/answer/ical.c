// ical.c - the deadlines of a plan as an iCalendar file
//
// RFC 5545: lines end with CRLF, none is longer than 75 octets, and a longer one
// goes on after a space. One event a step that has a deadline and is still to be
// done, at the instant or on the day that it is due:
//
//     BEGIN:VEVENT
//     UID:5b0f…                        same step, same UID, at every export
//     DTSTAMP:20261120T211000Z         the case's own `now`
//     DTSTART:20261121T100000Z
//     SUMMARY:Frist 2026-0113: Bedöm behovet av skydd
//
// A calendar shows itself on locked screens and to colleagues. So it names the
// case by its opaque id and the step by its name, and holds no fact, no reason
// and no number to call; an alarm names the case alone.

#include "answer/ical.h"

#include "answer/deal.h"
#include "base/messages.h"
#include "case/record.h"
#include "decide/draft.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/clock.h"

#include <sha2.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { LONGEST_LINE = 75, LAST_SECOND = 24 * 3600 - 1 };

// What is put in words for each status. A step of any other, NOTHING, has no
// deadline to keep.
static const uint16_t words[RUTIN__STATUSES] = {
    [RUTIN_STEP_DUE] = RUTIN__SAY_word,
    [RUTIN_STEP_WAITING] = RUTIN__SAY_word,
    [RUTIN_STEP_HELD] = RUTIN__SAY_deadline_held,
    [RUTIN_STEP_ASK_CONSENT] = RUTIN__SAY_deadline_consent,
    [RUTIN_STEP_WEIGH] = RUTIN__SAY_deadline_weighing,
};

// When an alarm may sound: seconds from the deadline. The first that is still
// ahead is taken. On a day that is 09:00, 16:00 and 22:00 on the wall, reckoned
// from its last second, and written as instants: from the day's start they are
// an hour more or less when the clocks change.
static const int32_t alarms[2][3] = {{-3600, -900, 0}, {-53999, -28799, -7199}};

typedef struct diary {
    const rutin__decision *decision;
    rutin__text *out;
    rutin__text line; // the one that is being written
    rutin__tongue tongue;
    rutin__deal deal;
} diary;

// ---------------------------------------------------------------- lines

// Ends a line: breaks it where it is too long, and tears no character apart.
static void end_line(diary *d)
{
    const char *at = d->line.at;
    size_t left = d->line.length, room = LONGEST_LINE;

    for (; !d->line.failed && left > room; room = LONGEST_LINE - 1) {
        size_t length = room;

        while (((unsigned char)at[length] & 0xC0) == 0x80)
            length--;
        rutin__text_add(d->out, at, length);
        rutin__text_add_string(d->out, "\r\n ");
        at += length;
        left -= length;
    }
    rutin__text_add(d->out, at, d->line.failed ? 0 : left);
    rutin__text_add_string(d->out, "\r\n");
    d->out->failed |= d->line.failed;
    rutin__text_reset(&d->line);
}

static void put(diary *d, const char *line)
{
    rutin__text_add_string(&d->line, line);
    end_line(d);
}

// Adds a TEXT: what would end the value or the line is escaped, and a character
// that steers something is a space.
static void take_said(void *diary, const char *bytes, size_t length)
{
    rutin__text *line = diary;

    for (; length > 0; bytes++, length--) {
        bool is_control = (unsigned char)*bytes < ' ' || *bytes == 0x7F;

        if (strchr("\\;,", *bytes) != NULL && *bytes != '\0')
            rutin__text_add_char(line, '\\');
        if (*bytes == '\n')
            rutin__text_add_string(line, "\\n");
        else
            rutin__text_add_char(line, is_control ? ' ' : *bytes);
    }
}

static void say(diary *d, rutin__message message, const char *name)
{
    rutin__messages_say(
        d->tongue, message,
        RUTIN__WITH({"name", .text = name}, {"word", .text = name}), take_said,
        &d->line);
}

// "Frist 2026-0113"
static void say_deadline(diary *d)
{
    const char *id = d->decision->record.id;

    say(d, RUTIN__SAY_deadline,
        *id == '\0' ? rutin__messages_text(d->tongue, RUTIN__SAY_without_id)
                    : id);
}

// A line of an instant: "DTSTART:20261121T100000Z".
static void put_instant(diary *d, const char *name, int64_t seconds)
{
    char at[RUTIN__TIME_SIZE];

    rutin__clock_write(at, (rutin__time){.seconds = seconds});
    rutin__text_add_string(&d->line, name);
    for (const char *c = at; *c != '+'; c++)
        if (*c != '-' && *c != ':')
            rutin__text_add_char(&d->line, *c);
    put(d, "Z");
}

// ---------------------------------------------------------------- events

// A name for the deadline that tells nothing: a digest of the routine, the case,
// or when it was opened where it has no id, and the step.
static void put_uid(diary *d, const rutin__step *step)
{
    const rutin__record *record = &d->decision->record;
    char digest[SHA256_DIGEST_STRING_LENGTH], opened[RUTIN__TIME_SIZE];
    const char *parts[] = {
        d->decision->routine->id, record->id,
        rutin__routine_subject_id(d->decision->routine, step->subject)};
    SHA2_CTX sha;

    rutin__clock_write(opened, record->opened);
    if (*record->id == '\0')
        parts[1] = opened;
    SHA256Init(&sha);
    for (int i = 0; i < 3; i++) {
        if (i > 0)
            SHA256Update(&sha, (const uint8_t *)"\n", 1);
        SHA256Update(&sha, (const uint8_t *)parts[i], strlen(parts[i]));
    }
    SHA256End(&sha, digest);
    digest[32] = '\0'; // half of it is more than enough
    rutin__text_add_string(&d->line, "UID:");
    put(d, digest);
}

static void put_summary(diary *d, const rutin__step *step)
{
    const rutin__program *program = &d->decision->routine->program;
    rutin__message message = (rutin__message)words[step->status];
    rutin__localized name =
        step->is_task
            ? program->tasks[step->subject - program->actor_count].name
            : program->actors[step->subject].name;

    if (message == RUTIN__SAY_word && !step->is_task)
        message = RUTIN__SAY_deadline_contact;
    rutin__text_add_string(&d->line, "SUMMARY:");
    say_deadline(d);
    rutin__text_add_string(&d->line, ": ");
    say(d, message, rutin__decide_text(d->decision, name));
    end_line(d);
}

// One alarm, where one can still sound in time.
static void put_alarm(diary *d, bool of_day, int64_t due)
{
    static const char *const triggers[] = {"TRIGGER:-PT1H", "TRIGGER:-PT15M",
                                           "TRIGGER:PT0S"};
    int i = 0;

    while (i < 3 && due + alarms[of_day][i] <= d->decision->record.now.seconds)
        i++;
    if (i == 3)
        return;
    put(d, "BEGIN:VALARM");
    put(d, "ACTION:DISPLAY");
    if (of_day)
        put_instant(d, "TRIGGER;VALUE=DATE-TIME:", due + alarms[1][i]);
    else
        put(d, triggers[i]);
    rutin__text_add_string(&d->line, "DESCRIPTION:");
    say_deadline(d);
    end_line(d);
    put(d, "END:VALARM");
}

// The start of the event. A deadline that is a day's end is that day, as the
// calendar's owner has it: an instant in the winter's offset would fall on the
// day after when summer has come.
static void put_start(diary *d, rutin__time due, bool of_day)
{
    char day[RUTIN__TIME_SIZE];

    if (!of_day) {
        put_instant(d, "DTSTART:", due.seconds);
        return;
    }
    rutin__clock_write_day(day, rutin__clock_day(due));
    rutin__text_add_string(&d->line, "DTSTART;VALUE=DATE:");
    rutin__text_add(&d->line, day, 4);
    rutin__text_add(&d->line, day + 5, 2);
    put(d, day + 8);
}

static void put_event(diary *d, const rutin__step *step)
{
    bool of_day = rutin__clock_seconds(step->due) == LAST_SECOND;

    put(d, "BEGIN:VEVENT");
    put_uid(d, step);
    put_instant(d, "DTSTAMP:", d->decision->record.now.seconds);
    put_start(d, step->due, of_day);
    put_summary(d, step);
    put(d, "CLASS:PRIVATE");
    put(d, "TRANSP:TRANSPARENT"); // a deadline keeps nobody busy
    put_alarm(d, of_day, step->due.seconds);
    put(d, "END:VEVENT");
}

void rutin__ical_write(const rutin__decision *decision, int reader,
                       rutin__text *out)
{
    diary d = {.decision = decision,
               .out = out,
               .tongue = rutin__decide_tongue(decision)};
    bool any = false;

    rutin__deal_out(&d.deal, decision, reader);
    for (int i = 0; i < decision->draft.step_count; i++) {
        const rutin__step *step = rutin__decide_step_at(decision, i);

        if (!step->has_due || words[step->status] == RUTIN__SAY_NOTHING ||
            !rutin__deal_performs(&d.deal, step->performer))
            continue;
        if (!any) {
            put(&d, "BEGIN:VCALENDAR");
            put(&d, "VERSION:2.0");
            put(&d, "PRODID:-//rutin//rutin//EN");
        }
        any = true;
        put_event(&d, step);
    }
    if (any)
        put(&d, "END:VCALENDAR");
    rutin__text_clear(&d.line);
}
