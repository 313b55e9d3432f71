"""Owns the short guide to a step in the dock: numbered lines, which can be folded away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from workshop_studio.ui.kit.widgets import button, plain


class HowTo(QWidget):
    """Open where there is room for it; once the person has opened or folded it, it stays so."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[str, ...] = ()
        self._chosen: bool | None = None
        self.fold = button(self.tr("How to run this step"), icon="chevron-right", quiet=True)
        # Its arrow stands where the lines below begin.
        self.fold.setProperty("extent", "flush")
        self.fold.clicked.connect(self._turn)
        self._list = QWidget()
        self._grid = QGridLayout(self._list)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        self._grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._list)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether the lines can be seen."""
        return not self._list.isHidden()

    def lines(self) -> tuple[str, ...]:
        """What it says, in order; nothing where the page says it itself."""
        return self._lines

    def show_lines(self, lines: Sequence[str], *, roomy: bool) -> None:
        """Show how a step is run.

        Args:
            lines: the sentences; none where the page says it itself.
            roomy: whether nothing else wants to be seen below.
        """
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self._fill()
        self.setVisible(bool(self._lines))
        self._open(is_open=roomy if self._chosen is None else self._chosen)

    def _turn(self) -> None:
        self._chosen = not self.is_open
        self._open(is_open=self._chosen)

    def _open(self, *, is_open: bool) -> None:
        self._list.setVisible(is_open)
        self.fold.set_icon_name("chevron-down" if is_open else "chevron-right")
        said = (
            self.tr("How to run this step, shown")
            if is_open
            else self.tr("How to run this step, folded")
        )
        self.fold.setAccessibleName(said)

    def _fill(self) -> None:
        for old in self._list.findChildren(QLabel):
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        for number, line in enumerate(self._lines, start=1):
            count = plain(f"{number}.")
            count.setWordWrap(False)
            words = plain(line)
            self._grid.addWidget(count, number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, number, 1)
