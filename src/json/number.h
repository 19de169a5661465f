// number.h - numbers as JSON writes them, read exactly

#ifndef RUTIN__NUMBER_H
#define RUTIN__NUMBER_H

#include <stdbool.h>
#include <stdint.h>

// digits * 10^exponent.
typedef struct rutin__decimal {
    uint64_t digits;
    int64_t exponent;
    int64_t zeros; // after the digits, not yet shifted into them
    bool is_negative;
    bool is_big; // the digits alone are past 2^53 and not kept
} rutin__decimal;

// Reads a number by JSON's grammar. Returns what comes after it, NULL when it
// is none.
const char *rutin__number_read(rutin__decimal *number, const char *at,
                               const char *end);

// Whether it is a whole number, also when it is written 16.0 or 1.6e1.
bool rutin__number_is_whole(const rutin__decimal *number);

// A whole number as an integer. False when it is past 2^53 either way.
bool rutin__number_integer(const rutin__decimal *number, int64_t *integer);

#endif
