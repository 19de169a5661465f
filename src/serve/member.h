// member.h - a member of an object in JSON, as it was written

#ifndef RUTIN_SERVE_MEMBER_H
#define RUTIN_SERVE_MEMBER_H

#include <stdbool.h>
#include <stddef.h>

// A piece of a text.
typedef struct serve_member {
    const char *text;
    size_t length;
} serve_member;

// The value of the member called [name] of the object that [object] is; false where
// that is none, or has no such member, or two.
bool serve_member_find(serve_member object, const char *name,
                       serve_member *value);

#endif
