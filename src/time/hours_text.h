// hours_text.h - the text of opening hours, a piece at a time
//
// What takes moves past it and the blanks after it, or says that it is not there.

#ifndef RUTIN__HOURS_TEXT_H
#define RUTIN__HOURS_TEXT_H

#include "base/error.h"

#include <stdbool.h>

typedef struct rutin__hours_text {
    const char *text, *at;
    rutin_error *error;
} rutin__hours_text;

bool rutin__hours_is_digit(char c);

// Whether the word at [at] is [word], and no longer.
bool rutin__hours_is(const char *at, const char *word);

// The number of the word at [at] among [names], which end with NULL; -1.
int rutin__hours_number(const char *at, const char *const *names);

void rutin__hours_skip(rutin__hours_text *in); // blanks
bool rutin__hours_sign(rutin__hours_text *in, char sign);
bool rutin__hours_word(rutin__hours_text *in, const char *word);
int rutin__hours_name(rutin__hours_text *in, const char *const *names); // -1

// Says what was found, at which character, and what was wanted; and of what the
// notation has but we do not read, that. Returns RUTIN_EROUTINE.
rutin_status rutin__hours_refuse(rutin__hours_text *in, const char *wanted);

#endif
