// counter.c - all settings of a few digits, of which each is a bit of a word

#include "decide/counter.h"

enum { MAX_WORDS = 1 << 20 };

void rutin__counter_init(rutin__counter *counter)
{
    counter->count = 0;
    counter->ways = counter->words = 1;
    counter->at = 0;
}

// Every first [count] bits of [period].
static uint64_t first_of(int count, int period)
{
    uint64_t bits = UINT64_MAX >> (RUTIN__WAYS - count);

    for (; period < RUTIN__WAYS; period *= 2)
        bits |= bits << period;
    return bits;
}

// Gives a digit its place behind those that have one.
static void place(rutin__counter *counter, rutin__digit *digit)
{
    int *behind = &counter->ways;

    digit->is_beyond = counter->ways * digit->settings > RUTIN__WAYS;
    if (digit->is_beyond)
        behind = &counter->words;
    digit->stride = *behind;
    *behind *= digit->settings;
    if (!digit->is_beyond)
        digit->ways = first_of(digit->stride, counter->ways);
}

int rutin__counter_add(rutin__counter *counter, int settings)
{
    rutin__digit *added = &counter->digits[counter->count];

    if (counter->words > MAX_WORDS / settings)
        return -1;
    *added = (rutin__digit){.settings = settings};
    place(counter, added);
    return counter->count++;
}

bool rutin__counter_lay_out(rutin__counter *counter)
{
    bool any_left = false;

    counter->ways = counter->words = 1;
    counter->at = 0;
    for (int compared = 0; compared < 2; compared++)
        for (int i = 0; i < counter->count; i++)
            if (counter->digits[i].is_compared == compared) {
                place(counter, &counter->digits[i]);
                any_left |= !compared;
            }
    return any_left;
}

bool rutin__counter_differs(const rutin__counter *counter, uint64_t word,
                            int digit, int a, int b)
{
    uint64_t ways = rutin__counter_ways(counter, digit, 0);
    int stride = counter->digits[digit].stride;

    if (counter->ways < RUTIN__WAYS)
        ways &= (UINT64_C(1) << counter->ways) - 1;
    return ((word >> a * stride ^ word >> b * stride) & ways) != 0;
}

bool rutin__counter_compares(rutin__counter *counter, int digit)
{
    rutin__digit *of = &counter->digits[digit];

    if (of->is_beyond && (of->stride > 1 || of->settings <= RUTIN__WAYS))
        return false;
    return of->is_compared = true;
}
