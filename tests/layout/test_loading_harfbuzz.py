"""HarfBuzz is loaded without what its bindings only ask for a few figures."""

from __future__ import annotations

import inspect
import subprocess
import sys
from pathlib import Path

from workshop_studio.layout.text import faces

ROOT = Path(__file__).resolve().parent.parent.parent
LOADED = """
import sys
from workshop_studio.model import frozen
from workshop_studio.layout.text.faces import Face
print(*(name in sys.modules for name in ("uharfbuzz", "ast")), end=" ")
print("CO_OPTIMIZED" in vars(sys.modules["inspect"]))
"""


def test_the_figures_are_what_python_says() -> None:
    known = vars(faces)["_FLAGS"]
    assert {name: getattr(inspect, name) for name in known} == known


def test_nothing_else_is_asked_for_on_the_way() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED], check=True, cwd=ROOT, capture_output=True, text=True
    )
    assert done.stdout == "True False False\n"
