// line.c - steps in the order they are to be taken
//
// The order is found by taking, again and again, among the steps that no other
// has to come before, the one with the earliest key: `first` before not, then
// the earliest deadline of the step itself and of all that come after it, then
// declaration. So no step stands behind one that is due later without an order
// that says so.

#include "decide/line.h"

// Words of a set of the line's steps.
static int words_of(const rutin__line *line)
{
    return (line->count + 63) >> 6;
}

// Lets all that have to come before a step be as urgent as it is. Returns whether
// one with a higher number was not.
static bool hurry_ahead(rutin__line *line, int after, int words)
{
    const uint64_t *ahead = line->ahead[after].word;
    bool any = false;

    for (int i = 0; i < words; i++) {
        uint64_t bits = ahead[i];

        for (; bits != 0; bits &= bits - 1) {
            int before = i * 64 + (int)rutin__lowest_bit(bits);

            if (rutin__time_compare(line->due[after], line->due[before]) >= 0)
                continue;
            line->due[before] = line->due[after];
            any |= before > after;
        }
    }
    return any;
}

// Goes from the last step to the first, and once more as long as something that
// was passed already has become more urgent.
void rutin__line_hurry(rutin__line *line)
{
    int words = words_of(line);
    bool again = true;

    for (int i = 0; i < line->count; i++)
        line->due[i] = rutin__due_of(line->step[i]);
    while (again) {
        again = false;
        for (int i = line->count - 1; i >= 0; i--)
            again |= hurry_ahead(line, i, words);
    }
}

static bool precedes(const rutin__line *line, int a, int b)
{
    return rutin__precedes(line->step[a], line->due[a], line->step[b],
                           line->due[b]);
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
static bool take_next(rutin__line *line, int place, int words, rutin__set *left)
{
    uint16_t *order = line->order;
    int found = place;
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
    int words = words_of(line);

    rutin__line_hurry(line);
    sort(line);
    for (int i = 0; i < line->count; i++)
        rutin__set_add(&left, (unsigned)i);
    for (int i = 0; i < line->count; i++)
        if (!take_next(line, i, words, &left))
            return false;
    return true;
}
