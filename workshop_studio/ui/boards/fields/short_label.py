"""Owns a label of one line that is shortened to the eye where room is short, never in itself."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel

_LEAST = 80


class ShortLabel(QLabel):
    """Says all to screen readers and whoever asks; ends in "…" on the screen where it must."""

    def __init__(self, text: str, *, level: int = 0) -> None:
        """Make the label; `level` is that of a heading, as of the kit's headings."""
        super().__init__(text)
        self.setProperty("level", level)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:
        """A few letters are enough."""
        return QSize(_LEAST, super().minimumSizeHint().height())

    def shown(self, width: int) -> str:
        """What fits into a width."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        del event
        area: QRect = self.contentsRect()
        with QPainter(self) as painter:
            self.style().drawItemText(
                painter,
                area,
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                self.palette(),
                self.isEnabled(),
                self.shown(area.width()),
                QPalette.ColorRole.WindowText,
            )
