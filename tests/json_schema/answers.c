// answers.c - what the calls that no command prints say of cases, one a line
//
//     answers ROUTINE <cases        {"errors": […]} of one that is refused, else
//                                   {"errors": [], "question": …, "changed": …,
//                                    "told": …}
//
// What has changed is since the case before it that was taken.

#include <rutin.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void put(const char *name, rutin_status status, const char *answer)
{
    printf(", \"%s\": %s", name, status == RUTIN_OK ? answer : "null");
}

static void answer(rutin_engine *engine, char *before)
{
    const char *json = NULL, *known;
    rutin_status status;

    status = rutin_question(engine, 0, &json, NULL);
    put("question", status, json);
    status = rutin_changed(engine, before[0] ? before : NULL, strlen(before),
                           NULL, &json, NULL);
    put("changed", status, json);
    status = rutin_told(engine, NULL, 0, NULL, &json, NULL);
    put("told", status, json);
    known = rutin_case(engine, NULL);
    strcpy(before, known ? known : "");
}

int main(int argc, char **argv)
{
    static char line[1 << 20], before[1 << 20];
    rutin_routine *routine = NULL;
    rutin_load_options how = {.size = sizeof how, .rules = "rules"};
    rutin_engine *engine;

    if (argc != 2 || rutin_load_file(argv[1], &how, &routine) != RUTIN_OK)
        return EXIT_FAILURE;
    engine = rutin_engine_new(routine, NULL);
    while (engine && fgets(line, sizeof line, stdin)) {
        rutin_status status = rutin_decide(engine, line, strlen(line), NULL);

        printf("{\"errors\": %s", rutin_errors(engine, NULL));
        if (status == RUTIN_OK)
            answer(engine, before);
        puts("}");
    }
    rutin_engine_free(engine);
    rutin_routine_free(routine);
    return engine ? EXIT_SUCCESS : EXIT_FAILURE;
}
