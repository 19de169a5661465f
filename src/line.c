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

// Lets [before] be as urgent as what comes after it. Returns whether it was not.
static bool hurry(rutin__line *line, int before, int after)
{
    if (!rutin__is_earlier(line->urgent[after], line->urgent[before]))
        return false;
    line->urgent[before] = line->urgent[after];
    return true;
}

// Words of a set of the line's steps.
static int words_of(const rutin__line *line)
{
    return (line->count + 63) >> 6;
}

// Goes from the last step to the first, and once more as long as something that
// was passed already has become more urgent.
static void find_urgent(rutin__line *line)
{
    int words = words_of(line);
    bool again = true;

    for (int i = 0; i < line->count; i++)
        line->urgent[i] = line->step[i];
    while (again) {
        again = false;
        for (int i = line->count - 1; i >= 0; i--) {
            const uint64_t *ahead = line->ahead[i].word;

            for (int k = rutin__next_bit(ahead, words, 0); k >= 0;
                 k = rutin__next_bit(ahead, words, k + 1))
                again |= hurry(line, k, i) && k > i;
        }
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

static bool has_to_wait(const rutin__line *line, int step, int words,
                        const rutin__set *left)
{
    uint64_t common = 0;

    for (int i = 0; i < words; i++)
        common |= line->ahead[step].word[i] & left->word[i];
    return common != 0;
}

// Brings to [place] the first from there on that waits for none of [left], the
// steps not taken. False when each waits for another.
static bool take_next(rutin__line *line, int place, rutin__set *left)
{
    uint16_t *order = line->order;
    int found = place, words = words_of(line);
    uint16_t taken;

    while (found < line->count && has_to_wait(line, order[found], words, left))
        found++;
    if (found == line->count)
        return false;
    taken = order[found];
    for (; found > place; found--)
        order[found] = order[found - 1];
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
