// told.c - what was told to whom, and who has to stop using it
//
// The register is what the events of the case say, no more: a contact without
// `told` may have told nothing.

#include "answer/told.h"

#include "case/event.h"
#include "case/history.h"
#include "case/record.h"
#include "json/write.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/said.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/clock.h"

#include <stddef.h>
#include <stdint.h>

// Whether a contact may have told [actor] something by a consent that is in
// [state] now. One on a ground that is not named may, where consent is withdrawn.
static bool may_be_by_consent(const rutin__event *event, unsigned actor,
                              unsigned state)
{
    return event->kind == RUTIN__CONTACT_EVENT && event->subject == actor &&
           (event->ground == RUTIN_GROUND_CONSENT ||
            (event->ground == RUTIN_GROUND_NONE && state == RUTIN__WITHDRAWN));
}

// Whether a state says that what was consented to is no more.
static bool is_over(unsigned state)
{
    return state == RUTIN__WITHDRAWN || state == RUTIN__REFUSED ||
           state == RUTIN__CANNOT_GIVE;
}

bool rutin__told_may_hold(const rutin__decision *decision, unsigned actor)
{
    const rutin__record *record = &decision->record;
    unsigned state = decision->history.consents[actor];

    if (!is_over(state))
        return false;
    for (int i = 0; i < record->event_count; i++) {
        const rutin__event *event = &record->events[i];

        if (may_be_by_consent(event, actor, state) && !event->says_told &&
            event->outcome == RUTIN__REACHED_THEM)
            return true;
    }
    return false;
}

static void remove_covered(const rutin__trace *trace, rutin__set *facts)
{
    if (trace->tell == NULL)
        *facts = (rutin__set){{0}};
    else
        rutin__set_subtract(facts, trace->tell);
}

void rutin__told_facts_to_stop(const rutin__decision *decision, unsigned actor,
                               rutin__set *facts)
{
    const rutin__history *history = &decision->history;
    const rutin__record *record = &decision->record;
    unsigned state = history->consents[actor];

    *facts = (rutin__set){{0}};
    if (state != RUTIN__GIVEN && !is_over(state))
        return;
    for (int i = 0; i < record->event_count; i++) {
        const rutin__event *event = &record->events[i];

        if (event->kind != RUTIN__CONTACT_EVENT || event->subject != actor)
            continue;
        rutin__set_unite(facts, &event->by_consent);
        if (may_be_by_consent(event, actor, state))
            rutin__set_unite(facts, &event->ungrounded);
    }
    if (state == RUTIN__GIVEN)
        remove_covered(&history->traces[actor], facts);
}

static void put_facts(rutin__json_out *out, const rutin__program *program,
                      const rutin__set *facts)
{
    rutin__write_name(out, "facts");
    rutin__write_list(out);
    for (unsigned n = 0; n < (unsigned)program->fact_count; n++)
        if (rutin__set_has(facts, n))
            rutin__write_text(out, program->facts[n].id);
    rutin__write_end_list(out);
}

static void put_actor(rutin__json_out *out, const rutin__decision *decision,
                      unsigned number)
{
    const rutin__actor *actor = &decision->routine->program.actors[number];

    rutin__write_name(out, "actor");
    rutin__write_text(out, actor->id);
    rutin__write_name(out, "name");
    rutin__write_text(out, rutin__decide_text(decision, actor->name));
}

static void put_entry(rutin__json_out *out, const rutin__decision *decision,
                      const rutin__event *event, const rutin__set *facts)
{
    char at[RUTIN__TIME_SIZE];

    rutin__clock_write(at, event->at);
    rutin__write_object(out);
    rutin__write_name(out, "at");
    rutin__write_text(out, at);
    put_actor(out, decision, event->subject);
    rutin__write_name(out, "ground");
    rutin__write_text(out, event->ground == RUTIN_GROUND_NONE
                               ? NULL
                               : rutin__condition_ground_names[event->ground]);
    rutin__write_name(out, "ground_said");
    rutin__write_text(out,
                      event->ground == RUTIN_GROUND_NONE
                          ? NULL
                          : rutin__said_ground(rutin__decide_tongue(decision),
                                               event->ground));
    put_facts(out, &decision->routine->program, facts);
    rutin__write_end_object(out);
}

static void put_stop(rutin__json_out *out, const rutin__decision *decision,
                     unsigned actor)
{
    rutin__set facts;

    rutin__told_facts_to_stop(decision, actor, &facts);
    if (rutin__set_empty(&facts))
        return;
    rutin__write_object(out);
    put_actor(out, decision, actor);
    put_facts(out, &decision->routine->program, &facts);
    rutin__write_end_object(out);
}

void rutin__told_write(const rutin__decision *decision, rutin__text *text)
{
    const rutin__record *record = &decision->record;
    rutin__json_out out;

    rutin__write_begin(&out, text);
    rutin__write_object(&out);
    rutin__write_name(&out, "case");
    rutin__write_text(&out, record->id[0] == '\0' ? NULL : record->id);
    rutin__write_name(&out, "told");
    rutin__write_list(&out);
    for (int i = 0; i < record->event_count; i++)
        if (!rutin__set_empty(&record->events[i].told))
            put_entry(&out, decision, &record->events[i],
                      &record->events[i].told);
    rutin__write_end_list(&out);
    rutin__write_name(&out, "stop");
    rutin__write_list(&out);
    for (int i = 0; i < decision->routine->program.actor_count; i++)
        put_stop(&out, decision, (unsigned)i);
    rutin__write_end_list(&out);
    rutin__write_name(&out, "without_ground");
    rutin__write_list(&out);
    for (int i = 0; i < record->event_count; i++)
        if (!rutin__set_empty(&record->events[i].ungrounded))
            put_entry(&out, decision, &record->events[i],
                      &record->events[i].ungrounded);
    rutin__write_end_list(&out);
    rutin__write_end_object(&out);
    rutin__write_done(&out);
}
