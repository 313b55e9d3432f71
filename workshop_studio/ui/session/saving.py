"""Owns what a window knows of the saving of one open session."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from workshop_studio.model.frozen import frozen


@frozen(kw_only=True)
class SavingState:
    """How far a session is saved.

    Attributes:
        saved: whether all that was entered is durable.
        since: the clock time of the last saving, such as "14:02"; "" where nothing was saved yet.
        reason: why something is not saved, in one sentence; "" where all goes well.
        typing: the reason concerns only what is being typed and not entered yet.
        stopped: it will not be tried again; the session takes no more changes, and only a copy
            saved elsewhere keeps the newest ones.
    """

    saved: bool = True
    since: str = ""
    reason: str = ""
    typing: bool = False
    stopped: bool = False


class Saving(QObject):
    """The saving state of one desk, told in the thread of the window.

    Signals:
        changed: (SavingState) after `state` became it.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = SavingState()

    def become(self, state: SavingState) -> None:
        """Take a state, and tell where it is another one."""
        if state != self.state:
            self.state = state
            self.changed.emit(state)
