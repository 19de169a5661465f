# service.py - a service to test, and a client that says exactly what it is told
#
# Nothing here waits for a time to pass: it waits for a line in the log, for an answer,
# for the end of a connection or of the process, each for a minute at most, or for as many
# as CK_TIMEOUT_MULTIPLIER says.

import http.client
import json
import os
import shlex
import signal
import socket
import subprocess
import tempfile
import threading

WAIT = 60 * int(os.environ.get("CK_TIMEOUT_MULTIPLIER", 1))
BUILD = os.environ.get("BUILD", "build")
RUN = shlex.split(os.environ.get("RUN", ""))
FRIDAY = "examples/friday-night.json"


class Connection(http.client.HTTPConnection):
    """HTTP over whatever the service listens on."""

    def __init__(self, service):
        super().__init__("localhost", timeout=WAIT)
        self.service = service

    def connect(self):
        self.sock = self.service.connect()


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.headers = response.headers
        self.body = response.read()
        self.type = (response.headers.get("Content-Type") or "").split(";")[0]

    @property
    def json(self):
        return json.loads(self.body)


class Service:
    """rutin-serve with these arguments; its place comes from the log."""

    def __init__(self, *arguments, network=False, environment=None):
        self.folder = tempfile.TemporaryDirectory()
        if not network and "--listen" not in arguments:
            arguments = ("--listen", f"unix:{self.folder.name}/s", *arguments)
        environment = dict(os.environ, RUTIN_RULES="rules", LC_ALL="C.UTF-8",
                           **(environment or {}))
        self.log, self.said = [], threading.Condition()
        self.process = subprocess.Popen(
            [*RUN, f"{BUILD}/rutin-serve", "--lang", "en", *arguments],
            stderr=subprocess.PIPE, env=environment, encoding="utf-8")
        self.reader = threading.Thread(target=self.read_log, daemon=True)
        self.reader.start()
        line = self.await_log("Listens at ")
        self.place = line.split("Listens at ")[1].rstrip(".")

    def read_log(self):
        for line in self.process.stderr:
            with self.said:
                self.log.append(line.rstrip("\n"))
                self.said.notify_all()
        with self.said:
            self.log.append(None)
            self.said.notify_all()

    def await_log(self, text, count=1):
        """The count-th line of the log that holds the text."""

        def found():
            lines = [line for line in self.log if line and text in line]
            return lines[count - 1] if len(lines) >= count else None

        with self.said:
            ready = self.said.wait_for(
                lambda: found() or None in self.log, WAIT)
            assert ready and found(), f"no {text!r} in the log: {self.log}"
            return found()

    def connect(self):
        if self.place.startswith("unix:"):
            made = socket.socket(socket.AF_UNIX)
            place = self.place.removeprefix("unix:")
        else:
            host, port = self.place.rsplit(":", 1)
            made, place = socket.socket(), (host, int(port))
        made.settimeout(WAIT)
        made.connect(place)
        return made

    def ask(self, method, path, body=None, connection=None, **headers):
        own = connection or Connection(self)
        headers = {name.replace("_", "-"): value
                   for name, value in headers.items()}
        if body is not None and not isinstance(body, (bytes, str)):
            body = json.dumps(body, ensure_ascii=False).encode()
        if body is not None:
            headers.setdefault("Content-Type", "application/json")
        own.request(method, path, body, headers)
        answer = Answer(own.getresponse())
        if not connection:
            own.close()
        return answer

    def raw(self, *pieces, shut=False):
        """Sends the bytes and gives all that comes until the other end closes."""
        with self.connect() as made:
            try:
                for piece in pieces:
                    made.sendall(piece)
                if shut:
                    made.shutdown(socket.SHUT_WR)
            except (BrokenPipeError, ConnectionResetError):
                pass
            return drain(made)

    def notify(self, number):
        self.process.send_signal(number)

    def stop(self, number=signal.SIGTERM):
        """Ends it, and gives its exit status."""
        if self.process.poll() is None:
            self.notify(number)
        status = self.process.wait(WAIT)
        self.reader.join(WAIT)
        self.folder.cleanup()
        return status

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        status = self.stop()
        if kind is None:
            assert status == 0, (status, self.log)


def drain(made):
    came = b""
    try:
        while True:
            piece = made.recv(1 << 16)
            if not piece:
                return came
            came += piece
    except (ConnectionResetError, TimeoutError):
        return came


def case(path=FRIDAY):
    """The case of an example, or the case itself."""
    with open(path, encoding="utf-8") as file:
        tree = json.load(file)
    return tree["case"] if isinstance(tree.get("case"), dict) else tree
