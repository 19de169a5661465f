// hours.c - when somebody is open
//
// For a day, the rules that count are a bit each in a mask. What a day says is
// then asked of a minute, never listed, so nothing is allocated; and hours can
// only begin and end where some rule has an edge, so a search tries the edges.
// A night belongs to the evening before it, so a minute is asked of two days:
//
//     yesterday  ├─────────────────────┬────── after midnight ──┤
//     today                            ├─────────────────────┬──────…
//     minute                           0         ▲          1440

#include "time/hours.h"

#include "time/zone.h"

enum { DAY = 1440, LONGEST = 2 * DAY, EVERY_DAY = 0x7f };

// ---------------------------------------------------------------- a day's rules

static bool is_year(rutin__years years, int year)
{
    return years.from <= year && year <= years.to;
}

// The day of an end in a year. A day that its month lacks is the first after it
// at the beginning, and the last before it at the end.
static rutin__day day_of(rutin__date_end end, int year, bool is_last)
{
    rutin__date date = {year, end.month, end.day};

    if (end.month == 0)
        return rutin__calendar_easter(year) + end.day;
    if (is_last && date.day > rutin__clock_days_in_month(year, date.month))
        date.day = rutin__clock_days_in_month(year, date.month);
    return rutin__clock_day_of_date(date);
}

// Dates of one year, of months as they are: those go by month and day, and none is
// on a day that its month lacks.
static bool is_in_year(const rutin__dates *dates, rutin__date date)
{
    int at = date.month * 32 + date.day;

    return is_year(dates->years, date.year) &&
           dates->from.month * 32 + dates->from.day <= at &&
           at <= dates->to.month * 32 + dates->to.day;
}

static bool is_between(const rutin__dates *dates, rutin__day day,
                       rutin__date date)
{
    int year = date.year, first = year - dates->years_on;

    if (dates->years_on == 0 && dates->from.month > 0 && dates->to.month > 0)
        return is_in_year(dates, date);
    if (first < dates->years.from)
        first = dates->years.from;
    for (; first <= year && first <= dates->years.to; first++)
        if (day_of(dates->from, first, false) <= day &&
            day <= day_of(dates->to, first + dates->years_on, true))
            return true;
    return false;
}

static bool is_in_dates(const rutin__hours_rule *rule, rutin__day day)
{
    rutin__date date;

    if (rule->date_count == 0)
        return true;
    date = rutin__clock_date_of_day(day);
    for (int i = 0; i < rule->date_count; i++)
        if (is_between(&rule->dates[i], day, date))
            return true;
    return false;
}

// A week is of the year that its Thursday is in.
static bool is_in_weeks(const rutin__hours_rule *rule, rutin__day day)
{
    rutin__day thursday = day - rutin__clock_weekday(day) + 3;
    int year, week;

    if (rule->week_count == 0)
        return true;
    year = rutin__clock_date_of_day(thursday).year;
    week = (thursday - rutin__clock_day_of_date((rutin__date){year, 1, 1})) /
               7 +
           1;
    for (int i = 0; i < rule->week_count; i++) {
        const rutin__weeks *w = &rule->weeks[i];

        if (w->from <= w->to) {
            if (w->from <= week && week <= w->to && is_year(w->years, year))
                return true;
        } else if ((week >= w->from && is_year(w->years, year)) ||
                   (week <= w->to && is_year(w->years, year - 1))) {
            return true;
        }
    }
    return false;
}

// What a day is by public holidays, as far as some rule names it.
static unsigned look_at_holidays(const rutin__hours *hours,
                                 const rutin__calendar *calendar,
                                 rutin__day day)
{
    unsigned found = 0;

    if (hours->holidays & RUTIN__HOLIDAY &&
        rutin__calendar_is_kept(calendar, day))
        found |= RUTIN__HOLIDAY;
    if (hours->holidays & RUTIN__BEFORE_HOLIDAY &&
        rutin__calendar_is_kept(calendar, day + 1))
        found |= RUTIN__BEFORE_HOLIDAY;
    if (hours->holidays & RUTIN__AFTER_HOLIDAY &&
        rutin__calendar_is_kept(calendar, day - 1))
        found |= RUTIN__AFTER_HOLIDAY;
    return found;
}

static bool holds_on(const rutin__hours_rule *rule, rutin__day day, int weekday,
                     unsigned holidays)
{
    bool is_weekday = rule->weekdays >> weekday & 1;
    bool is_holiday = (rule->holidays & holidays) != 0;
    bool is_day = rule->only_holidays ? is_weekday && is_holiday
                                      : is_weekday || is_holiday;

    return is_day && is_in_dates(rule, day) && is_in_weeks(rule, day);
}

// Whether a rule can mean all its days, or all but holidays: it speaks of
// weekdays, or of none in particular. What names dates alone means them.
static bool may_stand_back(const rutin__hours_rule *rule, unsigned holidays)
{
    return (rule->holidays & holidays) == 0 &&
           (rule->weekdays != EVERY_DAY ||
            (rule->date_count == 0 && rule->week_count == 0));
}

static uint64_t with_rule(uint64_t mask, const rutin__hours_rule *rule,
                          int number)
{
    if (rule->closes ? rule->span_count == 0 : !rule->adds)
        mask = 0;
    return mask | UINT64_C(1) << number;
}

// The rules that count on a day, read in two ways. One that opens and does not
// add takes the place of all before it; one that closes the whole day does too.
// On a holiday that a rule names, those after it that speak of weekdays hold by
// `later`, and stand back by `named`: who is open by both is called in vain by
// none.
typedef struct ruling {
    uint64_t later, named;
} ruling;

static ruling rules_of(const rutin__hours *hours,
                       const rutin__calendar *calendar, rutin__day day)
{
    unsigned holidays = hours->holidays == 0
                            ? 0
                            : look_at_holidays(hours, calendar, day);
    bool is_named = false;
    int weekday = rutin__clock_weekday(day);
    ruling found = {0, 0};

    for (int i = 0; i < hours->rule_count; i++) {
        const rutin__hours_rule *rule = &hours->rules[i];

        if (!holds_on(rule, day, weekday, holidays))
            continue;
        found.later = with_rule(found.later, rule, i);
        if (!is_named || !may_stand_back(rule, holidays))
            found.named = with_rule(found.named, rule, i);
        is_named |= (rule->holidays & holidays) != 0;
    }
    return found;
}

static bool has_minute(const rutin__hours_rule *rule, int minute)
{
    for (int i = 0; i < rule->span_count; i++)
        if (rule->spans[i].from <= minute && minute < rule->spans[i].to)
            return true;
    return false;
}

// Whether the rules of a mask, in their order, end with that minute open.
static bool is_masked(const rutin__hours *hours, uint64_t mask, int minute)
{
    bool is_open = false;

    for (int i = 0; i < hours->rule_count; i++)
        if (mask >> i & 1 && has_minute(&hours->rules[i], minute))
            is_open = !hours->rules[i].closes;
    return is_open;
}

static bool is_ruled(const rutin__hours *hours, const ruling *rules, int minute)
{
    return is_masked(hours, rules->later, minute) &&
           (rules->named == rules->later ||
            is_masked(hours, rules->named, minute));
}

// Three days in a row, as the minutes of the middle one need them: where no hours
// run past midnight, nothing of the other two.
typedef struct view {
    const rutin__hours *hours;
    const rutin__calendar *calendar;
    rutin__day day;
    ruling before, today, after;
} view;

static ruling rules_beside(const view *v, rutin__day day)
{
    return v->hours->has_nights ? rules_of(v->hours, v->calendar, day)
                                : (ruling){0};
}

static view view_of(const rutin__hours *hours, const rutin__calendar *calendar,
                    rutin__day day)
{
    view v = {.hours = hours, .calendar = calendar, .day = day};

    v.before = rules_beside(&v, day - 1);
    v.today = rules_of(hours, calendar, day);
    v.after = rules_beside(&v, day + 1);
    return v;
}

static void go_on(view *v)
{
    v->day++;
    v->before = v->today;
    v->today = v->hours->has_nights ? v->after
                                    : rules_of(v->hours, v->calendar, v->day);
    v->after = rules_beside(v, v->day + 1);
}

static void go_back(view *v)
{
    v->day--;
    v->after = v->today;
    v->today = v->before;
    v->before = rules_beside(v, v->day - 1);
}

static bool is_known(const view *v)
{
    unsigned holidays = v->hours->holidays;

    if (holidays == 0)
        return true;
    return (!(holidays & RUTIN__HOLIDAY) ||
            rutin__calendar_knows(v->calendar, v->day)) &&
           (!(holidays & RUTIN__BEFORE_HOLIDAY) ||
            rutin__calendar_knows(v->calendar, v->day + 1)) &&
           (!(holidays & RUTIN__AFTER_HOLIDAY) ||
            rutin__calendar_knows(v->calendar, v->day - 1));
}

// Whether the rules close that minute of the day whose rules they are.
static bool is_closed_by(const view *v, const ruling *rules, int minute)
{
    uint64_t mask = rules->later | rules->named;

    for (int i = 0; i < v->hours->rule_count; i++)
        if (mask >> i & 1 && v->hours->rules[i].closes &&
            has_minute(&v->hours->rules[i], minute))
            return true;
    return false;
}

// Whether the hours that began today hold at that minute, up to LONGEST. The
// morning after can take hours away from a night, by naming them.
static bool is_own(const view *v, int minute)
{
    return is_ruled(v->hours, &v->today, minute) &&
           (minute < DAY || !is_closed_by(v, &v->after, minute - DAY));
}

static bool is_left_over(const view *v, int minute)
{
    return is_ruled(v->hours, &v->before, minute + DAY) &&
           !is_closed_by(v, &v->today, minute);
}

bool rutin__hours_is_open(const rutin__hours *hours,
                          const rutin__calendar *calendar, rutin__time at)
{
    view v = view_of(hours, calendar, rutin__clock_day(at));
    int minute = rutin__clock_seconds(at) / 60;

    return is_own(&v, minute) || is_left_over(&v, minute);
}

// ---------------------------------------------------------------- searching

// The first minute after [minute] at which something may begin or end; DAY
// where there is none.
static int next_edge(const rutin__hours *hours, int minute)
{
    int next = DAY;

    for (int i = 0; i < hours->rule_count; i++)
        for (int k = 0; k < hours->rules[i].span_count * 2; k++) {
            const rutin__span *span = &hours->rules[i].spans[k / 2];
            int edge = (k % 2 == 0 ? span->from : span->to) % DAY;

            if (minute < edge && edge < next)
                next = edge;
        }
    return next;
}

// The first instant from [at] on when the clock shows a minute that is open, as
// if no clock were shifted before it.
static rutin__found search(const rutin__hours *hours,
                           const rutin__calendar *calendar, rutin__time at,
                           rutin__time *opening)
{
    const rutin__zone *zone = rutin__calendar_zone(calendar);
    rutin__day first = rutin__clock_day(at);
    view v;
    int minute = rutin__clock_seconds(at) / 60;
    bool is_now = true;

    if (first > hours->last)
        return RUTIN__NOT_FOUND;
    v = view_of(hours, calendar, first);
    for (; v.day <= first + RUTIN__HOURS_DAYS; go_on(&v), minute = 0) {
        if (!is_known(&v))
            return RUTIN__NO_YEAR;
        if ((v.before.later | v.today.later) == 0)
            minute = DAY; // out of season
        for (; minute < DAY; minute = next_edge(hours, minute)) {
            if (is_own(&v, minute) || is_left_over(&v, minute)) {
                *opening = is_now ? at
                                  : rutin__zone_at_since(zone, v.day,
                                                         minute * 60, at);
                return RUTIN__FOUND;
            }
            is_now = false;
        }
        is_now = false;
    }
    return RUTIN__NOT_FOUND;
}

// Where clocks are shifted on the way, the search begins anew from there: they may
// skip what was found, and show once more what was passed.
rutin__found rutin__hours_next_opening(const rutin__hours *hours,
                                       const rutin__calendar *calendar,
                                       rutin__time at, rutin__time *opening)
{
    const rutin__zone *zone = rutin__calendar_zone(calendar);
    rutin__found found = search(hours, calendar, at, opening);
    rutin__time shift;

    while (found == RUTIN__FOUND && rutin__zone_next_shift(zone, at, &shift) &&
           rutin__clock_compare(shift, *opening) <= 0) {
        at = shift;
        found = search(hours, calendar, at, opening);
    }
    return found;
}

// The minute at which the hours that begin today end at last; 0 for none.
static int last_minute(const view *v)
{
    uint64_t mask = v->today.later | v->today.named | v->after.later |
                    v->after.named; // all that is_own() looks at
    int last = 0;

    for (int i = 0; i < v->hours->rule_count; i++) {
        const rutin__hours_rule *rule = &v->hours->rules[i];

        if (!(mask >> i & 1))
            continue;

        for (int k = 0; k < rule->span_count * 2; k++) {
            const rutin__span *span = &rule->spans[k / 2];
            int edge = k % 2 == 0 ? span->from : span->to;

            for (; edge <= LONGEST; edge += DAY)
                if (edge > last && is_own(v, edge - 1))
                    last = edge;
        }
    }
    return last;
}

static rutin__time closing_at(const view *v, int minute, rutin__time since)
{
    const rutin__zone *zone = rutin__calendar_zone(v->calendar);
    int second = minute * 60 - (minute % DAY == 0);

    return rutin__zone_at_since(zone, v->day, second, since);
}

rutin__found rutin__hours_last_closing(const rutin__hours *hours,
                                       const rutin__calendar *calendar,
                                       rutin__time at, rutin__time *closing)
{
    rutin__day first = rutin__clock_day(at);
    view v = view_of(hours, calendar, first);
    int minute = rutin__clock_seconds(at) / 60, last;

    if (first > hours->last)
        return RUTIN__NOT_FOUND;
    if (is_left_over(&v, minute)) {
        go_back(&v);
        minute += DAY;
    }
    for (; v.day <= first + RUTIN__HOURS_DAYS; go_on(&v), minute = -1) {
        if (!is_known(&v))
            return RUTIN__NO_YEAR;
        last = last_minute(&v);
        if (last > 0 && last > minute) {
            *closing = closing_at(&v, last, at);
            return RUTIN__FOUND;
        }
    }
    return RUTIN__NOT_FOUND;
}
