# run.py - runs the tests that are beside it, those of all.py only when asked for

import sys
import unittest

QUICK = ["paths"]
LONG = []

if __name__ == "__main__":
    names = [name for name in sys.argv[1:] if name != "all"]
    modules = QUICK + (LONG if "all" in sys.argv else [])
    tests = unittest.defaultTestLoader.loadTestsFromNames(modules)
    if names:
        tests = unittest.TestSuite(
            group for module in tests for group in module
            if any(type(test).__name__ in names for test in group))
    result = unittest.TextTestRunner(verbosity=1).run(tests)
    if result.testsRun == 0:
        sys.exit("serve: no test ran")
    sys.exit(not result.wasSuccessful())
