"""Owns the question whether a pasted list is to be added: how many, which come twice, yes or no."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from workshop_studio.layout.words import shortened
from workshop_studio.ui.boards.board_words import BoardWords
from workshop_studio.ui.kit.widgets import button, caption, heading

_FEW = 4
_LONGEST = 40


class PasteAsk(QFrame):
    """Asks once for a whole list, above the quick add bar; nothing is added before the answer.

    Signals:
        agreed: (texts) these are to be added.
        given_up: none is.
    """

    agreed = Signal(object)
    given_up = Signal()

    def __init__(self, words: BoardWords) -> None:
        super().__init__()
        self.setProperty("role", "float")
        self.setObjectName("board-paste")
        self._words = words
        self._all: tuple[str, ...] = ()
        self._new: tuple[str, ...] = ()
        self._title = heading("", 3)
        self._twice = caption("")
        self.add_all = button(self.tr("Add all"), primary=True, key=self.tr("Enter"))
        self.add_new = button(self.tr("Add the new one"))
        self.leave = button(self.tr("Cancel"), quiet=True, key=self.tr("Esc"))
        self._build()
        self.add_all.clicked.connect(self.agree)
        self.add_new.clicked.connect(self._agree_to_new)
        self.leave.clicked.connect(self.give_up)

    @property
    def words(self) -> str:
        """What it asks, in one go, for screen readers."""
        return " ".join(each for each in (self._title.text(), self._twice.text()) if each)

    def ask(self, texts: Sequence[str], repeats: Sequence[bool], *, place: str) -> None:
        """Ask whether these are to be added.

        Args:
            texts: of the list, in order.
            repeats: of each, whether it is on the board already or stands further up.
            place: where they go unless they say otherwise; "" where the board has no places.
        """
        pairs = tuple(zip(texts, repeats, strict=True))
        self._all = tuple(texts)
        self._new = tuple(text for text, again in pairs if not again)
        self._title.setText(self._question(place))
        again = [shortened(text, _LONGEST) for text, twice in pairs if twice]
        self._twice.setText(self._said_of(again))
        self._twice.setVisible(bool(again))
        self.add_all.setText(self.tr("Add all {count}").format(count=len(self._all)))
        self.add_new.setText(self.tr("Add the {count} new ones").format(count=len(self._new)))
        if len(self._new) == 1:
            self.add_new.setText(self.tr("Add the new one"))
        if len(self._all) == 1:
            self.add_all.setText(self.tr("Add it"))
        self.add_new.setVisible(bool(again) and bool(self._new))
        self.setAccessibleName(self.words)
        self.show()
        self.raise_()

    def agree(self) -> None:
        """Add all of them."""
        self._answer(self._all)

    def give_up(self) -> None:
        """Add none."""
        self.hide()
        self.given_up.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget the list."""
        super().hideEvent(event)
        self._all = self._new = ()

    def _agree_to_new(self) -> None:
        self._answer(self._new)

    def _answer(self, texts: tuple[str, ...]) -> None:
        self.hide()
        self.agreed.emit(texts)

    def _question(self, place: str) -> str:
        count, things = len(self._all), self._words.noun_many
        if count == 1:
            things = self._words.noun_one
        if place:
            words = self.tr("Add {count} {things} to “{place}”?")
            return words.format(count=count, things=things, place=place)
        return self.tr("Add {count} {things}?").format(count=count, things=things)

    def _said_of(self, again: Sequence[str]) -> str:
        names = ", ".join(f"“{name}”" for name in again[:_FEW])
        if len(again) > _FEW:
            more = self.tr("{names} and {count} more")
            names = more.format(names=names, count=len(again) - _FEW)
        return self.tr("Already here, or twice in the list: {names}").format(names=names)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._twice)
        answers = QHBoxLayout()
        answers.setSpacing(8)
        for each in (self.add_all, self.add_new, self.leave):
            answers.addWidget(each)
        answers.addStretch(1)
        column.addLayout(answers)
