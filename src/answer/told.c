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
#include "routine/schema.h"
#include "rutin.h"
#include "time/clock.h"

#include <stddef.h>
#include <stdint.h>

// Adds what the actor was told by consent; where the event names no ground, when
// [loosely].
static void add_told(const rutin__record *record, unsigned actor, bool loosely,
                     rutin__set *facts)
{
    for (int i = 0; i < record->event_count; i++) {
        const rutin__event *event = &record->events[i];

        if (event->kind == RUTIN__CONTACT_EVENT && event->subject == actor &&
            (event->ground == RUTIN_GROUND_CONSENT ||
             (loosely && event->ground == RUTIN_GROUND_NONE)))
            rutin__set_unite(facts, &event->told);
    }
}

bool rutin__told_may_hold(const rutin__decision *decision, unsigned actor)
{
    const rutin__record *record = &decision->record;

    if (decision->history.consents[actor] != RUTIN__WITHDRAWN)
        return false;
    for (int i = 0; i < record->event_count; i++) {
        const rutin__event *event = &record->events[i];

        if (event->kind == RUTIN__CONTACT_EVENT && event->subject == actor &&
            event->outcome == RUTIN__REACHED_THEM && !event->says_told &&
            (event->ground == RUTIN_GROUND_CONSENT ||
             event->ground == RUTIN_GROUND_NONE))
            return true;
    }
    return false;
}

static void remove_covered(const rutin__trace *trace, int fact_count,
                           rutin__set *facts)
{
    for (unsigned n = 0; n < (unsigned)fact_count; n++)
        if (trace->tell == NULL || rutin__set_has(trace->tell, n))
            rutin__set_remove(facts, n);
}

void rutin__told_facts_to_stop(const rutin__decision *decision, unsigned actor,
                               rutin__set *facts)
{
    const rutin__history *history = &decision->history;
    unsigned state = history->consents[actor];

    *facts = (rutin__set){{0}};
    if (state == RUTIN__NOT_ASKED || state == RUTIN__CANNOT_GIVE)
        return;
    add_told(&decision->record, actor, state == RUTIN__WITHDRAWN, facts);
    if (state == RUTIN__GIVEN)
        remove_covered(&history->traces[actor],
                       decision->routine->program.fact_count, facts);
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
                      const rutin__event *event)
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
    put_facts(out, &decision->routine->program, &event->told);
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
            put_entry(&out, decision, &record->events[i]);
    rutin__write_end_list(&out);
    rutin__write_name(&out, "stop");
    rutin__write_list(&out);
    for (int i = 0; i < decision->routine->program.actor_count; i++)
        put_stop(&out, decision, (unsigned)i);
    rutin__write_end_list(&out);
    rutin__write_end_object(&out);
    rutin__write_done(&out);
}
