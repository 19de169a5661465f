// counter.h - all settings of a few digits, of which each is a bit of a word
//
// The digits that fit in a word go through all their settings in its bits. Those
// that do not stand beyond it, and stay as they are while a word is worked on:
//
//     bit        0  1  2  3  4  5        word   0  1  2
//     digit 0    0  1  2  0  1  2        digit 2
//     digit 1    0  0  0  1  1  1               0  1  2

#ifndef RUTIN__COUNTER_H
#define RUTIN__COUNTER_H

#include <stdbool.h>
#include <stdint.h>

// Digits have two settings or more, so that there is room for all that fit in a
// word and in the words there may be.
enum { RUTIN__WAYS = 64, RUTIN__DIGITS = 6 + 20 };

typedef struct rutin__digit {
    int settings, stride;
    bool is_beyond;   // the word: the stride is of words
    bool is_compared; // as the digits were laid out, or are
    uint64_t ways;    // in the word, in which it has the first setting
} rutin__digit;

typedef struct rutin__counter {
    rutin__digit digits[RUTIN__DIGITS];
    int count;
    int ways;      // in a word
    int words, at; // and which is worked on
} rutin__counter;

void rutin__counter_init(rutin__counter *counter);

// Adds a digit while the first word is worked on. Returns its number, or -1 when
// there would be too many words.
int rutin__counter_add(rutin__counter *counter, int settings);

// The ways of the word at hand in which a digit has a setting.
static inline uint64_t rutin__counter_ways(const rutin__counter *counter,
                                           int digit, int setting)
{
    const rutin__digit *of = &counter->digits[digit];

    if (!of->is_beyond)
        return of->ways << setting * of->stride;
    return counter->at / of->stride % of->settings == setting ? UINT64_MAX : 0;
}

// Whether [word] differs between any two ways that have a digit at [a], or [b],
// and all others alike. The digit is not beyond.
bool rutin__counter_differs(const rutin__counter *counter, uint64_t word,
                            int digit, int a, int b);

// Whether a digit can be compared as the digits are laid out, and notes that it
// is: one in the word; or the first beyond, whose words follow on each other, if
// no word has room for it.
bool rutin__counter_compares(rutin__counter *counter, int digit);

// Lays the digits out anew, at the first word, with those in it that were not
// compared. False when all were.
bool rutin__counter_lay_out(rutin__counter *counter);

#endif
