"""Owns the strip in the quick add bar that shows which keys mean something just now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from workshop_studio.ui.kit.widgets import caption, key_cap

Pair = tuple[str, str]
"""A key, and what it does."""
_GAP, _INNER = 14, 6


class KeyStrip(QFrame):
    """Keys with their words, as many as there is room for; the first are the ones to know."""

    def __init__(self) -> None:
        super().__init__()
        self.pairs: tuple[Pair, ...] = ()
        self._shown: list[QWidget] = []
        self.setObjectName("key-strip")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addStretch(1)
        self.hide()

    def sizeHint(self) -> QSize:
        """All of them, if there were room."""
        return QSize(sum(self._widths()) + _GAP * len(self._shown), 28)

    def show_keys(self, pairs: Sequence[Pair]) -> None:
        """Show these; nothing where there are none."""
        if tuple(pairs) != self.pairs:
            self.pairs = tuple(pairs)
            for old in self._shown:
                old.hide()
                old.deleteLater()
            self._shown = [_pair(key, words) for key, words in self.pairs]
            for at, new in enumerate(self._shown):
                self._row.insertWidget(at, new)
            said = "; ".join(f"{key}: {words}" for key, words in self.pairs)
            self.setAccessibleName(self.tr("Keys now: {keys}").format(keys=said))
            self._fit()
        self.setVisible(bool(self.pairs))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        left = self.width()
        for each, width in zip(self._shown, self._widths(), strict=True):
            each.setVisible(width <= left)
            left -= width + _GAP if width <= left else 0

    def _widths(self) -> list[int]:
        return [each.sizeHint().width() for each in self._shown]


def _pair(key: str, words: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_INNER)
    said: QLabel = caption(words)
    said.setWordWrap(False)
    row.addWidget(key_cap(key))
    row.addWidget(said)
    return made
