// fuzz_laws.c - laws.h holds of any bytes that are a case
//
// Which law, of which of the routines that are shipped or of some that are drawn,
// follows from the bytes; so does how the case is changed.

#include "../laws.h"

#include "../draw.h"
#include "fuzz.h"
#include "rutin.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

// FNV-1a.
static uint64_t sum_of(const uint8_t *data, size_t size)
{
    uint64_t sum = UINT64_C(14695981039346656037);

    for (size_t i = 0; i < size; i++)
        sum = (sum ^ data[i]) * UINT64_C(1099511628211);
    return sum;
}

static const char *const routines[] = {
    "rules/sweden.lua", "rules/helsingborg.lua", "rules/landsbygd.lua"};

enum { SHIPPED = sizeof routines / sizeof *routines, ALL = 2 * SHIPPED };

static bool load(laws *of, unsigned which)
{
    draw seed = draw_from(which);

    return which < SHIPPED ? laws_load(of, routines[which])
                           : laws_load_drawn(of, &seed);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static laws of[ALL];
    draw chance = draw_from(sum_of(data, size));
    unsigned which = draw_below(&chance, ALL);
    const law *law = &laws_all[draw_below(&chance, LAWS)];
    char *json = text_of(data, size), *broken;
    cJSON *told;

    if (of[which].engine == NULL)
        must(load(&of[which], which));
    if (rutin_decide(of[which].engine, json, size, NULL) == RUTIN_OK) {
        told = cJSON_Parse(json);
        must(told != NULL);
        broken = laws_break(&of[which], law, chance, told);
        if (broken)
            fprintf(stderr, "%s: %s\n",
                    which < SHIPPED ? routines[which] : "drawn", broken);
        must(broken == NULL);
        cJSON_Delete(told);
    }
    free(json);
    return 0;
}
