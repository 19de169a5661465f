// check_bans.c - bans that take a contact away
//
// A ban beats every rule. That is meant where it takes a contact away in some
// cases, and hardly where it does in all, or where it takes a duty.

#include "tools/check_bans.h"

#include "base/messages.h"
#include "base/set.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "routine/truth.h"
#include "rutin.h"
#include "tools/finding.h"
#include "tools/meaning.h"
#include "tools/places.h"
#include "tools/sample.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The rule whose ban of the actor alone holds wherever [fired] does; else the
// first whose does in some case.
static int find_ban(const rutin__checker *c, unsigned actor,
                    rutin__diagram fired)
{
    const rutin_routine *routine = c->routine;
    int found = -1;

    for (int i = 0; i < routine->banning_count; i++) {
        int ban = routine->banning[i];
        rutin__diagram bans = c->meaning.fired[ban];

        if (!rutin__set_has(&routine->rules[ban].bans, actor))
            continue;
        if (rutin__meaning_implies(&c->meaning, fired, bans))
            return ban;
        if (found < 0 &&
            rutin__meaning_both(&c->meaning, fired, bans) != rutin__truth_no)
            found = ban;
    }
    return found;
}

// Where to tell of a ban that takes a contact: at the contact; at the ban where only
// that is of the routine's own.
static rutin__place find_place(const rutin__checker *c,
                               const rutin__contribution *by, int ban)
{
    rutin__place at = rutin__checker_at_step(c, by, NULL);
    rutin__place other = rutin__checker_at_rule(c, &c->routine->rules[ban],
                                                "never");

    if (!rutin__places_is_own(&c->places, at) &&
        rutin__places_is_own(&c->places, other))
        return other;
    return at;
}

// Whether a place has been told of for the same: a ban takes many contacts at once.
static bool is_told(const rutin__checker *c, rutin__message message,
                    rutin__place at)
{
    for (int i = 0; i < c->list.count; i++) {
        const rutin__finding *finding = &c->list.of[i];

        if (finding->message == message && finding->place.source == at.source &&
            finding->place.line == at.line &&
            finding->place.column == at.column)
            return true;
    }
    return false;
}

// What to say of a ban that holds in [both], some of the cases in which a contact is
// asked for; nothing where that is as it should be.
static rutin__message judge(const rutin__checker *c,
                            const rutin__contribution *by, int ban,
                            rutin__diagram both)
{
    rutin__diagram fired = c->meaning.fired[rutin__checker_rule(c, by)];

    if (both == fired)
        return c->meaning.fired[ban] == fired ? RUTIN__SAY_rules_contradict
                                              : RUTIN__SAY_ban_takes_contact;
    return rutin__checker_has_duty(by) ? RUTIN__SAY_ban_takes_duty
                                       : RUTIN__SAY_NOTHING;
}

static void check_contact(rutin__checker *c, const rutin__contribution *by)
{
    rutin__diagram fired = c->meaning.fired[rutin__checker_rule(c, by)];
    rutin__diagram both = rutin__meaning_both(&c->meaning, fired,
                                              c->meaning.banned[by->subject]);
    rutin__message message;
    rutin__place at;
    int ban;

    if (both == rutin__truth_no)
        return;
    ban = find_ban(c, by->subject, fired);
    message = judge(c, by, ban, both);
    at = find_place(c, by, ban);
    if (message == RUTIN__SAY_NOTHING || is_told(c, message, at))
        return;
    rutin__sample_show(
        c,
        rutin__checker_warn(
            c, message, at,
            RUTIN__WITH(
                {"rule", .text = by->rule->id},
                {"actor", .text = rutin__checker_subject(c, by->subject)},
                {"ban", .text = c->routine->rules[ban].id})),
        both);
}

void rutin__check_bans(rutin__checker *c)
{
    const rutin_routine *routine = c->routine;

    for (int i = 0; i < routine->rule_count; i++)
        for (int k = 0; k < routine->rules[i].contact_count; k++)
            check_contact(c, &routine->rules[i].contributions[k]);
}
