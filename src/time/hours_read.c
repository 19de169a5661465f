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

#include "time/hours_text.h"

#include <string.h>

enum { SPANS = 32, DATES = 32, DAY = 1440, EVERY_DAY = 0x7f };

static const char *const weekdays[] = {"Mo", "Tu", "We", "Th",
                                       "Fr", "Sa", "Su", NULL};
static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May",
                                     "Jun", "Jul", "Aug", "Sep", "Oct",
                                     "Nov", "Dec", NULL};

typedef struct reader {
    rutin__hours_text text;
    rutin__arena *arena;
    rutin__span spans[SPANS]; // of the rule that is read, as are the dates
    rutin__dates dates[DATES];
    const char *more; // what may come after the rule read last
    int rule_count;
    rutin__hours_rule rules[RUTIN__HOURS_RULES];
} reader;

// A comma before another item of a list: one of [names], PH, or a digit.
static bool take_comma(reader *in, const char *const *names, bool with_digits)
{
    const char *next = in->text.at;

    if (*next != ',')
        return false;
    next += 1 + strspn(next + 1, " ");
    if (with_digits ? !rutin__hours_is_digit(*next)
                    : rutin__hours_number(next, names) < 0 &&
                          (names == months || !rutin__hours_is(next, "PH")))
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
           !(at[digits] == ':' && rutin__hours_is_digit(at[digits + 1]));
}

static rutin_status take_month_day(reader *in, int month, int *day)
{
    int last = rutin__days_in_month(2024, month + 1);
    int number = 0;

    for (const char *at = in->text.at;
         is_month_day(in->text.at) && rutin__hours_is_digit(*at); at++)
        number = number * 10 + *at - '0';
    if (number < 1 || number > last)
        return rutin__hours_refuse(
            &in->text, last == 31   ? "a day of the month, 1 to 31"
                       : last == 30 ? "a day of the month, 1 to 30"
                                    : "a day of the month, 1 to 29");
    in->text.at += strspn(in->text.at, "0123456789");
    rutin__hours_skip(&in->text);
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
    int other = rutin__hours_name(&in->text, months), last = 0;
    const char *at = in->text.at;
    rutin_status status;

    status = take_month_day(in, other < 0 ? month : other, &last);
    if (status != RUTIN_OK)
        return status;
    if ((other < 0 || other == month) && last < day) {
        in->text.at = at;
        return rutin__hours_refuse(&in->text, "a later day");
    }
    dates->to = date_key(other < 0 ? month : other, last);
    return RUTIN_OK;
}

static rutin_status take_dates(reader *in, rutin__dates *dates)
{
    int month = rutin__hours_name(&in->text, months), day = 0, last = month;
    rutin_status status;

    if (is_month_day(in->text.at)) {
        status = take_month_day(in, month, &day);
        if (status != RUTIN_OK)
            return status;
        dates->from = dates->to = date_key(month, day);
        return rutin__hours_sign(&in->text, '-')
                   ? take_last_day(in, month, day, dates)
                   : RUTIN_OK;
    }
    if (rutin__hours_sign(&in->text, '-')) {
        last = rutin__hours_name(&in->text, months);
        if (last < 0)
            return rutin__hours_refuse(&in->text, "a month, as Jun-Aug");
    }
    dates->from = date_key(month, 1);
    dates->to = date_key(last, 31);
    return RUTIN_OK;
}

static rutin_status take_all_dates(reader *in, rutin__hours_rule *rule)
{
    rutin_status status;

    if (rutin__hours_number(in->text.at, months) < 0)
        return RUTIN_OK;
    do {
        if (rule->date_count == DATES)
            return rutin__hours_refuse(&in->text,
                                       "at most 32 dates in one rule");
        status = take_dates(in, &in->dates[rule->date_count++]);
        if (status != RUTIN_OK)
            return status;
    } while (take_comma(in, months, false));
    return RUTIN_OK;
}

// ---------------------------------------------------------------- days

// "Mo" or "Mo-Fr", into [days].
static rutin_status take_weekdays(reader *in, uint8_t *days)
{
    int from = rutin__hours_name(&in->text, weekdays), to = from;

    if (from < 0)
        return rutin__hours_refuse(&in->text, "a weekday, as Mo");
    if (rutin__hours_sign(&in->text, '-')) {
        to = rutin__hours_name(&in->text, weekdays);
        if (to < 0)
            return rutin__hours_refuse(&in->text, "a weekday, as Mo-Fr");
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
        if (rutin__hours_word(&in->text, "PH"))
            rule->holidays = true;
        else
            status = take_weekdays(in, &rule->weekdays);
    } while (status == RUTIN_OK && take_comma(in, weekdays, false));
    return status;
}

// Every day where none is named.
static rutin_status take_all_days(reader *in, rutin__hours_rule *rule)
{
    rutin_status status = RUTIN_OK;

    if (rutin__hours_number(in->text.at, weekdays) < 0 &&
        !rutin__hours_is(in->text.at, "PH")) {
        rule->weekdays = EVERY_DAY;
        return RUTIN_OK;
    }
    status = take_days(in, rule);
    if (status == RUTIN_OK && rule->weekdays == 0 &&
        rutin__hours_number(in->text.at, weekdays) >= 0) {
        rule->only_holidays = true;
        status = take_days(in, rule);
    }
    return status;
}

// ---------------------------------------------------------------- hours

// Two digits, a colon, two digits, in minutes.
static rutin_status take_minute(reader *in, int last, const char *wanted,
                                uint16_t *minute)
{
    const char *at = in->text.at;
    int hour, number;

    if (strspn(at, "0123456789") != 2 || at[2] != ':' ||
        strspn(at + 3, "0123456789") != 2)
        return rutin__hours_refuse(&in->text, "hours, as 08:00-16:30");
    hour = (at[0] - '0') * 10 + at[1] - '0';
    number = hour * 60 + (at[3] - '0') * 10 + at[4] - '0';
    if (at[3] > '5' || number > last)
        return rutin__hours_refuse(&in->text, wanted);
    in->text.at += 5;
    rutin__hours_skip(&in->text);
    *minute = (uint16_t)number;
    return RUTIN_OK;
}

static rutin_status take_span(reader *in, rutin__span *span)
{
    const char *at;
    rutin_status status = take_minute(in, DAY - 1, "hours from 00:00 to 23:59",
                                      &span->from);

    if (status != RUTIN_OK)
        return status;
    if (!rutin__hours_sign(&in->text, '-'))
        return rutin__hours_refuse(&in->text, "- and the hour when it closes");
    at = in->text.at;
    status = take_minute(in, 2 * DAY, "hours from 00:00 to 48:00", &span->to);
    if (status != RUTIN_OK)
        return status;
    if (span->to < span->from)
        span->to = (uint16_t)(span->to + DAY);
    if (span->to > span->from && span->to <= span->from + DAY)
        return RUTIN_OK;
    in->text.at = at;
    return rutin__hours_refuse(&in->text,
                               "another hour, at most 24 hours later");
}

static rutin_status take_all_spans(reader *in, rutin__hours_rule *rule)
{
    rutin_status status;

    if (!rutin__hours_is_digit(*in->text.at))
        return RUTIN_OK;
    do {
        if (rule->span_count == SPANS)
            return rutin__hours_refuse(&in->text,
                                       "at most 32 hours in one rule");
        status = take_span(in, &in->spans[rule->span_count++]);
        if (status != RUTIN_OK)
            return status;
    } while (take_comma(in, NULL, true));
    return RUTIN_OK;
}

// ---------------------------------------------------------------- rules

static bool take_always(reader *in)
{
    if (strncmp(in->text.at, "24/7", 4) != 0)
        return false;
    in->text.at += 4;
    rutin__hours_skip(&in->text);
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
    void *kept = rutin__take(in->arena, dates);

    if (rule->span_count == 0 && !rule->closes)
        in->spans[rule->span_count++] = (rutin__span){0, DAY};
    spans = (size_t)rule->span_count * sizeof *rule->spans;
    rule->dates = kept;
    if (kept != NULL)
        memcpy(kept, in->dates, dates);
    kept = rutin__take(in->arena, spans);
    rule->spans = kept;
    if (kept != NULL)
        memcpy(kept, in->spans, spans);
    in->rules[in->rule_count++] = *rule;
    return rule->dates == NULL || kept == NULL
               ? rutin__out_of_memory(in->text.error)
               : RUTIN_OK;
}

static const char after_days[] = "hours, off, ; or the end";
static const char after_hours[] = "off, a comma, ; or the end";
static const char after_all[] = "a comma, ; or the end";

static rutin_status take_rule(reader *in, bool adds)
{
    rutin__hours_rule rule = {.adds = adds};
    const char *start = in->text.at;
    rutin_status status = RUTIN_OK;

    if (in->rule_count == RUTIN__HOURS_RULES)
        return rutin__hours_refuse(&in->text, "at most 64 rules");
    in->more = after_all;
    if (take_always(in)) {
        rule.weekdays = EVERY_DAY;
        return keep_rule(in, &rule);
    }
    status = take_rest(in, &rule);
    if (status != RUTIN_OK)
        return status;
    rule.closes = rutin__hours_word(&in->text, "off") ||
                  rutin__hours_word(&in->text, "closed");
    if (!rule.closes && !rutin__hours_word(&in->text, "open"))
        in->more = rule.span_count == 0 ? after_days : after_hours;
    if (in->text.at == start)
        return rutin__hours_refuse(
            &in->text, "a month, a weekday, PH, hours, 24/7 or off");
    return keep_rule(in, &rule);
}

// A comma after days alone looks like part of their list, and adds no rule.
static rutin_status take_rules(reader *in)
{
    bool adds = false;
    rutin_status status;

    rutin__hours_skip(&in->text);
    for (;;) {
        status = take_rule(in, adds);
        if (status != RUTIN_OK || *in->text.at == '\0')
            return status;
        adds = in->more != after_days && rutin__hours_sign(&in->text, ',');
        if (!adds && !rutin__hours_sign(&in->text, ';'))
            return rutin__hours_refuse(&in->text, in->more);
    }
}

static rutin_status keep_hours(reader *in, const rutin__hours **hours)
{
    size_t size = (size_t)in->rule_count * sizeof *in->rules;
    rutin__hours *made = rutin__take(in->arena, sizeof *made);
    void *rules = rutin__take(in->arena, size);
    const char *text = rutin__take_text(in->arena, in->text.text,
                                        strlen(in->text.text));

    if (made == NULL || rules == NULL || text == NULL)
        return rutin__out_of_memory(in->text.error);
    memcpy(rules, in->rules, size);
    made->text = text;
    made->rules = rules;
    made->rule_count = in->rule_count;
    for (int i = 0; i < in->rule_count; i++)
        made->has_holidays |= in->rules[i].holidays;
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
