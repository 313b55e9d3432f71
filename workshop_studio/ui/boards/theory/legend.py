"""Owns the legend of a theory: what its two kinds of line say."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop_studio.layout.boards.scene import Drawing
from workshop_studio.layout.boards.theory.lines import LineLook
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.ui.canvas.painting.painter import Preparer, paint_group
from workshop_studio.ui.kit.widgets import caption

_SAMPLE = QSize(46, 16)


class TheoryLegend(QWidget):
    """Line samples with their words."""

    def __init__(self, book: FontBook, theme: ScreenTheme) -> None:
        super().__init__()
        self._samples = [LineSample(book, condition) for condition in (False, True)]
        words = (self.tr("leads to"), self.tr("is a condition for"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for sample, meaning in zip(self._samples, words, strict=True):
            layout.addWidget(sample)
            layout.addWidget(caption(meaning))
            layout.addSpacing(12)
        layout.addStretch(1)
        self.set_theme(theme)

    def set_theme(self, theme: ScreenTheme) -> None:
        """Draw in other colours."""
        for sample in self._samples:
            sample.set_theme(theme)


class LineSample(QWidget):
    """A short line as it runs on the board."""

    def __init__(self, book: FontBook, condition: bool) -> None:  # noqa: FBT001 -- both are made in a row
        super().__init__()
        self._book = book
        middle = _SAMPLE.height() / 2
        self._look = LineLook(((2.0, middle), (_SAMPLE.width() - 2.0, middle)), condition)
        self._preparer = Preparer(book)
        self._drawing: Drawing | None = None
        self.setFixedSize(_SAMPLE)

    def set_theme(self, theme: ScreenTheme) -> None:
        """Draw in other colours."""
        self._drawing = Drawing(self._book, theme)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        if self._drawing is not None:
            with QPainter(self) as painter:
                paint_group(painter, self._look.draw(self._drawing), self._preparer)
