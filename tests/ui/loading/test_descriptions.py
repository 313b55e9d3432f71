"""What PySide says of its calls comes late, and is what it would have been."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from workshop_studio.ui.loading.qt import CHECKED
from workshop_studio.ui.loading.versions import versions

ROOT = Path(__file__).resolve().parent.parent.parent.parent
LATE = "from workshop_studio.ui.loading.qt import load_qt; finish = load_qt()"
SAID = """
from PySide6.QtCore import QSize
from PySide6.support.signature import get_signature
try:
    QSize("wide")
except TypeError as error:
    print(error)
try:
    QSize(1, 2).scaled(deep=True)
except (AttributeError, TypeError) as error:
    print(error)
print(QSize.__doc__)
print(get_signature(QSize.scaled))
"""
MODULES = """
import sys, PySide6
names = [name for name in sys.modules if name.startswith(("shibokensupport", "PySide6.support"))]
print(*(f"{name} {sorted(vars(sys.modules[name]))}" for name in sorted(names)), sep="\\n")
"""
COMPILED = """
import sys
print(*(name for name, module in sys.modules.items()
        if name.startswith("shibokensupport.") and "__getattr__" in vars(module)))
"""
# What PySide imports and needs for its descriptions, or never: told by what it would import itself.
NEEDLESS = """
import sys
print(*{"_bz2", "_lzma", "ast", "dis", "random"} & set(sys.modules))
"""
CHANGED = """
import builtins
builtins.__import__ = builtins.__feature_import__
from PySide6.QtCore import QSize
from __feature__ import snake_case
print(hasattr(QSize, "is_null"), hasattr(QSize, "isNull"))
"""


@pytest.mark.skipif(versions() not in CHECKED, reason="it is not done quickly with these versions")
def test_descriptions_are_not_loaded_with_pyside() -> None:
    late = set(said(f"{LATE}\nfrom PySide6.QtWidgets import QWidget\n{COMPILED}").split())
    assert {f"shibokensupport.signature.{name}" for name in ("mapping", "parser", "layout")} <= late
    assert "shibokensupport.feature" in late


@pytest.mark.skipif(versions() not in CHECKED, reason="it is not done quickly with these versions")
def test_neither_is_what_pyside_has_at_hand_for_them() -> None:
    assert said(f"{LATE}\nfrom PySide6.QtWidgets import QWidget\n{NEEDLESS}") == "\n"


def test_a_wrong_call_is_told_in_the_words_of_pyside() -> None:
    plain = said(SAID)
    assert "called with wrong argument types" in plain
    assert said(LATE + SAID) == plain
    assert said(f"{LATE}; finish(){SAID}") == plain


def test_all_is_as_pyside_would_have_it_once_the_rest_is_there() -> None:
    assert said(f"{LATE}; finish(); {COMPILED.strip()}") == "\n"
    assert said(f"{LATE}; finish(){MODULES}") == said(MODULES)


def test_names_can_still_be_changed_once_the_rest_is_there() -> None:
    assert said(f"import PySide6\n{CHANGED}") == "True False\n"
    assert said(f"{LATE}; finish()\n{CHANGED}") == "True False\n"


def said(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, cwd=ROOT, capture_output=True, text=True
    )
    return done.stdout
