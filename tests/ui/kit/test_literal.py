"""People's words stay as they were written, whatever Qt would make of them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import Qt, QTextDocument
from PySide6.QtWidgets import QToolButton

from workshop_studio.ui.kit.literal import tip, unmarked
from workshop_studio.ui.kit.way_button import WayButton

WORDS = [
    "Q & A <b>bold</b>",
    "R&lt;D",
    "<img src='file:///x.png'>",
    "a < b and b > a",
    "Parents & us",
]


def as_shown(tool_tip: str) -> str:
    """What a tool tip shows."""
    if not Qt.mightBeRichText(tool_tip):
        return tool_tip
    document = QTextDocument()
    document.setHtml(tool_tip)
    return document.toPlainText()


@pytest.mark.parametrize("words", WORDS)
def test_a_tool_tip_shows_the_words_as_they_were_written(words: str) -> None:
    assert as_shown(tip(words)) == words


def test_a_tool_tip_without_marks_is_left_alone() -> None:
    assert tip("Parents & us") == "Parents & us"


@pytest.mark.usefixtures("application")
def test_no_letter_of_a_name_becomes_a_key() -> None:
    made = QToolButton()
    made.setText(unmarked("Parents &us"))
    assert made.shortcut().isEmpty()


@pytest.mark.usefixtures("application")
def test_a_way_shows_its_words_and_leaves_out_what_finds_no_room() -> None:
    way = WayButton("Q & A <b>bold</b>")
    way.resize(600, 32)
    way.show()
    assert way.text() == "Q && A <b>bold</b>"
    assert way.accessibleName() == "Q & A <b>bold</b>"
    assert as_shown(way.toolTip()) == "Q & A <b>bold</b>"
    way.resize(100, 32)
    assert way.text().endswith("…")
    way.hide()
