// view.c - a case as rules see it: a class for each variable

#include "decide/view.h"

#include "base/set.h"
#include "case/event.h"
#include "case/record.h"
#include "routine/condition.h"
#include "routine/variable.h"

#include <stdlib.h>
#include <string.h>

bool rutin__view_init(rutin__view *view, const rutin_routine *routine)
{
    *view = (rutin__view){.routine = routine};
    view->classes = calloc((size_t)routine->variable_count + 1,
                           sizeof *view->classes);
    return view->classes != NULL;
}

void rutin__view_clear(rutin__view *view)
{
    free(view->classes);
    memset(view, 0, sizeof *view);
}

static bool anyone(const rutin__history *history, int64_t states)
{
    int actors = history->record->routine->program.actor_count;

    for (int i = 0; i < actors; i++)
        if (states >> history->consents[i] & 1)
            return true;
    return false;
}

static unsigned class_of_weighing(const rutin__history *history,
                                  const rutin__variable *variable)
{
    rutin__outcome outcome = rutin__history_weighing(history, variable->subject,
                                                     variable->law);

    return outcome == RUTIN__WEIGHED_YES  ? 2
           : outcome == RUTIN__WEIGHED_NO ? 1
                                          : 0;
}

// The class of a variable that is no fact.
static unsigned class_of(const rutin__view *view, const rutin__history *history,
                         const rutin__variable *variable)
{
    switch (variable->kind) {
    case RUTIN__VARIABLE_DAY:
        return rutin__variable_class(variable, view->day);
    case RUTIN__VARIABLE_MARK:
        return (history->marks[variable->subject] & variable->bits) != 0;
    case RUTIN__VARIABLE_RECEIVED:
        return history->received[variable->subject];
    case RUTIN__VARIABLE_CONSENT:
        return history->consents[variable->subject];
    case RUTIN__VARIABLE_ANYONE:
        return anyone(history, variable->bits);
    case RUTIN__VARIABLE_WEIGHING:
        return class_of_weighing(history, variable);
    default:
        return variable->kind == RUTIN__VARIABLE_CODE ? RUTIN__OPEN : 0;
    }
}

static bool is_choice(const rutin_routine *routine, unsigned number)
{
    return (int)number < routine->first_of_plan &&
           routine->variables[number].kind == RUTIN__VARIABLE_CHOICE;
}

// The classes of a fact that is told.
static void look_at_fact(rutin__view *view, int fact)
{
    unsigned number = view->routine->variable_of[fact];
    const rutin__variable *variable = &view->routine->variables[number];
    int64_t bits = view->values[fact].bits;

    switch (view->routine->program.facts[fact].type) {
    case RUTIN__NUMBER:
        view->classes[number] = (uint16_t)(1 + rutin__variable_class(variable,
                                                                     bits));
        break;
    case RUTIN__ANY_OF:
        view->classes[number] = 1;
        for (unsigned i = number + 1; is_choice(view->routine, i); i++)
            view->classes[i] = bits >> view->routine->variables[i].bits & 1;
        break;
    case RUTIN__TEXT:
        view->classes[number] = 1;
        break;
    default:
        view->classes[number] = (uint16_t)(1 + bits);
    }
}

void rutin__view_look(rutin__view *view, const rutin__history *history)
{
    const rutin_routine *routine = view->routine;
    const rutin__set *known = &history->record->known;

    view->values = history->record->values;
    view->day = rutin__clock_day(history->record->now);
    for (int i = 0; i < routine->first_fact; i++)
        view->classes[i] = (uint16_t)class_of(view, history,
                                              &routine->variables[i]);
    memset(view->classes + routine->first_fact, 0,
           (size_t)(routine->variable_count - routine->first_fact) *
               sizeof *view->classes);
    for (int i = rutin__set_next(known, 0); i >= 0;
         i = rutin__set_next(known, i + 1))
        look_at_fact(view, i);
}

bool rutin__view_is_finder(const rutin__view *view, unsigned actor)
{
    const rutin__actor *actors = view->routine->program.actors;

    return rutin__view_holds(view, &actors[actor].finder) ||
           rutin__view_holds(view, &actors[actors[actor].same_as].finder);
}

bool rutin__view_presumed(const rutin__view *view, int fact, int64_t *bits)
{
    const rutin__fact *of = &view->routine->program.facts[fact];
    uint32_t answer;

    if (of->presumption == RUTIN__NOT_PRESUMED)
        return false;
    *bits = of->presumed;
    if (of->presumption == RUTIN__PRESUMED_VALUE)
        return true;
    answer = rutin__view_follow(view, of->presumes);
    *bits = answer == RUTIN__FIRED;
    return answer != RUTIN__OPEN;
}
