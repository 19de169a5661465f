// sources.h - the texts that one routine is made of

#ifndef RUTIN__SOURCES_H
#define RUTIN__SOURCES_H

#include "base/memory.h"
#include "base/text.h"
#include "rutin.h"

#include <stdbool.h>
#include <stddef.h>

enum { RUTIN__SOURCES = 64, RUTIN__DIGEST_SIZE = 72 };

typedef struct rutin__source {
    const char *name; // in messages: a path, or an id
    const char *id;   // the same on every machine
    const char *text;
    size_t length;
} rutin__source;

// Zero it and set the first five. Number 0 is the routine itself, the others
// are what it uses, in that order.
typedef struct rutin__sources {
    const char *rules; // folders, ":" between them; NULL for none
    rutin_resolver *resolver;
    void *data;
    size_t max_bytes;   // of one source
    bool first_is_file; // and its folder comes before those of `rules`
    rutin__arena held;
    rutin__source list[RUTIN__SOURCES];
    int count;
} rutin__sources;

// Keeps a copy and sets [*number], also where that very text is there already.
// [id] NULL: after [name]. Fails with RUTIN_ELIMIT or RUTIN_ENOMEM.
rutin_status rutin__sources_keep(rutin__sources *sources, const char *name,
                                 const char *id, const char *text,
                                 size_t length, int *number);

// Adds the file at [path] to [text]. Fails with RUTIN_EUSAGE when there is no
// such file, with RUTIN_EIO, RUTIN_ELIMIT or RUTIN_ENOMEM.
rutin_status rutin__sources_read(const rutin__sources *sources,
                                 const char *path, rutin__text *text);

// Finds and keeps what `use` names. As above; [looked] lists the files tried.
rutin_status rutin__sources_find(rutin__sources *sources, const char *id,
                                 int *number, rutin__text *looked);

// The number of the source called [name]; 0 when there is none.
int rutin__sources_called(const rutin__sources *sources, const char *name);

// Copies all of them into [arena]. NULL: no memory.
const rutin__source *rutin__sources_copy(const rutin__sources *sources,
                                         rutin__arena *arena);

// "sha256:" and 64 digits over all of them. Where they lie does not matter.
void rutin__sources_digest(const rutin__sources *sources,
                           char digest[RUTIN__DIGEST_SIZE]);

#endif
