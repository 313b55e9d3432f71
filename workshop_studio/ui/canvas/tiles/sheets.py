"""Owns blank sheets for tiles: those that are let go of are used again.

A tile takes a megabyte, and dozens come and go with each zoom. Given back to the system one by one
they leave gaps between what stays, and the program keeps nearly twice the memory it uses.
"""

from __future__ import annotations

from PySide6.QtGui import QImage

from workshop_studio.ui.canvas.tiles.glass import SIDE

FORMAT = QImage.Format.Format_RGB32


class Sheets:
    """Lends pictures as large as a tile; what is on them is left over from before."""

    def __init__(self) -> None:
        self._spare: list[QImage] = []

    def __len__(self) -> int:
        return len(self._spare)

    def take(self) -> QImage:
        """Lend a sheet."""
        return self._spare.pop() if self._spare else QImage(SIDE, SIDE, FORMAT)

    def give(self, sheet: QImage) -> None:
        """Take a sheet back that nothing shows any more."""
        self._spare.append(sheet)

    def keep(self, count: int) -> None:
        """Let the system have all but so many of those that are not lent."""
        del self._spare[count:]
