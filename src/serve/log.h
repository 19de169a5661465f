// log.h - what the service says on standard error

#ifndef RUTIN_SERVE_LOG_H
#define RUTIN_SERVE_LOG_H

#include "words.h"

#include <rutin.h>

// The language of the log, "sv" or "en": set once, before there are threads.
void serve_log_settle(const char *language);
const char *serve_log_language(void);

// A line: [word] with {1} and {2} filled in. Either may be NULL.
void serve_log_word(serve_word word, const char *first, const char *second);

// A mistake in a routine, as "file:line:column: message".
void serve_log_mistake(const rutin_error *mistake);

#endif
