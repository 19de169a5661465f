# hooks.py - the cards are those of CDS Hooks
#
# The schemas below say what version 2.0 of that specification says of a discovery, a
# response and feedback, member by member. They are held against responses in the forms
# that the specification shows, and against those with one thing wrong, before the
# service's own are held against them.

import copy
import glob
import unittest

from service import Service, case

try:
    from jsonschema import Draft202012Validator
except ImportError:
    Draft202012Validator = None

TEXT = {"type": "string", "minLength": 1}
URL = {"type": "string", "pattern": "^https?://"}
CODING = {"type": "object", "properties": {"code": TEXT, "system": TEXT, "display": TEXT},
          "required": ["code"]}
ACTION = {
    "type": "object",
    "properties": {"type": {"enum": ["create", "update", "delete"]}, "description": TEXT,
                   "resource": {"type": "object", "required": ["resourceType"]},
                   "resourceId": TEXT, "extension": {"type": "object"}},
    "required": ["type", "description"], "additionalProperties": False,
    "if": {"properties": {"type": {"enum": ["create", "update"]}}},
    "then": {"required": ["resource"]}}
CARD = {
    "type": "object",
    "properties": {
        "uuid": TEXT, "summary": {**TEXT, "maxLength": 139}, "detail": TEXT,
        "indicator": {"enum": ["info", "warning", "critical"]},
        "source": {"type": "object", "required": ["label"], "additionalProperties": False,
                   "properties": {"label": TEXT, "url": URL, "icon": URL,
                                  "topic": CODING}},
        "suggestions": {"type": "array", "items": {
            "type": "object", "required": ["label"], "additionalProperties": False,
            "properties": {"label": TEXT, "uuid": TEXT,
                           "isRecommended": {"type": "boolean"},
                           "actions": {"type": "array", "items": ACTION},
                           "actionSelectionBehavior": {
                               "enum": ["all", "any", "at-most-one"]}}}},
        "selectionBehavior": {"enum": ["at-most-one", "any"]},
        "overrideReasons": {"type": "array",
                            "items": {**CODING, "required": ["code", "display"]}},
        "links": {"type": "array", "items": {
            "type": "object", "required": ["label", "url", "type"],
            "additionalProperties": False,
            "properties": {"label": TEXT, "url": URL, "type": {"enum": ["absolute", "smart"]},
                           "appContext": TEXT, "autolaunchable": {"type": "boolean"}}}},
        "extension": {"type": "object"}},
    "required": ["summary", "indicator", "source"], "additionalProperties": False,
    "dependentRequired": {"suggestions": ["selectionBehavior"]}}
RESPONSE = {"type": "object", "required": ["cards"], "additionalProperties": False,
            "properties": {"cards": {"type": "array", "items": CARD},
                           "systemActions": {"type": "array", "items": ACTION}}}
DISCOVERY = {
    "type": "object", "required": ["services"], "additionalProperties": False,
    "properties": {"services": {"type": "array", "items": {
        "type": "object", "required": ["hook", "description", "id"],
        "additionalProperties": False,
        "properties": {"hook": TEXT, "title": TEXT, "description": TEXT,
                       "id": {"type": "string", "pattern": "^[A-Za-z0-9._~-]+$"},
                       "prefetch": {"type": "object"}, "usageRequirements": TEXT}}}}}

# As the specification shows them: a card with links, one with reasons to override, one
# with a suggestion that creates, changes and takes away.
SHOWN = {"cards": [
    {"uuid": "0f7a42d6-6a3a-4f7e-9b58-3f1b0f0f2c11", "summary": "A card", "indicator": "info",
     "detail": "*More* of it.",
     "source": {"label": "A service", "url": "https://example.org",
                "icon": "https://example.org/i.png"},
     "links": [{"label": "A page", "url": "https://example.org/a", "type": "absolute"},
               {"label": "An app", "url": "https://example.org/l", "type": "smart",
                "appContext": "{\"a\":1}"}]},
    {"summary": "Another", "indicator": "warning", "source": {"label": "A service"},
     "overrideReasons": [{"code": "no", "system": "https://example.org/r",
                          "display": "Not now"}]},
    {"summary": "A third", "indicator": "critical", "source": {"label": "A service"},
     "selectionBehavior": "any",
     "suggestions": [{"label": "Do it", "uuid": "1", "isRecommended": True, "actions": [
         {"type": "create", "description": "New", "resource": {"resourceType": "Task"}},
         {"type": "update", "description": "Other", "resource": {"resourceType": "Task"}},
         {"type": "delete", "description": "Gone", "resourceId": "Task/1"}]}]}]}


def without(path):
    def change(tree):
        *way, last = path
        for step in way:
            tree = tree[step]
        del tree[last]
    return change


def with_(path, value):
    def change(tree):
        *way, last = path
        for step in way:
            tree = tree[step]
        tree[last] = value
    return change


WRONG = [without(["cards"]), without(["cards", 0, "summary"]),
         without(["cards", 0, "indicator"]), without(["cards", 0, "source"]),
         without(["cards", 0, "source", "label"]), without(["cards", 0, "links", 0, "type"]),
         without(["cards", 1, "overrideReasons", 0, "display"]),
         without(["cards", 2, "selectionBehavior"]),
         without(["cards", 2, "suggestions", 0, "label"]),
         without(["cards", 2, "suggestions", 0, "actions", 0, "resource"]),
         without(["cards", 2, "suggestions", 0, "actions", 2, "description"]),
         with_(["cards", 0, "summary"], "x" * 140), with_(["cards", 0, "indicator"], "hard-stop"),
         with_(["cards", 0, "colour"], "red"), with_(["cards", 2, "selectionBehavior"], "all")]


@unittest.skipUnless(Draft202012Validator, "no python3-jsonschema")
class Hooks(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.service = Service("helsingborg", "sweden")

    @classmethod
    def tearDownClass(cls):
        assert cls.service.stop() == 0, cls.service.log

    def is_valid(self, tree, schema):
        return Draft202012Validator(schema).is_valid(tree)

    def cards(self, kase, language="en", instance="i"):
        answer = self.service.ask(
            "POST", f"/cds-services/helsingborg?lang={language}",
            {"hook": "rutin.case-view", "hookInstance": instance,
             "fhirServer": "https://example.org/fhir", "prefetch": {"x": None},
             "context": {"userId": "Practitioner/1", "case": kase}})
        self.assertEqual(answer.status, 200, answer.body)
        return answer.json["cards"]

    def test_the_schema_takes_what_is_shown_and_nothing_else(self):
        self.assertTrue(self.is_valid(SHOWN, RESPONSE))
        self.assertTrue(self.is_valid({"cards": []}, RESPONSE))
        for change in WRONG:
            tree = copy.deepcopy(SHOWN)
            change(tree)
            self.assertFalse(self.is_valid(tree, RESPONSE), tree)

    def test_the_discovery_is_one(self):
        tree = self.service.ask("GET", "/cds-services?lang=sv").json
        Draft202012Validator(DISCOVERY).validate(tree)
        self.assertEqual([service["id"] for service in tree["services"]],
                         ["helsingborg", "sweden"])

    def test_the_cards_of_every_example_are_cards(self):
        files = sorted(glob.glob("examples/cases/helsingborg/*.json")) or \
            sorted(glob.glob("examples/cases/**/*.json", recursive=True))
        count = 0
        for file in files[:60]:
            for language in ("sv", "en"):
                answer = self.service.ask(
                    "POST", f"/cds-services/helsingborg?lang={language}",
                    {"hook": "rutin.case-view", "hookInstance": file,
                     "context": {"case": case(file)}})
                if answer.status == 422:
                    continue  # the example is of a case that is refused
                Draft202012Validator(RESPONSE).validate(answer.json)
                count += len(answer.json["cards"])
        self.assertGreater(count, 100)

    def test_the_first_card_is_the_first_act_of_the_page(self):
        page = self.service.ask("POST", "/v1/routines/helsingborg/page?lang=en", case()).json
        cards = self.cards(case())
        acts = [act for act in page["acts"] if act["status"] not in ("done", "failed")]
        self.assertEqual(cards[0]["summary"], acts[0]["heading"])
        self.assertEqual(cards[0]["indicator"], "critical")
        self.assertIn("Say: ", cards[0]["detail"])
        self.assertIn("Do not say: ", cards[0]["detail"])
        bans = [card for card in cards if card["summary"].startswith("Do not contact: ")]
        self.assertEqual(len(bans), len(page["near_bans"]))
        self.assertGreater(len(bans), 0)
        self.assertEqual(len(cards), len(acts) + len(bans) + len(page["ask"]))
        resource = cards[0]["suggestions"][0]["actions"][0]["resource"]
        self.assertEqual(resource["restriction"]["period"]["end"], acts[0]["due"])

    def test_ids_are_of_the_call_and_of_what_they_stand_for(self):
        def ids(cards):
            found = [card["uuid"] for card in cards]
            return found + [one["uuid"] for card in cards
                            for one in card.get("suggestions", [])]
        first = ids(self.cards(case()))
        self.assertEqual(len(first), len(set(first)))
        self.assertEqual(first, ids(self.cards(case())))
        self.assertFalse(set(first) & set(ids(self.cards(case(), instance="j"))))

    def test_a_case_is_read_as_it_was_written(self):
        """A name twice is a fault of the case, which a tree would have hidden."""
        envelope = '{"hook": "rutin.case-view", "hookInstance": "1", "context": %s}'
        for context, code in (
                ('{"case": {"case": "1", "case": "2"}}', None),
                ('{"case": {"case": "1"}, "case": {"case": "2"}}', "no_object"),
                ('{"case": {"case": "1"}}, "context": {}', "no_object"),
                ('{"c\\u0061se": {"case": "1"}}', "no_object"),
                ('{"x": "\\"case\\": {", "case": {"case": 01}}', None),
                ("{}", "no_object"), ("[]", "no_object"), ("null", "no_object")):
            answer = self.service.ask("POST", "/cds-services/helsingborg?lang=en",
                                      (envelope % context).encode())
            self.assertEqual(answer.status, 422, answer.body)
            if code:
                self.assertEqual(answer.json["code"], code, context)
            else:
                self.assertNotEqual(answer.json["code"], "no_object", context)

    def test_feedback_is_counted(self):
        def counts():
            text = self.service.ask("GET", "/metrics").body.decode()
            return [int(line.split()[-1]) for line in text.splitlines()
                    if line.startswith("rutin_cds_cards_total")]
        before = counts()
        time = {"outcomeTimestamp": "2026-11-20T22:12:00Z"}
        answer = self.service.ask(
            "POST", "/cds-services/helsingborg/feedback",
            {"feedback": [{"card": "1", "outcome": "overridden", **time},
                          {"card": "2", "outcome": "accepted", "acceptedSuggestions": [],
                           **time}, {"card": "3", "outcome": "overridden", **time}]})
        self.assertEqual((answer.status, answer.body), (200, b""))
        self.assertEqual([after - was for was, after in zip(before, counts())], [2, 1])
        for wrong in ({"feedback": [{"card": "1", "outcome": "ignored", **time}]},
                      {"feedback": [{"card": "1", "outcome": "accepted", **time}]},
                      {"feedback": [{"outcome": "overridden", **time}]},
                      {"feedback": [{"card": "1", "outcome": "overridden"}]},
                      {"feedback": {}}):
            answer = self.service.ask("POST", "/cds-services/helsingborg/feedback", wrong)
            self.assertEqual(answer.status, 422)
