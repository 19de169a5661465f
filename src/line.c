// line.c - steps in the order they are to be taken
//
// The order is found by taking, again and again, among the steps that no other
// has to come before, the one with the earliest key: `first` before not, then
// the earliest deadline of the step itself and of all that come after it, then
// declaration. So no step stands behind one that is due later without an order
// that says so.
//
// Stands on draft.

#include "line.h"

#include <string.h>

// Lets [before] be as urgent as what comes after it. Returns whether it was not.
static bool hurry(rutin__line *line, int before, int after)
{
    if (!rutin__is_earlier(line->urgent[after], line->urgent[before]))
        return false;
    line->urgent[before] = line->urgent[after];
    return true;
}

// Goes from the last step to the first, and once more as long as something that
// was passed already has become more urgent.
static void find_urgent(rutin__line *line)
{
    bool again = true;

    for (int i = 0; i < line->count; i++)
        line->urgent[i] = line->step[i];
    while (again) {
        again = false;
        for (int i = line->count - 1; i >= 0; i--)
            for (int k = rutin__set_next(&line->ahead[i], 0); k >= 0;
                 k = rutin__set_next(&line->ahead[i], k + 1))
                again |= hurry(line, k, i) && k > i;
    }
}

// Whether step [a] is to be taken before step [b], both free to be taken.
static bool precedes(const rutin__line *line, int a, int b)
{
    if (line->step[a]->first != line->step[b]->first)
        return line->step[a]->first;
    if (rutin__is_earlier(line->urgent[a], line->urgent[b]))
        return true;
    if (rutin__is_earlier(line->urgent[b], line->urgent[a]))
        return false;
    return line->step[a]->declared < line->step[b]->declared;
}

// Orders the steps as if none had to come before another.
static void sort(rutin__line *line)
{
    uint16_t *order = line->order;

    for (int i = 0; i < line->count; i++) {
        int k = i;

        for (; k > 0 && precedes(line, i, order[k - 1]); k--)
            order[k] = order[k - 1];
        order[k] = (uint16_t)i;
    }
}

// Brings to [place] the first from there on that waits for none of [left], the
// steps not taken. False when each waits for another.
static bool take_next(rutin__line *line, int place, rutin__set *left)
{
    uint16_t *order = line->order;
    int found = place;
    uint16_t taken;

    while (found < line->count &&
           rutin__sets_meet(&line->ahead[order[found]], left))
        found++;
    if (found == line->count)
        return false;
    taken = order[found];
    memmove(order + place + 1, order + place,
            (size_t)(found - place) * sizeof *order);
    order[place] = taken;
    rutin__set_remove(left, taken);
    return true;
}

bool rutin__line_up(rutin__line *line)
{
    rutin__set left = {{0}};

    find_urgent(line);
    sort(line);
    for (int i = 0; i < line->count; i++)
        rutin__set_add(&left, (unsigned)i);
    for (int i = 0; i < line->count; i++)
        if (!take_next(line, i, &left))
            return false;
    return true;
}
