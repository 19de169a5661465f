// problem.h - what went wrong, as application/problem+json (RFC 9457)

#ifndef RUTIN_SERVE_PROBLEM_H
#define RUTIN_SERVE_PROBLEM_H

#include "answer.h"
#include "words.h"

#include <cJSON.h>
#include <rutin.h>

// Answers with a word of the service's own, {1} filled in, in [language].
void serve_problem_word(serve_answer *answer, serve_word word,
                        const char *language, const char *first);

// Answers with what the last call on the engine found.
void serve_problem_error(serve_answer *answer, rutin_engine *engine);

// The same as a tree; NULL when memory is out.
cJSON *serve_problem_tree_word(serve_word word, const char *language,
                               const char *first);
cJSON *serve_problem_tree_error(rutin_engine *engine);

#endif
