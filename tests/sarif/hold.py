"""hold.py REPORTS SCHEMA - holds reports in SARIF to its schema, and to be read

Called by sarif.sh. REPORTS holds N.json and N.name, the file that was checked.
"""

import json
import os
import re
import sys
from urllib.parse import unquote

reports, schema = sys.argv[1:]
errors = None
try:
    from jsonschema import Draft7Validator

    with open(schema, encoding="utf-8") as file:
        errors = Draft7Validator(json.load(file)).iter_errors
except (ImportError, OSError):
    print("hold.py: without the schema")

URI = re.compile(r"([\w\-.~!$&'()*+,;=:@/]|%[0-9A-F]{2})+", re.ASCII)
failed = passed = 0


def hold(name, what, is_so):
    global failed, passed
    if is_so:
        passed += 1
    else:
        failed += 1
        print(f"sarif: {name}: {what}", file=sys.stderr)


def hold_result(name, result, rules, own):
    place = result["locations"][0]["physicalLocation"]
    uri = place["artifactLocation"]["uri"]
    says = result["message"]["text"].split("\n")
    hold(name, f"{uri} is no URI", URI.fullmatch(uri))
    hold(name, f"{uri} is no file", os.path.exists(unquote(uri)))
    hold(name, f"{result['ruleId']} is in no list", result["ruleId"] in rules)
    hold(name, f"{says} has an empty line", all(says))
    if result["level"] == "warning":
        hold(name, f"{says} says not what to do", len(says) == 2)
    own.add(unquote(uri))


found = 0
for file in sorted(os.listdir(reports)):
    if not file.endswith(".json"):
        continue
    with open(f"{reports}/{file}", encoding="utf-8") as text:
        log = json.load(text)
    with open(f"{reports}/{file[:-4]}name", encoding="utf-8") as text:
        name = text.read()
    for error in errors(log) if errors else ():
        hold(name, f"{list(error.path)}: {error.message}", False)
    (run,) = log["runs"]
    rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    own = set()
    for result in run["results"]:
        hold_result(name, result, rules, own)
    hold(name, "no finding stands in the draft", not own or name in own)
    found += len(run["results"])

hold("all", "there is nothing to look at", found > 30)
print(f"sarif: {passed} passed, {failed} failed")
sys.exit(failed > 0)
