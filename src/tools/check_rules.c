// check_rules.c - rules that never fire, always do, or say what others say
//
// A rule says what others say where each thing that it asks for, forbids or asks
// about is asked for at least as strongly by other rules, wherever it fires.

#include "tools/check_rules.h"

#include "base/messages.h"
#include "base/set.h"
#include "routine/condition.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "routine/truth.h"
#include "rutin.h"
#include "time/clock.h"
#include "time/deadline.h"
#include "tools/finding.h"
#include "tools/meaning.h"
#include "tools/places.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Whether a rule stands in a text of the routine's own. One that is used may say what
// a town says again.
static bool is_own(const rutin__checker *c, int rule)
{
    return rutin__places_is_own(
        &c->places, rutin__checker_at_rule(c, &c->routine->rules[rule], NULL));
}

static bool is_dead(const rutin__checker *c, int rule)
{
    return c->meaning.fired[rule] == rutin__truth_no;
}

// ---------------------------------------------------------------- when it fires

static void check_firing(rutin__checker *c, int number)
{
    const rutin__rule *rule = &c->routine->rules[number];
    rutin__message message = RUTIN__SAY_never_fires;

    if (!is_dead(c, number)) {
        if (rule->when == RUTIN__NO_CONDITION ||
            c->meaning.verdicts[number] != rutin__diagram_leaf(RUTIN__FIRED))
            return;
        message = RUTIN__SAY_always_fires;
    }
    rutin__checker_warn(c, message, rutin__checker_at_rule(c, rule, NULL),
                        RUTIN__WITH({"rule", .text = rule->id}));
}

static void check_example(rutin__checker *c, int number)
{
    const rutin__rule *rule = &c->routine->rules[number];

    if (c->fires == NULL || c->fires[number] || is_dead(c, number))
        return;
    rutin__checker_warn(c, RUTIN__SAY_rule_without_example,
                        rutin__checker_at_rule(c, rule, NULL),
                        RUTIN__WITH({"rule", .text = rule->id}));
}

// ---------------------------------------------------------------- the same

static bool same_text(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static bool is_within(const rutin__set *part, const rutin__set *whole)
{
    rutin__set rest = *part;

    rutin__set_subtract(&rest, whole);
    return rutin__set_empty(&rest);
}

// Whether each subject of a list is in another.
static bool are_among(const uint16_t *part, int count, const uint16_t *whole,
                      int of)
{
    for (int i = 0; i < count; i++) {
        int k = 0;

        while (k < of && whole[k] != part[i])
            k++;
        if (k == of)
            return false;
    }
    return true;
}

static bool same_starts(const rutin__contribution *a,
                        const rutin__contribution *b)
{
    if (a->from_count != b->from_count)
        return false;
    for (int i = 0; i < a->from_count; i++)
        if (a->from[i].op != b->from[i].op ||
            a->from[i].subject != b->from[i].subject)
            return false;
    return true;
}

// Whether [a] has no deadline, or that of [b].
static bool is_due_with(const rutin__contribution *a,
                        const rutin__contribution *b)
{
    if (!a->has_within)
        return true;
    return b->has_within && a->within.unit == b->within.unit &&
           a->within.count == b->within.count && a->countdown == b->countdown &&
           same_starts(a, b);
}

// Whether some ground of [b] lets out all that this one does.
static bool has_ground(const rutin__grounding *ground,
                       const rutin__contribution *b)
{
    for (int i = 0; i < b->ground_count; i++)
        if (b->grounds[i].ground == ground->ground &&
            same_text(b->grounds[i].law, ground->law) &&
            is_within(&ground->tell, &b->grounds[i].tell))
            return true;
    return false;
}

// Whether a step of [b] is all that one of [a] is. What it says on a page is not
// compared, so that one that says anything is another.
static bool covers(const rutin__contribution *b, const rutin__contribution *a)
{
    if (a->subject != b->subject || a->speech != NULL || !is_due_with(a, b) ||
        (a->first && !b->first) ||
        (a->performer >= 0 && a->performer != b->performer) ||
        !are_among(a->after, a->after_count, b->after, b->after_count) ||
        !are_among(a->following, a->following_count, b->following,
                   b->following_count))
        return false;
    for (int i = 0; i < a->ground_count; i++)
        if (!has_ground(&a->grounds[i], b))
            return false;
    return true;
}

static bool covers_all(const rutin__rule *b, const rutin__rule *a)
{
    for (int i = 0; i < a->contribution_count; i++) {
        int k = 0;

        while (k < b->contribution_count &&
               !covers(&b->contributions[k], &a->contributions[i]))
            k++;
        if (k == b->contribution_count)
            return false;
    }
    return is_within(&a->bans, &b->bans) && a->warn_count == 0 &&
           are_among(a->asks, a->ask_count, b->asks, b->ask_count);
}

// Whether another rule is the same. Tells of the second of them.
static bool check_same(rutin__checker *c, int number)
{
    const rutin__rule *rules = c->routine->rules, *rule = &rules[number];
    int other = 0;

    while (other < c->routine->rule_count &&
           (other == number ||
            c->meaning.fired[other] != c->meaning.fired[number] ||
            !covers_all(&rules[other], rule) ||
            !covers_all(rule, &rules[other])))
        other++;
    if (other == c->routine->rule_count)
        return false;
    if (other < number)
        rutin__checker_warn(c, RUTIN__SAY_same_rule,
                            rutin__checker_at_rule(c, rule, NULL),
                            RUTIN__WITH({"rule", .text = rule->id},
                                        {"other", .text = rules[other].id}));
    return true;
}

// ---------------------------------------------------------------- said already

// Where some other rule asks for this, at least as strongly. Notes in [by] which.
static rutin__diagram asked_elsewhere(rutin__checker *c,
                                      const rutin__contribution *step, bool *by)
{
    const rutin__asking *asking = &c->routine->asking[step->subject];
    rutin__diagram sum = rutin__truth_no;

    for (int i = 0; i < asking->count; i++) {
        int rule = rutin__checker_rule(c, asking->by[i]);

        if (asking->by[i]->rule == step->rule || is_dead(c, rule) ||
            !covers(asking->by[i], step))
            continue;
        by[rule] = true;
        sum = rutin__meaning_either(&c->meaning, sum, c->meaning.fired[rule]);
    }
    return sum;
}

static rutin__diagram banned_elsewhere(rutin__checker *c, int number,
                                       unsigned actor, bool *by)
{
    rutin__diagram sum = rutin__truth_no;

    for (int i = 0; i < c->routine->rule_count; i++) {
        if (i == number || !rutin__set_has(&c->routine->rules[i].bans, actor))
            continue;
        by[i] = true;
        sum = rutin__meaning_either(&c->meaning, sum, c->meaning.stands[i]);
    }
    return sum;
}

static bool is_said(rutin__checker *c, int number, bool *by)
{
    const rutin__rule *rule = &c->routine->rules[number];
    rutin__diagram fired = c->meaning.fired[number];

    for (int i = 0; i < rule->contribution_count; i++)
        if (!rutin__meaning_implies(
                &c->meaning, fired,
                asked_elsewhere(c, &rule->contributions[i], by)))
            return false;
    for (int i = rutin__set_next(&rule->bans, 0); i >= 0;
         i = rutin__set_next(&rule->bans, i + 1))
        if (!rutin__meaning_implies(
                &c->meaning, c->meaning.stands[number],
                banned_elsewhere(c, number, (unsigned)i, by)))
            return false;
    return true;
}

static void tell_said(rutin__checker *c, int number, const bool *by)
{
    const rutin__rule *rule = &c->routine->rules[number];

    rutin__checker_scratch(c, 0);
    for (int i = 0; i < c->routine->rule_count; i++)
        if (by[i] &&
            rutin__meaning_both(&c->meaning, c->meaning.stands[i],
                                c->meaning.stands[number]) != rutin__truth_no)
            rutin__checker_list(c, 0, c->routine->rules[i].id);
    rutin__checker_warn(
        c, RUTIN__SAY_said_by_others, rutin__checker_at_rule(c, rule, NULL),
        RUTIN__WITH({"rule", .text = rule->id},
                    {"others", .text = rutin__checker_text(c, 0)}));
}

static void check_said(rutin__checker *c, int number)
{
    const rutin__rule *rule = &c->routine->rules[number];
    bool *by;

    if ((rule->contribution_count == 0 && !rule->has_bans) ||
        rule->warn_count > 0 || rule->ask_count > 0)
        return;
    by = calloc((size_t)c->routine->rule_count + 1, sizeof *by);
    c->list.failed |= by == NULL;
    if (by != NULL && is_said(c, number, by))
        tell_said(c, number, by);
    free(by);
}

// ---------------------------------------------------------------- laws

// "(2025:400)" in a law, and its length; NULL for none.
static const char *statute_in(const char *law, size_t *length)
{
    const char *open = law == NULL ? NULL : strchr(law, '(');

    if (open == NULL || strspn(open + 1, "0123456789") != 4 || open[5] != ':')
        return NULL;
    *length = 6 + strspn(open + 6, "0123456789");
    return open;
}

static bool cites(const rutin__rule *rule, const char *statute, size_t length)
{
    size_t size;
    const char *found = statute_in(rule->law, &size);

    if (found != NULL && size == length && strncmp(found, statute, size) == 0)
        return true;
    for (int i = 0; i < rule->contribution_count; i++)
        for (int k = 0; k < rule->contributions[i].ground_count; k++) {
            found = statute_in(rule->contributions[i].grounds[k].law, &size);
            if (found != NULL && size == length &&
                strncmp(found, statute, size) == 0)
                return true;
        }
    return false;
}

// The last day on which another rule goes by a statute; a day past all where one
// does for ever, and before all where none does.
static rutin__day last_of(const rutin__checker *c, const rutin__rule *rule,
                          const char *statute, size_t length)
{
    rutin__day last = RUTIN__DAY_MIN;

    for (int i = 0; i < c->routine->rule_count; i++) {
        const rutin__rule *other = &c->routine->rules[i];

        if (other != rule && other->to > last && cites(other, statute, length))
            last = other->to;
    }
    return last;
}

static bool check_law(rutin__checker *c, const rutin__rule *rule,
                      const char *law)
{
    char date[RUTIN__TIME_SIZE];
    size_t length;
    const char *statute = statute_in(law, &length);
    rutin__day last;

    if (statute == NULL)
        return false;
    last = last_of(c, rule, statute, length);
    if (last == RUTIN__DAY_MIN || rule->to <= last || rule->from > last)
        return false;
    rutin__clock_write_day(date, last);
    rutin__checker_warn(
        c, RUTIN__SAY_law_has_ended, rutin__checker_at_rule(c, rule, NULL),
        RUTIN__WITH({"rule", .text = rule->id}, {"date", .text = date},
                    {"law", .text = law}));
    return true;
}

// Whether any rule ends on some day.
static bool has_ends(const rutin_routine *routine)
{
    for (int i = 0; i < routine->rule_count; i++)
        if (routine->rules[i].to < RUTIN__DAY_MAX)
            return true;
    return false;
}

static void check_laws(rutin__checker *c, const rutin__rule *rule)
{
    bool told = check_law(c, rule, rule->law);

    for (int i = 0; i < rule->contribution_count; i++)
        for (int k = 0; k < rule->contributions[i].ground_count && !told; k++)
            told = check_law(c, rule, rule->contributions[i].grounds[k].law);
}

// ---------------------------------------------------------------- the whole

void rutin__check_rules(rutin__checker *c)
{
    bool laws_end = has_ends(c->routine);

    for (int i = 0; i < c->routine->rule_count; i++) {
        check_firing(c, i);
        check_example(c, i);
        if (laws_end)
            check_laws(c, &c->routine->rules[i]);
        if (!is_dead(c, i) && is_own(c, i) && !check_same(c, i))
            check_said(c, i);
    }
}
