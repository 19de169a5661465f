// number.c - numbers as JSON writes them, read exactly
//
// A number is kept as its digits and a power of ten, so that 16, 16.0 and 1.6e1
// are the same and nothing is rounded. Zeros are held back until a digit other
// than zero follows: what is left of them belongs to the power.
//
//     1.600e1    digits 16, zeros 2, exponent 1 - 3    16 * 10^(-2 + 2)

#include "json/number.h"

#include <stddef.h>

static const uint64_t largest = UINT64_C(1) << 53;

static void shift_in(rutin__decimal *number, unsigned digit)
{
    if (number->digits > (largest - digit) / 10)
        number->is_big = true;
    if (!number->is_big)
        number->digits = number->digits * 10 + digit;
}

static void add_digit(rutin__decimal *number, unsigned digit)
{
    if (digit == 0) {
        number->zeros++;
        return;
    }
    for (; number->zeros > 0; number->zeros--)
        shift_in(number, 0);
    shift_in(number, digit);
}

static bool is_digit(const char *at, const char *end)
{
    return at < end && *at >= '0' && *at <= '9';
}

// Adds the digits at [at]; each changes the exponent by [step]. Like those
// below, returns what comes after them, NULL when there are none.
static const char *read_digits(rutin__decimal *number, const char *at,
                               const char *end, int step)
{
    const char *from = at;

    for (; is_digit(at, end); at++) {
        add_digit(number, (unsigned)(*at - '0'));
        number->exponent += step;
    }
    return at > from ? at : NULL;
}

static const char *read_whole(rutin__decimal *number, const char *at,
                              const char *end)
{
    if (at < end && *at == '0')
        return is_digit(at + 1, end) ? NULL : at + 1;
    return read_digits(number, at, end, 0);
}

// An exponent past what any text could make up for by its digits stops there.
static const char *read_exponent(rutin__decimal *number, const char *at,
                                 const char *end)
{
    bool is_negative = at < end && *at == '-';
    int64_t exponent = 0;

    if (at < end && (*at == '-' || *at == '+'))
        at++;
    if (!is_digit(at, end))
        return NULL;
    for (; is_digit(at, end); at++)
        if (exponent < INT64_MAX / 100)
            exponent = exponent * 10 + (*at - '0');
    number->exponent += is_negative ? -exponent : exponent;
    return at;
}

const char *rutin__number_read(rutin__decimal *number, const char *at,
                               const char *end)
{
    *number = (rutin__decimal){.is_negative = at < end && *at == '-'};
    at = read_whole(number, at + number->is_negative, end);
    if (at != NULL && at < end && *at == '.')
        at = read_digits(number, at + 1, end, -1);
    if (at != NULL && at < end && (*at == 'e' || *at == 'E'))
        at = read_exponent(number, at + 1, end);
    return at;
}

static bool is_zero(const rutin__decimal *number)
{
    return number->digits == 0 && !number->is_big;
}

bool rutin__number_is_whole(const rutin__decimal *number)
{
    return is_zero(number) || number->exponent + number->zeros >= 0;
}

bool rutin__number_integer(const rutin__decimal *number, int64_t *integer)
{
    rutin__decimal whole = *number;

    if (is_zero(number))
        whole.exponent = whole.zeros = 0;
    whole.exponent += whole.zeros;
    for (; whole.exponent > 0 && !whole.is_big; whole.exponent--)
        shift_in(&whole, 0);
    if (whole.is_big)
        return false;
    *integer = (int64_t)whole.digits;
    if (whole.is_negative)
        *integer = -*integer;
    return true;
}
