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
        page = loaded.decide(Path(case).read_bytes(), language).page()
    print(f"{page['moment']}. {page['heading']}:")
    for act in page["acts"]:
        print(f"{act['number']}. {act['heading'] or act['name']}")
        if act["say"]:
            print(f"   {act['say']}")
    for ban in page["near_bans"]:
        print(f"-  {ban['name']}: {ban['because'][0]['text']}")
    for ask in page["ask"]:
        print(f"?  {ask['question']}")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except (rutin.Error, OSError) as error:
        sys.exit(f"friday_night.py: {error}")
