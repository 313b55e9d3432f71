"""Owns the small form in which a session gets its title, place, date and group."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.model.declared import NAME_LIMIT, TEXT_LIMIT
from workshop_studio.ui.kit.widgets import button, field, heading, labelled, plain, row
from workshop_studio.ui.library.day_box import DayBox
from workshop_studio.ui.library.template_words import TemplateWords


class StartForm(QWidget):
    """Asks what is worth knowing of a session before it begins; all of it can stay as it is.

    Signals:
        begun: (template, title, place, date as YYYY-MM-DD, group) on Enter in any field.
        given_up: on Esc or Back.
    """

    begun = Signal(str, str, str, str, str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._template = ""
        self._heading = heading("", level=3)
        self._title = field(self.tr("Title"))
        self._title.setMaxLength(NAME_LIMIT)
        self._place = field(self.tr("Place"), self.tr("Borough, trust or school"))
        self._place.setMaxLength(TEXT_LIMIT)
        self._date = DayBox(self.tr("Date"))
        self._group = field(
            self.tr("Who is in the room"), self.tr("Professionals, parents, pupils")
        )
        self._group.setMaxLength(TEXT_LIMIT)
        self._problem = plain("")
        self._problem.setProperty("role", "error")
        self._problem.hide()
        self._begin = button(self.tr("Start"), primary=True, key=self.tr("Enter"))
        self._begin.clicked.connect(self._tell)
        self._back = button(self.tr("Back"), quiet=True, key=self.tr("Esc"))
        self._back.clicked.connect(self.given_up)
        self._lay_out()

    def offer(self, words: TemplateWords) -> None:
        """Ask for a session of this template; the title is chosen, so that typing replaces it."""
        self._template = words.name
        self._heading.setText(words.title)
        self._title.setText(words.session)
        self._group.setText(words.group)
        self._date.setDate(QDate.currentDate())
        self.complain("")
        self._title.setFocus()
        self._title.selectAll()

    def complain(self, sentence: str) -> None:
        """Say why it could not begin; an empty text says nothing."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin on Enter, go back on Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        date = self._date.date().toString(Qt.DateFormat.ISODate)
        self.begun.emit(
            self._template, self._title.text(), self._place.text(), date, self._group.text()
        )

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._heading)
        layout.addWidget(labelled(self.tr("Title"), self._title))
        layout.addWidget(labelled(self.tr("Place"), self._place))
        layout.addWidget(labelled(self.tr("Date"), self._date))
        layout.addWidget(labelled(self.tr("Who is in the room"), self._group))
        layout.addWidget(self._problem)
        layout.addWidget(row(self._begin, self._back))
        layout.addStretch(1)
