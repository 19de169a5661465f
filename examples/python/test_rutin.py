"""The binding on the real library, by all examples of the repository.

    RUTIN_LIBRARY=build/librutin.so python3 -m unittest discover -v examples/python

DIGEST is the digest that C comes to, and COST the microseconds that it takes for
a decision; examples/run.sh sets both, and without DIGEST nothing is compared.
"""

import gc
import hashlib
import json
import os
import pickle
import re
import subprocess
import sys
import threading
import time
import tracemalloc
import unittest
from datetime import datetime, timedelta, timezone
from pathlib import Path

import rutin
from rutin import _library

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FOLDERS = (("sweden", ""), ("helsingborg", "helsingborg"), ("landsbygd", "landsbygd"))
NIGHT = json.loads((ROOT / "examples/friday-night.json").read_bytes())


def load(name="helsingborg", **how):
    return rutin.Routine.load(ROOT / "rules" / f"{name}.lua", **how)


def read_examples():
    """Each example's routine and its case, as it stands in the file."""
    for routine, folder in FOLDERS:
        files = (ROOT / "examples/cases" / folder).glob("*.json")
        for path in sorted(files, key=lambda path: os.fsencode(path.name)):
            text = path.read_text(encoding="utf-8")
            start = re.search(r'^  "case": ', text, re.MULTILINE).end()
            end = json.JSONDecoder().raw_decode(text, start)[1]
            yield routine, text[start:end].encode()


EXAMPLES = list(read_examples())
ROUTINES = {name: load(name) for name, _ in FOLDERS}


def answer(routine, case, language):
    """A plan's bytes, or the code of the error."""
    try:
        return routine.decide(case, language).json
    except rutin.Error as error:
        return error.code.encode()


def answer_all(examples=EXAMPLES):
    return [answer(ROUTINES[name], case, language)
            for name, case in examples for language in ("sv", "en")]


class Examples(unittest.TestCase):
    def test_all_in_both_languages_come_to_the_digest_of_c(self):
        plans = b"".join(plan + b"\n" for plan in answer_all())
        found = hashlib.sha256(plans).hexdigest()
        self.assertGreater(len(EXAMPLES), 150)
        print(f"\npython: {2 * len(EXAMPLES)} decisions, digest {found}")
        if "DIGEST" not in os.environ:
            self.skipTest("DIGEST is not set")
        self.assertEqual(found, os.environ["DIGEST"])

    def test_a_dict_is_decided_as_its_text_is(self):
        dicts = [(name, json.loads(case)) for name, case in EXAMPLES]
        self.assertEqual(answer_all(dicts), answer_all())

    def test_what_is_read_call_by_call_is_what_the_plan_has(self):
        members = ("id", "name", "act", "part_of", "phone", "performer", "when",
                   "status", "overdue", "heading", "say", "say_not", "say_all",
                   "basis", "by_when", "ground", "law")

        def only(keys, told):
            return [{key: one[key] for key in keys} for one in told]

        steps = 0
        for name, case in EXAMPLES:
            try:
                plan = ROUTINES[name].decide(case, "en")
            except rutin.CaseError:
                continue
            whole = plan.to_dict()
            self.assertEqual(len(plan.steps), len(whole["steps"]))
            for step, told in zip(plan.steps, whole["steps"]):
                steps += 1
                for member in members:
                    self.assertEqual(getattr(step, member), told[member], member)
                for member in ("due", "closed_until"):
                    found = getattr(step, member)
                    self.assertEqual(found and found.isoformat(), told[member])
                self.assertEqual(step.is_task, told["kind"] == "task")
                self.assertEqual(list(step.tell), told["tell"])
                self.assertEqual([reason._asdict() for reason in step.because],
                                 only(rutin.Reason._fields, told["because"]))
                self.assertEqual(step.get("due_because"), told["due_because"])
            for found, kind, member in ((plan.bans, rutin.Ban, "bans"),
                                        (plan.asks, rutin.Ask, "ask"),
                                        (plan.warnings, rutin.Warned, "warnings")):
                self.assertEqual([one._asdict() for one in found],
                                 only(kind._fields, whole[member]))
        self.assertGreater(steps, 1000)

    def test_friday_night_says_what_to_do_now(self):
        said = subprocess.run([sys.executable, HERE / "friday_night.py"],
                              env={**os.environ, "PYTHONPATH": str(HERE),
                                   "PYTHONIOENCODING": "utf-8"},
                              capture_output=True, encoding="utf-8", check=True).stdout
        lines = said.splitlines()
        self.assertEqual(lines[0], "fredag 20 nov 2026 kl. 22.10. Gör nu:")
        self.assertTrue(lines[1].startswith("1. Ring polisen"), said)
        self.assertIn("\n2. Ring socialjouren", said)
        self.assertTrue(lines[-1].startswith("?  "), said)


class Faults(unittest.TestCase):
    def refused(self, kind, code, call, *arguments, **how):
        with self.assertRaises(kind) as caught:
            call(*arguments, **how)
        self.assertEqual(caught.exception.code, code)
        return caught.exception

    def test_an_error_has_code_and_path_in_the_language_asked_for(self):
        case = {**NIGHT, "facts": {**NIGHT["facts"], "age": -3}}
        for language, word in (("sv", "talet"), ("en", "found")):
            with ROUTINES["helsingborg"].engine(language) as engine:
                error = self.refused(rutin.CaseError, "number_outside",
                                     engine.decide, case)
                self.assertEqual((error.status, error.where, error.line),
                                 ("RUTIN_ECASE", "facts.age", 1))
                self.assertGreater(error.column, 1)
                self.assertIn(word, error.message)
                self.assertEqual(error.language, language)
                self.assertTrue(str(error).startswith("facts.age:1:"), str(error))
                self.assertEqual(engine.decide(NIGHT).json,
                                 ROUTINES["helsingborg"].decide(NIGHT, language).json)

    def test_help_and_all_else_outlive_the_way_to_another_process(self):
        case = {**NIGHT, "facts": {"guardain": "suspected"}}
        error = self.refused(rutin.CaseError, "undeclared",
                             ROUTINES["sweden"].decide, case, "en")
        self.assertIn("guardian", error.help)
        again = pickle.loads(pickle.dumps(error))
        self.assertEqual((type(again), again.args), (type(error), error.args))

    def test_no_value_of_the_case_stands_in_an_error(self):
        error = self.refused(rutin.CaseError, "undeclared", ROUTINES["sweden"].decide,
                             {**NIGHT, "facts": {"Anna Andersson": True}})
        self.assertNotIn("Anna", str(error) + repr(error))

    def test_what_is_no_json_is_refused_before_the_library(self):
        decide = ROUTINES["sweden"].decide
        for wrong, kind in (({"facts": {1, 2}}, TypeError), ([], rutin.CaseError),
                            ({"n": float("nan")}, ValueError),
                            ({"case": "\ud800"}, ValueError)):
            with self.assertRaises(kind):
                decide(wrong)
        for text in (b"", b"{", b"[]", b"\xff", b'{"case": "1"} x'):
            with self.assertRaises(rutin.CaseError):
                decide(text)

    def test_a_routine_that_is_none_tells_every_mistake(self):
        error = self.refused(rutin.ReadError, "no_file", load, "nowhere")
        self.assertTrue(error.where.endswith("nowhere.lua"))
        self.assertIsInstance(error, OSError)
        with self.assertRaises(rutin.RoutineError) as caught:
            rutin.Routine.load_sources({"town": "one = \n\nrule\n"}, language="en")
        mistakes = caught.exception.mistakes
        self.assertTrue(mistakes)
        for mistake in mistakes:
            self.assertEqual(mistake.where, "town")
            self.assertGreater(mistake.line, 0)
            self.assertTrue(mistake.code)
        with self.assertRaises(rutin.UsageError):
            rutin.Routine.load_sources({})

    def test_ceilings_hold_and_wrong_calls_say_what_is_wrong(self):
        night = ROUTINES["helsingborg"]
        self.refused(rutin.LimitError, "text_too_long", night.decide, NIGHT,
                     limits={"text": 20})
        self.refused(rutin.LimitError, "too_many_steps", load, limits={"steps": 10})
        self.refused(rutin.UsageError, "no_language", night.decide, NIGHT, "xx")
        plan = night.decide(NIGHT)
        self.refused(rutin.UsageError, "no_member", plan.get, "/nothing")
        self.refused(rutin.UsageError, "not_a_name", plan.page, "nobody")
        with night.engine() as engine:
            self.refused(rutin.CaseError, "undeclared", engine.check_fact, "agee", 1)
            with self.assertRaises(ValueError):
                engine.check_fact("age\0", 16)

    def test_without_the_library_the_import_says_what_to_do(self):
        found = subprocess.run([sys.executable, "-c", "import rutin"], encoding="utf-8",
                               env={**os.environ, "PYTHONPATH": str(HERE),
                                    "RUTIN_LIBRARY": "librutin-nowhere.so"},
                               stderr=subprocess.PIPE, check=False)
        self.assertEqual(found.returncode, 1)
        self.assertIn("ImportError: found no librutin-nowhere.so", found.stderr)
        self.assertIn("make install", found.stderr)


class Cases(unittest.TestCase):
    def test_a_case_built_call_by_call_is_decided_as_one_in_json(self):
        with ROUTINES["helsingborg"].engine("sv") as engine:
            opened = datetime.fromisoformat(NIGHT["opened"])
            engine.open(NIGHT["case"], opened, NIGHT["now"])
            for fact, value in NIGHT["facts"].items():
                engine.check_fact(fact, value)
                engine.add({"facts": {fact: value}})
            self.assertEqual(engine.case(), {**NIGHT, "consent": {}, "events": []})
            self.assertEqual(engine.decide().json,
                             ROUTINES["helsingborg"].decide(NIGHT, "sv").json)

    def test_a_plan_is_gone_once_its_case_has_changed(self):
        with ROUTINES["helsingborg"].engine() as engine:
            before = engine.decide(NIGHT)
            step = before.steps[0]
            engine.add({"facts": {"age": 16}})
            with self.assertRaisesRegex(ValueError, "the plan is gone"):
                step.name
            self.assertNotEqual(engine.decide().steps, ())
            with self.assertRaises(rutin.CaseError):
                engine.add({"facts": {"age": "old"}})
            self.assertEqual(engine.case()["facts"]["age"], 16)
        with self.assertRaisesRegex(ValueError, "the engine is closed"):
            engine.case()

    def test_times_may_be_those_of_the_language(self):
        zone = timezone(timedelta(hours=1))
        opened = datetime(2026, 11, 20, 22, 10, tzinfo=zone)
        case = {**NIGHT, "opened": opened, "now": opened}
        self.assertEqual(ROUTINES["helsingborg"].decide(case).json,
                         ROUTINES["helsingborg"].decide(NIGHT).json)
        later = ROUTINES["helsingborg"].decide(case, now=opened + timedelta(hours=3))
        self.assertEqual(later.get("/now"), "2026-11-21T01:10:00+01:00")
        self.assertTrue(later.steps[0].overdue)

    def test_a_page_is_what_one_reader_gets(self):
        plan = ROUTINES["helsingborg"].decide(NIGHT, "sv")
        page = plan.page()
        self.assertEqual((page["reader"], page["acts"][0]["id"]), ("finder", "police"))
        self.assertEqual(plan.page(everybody=True)["reader"], "all")
        self.assertEqual(plan.page("social_services")["reader"], "social_services")

    def test_what_an_answer_changes_is_said_and_can_be_tried(self):
        more = {"facts": {"danger": "immediate"}}
        with ROUTINES["helsingborg"].engine("en") as engine:
            plan = engine.decide(NIGHT)
            before, tried = engine.case(), plan.attempt(more)
            self.assertEqual(engine.case(), before)
            engine.add(more)
            changed = engine.decide().changed(before)
            self.assertEqual(changed, tried)
            self.assertFalse(changed["same"])
            self.assertTrue(engine.decide().changed(engine.case())["same"])
            self.assertTrue(all(step["change"] == "new"
                                for step in engine.decide().changed()["steps"]))

    def test_a_question_and_a_calendar_are_of_a_plan(self):
        plan = ROUTINES["helsingborg"].decide(NIGHT, "en")
        for number, ask in enumerate(plan.asks):
            question = plan.question(number)
            self.assertEqual(question["fact"]["id"], ask.fact)
            self.assertTrue(question["why"])
        with self.assertRaises(rutin.UsageError):
            plan.question(len(plan.asks))
        self.assertTrue(plan.calendar(everybody=True).startswith("BEGIN:VCALENDAR"))

    def test_the_register_says_who_was_told_what(self):
        event = {"at": NIGHT["now"], "contact": "police", "outcome": "reached",
                 "told": ["place"]}
        plan = ROUTINES["helsingborg"].decide({**NIGHT, "events": [event]}, "en")
        register = plan.told()
        self.assertEqual([(one["actor"], one["facts"]) for one in register["told"]],
                         [("police", ["place"])])
        self.assertEqual((register["stop"], register["without_ground"]), ([], []))
        self.assertEqual(plan.steps[0].id, plan.get("/steps/0/id"))

    def test_all_that_is_wrong_with_a_case_is_told_at_once(self):
        case = {**NIGHT, "facts": {"age": 300, "agee": 3}}
        with self.assertRaises(rutin.CaseError) as caught:
            ROUTINES["helsingborg"].decide(case, "en")
        self.assertEqual([(one["code"], one["path"]) for one in caught.exception.errors],
                         [("number_outside", "facts.age"), ("undeclared", "facts.?")])

    def test_texts_in_memory_load_as_files_do(self):
        files = {path.relative_to(ROOT / "rules").with_suffix("").as_posix():
                 path.read_text(encoding="utf-8")
                 for path in (ROOT / "rules").rglob("*.lua")}
        first = {"helsingborg": files.pop("helsingborg")}
        with rutin.Routine.load_sources({**first, **files}) as routine:
            self.assertEqual(routine.id, "helsingborg")
            self.assertEqual(routine.languages, ("sv", "en"))
            self.assertRegex(routine.digest, "^sha256:[0-9a-f]{64}$")
            self.assertEqual([step.id for step in routine.decide(NIGHT).steps],
                             [step.id for step in
                              ROUTINES["helsingborg"].decide(NIGHT).steps])

    def test_what_a_routine_uses_is_looked_for_in_folders(self):
        text = (ROOT / "rules/helsingborg.lua").read_text(encoding="utf-8")
        with self.assertRaises(rutin.RoutineError):
            rutin.Routine.load_sources({"town": text})
        with self.assertRaisesRegex(ValueError, "a list"):
            load(rules="one:two")
        for rules in (ROOT / "rules", str(ROOT / "rules"), ["nowhere", ROOT / "rules"]):
            with rutin.Routine.load_sources({"town": text}, rules=rules) as routine:
                self.assertEqual(routine.decide(NIGHT).steps[0].id, "police")

    def test_a_plan_outlives_its_routine_and_a_closed_one_says_so(self):
        with load() as routine:
            plan = routine.decide(NIGHT)
        self.assertEqual(plan.steps[0].id, "police")
        self.assertTrue(plan.json.startswith(b'{"rutin"'))
        with self.assertRaisesRegex(ValueError, "the routine is closed"):
            routine.decide(NIGHT)


    def test_what_hangs_in_a_cycle_is_collected_in_the_right_order(self):
        gc.collect()
        kept = load()
        want = kept.decide(NIGHT).json
        for number in range(60):
            routine = kept if number % 3 else load("sweden")
            cycle = [routine.decide(NIGHT), routine.engine("en"), routine]
            cycle.append(cycle)
            del routine, cycle
            if number % 20 == 0:
                gc.collect()
            self.assertEqual(kept.decide(NIGHT).json, want)
        gc.collect()
        self.assertLessEqual(len(kept._idle["en"]), 60)
        engines = [kept.engine("en") for _ in range(60)]
        for engine in engines:
            self.assertEqual(engine.decide(NIGHT).get("/case"), NIGHT["case"])

    def test_an_engine_that_is_idle_holds_no_case(self):
        with load() as routine:
            routine.decide(NIGHT)
            (idle,) = routine._idle[None]
            self.assertFalse(_library.lib.rutin_case(idle.pointer, _library.NULL))
            self.assertFalse(_library.lib.rutin_plan(idle.pointer, _library.NULL))


class Threads(unittest.TestCase):
    def test_eight_come_to_the_bytes_of_one(self):
        want, found, peak = answer_all(), {}, []

        def work(number):
            found[number] = answer_all()
            peak.append(sum(len(idle) for idle in ROUTINES["sweden"]._idle.values()))

        threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(sorted(found), list(range(8)))
        self.assertTrue(all(each == want for each in found.values()))
        self.assertLessEqual(max(peak), 3 * 8, "an engine is not used again")

    def test_one_plan_may_be_read_by_all(self):
        plan, found = ROUTINES["helsingborg"].decide(NIGHT), []
        want = [plan.get(f"/steps/{n}/name") for n in range(len(plan.steps))]

        def work():
            for _ in range(20):
                found.append([step.name for step in plan.steps] == want)
                found.append([step.get("name") for step in plan.steps] == want)

        threads = [threading.Thread(target=work) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(found, [True] * 320)


    def test_a_process_ends_while_a_thread_decides(self):
        program = """if True:
            import sys, threading, rutin
            routine = rutin.Routine.load(sys.argv[1])
            kept, begun = [routine.engine(), routine], threading.Event()
            kept.append(kept)
            def work():
                while True:
                    kept[0].decide(sys.argv[2]).steps[0].name
                    begun.set()
            threading.Thread(target=work, daemon=True).start()
            begun.wait()
        """
        subprocess.run([sys.executable, "-c", program, ROOT / "rules/sweden.lua",
                        json.dumps(NIGHT)], check=True, timeout=60,
                       env={**os.environ, "PYTHONPATH": str(HERE)})


class Costs(unittest.TestCase):
    KEPT = 2048  # kB that the process may have more after 5,000 decisions

    @staticmethod
    def resident():
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") // 1024

    def decide(self, times):
        night = ROUTINES["helsingborg"]
        wrong = {**NIGHT, "facts": {"agee": 1}}
        for number in range(times):
            plan = night.decide(NIGHT, ("sv", "en")[number % 2])
            plan.steps[0].because, plan.json, plan.page()
            if number % 10 == 0:
                answer(night, wrong, "sv")

    @unittest.skipUnless(Path("/proc/self/statm").exists(), "no /proc to measure by")
    def test_nothing_leaks_in_five_thousand_decisions(self):
        self.decide(500)
        gc.collect()
        resident = self.resident()
        self.decide(5000)
        gc.collect()
        grown = self.resident() - resident
        tracemalloc.start()
        self.decide(50)
        gc.collect()
        traced = tracemalloc.get_traced_memory()[0]
        self.decide(500)
        gc.collect()
        traced = tracemalloc.get_traced_memory()[0] - traced
        tracemalloc.stop()
        print(f"\npython: {grown} kB more after 5,000 decisions, at most {self.KEPT}; "
              f"{traced} bytes of Python's own after 500")
        self.assertLess(grown, self.KEPT)
        self.assertLess(traced, 16384)

    @unittest.skipUnless(Path("/proc/self/statm").exists(), "no /proc to measure by")
    def test_nothing_leaks_in_forty_loads(self):
        def load_some(times):
            for _ in range(times):
                with load("sweden") as routine:
                    routine.decide(NIGHT)
                with self.assertRaises(rutin.RoutineError):
                    rutin.Routine.load_sources({"a": "rule"})

        load_some(10)
        resident = self.resident()
        load_some(40)
        self.assertLess(self.resident() - resident, self.KEPT)

    def test_what_a_decision_costs_is_said(self):
        def cost(examples, read):
            began, count = time.process_time(), 0
            for name, case in examples:
                for language in ("sv", "en"):
                    count += 1
                    try:
                        read(ROUTINES[name].decide(case, language))
                    except rutin.CaseError:
                        pass
            return round((time.process_time() - began) * 1e6 / count)

        def read_steps(plan):
            return [(step.name, step.phone, step.status) for step in plan.steps]

        dicts = [(name, json.loads(case)) for name, case in EXAMPLES]
        whole = cost(EXAMPLES, lambda plan: plan.json)
        print(f"\npython: a decision takes {whole} µs with the plan's bytes, in C "
              f"{os.environ.get('COST', '?')}; {cost(dicts, read_steps)} from a dict "
              "with three members of each step, "
              f"{cost(dicts, lambda plan: plan.to_dict())} from dict to dict")
        self.assertGreater(whole, 0)


class Header(unittest.TestCase):
    def test_what_is_declared_to_cffi_stands_in_the_header(self):
        def plain(text):
            text = re.sub(r"//.*|^#.*|\bRUTIN_API\b", "", text, flags=re.MULTILINE)
            return re.sub(r"\s*([(){},;*])\s*", r"\1", " ".join(text.split()))

        header = plain((ROOT / "include/rutin.h").read_text(encoding="utf-8"))
        source = Path(_library.__file__).read_text(encoding="utf-8")
        declared = plain(source.split('"""')[3])
        parts = re.findall(r"typedef (?:enum|struct) \w+\{.*?\}\w+;|[^;]+;", declared)
        self.assertGreater(len(parts), 60)
        for part in parts:
            self.assertIn(part, header)


if __name__ == "__main__":
    unittest.main()
