"""A toggle has room between its icon and its word, and none left over behind it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.inked import inked
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.application import Dresser, make_application
from workshop_studio.ui.kit.buttons import ToolToggle

_EDGE = 3
"""Pixels of its frame on each side."""


@pytest.mark.parametrize("text", ["Levers", "In", "Motivated people"])
def test_its_icon_and_word_stand_in_the_middle_apart_from_each_other(text: str) -> None:
    application = make_application(["toggle"])
    dresser = Dresser(application, Appearance())
    toggle = ToolToggle(text, "target")
    toggle.show()
    toggle.resize(toggle.sizeHint())
    QApplication.processEvents()
    columns = inked(toggle, inside=_EDGE)
    before, behind = columns[0], toggle.width() - 1 - columns[-1]
    gaps = [high - low for low, high in pairwise(columns) if high - low > 1]
    assert abs(before - behind) <= 4
    assert before >= _EDGE + 1
    assert gaps[0] >= 4
    toggle.close()
    del dresser
