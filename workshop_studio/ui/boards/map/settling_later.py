"""Owns when a crowded map is laid out as a whole, after somebody was shown on it at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_REST = 40
"""Milliseconds between two looks whether it is time."""
_LOOKS = 25
"""After so many looks it is time, whatever else goes on: nobody looks at what is never painted."""


class SettlingLater(QObject):
    """Lays a map out once the newest player has been seen for a moment and nothing is dragged.

    `do` lays it out; `is_held` says whether something is being dragged, `is_painted` whether all
    that can be seen is.
    """

    def __init__(
        self, do: Callable[[], None], parent: QObject, *,
        is_held: Callable[[], bool], is_painted: Callable[[], bool],
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._do, self._is_held, self._is_painted = do, is_held, is_painted
        self._looks, self._was_painted = 0, False
        self._timer = QTimer(self)
        self._timer.setInterval(_REST)
        self._timer.timeout.connect(self._look)

    @property
    def waits(self) -> bool:
        """Whether the map is still to be laid out as a whole."""
        return self._timer.isActive()

    def begin(self) -> None:
        """Somebody has just joined."""
        self._looks, self._was_painted = 0, False
        self._timer.start()

    def end(self) -> None:
        """It has been laid out, or is not wanted any more."""
        self._timer.stop()

    def _look(self) -> None:
        self._looks += 1
        seen, self._was_painted = self._was_painted, self._is_painted()
        if not self._is_held() and (seen or self._looks >= _LOOKS):
            self.end()
            self._do()
