"""Holds the schemas in include/ against rutin, both ways; see json_schema.sh."""
import copy
import glob
import json
import marshal
import os
import random
import re
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta

from jsonschema import Draft202012Validator, validators

RUTIN = os.environ["RUTIN"].split()
ANSWERS = os.environ["ANSWERS"].split()
ROUTINES = {"sweden": ["examples/cases/*.json", "tests/detail/*.json"],
            "helsingborg": ["examples/cases/helsingborg/*.json"],
            "landsbygd": ["examples/cases/landsbygd/*.json"]}
LANGUAGES = ("sv", "en")
NAMES = ("case", "example", "plan", "describe", "page", "errors", "question", "changed", "told")
DRAWN = int(os.environ.get("RUTIN_DRAWN", 600))


# ---------------------------------------------------------------- schemas

def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


SCHEMAS = {f"{name}.schema.json": read(f"include/{name}.schema.json") for name in NAMES}
KEYWORDS = Draft202012Validator.VALIDATORS
PLAIN = {"description", "type"}
valid = set()  # what a part of a schema has been found to hold, for most comes again


def memory(schema, value):
    """What is remembered of a value: only its type where nothing else counts."""
    if isinstance(value, (list, dict)):
        return id(schema), marshal.dumps(value, 2)
    if schema.keys() <= PLAIN:
        return id(schema), type(value)
    return id(schema), type(value), value


def once(schema, value, errors):
    """The errors of a value, unless it is known to have none."""
    key = memory(schema, value)
    if key in valid:
        return
    failed = False
    for error in errors():
        failed = True
        yield error
    if not failed:
        valid.add(key)


def properties(validator, members, instance, schema):
    if not validator.is_type(instance, "object"):
        return
    for name, member in members.items():
        if name in instance:
            yield from descend(validator, member, instance[name], path=name, schema_path=name)


def items(validator, item, instance, schema):
    if not validator.is_type(instance, "array"):
        return
    for number, value in enumerate(instance):
        yield from descend(validator, item, value, path=number)


def descend(validator, schema, value, **where):
    def errors():
        return validator.descend(value, schema, **where)
    if isinstance(schema, bool) or isinstance(value, list) and isinstance((value or [0])[0], dict):
        return errors()
    return once(schema, value, errors)


Validator = validators.extend(Draft202012Validator,
                              {"properties": properties, "items": items})


def make(name, part=None):
    """A validator of a schema or of one of its $defs. Nothing is fetched: the schemas
    know each other by their names alone."""
    schema = SCHEMAS[f"{name}.schema.json"]
    if part:
        schema = {"$id": f"{name}.{part}.schema.json",
                  "$ref": f"{name}.schema.json#/$defs/{part}"}
    try:
        from referencing import Registry, Resource
        registry = Registry().with_resources(
            (key, Resource.from_contents(value)) for key, value in SCHEMAS.items())
        return Validator(schema, registry=registry)
    except ImportError:
        from jsonschema import RefResolver
        return Validator(schema, resolver=RefResolver(schema["$id"], schema, SCHEMAS))


for schema in SCHEMAS.values():
    Draft202012Validator.check_schema(schema)
CASE, EXAMPLE, DESCRIBE, PAGE, PLAN = map(make, ("case", "example", "describe", "page", "plan"))
ERRORS, QUESTION, CHANGED, TOLD = map(make, ("errors", "question", "changed", "told"))
FULL, BRIEF = make("plan", "full"), make("plan", "brief")
counts = {}


def count(what, number=1):
    counts[what] = counts.get(what, 0) + number


def fail(why):
    sys.exit(f"json_schema: {why}")


def hold(validator, instance, what, of):
    """The instance is valid, or all ends."""
    count(what)
    for error in validator.iter_errors(instance):
        path = "/".join(map(str, error.absolute_path))
        fail(f"{of}: no valid {what}: /{path}: {error.message[:300]}")


# ---------------------------------------------------------------- rutin

def call(*arguments, lines=None):
    done = subprocess.run(RUTIN + list(arguments), capture_output=True,
                          input=lines and lines.encode())
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def run(*arguments, lines=None):
    code, said, complaint = call(*arguments, lines=lines)
    if code not in (0, 1, 3):
        fail(f"{' '.join(arguments)}: {complaint}")
    return said


def decide(routine, cases, *arguments):
    """What comes of each case, a plan or {"error"}, by one process."""
    lines = "".join(json.dumps(case) + "\n" for case in cases)
    answers = run("batch", *arguments, routine, lines=lines).splitlines()
    if len(answers) != len(cases):
        fail(f"{routine}: {len(cases)} cases, {len(answers)} answers")
    return [json.loads(answer) for answer in answers]


def later(now, after):
    """The time after another. What days and months do with the clock is no matter of
    shape, and is not done here."""
    units = {"min": 60, "h": 3600, "day": 86400, "week": 604800, "month": 2592000}
    number, _, unit = after.partition(" ")
    seconds = {"now": 0, "same day": 0, "next day": 86400}.get(after)
    if seconds is None:
        seconds = int(number) * units[unit if unit in units else unit[:-1]]
    return (datetime.fromisoformat(now) + timedelta(seconds=seconds)).isoformat()


def states(example):
    """The case of an example, and the same as it was with what came then."""
    case = copy.deepcopy(example["case"])
    yield case
    if not isinstance(case, dict) or "error" in example.get("expect", {}):
        return
    for change in example.get("then", []):
        case = copy.deepcopy(case)
        case["now"] = later(case["now"], change.get("after", "now"))
        case.setdefault("facts", {}).update(change.get("facts", {}))
        for subject, word in change.get("consent", {}).items():
            words = case.setdefault("consent", {}).get(subject, [])
            words = words if isinstance(words, list) else [words]
            case["consent"][subject] = words + (word if isinstance(word, list) else [word])
        if "event" in change:
            case.setdefault("events", []).append({"at": case["now"], **change["event"]})
        yield case


# ---------------------------------------------------------------- what is valid

def hold_plans(routine, cases, arguments, brief):
    """All are plans; those of cases that the schema refuses are errors."""
    answers = decide(routine, cases, *arguments, *(["--brief"] if brief else []))
    for case, answer in zip(cases, answers):
        if "error" in answer:
            continue
        if not CASE.is_valid(case):
            fail(f"{routine}: a plan of a case that is none: {json.dumps(case)[:200]}")
        hold(BRIEF if brief else FULL, answer, "brief plan" if brief else "plan",
             f"{routine}: {case.get('case')}")
        other = FULL if brief else BRIEF
        if answer["steps"] and other.is_valid(answer):
            fail(f"{routine}: a plan is both full and brief")
    return answers


def hold_examples(routine, files):
    examples = {path: read(path) for path in files}
    cases = []
    for path, example in examples.items():
        hold(EXAMPLE, example, "example", path)
        all_states = list(states(example))
        if "error" not in example.get("expect", {}):
            for case in all_states:
                hold(CASE, case, "case", path)
        cases += all_states
    return list(examples.values()), cases


def hold_semantics():
    for folder in sorted(glob.glob("tests/semantics/*/")):
        routine = folder.rstrip("/") + ".lua"
        _, cases = hold_examples(routine, sorted(glob.glob(folder + "*.json")))
        for brief in (False, True):
            hold_plans(routine, cases, [], brief)


def hold_pages(routine, files, described):
    """The page of some, in each form, for that is a process each; and of those where
    a text is told, whose value is not there."""
    texts = {fact["id"] for fact in described["facts"] if fact["type"] == "text"}
    some = [path for number, path in enumerate(files)
            if number % 9 == 0 or texts & set(read(path)["case"].get("facts", {}))]
    for number, path in enumerate(some):
        language = LANGUAGES[number % 2]
        arguments = ([], ["--all"], ["--for", "social_services"])[number % 3]
        case = read(path)["case"]
        if CASE.is_valid(case):
            page = json.loads(run("run", "--format", "page", "--lang", language, *arguments,
                                  f"rules/{routine}.lua", "-", lines=json.dumps(case)))
            hold(PAGE, page, "page", path)
            yield page


def hold_answers(routine, cases):
    """What the calls say of each case that no command prints. Gives the longest of each."""
    lines = "".join(json.dumps(case) + "\n" for case in cases)
    done = subprocess.run(ANSWERS + [routine], input=lines.encode(), capture_output=True)
    answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
    if done.returncode or len(answers) != len(cases):
        fail(f"{routine}: {len(cases)} cases, {len(answers)} answers of calls")
    longest = {}
    for case, answer in zip(cases, answers):
        for validator, what in ((ERRORS, "errors"), (QUESTION, "question"),
                                (CHANGED, "changed"), (TOLD, "told")):
            if answer.get(what) is None:
                continue
            hold(validator, answer[what], what, f"{routine}: {json.dumps(case)[:200]}")
            if len(json.dumps(answer[what])) > len(json.dumps(longest.get(what))):
                longest[what] = answer[what]
        if (answer["errors"] == []) != ("changed" in answer):
            fail(f"{routine}: a case is refused without an error: {json.dumps(case)[:200]}")
    return longest


# ---------------------------------------------------------------- what is not

WRONG = (None, True, 7, 16.5, "zzz", [], {}, [1], {"zzz": 1})


def places(instance, path=()):
    """Every place in an instance, with what is there."""
    yield path, instance
    members = (instance.items() if isinstance(instance, dict)
               else enumerate(instance) if isinstance(instance, list) else ())
    for key, value in members:
        yield from places(value, path + (key,))


def changed(instance, path, value=None, drop=False):
    """A copy with another value in one place, or without it."""
    if not path:
        return value
    instance = copy.deepcopy(instance)
    at = instance
    for key in path[:-1]:
        at = at[key]
    if drop:
        del at[path[-1]]
    else:
        at[path[-1]] = value
    return instance


def break_answer(validator, answer, what):
    """An answer that lacks any of its members, has one more, or an object in the place
    of a value is none. Each shape of place is tried once, in the answer itself."""
    def refuse(path):
        count(f"broken {what}")
        if validator.is_valid(answer):
            fail(f"a broken {what} is valid: {'/'.join(map(str, path))}")

    tried = set()
    for path, value in list(places(answer)):
        shape = tuple("*" if isinstance(key, int) else key for key in path)
        if shape in tried:
            continue
        tried.add(shape)
        if isinstance(value, dict):
            value["zzz"] = 1
            refuse(path + ("zzz",))
            del value["zzz"]
        if not path:
            continue
        *above, last = path
        holder = answer
        for key in above:
            holder = holder[key]
        holder[last] = {"zzz": []}
        refuse(path)
        if isinstance(holder, dict):
            del holder[last]
            refuse(path)
        holder[last] = value
    if not validator.is_valid(answer):
        fail(f"the {what} is not what it was")


def draw_change(instance, paths, chance):
    """One change of chance: another value, a member too many or too few, a list twice."""
    path, value = chance.choice(paths)
    kind = chance.randrange(5)
    if kind == 0 and path and not isinstance(path[-1], int):
        return changed(instance, path, drop=True)
    if kind == 1 and isinstance(value, dict):
        return changed(instance, path + ("zzz",), 1)
    if kind == 2 and isinstance(value, list):
        return changed(instance, path, value + value)
    if kind == 3 and isinstance(value, str):
        return changed(instance, path, chance.choice((
            "", value + " ", value + "@", value.upper(), value[:-1], "1 days", value * 9,
            value.replace("T", " "), value.replace("-", "/"), value.replace("1", "9"))))
    return changed(instance, path, chance.choice(WRONG))


# What only the routine, or the clock, can tell. Each is a code of an error.
UNKNOWN = {"undeclared", "number_outside", "choice_outside", "no_now", "now_before_opened",
           "event_after_now", "event_after_closed", "closed_before_opened",
           "closed_after_now", "person_in_id", "then_after_refusal"}


def is_known(error):
    """Whether a schema can know of a fault: no name, no moment, no type of a fact."""
    return not (error["code"] in UNKNOWN
                or re.match(r"facts\.\w+$", error.get("path") or ""))


def compare(instance, validator, error, what):
    """Schema and rutin take the same, or refuse the same."""
    accepted = validator.is_valid(instance)
    if not accepted and error is None:
        why = next(validator.iter_errors(instance))
        fail(f"rutin takes a {what} that the schema refuses: {why.message[:200]}: "
             f"{json.dumps(instance)[:1500]}")
    if accepted and error is not None and is_known(error):
        fail(f"the schema takes a {what} that rutin refuses: {error}: "
             f"{json.dumps(instance)[:1500]}")
    count(f"{what} that rutin alone can refuse" if accepted and error is not None
          else f"{what} refused by both" if error is not None else f"{what} taken by both")
    return accepted


def enriched(case, routine):
    """A case with words and events of every kind."""
    actor, fact = routine["actors"][0]["id"], routine["facts"][0]["id"]
    case = copy.deepcopy(case)
    at, events = case["opened"], case.setdefault("events", [])
    both = {"by": "unit head", "note": "a note"}
    events += [
        {"at": at, "contact": actor, "outcome": "reached", "ground": "duty",
         "told": [fact], **both},
        {"at": at, "task": routine["tasks"][0]["id"], "outcome": "done", **both},
        {"at": at, "weighed": actor, "outcome": "yes", "law": "a law", **both},
        {"at": at, "received": routine["received"][0], **both}]
    case.setdefault("consent", {})[actor] = [
        "given", {"state": "given", "at": at, "tell": [fact], "by": "mother"}]
    return case


def broken_cases(case):
    """Cases that are none, whatever the routine is."""
    events = case["events"]
    contact, task, weighed, received = (next(i for i, e in enumerate(events) if kind in e)
                                        for kind in ("contact", "task", "weighed", "received"))
    words = next(p for p, v in places(case["consent"]) if isinstance(v, dict) and "state" in v)
    fact = next(iter(case["facts"]))
    for value in WRONG[:-2]:
        if not isinstance(value, dict):
            yield value
            yield changed(case, ("facts",), value)
            yield changed(case, ("consent",), value)
            yield changed(case, ("events", contact), value)
            if not isinstance(value, str):
                yield changed(case, ("case",), value)
        if not isinstance(value, list):
            yield changed(case, ("events",), value)
        yield changed(case, ("opened",), value)
        yield changed(case, ("now",), value)
    yield changed(case, ("opened",), drop=True)
    for time in ("2026-11-20", "2026-13-01T10:00:00Z", "2026-11-20T24:00:00Z", "20 Nov",
                 "2026-11-20T10:00:00", "2026-11-20T10:00:00+15:00", "2026-11-20T10:00Z",
                 "1899-11-20T10:00:00Z", "2026-11-20T10:00:00.Z"):
        yield changed(case, ("opened",), time)
        yield changed(case, ("events", task, "at"), time)
        yield changed(case, ("consent",) + words + ("at",), time)
    for name in ("", " x", "x ", "x" * 65, "a@b", "a\tb", "a+b"):
        yield changed(case, ("case",), name)
    for value in (1.5, {}, [1], ["zzz", "zzz"], [None], [[]]):
        yield changed(case, ("facts", fact), value)
    for path in ((), ("events", contact), ("events", received), ("consent",) + words):
        yield changed(case, path + ("zzz",), 1) if path else {**case, "zzz": 1}
    for event, member in ((contact, "at"), (contact, "outcome"), (contact, "contact"),
                          (task, "outcome"), (weighed, "outcome"), (weighed, "by"),
                          (weighed, "note")):
        yield changed(case, ("events", event, member), drop=True)
    yield changed(case, ("consent",) + words + ("state",), drop=True)
    for event, member, value in (
            (contact, "outcome", "done"), (contact, "ground", "law"), (contact, "told", "age"),
            (contact, "law", "a law"), (contact, "task", events[task]["task"]),
            (task, "outcome", "reached"), (task, "ground", "duty"), (task, "told", []),
            (weighed, "outcome", "maybe"), (weighed, "note", ""), (weighed, "by", ""),
            (received, "outcome", "done"), (received, "law", "a law"), (task, "note", None)):
        yield changed(case, ("events", event, member), value)
    for state in ("yes", "", "Given", None, True, 1):
        yield changed(case, ("consent",) + words + ("state",), state)
        yield changed(case, ("consent",) + words[:1], state)


def hold_broken_cases(name, cases, routine):
    chance = random.Random(7)
    rich = [enriched(case, routine) for case in cases[::40] if "closed" not in case]
    for case, answer in zip(rich, decide(name, rich)):
        if "error" in answer:
            fail(f"{name}: an enriched case is refused: {answer}")
        hold(CASE, case, "case", name)
    sure = [broken for case in rich[:2] for broken in broken_cases(case)]
    for broken, answer in zip(sure, decide(name, sure)):
        if compare(broken, CASE, answer.get("error"), "broken case"):
            fail(f"the schema takes a case that is none: {json.dumps(broken)[:500]}")
    drawn = []
    paths = [list(places(case)) for case in rich]
    for number in range(DRAWN):
        at = number % len(rich)
        drawn.append(draw_change(rich[at], paths[at], chance))
    for broken, answer in zip(drawn, decide(name, drawn)):
        compare(broken, CASE, answer.get("error"), "drawn case")
    errors = hold_answers(name, sure + drawn)["errors"]
    for member in errors[0]:
        for value in (changed(errors, (0, member), drop=True),
                      changed(errors, (0, member), [1]), changed(errors, (0, "zzz"), 1)):
            count("broken errors")
            if ERRORS.is_valid(value):
                fail(f"broken errors are valid: {member}")


def refusal(entry, unreadable):
    """Why an example could not be tested; None where it was, whatever came of it."""
    if entry["report"] is None:
        return unreadable[entry["file"]]
    failures = entry["report"]["failures"]
    return next((dict(f, path="case") for f in failures if f["code"] == "no_plan"), None)


def hold_broken_examples(name, examples):
    """Not in its case, and what is laid over that, which are cases."""
    chance = random.Random(8)
    bases = [e for e in examples if "error" not in json.dumps(e) and len(json.dumps(e)) < 4000]
    bases.sort(key=lambda e: -len(e.get("expect", {})))
    bases = copy.deepcopy(bases[:12])
    bases[0]["about"] = {"sv": "En mening", "en": "A sentence"}
    paths = [[(p, v) for p, v in places(base)
              if not {"case", "facts", "consent", "event"} & set(map(str, p))]
             for base in bases]
    with tempfile.TemporaryDirectory() as folder:
        drawn = {}
        for number in range(DRAWN // 3):
            at = number % len(bases)
            path = f"{folder}/{number:05}.json"
            drawn[path] = draw_change(bases[at], paths[at], chance)
            with open(path, "w", encoding="utf-8") as file:
                json.dump(drawn[path], file)
        _, told, complaints = call("test", "--format", "json", "--lang", "en", name, folder)
    unreadable = {error["file"]: error for error in map(json.loads, complaints.splitlines())}
    entries = {entry["file"]: entry for entry in json.loads(told)["examples"]}
    if set(entries) != set(drawn):
        fail(f"{len(drawn)} examples, {len(entries)} tested")
    for path, broken in drawn.items():
        compare(broken, EXAMPLE, refusal(entries[path], unreadable), "drawn example")


# ---------------------------------------------------------------- all of it

def main():
    for name, patterns in ROUTINES.items():
        file = f"rules/{name}.lua"
        files = [path for pattern in patterns for path in sorted(glob.glob(pattern))]
        examples, cases = hold_examples(name, files)
        described = {}
        for language in LANGUAGES:
            described = json.loads(run("show", "--format", "json", "--lang", language, file))
            hold(DESCRIBE, described, "describe", name)
            for brief in (False, True):
                plans = hold_plans(file, cases, ["--lang", language], brief)
        pages = list(hold_pages(name, files, described))
        if name == "helsingborg":
            full = decide(file, cases)
            longest = max((p for p in full if "error" not in p),
                          key=lambda p: len(json.dumps(p)))
            hold(PLAN, longest, "plan", name)
            break_answer(FULL, longest, "plan")
            break_answer(BRIEF, next(p for p in plans if len(p.get("steps", "")) > 3), "brief plan")
            break_answer(PAGE, pages[0], "page")
            break_answer(DESCRIBE, described, "describe")
            longest = hold_answers(file, cases)
            for validator, what in ((QUESTION, "question"), (CHANGED, "changed"), (TOLD, "told")):
                break_answer(validator, longest[what], what)
            taken = [c for c, p in zip(cases, full) if "error" not in p]
            hold_broken_cases(file, taken, described)
            hold_broken_examples(file, examples)
    hold_semantics()
    print("json_schema: " + ", ".join(f"{n} {what}" for what, n in counts.items()))


main()
