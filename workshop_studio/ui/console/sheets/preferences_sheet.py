"""Owns the sheet of preferences: how the window looks and moves, and what letters do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workshop_studio.ui.appearance.appearance import SCHEMES, Appearance, scheme_named
from workshop_studio.ui.console.sheets.overlay import Overlay
from workshop_studio.ui.kit.tick_box import TickBox
from workshop_studio.ui.kit.widgets import button, caption, choice, heading, labelled


class PreferencesSheet(Overlay):
    """Each change holds at once."""

    def __init__(self, parent: QWidget, appearance: Appearance) -> None:
        panel = QFrame()
        panel.setProperty("role", "palette")
        super().__init__(parent, appearance, panel)
        words = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        self._scheme = choice(self.tr("Colours"), [(words[each], each) for each in SCHEMES])
        self._motion = TickBox(self.tr("Reduce motion: nothing glides or runs out"))
        self._typing = TickBox(self.tr("Typing with nothing selected goes into the Add bar"))
        self._letters = TickBox(self.tr("Letters are commands while something is selected"))
        self._done = button(self.tr("Close"), key="Esc")
        self._scheme.activated.connect(self._choose)
        self._motion.clicked.connect(self._move)
        self._typing.clicked.connect(self._type)
        self._letters.clicked.connect(self._command)
        self._done.clicked.connect(self.close_over)
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        for widget in (
            heading(self.tr("Preferences"), 2),
            labelled(self.tr("Colours of this window"), self._scheme),
            self._motion,
            caption(self.tr("The room’s screen has a look of its own.")),
            heading(self.tr("Keys on a board"), 4),
            self._typing,
            self._letters,
            caption(self.tr("Ctrl+L leads to the Add bar, and menus hold every command, always.")),
        ):
            layout.addWidget(widget)
        layout.addWidget(self._done, 0, Qt.AlignmentFlag.AlignRight)

    def open_sheet(self) -> None:
        """Show what is chosen now."""
        self._scheme.choose(self._appearance.scheme)
        self._motion.setChecked(self._appearance.reduced_motion)
        self._typing.setChecked(self._appearance.habits.typing_adds)
        self._letters.setChecked(self._appearance.habits.letters_command)
        self.open_over(self._scheme)

    def _choose(self) -> None:
        self._appearance.set_scheme(scheme_named(self._scheme.chosen()))

    def _type(self) -> None:
        self._appearance.habits.set_typing_adds(on=self._typing.isChecked())

    def _command(self) -> None:
        self._appearance.habits.set_letters_command(on=self._letters.isChecked())

    def _move(self) -> None:
        self._appearance.set_reduced_motion(reduced=self._motion.isChecked())
