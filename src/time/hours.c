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

enum { DAY = 1440, LONGEST = 2 * DAY };

// ---------------------------------------------------------------- a day's rules

static bool is_in_dates(const rutin__hours_rule *rule, rutin__day day)
{
    rutin__date date;
    int key;

    if (rule->date_count == 0)
        return true;
    date = rutin__clock_date_of_day(day);
    key = date.month * 32 + date.day;
    for (int i = 0; i < rule->date_count; i++) {
        const rutin__dates *d = &rule->dates[i];

        if (d->from <= d->to ? d->from <= key && key <= d->to
                             : d->from <= key || key <= d->to)
            return true;
    }
    return false;
}

static bool holds_on(const rutin__hours_rule *rule, rutin__day day, int weekday,
                     bool is_holiday)
{
    bool is_weekday = rule->weekdays >> weekday & 1;
    bool is_day = rule->only_holidays
                      ? is_weekday && is_holiday
                      : is_weekday || (rule->holidays && is_holiday);

    return is_day && is_in_dates(rule, day);
}

// The rules that count on a day. One that opens and does not add takes the
// place of all before it; one that closes the whole day does too. On a public
// holiday, rules of weekdays alone stand back behind one that names PH.
static uint64_t rules_of(const rutin__hours *hours,
                         const rutin__calendar *calendar, rutin__day day)
{
    bool is_holiday = hours->has_holidays &&
                      rutin__calendar_is_holiday(calendar, day);
    bool is_settled = false;
    int weekday = rutin__clock_weekday(day);
    uint64_t mask = 0;

    for (int i = 0; i < hours->rule_count; i++) {
        const rutin__hours_rule *rule = &hours->rules[i];

        if (!holds_on(rule, day, weekday, is_holiday) ||
            (is_settled && !rule->holidays && rule->date_count == 0))
            continue;
        is_settled |= is_holiday && rule->holidays;
        if (rule->closes ? rule->span_count == 0 : !rule->adds)
            mask = 0;
        mask |= UINT64_C(1) << i;
    }
    return mask;
}

static bool has_minute(const rutin__hours_rule *rule, int minute)
{
    for (int i = 0; i < rule->span_count; i++)
        if (rule->spans[i].from <= minute && minute < rule->spans[i].to)
            return true;
    return false;
}

// Whether the rules of a mask, in their order, end with that minute open.
static bool is_ruled(const rutin__hours *hours, uint64_t mask, int minute)
{
    bool is_open = false;

    for (int i = 0; i < hours->rule_count; i++)
        if (mask >> i & 1 && has_minute(&hours->rules[i], minute))
            is_open = !hours->rules[i].closes;
    return is_open;
}

// Three days in a row, as the minutes of the middle one need them: where no hours
// run past midnight, nothing of the other two.
typedef struct view {
    const rutin__hours *hours;
    const rutin__calendar *calendar;
    rutin__day day;
    uint64_t before, today, after;
} view;

static uint64_t rules_beside(const view *v, rutin__day day)
{
    return v->hours->has_nights ? rules_of(v->hours, v->calendar, day) : 0;
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
    return !v->hours->has_holidays ||
           rutin__calendar_knows(v->calendar, v->day);
}

// Whether the rules close that minute of the day whose rules they are.
static bool is_closed_by(const view *v, uint64_t mask, int minute)
{
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
    return is_ruled(v->hours, v->today, minute) &&
           (minute < DAY || !is_closed_by(v, v->after, minute - DAY));
}

static bool is_left_over(const view *v, int minute)
{
    return is_ruled(v->hours, v->before, minute + DAY) &&
           !is_closed_by(v, v->today, minute);
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

rutin__found rutin__hours_next_opening(const rutin__hours *hours,
                                       const rutin__calendar *calendar,
                                       rutin__time at, rutin__time *opening)
{
    rutin__day first = rutin__clock_day(at);
    view v = view_of(hours, calendar, first);
    int minute = rutin__clock_seconds(at) / 60;
    bool is_now = true;

    for (; v.day <= first + RUTIN__HOURS_DAYS; go_on(&v), minute = 0) {
        if (!is_known(&v))
            return RUTIN__NO_YEAR;
        for (; minute < DAY; minute = next_edge(hours, minute)) {
            if (is_own(&v, minute) || is_left_over(&v, minute)) {
                *opening = is_now
                               ? at
                               : rutin__clock_at(v.day, minute * 60, at.offset);
                return RUTIN__FOUND;
            }
            is_now = false;
        }
    }
    return RUTIN__NOT_FOUND;
}

// The minute at which the hours that begin today end at last; 0 for none.
static int last_minute(const view *v)
{
    uint64_t mask = v->today | v->after; // all that is_own() looks at
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

static rutin__time closing_at(const view *v, int minute, int32_t offset)
{
    int second = minute * 60 - (minute % DAY == 0);

    return rutin__clock_at(v->day, second, offset);
}

rutin__found rutin__hours_last_closing(const rutin__hours *hours,
                                       const rutin__calendar *calendar,
                                       rutin__time at, rutin__time *closing)
{
    rutin__day first = rutin__clock_day(at);
    view v = view_of(hours, calendar, first);
    int minute = rutin__clock_seconds(at) / 60, last;

    if (is_left_over(&v, minute)) {
        go_back(&v);
        minute += DAY;
    }
    for (; v.day <= first + RUTIN__HOURS_DAYS; go_on(&v), minute = -1) {
        if (!is_known(&v))
            return RUTIN__NO_YEAR;
        last = last_minute(&v);
        if (last > 0 && last > minute) {
            *closing = closing_at(&v, last, at.offset);
            return RUTIN__FOUND;
        }
    }
    return RUTIN__NOT_FOUND;
}
