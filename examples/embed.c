// embed.c - the shortest host: loads a routine, decides a case, prints the plan
//
//     cc embed.c $(pkg-config --cflags --libs rutin) -o embed
//     ./embed rules/helsingborg.lua examples/friday-night.json

#include <inttypes.h>
#include <rutin.h>
#include <stdio.h>

// Says where it went wrong, how, and what to do about it.
static void complain(const rutin_error *error)
{
    if (error == NULL)
        fprintf(stderr, "out of memory\n");
    else
        fprintf(stderr, "%s:%" PRId64 ": %s\n%s\n", error->where, error->line,
                error->message, error->help);
}

static void print_plan(const rutin_engine *engine)
{
    for (int64_t i = 0; i < rutin_step_count(engine); i++) {
        const char *phone = rutin_step_phone(engine, i);
        const char *due = rutin_step_due(engine, i);

        printf("%" PRId64 ". %s", i + 1, rutin_step_name(engine, i));
        printf(", %s", phone != NULL ? phone : "-");
        printf(", %s\n", due != NULL ? due : "-");
        printf("   %s\n", rutin_step_reason(engine, i, 0));
    }
    for (int64_t i = 0; i < rutin_ask_count(engine); i++)
        printf("?  %s\n", rutin_ask_question(engine, i));
}

int main(int count, char **arguments)
{
    static char json[65536];
    rutin_routine *routine = NULL;
    rutin_engine *engine = NULL;
    int failed = 1;
    FILE *file = count == 3 ? fopen(arguments[2], "rb") : NULL;
    size_t length = file != NULL ? fread(json, 1, sizeof json, file) : 0;

    if (file == NULL)
        fprintf(stderr, "usage: embed ROUTINE CASE\n");
    else if (rutin_load_file(arguments[1], NULL, &routine) != RUTIN_OK)
        complain(rutin_mistake(routine, 0));
    else if ((engine = rutin_engine_new(routine, NULL)) == NULL)
        complain(NULL);
    else if (rutin_decide(engine, json, length, NULL) != RUTIN_OK)
        complain(rutin_error_of(engine));
    else
        failed = (print_plan(engine), 0);
    rutin_engine_free(engine);
    rutin_routine_free(routine);
    return failed;
}
