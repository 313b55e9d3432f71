"""Owns the choice of one entry among a few, as a box that opens downwards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QStyle

from workshop_studio.ui.kit.icons import pixmap

if TYPE_CHECKING:
    # A start does without it.
    from PySide6.QtWidgets import QStyleOptionComboBox

_BESIDE = 4
"""Room that Qt leaves beside the words, in pixels."""


class Choice(QComboBox):
    """One entry of a few. The wheel scrolls the page and never changes the choice by accident."""

    def __init__(self, label: str, entries: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )  # fmt: skip
        self.setMinimumContentsLength(8)
        self.set_entries(entries)

    def set_entries(self, entries: Sequence[tuple[str, str]]) -> None:
        """Offer other entries (words, id), and keep the chosen one where it is still there."""
        chosen = self.chosen()
        before = self.blockSignals(True)  # noqa: FBT003 -- Qt takes it so
        self.clear()
        for text, data in entries:
            self.addItem(text, data)
        self.choose(chosen)
        self.blockSignals(before)

    def chosen(self) -> str:
        """Id of the chosen entry, "" without one."""
        return str(self.currentData() or "")

    def choose(self, data: str) -> None:
        """Choose the entry with an id; the first where there is none."""
        self.setCurrentIndex(max(0, self.findData(data)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to whatever scrolls."""
        event.ignore()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """As Qt has it, but words longer than the box end in a sign for more."""
        super().initStyleOption(option)
        complex_, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(complex_, option, field, self).width() - _BESIDE
        text = option.fontMetrics.elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        option.currentText = text

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, and the arrow in the colour of the theme."""
        super().paintEvent(event)
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        ink = QApplication.palette().color(group, QPalette.ColorRole.ButtonText)
        arrow = pixmap("chevron-down", ink.name(), 16, ratio=self.devicePixelRatioF())
        with QPainter(self) as painter:
            painter.drawPixmap(QPoint(self.width() - 24, (self.height() - 16) // 2), arrow)
