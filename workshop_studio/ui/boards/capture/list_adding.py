"""Owns putting a long list on a board slice by slice, so that the window goes on meanwhile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.tools.boards.acting import BoardActs
from workshop_studio.tools.boards.adding import all_added, each_added
from workshop_studio.tools.boards.prefixes import Said

_SLICE = 0.03
"""Seconds it works on before the window has its turn: about two frames."""


class ListAdding(QObject):
    """Works out what a list adds to a board; nothing enters the session before it is done.

    Signals:
        went_on: (int, int) so many of so many are done.
        done: (Act, number of texts) all of them, as one step.
        failed: (str) why it cannot be done, in one sentence; "" where that is a fault of ours, of
            which the person hears otherwise.
    """

    went_on = Signal(int, int)
    done = Signal(object, int)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._coming: Iterator[ChangeSet] = iter(())
        self._made: list[ChangeSet] = []
        self._number = 0
        self._things = ""
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether there is a list it is working on."""
        return self._turn.isActive()

    def begin(
        self, acts: BoardActs, snapshot: Snapshot, texts: Sequence[Said], *, cell: str, things: str
    ) -> None:
        """Work out what these add, into a cell unless they say another; `things` names them.

        A list of a few is done before this returns.
        """
        self._coming = each_added(acts, snapshot, texts, cell=cell)
        self._made, self._number, self._things = [], len(texts), things
        self._turn.start()
        self._go_on()

    def give_up(self) -> None:
        """Forget it; nothing has been added."""
        self._turn.stop()
        self._coming, self._made = iter(()), []

    def _go_on(self) -> None:
        until = perf_counter() + _SLICE
        try:
            for changes in self._coming:
                self._made.append(changes)
                if perf_counter() > until and len(self._made) < self._number:
                    self.went_on.emit(len(self._made), self._number)
                    return
            act = all_added(self._made, things=self._things)
        except MendableError as error:
            self.give_up()
            self.failed.emit(str(error))
            return
        except Exception:
            # Else the same would go wrong again at every turn, for as long as the window lives.
            self.give_up()
            self.failed.emit("")
            raise
        self.give_up()
        self.done.emit(act, self._number)
