"""A field says when it is full, instead of leaving out words in silence."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication, QIntValidator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.ui.boards.notes.voice_choice import VoiceChoice
from workshop_studio.ui.kit.widgets import field

pytestmark = pytest.mark.usefixtures("application")


class Window(QWidget):
    """A window that remembers what it was told to say."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.said: list[str] = []
        QVBoxLayout(self).addWidget(inside)

    def tell(self, words: str) -> None:
        """Remember it."""
        self.said.append(words)


def test_a_letter_too_many_and_words_pasted_over_the_limit_are_told_of() -> None:
    line = field("Who leads")
    line.setMaxLength(12)
    window = Window(line)
    QTest.keyClicks(line, "Head of year")
    assert not window.said
    QTest.keyClicks(line, "s")
    line.clear()
    QGuiApplication.clipboard().setText("Inclusion adviser")
    line.paste()
    assert line.text() == "Inclusion ad"
    sentence = "There is room for 12 characters here; the rest was left out."
    assert window.said == [sentence, sentence]


def test_a_letter_in_a_field_for_figures_is_not_called_too_long() -> None:
    line = field("How many")
    line.setValidator(QIntValidator(1, 9_999, line))
    window = Window(line)
    QTest.keyClicks(line, "x")
    assert (line.text(), window.said) == ("", [])


def test_the_box_for_who_said_it_tells_too() -> None:
    box = VoiceChoice()
    window = Window(box)
    line = box.lineEdit()
    assert line is not None
    QTest.keyClicks(line, "a" * 81)
    assert window.said == ["There is room for 80 characters here; the rest was left out."]
