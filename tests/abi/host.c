// host.c - a program built against the first header of this version
//
// It is compiled with the header beside it and linked with the library of today. Its
// options are as long as they were then. Prints the plan of the case in a file.

#include "rutin.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv)
{
    rutin_load_options load = {.size = sizeof load, .rules = "rules"};
    rutin_options how = {.size = sizeof how, .language = "en"};
    rutin_page_options page = {.size = sizeof page, .all = true};
    static char json[1 << 16];
    rutin_routine *routine = NULL;
    rutin_engine *engine = NULL;
    const char *answer = NULL;
    FILE *file = argc == 3 ? fopen(argv[2], "r") : NULL;
    size_t length = file ? fread(json, 1, sizeof json, file) : 0;
    int status = EXIT_FAILURE;

    if (file)
        fclose(file);
    if (length > 0 && rutin_load_file(argv[1], &load, &routine) == RUTIN_OK)
        engine = rutin_engine_new(routine, &how);
    if (engine && rutin_decide(engine, json, length, NULL) == RUTIN_OK &&
        rutin_page(engine, &page, &answer, NULL) == RUTIN_OK &&
        strstr(answer, "\"reader\":\"all\"") && rutin_plan(engine, NULL) &&
        rutin_error_of(engine)->status == RUTIN_OK) {
        puts(rutin_plan(engine, NULL));
        status = EXIT_SUCCESS;
    }
    rutin_engine_free(engine);
    rutin_routine_free(routine);
    return status;
}
