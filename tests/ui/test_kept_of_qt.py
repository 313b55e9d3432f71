"""Nothing keeps what Qt made by itself: Python takes it for gone when something else has gone.

PySide lets go of all that Qt made below whatever a deleted widget refers to, however indirectly;
the next use of it is a fault. What we have made stays.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

UI = Path(__file__).resolve().parents[2] / "workshop_studio" / "ui"
_MADE_BY_QT = (
    "addAction", "addMenu", "document", "horizontalScrollBar", "lineEdit", "menuAction",
    "selectionModel", "verticalScrollBar", "viewport",
)  # fmt: skip
_KEPT = re.compile(rf"self\.\w+(?:\[[^\]]+\])? = [\w.]+\.(?:{'|'.join(_MADE_BY_QT)})\(")


@pytest.mark.parametrize("file", sorted(UI.rglob("*.py")), ids=lambda each: each.stem)
def test_no_part_of_the_window_keeps_what_qt_has_made(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    assert not _KEPT.findall(source)


def test_the_patterns_find_what_they_are_for() -> None:
    assert _KEPT.search("self._sheet = self.view.viewport()")
    assert _KEPT.search('self._parts["a"] = view.document()')
    assert not _KEPT.search("self._sheet = QWidget()")
    assert _KEPT.search('self.edit = self.menu.addAction(self.tr("Edit"))')
    assert not _KEPT.search("self.menu.addAction(action)")
