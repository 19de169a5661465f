# memory.py - memory may run out anywhere, and no answer is half of itself
#
# tests/fail/shim.c lets one allocation of the service fail. Then a request has its
# answer, byte for byte, or 503, or no answer at all; and the next one has its own.

import http.client
import json
import os
import subprocess
import tempfile
import unittest

from service import BUILD, RUN, Service, case

STEPS = int(os.environ.get("SWEEP", 60))
CALL = {"hook": "rutin.case-view", "hookInstance": "1", "context": {"case": case()}}
ASKED = (("POST", "/cds-services/helsingborg", CALL),
         ("POST", "/v1/routines/helsingborg/decide", case()),
         ("POST", "/v1/routines/helsingborg/ask", case()),
         ("POST", "/v1/routines/helsingborg/decide", {"facts": {"age": 160}}),
         ("GET", "/v1/routines", None))


@unittest.skipIf(RUN or os.environ.get("SANITIZE"), "another allocator")
class Memory(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.shim = f"{cls.folder.name}/shim.so"
        subprocess.run([os.environ.get("CC", "cc"), "-O1", "-shared", "-fPIC", "-o",
                        cls.shim, "tests/fail/shim.c", "-ldl"], check=True)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def service(self, at):
        report = f"{self.folder.name}/report"
        return report, Service("helsingborg", environment={
            "LD_PRELOAD": self.shim, "FAIL_KIND": "memory", "FAIL_AT": str(at),
            "FAIL_ALONE": "1", "FAIL_REPORT": report})

    def count(self, *asked):
        report, service = self.service(0)
        answers = [self.ask(service, one) for one in asked]
        self.assertEqual(service.stop(), 0)
        with open(report, encoding="utf-8") as file:
            return int(file.read().split()[0]), answers

    def ask(self, service, one):
        method, path, body = one
        try:
            answer = service.ask(method, path, body)
        except (http.client.HTTPException, ConnectionError):
            return None
        return answer.status, answer.body

    def test_one_allocation_fails(self):
        refused = 0
        for one in ASKED:
            first, _ = self.count()
            last, (wanted,) = self.count(one)
            self.assertGreater(last, first)
            for step in range(STEPS):
                at = first + 1 + (last - first - 1) * step // STEPS
                report, service = self.service(at)
                got = self.ask(service, one)
                if got != wanted:
                    refused += 1
                    self.assertTrue(got is None or got[0] == 503, (at, got))
                    if got and got[1]:
                        self.assertEqual(json.loads(got[1])["status"], 503)
                self.assertEqual(self.ask(service, one), wanted, at)
                self.assertEqual(service.stop(), 0)
        self.assertGreater(refused, STEPS)
