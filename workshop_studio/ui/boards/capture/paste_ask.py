"""Owns the question whether a pasted list is to be added: how many, which come twice, yes or no."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from workshop_studio.layout.words import shortened
from workshop_studio.ui.boards.board_words import BoardWords
from workshop_studio.ui.kit.literal import unmarked
from workshop_studio.ui.kit.tick_box import TickBox
from workshop_studio.ui.kit.widgets import button, caption, heading

if TYPE_CHECKING:
    # Lists are read when one is pasted, and a page has to stand quickly.
    from workshop_studio.tools.boards.pasting.lists import Pasted
    from workshop_studio.tools.boards.pasting.repeats import Repeat

_FEW = 4
_LONGEST = 40


class PasteAsk(QFrame):
    """Asks once for a whole list, above the quick add bar; nothing is added before the answer.

    Signals:
        agreed: (texts) these are to be added.
        given_up: none is, or no more.
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
        self._asked: tuple[Pasted, tuple[Repeat, ...], str] | None = None
        self._title = heading("", 3)
        self._here = caption("")
        self._twice = caption("")
        self._left_out = caption("")
        self.heading = TickBox("")
        self.add_all = button(self.tr("Add all"), primary=True, key=self.tr("Enter"))
        self.add_new = button(self.tr("Add the new one"))
        self.leave = button(self.tr("Cancel"), quiet=True, key=self.tr("Esc"))
        self._build()
        self.add_all.clicked.connect(self.agree)
        self.add_new.clicked.connect(self._agree_to_new)
        self.leave.clicked.connect(self.give_up)
        self.heading.toggled.connect(self._show_asked)

    @property
    def is_asking(self) -> bool:
        """Whether there is a list it waits for an answer to."""
        return self._asked is not None and not self.add_all.isHidden()

    @property
    def words(self) -> str:
        """What it asks, in one go, for screen readers."""
        said = self.heading.text().replace("&&", "&")
        heading = "" if self.heading.isHidden() else f"{said}."
        parts = (self._title, self._here, self._twice, self._left_out)
        return " ".join(each for each in (*(part.text() for part in parts), heading) if each)

    def ask(self, found: Pasted, repeats: Sequence[Repeat], *, place: str) -> None:
        """Ask whether these are to be added.

        Args:
            found: the list, as it was read.
            repeats: of each, whether it is on the board already or stands further up.
            place: where they go unless they say otherwise; "" where the board has no places.
        """
        self._asked = (found, tuple(repeats), place)
        words = self.tr("Leave out the first row, “{words}”: it is a heading")
        self.heading.setText(unmarked(words.format(words=shortened(found.heading, _LONGEST))))
        self.heading.setVisible(bool(found.heading))
        with QSignalBlocker(self.heading):
            self.heading.setChecked(True)
        self._show_asked()
        self.show()
        self.raise_()

    def _show_asked(self) -> None:
        """Ask with the first row, or without it."""
        if self._asked is None:
            return
        found, repeats, place = self._asked
        if found.heading and not self.heading.isChecked():
            texts = (found.heading, *found.texts)
            found = replace(found, texts=texts, found=found.found + 1, heading="")
            repeats = ("", *repeats)
        pairs = tuple(zip(found.texts, repeats, strict=True))
        self._all = found.texts
        self._new = tuple(text for text, again in pairs if not again)
        self._title.setText(self._question(found, place))
        self._say(self._here, self._said_of(pairs, "here"))
        self._say(self._twice, self._said_of(pairs, "above"))
        self._say(self._left_out, self._left_aside(found))
        self.add_all.setText(self.tr("Add all {count}").format(count=len(self._all)))
        self.add_new.setText(self.tr("Add the {count} new ones").format(count=len(self._new)))
        if len(self._new) == 1:
            self.add_new.setText(self.tr("Add the new one"))
        if len(self._all) == 1:
            self.add_all.setText(self.tr("Add it"))
        if found.found > len(self._all):
            self.add_all.setText(self.tr("Add these {count}").format(count=len(self._all)))
        self.add_all.show()
        self.add_new.setVisible(0 < len(self._new) < len(self._all))
        self.setAccessibleName(self.words)

    def show_progress(self, done: int, of: int) -> None:
        """Say how far it is; Cancel gives all of it up."""
        words = self.tr("Adding {done} of {count} {things} …")
        words = words.format(done=done, count=of, things=self._words.noun_many)
        self._title.setText(words)
        self._say(self._here, "")
        self._say(self._twice, "")
        self._say(self._left_out, self.tr("Nothing is on the board before all of them are."))
        for each in (self.add_all, self.add_new, self.heading):
            each.hide()
        self.setAccessibleName(words)
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
        """Forget the list, once it was answered; a window out of sight is there again."""
        super().hideEvent(event)
        if self.isHidden():
            self._all = self._new = ()
            self._asked = None

    def _agree_to_new(self) -> None:
        self._answer(self._new)

    def _answer(self, texts: tuple[str, ...]) -> None:
        if texts:
            self.hide()
            self.agreed.emit(texts)

    def _question(self, found: Pasted, place: str) -> str:
        count, things = len(self._all), self._words.noun_many
        if count == 1:
            things = self._words.noun_one
        many = f"{count}"
        if found.found > count:
            many = self.tr("the first {count} of {all}")
            many = many.format(count=count, all=f"{found.found:,}{'+' if found.more else ''}")
        if place:
            words = self.tr("Add {count} {things} to “{place}”?")
            return words.format(count=many, things=things, place=place)
        return self.tr("Add {count} {things}?").format(count=many, things=things)

    def _said_of(self, pairs: Sequence[tuple[str, Repeat]], sort: Repeat) -> str:
        """Which of them are on the board already, or stand further up."""
        again = [shortened(text, _LONGEST) for text, repeat in pairs if repeat == sort]
        if not again:
            return ""
        names = ", ".join(f"“{name}”" for name in again[:_FEW])
        if len(again) > _FEW:
            more = self.tr("{names} and {count} more")
            names = more.format(names=names, count=len(again) - _FEW)
        one, many = self._repeat_words(sort)
        return (one if len(again) == 1 else many).format(count=len(again), names=names)

    def _repeat_words(self, sort: Repeat) -> tuple[str, str]:
        """What is said of one repeat of a sort, and of more."""
        if sort == "above":
            return (
                self.tr("1 is further up in the list already: {names}."),
                self.tr("{count} are further up in the list already: {names}."),
            )
        if any(self._words.already):
            return self._words.already
        return (
            self.tr("1 is already on the board: {names}."),
            self.tr("{count} are already on the board: {names}."),
        )

    def _left_aside(self, found: Pasted) -> str:
        """What is not offered, and why."""
        said = []
        if found.found > len(found.texts):
            words = self.tr("No more than {count} at a time: more could not be told apart.")
            said.append(words.format(count=len(found.texts)))
        if found.columns == 1:
            said.append(self.tr("Only the first column is taken, not the other."))
        elif found.columns:
            words = self.tr("Only the first column is taken, not the other {count}.")
            said.append(words.format(count=found.columns))
        if found.too_long == 1:
            said.append(self.tr("One line is too long and is left out."))
        elif found.too_long:
            words = self.tr("{count} lines are too long and are left out.")
            said.append(words.format(count=found.too_long))
        return " ".join(said)

    def _say(self, label: QLabel, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for label in (self._title, self._here, self._twice, self._left_out):
            column.addWidget(label)
        column.addWidget(self.heading)
        answers = QHBoxLayout()
        answers.setSpacing(8)
        for each in (self.add_all, self.add_new, self.leave):
            answers.addWidget(each)
        answers.addStretch(1)
        column.addLayout(answers)
