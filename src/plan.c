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

static inline void put_member(writer *w, const char *name, const char *text)
{
    rutin__put_name(&w->out, name);
    rutin__put_text(&w->out, text);
}

// A member of which the text needs no escapes.
static inline void put_plain(writer *w, const char *name, const char *text)
{
    rutin__put_name(&w->out, name);
    rutin__put_plain(&w->out, text, strlen(text));
}

// A member of which the text is the routine's.
static inline void put_kept(writer *w, const char *name, const char *text)
{
    rutin__put_name(&w->out, name);
    rutin__put_kept(&w->out, text);
}

static inline void put_words(writer *w, const char *name, rutin__words words)
{
    put_kept(w, name, rutin__word(w->decision, words));
}

static inline void put_flag(writer *w, const char *name, bool value)
{
    rutin__put_name(&w->out, name);
    rutin__put_bool(&w->out, value);
}

static inline void begin_list(writer *w, const char *name)
{
    rutin__put_name(&w->out, name);
    rutin__put_list(&w->out);
}

static void put_time(writer *w, const char *name, rutin__time time)
{
    char text[RUTIN__TIME_SIZE];

    rutin__put_name(&w->out, name);
    rutin__put_plain(&w->out, text, rutin__time_write(text, time));
}

// What may be told. It is most often what some ground has, which is kept as
// JSON; consent can narrow it, and grounds add to each other.
static void put_tell(writer *w, const rutin__set *facts, int claim)
{
    const rutin__fact *known = w->routine->program.facts;
    const rutin__claim *claims = w->decision->draft.claims;

    rutin__put_name(&w->out, "tell");
    for (; claim >= 0; claim = claims[claim].next)
        if (claims[claim].grounding->told != NULL &&
            rutin__sets_equal(facts, &claims[claim].grounding->tell)) {
            rutin__put_json(&w->out, claims[claim].grounding->told);
            return;
        }
    rutin__put_list(&w->out);
    for (int n = rutin__set_next(facts, 0); n >= 0;
         n = rutin__set_next(facts, n + 1))
        rutin__put_kept(&w->out, known[n].id);
    rutin__put_end_list(&w->out);
}

static void put_ground(writer *w, unsigned ground)
{
    if (ground == RUTIN_GROUND_NONE)
        put_kept(w, "ground", NULL);
    else
        put_plain(w, "ground", rutin__ground_names[ground]);
}

// ---------------------------------------------------------------- steps

static void put_reason(writer *w, const rutin__rule *rule)
{
    rutin__put_object(&w->out);
    put_kept(w, "rule", rule->id);
    if (!w->brief) {
        put_words(w, "text", rule->because);
        put_kept(w, "source", rule->source);
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

static void put_claim(writer *w, int number)
{
    const rutin__claim *claim = &w->decision->draft.claims[number];
    rutin__set tell = rutin__claim_tell(claim, &w->decision->history);

    rutin__put_object(&w->out);
    put_kept(w, "rule", claim->contribution->rule->id);
    put_ground(w, claim->grounding->ground);
    put_flag(w, "effective", claim->effective);
    put_kept(w, "law", claim->grounding->law);
    put_tell(w, &tell, number);
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
                put_claim(w, i);
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
            rutin__put_kept(
                &w->out,
                rutin__subject_id(w->routine,
                                  draft->steps[draft->order[i]].subject));
    rutin__put_end_list(&w->out);
}

// Who or what the step is.
static void put_subject(writer *w, const rutin__step *step)
{
    const rutin__program *program = &w->routine->program;

    if (step->is_task) {
        const rutin__task *task =
            &program->tasks[step->subject - program->actor_count];

        put_plain(w, "kind", "task");
        put_kept(w, "task", task->shown);
        put_words(w, "name", task->name);
        put_kept(w, "phone", NULL);
    } else {
        const rutin__actor *actor = &program->actors[step->subject];

        put_plain(w, "kind", "contact");
        put_kept(w, "actor", actor->id);
        put_words(w, "name", actor->name);
        put_kept(w, "phone", actor->phone);
    }
}

static void put_deadline(writer *w, const rutin__step *step)
{
    put_kept(w, "within", step->within);
    if (step->has_due)
        put_time(w, "due", step->due);
    else
        put_kept(w, "due", NULL);
    rutin__put_name(&w->out, "due_because");
    if (w->brief)
        rutin__put_null(&w->out);
    else
        rutin__reckon(w->decision, step, &w->out);
}

static void put_step(writer *w, int place)
{
    const rutin__step *step = rutin__step_at(w->decision, place);
    static const rutin__set nothing;

    rutin__put_object(&w->out);
    rutin__put_name(&w->out, "step");
    rutin__put_number(&w->out, place + 1);
    put_subject(w, step);
    put_kept(w, "performer",
             step->performer < 0
                 ? NULL
                 : w->routine->program.actors[step->performer].id);
    put_plain(w, "status", rutin__status_names[step->status]);
    put_flag(w, "overdue", step->overdue);
    put_deadline(w, step);
    put_after(w, place);
    put_ground(w, step->ground);
    put_kept(w, "law", step->is_task ? NULL : step->law);
    put_tell(w, step->is_task ? &nothing : &step->tell, step->claims);
    begin_list(w, "instead_of");
    for (int i = 0; i < step->instead_count; i++)
        rutin__put_kept(&w->out,
                        rutin__subject_id(w->routine, step->instead_of[i]));
    rutin__put_end_list(&w->out);
    put_because(w, step);
    if (!w->brief)
        put_grounds(w, step);
    rutin__put_end_object(&w->out);
}

// ---------------------------------------------------------------- bans

// The rules that ban the actor as surely as anything does.
static void put_ban_reasons(writer *w, unsigned actor, unsigned verdict)
{
    const rutin_routine *routine = w->routine;

    begin_list(w, "because");
    for (int i = 0; i < routine->banning_count; i++) {
        const rutin__rule *rule = &routine->rules[routine->banning[i]];

        if (w->decision->findings.of[routine->banning[i]].verdict != verdict ||
            !rutin__in_set(&rule->bans, actor))
            continue;
        rutin__put_object(&w->out);
        put_kept(w, "rule", rule->id);
        if (!w->brief)
            put_words(w, "text", rule->because);
        rutin__put_end_object(&w->out);
    }
    rutin__put_end_list(&w->out);
}

// The rules that fired and ask for an actor who is banned all the same.
static void put_overrode(writer *w, unsigned actor)
{
    const rutin__asking *asking = &w->routine->asking[actor];
    const rutin__rule *last = NULL;

    for (int i = 0; i < asking->count; i++) {
        const rutin__rule *rule = asking->by[i]->rule;

        if (rule != last &&
            rutin__has_fired(&w->decision->findings, rule - w->routine->rules))
            rutin__put_kept(&w->out, rule->id);
        last = rule;
    }
}

static void put_ban(writer *w, unsigned actor)
{
    bool certain = w->decision->draft.bans[actor] == RUTIN__BANNED;

    rutin__put_object(&w->out);
    put_kept(w, "actor", w->routine->program.actors[actor].id);
    put_flag(w, "certain", certain);
    put_ban_reasons(w, actor, certain ? RUTIN__FIRED : RUTIN__OPEN);
    begin_list(w, "overrode");
    if (certain)
        put_overrode(w, actor);
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

    begin_list(w, "ask");
    for (int i = 0; i < inquiry->count; i++) {
        const rutin__question *question = &inquiry->questions[i];

        rutin__put_object(&w->out);
        put_kept(w, "fact", program->facts[question->fact].id);
        if (!w->brief)
            put_words(w, "question", program->facts[question->fact].ask);
        begin_list(w, "opens");
        for (int n = rutin__set_next(&question->opens, 0); n >= 0;
             n = rutin__set_next(&question->opens, n + 1))
            rutin__put_kept(&w->out,
                            rutin__subject_id(w->routine, (unsigned)n));
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
        rutin__put_kept(&w->out, fact->choices[bits]);
        break;
    default:
        rutin__put_list(&w->out);
        for (int i = 0; i < fact->choice_count; i++)
            if (bits >> i & 1)
                rutin__put_kept(&w->out, fact->choices[i]);
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
        put_kept(w, "fact", program->facts[i].id);
        rutin__put_name(&w->out, "value");
        put_value(w, &program->facts[i], bits);
        rutin__put_end_object(&w->out);
    }
    rutin__put_end_list(&w->out);
}

static void put_fired(writer *w)
{
    const rutin__findings *findings = &w->decision->findings;

    begin_list(w, "fired");
    for (int i = rutin__next_fired(findings, 0); i >= 0;
         i = rutin__next_fired(findings, i + 1))
        rutin__put_kept(&w->out, w->routine->rules[i].id);
    rutin__put_end_list(&w->out);
}

static void put_warnings(writer *w)
{
    begin_list(w, "warnings");
    for (int i = 0; i < w->decision->warning_count; i++) {
        const rutin__warning *warning = &w->decision->warnings[i];

        rutin__put_object(&w->out);
        put_plain(w, "code", warning->code);
        put_member(w, "text", w->decision->words.at + warning->text);
        rutin__put_end_object(&w->out);
    }
    rutin__put_end_list(&w->out);
}

static void put_head(writer *w)
{
    const rutin__record *record = &w->decision->record;

    put_plain(w, "rutin", RUTIN_VERSION);
    rutin__put_name(&w->out, "routine");
    rutin__put_object(&w->out);
    put_kept(w, "id", w->routine->id);
    put_kept(w, "version", w->routine->version);
    put_plain(w, "digest", w->routine->digest);
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
    rutin__put_done(&w.out);
}
