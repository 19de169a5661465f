// hours_read.c - reads opening hours as people write them
//
// The notation is OpenStreetMap's opening_hours, as much of it as an office
// needs:
//
//     hours     rule, then more: "; rule" takes the place of those before it on
//               its days, ", rule" adds to them
//     rule      [years] [dates] [weeks] [days] [spans] [off | closed | open],
//               or 24/7
//     years     2026   2026-2028   2026,2028   2026+
//     dates     Jun   Jun-Aug   Dec 24   Dec 24-26   Dec 24-Jan 6   Jun,Aug 15
//               easter   easter -2 days   easter -2 days-easter +1 day
//               2026 Dec 20-2027 Jan 6
//     weeks     week 23   week 23-34   week 1,3,51-1
//     days      Mo   Mo-Fr   Fr-Mo   Mo,We   PH   Sa,Su,PH   PH Mo-Fr (holidays
//               that fall on those days)   PH -1 day   PH +1 day
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

enum {
    SPANS = 32,
    DATES = 32,
    WEEKS = 32,
    YEARS = 8,
    LAST_WEEK = 53,
    FAR_FROM_EASTER = 200, // days
    DAY = 1440,
    EVERY_DAY = 0x7f
};

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
    rutin__span spans[SPANS]; // of the rule that is read, as are those below
    rutin__dates dates[DATES];
    rutin__weeks weeks[WEEKS];
    rutin__years years[YEARS]; // any, where none are named
    int year_count;
    rutin__message more; // what may come after the rule read last
    bool has_nights;     // some span ends after its day
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
        {"week", RUTIN__SAY_hours_weeks_before},
        {"SH", RUTIN__SAY_hours_no_school},
        {"sunrise", RUTIN__SAY_hours_no_sun},
        {"sunset", RUTIN__SAY_hours_no_sun},
        {"dawn", RUTIN__SAY_hours_no_sun},
        {"dusk", RUTIN__SAY_hours_no_sun},
        {"easter", RUTIN__SAY_hours_easter_before},
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
        return RUTIN__SAY_hours_years_first;
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
    else if (wanted != RUTIN__SAY_hours_year &&
             wanted != RUTIN__SAY_hours_end_without_year &&
             wanted != RUTIN__SAY_hours_later_day)
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

// A number of at most [digits] digits, taken; -1 where there is none, or more.
static int take_number(pieces *in, size_t digits)
{
    size_t length = strspn(in->at, "0123456789");
    int number = 0;

    if (length == 0 || length > digits)
        return -1;
    for (; length > 0; length--)
        number = number * 10 + *in->at++ - '0';
    skip_blanks(in);
    return number;
}

// A comma before another item of a list, of which [begins] tells the beginning.
static bool take_comma(reader *in, bool (*begins)(const char *))
{
    const char *next = in->text.at;

    if (*next != ',')
        return false;
    next += 1 + strspn(next + 1, " ");
    if (!begins(next))
        return false;
    in->text.at = next;
    return true;
}

// ---------------------------------------------------------------- years

// Four digits, and no more.
static bool is_year(const char *at)
{
    return strspn(at, "0123456789") == 4;
}

static rutin_status take_year(reader *in, int first, int16_t *year)
{
    const char *at = in->text.at;
    int number = is_year(at) ? take_number(&in->text, 4) : -1;

    if (number >= first && number <= RUTIN__LAST_YEAR) {
        *year = (int16_t)number;
        return RUTIN_OK;
    }
    in->text.at = at;
    return refuse_day(&in->text, RUTIN__SAY_hours_year, first);
}

static rutin_status take_years(reader *in, rutin__years *years)
{
    rutin_status status = take_year(in, RUTIN__FIRST_YEAR, &years->from);

    years->to = years->from;
    if (status != RUTIN_OK)
        return status;
    if (take_sign(&in->text, '+'))
        years->to = INT16_MAX;
    else if (take_sign(&in->text, '-'))
        status = take_year(in, years->from, &years->to);
    return status;
}

static rutin_status take_all_years(reader *in)
{
    rutin_status status;

    in->year_count = 0;
    if (!is_year(in->text.at)) {
        in->years[in->year_count++] = (rutin__years){0, INT16_MAX};
        return RUTIN_OK;
    }
    do {
        if (in->year_count == YEARS)
            return refuse(&in->text, RUTIN__SAY_hours_most_years);
        status = take_years(in, &in->years[in->year_count++]);
        if (status != RUTIN_OK)
            return status;
    } while (take_comma(in, is_year));
    return RUTIN_OK;
}

// ---------------------------------------------------------------- dates

static bool is_date(const char *at)
{
    return number_of(at, months) >= 0 || is_word(at, "easter");
}

// A date with its year or without.
static bool is_any_date(const char *at)
{
    if (!is_year(at))
        return is_date(at);
    at += 4;
    return is_date(at + strspn(at, " "));
}

// A day of the month: one or two digits, and no hours. So are weeks.
static bool is_month_day(const char *at)
{
    size_t digits = strspn(at, "0123456789");

    return (digits == 1 || digits == 2) &&
           !(at[digits] == ':' && is_digit(at[digits + 1]));
}

static rutin_status take_month_day(reader *in, rutin__date_end *end)
{
    int last = rutin__clock_days_in_month(2024, end->month);
    const char *at = in->text.at;
    int number = is_month_day(at) ? take_number(&in->text, 2) : -1;

    if (number >= 1 && number <= last) {
        end->day = (int16_t)number;
        return RUTIN_OK;
    }
    in->text.at = at;
    return refuse_day(&in->text, RUTIN__SAY_hours_month_day, last);
}

// "-2 days": it stands there.
static rutin_status take_day_count(reader *in, int most, rutin__message wanted,
                                   int *count)
{
    int sign = take_sign(&in->text, '-') ? -1 : 1;
    const char *at;

    if (sign > 0)
        take_sign(&in->text, '+');
    at = in->text.at;
    *count = sign * take_number(&in->text, 3);
    if (*count * sign < 1 || *count * sign > most ||
        !(take_word(&in->text, "day") || take_word(&in->text, "days"))) {
        in->text.at = at;
        return refuse_day(&in->text, wanted, most);
    }
    return RUTIN_OK;
}

static rutin_status take_easter(reader *in, rutin__date_end *end)
{
    int count = 0;
    rutin_status status = RUTIN_OK;

    if (is_day_count(in->text.at))
        status = take_day_count(in, FAR_FROM_EASTER,
                                RUTIN__SAY_hours_easter_days, &count);
    *end = (rutin__date_end){0, (int16_t)count};
    return status;
}

// Whether a stretch of dates that ends so passes the end of the year. Easter is in
// March or April.
static bool passes_year(rutin__date_end from, rutin__date_end to)
{
    if (from.month == 0)
        return to.month != 0 && to.month < 3;
    if (to.month == 0)
        return from.month > 4;
    return to.month < from.month;
}

// Whether an end is before a beginning of the same year.
static bool is_before(rutin__date_end to, rutin__date_end from)
{
    return passes_year(from, to) ||
           (to.month == from.month && to.day < from.day);
}

// The end of "Dec 24-", "Jun-" or "easter-", of a year if it is named: a day, a
// month and a day, a month, or Easter.
static rutin_status take_last_end(reader *in, bool is_day, rutin__dates *dates)
{
    int month;

    dates->to = dates->from;
    if (take_word(&in->text, "easter"))
        return take_easter(in, &dates->to);
    month = take_name(&in->text, months);
    if (month >= 0)
        dates->to = (rutin__date_end){(uint8_t)(month + 1), 31};
    else if (!is_day || dates->from.month == 0)
        return refuse(&in->text, is_day ? RUTIN__SAY_hours_end_date
                                        : RUTIN__SAY_hours_months);
    return is_day ? take_month_day(in, &dates->to) : RUTIN_OK;
}

// Where the end names a year the beginning has one too.
static rutin_status take_end_year(reader *in, rutin__dates *dates)
{
    int16_t year = 0;
    rutin_status status;

    if (dates->years.from != dates->years.to)
        return refuse(&in->text, RUTIN__SAY_hours_end_without_year);
    status = take_year(in, dates->years.from, &year);
    dates->years_on = (int16_t)(year - dates->years.from);
    return status;
}

static rutin_status take_last(reader *in, bool is_day, rutin__dates *dates)
{
    bool has_year = is_year(in->text.at);
    rutin_status status = has_year ? take_end_year(in, dates) : RUTIN_OK;
    const char *at = in->text.at;

    if (status == RUTIN_OK)
        status = take_last_end(in, is_day, dates);
    if (status != RUTIN_OK)
        return status;
    if (!has_year)
        dates->years_on = passes_year(dates->from, dates->to);
    if (dates->years_on > 0 || !is_before(dates->to, dates->from))
        return RUTIN_OK;
    in->text.at = at;
    return refuse(&in->text, RUTIN__SAY_hours_later_day);
}

// "Jun", "Jun-Aug", "Dec 24", "Dec 24-26", "easter -2 days-easter": the years are
// there.
static rutin_status take_dates(reader *in, rutin__dates *dates)
{
    int month = take_name(&in->text, months);
    bool is_day = month < 0 || is_month_day(in->text.at);
    rutin_status status = RUTIN_OK;

    dates->from = (rutin__date_end){(uint8_t)(month + 1), 1};
    if (month < 0) {
        take_word(&in->text, "easter");
        status = take_easter(in, &dates->from);
    } else if (is_day) {
        status = take_month_day(in, &dates->from);
    }
    dates->to = dates->from;
    if (!is_day)
        dates->to.day = 31;
    if (status == RUTIN_OK && take_sign(&in->text, '-'))
        status = take_last(in, is_day, dates);
    return status;
}

// Keeps dates, once for each of [count] years.
static rutin_status keep_dates(reader *in, rutin__hours_rule *rule,
                               rutin__dates dates, const rutin__years *years,
                               int count)
{
    for (int i = 0; i < count; i++) {
        if (rule->date_count == DATES)
            return refuse(&in->text, RUTIN__SAY_hours_most_dates);
        dates.years = years[i];
        in->dates[rule->date_count++] = dates;
    }
    return RUTIN_OK;
}

// One stretch of dates: of its own year, or of those that stand before all dates.
static rutin_status take_own_dates(reader *in, rutin__hours_rule *rule)
{
    rutin__dates dates = {.years = in->years[0]};
    bool has_year = is_year(in->text.at);
    rutin_status status = RUTIN_OK;

    if (has_year)
        status = take_years(in, &dates.years);
    else if (in->year_count > 1)
        dates.years.to = INT16_MAX; // an end cannot name its year
    if (status == RUTIN_OK)
        status = take_dates(in, &dates);
    if (status != RUTIN_OK)
        return status;
    return has_year ? keep_dates(in, rule, dates, &dates.years, 1)
                    : keep_dates(in, rule, dates, in->years, in->year_count);
}

static rutin_status take_all_dates(reader *in, rutin__hours_rule *rule)
{
    rutin_status status;

    if (!is_date(in->text.at))
        return RUTIN_OK;
    do {
        if (rule->date_count == DATES)
            return refuse(&in->text, RUTIN__SAY_hours_most_dates);
        status = take_own_dates(in, rule);
        if (status != RUTIN_OK)
            return status;
    } while (take_comma(in, is_any_date));
    return RUTIN_OK;
}

// ---------------------------------------------------------------- weeks

static rutin_status take_week(reader *in, uint8_t *week)
{
    const char *at = in->text.at;
    int number = is_month_day(at) ? take_number(&in->text, 2) : -1;

    if (number >= 1 && number <= LAST_WEEK) {
        *week = (uint8_t)number;
        return RUTIN_OK;
    }
    in->text.at = at;
    return refuse(&in->text, RUTIN__SAY_hours_week);
}

static rutin_status take_weeks(reader *in, rutin__hours_rule *rule)
{
    rutin__weeks weeks = {.years = {0, INT16_MAX}};
    rutin_status status = take_week(in, &weeks.from);
    int count = rule->date_count == 0 ? in->year_count : 1;

    weeks.to = weeks.from;
    if (status == RUTIN_OK && take_sign(&in->text, '-'))
        status = take_week(in, &weeks.to);
    for (int i = 0; status == RUTIN_OK && i < count; i++) {
        if (rule->week_count == WEEKS)
            return refuse(&in->text, RUTIN__SAY_hours_most_weeks);
        if (rule->date_count == 0)
            weeks.years = in->years[i];
        in->weeks[rule->week_count++] = weeks;
    }
    return status;
}

static rutin_status take_all_weeks(reader *in, rutin__hours_rule *rule)
{
    rutin_status status;

    if (!take_word(&in->text, "week"))
        return RUTIN_OK;
    do {
        status = take_weeks(in, rule);
        if (status != RUTIN_OK)
            return status;
    } while (take_comma(in, is_month_day));
    return RUTIN_OK;
}

// Years, dates and weeks, in this order. Of years alone the dates are all of them.
static rutin_status take_when(reader *in, rutin__hours_rule *rule)
{
    static const rutin__dates all = {.from = {1, 1}, .to = {12, 31}};
    bool has_years = is_year(in->text.at);
    rutin_status status = take_all_years(in);

    if (status == RUTIN_OK)
        status = take_all_dates(in, rule);
    if (status == RUTIN_OK)
        status = take_all_weeks(in, rule);
    if (status == RUTIN_OK && has_years && rule->date_count == 0 &&
        rule->week_count == 0)
        status = keep_dates(in, rule, all, in->years, in->year_count);
    return status;
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

static bool is_days(const char *at)
{
    return number_of(at, weekdays) >= 0 || is_word(at, "PH");
}

// "PH", "PH -1 day", "PH +1 day": past the word.
static rutin_status take_holidays(reader *in, rutin__hours_rule *rule)
{
    int count = 0;
    rutin_status status = RUTIN_OK;

    if (is_day_count(in->text.at))
        status = take_day_count(in, 1, RUTIN__SAY_hours_holiday_days, &count);
    rule->holidays |= (uint8_t)(count == 0  ? RUTIN__HOLIDAY
                                : count < 0 ? RUTIN__BEFORE_HOLIDAY
                                            : RUTIN__AFTER_HOLIDAY);
    return status;
}

static rutin_status take_days(reader *in, rutin__hours_rule *rule)
{
    rutin_status status;

    do {
        status = take_word(&in->text, "PH")
                     ? take_holidays(in, rule)
                     : take_weekdays(in, &rule->weekdays);
    } while (status == RUTIN_OK && take_comma(in, is_days));
    return status;
}

// Every day where none is named.
static rutin_status take_all_days(reader *in, rutin__hours_rule *rule)
{
    rutin_status status = RUTIN_OK;

    if (!is_days(in->text.at)) {
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
    if (span->to <= span->from)
        span->to = (uint16_t)(span->to + DAY);
    if (span->to <= span->from + DAY)
        return RUTIN_OK;
    in->text.at = at;
    return refuse(&in->text, RUTIN__SAY_hours_later);
}

static bool is_span(const char *at)
{
    return is_digit(*at) && !is_year(at);
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
    } while (take_comma(in, is_span));
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
    rutin_status status = take_when(in, rule);

    if (status == RUTIN_OK)
        status = take_all_days(in, rule);
    if (status == RUTIN_OK)
        status = take_all_spans(in, rule);
    return status;
}

// A copy of some things in the arena; NULL: no memory.
static void *keep(reader *in, const void *things, int count, size_t size)
{
    void *kept = rutin__memory_take(in->arena, (size_t)count * size);

    if (kept != NULL)
        memcpy(kept, things, (size_t)count * size);
    return kept;
}

// Open all day without spans.
static rutin_status keep_rule(reader *in, rutin__hours_rule *rule)
{
    if (rule->span_count == 0 && !rule->closes)
        in->spans[rule->span_count++] = (rutin__span){0, DAY};
    for (int i = 0; i < rule->span_count; i++)
        in->has_nights |= in->spans[i].to > DAY;
    rule->dates = keep(in, in->dates, rule->date_count, sizeof *rule->dates);
    rule->weeks = keep(in, in->weeks, rule->week_count, sizeof *rule->weeks);
    rule->spans = keep(in, in->spans, rule->span_count, sizeof *rule->spans);
    in->rules[in->rule_count++] = *rule;
    return rule->dates == NULL || rule->weeks == NULL || rule->spans == NULL
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

static bool closes_for_good(const rutin__hours_rule *rule)
{
    return rule->closes && rule->span_count == 0 &&
           rule->weekdays == EVERY_DAY && !rule->only_holidays &&
           rule->date_count == 0 && rule->week_count == 0;
}

// Whether some day may open it, whatever the calendar says.
static bool has_opening(const reader *in)
{
    bool opens = false;

    for (int i = 0; i < in->rule_count; i++) {
        if (closes_for_good(&in->rules[i]))
            opens = false;
        else if (!in->rules[i].closes)
            opens = true;
    }
    return opens;
}

// The last year of a rule's dates or weeks, of those that run into the next one too.
static int last_year(const rutin__hours_rule *rule)
{
    int last = rule->date_count + rule->week_count == 0 ? INT16_MAX : 0;

    for (int i = 0; i < rule->date_count; i++)
        if (rule->dates[i].years.to + rule->dates[i].years_on > last)
            last = rule->dates[i].years.to + rule->dates[i].years_on;
    for (int i = 0; i < rule->week_count; i++)
        if (rule->weeks[i].years.to + 1 > last)
            last = rule->weeks[i].years.to + 1;
    return last;
}

// A day after all that some rule may open, whatever the calendar says; a year is
// added for what counts from Easter, and for nights.
static rutin__day last_day(const reader *in)
{
    int last = 0;

    for (int i = 0; i < in->rule_count; i++) {
        if (closes_for_good(&in->rules[i]))
            last = 0;
        else if (!in->rules[i].closes && last_year(&in->rules[i]) > last)
            last = last_year(&in->rules[i]);
    }
    if (last == 0)
        return RUTIN__DAY_MIN - 1;
    if (last >= RUTIN__LAST_YEAR)
        return RUTIN__DAY_MAX;
    return rutin__clock_day_of_date((rutin__date){last + 1, 12, 31});
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
    made->has_nights = in->has_nights;
    for (int i = 0; i < in->rule_count; i++)
        made->holidays |= in->rules[i].holidays;
    made->opens = has_opening(in);
    made->last = last_day(in);
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
