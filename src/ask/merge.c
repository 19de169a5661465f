// merge.c - steps that move, put in among those of a plan that stay
//
// Those that stay keep their order, since nothing that they stand by has changed.
// Before each of them go the movers that are to be taken first and wait for none
// left. One that stays and has to wait for a mover moves after all.

#include "ask/merge.h"

#include <string.h>

// Puts the last mover where it stands by itself, from [first] on.
static void sort_in(rutin__merge *m, int first)
{
    int k = m->count - 1;
    rutin__mover moved = m->movers[k];

    for (; k > first &&
           rutin__order_precedes(moved.step, moved.due, m->movers[k - 1].step,
                                 m->movers[k - 1].due);
         k--)
        m->movers[k] = m->movers[k - 1];
    m->movers[k] = moved;
}

static void sort(rutin__merge *m)
{
    int count = m->count;

    m->count = 0;
    while (m->count < count) {
        m->count++;
        sort_in(m, 0);
    }
}

// Passes by the movers that were taken.
static void find_first(rutin__merge *m)
{
    while (m->first < m->count &&
           !rutin__set_has(&m->left, (unsigned)m->movers[m->first].number))
        m->first++;
}

// Takes the first mover that waits for none left and goes before [place]. Returns
// its subject; -1 for none.
static int take_mover(rutin__merge *m, int place)
{
    for (int i = m->first; i < m->count; i++) {
        const rutin__mover *of = &m->movers[i];

        if (!rutin__set_has(&m->left, (unsigned)of->number))
            continue;
        if (!rutin__goes_before(m, of, place))
            break; // nor do those after it
        if (rutin__set_meets(&of->ahead, &m->left))
            continue;
        rutin__set_remove(&m->left, (unsigned)of->number);
        find_first(m);
        return of->step->subject;
    }
    return -1;
}

// Takes all movers that go before [place]; -1: all that are left.
static int take_movers(rutin__merge *m, int place, uint16_t *now)
{
    int count = 0, subject;

    while ((subject = take_mover(m, place)) >= 0)
        now[count++] = (uint16_t)subject;
    return count;
}

// Lets a step that stays move after all.
static void let_move(rutin__merge *m, int place)
{
    m->movers[m->count++] = (rutin__mover){rutin__standing_at(m->plan, place),
                                           place, m->plan->spots[place].due,
                                           *rutin__ahead_of(m, place)};
    sort_in(m, m->first);
}

static void find_left(rutin__merge *m)
{
    memset(&m->left, 0, sizeof m->left);
    for (int i = 0; i < m->numbers; i++)
        rutin__set_add(&m->left, (unsigned)i);
    rutin__set_subtract(&m->left, &m->gone);
}

int rutin__merge_all(rutin__merge *m, uint16_t *now)
{
    rutin__set stay;
    int count = 0;

    sort(m);
    find_left(m);
    m->first = 0;
    stay = m->left;
    rutin__set_subtract(&stay, &m->moving);
    for (int place = 0; place < m->places; place++) {
        if (!rutin__set_has(&stay, (unsigned)place))
            continue;
        if (m->first < m->count &&
            rutin__goes_before(m, &m->movers[m->first], place))
            count += take_movers(m, place, now + count);
        if (rutin__set_meets(rutin__ahead_of(m, place), &m->left)) {
            let_move(m, place);
            continue;
        }
        rutin__set_remove(&m->left, (unsigned)place);
        now[count++] = rutin__standing_at(m->plan, place)->subject;
    }
    count += take_movers(m, -1, now + count);
    return rutin__set_empty(&m->left) ? count : -1;
}
