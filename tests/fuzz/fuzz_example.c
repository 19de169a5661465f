// fuzz_example.c - any bytes as an example: a case with what is expected of it
//
// An example that is refused says why. One that is taken gives a report, which
// is JSON and the same the second time.

#include "fuzz.h"
#include "rutin.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static rutin_engine *engine;
    char *json = text_of(data, size);
    const char *report = NULL;
    size_t length = 0, again = 0;
    rutin_status status;

    if (engine == NULL)
        engine = engine_of("rules/helsingborg.lua");
    status = rutin_test(engine, json, size, NULL, &report, &length);
    if (status != RUTIN_OK) {
        must_tell(rutin_error_of(engine), status);
    } else {
        must_be_json(report, length);
        char *first = text_of((const uint8_t *)report, length);
        status = rutin_test(engine, json, size, NULL, &report, &again);
        must(status == RUTIN_OK && again == length);
        must(memcmp(report, first, length) == 0);
        free(first);
    }
    must(rutin_plan(engine, NULL) == NULL);
    free(json);
    return 0;
}
