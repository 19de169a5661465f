// plan.c - the plan as JSON
//
// Written straight from the decision into text, in the order that design and
// hosts rely on. Nothing is decided here. What is the same in every case is
// ready since the load, and copied.

#include "answer/plan.h"

#include "answer/reckon.h"
#include "answer/speech.h"
#include "ask/ask.h"
#include "base/set.h"
#include "case/record.h"
#include "decide/draft.h"
#include "decide/judge.h"
#include "decide/view.h"
#include "json/kept.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "rutin.h"
#include "time/clock.h"

#include <string.h>

// How soon, with the comma after it.
static const struct {
    char word[12];
    size_t length;
} whens[] = {
    [RUTIN_WHEN_NOW] = {"\"now\",", 6},
    [RUTIN_WHEN_TODAY] = {"\"today\",", 8},
    [RUTIN_WHEN_WEEK] = {"\"week\",", 7},
    [RUTIN_WHEN_LATER] = {"\"later\",", 8},
    [RUTIN_WHEN_WAITING] = {"\"waiting\",", 10},
};

// What is being written, from where, and how.
typedef struct writer {
    rutin__json_out out;
    const rutin__decision *decision;
    const rutin_routine *routine;
    bool brief;
    int style;        // of ready parts: the language, or the one after them all
    uint64_t written; // deadlines, a bit each, and where each stands first
    struct {
        size_t from, length;
    } deadlines[RUTIN__DEADLINES];
} writer;

// What is the same in every plan, as JSON has it.
static inline void put_members(writer *w, const char *members)
{
    rutin__write_escaped_part(&w->out, members, strlen(members));
}

static inline void put_member(writer *w, const char *name, const char *text)
{
    rutin__write_name(&w->out, name);
    rutin__write_text(&w->out, text);
}

// A member of which the text needs no escapes.
static inline void put_plain(writer *w, const char *name, const char *text)
{
    rutin__write_name(&w->out, name);
    rutin__write_plain(&w->out, text, strlen(text));
}

// A member of which the text is the routine's.
static inline void put_kept(writer *w, const char *name, const char *text)
{
    rutin__write_name(&w->out, name);
    rutin__write_kept(&w->out, text);
}

static inline void put_flag(writer *w, const char *name, bool value)
{
    rutin__write_name(&w->out, name);
    rutin__write_bool(&w->out, value);
}

static inline void begin_list(writer *w, const char *name)
{
    rutin__write_around(&w->out, "\"", name, strlen(name), "\":[");
}

static inline void put_id(writer *w, unsigned subject)
{
    rutin__write_json(&w->out, w->routine->ids[subject]);
}

// The ids of the [count] subjects in a set, a list of which is open. Room for all
// is made once, as if each were the longest.
static void put_ids(writer *w, const rutin__set *subjects, size_t count)
{
    const char *const *ids = w->routine->ids;
    size_t most = count * (w->routine->longest_id + 1);
    char *at;

    if (!rutin__write_room(&w->out, most + RUTIN__KEPT_SLACK))
        return;
    at = w->out.at;
    for (unsigned i = 0; i < 4; i++, ids += 64)
        for (uint64_t left = subjects->word[i]; left != 0; left &= left - 1) {
            const char *id = ids[rutin__set_lowest_bit(left)];
            bool is_plain;

            at = rutin__kept_copy(at, id, rutin__kept_length(id, &is_plain));
            *at++ = ',';
        }
    w->out.at = at;
}

// A member that is a subject's id; -1 for none.
static void put_subject_id(writer *w, const char *name, int subject)
{
    rutin__write_name(&w->out, name);
    if (subject < 0)
        rutin__write_null(&w->out);
    else
        put_id(w, (unsigned)subject);
}

// Adds to what room was made for; returns what comes after it.
static inline char *add(char *at, const char *literal)
{
    size_t length = strlen(literal);

    memcpy(at, literal, length);
    return at + length;
}

// A member that is a time. Room for all of it is made once.
static inline void put_time(writer *w, const char *name, rutin__time time)
{
    enum { SIGNS = 6 }; // quotes, colon and comma
    char *at;

    if (!rutin__write_room(&w->out, strlen(name) + RUTIN__TIME_SIZE + SIGNS))
        return;
    at = add(add(add(w->out.at, "\""), name), "\":\"");
    at += rutin__clock_write(at, time);
    w->out.at = add(at, "\",");
}

// The law a contact stands on and what may be told. They are most often those of
// some ground, which are ready; consent can narrow what may be told, and grounds
// add to each other.
static void put_law(writer *w, const char *law, const rutin__set *facts,
                    int claim)
{
    const rutin__fact *known = w->routine->program.facts;
    const rutin__claim *claims = w->decision->draft.claims;

    for (; claim >= 0; claim = claims[claim].next) {
        const rutin__grounding *grounding = claims[claim].grounding;

        if (grounding->law_and_tell != NULL && grounding->law == law &&
            rutin__set_same(facts, &grounding->tell)) {
            rutin__write_json(&w->out, grounding->law_and_tell);
            return;
        }
    }
    put_kept(w, "law", law);
    begin_list(w, "tell");
    for (int n = rutin__set_next(facts, 0); n >= 0;
         n = rutin__set_next(facts, n + 1))
        rutin__write_kept(&w->out, known[n].id);
    rutin__write_end_list(&w->out);
}

// ---------------------------------------------------------------- steps

static void put_reason(writer *w, const rutin__rule *rule, bool counts)
{
    if (w->brief) {
        rutin__write_json_with(&w->out, rule->as_reason[counts], "},");
        return;
    }
    rutin__write_json(&w->out, rule->as_reason[counts]);
    rutin__write_json_with(&w->out, rule->in_because[w->style], "},");
}

// The list of them is open. Each rule once: its claims stand side by side.
static void put_because(writer *w, const rutin__step *step)
{
    const rutin__draft *draft = &w->decision->draft;

    for (int i = step->claims; i >= 0;) {
        const rutin__rule *rule = draft->claims[i].contribution->rule;
        bool counts = rutin__draft_rule_counts(draft, &i);

        put_reason(w, rule, counts);
    }
    rutin__write_end_list(&w->out);
}

// A claim on the ground that its rule declares, or without a name on another.
static void put_claim(writer *w, int number)
{
    const rutin__claim *claim = &w->decision->draft.claims[number];
    const rutin__grounding *grounding = claim->grounding;
    rutin__set tell = rutin__draft_claim_tell(claim, &w->decision->history);

    if (grounding->in_grounds[claim->effective] != NULL) {
        rutin__write_json(&w->out, grounding->in_grounds[claim->effective]);
    } else {
        rutin__write_object(&w->out);
        put_kept(w, "rule", claim->contribution->rule->id);
        rutin__write_json(&w->out, w->routine->grounds[grounding->ground]);
        put_flag(w, "effective", claim->effective);
    }
    put_law(w, grounding->law, &tell, number);
    rutin__write_end_object(&w->out);
}

// The claims by their grounds, the strongest first.
static void put_grounds(writer *w, const rutin__step *step)
{
    const rutin__claim *claims = w->decision->draft.claims;
    uint64_t grounds = 0;

    begin_list(w, "grounds");
    for (int i = step->claims; i >= 0; i = claims[i].next)
        grounds |= UINT64_C(1) << claims[i].grounding->ground;
    grounds &= ~(UINT64_C(1) << RUTIN_GROUND_NONE);
    for (; grounds != 0; grounds &= grounds - 1)
        for (int i = step->claims; i >= 0; i = claims[i].next)
            if (claims[i].grounding->ground == rutin__set_lowest_bit(grounds))
                put_claim(w, i);
    rutin__write_end_list(&w->out);
}

static void put_after(writer *w, int place)
{
    const rutin__draft *draft = &w->decision->draft;
    const rutin__set *gates = &draft->gates[draft->order[place]];

    if (rutin__set_empty(gates)) {
        put_members(w, "\"after\":[],");
        return;
    }
    begin_list(w, "after");
    for (int i = 0; i < draft->step_count; i++)
        if (rutin__set_has(gates, draft->order[i]))
            put_id(w, draft->steps[draft->order[i]].subject);
    rutin__write_end_list(&w->out);
}

// Who or what the step is, and who performs it.
static void put_subject(writer *w, const rutin__step *step)
{
    const rutin__program *program = &w->routine->program;
    int language = w->decision->language;
    const char *subject =
        step->is_task ? program->tasks[step->subject - program->actor_count]
                            .in_step[language]
                      : program->actors[step->subject].in_step[language];

    if (step->performer < 0) {
        rutin__write_json_with(&w->out, subject, ",\"performer\":null,");
        return;
    }
    rutin__write_json(&w->out, subject);
    put_kept(w, "performer", program->actors[step->performer].id);
}

static void put_status(writer *w, const rutin__step *step)
{
    const char *status = w->routine->in_step[step->status][step->overdue];

    if (!step->has_closed_until) {
        rutin__write_json_with(&w->out, status, ",\"closed_until\":null,");
        return;
    }
    rutin__write_json(&w->out, status);
    put_time(w, "closed_until", step->closed_until);
}

static void put_ground(writer *w, const rutin__step *step)
{
    const char *ground = w->routine->grounds[step->ground];

    if (step->is_task) {
        rutin__write_json_with(&w->out, ground, ",\"law\":null,\"tell\":[],");
        return;
    }
    rutin__write_json(&w->out, ground);
    put_law(w, step->law, &step->tell, step->claims);
}

static void put_due(writer *w, const rutin__step *step)
{
    if (step->has_due)
        put_time(w, "due", step->due);
    else
        put_members(w, "\"due\":null,");
    if (w->brief) {
        put_members(w, "\"due_because\":null,");
        return;
    }
    rutin__write_name(&w->out, "due_because");
    rutin__reckon(w->decision, step, &w->out);
}

// Many steps share a deadline that is counted from the opening of the case.
static void put_deadline(writer *w, const rutin__step *step)
{
    int number = step->timed_by == NULL ? -1 : step->timed_by->deadline;
    size_t from;

    if (step->within == NULL && !step->has_due) {
        put_members(w, "\"within\":null,\"due\":null,\"due_because\":null,");
        return;
    }
    put_kept(w, "within", step->within);
    from = rutin__write_length(&w->out);
    if (number < 0 || step->again) {
        put_due(w, step);
    } else if (w->written >> number & 1) {
        rutin__write_again(&w->out, w->deadlines[number].from,
                           w->deadlines[number].length);
    } else {
        put_due(w, step);
        w->written |= UINT64_C(1) << number;
        w->deadlines[number].from = from;
        w->deadlines[number].length = rutin__write_length(&w->out) - from;
    }
}

// Whom the step stands in for. Opens the list of reasons, which comes next.
static void put_instead(writer *w, const rutin__step *step)
{
    static const char *const whys[] = {
        [RUTIN_INSTEAD_CLOSED] = "closed",
        [RUTIN_INSTEAD_NO_ANSWER] = "no_answer",
    };

    if (step->instead_count == 0) {
        put_members(w, "\"instead_of\":[],\"because\":[");
        return;
    }
    begin_list(w, "instead_of");
    for (int i = 0; i < step->instead_count; i++) {
        rutin__write_object(&w->out);
        put_subject_id(w, "actor", step->instead_of[i]);
        put_plain(w, "why", whys[step->instead_why[i]]);
        rutin__write_end_object(&w->out);
    }
    rutin__write_end_list(&w->out);
    begin_list(w, "because");
}

// Most parts nobody gives, so the members are laid out as they are without one.
static void put_speech(writer *w, const rutin__step *step)
{
    enum { NO_VALUE = 5 }; // bytes of `null,`
    static const struct {
        char text[16];
        uint8_t length, part;
    } members[] = {
        {"\"heading\":null,", 15, RUTIN__HEADING},
        {"\"say\":null,", 11, RUTIN__SAY},
        {"\"say_not\":null,", 15, RUTIN__SAY_NOT},
        {"\"say_all\":null,", 15, RUTIN__SAY_ALL},
        {"\"basis\":null,", 13, RUTIN__BASIS},
        {"\"by_when\":null,", 15, RUTIN__BY_WHEN},
    };
    rutin__spoken spoken;

    rutin__speech_find(w->decision, step, &spoken);
    for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
        if (!rutin__write_room(&w->out, sizeof members->text))
            return;
        memcpy(w->out.at, members[i].text, sizeof members->text);
        w->out.at += members[i].length;
        if (!rutin__speech_has(&spoken, members[i].part))
            continue;
        w->out.at -= NO_VALUE;
        rutin__speech_write(w->decision, step, &spoken, members[i].part,
                            &w->out);
    }
}

// What the routine says of the step for a page.
static void put_words(writer *w, const rutin__step *step)
{
    if (w->brief)
        return;
    if (w->routine->has_speech)
        put_speech(w, step);
    else
        put_members(w, "\"heading\":null,\"say\":null,\"say_not\":null,"
                       "\"say_all\":null,\"basis\":null,\"by_when\":null,");
}

static inline char *add_number(char *at, int number)
{
    if (number > 9)
        return at + rutin__text_write_number(at, number);
    *at = (char)('0' + number);
    return at + 1;
}

// Where a step stands, and how soon it is to be done. Room for that is made once;
// what comes after it is longer.
static void put_place(writer *w, const rutin__step *step, int place)
{
    enum { FIXED = 96 }; // bytes besides the id
    bool is_plain;
    const char *id = w->routine->ids[step->subject];
    size_t length = rutin__kept_length(id, &is_plain);
    char *at;

    if (!rutin__write_room(&w->out, length + FIXED))
        return;
    at = add(w->out.at, "{\"step\":");
    at = add_number(at, place + 1);
    at = add(at, ",\"id\":");
    at = rutin__kept_copy(at, id, length);
    at = add(at, ",\"act\":");
    at = add(add_number(at, step->act), ",\"part_of\":");
    if (step->part_of < 0) {
        at = add(at, "null,");
    } else {
        w->out.at = at;
        put_id(w, (unsigned)step->part_of);
        if (!rutin__write_room(&w->out, FIXED))
            return;
        at = w->out.at;
    }
    at = add(at, "\"when\":");
    memcpy(at, whens[step->when].word, sizeof whens->word);
    w->out.at = at + whens[step->when].length;
}

static void put_step(writer *w, int place)
{
    const rutin__step *step = rutin__draft_placed(&w->decision->draft, place);

    put_place(w, step, place);
    put_subject(w, step);
    put_status(w, step);
    put_deadline(w, step);
    put_after(w, place);
    put_words(w, step);
    put_ground(w, step);
    put_instead(w, step);
    put_because(w, step);
    if (!w->brief)
        put_grounds(w, step);
    rutin__write_end_object(&w->out);
}

// ---------------------------------------------------------------- bans

// A member that was put, without the comma after it: where it begins now.
typedef struct written {
    size_t at, length;
} written;

static void put_written(writer *w, written *part)
{
    size_t from = part->at;

    part->at = rutin__write_length(&w->out);
    rutin__write_again(&w->out, from, part->length);
    rutin__write_around(&w->out, "", ",", 1, "");
}

// The rules that ban the actor as surely as anything does.
static void put_ban_reasons(writer *w, unsigned actor, unsigned verdict)
{
    const rutin_routine *routine = w->routine;

    begin_list(w, "because");
    for (int i = 0; i < routine->banning_count; i++) {
        const rutin__rule *rule = &routine->rules[routine->banning[i]];

        if (rutin__judge_verdict(&w->decision->findings, routine->banning[i]) !=
                verdict ||
            !rutin__set_has(&rule->bans, actor))
            continue;
        rutin__write_json(&w->out, rule->in_ban[w->style]);
    }
    rutin__write_end_list(&w->out);
}

// The rules that fired and ask for an actor who is banned all the same.
static void put_overrode(writer *w, unsigned actor)
{
    const rutin__asking *asking = &w->routine->asking[actor];
    const rutin__rule *last = NULL;

    for (int i = 0; i < asking->count; i++) {
        const rutin__rule *rule = asking->by[i]->rule;

        if (rule != last && rutin__judge_has(w->decision->findings.fired,
                                             rule - w->routine->rules))
            rutin__write_kept(&w->out, rule->id);
        last = rule;
    }
}

// Whether the same rules ban two actors, and as surely.
static bool banned_alike(const writer *w, unsigned a, unsigned b)
{
    const rutin__actor *actors = w->routine->program.actors;
    const uint8_t *bans = w->decision->draft.bans;

    return actors[a].banned_like == actors[b].banned_like && bans[a] == bans[b];
}

// The reasons of a ban are put again where they are those of the one before,
// which has them in [part].
static void put_shared_reasons(writer *w, unsigned actor, int before,
                               written *part)
{
    bool certain = w->decision->draft.bans[actor] == RUTIN__BANNED;

    if (before >= 0 && banned_alike(w, actor, (unsigned)before)) {
        put_written(w, part);
        return;
    }
    part->at = rutin__write_length(&w->out);
    put_ban_reasons(w, actor, certain ? RUTIN__FIRED : RUTIN__OPEN);
    part->length = rutin__write_length(&w->out) - part->at - 1;
}

static void put_ban(writer *w, unsigned actor, int before, written *part)
{
    bool certain = w->decision->draft.bans[actor] == RUTIN__BANNED;

    rutin__write_object(&w->out);
    put_kept(w, "actor", w->routine->program.actors[actor].id);
    put_flag(w, "certain", certain);
    put_shared_reasons(w, actor, before, part);
    begin_list(w, "overrode");
    if (certain)
        put_overrode(w, actor);
    rutin__write_end_list(&w->out);
    rutin__write_end_object(&w->out);
}

static void put_bans(writer *w)
{
    uint16_t actors[RUTIN__SUBJECTS];
    int count = rutin__decide_list_bans(w->decision, actors);

    written part = {0};

    begin_list(w, "bans");
    for (int i = 0; i < count; i++)
        put_ban(w, actors[i], i > 0 ? actors[i - 1] : -1, &part);
    rutin__write_end_list(&w->out);
}

// ---------------------------------------------------------------- the rest

// The steps that a fact opens. Many facts open the same: then the text of the one
// before is put once more.
static void put_opens(writer *w, const rutin__question *question,
                      const rutin__question *before, written *part)
{
    if (before != NULL && rutin__set_same(&question->opens, &before->opens)) {
        put_written(w, part);
        return;
    }
    part->at = rutin__write_length(&w->out);
    begin_list(w, "opens");
    put_ids(w, &question->opens, (size_t)question->steps);
    rutin__write_end_list(&w->out);
    part->length = rutin__write_length(&w->out) - part->at - 1;
}

static void put_questions(writer *w)
{
    const rutin__inquiry *inquiry = &w->decision->inquiry;
    const rutin__program *program = &w->routine->program;
    written part = {0};

    begin_list(w, "ask");
    for (int i = 0; i < inquiry->count; i++) {
        const rutin__question *question = inquiry->questions[i];

        rutin__write_object(&w->out);
        rutin__write_json(&w->out,
                          program->facts[question->fact].in_ask[w->style]);
        put_opens(w, question, i > 0 ? inquiry->questions[i - 1] : NULL, &part);
        rutin__write_end_object(&w->out);
    }
    rutin__write_end_list(&w->out);
}

void rutin__plan_value_write(const rutin__fact *fact, int64_t bits,
                             rutin__json_out *out)
{
    switch (fact->type) {
    case RUTIN__YES_NO:
        rutin__write_bool(out, bits != 0);
        break;
    case RUTIN__NUMBER:
        rutin__write_integer(out, bits);
        break;
    case RUTIN__TEXT:
        rutin__write_null(out);
        break;
    case RUTIN__ONE_OF:
        rutin__write_kept(out, fact->choices[bits]);
        break;
    default:
        rutin__write_list(out);
        for (int i = 0; i < fact->choice_count; i++)
            if (bits >> i & 1)
                rutin__write_kept(out, fact->choices[i]);
        rutin__write_end_list(out);
    }
}

static void put_presumed(writer *w)
{
    const rutin__fact *facts = w->routine->program.facts;
    rutin__set left = w->routine->presumed;
    int64_t bits;

    begin_list(w, "presumed");
    rutin__set_meet(&left, &w->decision->unknown);
    for (int i = rutin__set_next(&left, 0); i >= 0;
         i = rutin__set_next(&left, i + 1)) {
        if (!rutin__view_presumed(&w->decision->view, i, &bits))
            continue;
        rutin__write_object(&w->out);
        put_kept(w, "fact", facts[i].id);
        rutin__write_name(&w->out, "value");
        rutin__plan_value_write(&facts[i], bits, &w->out);
        rutin__write_end_object(&w->out);
    }
    rutin__write_end_list(&w->out);
}

static void put_fired(writer *w)
{
    const rutin__findings *findings = &w->decision->findings;

    begin_list(w, "fired");
    for (int i = 0; i < findings->fired_count; i++)
        rutin__write_kept(&w->out, w->routine->rules[findings->list[i]].id);
    rutin__write_end_list(&w->out);
}

static void put_warnings(writer *w)
{
    begin_list(w, "warnings");
    for (int i = 0; i < w->decision->warning_count; i++) {
        const rutin__warning *warning = &w->decision->warnings[i];

        rutin__write_object(&w->out);
        put_plain(w, "code", warning->code);
        put_member(w, "text", w->decision->words.at + warning->text);
        rutin__write_end_object(&w->out);
    }
    rutin__write_end_list(&w->out);
}

static void put_head(writer *w)
{
    const rutin__record *record = &w->decision->record;

    rutin__write_json(&w->out, w->routine->head);
    put_member(w, "case", record->id[0] == '\0' ? NULL : record->id);
    put_time(w, "now", record->now);
    put_flag(w, "complete", w->decision->inquiry.count == 0);
}

void rutin__plan_write(const rutin__decision *decision, bool brief,
                       rutin__text *out)
{
    writer w;

    w.decision = decision;
    w.routine = decision->routine;
    w.brief = brief;
    w.style = brief ? w.routine->language_count : decision->language;
    w.written = 0;
    rutin__write_begin(&w.out, out);
    rutin__write_object(&w.out);
    put_head(&w);
    begin_list(&w, "steps");
    for (int i = 0; i < decision->draft.step_count; i++)
        put_step(&w, i);
    rutin__write_end_list(&w.out);
    put_bans(&w);
    put_questions(&w);
    put_presumed(&w);
    put_fired(&w);
    put_warnings(&w);
    rutin__write_end_object(&w.out);
    rutin__write_done(&w.out);
}
