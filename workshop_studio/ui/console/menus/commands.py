"""Owns what the window's own actions do, and when they can be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from workshop_studio.ui.appearance.appearance import SCHEMES, Appearance, scheme_named
from workshop_studio.ui.console.keyboard.regions import go_on
from workshop_studio.ui.console.menus.action_book import ActionBook
from workshop_studio.ui.console.steps.step_names import STEPS
from workshop_studio.ui.kit.literal import unmarked
from workshop_studio.ui.session.studio import What

if TYPE_CHECKING:
    # The window makes its commands.
    from workshop_studio.ui.console.main_window import MainWindow

_OF_SESSION = (
    "open", "new", "save", "copy", "copy-anonymised", "library",
    "pdf-matrix", "pdf-summary", "pdf-theory", "results-csv", "results-xlsx",
    "dock", "next-step", "previous-step", "go-back", "go-forward", "photo", "wall",
    *(f"step-{step}" for step in STEPS),
)  # fmt: skip
_SAVE_SECONDS = 2.0


class Commands(QObject):
    """Ties the actions to the window."""

    def __init__(self, window: MainWindow, book: ActionBook, appearance: Appearance) -> None:
        super().__init__(window)
        self._window = window
        self._book = book
        self._appearance = appearance
        self._writes: dict[str, What] = {
            "copy": "session", "copy-anonymised": "session-anonymised",
            "pdf-matrix": "matrix", "pdf-summary": "summary", "pdf-theory": "theory",
            "results-csv": "results-csv", "results-xlsx": "results-xlsx",
        }  # fmt: skip
        self._tie()
        self.refresh()
        appearance.changed.connect(self._show_look)
        self._show_look()

    def refresh(self) -> None:
        """Say anew what can be done now."""
        session, tr = self._window.session, self.tr
        if session is not None and session.is_taken_over:
            # While somebody votes, no key may lead away or show what was voted.
            for action in self._book:
                action.setEnabled(False)
            return
        for action in self._book:
            action.setEnabled(True)
        self._book.enable(_OF_SESSION, on=session is not None)
        label = session.desk.next_undo() if session is not None else ""
        again = session.desk.next_redo() if session is not None else ""
        for name, words, step in (("undo", tr("&Undo"), label), ("redo", tr("&Redo"), again)):
            self._book[name].setEnabled(bool(step))
            self._book[name].setText(f"{words}: {unmarked(step)}" if step else words)
        drafts = self._window.drafts
        self._book["typed"].setEnabled(drafts is not None and drafts.any_left)
        addable = self._window.bringing.file is not None
        self._book["add"].setEnabled(addable)
        self._book["add"].setVisible(addable)

    def _tie(self) -> None:
        window = self._window
        slots = {
            "new": window.begin_new, "open": window.bringing.ask,
            "add": window.bringing.add_what_is_read,
            "library": window.back_to_library, "quit": window.close,
            "commands": window.over.show_palette, "keys": window.over.show_keys,
            "preferences": window.over.show_preferences, "about": window.over.show_about,
            "counting": window.over.show_counting,
            "wall": window.room.switch, "dock": self._dock, "full": self._full,
            "save": self._save_now, "undo": self._undo, "redo": self._redo,
            "typed": self._show_typed,
            "next-step": self._next_step, "previous-step": self._previous_step,
            "photo": self._photo, "go-back": self._go_back, "go-forward": self._go_forward,
            "region": self._region, "region-back": self._region_back, "motion": self._motion,
        }  # fmt: skip
        slots |= dict.fromkeys(self._writes, self._write)
        slots |= dict.fromkeys(SCHEMES, self._scheme)
        slots |= {f"step-{step}": self._step for step in STEPS}
        for name, slot in slots.items():
            self._book[name].triggered.connect(slot)

    def _name(self) -> str:
        return self.sender().objectName()

    def _step(self) -> None:
        wanted = self._name().removeprefix("step-")
        step = next((each for each in STEPS if each == wanted), None)
        if step is not None and self._window.session is not None:
            self._window.session.go(step)

    def _next_step(self) -> None:
        if self._window.session is not None:
            self._window.session.turn(1)

    def _previous_step(self) -> None:
        if self._window.session is not None:
            self._window.session.turn(-1)

    def _photo(self) -> None:
        self._window.beside.ask()

    def _go_back(self) -> None:
        session = self._window.session
        if session is not None and not session.go_back():
            self._window.tell(self.tr("This is where you began; there is nowhere to go back to."))

    def _go_forward(self) -> None:
        session = self._window.session
        if session is not None and not session.go_forward():
            self._window.tell(self.tr("You have not gone back from anywhere."))

    def write(self, what: What) -> None:
        """Write a document or results of the open session, of the round or theory on show."""
        session = self._window.session
        if session is not None:
            self._window.saving_out.write(session.desk, what, shown=session.shown_for(what))

    def _write(self) -> None:
        self.write(self._writes[self._name()])

    def _show_typed(self) -> None:
        if (drafts := self._window.drafts) is not None:
            drafts.show_left()

    def _save_now(self) -> None:
        session = self._window.session
        if session is None:
            return
        focus = QApplication.focusWidget()
        if focus is not None:
            # What is being typed is entered when its field is left.
            focus.clearFocus()
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        if session.desk.flush(_SAVE_SECONDS):
            self._window.tell(self.tr("Saved. Everything is saved as you go."))
        else:
            self._window.tell(self.tr("Not saved yet; it is being tried again."))

    def _undo(self) -> None:
        if self._window.session is not None:
            self._window.session.desk.undo()

    def _redo(self) -> None:
        if self._window.session is not None:
            self._window.session.desk.redo()

    def _dock(self) -> None:
        self._window.show_dock(shown=self._book["dock"].isChecked())

    def _full(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _region(self) -> None:
        go_on(self._window.regions())

    def _region_back(self) -> None:
        go_on(self._window.regions(), back=True)

    def _scheme(self) -> None:
        self._appearance.set_scheme(scheme_named(self._name()))

    def _motion(self) -> None:
        self._appearance.set_reduced_motion(reduced=self._book["motion"].isChecked())

    def _show_look(self) -> None:
        self._book[self._appearance.scheme].setChecked(True)
        self._book["motion"].setChecked(self._appearance.reduced_motion)
