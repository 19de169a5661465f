# run.py - runs the tests that are beside it, many at once, for most of them wait
#
# A class that starts one service for all of its tests is run as a whole, of any other
# each test by itself.

import concurrent.futures
import sys
import time
import unittest

QUICK = ["paths", "document", "rude", "starting", "hooks"]
LONG = ["load", "memory"]
AT_ONCE = 8


def classes(modules):
    for module in unittest.defaultTestLoader.loadTestsFromNames(modules):
        for group in module:
            if group.countTestCases():
                yield list(group)


def tasks(tests):
    """Lists of tests, each to be run by itself."""
    if "setUpClass" in type(tests[0]).__dict__:
        return [tests]
    return [[test] for test in tests]


def run(tests):
    result, start = unittest.TestResult(), time.monotonic()
    unittest.TestSuite(tests).run(result)
    return result, time.monotonic() - start, tests


def main(arguments):
    wanted = [name for name in arguments if name not in ("all", "-v")]
    groups = [group for group in classes(QUICK + LONG * ("all" in arguments))
              if not wanted or type(group[0]).__name__ in wanted]
    work = [task for group in groups for task in tasks(group)]
    count, faults, start = 0, [], time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        for result, seconds, tests in pool.map(run, work):
            count += result.testsRun
            faults += result.failures + result.errors
            for test, why in result.skipped:
                print(f"serve.sh: skipped {test.id()}, {why}")
            if "-v" in arguments:
                print(f"{seconds:6.1f} s  {tests[0].id()} ({result.testsRun})")
    for test, fault in faults:
        print(f"serve: {test}\n{fault}", file=sys.stderr)
    print(f"serve: {count} tests, {len(faults)} failed, "
          f"{time.monotonic() - start:.0f} s")
    return not count or bool(faults)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
