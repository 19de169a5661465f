// page.h - a page of the last plan, for tests of what stands on it

#ifndef RUTIN_PAGE_H
#define RUTIN_PAGE_H

#include "rutin.h"
#include "world.h"

#include <cJSON.h>
#include <check.h>
#include <stddef.h>
#include <string.h>

// The caller deletes it.
static inline cJSON *page_of(world w, const rutin_page_options *how)
{
    const char *json = NULL;
    size_t length = 0;
    cJSON *page;

    ck_assert_int_eq(rutin_page(w.engine, how, &json, &length), RUTIN_OK);
    ck_assert_uint_eq(strlen(json), length);
    page = cJSON_ParseWithLength(json, length);
    ck_assert_ptr_nonnull(page);
    return page;
}

static inline const cJSON *member(const cJSON *of, const char *name)
{
    const cJSON *found = cJSON_GetObjectItemCaseSensitive(of, name);

    ck_assert_msg(found != NULL, "no member %s", name);
    return found;
}

#endif
