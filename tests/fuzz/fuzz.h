// fuzz.h - what the fuzz drivers share
//
// A driver is one file, fuzz_case.c: it takes bytes that libFuzzer makes up,
// and holds what comes of them against what must always hold. A crash, a
// sanitizer's finding and a `must` that is not so all end the process, and the
// bytes are kept. tests/fuzz.sh builds and runs them.

#ifndef RUTIN_FUZZ_H
#define RUTIN_FUZZ_H

#include "base/text.h"
#include "json/read.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define must(holds)                                                            \
    do {                                                                       \
        if (!(holds)) {                                                        \
            fprintf(stderr, "%s:%d: must hold: %s\n", __FILE__, __LINE__,      \
                    #holds);                                                   \
            abort();                                                           \
        }                                                                      \
    } while (0)

// The bytes with a NUL after them, which ends where the block does, so that a
// sanitizer sees who reads past it. The caller frees it.
static inline char *text_of(const uint8_t *data, size_t size)
{
    char *text = malloc(size + 1);

    must(text != NULL);
    if (size > 0)
        memcpy(text, data, size);
    text[size] = '\0';
    return text;
}

// One part of an error: it ends within its room, and is a line of UTF-8.
static inline void must_be_line(const char *part, size_t room)
{
    const char *end = memchr(part, '\0', room);

    must(end != NULL);
    must(rutin__text_is_utf8(part, (size_t)(end - part)));
    for (; part < end; part++)
        must((unsigned char)*part >= ' ');
}

// An error says where and what, in whole lines.
static inline void must_tell(const rutin_error *error, rutin_status status)
{
    must(error->status == status);
    must(status != RUTIN_ENOMEM);
    must_be_line(error->where, sizeof error->where);
    must_be_line(error->message, sizeof error->message);
    must_be_line(error->help, sizeof error->help);
    must(error->message[0] != '\0');
    must(error->line >= 0 && error->column >= 0);
    if (status == RUTIN_ECASE || status == RUTIN_EROUTINE)
        must(error->where[0] != '\0');
}

// What the library writes is JSON, as its own reader has it, with a NUL after.
static inline void must_be_json(const char *json, size_t length)
{
    static rutin__json in;
    rutin_error error = {.status = RUTIN_OK};

    must(json != NULL && strlen(json) == length);
    rutin__read_begin(&in, json, length, &error);
    must(rutin__read_skip(&in) && rutin__read_end(&in));
    must(error.status == RUTIN_OK);
}

// The routine in a file of the source tree, from whose top the drivers run.
static inline rutin_engine *engine_of(const char *path)
{
    rutin_load_options how = {.rules = "rules"};
    rutin_routine *routine;
    rutin_engine *engine;

    if (rutin_load_file(path, &how, &routine) != RUTIN_OK) {
        fprintf(stderr, "%s does not load: run this from the top\n", path);
        exit(2);
    }
    engine = rutin_engine_new(routine, NULL);
    must(engine != NULL);
    return engine;
}

#endif
