"""Writes what follows from the session format: its JSON Schema, and the samples in their own form.

Run by the Python of the environment that packaging/studio.py makes.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from workshop_studio.exchange.errors import SessionFileError
from workshop_studio.exchange.files import read_file
from workshop_studio.exchange.session_schema import session_schema
from workshop_studio.exchange.session_writer import write_session

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "resources" / "session.schema.json"
SAMPLES = ROOT / "sample_sessions"


def main() -> int:
    """Write the schema and every sample; a sample that breaks a rule is named and left alone."""
    SCHEMA.write_text(schema_text(), encoding="utf-8", newline="\n")
    wrong = 0
    for path in sorted(SAMPLES.glob("*.workshop.json")):
        try:
            path.write_bytes(write_session(read_file(path).snapshot))
        except SessionFileError as error:
            print(path.name, error, *error.places, sep="\n  ")
            wrong += 1
    return 1 if wrong else 0


def schema_text() -> str:
    """The schema as its file holds it."""
    return json.dumps(session_schema(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.exit(main())
