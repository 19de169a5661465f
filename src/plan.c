// plan.c - the plan as JSON
//
// Written straight from the decision into text, in the order that design and
// hosts rely on. Nothing is decided here.
//
// Stands on decide and json.

#include "plan.h"

#include "json.h"
#include "reckon.h"

const char *const rutin__status_names[] = {
    [RUTIN_STEP_DONE] = "done",
    [RUTIN_STEP_FAILED] = "failed",
    [RUTIN_STEP_HELD] = "held",
    [RUTIN_STEP_WEIGH] = "weigh",
    [RUTIN_STEP_ASK_CONSENT] = "ask_consent",
    [RUTIN_STEP_BLOCKED] = "blocked",
    [RUTIN_STEP_WAITING] = "waiting",
    [RUTIN_STEP_DUE] = "due",
};

// What is being written, from where, and how.
typedef struct writer {
    rutin__json_out out;
    const rutin__decision *decision;
    const rutin_routine *routine;
    bool brief;
} writer;

static void put_member(writer *w, const char *name, const char *text)
{
    rutin__put_name(&w->out, name);
    rutin__put_text(&w->out, text);
}

static void put_words(writer *w, const char *name, rutin__words words)
{
    put_member(w, name, rutin__word(w->decision, words));
}

static void put_flag(writer *w, const char *name, bool value)
{
    rutin__put_name(&w->out, name);
    rutin__put_bool(&w->out, value);
}

static void begin_list(writer *w, const char *name)
{
    rutin__put_name(&w->out, name);
    rutin__put_list(&w->out);
}

static void put_time(writer *w, const char *name, rutin__time time)
{
    char text[RUTIN__TIME_SIZE];

    rutin__time_write(text, time);
    put_member(w, name, text);
}

static void put_facts(writer *w, const char *name, const rutin__set *facts)
{
    const rutin__program *program = &w->routine->program;

    begin_list(w, name);
    for (unsigned n = 0; n < (unsigned)program->fact_count; n++)
        if (rutin__in_set(facts, n))
            rutin__put_text(&w->out, program->facts[n].id);
    rutin__put_end_list(&w->out);
}

static void put_ground(writer *w, const char *name, unsigned ground)
{
    put_member(w, name,
               ground == RUTIN_GROUND_NONE ? NULL
                                           : rutin__ground_names[ground]);
}

// ---------------------------------------------------------------- steps

static void put_reason(writer *w, const rutin__rule *rule)
{
    rutin__put_object(&w->out);
    put_member(w, "rule", rule->id);
    if (!w->brief) {
        put_words(w, "text", rule->because);
        put_member(w, "source", rule->source);
        put_words(w, "unverified", rule->unverified);
    }
    rutin__put_end_object(&w->out);
}

// Each rule once: its claims stand side by side.
static void put_because(writer *w, const rutin__step *step)
{
    const rutin__claim *claims = w->decision->draft.claims;
    const rutin__rule *last = NULL;

    begin_list(w, "because");
    for (int i = step->claims; i >= 0; i = claims[i].next) {
        if (claims[i].contribution->rule != last)
            put_reason(w, claims[i].contribution->rule);
        last = claims[i].contribution->rule;
    }
    rutin__put_end_list(&w->out);
}

static void put_claim(writer *w, const rutin__claim *claim)
{
    rutin__set tell = rutin__claim_tell(claim, &w->decision->history);

    rutin__put_object(&w->out);
    put_member(w, "rule", claim->contribution->rule->id);
    put_ground(w, "ground", claim->grounding->ground);
    put_flag(w, "effective", claim->effective);
    put_member(w, "law", claim->grounding->law);
    put_facts(w, "tell", &tell);
    rutin__put_end_object(&w->out);
}

static void put_grounds(writer *w, const rutin__step *step)
{
    const rutin__claim *claims = w->decision->draft.claims;

    begin_list(w, "grounds");
    for (int ground = RUTIN_GROUND_DUTY; ground <= RUTIN_GROUND_ANONYMOUS;
         ground++)
        for (int i = step->claims; i >= 0; i = claims[i].next)
            if ((int)claims[i].grounding->ground == ground)
                put_claim(w, &claims[i]);
    rutin__put_end_list(&w->out);
}

static void put_after(writer *w, int place)
{
    const rutin__draft *draft = &w->decision->draft;
    rutin__set gates;

    rutin__gates(draft, draft->order[place], &gates);
    begin_list(w, "after");
    for (int i = 0; i < draft->step_count; i++)
        if (rutin__in_set(&gates, draft->order[i]))
            rutin__put_text(
                &w->out,
                rutin__subject_id(w->routine,
                                  draft->steps[draft->order[i]].subject));
    rutin__put_end_list(&w->out);
}

// Who or what the step is.
static void put_subject(writer *w, const rutin__step *step)
{
    const rutin__program *program = &w->routine->program;

    put_member(w, "kind", step->is_task ? "task" : "contact");
    put_member(w, step->is_task ? "task" : "actor",
               rutin__subject_id(w->routine, step->subject));
    if (step->is_task) {
        put_words(w, "name",
                  program->tasks[step->subject - program->actor_count].name);
        put_member(w, "phone", NULL);
    } else {
        put_words(w, "name", program->actors[step->subject].name);
        put_member(w, "phone", program->actors[step->subject].phone);
    }
}

static void put_deadline(writer *w, const rutin__step *step)
{
    char reckoning[RUTIN__RECKONING];
    bool known = !w->brief && rutin__reckon(w->decision, step, reckoning);

    put_member(w, "within", step->within);
    if (step->has_due)
        put_time(w, "due", step->due);
    else
        put_member(w, "due", NULL);
    put_member(w, "due_because", known ? reckoning : NULL);
}

static void put_step(writer *w, int place)
{
    const rutin__step *step = rutin__step_at(w->decision, place);
    static const rutin__set nothing;

    rutin__put_object(&w->out);
    rutin__put_name(&w->out, "step");
    rutin__put_number(&w->out, place + 1);
    put_subject(w, step);
    put_member(w, "performer",
               step->performer < 0
                   ? NULL
                   : w->routine->program.actors[step->performer].id);
    put_member(w, "status", rutin__status_names[step->status]);
    put_flag(w, "overdue", step->overdue);
    put_deadline(w, step);
    put_after(w, place);
    put_ground(w, "ground", step->ground);
    put_member(w, "law", step->is_task ? NULL : step->law);
    put_facts(w, "tell", step->is_task ? &nothing : &step->tell);
    begin_list(w, "instead_of");
    for (int i = 0; i < step->instead_count; i++)
        rutin__put_text(&w->out,
                        rutin__subject_id(w->routine, step->instead_of[i]));
    rutin__put_end_list(&w->out);
    put_because(w, step);
    if (!w->brief)
        put_grounds(w, step);
    rutin__put_end_object(&w->out);
}

// ---------------------------------------------------------------- bans

// Whether a rule bans the actor as surely as anything does.
static bool settles(const writer *w, int rule, unsigned actor)
{
    unsigned wanted = w->decision->draft.bans[actor] == RUTIN__BANNED
                          ? RUTIN__FIRED
                          : RUTIN__OPEN;

    return w->decision->findings[rule].verdict == wanted &&
           rutin__in_set(&w->routine->rules[rule].bans, actor);
}

static void put_ban_reasons(writer *w, unsigned actor)
{
    begin_list(w, "because");
    for (int i = 0; i < w->routine->rule_count; i++) {
        if (!settles(w, i, actor))
            continue;
        rutin__put_object(&w->out);
        put_member(w, "rule", w->routine->rules[i].id);
        if (!w->brief)
            put_words(w, "text", w->routine->rules[i].because);
        rutin__put_end_object(&w->out);
    }
    rutin__put_end_list(&w->out);
}

static bool asks_for(const rutin__rule *rule, unsigned actor)
{
    for (int i = 0; i < rule->contact_count; i++)
        if (rule->contributions[i].subject == actor)
            return true;
    return false;
}

static void put_ban(writer *w, unsigned actor)
{
    bool certain = w->decision->draft.bans[actor] == RUTIN__BANNED;

    rutin__put_object(&w->out);
    put_member(w, "actor", w->routine->program.actors[actor].id);
    put_flag(w, "certain", certain);
    put_ban_reasons(w, actor);
    begin_list(w, "overrode");
    for (int i = 0; certain && i < w->routine->rule_count; i++)
        if (w->decision->findings[i].verdict == RUTIN__FIRED &&
            asks_for(&w->routine->rules[i], actor))
            rutin__put_text(&w->out, w->routine->rules[i].id);
    rutin__put_end_list(&w->out);
    rutin__put_end_object(&w->out);
}

static void put_bans(writer *w)
{
    uint16_t actors[RUTIN__SUBJECTS];
    int count = rutin__list_bans(w->decision, actors);

    begin_list(w, "bans");
    for (int i = 0; i < count; i++)
        put_ban(w, actors[i]);
    rutin__put_end_list(&w->out);
}

// ---------------------------------------------------------------- the rest

static void put_questions(writer *w)
{
    const rutin__inquiry *inquiry = &w->decision->inquiry;
    const rutin__program *program = &w->routine->program;
    unsigned subjects = (unsigned)(program->actor_count + program->task_count);

    begin_list(w, "ask");
    for (int i = 0; i < inquiry->count; i++) {
        const rutin__question *question = &inquiry->questions[i];

        rutin__put_object(&w->out);
        put_member(w, "fact", program->facts[question->fact].id);
        if (!w->brief)
            put_words(w, "question", program->facts[question->fact].ask);
        begin_list(w, "opens");
        for (unsigned n = 0; n < subjects; n++)
            if (rutin__in_set(&question->opens, n))
                rutin__put_text(&w->out, rutin__subject_id(w->routine, n));
        rutin__put_end_list(&w->out);
        rutin__put_end_object(&w->out);
    }
    rutin__put_end_list(&w->out);
}

static void put_value(writer *w, const rutin__fact *fact, int64_t bits)
{
    switch (fact->type) {
    case RUTIN__YES_NO:
        rutin__put_bool(&w->out, bits != 0);
        break;
    case RUTIN__NUMBER:
        rutin__put_number(&w->out, bits);
        break;
    case RUTIN__ONE_OF:
        rutin__put_text(&w->out, fact->choices[bits]);
        break;
    default:
        rutin__put_list(&w->out);
        for (int i = 0; i < fact->choice_count; i++)
            if (bits >> i & 1)
                rutin__put_text(&w->out, fact->choices[i]);
        rutin__put_end_list(&w->out);
    }
}

static void put_presumed(writer *w)
{
    const rutin__program *program = &w->routine->program;
    int64_t bits;

    begin_list(w, "presumed");
    for (int i = 0; i < program->fact_count; i++) {
        if (w->decision->view.values[i].told ||
            rutin__presumed(&w->decision->view, i, &bits) != RUTIN__TRUE)
            continue;
        rutin__put_object(&w->out);
        put_member(w, "fact", program->facts[i].id);
        rutin__put_name(&w->out, "value");
        put_value(w, &program->facts[i], bits);
        rutin__put_end_object(&w->out);
    }
    rutin__put_end_list(&w->out);
}

static void put_fired(writer *w)
{
    begin_list(w, "fired");
    for (int i = 0; i < w->routine->rule_count; i++)
        if (w->decision->findings[i].verdict == RUTIN__FIRED)
            rutin__put_text(&w->out, w->routine->rules[i].id);
    rutin__put_end_list(&w->out);
}

static void put_warnings(writer *w)
{
    begin_list(w, "warnings");
    for (int i = 0; i < w->decision->warning_count; i++) {
        const rutin__warning *warning = &w->decision->warnings[i];

        rutin__put_object(&w->out);
        put_member(w, "code", warning->code);
        put_member(w, "text", w->decision->words.at + warning->text);
        rutin__put_end_object(&w->out);
    }
    rutin__put_end_list(&w->out);
}

static void put_head(writer *w)
{
    const rutin__record *record = &w->decision->record;

    put_member(w, "rutin", RUTIN_VERSION);
    rutin__put_name(&w->out, "routine");
    rutin__put_object(&w->out);
    put_member(w, "id", w->routine->id);
    put_member(w, "version", w->routine->version);
    put_member(w, "digest", w->routine->digest);
    rutin__put_end_object(&w->out);
    put_member(w, "case", record->id[0] == '\0' ? NULL : record->id);
    put_time(w, "now", record->now);
    put_flag(w, "complete", w->decision->inquiry.count == 0);
}

void rutin__plan_write(const rutin__decision *decision, bool brief,
                       rutin__text *out)
{
    writer w = {
        .decision = decision, .routine = decision->routine, .brief = brief};

    rutin__put_begin(&w.out, out);
    rutin__put_object(&w.out);
    put_head(&w);
    begin_list(&w, "steps");
    for (int i = 0; i < decision->draft.step_count; i++)
        put_step(&w, i);
    rutin__put_end_list(&w.out);
    put_bans(&w);
    put_questions(&w);
    put_presumed(&w);
    put_fired(&w);
    put_warnings(&w);
    rutin__put_end_object(&w.out);
}
