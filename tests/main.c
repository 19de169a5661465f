// main.c - runs the suite of every file test_<module>.c
//
// CK_RUN_SUITE=clock runs one suite, CK_FORK=no runs all in this process.

#include <stdlib.h>

#include "test.h"

int main(void)
{
    SRunner *runner = srunner_create(NULL);
    int failed;

#define SUITE(name) srunner_add_suite(runner, name##_suite());
#include "suites.h"
#undef SUITE
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
