"""Owns the left pane of the library page: templates, the sample, and files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.kit.widgets import button, column, heading
from workshop_studio.ui.library.brand import Brand
from workshop_studio.ui.library.sample_card import SampleCard
from workshop_studio.ui.library.template_row import TemplateRow
from workshop_studio.ui.library.template_words import TemplateWords, template_words

if TYPE_CHECKING:
    from workshop_studio.ui.library.start_form import StartForm

_NARROW = 420
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class StartPane(QWidget):
    """Where a session begins. The first template has the keyboard when the program starts.

    Signals:
        begun: as of the form: template, title, place, date, group.
        sample_wanted, file_wanted: the sample, or a file to be chosen.
    """

    begun = Signal(str, str, str, str, str)
    sample_wanted = Signal()
    file_wanted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self._brand = Brand(appearance)
        self._heading = heading(self.tr("Start a session"))
        self._rows = [TemplateRow(words, appearance) for words in template_words()]
        self._list = column(*self._rows, spacing=2)
        self._form: StartForm | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list)
        self._sample = SampleCard(appearance)
        self._sample.clicked.connect(self.sample_wanted)
        self._open = button(self.tr("Open a file…"), icon="folder-open", key="Ctrl+O")
        self._open.clicked.connect(self.file_wanted)
        for each in self._rows:
            each.clicked.connect(self._choose)
        self._lay_out()

    def focus_first(self) -> None:
        """Put the keyboard on the first template, or into the form where it is asking."""
        if not self._rows[0].isEnabled():
            self._sample.setFocus()
            return
        if self._form is not None and self._stack.currentWidget() is self._form:
            self._form.setFocus()
        else:
            self._rows[0].setFocus()

    def complain(self, sentence: str) -> None:
        """Say below the form why the session could not begin."""
        if self._form is not None:
            self._form.complain(sentence)

    def go_back(self) -> None:
        """Show the templates again, with the keyboard on the one that was chosen."""
        self._stack.setCurrentWidget(self._list)
        self._heading.show()
        self._rows[0].setFocus()

    def set_read_only(self, *, read_only: bool) -> None:
        """Offer nothing that would change the library, or offer it again."""
        for each in self._rows:
            each.setEnabled(not read_only)
        self._open.setEnabled(not read_only)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words whole in a narrow pane by giving up its margins."""
        margin = 36 if self.width() > _NARROW else 22
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(margin, 32, margin, 24)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the templates by arrows, choose one by Enter."""
        here = self.focusWidget()
        places = [place for place, each in enumerate(self._rows) if each is here]
        if places and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._rows[places[0]].click()
        elif places and event.key() in _STEPS:
            step = places[0] + _STEPS[Qt.Key(event.key())]
            self._rows[max(0, min(step, len(self._rows) - 1))].setFocus()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        chosen = next((each for each in self._rows if each is self.sender()), self._rows[0])
        self._ask(chosen.words)

    def _ask(self, words: TemplateWords) -> None:
        if self._form is None:
            # Made when first asked for: the page is to be there at once.
            from workshop_studio.ui.library.start_form import StartForm  # noqa: PLC0415 -- as said

            self._form = StartForm()
            self._form.begun.connect(self.begun)
            self._form.given_up.connect(self.go_back)
            self._stack.addWidget(self._form)
        self._heading.hide()
        self._stack.setCurrentWidget(self._form)
        self._form.offer(words)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(36, 32, 36, 24)
        layout.setSpacing(12)
        layout.addWidget(self._brand)
        layout.addSpacing(8)
        layout.addWidget(self._heading)
        layout.addWidget(self._stack)
        layout.addStretch(1)
        layout.addWidget(self._sample)
        layout.addWidget(self._open, alignment=Qt.AlignmentFlag.AlignLeft)
