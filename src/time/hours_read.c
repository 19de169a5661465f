// hours_read.c - reads opening hours as people write them
//
// The notation is OpenStreetMap's opening_hours, as much of it as an office
// needs:
//
//     hours     rule, then more: "; rule" takes the place of those before it on
//               its days, ", rule" adds to them
//     rule      [dates] [days] [spans] [off | closed | open], or 24/7
//     dates     Jun   Jun-Aug   Dec 24   Dec 24-26   Dec 24-Jan 6   Jun,Aug 15
//     days      Mo   Mo-Fr   Fr-Mo   Mo,We   PH   Sa,Su,PH   PH Mo-Fr (holidays
//               that fall on those days)
//     spans     08:00-12:00,13:00-16:30   22:00-06:00   22:00-30:00
//
// A rule without spans holds all day. A comma goes on with the list it stands
// in where it can. Anything else is refused with a sentence; what the notation
// has but we do not read is named.

#include "time/hours_read.h"

#include "base/error.h"
#include "base/messages.h"
#include "base/text.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { SPANS = 32, DATES = 32, DAY = 1440, EVERY_DAY = 0x7f };

static const char *const weekdays[] = {"Mo", "Tu", "We", "Th",
                                       "Fr", "Sa", "Su", NULL};
static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May",
                                     "Jun", "Jul", "Aug", "Sep", "Oct",
                                     "Nov", "Dec", NULL};

// The text of the hours, a piece at a time: a word of letters, a number or a
// sign. What takes one moves past it and the blanks after it, or says that it is
// not there.
typedef struct pieces {
    const char *text, *at;
    rutin_error *error;
} pieces;

typedef struct reader {
    pieces text;
    rutin__arena *arena;
    rutin__span spans[SPANS]; // of the rule that is read, as are the dates
    rutin__dates dates[DATES];
    rutin__message more; // what may come after the rule read last
    int rule_count;
    rutin__hours_rule rules[RUTIN__HOURS_RULES];
} reader;

// ---------------------------------------------------------------- refusing

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The bytes of the word, the number or the one character that stands there.
static size_t token_length(const char *at)
{
    size_t length = 0;

    while (is_letter(at[length]))
        length++;
    while (length == 0 && is_digit(at[length]))
        length += strspn(at, "0123456789");
    if (length == 0 && *at != '\0')
        length = (size_t)rutin__text_utf8_size(at, strlen(at));
    return length < 24 ? length : 24;
}

static int character_of(const pieces *in)
{
    int character = 1;

    for (const char *at = in->text; at < in->at; at++)
        character += (*at & 0xc0) != 0x80;
    return character;
}

// Whether "+1 day" or "-2 days" stands there.
static bool is_day_count(const char *at)
{
    if (*at != '+' && *at != '-')
        return false;
    at += 1 + strspn(at + 1, " ");
    if (!is_digit(*at))
        return false;
    at += strspn(at, "0123456789");
    return strncmp(at + strspn(at, " "), "day", 3) == 0;
}

// Why something that the notation has is not read.
static rutin__message why_not(const char *at, size_t length)
{
    static const struct {
        const char *word;
        rutin__message why;
    } rows[] = {
        {"week", RUTIN__SAY_hours_no_weeks},
        {"SH", RUTIN__SAY_hours_no_school},
        {"sunrise", RUTIN__SAY_hours_no_sun},
        {"sunset", RUTIN__SAY_hours_no_sun},
        {"dawn", RUTIN__SAY_hours_no_sun},
        {"dusk", RUTIN__SAY_hours_no_sun},
        {"easter", RUTIN__SAY_hours_no_easter},
        {"unknown", RUTIN__SAY_hours_no_unknown},
        {"(", RUTIN__SAY_hours_no_sun},
        {"\"", RUTIN__SAY_hours_no_comments},
        {"|", RUTIN__SAY_hours_no_fallback},
        {"+", RUTIN__SAY_hours_no_end},
        {"[", RUTIN__SAY_hours_no_nth},
        {"/", RUTIN__SAY_hours_no_repeat},
        {":", RUTIN__SAY_hours_no_colon},
    };

    if (is_day_count(at))
        return RUTIN__SAY_hours_no_counted;
    if (strncmp(at, "24/7", 4) == 0)
        return RUTIN__SAY_hours_alone;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rutin__text_same(rows[i].word, at, length))
            return rows[i].why;
    if (length == 4 && strspn(at, "0123456789") == 4)
        return RUTIN__SAY_hours_no_years;
    return RUTIN__SAY_NOTHING;
}

// Says what was found, at which character, and what was wanted; and of what the
// notation has but we do not read, that. Returns RUTIN_EROUTINE.
static rutin_status refuse_day(pieces *in, rutin__message wanted, int last)
{
    size_t length = token_length(in->at);
    const char *at = in->at; // what is not read may stand behind a comma
    rutin__param found = {"found", .text = in->at, .length = length};
    rutin__param why = {"why", .text = ""};

    if (*at == ',')
        at += 1 + strspn(at + 1, " ");
    if (length == 0)
        found = (rutin__param){"found", .phrase = RUTIN__SAY_the_end};
    else
        why.phrase = why_not(at, token_length(at));
    return rutin__error_fail(
        in->error, RUTIN_EROUTINE, NULL, RUTIN__SAY_hours_found,
        RUTIN__WITH(found, why, {"at", .number = character_of(in)},
                    {"wanted", .phrase = wanted}, {"last", .number = last}));
}

static rutin_status refuse(pieces *in, rutin__message wanted)
{
    return refuse_day(in, wanted, 0);
}

// ---------------------------------------------------------------- taking

static void skip_blanks(pieces *in)
{
    while (*in->at == ' ')
        in->at++;
}

static bool take_sign(pieces *in, char sign)
{
    if (*in->at != sign)
        return false;
    in->at++;
    skip_blanks(in);
    return true;
}

// Whether the word at [at] is [word], and no longer.
static bool is_word(const char *at, const char *word)
{
    size_t length = 0;

    while (is_letter(at[length]))
        length++;
    return rutin__text_same(word, at, length);
}

static bool take_word(pieces *in, const char *word)
{
    if (!is_word(in->at, word))
        return false;
    in->at += strlen(word);
    skip_blanks(in);
    return true;
}

// The number of the word at [at] among [names], which end with NULL; -1.
static int number_of(const char *at, const char *const *names)
{
    for (int i = 0; names[i] != NULL; i++)
        if (is_word(at, names[i]))
            return i;
    return -1;
}

// The number of the name that stands there, taken; -1 for none.
static int take_name(pieces *in, const char *const *names)
{
    int number = number_of(in->at, names);

    if (number >= 0)
        take_word(in, names[number]);
    return number;
}

// ---------------------------------------------------------------- lists

// A comma before another item of a list: one of [names], or PH; a digit where
// there are none.
static bool take_comma(reader *in, const char *const *names)
{
    const char *next = in->text.at;

    if (*next != ',')
        return false;
    next += 1 + strspn(next + 1, " ");
    if (names ? number_of(next, names) < 0 &&
                    (names == months || !is_word(next, "PH"))
              : !is_digit(*next))
        return false;
    in->text.at = next;
    return true;
}

// ---------------------------------------------------------------- dates

// A day of the month: one or two digits, and no hours.
static bool is_month_day(const char *at)
{
    size_t digits = strspn(at, "0123456789");

    return (digits == 1 || digits == 2) &&
           !(at[digits] == ':' && is_digit(at[digits + 1]));
}

static rutin_status take_month_day(reader *in, int month, int *day)
{
    int last = rutin__clock_days_in_month(2024, month + 1);
    int number = 0;

    for (const char *at = in->text.at;
         is_month_day(in->text.at) && is_digit(*at); at++)
        number = number * 10 + *at - '0';
    if (number < 1 || number > last)
        return refuse_day(&in->text, RUTIN__SAY_hours_month_day, last);
    in->text.at += strspn(in->text.at, "0123456789");
    skip_blanks(&in->text);
    *day = number;
    return RUTIN_OK;
}

static uint16_t date_key(int month, int day)
{
    return (uint16_t)((month + 1) * 32 + day);
}

// What comes after the dash of "Dec 24-": a day, or a month and a day.
static rutin_status take_last_day(reader *in, int month, int day,
                                  rutin__dates *dates)
{
    int other = take_name(&in->text, months), last = 0;
    const char *at = in->text.at;
    rutin_status status;

    status = take_month_day(in, other < 0 ? month : other, &last);
    if (status != RUTIN_OK)
        return status;
    if ((other < 0 || other == month) && last < day) {
        in->text.at = at;
        return refuse(&in->text, RUTIN__SAY_hours_later_day);
    }
    dates->to = date_key(other < 0 ? month : other, last);
    return RUTIN_OK;
}

static rutin_status take_dates(reader *in, rutin__dates *dates)
{
    int month = take_name(&in->text, months), day = 0, last = month;
    rutin_status status;

    if (is_month_day(in->text.at)) {
        status = take_month_day(in, month, &day);
        if (status != RUTIN_OK)
            return status;
        dates->from = dates->to = date_key(month, day);
        return take_sign(&in->text, '-') ? take_last_day(in, month, day, dates)
                                         : RUTIN_OK;
    }
    if (take_sign(&in->text, '-')) {
        last = take_name(&in->text, months);
        if (last < 0)
            return refuse(&in->text, RUTIN__SAY_hours_months);
    }
    dates->from = date_key(month, 1);
    dates->to = date_key(last, 31);
    return RUTIN_OK;
}

static rutin_status take_all_dates(reader *in, rutin__hours_rule *rule)
{
    rutin_status status;

    if (number_of(in->text.at, months) < 0)
        return RUTIN_OK;
    do {
        if (rule->date_count == DATES)
            return refuse(&in->text, RUTIN__SAY_hours_most_dates);
        status = take_dates(in, &in->dates[rule->date_count++]);
        if (status != RUTIN_OK)
            return status;
    } while (take_comma(in, months));
    return RUTIN_OK;
}

// ---------------------------------------------------------------- days

// "Mo" or "Mo-Fr", into [days].
static rutin_status take_weekdays(reader *in, uint8_t *days)
{
    int from = take_name(&in->text, weekdays), to = from;

    if (from < 0)
        return refuse(&in->text, RUTIN__SAY_hours_weekday);
    if (take_sign(&in->text, '-')) {
        to = take_name(&in->text, weekdays);
        if (to < 0)
            return refuse(&in->text, RUTIN__SAY_hours_weekdays);
    }
    for (int day = from;; day = (day + 1) % 7) {
        *days = (uint8_t)(*days | 1 << day);
        if (day == to)
            return RUTIN_OK;
    }
}

static rutin_status take_days(reader *in, rutin__hours_rule *rule)
{
    rutin_status status = RUTIN_OK;

    do {
        if (take_word(&in->text, "PH"))
            rule->holidays = true;
        else
            status = take_weekdays(in, &rule->weekdays);
    } while (status == RUTIN_OK && take_comma(in, weekdays));
    return status;
}

// Every day where none is named.
static rutin_status take_all_days(reader *in, rutin__hours_rule *rule)
{
    rutin_status status = RUTIN_OK;

    if (number_of(in->text.at, weekdays) < 0 && !is_word(in->text.at, "PH")) {
        rule->weekdays = EVERY_DAY;
        return RUTIN_OK;
    }
    status = take_days(in, rule);
    if (status == RUTIN_OK && rule->weekdays == 0 &&
        number_of(in->text.at, weekdays) >= 0) {
        rule->only_holidays = true;
        status = take_days(in, rule);
    }
    return status;
}

// ---------------------------------------------------------------- hours

// Two digits, a colon, two digits, in minutes.
static rutin_status take_minute(reader *in, int last, rutin__message wanted,
                                uint16_t *minute)
{
    const char *at = in->text.at;
    int hour, number;

    if (strspn(at, "0123456789") != 2 || at[2] != ':' ||
        strspn(at + 3, "0123456789") != 2)
        return refuse(&in->text, RUTIN__SAY_hours_span);
    hour = (at[0] - '0') * 10 + at[1] - '0';
    number = hour * 60 + (at[3] - '0') * 10 + at[4] - '0';
    if (at[3] > '5' || number > last)
        return refuse(&in->text, wanted);
    in->text.at += 5;
    skip_blanks(&in->text);
    *minute = (uint16_t)number;
    return RUTIN_OK;
}

static rutin_status take_span(reader *in, rutin__span *span)
{
    const char *at;
    rutin_status status = take_minute(in, DAY - 1, RUTIN__SAY_hours_from,
                                      &span->from);

    if (status != RUTIN_OK)
        return status;
    if (!take_sign(&in->text, '-'))
        return refuse(&in->text, RUTIN__SAY_hours_closing);
    at = in->text.at;
    status = take_minute(in, 2 * DAY, RUTIN__SAY_hours_to, &span->to);
    if (status != RUTIN_OK)
        return status;
    if (span->to < span->from)
        span->to = (uint16_t)(span->to + DAY);
    if (span->to > span->from && span->to <= span->from + DAY)
        return RUTIN_OK;
    in->text.at = at;
    return refuse(&in->text, RUTIN__SAY_hours_later);
}

static rutin_status take_all_spans(reader *in, rutin__hours_rule *rule)
{
    rutin_status status;

    if (!is_digit(*in->text.at))
        return RUTIN_OK;
    do {
        if (rule->span_count == SPANS)
            return refuse(&in->text, RUTIN__SAY_hours_most_spans);
        status = take_span(in, &in->spans[rule->span_count++]);
        if (status != RUTIN_OK)
            return status;
    } while (take_comma(in, NULL));
    return RUTIN_OK;
}

// ---------------------------------------------------------------- rules

static bool take_always(reader *in)
{
    if (strncmp(in->text.at, "24/7", 4) != 0)
        return false;
    in->text.at += 4;
    skip_blanks(&in->text);
    return true;
}

static rutin_status take_rest(reader *in, rutin__hours_rule *rule)
{
    rutin_status status = take_all_dates(in, rule);

    if (status == RUTIN_OK)
        status = take_all_days(in, rule);
    if (status == RUTIN_OK)
        status = take_all_spans(in, rule);
    return status;
}

// A copy of what was read into the arena; open all day without spans.
static rutin_status keep_rule(reader *in, rutin__hours_rule *rule)
{
    size_t dates = (size_t)rule->date_count * sizeof *rule->dates, spans;
    void *kept = rutin__memory_take(in->arena, dates);

    if (rule->span_count == 0 && !rule->closes)
        in->spans[rule->span_count++] = (rutin__span){0, DAY};
    spans = (size_t)rule->span_count * sizeof *rule->spans;
    rule->dates = kept;
    if (kept != NULL)
        memcpy(kept, in->dates, dates);
    kept = rutin__memory_take(in->arena, spans);
    rule->spans = kept;
    if (kept != NULL)
        memcpy(kept, in->spans, spans);
    in->rules[in->rule_count++] = *rule;
    return rule->dates == NULL || kept == NULL
               ? rutin__error_no_memory(in->text.error)
               : RUTIN_OK;
}

static rutin_status take_rule(reader *in, bool adds)
{
    rutin__hours_rule rule = {.adds = adds};
    const char *start = in->text.at;
    rutin_status status = RUTIN_OK;

    if (in->rule_count == RUTIN__HOURS_RULES)
        return refuse(&in->text, RUTIN__SAY_hours_most_rules);
    in->more = RUTIN__SAY_hours_after_all;
    if (take_always(in)) {
        rule.weekdays = EVERY_DAY;
        return keep_rule(in, &rule);
    }
    status = take_rest(in, &rule);
    if (status != RUTIN_OK)
        return status;
    rule.closes = take_word(&in->text, "off") || take_word(&in->text, "closed");
    if (!rule.closes && !take_word(&in->text, "open"))
        in->more = rule.span_count == 0 ? RUTIN__SAY_hours_after_days
                                        : RUTIN__SAY_hours_after_spans;
    if (in->text.at == start)
        return refuse(&in->text, RUTIN__SAY_hours_any);
    return keep_rule(in, &rule);
}

// A comma after days alone looks like part of their list, and adds no rule.
static rutin_status take_rules(reader *in)
{
    bool adds = false;
    rutin_status status;

    skip_blanks(&in->text);
    for (;;) {
        status = take_rule(in, adds);
        if (status != RUTIN_OK || *in->text.at == '\0')
            return status;
        adds = in->more != RUTIN__SAY_hours_after_days &&
               take_sign(&in->text, ',');
        if (!adds && !take_sign(&in->text, ';'))
            return refuse(&in->text, in->more);
    }
}

static rutin_status keep_hours(reader *in, const rutin__hours **hours)
{
    size_t size = (size_t)in->rule_count * sizeof *in->rules;
    rutin__hours *made = rutin__memory_take(in->arena, sizeof *made);
    void *rules = rutin__memory_take(in->arena, size);
    const char *text = rutin__memory_take_text(in->arena, in->text.text,
                                               strlen(in->text.text));

    if (made == NULL || rules == NULL || text == NULL)
        return rutin__error_no_memory(in->text.error);
    memcpy(rules, in->rules, size);
    made->text = text;
    made->rules = rules;
    made->rule_count = in->rule_count;
    for (int i = 0; i < in->rule_count; i++) {
        made->has_holidays |= in->rules[i].holidays;
        for (int k = 0; k < in->rules[i].span_count; k++)
            made->has_nights |= in->rules[i].spans[k].to > DAY;
    }
    *hours = made;
    return RUTIN_OK;
}

rutin_status rutin__hours_read(const rutin__hours **hours, rutin__arena *arena,
                               const char *text, rutin_error *error)
{
    reader in = {.text = {text, text, error}, .arena = arena};
    rutin_status status = take_rules(&in);

    return status == RUTIN_OK ? keep_hours(&in, hours) : status;
}
