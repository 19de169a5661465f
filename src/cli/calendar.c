// calendar.c - rutin calendar: the deadlines as an iCalendar file
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

#include "calendar.h"

#include "case.h"
#include "exits.h"
#include "host.h"
#include "json.h"
#include "moment.h"
#include "performer.h"
#include "report.h"
#include "step.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <rutin.h>
#include <sha2.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { LONGEST_LINE = 75 };

// What is put in words for each status; a step of any other has no deadline to
// keep. W_NONE: the contact or the task itself.
static const struct {
    const char *status;
    cli_word word;
} statuses[] = {
    {"due", W_NONE},
    {"waiting", W_NONE},
    {"held", W_DEADLINE_HELD},
    {"ask_consent", W_DEADLINE_CONSENT},
    {"weigh", W_DEADLINE_WEIGHING},
};

enum { STATUSES = sizeof statuses / sizeof *statuses };

// When an alarm may sound: seconds from the deadline. The first that is still
// ahead is taken. On a day that is 09:00, 16:00 and 22:00 on the wall, reckoned
// from its last second, and written as instants: from the day's start they are
// an hour more or less when the clocks change.
static const struct {
    bool of_day;
    int from_due;
    const char *trigger; // NULL: the instant
} alarms[] = {
    {false, -3600, "-PT1H"}, {false, -900, "-PT15M"}, {false, 0, "PT0S"},
    {true, -53999, NULL},    {true, -28799, NULL},    {true, -7199, NULL},
};

enum { ALARMS = sizeof alarms / sizeof *alarms };

// ------------------------------------------------------------------- lines

// Bytes of [line] that fit in [room] without tearing a character apart.
static size_t fitting(const char *line, size_t room)
{
    size_t length = strlen(line);

    if (length <= room)
        return length;
    for (length = room; ((unsigned char)line[length] & 0xC0) == 0x80; length--)
        ;
    return length;
}

static void put_line(const char *line)
{
    size_t room = LONGEST_LINE;
    size_t length;

    while ((length = fitting(line, room)) < strlen(line)) {
        fwrite(line, 1, length, stdout);
        fputs("\r\n ", stdout);
        line += length;
        room = LONGEST_LINE - 1; // for the space
    }
    fputs(line, stdout);
    fputs("\r\n", stdout);
}

static void put(const char *name, const char *value)
{
    cli_text line = {0};

    cli_text_add(&line, name);
    cli_text_add(&line, ":");
    cli_text_add(&line, value);
    put_line(line.bytes);
    cli_text_clear(&line);
}

// A TEXT: what would end the value or the line is escaped, and a character that
// steers something is a space.
static void put_text(const char *name, const char *text)
{
    cli_text value = {0};

    cli_text_add(&value, "");
    for (; *text; text++) {
        bool is_control = (unsigned char)*text < 0x20 || *text == 0x7F;

        if (*text == '\n')
            cli_text_add(&value, "\\n");
        else if (strchr("\\;,", *text))
            cli_text_add(&value, "\\");
        if (*text != '\n')
            cli_text_add_bytes(&value, is_control ? " " : text, 1);
    }
    put(name, value.bytes);
    cli_text_clear(&value);
}

// ------------------------------------------------------------------- events

typedef struct diary {
    const cli_call *cli;
    const cJSON *book, *plan;
    const char *opened; // stands for the id in a case that has none
    int64_t now;
} diary;

// The number of the step's status; STATUSES for one that has no place here.
static int status_of(const cJSON *step)
{
    int i = 0;

    while (i < STATUSES && !cli_step_has_status(step, statuses[i].status))
        i++;
    return i;
}

static bool is_kept(const diary *diary, const cJSON *step)
{
    return *cli_json_text(step, "due") && status_of(step) < STATUSES &&
           cli_performer_does(diary->cli, diary->book, step);
}

// A name for the deadline that tells nothing: a digest of the routine, the case
// and the step.
static void put_uid(const diary *diary, const cJSON *step)
{
    const char *id = cli_json_text(diary->plan, "case");
    char digest[SHA256_DIGEST_STRING_LENGTH];
    cli_text what = {0};

    cli_text_add(&what,
                 cli_json_text(cli_json_member(diary->plan, "routine"), "id"));
    cli_text_add(&what, "\n");
    cli_text_add(&what, *id ? id : diary->opened);
    cli_text_add(&what, "\n");
    cli_text_add(&what, cli_step_id(step));
    SHA256Data((const uint8_t *)what.bytes, what.length, digest);
    digest[32] = '\0'; // half of it is more than enough
    put("UID", digest);
    cli_text_clear(&what);
}

static const char *id_of(const diary *diary)
{
    const char *id = cli_json_text(diary->plan, "case");

    return *id ? id : cli_words_say(diary->cli, W_NO_ID);
}

static void add_summary(cli_text *text, const diary *diary, const cJSON *step)
{
    const char *name = cli_json_text(step, "name");
    cli_word word = statuses[status_of(step)].word;
    cli_text what = {0};

    if (word == W_NONE && !cli_step_is_task(step))
        word = W_DEADLINE_CONTACT;
    if (word == W_NONE)
        cli_text_add(&what, name);
    else
        cli_words_add(&what, diary->cli, word, name, NULL);
    cli_words_add(text, diary->cli, W_DEADLINE, id_of(diary), NULL);
    cli_text_add(text, ": ");
    cli_text_add(text, what.bytes);
    cli_text_clear(&what);
}

// One alarm, where one can still sound in time.
static void put_alarm(const diary *diary, bool of_day, int64_t due)
{
    char instant[CLI_UTC];
    cli_text text = {0};
    int i = 0;

    while (i < ALARMS && (alarms[i].of_day != of_day ||
                          due + alarms[i].from_due <= diary->now))
        i++;
    if (i == ALARMS)
        return;
    cli_words_add(&text, diary->cli, W_DEADLINE, id_of(diary), NULL);
    put("BEGIN", "VALARM");
    put("ACTION", "DISPLAY");
    if (alarms[i].trigger) {
        put("TRIGGER", alarms[i].trigger);
    } else {
        cli_moment_utc(instant, due + alarms[i].from_due);
        put("TRIGGER;VALUE=DATE-TIME", instant);
    }
    put_text("DESCRIPTION", text.bytes);
    put("END", "VALARM");
    cli_text_clear(&text);
}

// The start of the event. A deadline that is a day's end is that day, as the
// calendar's owner has it: an instant in the winter's offset would fall on the
// day after when summer has come.
static void put_start(const char *due, int64_t at, bool of_day)
{
    char start[CLI_UTC];

    if (!of_day) {
        cli_moment_utc(start, at);
        put("DTSTART", start);
        return;
    }
    snprintf(start, sizeof start, "%.4s%.2s%.2s", due, due + 5, due + 8);
    put("DTSTART;VALUE=DATE", start);
}

static void put_event(const diary *diary, const cJSON *step)
{
    const char *due = cli_json_text(step, "due");
    bool of_day = cli_moment_ends_day(due);
    cli_text summary = {0};
    char stamp[CLI_UTC];
    int64_t at = 0;

    cli_moment_instant(due, &at);
    cli_moment_utc(stamp, diary->now);
    add_summary(&summary, diary, step);
    put("BEGIN", "VEVENT");
    put_uid(diary, step);
    put("DTSTAMP", stamp);
    put_start(due, at, of_day);
    put_text("SUMMARY", summary.bytes);
    put("CLASS", "PRIVATE");
    put("TRANSP", "TRANSPARENT"); // a deadline keeps nobody busy
    put_alarm(diary, of_day, at);
    put("END", "VEVENT");
    cli_text_clear(&summary);
}

// ----------------------------------------------------------------- the file

static int count_kept(const diary *diary)
{
    int count = 0;

    for (const cJSON *step = cli_json_items(diary->plan, "steps"); step;
         step = step->next)
        count += is_kept(diary, step);
    return count;
}

// A calendar without a component is none, so nothing is printed then.
static void print_calendar(const diary *diary)
{
    if (count_kept(diary) == 0) {
        cli_report_word(diary->cli, NULL, W_NO_DEADLINES, NULL, NULL);
        return;
    }
    put("BEGIN", "VCALENDAR");
    put("VERSION", "2.0");
    put("PRODID", "-//rutin//rutin//EN");
    for (const cJSON *step = cli_json_items(diary->plan, "steps"); step;
         step = step->next)
        if (is_kept(diary, step))
            put_event(diary, step);
    put("END", "VCALENDAR");
}

static int print_deadlines(const cli_call *cli, const cli_host *host,
                           const cli_case *given)
{
    cJSON *plan = cli_host_plan(cli, host);
    diary diary = {.cli = cli,
                   .book = host->book,
                   .plan = plan,
                   .opened = cli_json_text(given->tree, "opened")};
    int status = CLI_FINE;

    if (!plan)
        return CLI_CANNOT;
    cli_moment_instant(cli_json_text(plan, "now"), &diary.now);
    print_calendar(&diary);
    if (cli_host_is_broken(host->engine)) {
        cli_report_word(cli, NULL, W_BROKEN_ADVICE, NULL, NULL);
        status = CLI_INVALID;
    }
    cJSON_Delete(plan);
    return status;
}

int cli_calendar(cli_call *cli)
{
    cli_host host = {0};
    cli_case given = {0};
    int status = cli_case_open(cli, &host, &given);

    if (status == CLI_FINE)
        status = cli_performer_check(cli, host.book);
    if (status == CLI_FINE) {
        if (cli_case_decide(cli, &host, &given) == RUTIN_OK)
            status = print_deadlines(cli, &host, &given);
        else
            status = cli_case_complain(cli, &host, &given);
    }
    cli_case_clear(&given);
    cli_host_close(&host);
    return status;
}
