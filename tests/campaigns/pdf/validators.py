"""Owns running the validators, which live in an environment of their own."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[3]
HOW_TO_INSTALL = (
    "python3 -m venv build/validators"
    " && build/validators/bin/pip install -r tests/campaigns/pdf/requirements.txt"
)
_CONFORMANCE = """
import json, sys
import page
report = page.validate_pdf(sys.argv[1], profile="ua1")
print(json.dumps(sorted({failure.rule_id for failure in report.failures})))
"""


@dataclass(frozen=True, slots=True)
class Findings:
    """The rules each validator found broken: of the standard, and of what readers need."""

    conformance: tuple[str, ...]
    semantic: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.conformance or self.semantic)


def python_of_validators() -> Path | None:
    """The Python that has the validators, from WORKSHOP_STUDIO_VALIDATORS or build/validators."""
    named = os.environ.get("WORKSHOP_STUDIO_VALIDATORS")
    folder = Path(named) if named else ROOT / "build" / "validators"
    places = (folder / "bin" / "python", folder / "Scripts" / "python.exe")
    return next((place for place in places if place.exists()), None)


def findings(python: Path, document: Path) -> Findings:
    """What page-validation and outloud find wrong with a document."""
    conformance = _run(python, "-c", _CONFORMANCE, str(document))
    report = document.with_suffix(".json")
    outloud = python.with_name(f"outloud{python.suffix}")
    _run(outloud, str(document), "--json", str(report), "--fail-on", "never")
    (result,) = json.loads(report.read_text(encoding="utf-8"))["results"]
    semantic = sorted({finding["rule"] for finding in result["findings"]})
    return Findings(tuple(json.loads(conformance)), tuple(semantic))


def _run(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
