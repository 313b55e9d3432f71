"""Owns leaving a session: nothing that was entered is lost without being told."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.console.sheets.overlay import Overlay
from workshop_studio.ui.kit.widgets import button, heading, plain, row
from workshop_studio.ui.session.studio import Studio

if TYPE_CHECKING:
    # It brings the text layer, which the library page does without.
    from workshop_studio.ui.session.desk import Desk

_EACH = 0.05
_WAIT_MS = 250
_TRIES = 12


class Leaving(Overlay):
    """Waits a few seconds for the saving; then a copy elsewhere, or leaving anyway, is offered.

    Signals:
        stayed: the person would rather not leave.
    """

    stayed = Signal()

    _then: Callable[[], object] | None = None
    _tries = _turn = 0
    _ending = _let_be = False

    def __init__(
        self, parent: QWidget, appearance: Appearance, studio: Studio,
        save_copy: Callable[[Desk, Callable[[], object]], object],
    ) -> None:  # fmt: skip
        panel = QFrame()
        panel.setProperty("role", "palette")
        super().__init__(parent, appearance, panel)
        self._studio = studio
        self._save_copy = save_copy
        self._desk: Desk | None = None
        self._title = heading("", 2)
        self._words = plain("")
        self._words.setMinimumWidth(440)
        self._copy = button(self.tr("Save a copy"), primary=True)
        self._anyway = button(self.tr("Close anyway"))
        self._stay = button(self.tr("Stay"), key="Esc")
        self._copy.clicked.connect(self._copied)
        self._anyway.clicked.connect(self._give_up)
        self._stay.clicked.connect(self.close_over)
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        for widget in (self._title, self._words, row(self._copy, self._anyway, self._stay)):
            layout.addWidget(widget)
        self._clock = QTimer(self)
        self._clock.setInterval(_WAIT_MS)
        self._clock.timeout.connect(self._try)
        self.closed.connect(self._closed)

    def leave(self, desk: Desk, then: Callable[[], object]) -> None:
        """Leave a desk once all is saved, then do something; at once where it is saved already."""
        if self._studio.close(desk, timeout=_EACH):
            then()
            return
        self._desk, self._then, self._tries = desk, then, 0
        self._show(self.tr("Saving …"), self.tr("One moment: the newest changes are being saved."))
        self._clock.start()
        self.open_over(self._stay)

    def may_close(self, then: Callable[[], object]) -> bool:
        """Whether nothing is cut short where the program ends now.

        Else it is said that something still goes on, and `then` is called once it does not, or
        once the person would rather not wait.
        """
        # Whoever was told already, and would not wait, is not asked a second time.
        let_be, self._let_be = self._let_be, False
        if let_be or not self._studio.busy:
            return True
        self._desk, self._then, self._tries, self._ending = None, then, 0, True
        self._show(self.tr("Still saving …"), self.tr("One moment: what was begun is finished."))
        self._clock.start()
        self.open_over(self._stay)
        return False

    def _try(self) -> None:
        self._tries += 1
        if self._ending:
            self._try_to_end()
        elif self._desk is not None and self._studio.close(self._desk, timeout=_EACH):
            self._go()
        elif self._tries == _TRIES:
            self._offer()

    def _try_to_end(self) -> None:
        if not self._studio.busy:
            self._go()
        elif self._tries == _TRIES:
            words = self.tr(
                "Something is still being saved. It goes on while the window is open; if you close "
                "it now, what is not finished is left undone, and nothing else is harmed."
            )
            self._show(self.tr("Not all is finished yet"), words, anyway=True)
            self.place_panel()
            self._stay.setFocus()

    def _offer(self) -> None:
        reason = self._studio.saving(self._desk).state.reason if self._desk is not None else ""
        words = self.tr(
            "The newest changes could not be saved so far. Save a copy somewhere else, and "
            "nothing is lost."
        )
        words = f"{words}\n{reason}".strip()
        self._show(self.tr("Not all is saved yet"), words, copy=True, anyway=True)
        self.place_panel()
        self._copy.setFocus()

    def _copied(self) -> None:
        if self._desk is not None:
            turn = self._turn
            self._save_copy(self._desk, lambda: self._copy_made(turn))

    def _copy_made(self, turn: int) -> None:
        # Whoever stayed after all may have changed what the copy does not have.
        if turn == self._turn:
            self._give_up()

    def _give_up(self) -> None:
        self._let_be = True
        if self._desk is not None:
            self._studio.give_up(self._desk)
        self._go()
        # After the closing that may have been waited for; a later one is told of again.
        QTimer.singleShot(0, self, self._forget)

    def _forget(self) -> None:
        self._let_be = False

    def _go(self) -> None:
        then, self._then, self._desk, self._ending = self._then, None, None, False
        self.close_over()
        if then is not None:
            then()

    def _closed(self) -> None:
        self._clock.stop()
        self._turn += 1
        self._ending = False
        if self._desk is not None:
            self._desk = None
            self.stayed.emit()
        self._then = None

    def _show(self, title: str, words: str, *, copy: bool = False, anyway: bool = False) -> None:
        self._title.setText(title)
        self._words.setText(words)
        self._copy.setVisible(copy)
        self._anyway.setVisible(anyway)
