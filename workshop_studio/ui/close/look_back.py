"""Owns looking back at a commitment: what was seen so far, and the fields for one look more."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from workshop_studio.layout.words import day_in_words
from workshop_studio.model.declared import TEXT_LIMIT
from workshop_studio.model.follow_up import Commitment, Review
from workshop_studio.model.words import Working
from workshop_studio.ui.kit.day_field import DayField
from workshop_studio.ui.kit.widgets import button, caption, choice, field, labelled, to_the_left

_ANSWERS: tuple[Working, ...] = ("", "yes", "partly", "no")


class LookBack(QWidget):
    """The reviews of a commitment, and a button that opens the fields for a further one.

    A day alone plans a look back: the summary names it among what happens next.

    Signals:
        looked_back: (Review) of the fields, when they can be taken as they are.
    """

    looked_back = Signal(object)

    def __init__(self, commitment: Commitment, *, title: str, fixed: bool) -> None:
        super().__init__()
        self.open_up = button(self.tr("Look back"), icon="rotate-ccw", quiet=True)
        self.open_up.setAccessibleName(self.tr("Look back: {words}").format(words=title))
        self.open_up.setProperty("extent", "flush")
        if fixed:
            self.open_up.hide()
        self.working = choice(self.tr("Does it work?"), self._answers())
        self.by = DayField(self.tr("When"))
        self.text = field(self.tr("What you see"), self.tr("Two of the three schools use it"))
        self.text.setMaxLength(TEXT_LIMIT)
        self.save = button(self.tr("Add"))
        self._cancel = button(self.tr("Cancel"), quiet=True)
        self.fields = self._laid_fields()
        self.fields.hide()
        self.lines = [caption(self._said(each)) for each in commitment.reviews]
        self._lay_out()
        self.open_up.clicked.connect(self.begin)
        self.save.clicked.connect(self._submit)
        self._cancel.clicked.connect(self._stop)
        self.text.returnPressed.connect(self._submit)
        self.by.entered.connect(self._submit)

    @property
    def is_open(self) -> bool:
        """Whether the fields are there."""
        return not self.fields.isHidden()

    def begin(self) -> None:
        """Open the fields, with today in them."""
        self.by.set_day(date.today().isoformat())  # noqa: DTZ011 -- the day where the room is
        self._open()
        self.working.setFocus()

    def go_on(self, before: LookBack) -> None:
        """Take over what is being typed in the fields of an older picture of the same."""
        if not before.is_open:
            return
        self.by.line.setText(before.by.line.text())
        self.working.choose(before.working.chosen())
        self.text.setText(before.text.text())
        self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up what was typed."""
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self._stop()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        self.open_up.hide()
        self.fields.show()

    def _stop(self) -> None:
        self.text.clear()
        self.working.choose("")
        self.fields.hide()
        self.open_up.show()
        self.open_up.setFocus()

    def _submit(self) -> None:
        if not self.by.check():
            self.by.setFocus()
            return
        words = self.text.text().strip()
        working = next((each for each in _ANSWERS if each == self.working.chosen()), _ANSWERS[0])
        if not (words or working or self.by.day()):
            self.text.setFocus()
            return
        self.fields.hide()
        self.looked_back.emit(Review(date=self.by.day(), text=words, working=working))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for line in self.lines:
            layout.addWidget(line)
        layout.addWidget(self.open_up, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.fields)

    def _laid_fields(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        for widget, at, column, span in (
            (self.working, 0, 0, 1), (self.by, 0, 1, 1), (self.text, 1, 0, 2),
        ):  # fmt: skip
            grid.addWidget(labelled(widget.accessibleName(), widget), at, column, 1, span)
        grid.addWidget(caption(self.tr("A day alone plans a look back.")), 2, 0, 1, 2)
        grid.addWidget(to_the_left(self.save, self._cancel), 3, 0, 1, 2)
        return made

    def _answers(self) -> list[tuple[str, str]]:
        words = self._words()
        return [(words[key], key) for key in _ANSWERS]

    def _words(self) -> dict[str, str]:
        return {
            "": self.tr("Not said"),
            "yes": self.tr("It works"),
            "partly": self.tr("It works in part"),
            "no": self.tr("It does not work"),
        }

    def _said(self, review: Review) -> str:
        day, words = day_in_words(review.date), review.text.strip()
        if not (review.working or words):
            return self.tr("To look back on {day}").format(day=day)
        told = [self._words()[review.working]] if review.working else []
        said = ". ".join([*told, *([words] if words else [])])
        return self.tr("{day}: {said}").format(day=day, said=said) if day else said
