"""Owns what the inspector says while nothing on the map is selected: how to run this step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_studio.ui.kit.widgets import badge, caption, card, heading, plain


class Guide(QWidget):
    """Three steps for the facilitator, and a reminder of whose names do not belong here."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(heading(self.tr("How to run it"), 2))
        steps = (
            (self.tr("Alone, one minute"), self.tr("Everybody writes down who they know.")),
            (self.tr("Pairs, then fours"), self.tr("Compare. What is the same, what is new?")),
            (self.tr("All together"), self.tr("One table at a time. You type; the wall fills.")),
        )
        for number, (title, text) in enumerate(steps, start=1):
            column.addWidget(_step(number, title, text))
        reminder = self.tr("Roles and services only. No child’s name belongs here.")
        column.addWidget(card(plain(reminder), role="well"))


def _step(number: int, title: str, text: str) -> QWidget:
    step = QWidget()
    line = QHBoxLayout(step)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(10)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(heading(title, 4))
    words.addWidget(caption(text))
    line.addWidget(badge(str(number), "accent"), 0, Qt.AlignmentFlag.AlignTop)
    line.addLayout(words, 1)
    return step
