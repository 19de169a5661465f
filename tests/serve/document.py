# document.py - the OpenAPI document is true: every path, every status, every body
#
# Each status that the document declares of a path is brought about, and what comes is
# held against the schema that stands there. Paths, and what may stand after "?", are
# held against the table of routes, both ways.

import json
import re
import unittest

from service import Connection, Service, case

try:
    from jsonschema import Draft202012Validator, RefResolver
except ImportError:
    Draft202012Validator = None

HELSINGBORG = {"{id}": "helsingborg"}


def example():
    return {"about": "A case", "case": case(), "expect": {"steps": ["police"]}}


def call():
    return {"hook": "rutin.case-view", "hookInstance": "d1577c69-dfbe-44ad-ba6d",
            "context": {"case": case()}}


FEEDBACK = {"feedback": [
    {"card": "8e0", "outcome": "accepted", "acceptedSuggestions": [{"id": "8e1"}],
     "outcomeTimestamp": "2026-11-20T22:12:00Z"},
    {"card": "8e2", "outcome": "overridden", "outcomeTimestamp": "2026-11-20T22:12:00Z",
     "overrideReason": {"userComment": "x"}}]}

# What a path is asked with to answer 200: after "?", and the body.
RIGHT = {
    "/v1/routines": [("lang=en", None)],
    "/v1/routines/{id}": [("lang=sv", None)],
    "/v1/routines/{id}/decide": [("lang=sv", case()), ("lang=en&brief=0", case()),
                                 ("", case())],
    "/v1/routines/{id}/ask": [("lang=sv", case()), ("lang=en", case())],
    "/v1/routines/{id}/explain": [("lang=sv", case()), ("step=police", case()),
                                  ("actor=guardian_home", case())],
    "/v1/routines/{id}/changed": [("lang=en", {"before": {**case(), "facts": {}},
                                               "after": case()})],
    "/v1/routines/{id}/test": [("lang=en", example())],
    "/v1/routines/{id}/told": [("lang=en", case())],
    "/v1/routines/{id}/page": [("lang=en", case()), ("all=1", case()),
                               ("actor=social_services", case())],
    "/v1/routines/{id}/calendar": [("lang=sv", case()), ("all=1", case()),
                                   ("actor=social_services", case())],
    "/v1/routines/{id}/decide-many": [("lang=en", [case(), {"case": 1}, case()])],
    "/cds-services": [("lang=en", None)],
    "/cds-services/{id}": [("lang=en", call()), ("lang=sv", call())],
    "/cds-services/{id}/feedback": [("", FEEDBACK)],
    "/livez": [("", None)],
    "/readyz": [("", None)],
    "/metrics": [("", None)],
    "/openapi.json": [("", None)],
}


def lines(body):
    """A list becomes a line each."""
    if isinstance(body, list):
        return "".join(json.dumps(one) + "\n" for one in body).encode()
    return body


class Document(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.service = Service("helsingborg")
        cls.document = cls.service.ask("GET", "/openapi.json").json
        cls.paths = cls.document["paths"]
        store = {schema["$id"]: schema for schema in
                 cls.document["components"]["schemas"].values() if "$id" in schema}
        cls.resolver = RefResolver("", cls.document, store) if RefResolver else None

    @classmethod
    def tearDownClass(cls):
        assert cls.service.stop() == 0, cls.service.log

    # ------------------------------------------------------------------ helpers

    def operations(self):
        for path, item in self.paths.items():
            for method, operation in item.items():
                yield path, method.upper(), operation

    def declaring(self, status):
        found = [(path, method, operation)
                 for path, method, operation in self.operations()
                 if str(status) in operation["responses"]]
        self.assertTrue(found, f"no path declares {status}")
        return found

    def follow(self, value):
        if "$ref" in value:
            value = self.document["components"]["responses"][
                value["$ref"].rsplit("/", 1)[1]]
        return value

    def valid(self, tree, schema):
        if Draft202012Validator:
            Draft202012Validator(schema, resolver=self.resolver).validate(tree)

    def hold(self, answer, operation, status, path):
        """The answer is of that status, and as the document says."""
        self.assertEqual(answer.status, status, (path, answer.body[:300]))
        declared = self.follow(operation["responses"][str(status)])
        content = declared.get("content")
        if not content:
            self.assertEqual(answer.body, b"", path)
            return
        self.assertIn(answer.type, content, path)
        schema = content[answer.type]["schema"]
        if answer.type == "application/x-ndjson":
            for line in answer.body.splitlines():
                self.valid(json.loads(line), schema)
        elif answer.type.endswith("json"):
            self.valid(answer.json, schema)

    def ask(self, service, method, path, after="", body=None, **headers):
        operation = self.paths[path][method.lower()]
        if body is None and "requestBody" in operation:
            body = RIGHT[path][0][1]
        if isinstance(body, list):
            headers.setdefault("Content_Type", "application/x-ndjson")
        real = path.replace("{id}", headers.pop("id", "helsingborg"))
        return service.ask(method, real + (f"?{after}" if after else ""),
                           lines(body), **headers)

    # -------------------------------------------------------------------- tests

    def test_it_is_whole(self):
        self.assertEqual(self.document["openapi"], "3.1.0")
        names = [operation["operationId"] for _, _, operation in self.operations()]
        self.assertEqual(len(names), len(set(names)))
        for path, _, operation in self.operations():
            wanted = {name for name in ["id"] if "{id}" in path}
            self.assertTrue(operation["summary"])
            self.assertTrue(wanted <= {parameter["name"] for parameter
                                       in self.parameters(operation)}, path)
        if Draft202012Validator:
            for schema in self.document["components"]["schemas"].values():
                Draft202012Validator.check_schema(schema)

    def parameters(self, operation):
        for parameter in operation.get("parameters", []):
            name = parameter.get("$ref", "").rsplit("/", 1)[-1]
            yield self.document["components"]["parameters"].get(name, parameter)

    def test_paths_and_queries_are_those_of_the_table_of_routes(self):
        text = open("src/serve/routes.c", encoding="utf-8").read()
        text = text[text.index("routes[] = {"):text.index("ROUTES = ")]
        text = re.sub(r"\bONE\b", '"/v1/routines/{id}"', text)
        text = re.sub(r"\bV1\b", '"/v1/routines"', text)
        text = re.sub(r'"\s+"', "", text)
        table = {}
        for entry in re.findall(r'\{("(?:GET|POST)".*?)\}(?:,|\n)', text, re.S):
            words = re.findall(r'"(.*?)"', entry)
            table[words[1], words[0]] = set(words[2].split())
        declared = {(path, method): {parameter["name"] for parameter
                                     in self.parameters(operation)
                                     if parameter["in"] == "query"}
                    for path, method, operation in self.operations()}
        self.assertEqual(table, declared)

    def test_each_path_answers_200(self):
        for path, method, operation in self.declaring(200):
            for after, body in RIGHT[path]:
                answer = self.ask(self.service, method, path, after, body)
                self.hold(answer, operation, 200, path)
                if body is not None and not isinstance(body, list):
                    self.valid(body, operation["requestBody"]["content"]
                               ["application/json"]["schema"])

    def test_a_case_that_is_closed_has_no_calendar(self):
        closed = {**case(), "closed": case()["now"]}
        for path, method, operation in self.declaring(204):
            answer = self.ask(self.service, method, path, body=closed)
            self.hold(answer, operation, 204, path)

    def test_a_head_is_a_get_without_a_body(self):
        for path, method, _ in self.declaring(200):
            if method == "GET":
                answer = self.ask(self.service, "GET", path)
                head = self.service.ask("HEAD", path.replace("{id}", "helsingborg"))
                self.assertEqual((head.status, head.body, head.type),
                                 (200, b"", answer.type))

    def test_a_digest_that_is_known_is_304(self):
        for path, method, operation in self.declaring(304):
            tag = self.ask(self.service, method, path).headers["ETag"]
            digest = self.service.ask("GET", "/v1/routines").json["routines"][0]["digest"]
            self.assertEqual(tag, f'"{digest}"')
            for known in (tag, f'"x", {tag}', f"W/{tag}", "*"):
                answer = self.ask(self.service, method, path, If_None_Match=known)
                self.hold(answer, operation, 304, path)
                self.assertEqual(answer.headers["ETag"], tag)
            answer = self.ask(self.service, method, path, If_None_Match='"sha256:0"')
            self.hold(answer, operation, 200, path)

    def test_a_wrong_query_is_400(self):
        for path, method, operation in self.declaring(400):
            names = {parameter["name"] for parameter in self.parameters(operation)
                     if parameter["in"] == "query"}
            wrong = ["colour=blue", "colour"]
            wrong += [f"{name}=1&{name}=1" for name in names]
            wrong += [f"{flag}=2" for flag in names & {"brief", "all"}]
            wrong += [f"{name}" for name in names - {"brief", "all"}]
            if "lang" in names and "{id}/" in path and "feedback" not in path \
                    and "many" not in path:
                wrong.append("lang=xx")
            for after in wrong:
                answer = self.ask(self.service, method, path, after)
                self.hold(answer, operation, 400, path + "?" + after)

    def test_a_name_that_the_plan_does_not_have_is_400(self):
        operation = self.paths["/v1/routines/{id}/explain"]["post"]
        for after in ("step=nothing", "rule=nothing", "actor=nothing"):
            answer = self.ask(self.service, "POST", "/v1/routines/{id}/explain", after)
            self.hold(answer, operation, 400, after)

    def test_another_routine_is_404(self):
        for path, method, operation in self.declaring(404):
            for other in ("nowhere", "sweden", "helsingborg%00", "h" * 3000):
                answer = self.ask(self.service, method, path, id=other)
                self.hold(answer, operation, 404, path)
                self.assertEqual(answer.json["code"], "no_routine")

    def test_another_path_is_404_and_another_method_405(self):
        for path in ("/", "/v1", "/v1/routines/", "/v1/routines/helsingborg/",
                     "/v1/routines//decide", "/v1/routines/helsingborg/decide/x",
                     "/livez/", "//livez", "/LIVEZ"):
            answer = self.service.ask("GET", path)
            self.assertEqual((answer.status, answer.json["code"]), (404, "no_path"))
        for path, method, _ in self.operations():
            real = path.replace("{id}", "helsingborg")
            other = "POST" if method == "GET" else "GET"
            for wrong in {other, "PUT", "DELETE", "OPTIONS", "PATCH"}:
                answer = self.service.ask(wrong, real)
                self.assertEqual((answer.status, answer.json["code"]),
                                 (405, "bad_method"))
                self.assertIn(method, answer.headers["Allow"])
                self.valid(answer.json, {"$ref": "#/components/schemas/Problem"})

    def test_a_body_of_2_mib_is_413(self):
        large = b" " * (2 << 20)
        for path, method, operation in self.declaring(413):
            kind = list(operation["requestBody"]["content"])[0]
            answer = self.ask(self.service, method, path, body=large,
                              Content_Type=kind)
            self.hold(answer, operation, 413, path)
        answer = self.ask(self.service, "POST", "/v1/routines/{id}/decide",
                          body=json.dumps(case()).encode().ljust(1 << 20))
        self.assertEqual(answer.status, 200)

    def test_another_type_is_415(self):
        for path, method, operation in self.declaring(415):
            for kind in ("text/plain", "application/jsonx",
                         "application/x-www-form-urlencoded"):
                answer = self.ask(self.service, method, path, Content_Type=kind)
                self.hold(answer, operation, 415, path)
        answer = self.ask(self.service, "POST", "/v1/routines/{id}/decide",
                          Content_Type="Application/JSON; charset=utf-8")
        self.assertEqual(answer.status, 200)

    def test_what_is_not_wanted_is_422(self):
        for path, method, operation in self.declaring(422):
            for wrong in (b"", b"{}", b"[]", b"null", b'{"case":', b"\xff\0", b'"x"',
                          json.dumps(RIGHT[path][0][1]).encode() + b"]"):
                answer = self.ask(self.service, method, path, body=wrong)
                self.hold(answer, operation, 422, (path, wrong))

    def test_without_the_token_each_path_is_401(self):
        token = "0123456789abcdefABCDEF"
        with Guarded(token) as service:
            for path, method, operation in self.declaring(401):
                for given in (None, "Bearer", "Bearer ", token, f"Basic {token}",
                              f"Bearer {token}x", f"Bearer {token[:-1]}",
                              f"Bearer {token[:-1]}f", f"Bearer {token.upper()}"):
                    headers = {"Authorization": given} if given else {}
                    answer = self.ask(service, method, path, **headers)
                    self.hold(answer, operation, 401, path)
                    self.assertEqual(answer.headers["WWW-Authenticate"], "Bearer")
                answer = self.ask(service, method, path,
                                  Authorization=f"bearer {token}")
                self.assertEqual(answer.status, 200)
            for path in ("/livez", "/readyz"):
                self.assertEqual(service.ask("GET", path).status, 200)
            self.assertEqual(service.ask("GET", "/nowhere").status, 401)

    def test_past_256_connections_each_path_is_503(self):
        with Service("helsingborg") as service:
            held = [service.connect() for _ in range(256)]
            for path, method, operation in self.declaring(503):
                answer = self.ask(service, method, path)
                if answer.status != 503:  # those five seconds were over
                    held += [service.connect() for _ in range(256)]
                    answer = self.ask(service, method, path)
                self.hold(answer, operation, 503, path)
                self.assertEqual(answer.headers["Retry-After"], "5")
                self.assertEqual(answer.headers["Connection"], "close")
                self.assertEqual(answer.json["code"], "too_many")
            for made in held:
                made.close()
            # As soon as one has gone there is room.
            while service.ask("GET", "/livez").status == 503:
                pass


class Guarded(Service):
    """A service on a port, with a token."""

    def __init__(self, token, *arguments):
        import tempfile
        self.file = tempfile.NamedTemporaryFile("w", encoding="utf-8")
        self.file.write(token + "\n")
        self.file.flush()
        super().__init__("--listen", "127.0.0.1:0", "--token", self.file.name,
                         *(arguments or ["helsingborg"]), network=True)
