// reorder.c - how a plan stands once some of its steps are others
//
// Most of a plan stays as it stands. What moves is what changed, what that has
// held back, and what is new; some may be gone:
//
//     plan     police   intake   school   report   call back
//     stay     police            school            call back
//     move              intake            report               a new task
//
// Those that stay keep their order, and each that moves is put in among them
// where it is to be taken. One that stays and comes to wait for one that moves
// does move. Where one becomes more urgent for the sake of what changed, or less,
// all of them move.
//
// Stands on line.

#include "reorder.h"

#include <stdlib.h>
#include <string.h>

bool rutin__reorder_init(rutin__reorder *reorder, const rutin_routine *routine)
{
    size_t subjects = (size_t)(routine->program.actor_count +
                               routine->program.task_count + 1);

    memset(reorder, 0, sizeof *reorder);
    reorder->place = calloc(subjects, sizeof *reorder->place);
    reorder->subjects = calloc(subjects, sizeof *reorder->subjects);
    reorder->names = calloc(subjects, sizeof *reorder->names);
    reorder->ahead = calloc(subjects, sizeof *reorder->ahead);
    reorder->behind = calloc(subjects, sizeof *reorder->behind);
    reorder->due = calloc(subjects, sizeof *reorder->due);
    return reorder->place && reorder->subjects && reorder->names &&
           reorder->ahead && reorder->behind && reorder->due;
}

void rutin__reorder_clear(rutin__reorder *reorder)
{
    free(reorder->place);
    free(reorder->subjects);
    free(reorder->names);
    free(reorder->ahead);
    free(reorder->behind);
    free(reorder->due);
    memset(reorder, 0, sizeof *reorder);
}

// ---------------------------------------------------------------- names

static void add_names(rutin__set *names, const uint16_t *subjects, int count)
{
    for (int i = 0; i < count; i++)
        rutin__set_add(names, subjects[i]);
}

void rutin__add_names(rutin__set *names, const rutin__contribution *of)
{
    add_names(names, of->after, of->after_count);
    add_names(names, of->following, of->following_count);
}

// The subjects that orders put before a step of [draft].
static rutin__set names_before(const rutin__draft *draft,
                               const rutin__step *step)
{
    rutin__set names = {{0}};

    for (int i = step->claims; i >= 0; i = draft->claims[i].next) {
        const rutin__claim *claim = &draft->claims[i];

        if (rutin__claim_counts(step, claim))
            rutin__add_names(&names, claim->contribution);
    }
    return names;
}

// The place of the step that a name means in the plan; -1 for none.
static int place_meant(const rutin__reorder *reorder, unsigned name)
{
    int number = reorder->plan->step_of[name];

    return number < 0 ? -1 : reorder->place[number];
}

// ---------------------------------------------------------------- the plan

static void name_step(rutin__reorder *reorder, int place)
{
    const rutin__draft *plan = reorder->plan;
    const rutin__step *step = &plan->steps[plan->order[place]];

    reorder->place[step - plan->steps] = (uint16_t)place;
    reorder->subjects[place] = step->subject;
    reorder->names[place] = names_before(plan, step);
    rutin__set_unite(&reorder->named, &reorder->names[place]);
}

static rutin__set places_meant(const rutin__reorder *reorder,
                               const rutin__set *names)
{
    rutin__set places = {{0}};

    for (int i = rutin__set_next(names, 0); i >= 0;
         i = rutin__set_next(names, i + 1)) {
        int place = place_meant(reorder, (unsigned)i);

        if (place >= 0)
            rutin__set_add(&places, (unsigned)place);
    }
    return places;
}

static const rutin__step *step_at(const rutin__reorder *plan, int place)
{
    return &plan->plan->steps[plan->plan->order[place]];
}

static void find_behind(rutin__reorder *reorder, int count)
{
    memset(reorder->behind, 0, (size_t)count * sizeof *reorder->behind);
    for (int place = 0; place < count; place++) {
        const rutin__set *ahead = &reorder->ahead[place];

        for (int i = rutin__set_next(ahead, 0); i >= 0;
             i = rutin__set_next(ahead, i + 1))
            rutin__set_add(&reorder->behind[i], (unsigned)place);
    }
}

static bool precedes(const rutin__reorder *plan, int a, int b)
{
    return rutin__precedes(step_at(plan, a), plan->due[a], step_at(plan, b),
                           plan->due[b]);
}

static void find_held(rutin__reorder *reorder, int count)
{
    int last = 0; // of those so far, by itself

    memset(&reorder->held, 0, sizeof reorder->held);
    for (int place = 1; place < count; place++)
        if (precedes(reorder, place, last))
            rutin__set_add(&reorder->held, (unsigned)place);
        else
            last = place;
}

static bool is_due_at(const rutin__step *step, rutin__time due)
{
    return rutin__time_compare(rutin__due_of(step), due) == 0;
}

// Marks what may have made one before it more urgent than that is by itself.
static void find_driving(rutin__reorder *reorder, int count)
{
    memset(&reorder->driving, 0, sizeof reorder->driving);
    for (int place = 0; place < count; place++) {
        const rutin__set *behind = &reorder->behind[place];
        rutin__time due = reorder->due[place];

        if (is_due_at(step_at(reorder, place), due))
            continue;
        for (int i = rutin__set_next(behind, 0); i >= 0;
             i = rutin__set_next(behind, i + 1))
            if (rutin__time_compare(reorder->due[i], due) == 0)
                rutin__set_add(&reorder->driving, (unsigned)i);
    }
}

void rutin__reorder_begin(rutin__reorder *reorder, const rutin__draft *plan)
{
    int count = plan->step_count;
    rutin__line line;

    reorder->plan = plan;
    memset(&reorder->named, 0, sizeof reorder->named);
    for (int i = 0; i < count; i++)
        name_step(reorder, i);
    line.count = count;
    for (int i = 0; i < count; i++) {
        line.step[i] = step_at(reorder, i);
        line.ahead[i] = places_meant(reorder, &reorder->names[i]);
    }
    rutin__line_hurry(&line);
    memcpy(reorder->ahead, line.ahead, (size_t)count * sizeof *line.ahead);
    memcpy(reorder->due, line.due, (size_t)count * sizeof *line.due);
    find_behind(reorder, count);
    find_held(reorder, count);
    find_driving(reorder, count);
}

bool rutin__drives(const rutin__reorder *reorder, const rutin__set *names,
                   const rutin__time *due)
{
    if (due == NULL)
        return false;
    for (int i = rutin__set_next(names, 0); i >= 0;
         i = rutin__set_next(names, i + 1)) {
        int place = place_meant(reorder, (unsigned)i);

        if (place >= 0 && rutin__time_compare(*due, reorder->due[place]) < 0)
            return true;
    }
    return false;
}

// ---------------------------------------------------------------- what moves

// A step that may stand elsewhere now. Steps are numbered by their place in the
// plan, new ones after those.
typedef struct mover {
    const rutin__step *step;
    int number;
    rutin__time due; // the first of it and all that come after
    rutin__set ahead;
} mover;

typedef struct move {
    const rutin__reorder *plan;
    const rutin__draft *trial;
    int places, numbers; // of the plan, and given in all
    rutin__set turned;   // subjects whose names mean other steps now, or none
    bool deserts;        // such a name meant a step that is still there
    rutin__set changed;  // numbers
    rutin__set gone;     // places
    rutin__set moving;   // numbers
    rutin__set renamed;  // places of steps that come after what turned
    rutin__set names[RUTIN__SUBJECTS];   // one a step of the trial
    uint16_t number_of[RUTIN__SUBJECTS]; // likewise
    rutin__set ahead[RUTIN__SUBJECTS];   // one a place that is renamed
    mover movers[RUTIN__SUBJECTS];
    uint16_t index_of[RUTIN__SUBJECTS]; // one a number: its mover
    int count, first; // movers, and the first that may be left
    rutin__set left;  // numbers not taken
} move;

// Whether a step of the plan is, for its order, what it was.
static bool is_in_place(const move *m, int place, const rutin__step *now)
{
    const rutin__step *before = step_at(m->plan, place);

    return before->first == now->first && before->declared == now->declared &&
           rutin__time_compare(rutin__due_of(before), rutin__due_of(now)) ==
               0 &&
           rutin__same_set(&m->plan->names[place],
                           &m->names[now - m->trial->steps]);
}

// Numbers the step of a subject as it is now, and notes whether it changed.
static void number_step(move *m, unsigned subject)
{
    const rutin__draft *plan = m->plan->plan;
    const rutin__step *before = rutin__own_step(plan, subject);
    const rutin__step *now = rutin__own_step(m->trial, subject);
    int number = before == NULL ? m->numbers
                                : m->plan->place[before - plan->steps];

    if (now == NULL) {
        if (before != NULL)
            rutin__set_add(&m->gone, (unsigned)number);
        return;
    }
    m->number_of[now - m->trial->steps] = (uint16_t)number;
    m->numbers += before == NULL;
    if (before == NULL || !is_in_place(m, number, now))
        rutin__set_add(&m->changed, (unsigned)number);
}

static void note_turned(move *m, unsigned name)
{
    const rutin__step *before = rutin__step_meant(m->plan->plan, name);
    const rutin__step *now = rutin__step_meant(m->trial, name);

    if (before == NULL || now == NULL ? before == now
                                      : before->subject == now->subject)
        return;
    rutin__set_add(&m->turned, name);
    m->deserts |= before != NULL &&
                  rutin__own_step(m->trial, before->subject) != NULL;
}

// Finds what changed: steps, and what their names mean.
static void find_changed(move *m, const uint16_t *subjects, int count)
{
    m->numbers = m->places = m->plan->plan->step_count;
    memset(&m->turned, 0, sizeof m->turned);
    memset(&m->changed, 0, sizeof m->changed);
    memset(&m->gone, 0, sizeof m->gone);
    m->deserts = false;
    for (int i = 0; i < m->trial->step_count; i++)
        m->names[i] = names_before(m->trial, &m->trial->steps[i]);
    for (int i = 0; i < count; i++) {
        number_step(m, subjects[i]);
        note_turned(m, subjects[i]);
    }
}

// Lets all move that a step which moves or is gone has held back.
static void move_held(move *m, int place)
{
    rutin__set held = m->plan->behind[place];

    rutin__set_meet(&held, &m->plan->held);
    rutin__set_subtract(&held, &m->moving);
    rutin__set_subtract(&held, &m->gone);
    rutin__set_unite(&m->moving, &held);
    for (int i = rutin__set_next(&held, 0); i >= 0;
         i = rutin__set_next(&held, i + 1))
        move_held(m, i);
}

static void find_moving(move *m)
{
    rutin__set origin = m->changed;

    m->moving = m->changed;
    rutin__set_unite(&origin, &m->gone);
    for (int i = rutin__set_next(&origin, 0); i >= 0 && i < m->places;
         i = rutin__set_next(&origin, i + 1))
        move_held(m, i);
}

// ---------------------------------------------------------------- movers

// The number of the step that a name means now; -1 for none.
static int number_meant(const move *m, unsigned name)
{
    const rutin__step *step;

    if (!rutin__in_set(m->trial->only, name))
        return place_meant(m->plan, name);
    step = rutin__step_meant(m->trial, name);
    return step == NULL ? -1 : m->number_of[step - m->trial->steps];
}

static rutin__set numbers_meant(const move *m, const rutin__set *names)
{
    rutin__set numbers = {{0}};

    for (int i = rutin__set_next(names, 0); i >= 0;
         i = rutin__set_next(names, i + 1)) {
        int number = number_meant(m, (unsigned)i);

        if (number >= 0)
            rutin__set_add(&numbers, (unsigned)number);
    }
    return numbers;
}

// Finds the steps that come after what turned: all but those that changed besides.
static void find_renamed(move *m)
{
    memset(&m->renamed, 0, sizeof m->renamed);
    if (!rutin__sets_meet(&m->turned, &m->plan->named))
        return;
    for (int i = 0; i < m->places; i++)
        if (rutin__sets_meet(&m->plan->names[i], &m->turned) &&
            !rutin__in_set(&m->gone, (unsigned)i) &&
            !rutin__in_set(&m->changed, (unsigned)i)) {
            rutin__set_add(&m->renamed, (unsigned)i);
            m->ahead[i] = numbers_meant(m, &m->plan->names[i]);
        }
}

// What has to come before a step that has not changed.
static const rutin__set *ahead_of(const move *m, int place)
{
    return rutin__in_set(&m->renamed, (unsigned)place) ? &m->ahead[place]
                                                       : &m->plan->ahead[place];
}

static void add_mover(move *m, const rutin__step *step, int number,
                      rutin__time due, rutin__set ahead)
{
    m->index_of[number] = (uint16_t)m->count;
    m->movers[m->count++] = (mover){step, number, due, ahead};
}

static void add_movers(move *m)
{
    const rutin__draft *trial = m->trial;

    m->count = 0;
    for (int i = 0; i < trial->step_count; i++)
        if (rutin__in_set(&m->changed, m->number_of[i]))
            add_mover(m, &trial->steps[i], m->number_of[i],
                      rutin__due_of(&trial->steps[i]),
                      numbers_meant(m, &m->names[i]));
    for (int i = rutin__set_next(&m->moving, 0); i >= 0 && i < m->places;
         i = rutin__set_next(&m->moving, i + 1))
        if (!rutin__in_set(&m->changed, (unsigned)i))
            add_mover(m, step_at(m->plan, i), i, m->plan->due[i],
                      *ahead_of(m, i));
}

// Lets all steps move.
static void add_all(move *m)
{
    m->count = 0;
    for (int i = 0; i < m->places; i++)
        if (!rutin__in_set(&m->gone, (unsigned)i) &&
            !rutin__in_set(m->trial->only, m->plan->subjects[i]))
            add_mover(m, step_at(m->plan, i), i,
                      rutin__due_of(step_at(m->plan, i)), *ahead_of(m, i));
    for (int i = 0; i < m->trial->step_count; i++)
        add_mover(m, &m->trial->steps[i], m->number_of[i],
                  rutin__due_of(&m->trial->steps[i]),
                  numbers_meant(m, &m->names[i]));
    for (int i = 0; i < m->count; i++) {
        rutin__set_add(&m->moving, (unsigned)m->movers[i].number);
        rutin__set_add(&m->changed, (unsigned)m->movers[i].number);
    }
}

// ---------------------------------------------------------------- urgency

static bool is_earlier(rutin__time a, rutin__time b)
{
    return rutin__time_compare(a, b) < 0;
}

// Lets what changed and is in [ahead] be as urgent as [due]. Returns whether one
// that stands behind [number] in the list was not.
static bool hurry(move *m, const rutin__set *ahead, rutin__time due, int number)
{
    rutin__set changed = *ahead;
    bool any = false;

    rutin__set_meet(&changed, &m->changed);
    for (int i = rutin__set_next(&changed, 0); i >= 0;
         i = rutin__set_next(&changed, i + 1)) {
        mover *before = &m->movers[m->index_of[i]];

        if (!is_earlier(due, before->due))
            continue;
        before->due = due;
        any |= m->index_of[i] > number;
    }
    return any;
}

// Lets what changed be as urgent as all that comes after it.
static void hurry_all(move *m)
{
    rutin__set behind = m->renamed;
    bool again = true;

    for (int i = rutin__set_next(&m->changed, 0); i >= 0 && i < m->places;
         i = rutin__set_next(&m->changed, i + 1))
        rutin__set_unite(&behind, &m->plan->behind[i]);
    rutin__set_subtract(&behind, &m->changed);
    rutin__set_subtract(&behind, &m->gone);
    for (int i = rutin__set_next(&behind, 0); i >= 0;
         i = rutin__set_next(&behind, i + 1))
        hurry(m, ahead_of(m, i), m->plan->due[i], 0);
    while (again) {
        again = false;
        for (int i = m->count - 1; i >= 0; i--)
            again |= hurry(m, &m->movers[i].ahead, m->movers[i].due, i);
    }
}

// Whether what is due at [due] makes one in [ahead], which has not changed, more
// urgent.
static bool hurries(const move *m, const rutin__set *ahead, rutin__time due)
{
    rutin__set unchanged = *ahead;

    rutin__set_subtract(&unchanged, &m->changed);
    for (int i = rutin__set_next(&unchanged, 0); i >= 0;
         i = rutin__set_next(&unchanged, i + 1))
        if (is_earlier(due, m->plan->due[i]))
            return true;
    return false;
}

// Whether one that has not changed is more urgent for the sake of what did, or
// was.
static bool stirs(const move *m)
{
    if (m->deserts || rutin__sets_meet(&m->gone, &m->plan->driving) ||
        rutin__sets_meet(&m->changed, &m->plan->driving))
        return true;
    for (int i = 0; i < m->count; i++)
        if (rutin__in_set(&m->changed, (unsigned)m->movers[i].number) &&
            hurries(m, &m->movers[i].ahead, m->movers[i].due))
            return true;
    for (int i = rutin__set_next(&m->renamed, 0); i >= 0;
         i = rutin__set_next(&m->renamed, i + 1))
        if (hurries(m, &m->ahead[i], m->plan->due[i]))
            return true;
    return false;
}

// ---------------------------------------------------------------- putting in

// Puts the last mover where it stands by itself, from [first] on.
static void sort_in(move *m, int first)
{
    int k = m->count - 1;
    mover moved = m->movers[k];

    for (; k > first &&
           rutin__precedes(moved.step, moved.due, m->movers[k - 1].step,
                           m->movers[k - 1].due);
         k--)
        m->movers[k] = m->movers[k - 1];
    m->movers[k] = moved;
}

static void sort(move *m)
{
    int count = m->count;

    for (m->count = 1; m->count < count; m->count++)
        sort_in(m, 0);
    sort_in(m, 0);
}

// Passes by the movers that were taken.
static void find_first(move *m)
{
    while (m->first < m->count &&
           !rutin__in_set(&m->left, (unsigned)m->movers[m->first].number))
        m->first++;
}

// Whether a mover is to be taken before the step that stays at [place], if it need
// not wait; -1: before any.
static inline bool goes_before(const move *m, const mover *of, int place)
{
    return place < 0 ||
           rutin__precedes(of->step, of->due, step_at(m->plan, place),
                           m->plan->due[place]);
}

// Takes the first mover that waits for none left and goes before [place]. Returns
// its subject; -1 for none.
static int take_mover(move *m, int place)
{
    for (int i = m->first; i < m->count; i++) {
        const mover *of = &m->movers[i];

        if (!rutin__in_set(&m->left, (unsigned)of->number))
            continue;
        if (!goes_before(m, of, place))
            break; // nor do those after it
        if (rutin__sets_meet(&of->ahead, &m->left))
            continue;
        rutin__set_remove(&m->left, (unsigned)of->number);
        find_first(m);
        return of->step->subject;
    }
    return -1;
}

// Takes all movers that go before [place]; -1: all that are left.
static int take_movers(move *m, int place, uint16_t *now)
{
    int count = 0, subject;

    while ((subject = take_mover(m, place)) >= 0)
        now[count++] = (uint16_t)subject;
    return count;
}

// Lets a step that stays move after all.
static void let_move(move *m, int place)
{
    add_mover(m, step_at(m->plan, place), place, m->plan->due[place],
              *ahead_of(m, place));
    sort_in(m, m->first);
}

static void find_left(move *m)
{
    memset(&m->left, 0, sizeof m->left);
    for (int i = 0; i < m->numbers; i++)
        rutin__set_add(&m->left, (unsigned)i);
    rutin__set_subtract(&m->left, &m->gone);
}

// Writes the new order to [now]. Returns how many; -1 for a circle.
static int put_in(move *m, uint16_t *now)
{
    rutin__set stay;
    int count = 0;

    sort(m);
    find_left(m);
    m->first = 0;
    stay = m->left;
    rutin__set_subtract(&stay, &m->moving);
    for (int place = 0; place < m->places; place++) {
        if (!rutin__in_set(&stay, (unsigned)place))
            continue;
        if (m->first < m->count && goes_before(m, &m->movers[m->first], place))
            count += take_movers(m, place, now + count);
        if (rutin__sets_meet(ahead_of(m, place), &m->left)) {
            let_move(m, place);
            continue;
        }
        rutin__set_remove(&m->left, (unsigned)place);
        now[count++] = m->plan->subjects[place];
    }
    count += take_movers(m, -1, now + count);
    return rutin__set_empty(&m->left) ? count : -1;
}

// ---------------------------------------------------------------- the same order

// Whether a new step is to be taken before the step at [place], whatever else is
// new.
static bool comes_before(const move *m, int number, int place)
{
    const mover *new = &m->movers[m->index_of[number]];
    int from = -1;

    for (int i = rutin__set_next(&new->ahead, 0); i >= 0;
         i = rutin__set_next(&new->ahead, i + 1))
        from = i;
    for (from++; from <= place; from++)
        if (!rutin__in_set(&m->gone, (unsigned)from) &&
            goes_before(m, new, from))
            return true;
    return false;
}

// Whether all that was in the plan keeps its order: nothing of it moves, and what
// comes after something new need not wait for it.
static bool keeps_order(const move *m)
{
    int first = rutin__set_next(&m->moving, 0);

    if (first >= 0 && first < m->places)
        return false;
    for (int i = rutin__set_next(&m->renamed, 0); i >= 0;
         i = rutin__set_next(&m->renamed, i + 1))
        for (int k = rutin__set_next(&m->ahead[i], 0); k >= 0;
             k = rutin__set_next(&m->ahead[i], k + 1))
            if (k < m->places ? k > i : !comes_before(m, k, i))
                return false;
    return true;
}

int rutin__order_anew(const rutin__reorder *reorder, const rutin__draft *trial,
                      const uint16_t *subjects, int count, uint16_t *now)
{
    move m;

    m.plan = reorder;
    m.trial = trial;
    find_changed(&m, subjects, count);
    find_renamed(&m);
    find_moving(&m);
    add_movers(&m);
    hurry_all(&m);
    if (stirs(&m)) {
        add_all(&m);
        hurry_all(&m);
    }
    return keeps_order(&m) ? 0 : put_in(&m, now);
}
