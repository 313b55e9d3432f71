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
        self._made: list[_KeyPair] = []
        self._shown: list[_KeyPair] = []
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
            self._fill()
            said = "; ".join(f"{key}: {words}" for key, words in self.pairs)
            self.setAccessibleName(self.tr("Keys now: {keys}").format(keys=said))
            self._fit()
        self.setVisible(bool(self.pairs))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._fit()

    def _fill(self) -> None:
        """Say them in what is there already: they are others at every turn of the hand.

        To make them anew each time takes longer than to paint the note that was chosen.
        """
        while len(self._made) < len(self.pairs):
            self._made.append(_KeyPair())
            self._row.insertWidget(len(self._made) - 1, self._made[-1])
        self._shown = self._made[: len(self.pairs)]
        for part, (key, words) in zip(self._shown, self.pairs, strict=True):
            part.say(key, words)
        for part in self._made[len(self.pairs) :]:
            part.hide()

    def _fit(self) -> None:
        left = self.width()
        for each, width in zip(self._shown, self._widths(), strict=True):
            each.setVisible(width <= left)
            left -= width + _GAP if width <= left else 0

    def _widths(self) -> list[int]:
        return [each.sizeHint().width() for each in self._shown]


class _KeyPair(QWidget):
    """One key with its words."""

    def __init__(self) -> None:
        super().__init__()
        self._key: QLabel = key_cap("")
        self._words: QLabel = caption("")
        self._words.setWordWrap(False)
        self._inner = QHBoxLayout(self)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.setSpacing(_INNER)
        self._inner.addWidget(self._key)
        self._inner.addWidget(self._words)

    def say(self, key: str, words: str) -> None:
        """Show another key."""
        self._key.setText(key)
        self._words.setText(words)
