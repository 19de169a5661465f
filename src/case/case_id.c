// case_id.c - what a case may be called
//
// An id goes where nobody looks for a person: into file names, calendars, logs.
// So it has few signs, and no personal number in it. Such a number is
//
//     19800101-1231   year, month, day; three digits; one that checks
//       800161-1238   without the century; day + 60: a coordination number
//
// with or without the hyphen. Digits just before or after make it another run of
// digits, and no number: only whole runs are looked at.

#include "case/case_id.h"

#include "base/text.h"

#include <string.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(const char *at, int size)
{
    static const char swedish[] = "åäöÅÄÖ"; // two bytes each

    if (size == 1)
        return (*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z');
    for (size_t i = 0; size == 2 && i < sizeof swedish - 1; i += 2)
        if (memcmp(at, swedish + i, 2) == 0)
            return true;
    return false;
}

// How many bytes the sign at [at] takes; 0 for one that no id has.
static int measure(const char *at, size_t left)
{
    int size;

    if (is_letter(at, 1) || is_digit(*at) || *at == '-')
        return 1;
    size = rutin__text_utf8_size(at, left);
    if (size == 1)
        return *at != '\0' && strchr(" _./:", *at) != NULL;
    return is_letter(at, size) ? size : 0;
}

rutin__message rutin__case_id_fault(const char *id, size_t length)
{
    size_t letters = 0;

    for (size_t i = 0; i < length; letters++) {
        int size = measure(id + i, length - i);

        if (size == 0)
            return RUTIN__SAY_sign_in_id;
        i += (size_t)size;
    }
    if (letters > RUTIN__ID_LETTERS)
        return RUTIN__SAY_id_too_long;
    if (letters == 0 || id[0] == ' ' || id[length - 1] == ' ')
        return RUTIN__SAY_id_at_its_ends;
    return RUTIN__SAY_NOTHING;
}

// ---------------------------------------------------------------- persons

static int number_of(const char *digits, int count)
{
    int number = 0;

    for (int i = 0; i < count; i++)
        number = number * 10 + (digits[i] - '0');
    return number;
}

// Every second of the ten digits counts double, and as the sum of its digits.
static bool checks(const char *ten)
{
    int sum = 0;

    for (int i = 0; i < 10; i++) {
        int doubled = (ten[i] - '0') * (2 - i % 2);

        sum += doubled / 10 + doubled % 10;
    }
    return sum % 10 == 0;
}

// Below 0, 0 or above 0 as [a] is before, on or after [b].
static int compare_dates(rutin__date a, rutin__date b)
{
    if (a.year != b.year)
        return a.year - b.year;
    return a.month != b.month ? a.month - b.month : a.day - b.day;
}

// Whether [count] digits, 10 or 12, are somebody's number on the [day] it is opened.
// Without a century it is the last one in which that day had been.
static bool is_person(const char *digits, int count, rutin__day day)
{
    rutin__date opened = rutin__clock_date_of_day(day);
    const char *ten = digits + count - 10;
    rutin__date born = {.year = number_of(digits, count - 8),
                        .month = number_of(ten + 2, 2),
                        .day = number_of(ten + 4, 2)};

    if (born.day > 60)
        born.day -= 60;
    if (count == 10) {
        born.year += opened.year / 100 * 100;
        if (compare_dates(born, opened) > 0)
            born.year -= 100;
    }
    if (born.month < 1 || born.month > 12 || born.day < 1 ||
        born.day > rutin__clock_days_in_month(born.year, born.month))
        return false;
    born.year++;
    return compare_dates(born, opened) <= 0 && checks(ten);
}

static size_t count_digits(const char *at)
{
    size_t count = 0;

    while (is_digit(at[count]))
        count++;
    return count;
}

// Takes the run of digits at [at], and the last four after a hyphen if those
// follow. Returns how many digits that are, copied to [digits] if they are few.
static int take_run(const char *at, char digits[12])
{
    int count = (int)count_digits(at), after = 0;

    if (count > 12)
        return count;
    memcpy(digits, at, (size_t)count);
    if ((count == 6 || count == 8) && at[count] == '-')
        after = (int)count_digits(at + count + 1);
    if (after == 4)
        memcpy(digits + count, at + count + 1, 4);
    return after == 4 ? count + 4 : count;
}

bool rutin__case_id_holds_person(const char *id, rutin__day opened)
{
    char digits[12];

    for (; *id != '\0'; id++) {
        int count;

        if (!is_digit(*id))
            continue;
        count = take_run(id, digits);
        if ((count == 10 || count == 12) && is_person(digits, count, opened))
            return true;
        id += count_digits(id) - 1;
    }
    return false;
}
