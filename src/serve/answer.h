// answer.h - what a request is answered with

#ifndef RUTIN_SERVE_ANSWER_H
#define RUTIN_SERVE_ANSWER_H

#include "text.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stddef.h>

// An answer. `status` is 0 until there is one.
typedef struct serve_answer {
    unsigned status; // of HTTP
    const char *type;
    serve_text body;
    const char *allow; // the methods that there are, where another was used
    char tag[96];      // with quotes; "" for none
    bool is_stream;    // lines that are decided while they are sent
} serve_answer;

// 200 with a text of that media type, which is copied.
void serve_answer_text(serve_answer *answer, const char *type, const char *text,
                       size_t length);

// 200 with JSON: a text, which is copied, or a tree, which is taken. Where the tree
// is NULL, or this thread has lacked memory for one since serve_memory_begin(),
// `status` stays 0.
void serve_answer_json(serve_answer *answer, const char *json, size_t length);
void serve_answer_tree(serve_answer *answer, cJSON *tree);

// A status without a body.
void serve_answer_status(serve_answer *answer, unsigned status);

#endif
