# rude.py - clients that are slow, break off, send too much or nonsense
#
# Whatever one does, the service answers the others, and comes back to nobody
# connected and nothing held. A slow client here sends a byte whenever another has been
# answered in between: it is never idle, and still has to go after five seconds.

import json
import os
import re
import signal
import threading
import unittest

from service import Connection, Service, case, drain

DECIDE = "/v1/routines/helsingborg/decide"
CANARY = "kanariefagel"


def head(length, path=DECIDE, more="", kind="application/json"):
    return (f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: {kind}\r\n"
            f"Content-Length: {length}\r\n{more}\r\n").encode()


def connections(service):
    text = service.ask("GET", "/metrics").body.decode()
    return int(re.search(r"^rutin_connections (\d+)$", text, re.M)[1])


class Rude(unittest.TestCase):
    def setUp(self):
        self.service = Service("helsingborg")
        self.body = json.dumps(case()).encode()

    def tearDown(self):
        # Nobody is left, but who asks.
        while connections(self.service) > 1:
            pass
        self.assertEqual(self.plan().status, 200)
        self.assertEqual(self.service.stop(), 0, self.service.log)

    def plan(self, connection=None):
        return self.service.ask("POST", DECIDE, self.body, connection)

    # -------------------------------------------------------------------- slow

    def drip(self, made, bytes_):
        """Sends a byte after each answer that another gets. Whether it was let."""
        made.setblocking(False)
        for byte in bytes_:
            self.assertEqual(self.service.ask("GET", "/livez").status, 200)
            try:
                made.send(bytes([byte]))
                if made.recv(1 << 16) == b"":
                    return False
            except BlockingIOError:
                pass
            except (BrokenPipeError, ConnectionResetError):
                return False
        return True

    def test_who_sends_a_head_byte_by_byte_has_five_seconds(self):
        with self.service.connect() as made:
            self.assertFalse(self.drip(made, b"GET /livez HTTP/1.1\r\nX: "
                                       + b"x" * (1 << 20)))

    def test_who_sends_a_body_byte_by_byte_has_five_seconds(self):
        with self.service.connect() as made:
            made.sendall(head(1 << 20))
            self.assertFalse(self.drip(made, b" " * (1 << 20)))

    def test_who_is_connected_and_says_nothing_has_five_seconds(self):
        with self.service.connect() as made:
            self.assertEqual(drain(made), b"")

    def test_who_reads_nothing_of_a_long_answer_has_five_seconds(self):
        body = (self.body + b"\n") * 200
        with self.service.connect() as made:
            made.sendall(head(len(body), "/v1/routines/helsingborg/decide-many",
                              kind="application/x-ndjson") + body)
            while connections(self.service) > 1:
                self.assertEqual(self.plan().status, 200)
            came = drain(made)
        self.assertTrue(came.startswith(b"HTTP/1.1 200 OK"))
        self.assertLess(len(came), 5 << 20)

    # -------------------------------------------------------------- breaking off

    def test_half_a_request_and_gone(self):
        whole = head(len(self.body)) + self.body
        for length in (0, 1, 10, 30, len(whole) - len(self.body), len(whole) - 1):
            with self.service.connect() as made:
                made.sendall(whole[:length])
            came = self.service.raw(whole[:length], shut=True)
            self.assertNotIn(b"200 OK", came)

    def test_asked_and_gone_before_the_answer(self):
        for _ in range(20):
            with self.service.connect() as made:
                made.sendall(head(len(self.body)) + self.body)

    # ------------------------------------------------------------------ too much

    def test_2_mib_in_chunks_is_413(self):
        chunk = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
        came = self.service.raw(
            head(0, more="Transfer-Encoding: chunked\r\n").replace(
                b"Content-Length: 0\r\n", b""), *[chunk] * 32, b"0\r\n\r\n", shut=True)
        self.assertTrue(came.startswith(b"HTTP/1.1 413 "), came[:100])

    def test_a_case_in_chunks_is_decided(self):
        pieces = [self.body[i:i + 7] for i in range(0, len(self.body), 7)]
        chunks = [b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces]
        came = self.service.raw(
            head(0, more="Transfer-Encoding: chunked\r\nConnection: close\r\n").replace(
                b"Content-Length: 0\r\n", b""), *chunks, b"0\r\n\r\n")
        self.assertEqual(came.partition(b"\r\n\r\n")[2], self.plan().body)

    def test_who_asks_first_is_told_before_he_sends(self):
        came = self.service.raw(head(2 << 20, more="Expect: 100-continue\r\n"))
        self.assertTrue(came.startswith(b"HTTP/1.1 413 "), came[:100])
        came = self.service.raw(
            head(len(self.body), more="Expect: 100-continue\r\nConnection: close\r\n"),
            self.body)
        self.assertTrue(came.startswith(b"HTTP/1.1 100 Continue\r\n\r\n"))
        self.assertIn(b"HTTP/1.1 200 OK", came)

    def test_who_sends_without_end_is_cut_off(self):
        came = self.service.raw(head(1 << 40), *[b" " * (1 << 20)] * 64)
        self.assertNotIn(b"200 OK", came)

    def test_a_head_without_end_is_cut_off(self):
        came = self.service.raw(b"GET /livez HTTP/1.1\r\n",
                                *[b"X: " + b"x" * 1000 + b"\r\n"] * 1000)
        self.assertNotIn(b"200 OK", came)

    # ------------------------------------------------------------------ nonsense

    def test_garbage_gets_no_answer_but_an_error(self):
        seed = 1
        for _ in range(60):
            junk = bytearray()
            for _ in range(200):
                seed = (seed * 1103515245 + 12345) % (1 << 31)
                junk.append(seed >> 16 & 255)
            for start in (b"", b"GET /livez ", b"POST " + DECIDE.encode() + b" HTTP/1.1\r\n"):
                came = self.service.raw(start + bytes(junk), shut=True)
                self.assertNotIn(b" 200 ", came[:20])

    def test_heads_that_lie_get_no_plan(self):
        for lie in ("Content-Length: -1", "Content-Length: 99999999999999999999",
                    "Content-Length: 5\r\nContent-Length: 7", "Content-Length: x",
                    "Transfer-Encoding: nonsense\r\nContent-Length: 3"):
            came = self.service.raw(
                f"POST {DECIDE} HTTP/1.1\r\nHost: x\r\n{lie}\r\n\r\n{{}}".encode(), shut=True)
            self.assertNotIn(b"200 OK", came)

    # ---------------------------------------------------------------- one by one

    def test_three_requests_at_once_are_answered_in_their_order(self):
        more = b"GET /livez HTTP/1.1\r\nHost: x\r\n\r\n"
        last = b"GET /readyz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        came = self.service.raw(head(len(self.body)) + self.body + more + last)
        self.assertEqual(came.count(b"HTTP/1.1 200 OK"), 3)
        places = [came.index(mark) for mark in (b'{"rutin":', b'"alive"', b'"ready"')]
        self.assertEqual(places, sorted(places))

    def test_a_connection_is_kept_for_the_next_request(self):
        connection = Connection(self.service)
        first = self.plan(connection).body
        for _ in range(5):
            self.assertEqual(self.plan(connection).body, first)
        made = connection.sock
        self.assertEqual(self.service.ask("POST", DECIDE, b"{}", connection).status, 422)
        self.assertEqual(self.service.ask("GET", "/nowhere", None, connection).status, 404)
        self.assertIs(connection.sock, made)
        connection.close()


class Stopping(unittest.TestCase):
    """SIGTERM while there is something to do."""

    def test_what_runs_is_ended_first(self):
        service, body = Service("helsingborg"), json.dumps(case()).encode()
        wanted = service.ask("POST", DECIDE, body).body
        open_ = Connection(service)
        self.assertEqual(service.ask("GET", "/readyz", None, open_).json, {"ready": True})
        half = service.connect()
        half.sendall(head(len(body), more="Expect: 100-continue\r\n"))
        self.assertTrue(half.recv(1 << 16).startswith(b"HTTP/1.1 100"))
        service.notify(signal.SIGTERM)
        service.await_log("Stops.")
        answer = service.ask("GET", "/readyz", None, open_)
        self.assertEqual((answer.status, answer.json, answer.headers["Connection"]),
                         (503, {"ready": False}, "close"))
        half.sendall(body)
        came = drain(half)
        self.assertTrue(came.startswith(b"HTTP/1.1 200 OK"))
        self.assertIn(b"Connection: close", came)
        self.assertEqual(came.partition(b"\r\n\r\n")[2], wanted)
        place = service.place.removeprefix("unix:")
        self.assertEqual(service.stop(), 0)
        self.assertFalse(os.path.exists(place))
        self.assertFalse([line for line in service.log if line and "not finished" in line])

    def test_who_does_not_end_is_cut_off(self):
        service = Service("helsingborg")
        half = service.connect()
        half.sendall(head(1000, more="Expect: 100-continue\r\n"))
        half.recv(1 << 16)
        service.notify(signal.SIGTERM)
        service.await_log("Stops.")
        self.assertEqual(drain(half), b"")
        self.assertEqual(service.stop(), 0)

    def test_no_answer_is_cut_in_two(self):
        """Under load, each answer that has begun is whole."""
        for number in (signal.SIGTERM, signal.SIGINT):
            service, body = Service("helsingborg"), json.dumps(case()).encode()
            wanted = service.ask("POST", DECIDE, body).body
            counts, wrong, begun = [], [], threading.Barrier(5)

            def load():
                connection, count = Connection(service), 0
                try:
                    while True:
                        answer = service.ask("POST", DECIDE, body, connection)
                        if answer.status != 200 or answer.body != wanted:
                            wrong.append(answer)
                        count += 1
                        if count == 10:
                            begun.wait()
                        if answer.headers["Connection"] == "close":
                            break
                except OSError:
                    pass  # no answer at all, and no connection
                except Exception as fault:  # half an answer
                    if "Remote end closed" not in str(fault):
                        wrong.append(fault)
                counts.append(count)

            threads = [threading.Thread(target=load) for _ in range(4)]
            for thread in threads:
                thread.start()
            begun.wait()
            service.notify(number)
            for thread in threads:
                thread.join()
            self.assertEqual(service.stop(), 0)
            self.assertEqual(wrong, [])
            self.assertGreaterEqual(min(counts), 10)


class Silence(unittest.TestCase):
    """Nothing of a request is in the log, whatever it is and comes to."""

    def test_no_canary_in_the_log(self):
        with Service("helsingborg") as service:
            body = case()
            body["events"] = [{"at": body["now"], "weighed": "police", "outcome": "yes",
                               "by": CANARY, "note": CANARY}]
            for tree in (body, {**body, "case": CANARY}, {**body, CANARY: 1},
                         {**body, "facts": {CANARY: CANARY}}, CANARY, [CANARY]):
                for path in ("decide", "ask", "explain", "test", "told", "page",
                             f"decide?lang={CANARY}", f"page?actor={CANARY}",
                             f"decide?{CANARY}=1", CANARY, f"../{CANARY}"):
                    service.ask("POST", f"/v1/routines/helsingborg/{path}", tree,
                                Authorization=f"Bearer {CANARY}", X_Canary=CANARY)
                service.ask("POST", "/cds-services/helsingborg",
                            {"hook": CANARY, "hookInstance": CANARY,
                             "context": {"case": tree}})
                service.ask("POST", "/v1/routines/helsingborg/decide-many",
                            json.dumps(tree), Content_Type="application/x-ndjson")
            service.ask("GET", f"/v1/routines/{CANARY}")
            service.raw(f"{CANARY} {CANARY}\r\n{CANARY}\r\n\r\n".encode(), shut=True)
            service.raw(head(10, CANARY), CANARY.encode(), shut=True)
            metrics = service.ask("GET", "/metrics").body.decode()
            service.notify(signal.SIGHUP)
            service.await_log("Changed to what was loaded")
        log = "\n".join(line for line in service.log if line)
        self.assertNotIn(CANARY, log)
        self.assertNotIn(CANARY, metrics)
        self.assertEqual(len(log.splitlines()), 5, log)

    def test_no_fault_tells_what_the_case_told(self):
        with Service("helsingborg") as service:
            for facts in ({"age": CANARY}, {CANARY: 1}, {"danger": CANARY}):
                answer = service.ask("POST", DECIDE, {**case(), "facts": facts})
                self.assertEqual(answer.status, 422)
                self.assertNotIn(CANARY.encode(), answer.body)
