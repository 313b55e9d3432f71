"""Owns showing what goes on beside the window once it takes its time, and giving it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from workshop_studio.ui.console.status_row import StatusRow
    from workshop_studio.ui.session.errand import Errand
    from workshop_studio.ui.session.studio import StudioNews


class RunningWork(QObject):
    """Errands that take more than a second; the status line shows the newest of them.

    Signals:
        changed: the first of them is shown, or the last has ended; see `is_shown`.
        told: (str) a sentence for the person.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(self, news: StudioNews, status: StatusRow) -> None:
        super().__init__(status)
        self._status = status
        self._begun: list[Errand] = []
        self._slow: list[Errand] = []
        news.begun.connect(self._hear)
        status.cancel_wanted.connect(self.cancel)

    @property
    def is_shown(self) -> bool:
        """Whether something is shown."""
        return bool(self._slow)

    def cancel(self) -> None:
        """Give up what is shown, where that can still be done."""
        if self._slow and not self._slow[-1].cancel():
            self.told.emit(self.tr("This is all but done, and can no longer be given up."))

    def _hear(self, errand: Errand) -> None:
        self._begun.append(errand)
        errand.slow.connect(self._became_slow)
        errand.ended.connect(self._ended)

    def _became_slow(self) -> None:
        self._slow += [each for each in self._begun if each is self.sender()]
        self._show()

    def _ended(self) -> None:
        ended = self.sender()
        self._begun = [each for each in self._begun if each is not ended]
        if any(each is ended for each in self._slow):
            self._slow = [each for each in self._slow if each is not ended]
            self._show()

    def _show(self) -> None:
        if self._slow:
            self._status.begin_work(self._slow[-1].words)
        else:
            self._status.end_work()
        self.changed.emit()
