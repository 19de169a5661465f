// checker.c - what every check of a routine has at hand

#include "tools/checker.h"

#include "routine/condition.h"
#include "routine/schema.h"

const char *rutin__checker_subject(const rutin__checker *c, unsigned subject)
{
    const rutin__program *program = &c->routine->program;

    if (subject < (unsigned)program->actor_count)
        return program->actors[subject].id;
    subject -= (unsigned)program->actor_count;
    return program->tasks[program->tasks[subject].base].id;
}

int rutin__checker_rule(const rutin__checker *c, const rutin__contribution *by)
{
    return (int)(by->rule - c->routine->rules);
}

rutin__place rutin__checker_at_rule(const rutin__checker *c,
                                    const rutin__rule *rule, const char *member)
{
    return rutin__places_find(&c->places, RUTIN__DECLARED_RULE, rule->id,
                              member);
}

rutin__place rutin__checker_at_step(const rutin__checker *c,
                                    const rutin__contribution *by,
                                    const char *member)
{
    return rutin__places_step(&c->places, by->rule->id,
                              rutin__checker_subject(c, by->subject), member);
}

bool rutin__checker_is_duty(rutin_ground ground)
{
    return ground == RUTIN_GROUND_DUTY || ground == RUTIN_GROUND_NECESSITY;
}

bool rutin__checker_has_duty(const rutin__contribution *by)
{
    for (int i = 0; i < by->ground_count; i++)
        if (rutin__checker_is_duty(by->grounds[i].ground))
            return true;
    return false;
}

rutin__text *rutin__checker_scratch(rutin__checker *c, int which)
{
    rutin__text_reset(&c->scratch[which]);
    rutin__text_add(&c->scratch[which], "", 0);
    return &c->scratch[which];
}

const char *rutin__checker_text(const rutin__checker *c, int which)
{
    return c->scratch[which].length == 0 ? "" : c->scratch[which].at;
}

void rutin__checker_list(rutin__checker *c, int which, const char *name)
{
    if (c->scratch[which].length > 0)
        rutin__text_add_string(&c->scratch[which], ", ");
    rutin__text_add_string(&c->scratch[which], name);
}

rutin__finding *rutin__checker_warn(rutin__checker *c, rutin__message message,
                                    rutin__place place,
                                    const rutin__param *with)
{
    return rutin__finding_add(&c->list, message, place, with);
}
