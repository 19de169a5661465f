// ask.c - which facts that are not told can still change the plan
//
// They are the support of the plan's aspects once the case is put in (semantics
// 30). Deadlines are told apart by the instants that they come to today.
//
// Too much is asked, never too little, of a step that stands in for another, is
// handed over or tried again, or is done on some grounds only, and of one that waits
// for it: its aspects are looked at as if it were not so. A deadline that counts down
// from a number is looked at for each number, whatever its rule says of that number;
// and whether a clock has started, also where the step waits for something else.
//
// Too little is asked of an order that is left out of a circle (semantics 23).

#include "ask/ask.h"

#include "base/memory.h"
#include "case/event.h"
#include "decide/ladder.h"
#include "decide/status.h"
#include "routine/aspect.h"
#include "routine/condition.h"
#include "routine/diagram.h"
#include "routine/index.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "routine/variable.h"
#include "time/calendar.h"

#include <stdlib.h>
#include <string.h>

// What a set of deadlines comes to.
typedef struct rutin__instant {
    rutin__time due;
    uint64_t counting; // deadlines that may be earlier, once they are known
    const char *within;
    unsigned number; // of the deadline that comes to it
    bool is_due, has_started;
} instant;

// What the steps of a subject can hang on at most.
struct rutin__bound {
    rutin__set facts;
    int count; // 1: by one rule that bans nobody, so all of them matter, or none
};

// How many words a bit for each contribution takes.
static size_t words_of(const rutin_routine *routine)
{
    return (size_t)routine->contribution_count / 64 + 1;
}

bool rutin__ask_init(rutin__inquiry *inquiry, const rutin_routine *routine)
{
    size_t facts = (size_t)routine->program.fact_count + 1, most = 1;
    int subjects = routine->program.actor_count + routine->program.task_count;

    for (int i = 0; i < subjects; i++)
        if ((size_t)routine->aspects[i].deadline_set_count > most)
            most = (size_t)routine->aspects[i].deadline_set_count;
    inquiry->questions = calloc(facts, sizeof *inquiry->questions);
    inquiry->of = calloc(facts, sizeof *inquiry->of);
    inquiry->instants = calloc(most, sizeof *inquiry->instants);
    inquiry->meanings = calloc(most, sizeof *inquiry->meanings);
    inquiry->reached = calloc(most, sizeof *inquiry->reached);
    inquiry->most = calloc((size_t)subjects + 1, sizeof *inquiry->most);
    inquiry->may_ask = calloc(words_of(routine), sizeof *inquiry->may_ask);
    return rutin__support_init(&inquiry->support, routine) &&
           inquiry->questions && inquiry->of && inquiry->instants &&
           inquiry->meanings && inquiry->reached && inquiry->most &&
           inquiry->may_ask;
}

void rutin__ask_clear(rutin__inquiry *inquiry)
{
    free(inquiry->questions);
    free(inquiry->of);
    free(inquiry->instants);
    free(inquiry->meanings);
    free(inquiry->reached);
    free(inquiry->most);
    free(inquiry->may_ask);
    rutin__support_clear(&inquiry->support);
    memset(inquiry, 0, sizeof *inquiry);
}

// ---------------------------------------------------------------- leaves

static bool same_instant(const instant *a, const instant *b)
{
    return a->counting == b->counting && a->is_due == b->is_due &&
           a->has_started == b->has_started && a->within == b->within &&
           (!a->is_due || rutin__clock_compare(a->due, b->due) == 0);
}

static bool is_unknown(const rutin__inquiry *q, int fact)
{
    return fact >= 0 && !rutin__set_has(&q->record->known, (unsigned)fact);
}

// Adds one deadline to those of a set, in order of declaration; not one that counts
// down from what is not told, be it presumed.
static void add_instant(const rutin__inquiry *q, unsigned number, instant *sum)
{
    const rutin__contribution *by = q->own->deadlines[number];
    rutin__time due, start;

    sum->has_started |= rutin__status_clock_start(by, q->history, &start, NULL);
    if (!by->has_within)
        return;
    if (sum->within == NULL)
        sum->within = by->within_text;
    if (is_unknown(q, by->countdown) ||
        rutin__status_find_due(by, q->history, &due) != RUTIN__FOUND ||
        (sum->is_due && rutin__clock_compare(due, sum->due) >= 0))
        return;
    sum->is_due = true;
    sum->due = due;
    sum->number = number;
    sum->within = by->within_text;
}

// Which deadlines count down from what is not told.
static uint64_t find_counting(const rutin__inquiry *q)
{
    uint64_t counting = 0;

    for (int i = 0; q->own->counts_down && i < q->own->deadline_count; i++)
        if (is_unknown(q, q->own->deadlines[i]->countdown))
            counting |= UINT64_C(1) << i;
    return counting;
}

// Whether a deadline that counts down from what is not told may be earlier than
// those of a set that are known. Of two at the same instant the first is shown.
static bool may_be_earlier(const rutin__inquiry *q, unsigned number,
                           const instant *sum)
{
    const rutin__contribution *by = q->own->deadlines[number];
    int64_t least = q->view->routine->program.facts[by->countdown].min;
    rutin__time due = rutin__status_days_before(by, q->history, least);
    rutin__time start;
    int order = sum->is_due ? rutin__clock_compare(due, sum->due) : -1;

    return rutin__status_clock_start(by, q->history, &start, NULL) &&
           (order < 0 || (order == 0 && number < sum->number));
}

static void reckon_set(const rutin__inquiry *q, uint64_t set, uint64_t counting,
                       instant *sum)
{
    *sum = (instant){0};
    for (uint64_t left = set; left != 0; left &= left - 1)
        add_instant(q, rutin__set_lowest_bit(left), sum);
    for (uint64_t left = set & counting; left != 0; left &= left - 1)
        if (may_be_earlier(q, rutin__set_lowest_bit(left), sum))
            sum->counting |= left & -left;
}

// Finds which sets of deadlines come to the same in this case. False: none do.
static bool reckon_sets(rutin__inquiry *q, uint64_t counting)
{
    const rutin__aspects *aspects = q->own;
    bool some = false;

    for (int i = 0; i < aspects->deadline_set_count; i++) {
        int same = 0;

        reckon_set(q, aspects->deadline_sets[i], counting, &q->instants[i]);
        while (!same_instant(&q->instants[i], &q->instants[same]))
            same++;
        q->meanings[i] = (uint16_t)same;
        some |= same < i;
    }
    return some;
}

// ---------------------------------------------------------------- subjects

static bool is_task(const rutin__inquiry *q)
{
    return (int)q->subject >= q->view->routine->program.actor_count;
}

// Whether a step of the subject is done, or has failed, whatever its grounds.
static bool is_over(const rutin__inquiry *q)
{
    const rutin__trace *trace = &q->history->traces[q->subject];

    if (is_task(q))
        return (q->history->marks[q->subject] & RUTIN__WAS_DONE) != 0 ||
               trace->last == RUTIN__FAILED_IT;
    return trace->reached_in_full || (q->has_failed && !q->own->has_duty);
}

// Whether what consent covers leaves a say to an aspect of telling.
static bool tells(const rutin__inquiry *q, const rutin__aspect *aspect)
{
    const rutin__set *covered = q->history->traces[q->subject].tell;
    rutin__set some = aspect->facts;

    if (covered == NULL)
        return aspect->kind == RUTIN__ASPECT_TELL_COVERED;
    if (aspect->kind == RUTIN__ASPECT_TELL_COVERED)
        return rutin__set_meets(&some, covered);
    rutin__set_subtract(&some, covered);
    return !rutin__set_empty(&some);
}

// Adds the facts that the deadlines of a set count down from, and are not told.
static void count_down(rutin__inquiry *q, int set)
{
    for (uint64_t left = q->instants[set].counting; left != 0; left &= left - 1)
        rutin__set_remove(
            &q->support.left,
            (unsigned)q->own->deadlines[rutin__set_lowest_bit(left)]
                ->countdown);
}

static void walk_deadline(rutin__inquiry *q, rutin__diagram root)
{
    uint64_t counting = find_counting(q);
    size_t count = (size_t)q->own->deadline_set_count;
    bool some_are_same;

    if (counting == 0 && rutin__support_has_all(&q->support, root))
        return;
    some_are_same = reckon_sets(q, counting);
    if (counting == 0) {
        if (some_are_same)
            rutin__support_add_by(&q->support, root, q->meanings, NULL);
        else
            rutin__support_add(&q->support, root);
        return;
    }
    memset(q->reached, 0, count * sizeof *q->reached);
    rutin__support_add_by(&q->support, root, q->meanings, q->reached);
    for (size_t i = 0; i < count; i++)
        if (q->reached[i])
            count_down(q, (int)i);
}

static void walk_aspect(rutin__inquiry *q, const rutin__aspect *aspect)
{
    if (aspect->when != RUTIN__ASPECT_ALWAYS &&
        q->has_failed != (aspect->when == RUTIN__ASPECT_REFUSED))
        return;
    if (aspect->kind == RUTIN__ASPECT_DEADLINE)
        walk_deadline(q, aspect->root);
    else if ((aspect->kind != RUTIN__ASPECT_TELL_COVERED &&
              aspect->kind != RUTIN__ASPECT_TELL_BARE) ||
             tells(q, aspect))
        rutin__support_add(&q->support, aspect->root);
}

// Finds the subjects in which something was weighed, or consent spoken of.
static void find_stirred(rutin__inquiry *q)
{
    const rutin__variable *variables = q->view->routine->variables;

    memset(&q->stirred, 0, sizeof q->stirred);
    for (int i = 0; i < q->view->routine->first_code; i++)
        if (q->view->classes[i] != 0 &&
            (variables[i].kind == RUTIN__VARIABLE_CONSENT ||
             variables[i].kind == RUTIN__VARIABLE_WEIGHING))
            rutin__set_add(&q->stirred, variables[i].subject);
}

static bool is_at_rest(const rutin__inquiry *q, unsigned subject)
{
    return !rutin__set_has(&q->stirred, subject);
}

// The next that a rule which may yet fire asks for of a subject; NULL for no more.
static const rutin__contribution *next_by(const rutin__inquiry *q,
                                          unsigned subject, int *at)
{
    const rutin__asking *asking = &q->view->routine->asking[subject];
    int place = rutin__set_next_bit(q->may_ask, (int)words_of(q->view->routine),
                                    asking->first + *at);

    if (place < 0 || place >= asking->first + asking->count)
        return NULL;
    *at = place - asking->first + 1;
    return asking->by[place - asking->first];
}

// Finds the earliest deadline that a step of the subject can have, and the latest
// that any that may count has: none where some have none.
static void find_dues(rutin__inquiry *q)
{
    const rutin__contribution *by;
    bool all = true;
    int at = 0;

    q->is_due = false;
    while ((by = next_by(q, q->subject, &at)) != NULL) {
        rutin__time due;

        if (rutin__status_find_due(by, q->history, &due) != RUTIN__FOUND) {
            all = false;
            continue;
        }
        all = all && !is_unknown(q, by->countdown);
        if (!q->is_due || rutin__clock_compare(due, q->earliest) < 0)
            q->earliest = due;
        if (!q->is_due || rutin__clock_compare(due, q->latest) > 0)
            q->latest = due;
        q->is_due = true;
    }
    q->all_due = q->is_due && all;
}

static bool has_stand_in(const rutin__inquiry *q)
{
    const rutin__actor *actors = q->view->routine->program.actors;

    return !is_task(q) && (actors[q->subject].if_closed >= 0 ||
                           actors[q->subject].if_no_answer >= 0);
}

// Whether a step may be with another of the same duty now, to whom consent is not
// what it is to the actor.
static bool goes_by_another(const rutin__inquiry *q)
{
    const rutin__actor *actors = q->view->routine->program.actors;
    const rutin__trace *traces = q->history->traces;
    const uint8_t *consents = q->history->consents;
    unsigned own = q->subject;
    rutin__ladder ladder;

    if (!actors[own].has_peers)
        return false;
    rutin__ladder_climb(&ladder, q->history, own, &q->record->now);
    for (int i = 1; i < ladder.count; i++) {
        unsigned other = ladder.rungs[i];

        if (actors[other].same_as == actors[own].same_as &&
            (consents[other] != consents[own] ||
             traces[other].tell != traces[own].tell))
            return true;
    }
    return false;
}

// Whether an actor takes part in the case no more.
static bool is_done_with(const rutin__inquiry *q, unsigned actor)
{
    const rutin__trace *trace = &q->history->traces[actor];

    return trace->reached_in_full || trace->reached_nameless ||
           trace->last == RUTIN__REFUSED_IT;
}

// Whether somebody else on a ladder to [last] may bring about a step of it that is
// still to be made, where one that stands on no duty ends there: on a duty nothing
// fails, and what was asked without a name is done for who wants no more.
static bool others_go_on(const rutin__inquiry *q, unsigned last)
{
    const rutin_routine *routine = q->view->routine;
    const rutin__trace *trace = &q->history->traces[last];
    const rutin__set *joined = &routine->program.actors[last].ladder;

    for (int i = rutin__set_next(joined, 0); i >= 0 && !trace->reached_in_full;
         i = rutin__set_next(joined, i + 1)) {
        const rutin__aspects *other = &routine->aspects[i];

        if ((unsigned)i != q->subject && routine->asking[i].count > 0 &&
            (other->has_duty || trace->reached_nameless) &&
            rutin__support_skip(&q->support, other->there) !=
                rutin__diagram_leaf(0))
            return true;
    }
    return false;
}

// Whether a step that stands on no duty is handed over whatever its deadline, and
// has failed or is done with whoever gets it. That is said only where it can
// neither be held nor blocked, and where the other has no step of its own and
// cannot be banned: who is banned gets nothing.
static bool ends_elsewhere(const rutin__inquiry *q)
{
    const rutin__actor *actors = q->view->routine->program.actors;
    rutin__ladder ladder, late;
    unsigned last;

    if (!q->has_stand_in || !rutin__diagram_is_leaf(q->own->ban) ||
        !is_at_rest(q, q->subject) || goes_by_another(q))
        return false;
    rutin__ladder_climb(&ladder, q->history, q->subject,
                        q->is_due ? &q->earliest : NULL);
    rutin__ladder_climb(&late, q->history, q->subject,
                        q->all_due ? &q->latest : NULL);
    last = ladder.rungs[ladder.count - 1];
    return ladder.count > 1 && ladder.count == late.count &&
           last == late.rungs[late.count - 1] &&
           q->view->routine->asking[last].count == 0 &&
           q->view->routine->aspects[last].ban ==
               rutin__diagram_leaf(RUTIN__SILENT) &&
           (q->own->always ||
            actors[last].same_as == actors[q->subject].same_as) &&
           (ladder.exhausted || is_done_with(q, last)) &&
           !others_go_on(q, last);
}

// Whether a step has failed unless it stands on a duty.
static bool has_failed(const rutin__inquiry *q)
{
    return !is_task(q) &&
           (q->history->traces[q->subject].last == RUTIN__REFUSED_IT ||
            ends_elsewhere(q));
}

// ---------------------------------------------------------------- questions

// The question of the lowest fact in [bits] of word [i].
static rutin__question *question_of(const rutin__inquiry *q, int i,
                                    uint64_t bits)
{
    return &q->of[(unsigned)i * 64 + rutin__set_lowest_bit(bits)];
}

// Makes questions of the facts found in word [i] that have none yet.
static void add_word(rutin__inquiry *q, int i)
{
    uint64_t bits = q->found.word[i] & ~q->asked.word[i];

    q->asked.word[i] |= bits;
    for (; bits != 0; bits &= bits - 1) {
        rutin__question *question = question_of(q, i, bits);

        *question = (rutin__question){.fact = (uint16_t)(question - q->of)};
        q->questions[q->count++] = question;
    }
}

static void add_questions(rutin__inquiry *q)
{
    for (int i = 0; i < 4; i++)
        add_word(q, i);
}

static void hasten(rutin__question *question, const rutin__time *due)
{
    if (question->has_due && rutin__clock_compare(*due, question->due) >= 0)
        return;
    question->has_due = true;
    question->due = *due;
}

// Notes that the facts found are as urgent as a deadline. True where that is as
// urgent as anything was so far.
static bool is_first_due(rutin__inquiry *q, const rutin__time *due)
{
    int order = q->has_first_due ? rutin__clock_compare(*due, q->first_due)
                                 : -1;

    if (order < 0) {
        q->has_first_due = true;
        q->first_due = *due;
        memset(&q->first_due_of, 0, sizeof q->first_due_of);
    }
    return order <= 0;
}

static void open_one(rutin__question *question, unsigned shown)
{
    if (rutin__set_has(&question->opens, shown))
        return;
    rutin__set_add(&question->opens, shown);
    question->steps++;
}

// Lets each fact found open the step of [shown]. Those that are as urgent as
// anything was so far are not hurried.
static void open_step(rutin__inquiry *q, unsigned shown, const rutin__time *due)
{
    bool is_first = due != NULL && is_first_due(q, due);

    for (int i = 0; i < 4; i++) {
        uint64_t found = q->found.word[i], late;

        if (found == 0)
            continue;
        add_word(q, i);
        late = due != NULL ? found & ~q->first_due_of.word[i] : 0;
        for (uint64_t bits = found; bits != 0; bits &= bits - 1)
            open_one(question_of(q, i, bits), shown);
        for (uint64_t bits = late; bits != 0; bits &= bits - 1)
            hasten(question_of(q, i, bits), due);
    }
    if (is_first)
        rutin__set_unite(&q->first_due_of, &q->found);
}

// Whether a ban on one who stands in for an actor can be lifted or laid; then
// adds what it hangs on to the questions of both.
static void ask_of_ladder(rutin__inquiry *q, const rutin__ladder *ladder,
                          const rutin__time *due)
{
    const rutin__aspects *all = q->view->routine->aspects;

    rutin__support_look_for(&q->support, &q->support.unknown, false);
    for (int i = 1; i < ladder->count; i++)
        rutin__support_add(&q->support, all[ladder->rungs[i]].ban);
    q->found = rutin__support_found(&q->support);
    open_step(q, q->subject, due);
    open_step(q, ladder->rungs[ladder->count - 1], due);
}

// Asks about a step under the name of who would be called for it: the actor, or
// who stands in for it now.
static void ask_of_actor(rutin__inquiry *q, const rutin__draft *plan,
                         const rutin__time *due)
{
    rutin__ladder ladder;
    unsigned last;

    rutin__ladder_climb(&ladder, q->history, q->subject, due);
    last = ladder.rungs[ladder.count - 1];
    open_step(q, plan->bans[last] == RUTIN__BANNED ? q->subject : last, due);
    if (ladder.count > 1)
        ask_of_ladder(q, &ladder, due);
}

static void ask_of_step(rutin__inquiry *q, const rutin__draft *plan)
{
    if (q->has_stand_in) {
        ask_of_actor(q, plan, q->is_due ? &q->earliest : NULL);
        return;
    }
    if (rutin__set_empty(&q->found))
        return;
    find_dues(q);
    open_step(q, q->subject, q->is_due ? &q->earliest : NULL);
}

static void ask_of_ban(rutin__inquiry *q, bool is_open)
{
    if (rutin__diagram_is_leaf(q->own->ban))
        return;
    rutin__support_look_for(&q->support, &q->most[q->subject].facts, false);
    rutin__support_add(&q->support, q->own->ban);
    q->found = rutin__support_found(&q->support);
    add_questions(q);
    if (is_open)
        rutin__set_unite(&q->settling, &q->found);
}

static bool is_exact(const rutin__inquiry *q)
{
    return (q->own->exact == RUTIN__EXACT ||
            (q->own->exact == RUTIN__EXACT_AT_REST &&
             is_at_rest(q, q->subject))) &&
           !(q->has_stand_in && goes_by_another(q));
}

// Adds what a rule may turn on in this case to all that can hang on it.
static void spread(rutin__inquiry *q, int number)
{
    const rutin__rule *rule = &q->view->routine->rules[number];
    rutin__diagram at = rutin__support_skip(&q->support, rule->acts);
    rutin__set facts;

    if (at == rutin__diagram_leaf(RUTIN__SILENT) ||
        !rutin__judge_in_force(rule, q->view->day))
        return;
    for (int i = 0; i < rule->contribution_count; i++) {
        unsigned place = (unsigned)rule->contributions[i].place;

        q->may_ask[place >> 6] |= UINT64_C(1) << (place & 63);
    }
    if (rutin__diagram_is_leaf(at))
        return;
    facts = rutin__support_of(&q->support, at);
    if (rutin__set_empty(&facts))
        return;
    for (int i = 0; i < rule->hanging_count; i++) {
        struct rutin__bound *most = &q->most[rule->hanging[i]];

        most->count += rule->has_bans ? 2 : 1;
        rutin__set_unite(&most->facts, &facts);
    }
}

static void spread_all(rutin__inquiry *q, const uint16_t *rules, int count)
{
    for (int i = 0; i < count; i++)
        spread(q, rules[i]);
}

// Finds what the steps of each subject can hang on at most. Of a rule that what is
// told first silences nothing can.
static void find_most(rutin__inquiry *q, size_t subjects)
{
    const rutin__index *index = q->view->routine->index;

    rutin__memory_wipe(q->most, subjects * sizeof *q->most);
    memset(q->may_ask, 0, words_of(q->view->routine) * sizeof *q->may_ask);
    spread_all(q, index->rules, index->always);
    for (int i = 0; i < index->topic_count; i++) {
        const rutin__topic *topic = &index->topics[i];
        unsigned class = q->view->classes[topic->variable];

        if (rutin__support_is_free(&q->support, topic->variable))
            spread_all(q, topic->whole, topic->whole_count);
        else
            spread_all(q, index->rules + topic->first[class],
                       (int)(topic->first[class + 1] - topic->first[class]));
    }
}

static void add_countdowns(const rutin__inquiry *q, struct rutin__bound *most)
{
    for (int i = 0; q->own->counts_down && i < q->own->deadline_count; i++)
        if (is_unknown(q, q->own->deadlines[i]->countdown)) {
            rutin__set_add(&most->facts,
                           (unsigned)q->own->deadlines[i]->countdown);
            most->count += 2;
        }
}

static bool has_found_all(const rutin__inquiry *q)
{
    return rutin__set_empty(&q->support.left);
}

// Adds what the aspects hang on, until that is all that there can be.
static void walk_aspects(rutin__inquiry *q)
{
    bool narrowed = q->history->traces[q->subject].tell != NULL;
    const rutin__aspect *of = narrowed ? q->own->of : q->own->joined;
    int count = narrowed ? q->own->count : q->own->joined_count;

    for (int i = 0; i < count && !has_found_all(q); i++) {
        unsigned gate = of[i].gate;

        if (gate == RUTIN__ASPECT_NO_GATE || is_at_rest(q, gate))
            walk_aspect(q, &of[i]);
        else
            rutin__support_add_all(&q->support);
    }
}

// Whether a rule that fires in any case asks for a step of an actor.
static bool is_asked_for(const rutin__inquiry *q, unsigned actor)
{
    const rutin__contribution *by;
    int at = 0;

    while ((by = next_by(q, actor, &at)) != NULL)
        if (rutin__support_skip(&q->support, by->rule->acts) ==
            rutin__diagram_leaf(RUTIN__FIRED))
            return true;
    return false;
}

static bool may_be_there(const rutin__inquiry *q, unsigned actor)
{
    int at = 0;

    return next_by(q, actor, &at) != NULL;
}

// Whether [actor] may have the step of another: it is called in its place, or was
// reached so and has its duty, and that step is not there in any case.
static bool stands_in_for(const rutin__inquiry *q, unsigned actor, unsigned of)
{
    const rutin__actor *actors = q->view->routine->program.actors;
    rutin__ladder ladder;

    rutin__ladder_climb(&ladder, q->history, of, &q->record->now);
    for (int i = 1; i < ladder.count; i++)
        if (ladder.rungs[i] == actor)
            return true;
    return actors[actor].same_as == actors[of].same_as &&
           !is_asked_for(q, of) &&
           rutin__ladder_find_reached(&ladder, q->history, of) &&
           ladder.rungs[ladder.count - 1] == actor;
}

// Whether an actor that may be there for no other reason stands in for another now.
static bool stands_in_alone(const rutin__inquiry *q, unsigned actor)
{
    const rutin_routine *routine = q->view->routine;
    const rutin__set *joined;

    if ((int)actor >= routine->program.actor_count || is_asked_for(q, actor))
        return false;
    joined = &routine->program.actors[actor].ladder;
    for (int i = rutin__set_next(joined, 0); i >= 0;
         i = rutin__set_next(joined, i + 1))
        if (may_be_there(q, (unsigned)i) &&
            stands_in_for(q, actor, (unsigned)i))
            return true;
    return false;
}

// What waits for one who is there only as a stand-in hangs on the rules of those
// it stands in for.
static void walk_gates(rutin__inquiry *q)
{
    const rutin__contribution *by;
    int at = 0;

    if (!q->own->waits)
        return;
    while ((by = next_by(q, q->subject, &at)) != NULL)
        for (int i = 0; i < by->after_count; i++)
            if (stands_in_alone(q, by->after[i]))
                rutin__support_add_all(&q->support);
}

static bool has_ground(const rutin__contribution *by, rutin_ground ground)
{
    for (int i = 0; i < by->ground_count; i++)
        if (by->grounds[i].ground == ground)
            return true;
    return false;
}

// Beside a report that is to be weighed, a call without a name shows in no aspect,
// but lets the step be handed over: then it hangs on the rules that ask for it.
static void walk_nameless(rutin__inquiry *q)
{
    const rutin__contribution *by;
    rutin__ladder ladder;
    bool weighs = false;
    int at = 0;

    if (!q->has_stand_in)
        return;
    while (!weighs && (by = next_by(q, q->subject, &at)) != NULL)
        weighs = has_ground(by, RUTIN_GROUND_MAY) ||
                 has_ground(by, RUTIN_GROUND_DUTY_UNLESS);
    if (!weighs)
        return;
    rutin__ladder_climb(&ladder, q->history, q->subject, &q->record->now);
    for (at = 0;
         ladder.count > 1 && (by = next_by(q, q->subject, &at)) != NULL;)
        if (has_ground(by, RUTIN_GROUND_ANONYMOUS))
            rutin__support_add(&q->support, by->rule->acts);
}

static void ask_of_subject(rutin__inquiry *q, unsigned subject,
                           const rutin__draft *plan)
{
    struct rutin__bound *most = &q->most[subject];

    q->subject = subject;
    q->own = &q->view->routine->aspects[subject];
    add_countdowns(q, most);
    if (rutin__set_empty(&most->facts))
        return;
    if (!is_task(q))
        ask_of_ban(q, plan->bans[subject] == RUTIN__BAN_OPEN);
    if (q->view->routine->asking[subject].count == 0)
        return;
    q->is_due = false;
    q->has_stand_in = has_stand_in(q);
    if (q->has_stand_in)
        find_dues(q);
    q->has_failed = has_failed(q);
    if (is_over(q) || rutin__support_skip(&q->support, q->own->there) ==
                          rutin__diagram_leaf(0))
        return;
    rutin__support_look_for(&q->support, &most->facts, most->count == 1);
    if (is_exact(q))
        walk_aspects(q);
    else
        rutin__support_add_all(&q->support);
    if (!has_found_all(q))
        walk_gates(q);
    if (!has_found_all(q))
        walk_nameless(q);
    q->found = rutin__support_found(&q->support);
    ask_of_step(q, plan);
}

// Whether question [a] is to be asked before [b].
static bool asks_before(const rutin__question *a, const rutin__question *b)
{
    int order = 0;

    if (a->rank != b->rank)
        return a->rank < b->rank;
    if (a->has_due)
        order = rutin__clock_compare(a->due, b->due);
    if (order != 0)
        return order < 0;
    if (a->steps != b->steps)
        return a->steps > b->steps;
    return a->fact < b->fact;
}

// What goes before the deadline: its place among those that the routine asks
// first, then that it settles a ban, then that it has a deadline at all.
static unsigned rank_of(const rutin__inquiry *q, const rutin__question *asked)
{
    enum { UNPLACED = 1 << 24 };
    int place = q->view->routine->program.facts[asked->fact].asked_place;

    return (unsigned)(place > 0 ? place : UNPLACED) * 4 +
           (rutin__set_has(&q->settling, asked->fact) ? 0 : 2) +
           !asked->has_due;
}

static void sort_questions(rutin__inquiry *q)
{
    rutin__question **questions = q->questions;

    for (int i = 0; i < q->count; i++)
        questions[i]->rank = rank_of(q, questions[i]);
    for (int i = 1; i < q->count; i++) {
        rutin__question *moved = questions[i];
        int k = i;

        for (; k > 0 && asks_before(moved, questions[k - 1]); k--)
            questions[k] = questions[k - 1];
        questions[k] = moved;
    }
}

// What rules that fired name to be asked.
static rutin__set find_named(const rutin__inquiry *q)
{
    const rutin_routine *routine = q->view->routine;
    rutin__set named = {{0}};

    for (int i = rutin__judge_next_fired(q->findings, 0); i >= 0;
         i = rutin__judge_next_fired(q->findings, i + 1))
        for (int k = 0; k < routine->rules[i].ask_count; k++)
            rutin__set_add(&named, routine->rules[i].asks[k]);
    return named;
}

// Leaves out the facts that are not asked in this case, but for what settles an
// uncertain ban, and what rules that fired name.
static void leave_out(rutin__inquiry *q)
{
    const rutin_routine *routine = q->view->routine;
    rutin__set left = routine->limited, named;
    int kept = 0;

    if (!rutin__set_meets(&left, &q->asked))
        return;
    named = find_named(q);
    rutin__set_subtract(&left, &q->settling);
    rutin__set_subtract(&left, &named);
    for (int i = 0; i < q->count; i++) {
        unsigned fact = q->questions[i]->fact;

        if (!rutin__set_has(&left, fact) ||
            rutin__view_holds(q->view, &routine->program.facts[fact].asked))
            q->questions[kept++] = q->questions[i];
    }
    q->count = kept;
}

// What rules that fired want to know besides, in order of declaration.
static void ask_wanted(rutin__inquiry *q)
{
    const rutin_routine *routine = q->view->routine;

    for (int i = rutin__judge_next_fired(q->findings, 0); i >= 0;
         i = rutin__judge_next_fired(q->findings, i + 1))
        for (int k = 0; k < routine->rules[i].ask_count; k++) {
            q->found = (rutin__set){{0}};
            if (is_unknown(q, routine->rules[i].asks[k]))
                rutin__set_add(&q->found, routine->rules[i].asks[k]);
            add_questions(q);
        }
}

// ---------------------------------------------------------------- the call

bool rutin__ask(rutin__inquiry *inquiry, const rutin__view *view,
                const rutin__findings *findings, const rutin__draft *plan,
                const rutin__history *history)
{
    const rutin_routine *routine = view->routine;
    int subjects = routine->program.actor_count + routine->program.task_count;

    inquiry->view = view;
    inquiry->findings = findings;
    inquiry->history = history;
    inquiry->record = history->record;
    inquiry->count = 0;
    memset(&inquiry->asked, 0, sizeof inquiry->asked);
    memset(&inquiry->settling, 0, sizeof inquiry->settling);
    inquiry->has_first_due = false;
    rutin__support_begin(&inquiry->support, view->classes,
                         &inquiry->record->known, findings->rests_on);
    find_stirred(inquiry);
    find_most(inquiry, (size_t)subjects);
    for (int i = 0; i < subjects; i++)
        ask_of_subject(inquiry, (unsigned)i, plan);
    leave_out(inquiry);
    sort_questions(inquiry);
    ask_wanted(inquiry);
    return !inquiry->support.failed;
}
