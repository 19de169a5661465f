// main.c - runs the suite of every file test_<module>.c
//
// CK_RUN_SUITE=clock runs one suite. CK_FORK=no runs all in this process, but
// for attacks: each has limits of its own, and needs a process for them. They come
// first, for a process begins with the memory that the one before it holds.

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "test.h"

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
enum { SANITIZED = 1 };
#else
enum { SANITIZED = 0 };
#endif

int64_t test_cpu_time = -1;

// The linker puts this in the place of the system's (--wrap).
int __real_clock_gettime(clockid_t clock, struct timespec *now);
int __wrap_clock_gettime(clockid_t clock, struct timespec *now);

int __wrap_clock_gettime(clockid_t clock, struct timespec *now)
{
    if (clock != CLOCK_THREAD_CPUTIME_ID || test_cpu_time < 0)
        return __real_clock_gettime(clock, now);
    *now = (struct timespec){.tv_sec = (time_t)(test_cpu_time / 1000000000),
                             .tv_nsec = (long)(test_cpu_time % 1000000000)};
    return 0;
}

bool test_is_slowed(void)
{
    const char *preloaded = getenv("LD_PRELOAD");

    return SANITIZED ||
           (preloaded != NULL && strstr(preloaded, "vgpreload") != NULL);
}

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

    if (test_is_slowed())
        test_cpu_time = 0;
    srunner_set_fork_status(attacks, CK_FORK);
#define SUITE(name)                                                            \
    srunner_add_suite(strcmp(#name, "attacks") == 0 ? attacks : others,        \
                      name##_suite());
#include "suites.h"
#undef SUITE
    failed = run(attacks, !only || is_attacks);
    failed += run(others, !is_attacks);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
