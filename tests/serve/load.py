# load.py - 10,000 requests while the routine is loaded anew five times, and none lost

import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import unittest

from service import Connection, Service, case

DECIDE = "/v1/routines/helsingborg/decide?brief=1"
TOKEN = "0123456789abcdefABCDEF"
RELOADS = 5


class Load(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.routine = f"{self.folder.name}/helsingborg.lua"
        shutil.copy("rules/helsingborg.lua", self.routine)
        for name, text in (("token", TOKEN + "\n"), ("case.json", json.dumps(case()))):
            path = f"{self.folder.name}/{name}"
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            os.chmod(path, 0o600)

    def tearDown(self):
        self.folder.cleanup()

    def port(self):
        return Service("--listen", "127.0.0.1:0", "--token", f"{self.folder.name}/token",
                       self.routine, network=True)

    def answered(self, service):
        text = service.ask("GET", "/metrics", Authorization=f"Bearer {TOKEN}").body.decode()
        found = re.search(r'/decide",status="200"\} (\d+)', text)
        return int(found[1]) if found else 0

    def reload(self, service, requests):
        """Loads anew when a sixth, two sixths … of the requests have been answered."""
        for number in range(1, RELOADS + 1):
            while self.answered(service) < requests * number // (RELOADS + 1):
                pass
            with open(self.routine, "a", encoding="utf-8") as file:
                file.write(f"-- {number}\n")
            service.notify(signal.SIGHUP)
            service.await_log("Changed to what was loaded", number)

    def test_ten_thousand_by_ab_and_none_lost(self):
        if not shutil.which("ab"):
            self.skipTest("no ab")
        for more in ([], ["-k"]):
            with self.port() as service:
                load = subprocess.Popen(
                    ["ab", "-q", "-l", "-n", "10000", "-c", "16", *more, "-T",
                     "application/json", "-H", f"Authorization: Bearer {TOKEN}", "-p",
                     f"{self.folder.name}/case.json",
                     f"http://{service.place}{DECIDE}"],
                    stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
                self.reload(service, 10000)
                said = load.communicate()[0]
                self.assertEqual(load.returncode, 0, said)
                self.assertRegex(said, r"Complete requests: +10000\n", said)
                self.assertRegex(said, r"Failed requests: +0\n", said)
                self.assertNotIn("Non-2xx", said)
                self.assertEqual(self.answered(service), 10000)
                print("".join(line + "\n" for line in said.splitlines()
                              if re.match(r"Requests per|  (50|99|100)%", line)), end="")
                shutil.copy("rules/helsingborg.lua", self.routine)

    def test_every_answer_is_of_one_version_or_the_other(self):
        """Fewer, but each is looked at: it is the plan of a version that was loaded."""
        with self.port() as service:
            wrong, seen, lock = [], set(), threading.Lock()
            body, all_ = json.dumps(case()).encode(), 1500

            def ask():
                connection = Connection(service)
                for _ in range(all_ // 3):
                    answer = service.ask("POST", DECIDE, body, connection,
                                         Authorization=f"Bearer {TOKEN}")
                    if answer.status == 200:
                        with lock:
                            seen.add(answer.json["routine"]["digest"])
                    else:
                        wrong.append(answer.status)
                connection.close()

            threads = [threading.Thread(target=ask) for _ in range(3)]
            for thread in threads:
                thread.start()
            self.reload(service, all_)
            for thread in threads:
                thread.join()
            self.assertEqual(wrong, [])
            self.assertEqual(len(seen), RELOADS + 1)
