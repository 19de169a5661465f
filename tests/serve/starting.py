# starting.py - how the service starts, loads again and is put into place

import json
import os
import re
import shutil
import signal
import socket
import stat
import subprocess
import tempfile
import unittest

from service import BUILD, RUN, WAIT, Service, case

DECIDE = "/v1/routines/helsingborg/decide"
TOKEN = "0123456789abcdefABCDEF"


def refused(*arguments, environment=None, program="rutin-serve"):
    """Starts it where it must not start: its exit status, and what it said."""
    environment = {"PATH": os.environ["PATH"], "RUTIN_RULES": "rules",
                   **(environment or {})}
    done = subprocess.run([*RUN, f"{BUILD}/{program}", *arguments], env=environment,
                          timeout=WAIT, capture_output=True, encoding="utf-8")
    return done.returncode, done.stderr + done.stdout


class Starting(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = self.folder.name
        self.place = f"unix:{self.path}/s"

    def tearDown(self):
        self.folder.cleanup()

    def token(self, text, mode=0o600):
        path = f"{self.path}/token"
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(path, mode)
        return path

    def hold(self, status, words, *arguments, **more):
        left, said = refused(*arguments, **more)
        self.assertEqual(left, status, said)
        self.assertIn(words, said)

    def test_a_wrong_command_line_is_told_and_ends_in_2(self):
        for words, *arguments in (
                ["Name a routine"], ["Name a routine", "--listen", self.place],
                ["Unknown option: --colour", "--colour", "helsingborg"],
                ["--listen lacks a value", "helsingborg", "--listen"],
                ["from 1 to 256", "--threads", "0", "helsingborg"],
                ["from 1 to 256", "--threads=257", "helsingborg"],
                ["from 1 to 256", "--threads", "many", "helsingborg"],
                ["--lang is to be", "--lang", "fr", "helsingborg"],
                ["64 routines", *["helsingborg"] * 65]):
            self.hold(2, words, *arguments)
        self.hold(2, "Ange minst en rutin", "--lang", "sv")
        self.hold(2, "Ange minst en rutin", environment={"LANG": "sv_SE.UTF-8"})

    def test_help_and_version_are_for_whoever_asks(self):
        self.hold(0, "--listen ADDRESS:PORT", "--help")
        self.hold(0, "--listen ADRESS:PORT", "--help", "--lang=sv")
        self.hold(0, "rutin 0.", "--version")

    def test_a_routine_that_does_not_load_ends_in_3(self):
        with open(f"{self.path}/broken.lua", "w", encoding="utf-8") as file:
            file.write("routine {")
        self.hold(3, "broken.lua:1:", "--listen", self.place, f"{self.path}/broken.lua")
        self.hold(3, "There is no routine nowhere", "--listen", self.place, "nowhere")
        self.hold(3, "Two routines have the same id: sweden", "--listen", self.place,
                  "sweden", "rules/sweden.lua")

    def test_a_place_that_is_none_ends_in_1(self):
        for place, words in (("unix:", "no place"), ("unix:" + "x" * 200, "no place"),
                             (f"unix:{self.path}/no/s", "Cannot listen"),
                             ("here", "no place"), ("localhost:1", "no place"),
                             ("127.0.0.1:x", "no place"), (":80", "no place"),
                             ("127.0.0.1:99999", "no place")):
            self.hold(1, words, "--listen", place, "sweden")
        self.hold(1, "Say where to listen", "sweden")

    def test_a_file_that_is_no_socket_is_left_alone(self):
        with open(f"{self.path}/s", "w", encoding="utf-8") as file:
            file.write("mine")
        self.hold(1, "Cannot listen", "--listen", self.place, "sweden")
        with open(f"{self.path}/s", encoding="utf-8") as file:
            self.assertEqual(file.read(), "mine")

    def test_a_socket_in_use_is_left_and_one_left_behind_is_taken(self):
        with Service("--listen", self.place, "sweden") as first:
            self.assertEqual(stat.S_IMODE(os.stat(f"{self.path}/s").st_mode), 0o660)
            self.hold(1, "Another service listens", "--listen", self.place, "sweden")
            self.assertEqual(first.ask("GET", "/livez").status, 200)
        self.assertFalse(os.path.exists(f"{self.path}/s"))
        first = Service("--listen", self.place, "sweden")
        first.stop(signal.SIGKILL)
        self.assertTrue(os.path.exists(f"{self.path}/s"))
        with Service("--listen", self.place, "sweden") as second:
            self.assertEqual(second.ask("GET", "/livez").status, 200)

    def test_the_default_is_a_socket_of_the_one_who_starts_it(self):
        for name in ("RUNTIME_DIRECTORY", "XDG_RUNTIME_DIR"):
            with Service("sweden", network=True, environment={name: self.path}) as service:
                self.assertEqual(service.place, f"unix:{self.path}/rutin.sock")
                self.assertEqual(service.ask("GET", "/livez").status, 200)

    def test_a_port_wants_a_token_that_others_cannot_read(self):
        listen = ["--listen", "127.0.0.1:0", "sweden"]
        self.hold(1, "wants a token", *listen)
        self.hold(3, "Cannot read the token", "--token", f"{self.path}/none", *listen)
        self.hold(3, "Everybody can read", "--token", self.token(TOKEN, 0o644), *listen)
        for text in ("", "short", "x" * 600, "with a blank in it", TOKEN + "\tx", "å" * 20):
            self.hold(3, "16 to 512", "--token", self.token(text), *listen)
        for host in ("127.0.0.1", "[::1]"):
            try:
                socket.socket(socket.AF_INET6 if "[" in host else socket.AF_INET).bind(
                    (host.strip("[]"), 0))
            except OSError:
                continue
            with Service("--listen", f"{host}:0", "--token", self.token(TOKEN), "sweden",
                         network=True) as service:
                self.assertTrue(service.place.startswith(host + ":"))
                if "[" not in host:
                    self.assertEqual(service.ask("GET", "/v1/routines").status, 401)

    def test_a_socket_of_systemd_is_taken(self):
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(f"{self.path}/s")
            made.listen()
            self.hold_passed(made, [])
        self.assertTrue(os.path.exists(f"{self.path}/s"), "it is not ours to remove")

    def test_it_runs_as_nobody_with_no_network_and_nothing_else(self):
        """As examples/serve/ has it: a socket that is there, an empty network, no right."""
        bare = ["unshare", "--net", "--ipc", "setpriv", "--reuid=65534", "--regid=65534",
                "--clear-groups", "--no-new-privs", "--bounding-set=-all", "--"]
        os.chmod(self.path, 0o755)
        shutil.copytree("rules", f"{self.path}/rules")
        shutil.copy(f"{BUILD}/rutin-serve", self.path)
        tried = subprocess.run([*bare, f"{self.path}/rutin-serve", "--version"],
                               capture_output=True)
        if tried.returncode != 0:
            self.skipTest("no right to give up rights")
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(f"{self.path}/s")
            os.chmod(f"{self.path}/s", 0o666)
            made.listen()
            self.hold_passed(made, bare, f"{self.path}/rutin-serve",
                             ["--rules", f"{self.path}/rules"])

    def hold_passed(self, made, before, program=f"{BUILD}/rutin-serve", more=()):
        """Hands the socket on as number 3, as systemd does, and asks."""
        script = ("exec 3<&$0; export LISTEN_PID=$$ LISTEN_FDS=1; exec \"$@\" "
                  "2>&1 >/dev/null")
        process = subprocess.Popen(
            [*before, "bash", "-c", script, str(made.fileno()), *RUN, program, "--lang",
             "en", *more, "sweden"], pass_fds=[made.fileno()], stdout=subprocess.PIPE,
            encoding="utf-8", env={"PATH": os.environ["PATH"], "RUTIN_RULES": "rules"})
        lines = [process.stdout.readline() for _ in range(2)]
        self.assertIn("Listens at LISTEN_FDS", lines[1])
        service = Passed(f"unix:{self.path}/s")
        answer = service.ask("POST", "/v1/routines/sweden/decide", case())
        self.assertEqual(answer.status, 200)
        process.terminate()
        self.assertEqual(process.wait(WAIT), 0)
        process.stdout.close()

    def test_the_command_hands_over(self):
        self.hold(2, "rutin serve ROUTINE", "serve", program="rutin")
        self.hold(0, "--listen PLACE", "serve", "--help", program="rutin")
        self.hold(3, "There is no routine nowhere", "serve", "--listen", self.place,
                  "--lang", "en", "nowhere", program="rutin")
        self.hold(1, "wants a token", "serve", "--threads=2", "--rules", "rules",
                  "--listen=127.0.0.1:0", "sweden", program="rutin")

    def test_the_command_alone_says_what_to_install(self):
        shutil.copy(f"{BUILD}/rutin", self.path)
        done = subprocess.run([f"{self.path}/rutin", "serve", "sweden"],
                              capture_output=True, encoding="utf-8",
                              env={"LANG": "sv_SE.UTF-8"})
        self.assertEqual(done.returncode, 1)
        self.assertIn("libmicrohttpd", done.stderr)


class Passed(Service):
    """Only the client of one that was started otherwise."""

    def __init__(self, place):
        self.place = place


class Reloading(unittest.TestCase):
    """SIGHUP loads beside, and swaps only when all of it loaded."""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.routine = f"{self.folder.name}/helsingborg.lua"
        shutil.copy("rules/helsingborg.lua", self.routine)

    def tearDown(self):
        self.folder.cleanup()

    def change(self, change):
        with open(self.routine, encoding="utf-8") as file:
            text = file.read()
        with open(self.routine, "w", encoding="utf-8") as file:
            file.write(change(text))

    def digest(self, service):
        return service.ask("GET", "/v1/routines").json["routines"][0]["digest"]

    def test_a_new_version_takes_the_place_of_the_old(self):
        with Service(self.routine) as service:
            before = self.digest(service)
            self.change(lambda text: text + "\n-- changed\n")
            self.assertEqual(self.digest(service), before)
            service.notify(signal.SIGHUP)
            service.await_log("Changed to what was loaded")
            self.assertNotEqual(self.digest(service), before)
            plan = service.ask("POST", DECIDE, case()).json
            self.assertEqual(plan["routine"]["digest"], self.digest(service))

    def test_one_that_does_not_load_leaves_the_old_and_the_log_says_why(self):
        with Service(self.routine, "sweden") as service:
            before, plan = self.digest(service), service.ask("POST", DECIDE, case()).body
            self.change(lambda text: text + "\nfact (\n")
            for count in (1, 2):
                service.notify(signal.SIGHUP)
                service.await_log("Could not load again", count)
            self.assertTrue([line for line in service.log
                             if re.match(rf"{self.routine}:\d+:\d+: ", line)], service.log)
            self.assertEqual(self.digest(service), before)
            self.assertEqual(service.ask("POST", DECIDE, case()).body, plan)
            metrics = service.ask("GET", "/metrics").body.decode()
            self.assertIn('rutin_reloads_total{result="failed"} 2\n', metrics)
            os.remove(self.routine)
            service.notify(signal.SIGHUP)
            service.await_log("There is no routine")
            shutil.copy("rules/helsingborg.lua", self.routine)
            service.notify(signal.SIGHUP)
            service.await_log("Changed to what was loaded")

    def test_the_token_is_read_again(self):
        path = f"{self.folder.name}/token"
        for text in (TOKEN, TOKEN[::-1]):
            with open(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w",
                      encoding="utf-8") as file:
                file.write(text + "\n")
            if text == TOKEN:
                service = Service("--listen", "127.0.0.1:0", "--token", path, "sweden",
                                  network=True)
        with service:
            def status(text):
                return service.ask("GET", "/metrics",
                                   Authorization=f"Bearer {text}").status
            self.assertEqual((status(TOKEN), status(TOKEN[::-1])), (200, 401))
            service.notify(signal.SIGHUP)
            service.await_log("Changed to what was loaded")
            self.assertEqual((status(TOKEN), status(TOKEN[::-1])), (401, 200))
            os.chmod(path, 0o604)
            service.notify(signal.SIGHUP)
            service.await_log("Could not load again")
            self.assertEqual((status(TOKEN), status(TOKEN[::-1])), (401, 200))
        self.assertNotIn(TOKEN, "".join(line for line in service.log if line))

    def test_what_is_being_sent_goes_on_with_the_routine_it_began_with(self):
        line = json.dumps(case()).encode() + b"\n"
        with Service(self.routine) as service:
            wanted = service.ask("POST", DECIDE, line).body
            body = line * 300
            with service.connect() as made:
                made.sendall(b"POST /v1/routines/helsingborg/decide-many HTTP/1.1\r\n"
                             b"Host: x\r\nConnection: close\r\nContent-Type: "
                             b"application/x-ndjson\r\nContent-Length: %d\r\n\r\n"
                             % len(body) + body)
                came = made.recv(1 << 10)
                self.change(lambda text: text + "\n-- changed\n")
                service.notify(signal.SIGHUP)
                service.await_log("Changed to what was loaded")
                while piece := made.recv(1 << 20):
                    came += piece
            self.assertEqual(came.count(wanted[:200]), 300)
            self.assertTrue(came.endswith(b"0\r\n\r\n"))


class Placing(unittest.TestCase):
    """What stands in examples/serve/ is right."""

    def test_the_lines_of_the_readme_do_what_they_say(self):
        with open("examples/serve/README.md", encoding="utf-8") as file:
            blocks = re.findall(r"```sh\n(.*?)```", file.read(), re.S)
        lines = [line for block in blocks for line in block.splitlines()]
        if not shutil.which("curl"):
            self.skipTest("no curl")
        self.assertGreater(len(lines), 6)
        with Service("helsingborg") as service:
            for line in lines:
                place = service.place.removeprefix("unix:")
                self.assertIn("/tmp/rutin.sock", line)
                done = subprocess.run(line.replace("/tmp/rutin.sock", place), shell=True,
                                      capture_output=True, timeout=WAIT)
                self.assertEqual(done.returncode, 0, (line, done.stderr))
                if "/metrics" not in line:
                    json.loads(done.stdout)
                self.assertEqual(b'"code":"' in done.stdout, "160" in line, line)

    def test_the_units_are_right_and_closed(self):
        if not shutil.which("systemd-analyze"):
            self.skipTest("no systemd-analyze")
        with tempfile.TemporaryDirectory() as folder:
            for name in ("rutin-serve.service", "rutin-serve.socket"):
                with open(f"examples/serve/{name}", encoding="utf-8") as file:
                    text = file.read()
                text = text.replace("/usr/local/bin/rutin-serve",
                                    os.path.abspath(f"{BUILD}/rutin-serve"))
                with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
                    file.write(text)
            verified = subprocess.run(
                ["systemd-analyze", "verify", "--man=no", f"{folder}/rutin-serve.service",
                 f"{folder}/rutin-serve.socket"], capture_output=True, encoding="utf-8")
            said = [line for line in verified.stderr.splitlines() if "rutin-serve" in line]
            self.assertEqual((verified.returncode, said), (0, []), verified.stderr)
            closed = subprocess.run(
                ["systemd-analyze", "security", "--offline=true", "--threshold=10",
                 f"{folder}/rutin-serve.service"], capture_output=True, encoding="utf-8")
            self.assertEqual(closed.returncode, 0, closed.stdout[-200:])

    def test_the_container_builds_what_the_readme_says(self):
        """The packages that a build wants are those of the README, and this one's."""
        with open("examples/serve/Containerfile", encoding="utf-8") as file:
            text = file.read().replace("\\\n", " ")
        with open("README.md", encoding="utf-8") as file:
            line = re.search(r"apt-get update .*?&& make test", file.read())[0]
        packages = set(re.findall(r"\b(lib[\w.-]+-dev)\b", line)) - {"check"}
        self.assertTrue(packages)
        self.assertLessEqual(packages, set(text.split()))
