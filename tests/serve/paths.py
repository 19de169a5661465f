# paths.py - what the service answers on each path

import json
import subprocess
import unittest

from service import BUILD, Service, case


def command(*arguments, **more):
    """What the command prints."""
    return subprocess.run([f"{BUILD}/rutin", *arguments], check=True,
                          stdout=subprocess.PIPE, **more).stdout


class Deciding(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.service = Service("helsingborg", "sweden")

    @classmethod
    def tearDownClass(cls):
        assert cls.service.stop() == 0, cls.service.log

    def test_a_plan_is_the_command_s_byte_for_byte(self):
        line = json.dumps(case()).encode() + b"\n"
        for language in ("sv", "en"):
            for brief in (False, True):
                more = ["--brief"] if brief else []
                wanted = command("batch", "--rules", "rules", "--lang", language,
                                 *more, "helsingborg", input=line)
                answer = self.service.ask(
                    "POST", "/v1/routines/helsingborg/decide"
                    f"?lang={language}{'&brief=1' if brief else ''}", line)
                self.assertEqual((answer.status, answer.type),
                                 (200, "application/json"))
                self.assertEqual(answer.body + b"\n", wanted)

    def test_what_changed_is_what_differs_between_the_two_plans(self):
        before = case()
        later = {**before, "now": "2026-11-21T09:00:00+01:00", "events": [
            {"at": before["now"], "contact": "police", "outcome": "reached"}]}
        for was, is_ in ((before, before), (before, later), (later, before),
                         ({**before, "facts": {}}, before),
                         (before, {**before, "facts": {**before["facts"], "age": 40}})):
            plans = [self.service.ask("POST", "/v1/routines/helsingborg/decide", one).json
                     for one in (was, is_)]
            told = self.service.ask("POST", "/v1/routines/helsingborg/changed",
                                    {"before": was, "after": is_}).json
            old, new = ({step["id"]: step for step in plan["steps"]} for plan in plans)
            found = {change["id"]: change for change in told["steps"]}
            self.assertEqual({one for one in found if found[one]["change"] == "new"},
                             set(new) - set(old))
            self.assertEqual({one for one in found if found[one]["change"] == "gone"},
                             set(old) - set(new))
            for one in set(old) & set(new):
                if one in found:
                    self.assertEqual(found[one]["before"]["due"], old[one]["due"])
                    self.assertEqual(found[one]["after"]["due"], new[one]["due"])
                else:
                    for member in ("status", "due", "ground", "tell"):
                        self.assertEqual(old[one][member], new[one][member])
            self.assertEqual(told["same"], was == is_)
        self.assertEqual(self.service.ask(
            "POST", "/v1/routines/helsingborg/changed?lang=en",
            {"before": before, "after": {**before, "facts": {"age": 160}}}).json["path"],
            "facts.age")

    def test_all_that_is_wrong_is_told_at_once(self):
        wrong = case()
        wrong["facts"].update(age=160, agee=16)
        answer = self.service.ask("POST", "/v1/routines/helsingborg/decide", wrong)
        self.assertEqual([fault["path"] for fault in answer.json["errors"]],
                         ["facts.age", "facts.?"])
        self.assertEqual(answer.json["path"], "facts.age")

    def test_a_calendar_has_the_deadlines_of_its_reader(self):
        answer = self.service.ask(
            "POST", "/v1/routines/helsingborg/calendar?all=1&lang=sv", case())
        self.assertEqual((answer.status, answer.type), (200, "text/calendar"))
        self.assertEqual(answer.body, command(
            "calendar", "--rules", "rules", "--lang", "sv", "helsingborg", "-",
            input=json.dumps(case()).encode()))

    def test_a_case_that_is_none_is_a_problem_with_code_path_and_text(self):
        wrong = case()
        wrong["facts"]["age"] = 160
        for language, word in (("sv", "tal"), ("en", "number")):
            answer = self.service.ask(
                "POST", f"/v1/routines/helsingborg/decide?lang={language}",
                wrong)
            self.assertEqual((answer.status, answer.type),
                             (422, "application/problem+json"))
            problem = answer.json
            self.assertEqual(problem["path"], "facts.age")
            self.assertEqual(problem["errors"][0]["code"], problem["code"])
            self.assertIn(word, problem["detail"])
