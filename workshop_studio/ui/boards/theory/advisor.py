"""Owns the asking for advice on a theory beside the window, so that nobody waits for it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal

from workshop_studio.analysis.theory import advice
from workshop_studio.model.advice import Advice
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Theory
from workshop_studio.ui.session.errand import Errand


class Advisor(QObject):
    """Asks for advice, at most once at a time; the newest session asked about counts.

    Signals:
        found: (tuple of Advice) what is worth a look.
    """

    found = Signal(object)

    def __init__(self, theory: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theory = theory
        self._errand: Errand | None = None
        self._next: Snapshot | None = None

    def ask(self, snapshot: Snapshot) -> None:
        """Ask about a session as it is now; the answer comes by signal."""
        if self._errand is not None:
            self._next = snapshot
            return
        theory = self._theory

        def work(_given_up: object) -> tuple[Advice, ...]:
            # It brings the graph library, which takes a while the first time.
            return advice(snapshot, theory) if snapshot.has(Theory, theory) else ()

        # The application owns it: it may still be under way when the page has gone.
        errand = Errand(work, str, QCoreApplication.instance())
        errand.done.connect(self._tell)
        errand.ended.connect(errand.deleteLater)
        self._errand = errand
        errand.start()

    def stop(self) -> None:
        """Wait for no answer any more."""
        self._next = None
        if self._errand is not None:
            self._errand.cancel()
            self._errand.done.disconnect(self._tell)
            self._errand = None

    def _tell(self, advice: object) -> None:
        self._errand = None
        following, self._next = self._next, None
        if following is not None:
            self.ask(following)
        else:
            self.found.emit(advice)
