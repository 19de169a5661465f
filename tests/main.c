// main.c - runs the suite of every file test_<module>.c
//
// CK_RUN_SUITE=clock runs one suite. CK_FORK=no runs all in this process, but
// for attacks: each has limits of its own, and needs a process for them.

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "test.h"

// Gives how many failed.
static int run(SRunner *runner, bool is_wanted)
{
    int failed;

    if (is_wanted)
        srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed;
}

int main(void)
{
    SRunner *attacks = srunner_create(NULL), *others = srunner_create(NULL);
    const char *only = getenv("CK_RUN_SUITE");
    bool is_attacks = only && strcmp(only, "attacks") == 0;
    int failed;

    srunner_set_fork_status(attacks, CK_FORK);
#define SUITE(name)                                                            \
    srunner_add_suite(strcmp(#name, "attacks") == 0 ? attacks : others,        \
                      name##_suite());
#include "suites.h"
#undef SUITE
    failed = run(others, !is_attacks);
    failed += run(attacks, !only || is_attacks);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
