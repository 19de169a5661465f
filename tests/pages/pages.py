"""Holds the pages of all examples against their plans; see pages.sh."""
import concurrent.futures
import difflib
import glob
import html
import json
import os
import re
import subprocess
import sys

RUTIN = os.environ["RUTIN"].split()
OPEN = ("due", "weigh", "ask_consent")
WHOLE = set()  # the examples of which the whole plan is looked at, for that takes long


def run(routine, case, *arguments, columns=None):
    """What the command prints of the case of an example, or of a case, by a terminal
    of so many columns."""
    with open(case, encoding="utf-8") as file:
        read = json.load(file)
    done = subprocess.run(RUTIN + ["run", routine, "-", *arguments],
                          input=json.dumps(read.get("case", read) if "expect" in read
                                           else read).encode(),
                          capture_output=True,
                          env={**os.environ, **({"COLUMNS": str(columns)} if columns
                                                else {})})
    if done.returncode not in (0, 3):
        raise SystemExit(f"{case}: {done.stderr.decode()}")
    return done.stdout.decode()


def numbered(lines):
    """The acts of a page in lines, each as one line: [(number, heading)]."""
    found = []
    for line in lines:
        if re.match(r" ?\d+\. ", line):
            found.append(line.strip())
        elif found and re.match(r"    \S", line) and not labelled(line):
            found[-1] += " " + line.strip()
        elif found and not line.startswith("    "):
            break
    return [tuple(act.split(". ", 1)) for act in found]


LABELS = ("Säg", "Säg inte", "Säg allt", "Får du?", "Måste du?", "Klart", "Say",
          "Do not say", "Say all", "May you?", "Must you?", "Done by")


def labelled(line):
    return line[4:15].strip() in LABELS and (len(line) < 16 or line[14] == " ")


def finders(plan, page):
    """Of the page the acts that are to be done, by their numbers in the plan."""
    own = {act["act"] for act in page["acts"] + page["then"]}
    return [s for s in plan["steps"] if s["act"] in own and not s["part_of"]
            and s["status"] in OPEN]


def begins(heading, words):
    """Whether a page's heading is the plan's words, but for a time at the end of
    their first sentence; where the plan has none the page makes its own."""
    if words is None:
        return True
    sentence, point, rest = re.match(r"(.*?)(\.(?= [A-ZÅÄÖ]|$)|$)(.*)", words).groups()
    return heading.startswith(sentence) and heading.endswith(point + rest)


def steps_of(page):
    """The steps of a page, each act before its parts."""
    return [s for act in page["acts"] + page["then"] for s in [act] + act["parts"]]


def whole_faults(routine, case, language, plan):
    """What the page of the whole plan lacks of it, as JSON, text and HTML."""
    page = json.loads(run(routine, case, "--lang", language, "--all", "--format", "page"))
    text = run(routine, case, "--lang", language, "--all")
    web = html.unescape(re.sub(r"</?a[^>]*>", "", run(
        routine, case, "--lang", language, "--all", "--format", "html")))
    steps = {s["id"]: s for s in steps_of(page)}
    if sorted(steps) != sorted(s["id"] for s in plan["steps"]):
        yield f"all: the steps are {sorted(steps)}"
    for step in plan["steps"]:
        shown = steps.get(step["id"], {})
        for member in ("actor", "task", "performer", "status", "when", "ground", "law",
                       "tell", "because", "say", "act"):
            if shown.get(member) != step.get(member):
                yield f"all: {member} of {step['id']} is {shown.get(member)}"
    bans = {b["actor"]: b for b in page["near_bans"] + page["other_bans"]}
    for ban in plan["bans"]:
        if bans[ban["actor"]]["because"] != ban["because"]:
            yield f"all: the reasons not to call {ban['actor']} are others"
    if sorted(q["fact"] for q in page["questions"]) != sorted(
            a["fact"] for a in plan["ask"]):
        yield "all: the questions are others"
    flat = " ".join(text.split())
    left = [s for s in steps.values() if s["status"] in OPEN + ("waiting",)]
    said = {r["text"] for s in left for r in s["because"] if r["effective"]}
    for words in said | {s["say"] for s in left if s["say"]}:
        yield from (f"all: {words!r} is not in the {form}" for form, where in
                    (("text", flat), ("HTML", web)) if words not in where)
    narrow = run(routine, case, "--lang", language, "--all", columns=44)
    yield from (f"all: wide: {line}" for lines, width in ((text, 80), (narrow, 44))
                for line in lines.splitlines()
                if len(line) > width and len(line.split()) > 2)


def faults(routine, case, language):
    text = run(routine, case, "--lang", language).splitlines()
    page = json.loads(run(routine, case, "--lang", language, "--format", "page"))
    plan = json.loads(run(routine, case, "--lang", language, "--format", "json"))
    web = run(routine, case, "--lang", language, "--format", "html")
    acts = [a for a in page["acts"] if a["status"] in OPEN]
    if (routine, case, language) in WHOLE:
        yield from whole_faults(routine, case, language, plan)
    if len(text) > 45:
        yield f"{len(text)} lines"
    yield from (f"wide: {line}" for line in text if len(line) > 80)
    if len(acts) > 3 or len(page["ask"]) > 5 or len(page["then"]) > 4:
        yield "more than a page holds"
    if len(page["near_bans"]) > 4:
        yield "more bans than a page holds"
    numbers = [a["number"] for a in page["acts"] + page["then"]]
    if sorted(numbers) != list(range(1, len(numbers) + 1)):
        yield f"numbers {numbers}"
    if plan["bans"] and not any(re.match("RING INTE|DO NOT CALL", l) for l in text):
        yield "no ban is named"
    if not acts:
        return
    first = finders(plan, page)
    if not first or first[0]["id"] != acts[0]["id"]:
        yield f"act 1 is {acts[0]['id']}, in the plan {first[:1]}"
    elif not begins(acts[0]["heading"], first[0]["heading"]):
        yield f"act 1 is {acts[0]['heading']}, in the plan {first[0]['heading']}"
    wanted = (str(acts[0]["number"]), acts[0]["heading"])
    if wanted not in numbered(text):
        yield f"act 1 is {wanted}, as text {numbered(text)}"
    bare = html.unescape(re.sub(r"</?a[^>]*>", "", web))
    if f'<span class="n">{wanted[0]}.</span><div><h2>{wanted[1]}</h2>' not in bare:
        yield f"act 1 is {wanted}, not so as HTML"
    night = not "06:00" <= page["now"][11:16] < "20:00"
    if night and re.search(r"\bi dag\b|23\.59|\btoday\b|23:59", "\n".join(
            str(a["heading"]) + str(a["time"]) for a in acts) + page["heading"]):
        yield "today, at night"


WORKED = [("hotel", "rules/helsingborg.lua", "examples/friday-night.json"),
          ("joinery", "rules/landsbygd.lua", "tests/pages/joinery.json"),
          ("day22", "rules/helsingborg.lua", "tests/pages/day22.json")]


def items(text):
    """What stands on a page, each thing in one line, blank lines left out."""
    found = []
    for line in text.splitlines():
        begins = (not line.startswith("    ") or labelled(line)
                  or re.match(r" {15}(\d+\. |och \d)", line))
        if begins and line.strip():
            found.append(" ".join(line.split()))
        elif line.strip():
            found[-1] += " " + " ".join(line.split())
    return found


def worked(name, routine, case):
    """The page of a worked example against the one that was drawn up by hand."""
    with open(f"tests/pages/{name}.txt", encoding="utf-8") as file:
        wanted = file.read()
    found = run(routine, case, "--lang", "sv")
    for line in difflib.unified_diff(items(wanted), items(found), "drawn up", "printed",
                                     n=0, lineterm=""):
        yield f"{name}: {line}"


def check(job):
    return [f"{' '.join(job)}: {fault}" for fault in faults(*job)]


def main():
    jobs = [("rules/sweden.lua", case) for case in glob.glob("examples/cases/*.json")]
    for town in ("helsingborg", "landsbygd"):
        jobs += [(f"rules/{town}.lua", case)
                 for case in glob.glob(f"examples/cases/{town}/*.json")]
    jobs += [("tests/expected/town.lua", f"tests/expected/{case}.json")
             for case in ("girl", "bans", "adult")]
    jobs = [job for job in sorted(jobs) if not is_refused(job[1])]
    jobs = [(*job, "sv") for job in jobs] + [(*job, "en") for job in jobs[::4]]
    WHOLE.update(jobs[::3])
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        found = [fault for faults in pool.map(check, jobs) for fault in faults]
    found += [fault for page in WORKED for fault in worked(*page)]
    print(*found, sep="\n", end="\n" if found else "")
    print(f"pages.sh: {len(jobs)} pages, {len(found)} faults")
    return 1 if found or not jobs else 0


def is_refused(path):
    with open(path, encoding="utf-8") as file:
        return "error" in json.load(file).get("expect", {})


sys.exit(main())
