#!/usr/bin/env python3
"""What is to be done now, a Friday night at a hotel.

    python3 friday_night.py [ROUTINE CASE [LANGUAGE]]
"""

import sys
from pathlib import Path

import rutin

ROOT = Path(__file__).resolve().parents[2]


def main(routine=ROOT / "rules/helsingborg.lua",
         case=ROOT / "examples/friday-night.json", language="sv"):
    with rutin.Routine.load(routine) as loaded:
        plan = loaded.decide(Path(case).read_bytes(), language)
        for step in plan.steps:
            if step.when == "now" and step.status == "due":
                print(f"{step.act}. {step.heading or step.name}")
                for text in (step.say, step.basis):
                    if text:
                        print(f"   {text}")
        if plan.asks:
            print(f"?  {plan.asks[0].question}")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except (rutin.Error, OSError) as error:
        sys.exit(f"friday_night.py: {error}")
