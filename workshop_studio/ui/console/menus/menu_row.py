"""Owns the top row: the menus, the session's name in the middle, how saving stands at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QGridLayout, QLabel, QMenuBar, QWidget

from workshop_studio.layout.words import beside_badge
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.kit.buttons import Button
from workshop_studio.ui.kit.icons import pixmap
from workshop_studio.ui.kit.widgets import badge, button, plain, row
from workshop_studio.ui.session.saving import SavingState

HEIGHT = 32


class MenuRow(QWidget):
    """The row over everything.

    Signals:
        copy_wanted: the session cannot be saved in its place; a copy elsewhere was asked for.
        adding_wanted: the file that is being read is to be taken into the library.
    """

    copy_wanted = Signal()
    adding_wanted = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._state: SavingState | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "menu-row")
        self.setFixedHeight(HEIGHT)
        self.bar = QMenuBar()
        self._title = plain("")
        self._title.setWordWrap(False)
        self._title.setProperty("level", 4)
        self._badges = [badge("", "sample"), badge("", "plain")]
        self._sign = QLabel()
        self._words = plain("")
        self._words.setWordWrap(False)
        self._words.setProperty("role", "muted")
        self._copy = _low_button(self.tr("Save a copy"), self.copy_wanted)
        self._adding = _low_button(self.tr("Add to library"), self.adding_wanted)
        self._lay()
        appearance.changed.connect(self._look)
        self.show_session("", sample=False, read_only=False)
        self.offer_adding(offered=False)
        self.show_saving(None)

    def show_session(self, title: str, *, sample: bool, read_only: bool) -> None:
        """Name the session; "" for the library."""
        self._title.setText(beside_badge(title) if sample else title)
        for label, words, on in (
            (self._badges[0], self.tr("Sample"), sample),
            (self._badges[1], self.tr("Read only"), read_only),
        ):
            label.setText(words)
            label.setVisible(on)

    def offer_adding(self, *, offered: bool) -> None:
        """Offer to take what is being read into the library, or not."""
        self._adding.setVisible(offered)

    def show_saving(self, state: SavingState | None) -> None:
        """Say how saving stands; None where there is nothing to save."""
        self._state = state
        self._look()

    def _look(self) -> None:
        state, theme = self._state, self._appearance.theme
        trouble = state is not None and bool(state.reason)
        self._words.setText(self._said(state) if state is not None else "")
        self._words.setProperty("role", "advice" if trouble else "muted")
        self._words.style().polish(self._words)
        self._copy.setVisible(trouble)
        self._sign.setVisible(state is not None)
        name, colour = ("triangle-alert", theme.warn) if trouble else ("check", theme.ok)
        if state is not None and not state.saved and not trouble:
            name, colour = "ellipsis", theme.muted
        self._sign.setPixmap(pixmap(name, colour, 16, ratio=self.devicePixelRatioF()))

    def _said(self, state: SavingState) -> str:
        if state.stopped:
            return self.tr("Not saved: {reason}").format(reason=state.reason)
        if state.reason:
            return self.tr("Not saved yet, trying again: {reason}").format(reason=state.reason)
        if not state.saved:
            return self.tr("Saving …")
        return self.tr("Saved {time}").format(time=state.since) if state.since else self.tr("Saved")

    def _lay(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(6, 0, 12, 0)
        layout.setHorizontalSpacing(12)
        middle = row(self._title, *self._badges, self._adding)
        right = row(self._sign, self._words, self._copy, spacing=6)
        layout.addWidget(self.bar, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(middle, 0, 1, Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(right, 0, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        layout.setColumnStretch(0, 1)
        layout.setColumnStretch(2, 1)


def _low_button(words: str, pressed: SignalInstance) -> Button:
    made = button(words)
    made.setProperty("extent", "low")
    made.clicked.connect(pressed)
    return made
