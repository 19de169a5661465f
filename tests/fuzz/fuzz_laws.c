// fuzz_laws.c - laws.h holds of any bytes that are a case
//
// Which law, of which of the routines that are shipped, follows from the bytes; so
// does how the case is changed.

#include "../laws.h"

#include "../draw.h"
#include "fuzz.h"
#include "rutin.h"

#include <cJSON.h>
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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const routines[] = {
        "rules/sweden.lua", "rules/helsingborg.lua", "rules/landsbygd.lua"};
    static laws of[3];
    draw chance = draw_from(sum_of(data, size));
    unsigned which = draw_below(&chance, 3);
    const law *law = &laws_all[draw_below(&chance, LAWS)];
    char *json = text_of(data, size), *broken;
    cJSON *told;

    if (of[which].engine == NULL)
        must(laws_load(&of[which], routines[which]));
    if (rutin_decide(of[which].engine, json, size, NULL) == RUTIN_OK) {
        told = cJSON_Parse(json);
        must(told != NULL);
        broken = laws_break(&of[which], law, chance, told);
        if (broken)
            fprintf(stderr, "%s: %s\n", routines[which], broken);
        must(broken == NULL);
        cJSON_Delete(told);
    }
    free(json);
    return 0;
}
