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
#include "tools/sample.h"

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

static void check_contact(rutin__checker *c, const rutin__contribution *by)
{
    int rule = rutin__checker_rule(c, by), ban;
    rutin__diagram fired = c->meaning.fired[rule];
    rutin__diagram both = rutin__meaning_both(&c->meaning, fired,
                                              c->meaning.banned[by->subject]);
    rutin__message message = RUTIN__SAY_ban_takes_contact;
    rutin__finding *finding;

    if (both == rutin__truth_no)
        return;
    ban = find_ban(c, by->subject, fired);
    if (both == fired && c->meaning.fired[ban] == fired)
        message = RUTIN__SAY_rules_contradict;
    else if (both != fired)
        message = RUTIN__SAY_ban_takes_duty;
    if (both != fired && !rutin__checker_has_duty(by))
        return;
    finding = rutin__checker_warn(
        c, message, rutin__checker_at_step(c, by, NULL),
        RUTIN__WITH({"rule", .text = by->rule->id},
                    {"actor", .text = rutin__checker_subject(c, by->subject)},
                    {"ban", .text = c->routine->rules[ban].id}));
    rutin__sample_show(c, finding, both);
}

void rutin__check_bans(rutin__checker *c)
{
    const rutin_routine *routine = c->routine;

    for (int i = 0; i < routine->rule_count; i++)
        for (int k = 0; k < routine->rules[i].contact_count; k++)
            check_contact(c, &routine->rules[i].contributions[k]);
}
