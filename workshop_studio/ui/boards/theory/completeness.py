"""Owns the picture of how complete a theory is: a bar for each, with the same in figures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QProgressBar, QWidget

from workshop_studio.tools.boards.theory_counts import Share, What
from workshop_studio.ui.kit.widgets import caption, heading


class Completeness(QWidget):
    """Four lines at most."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[Share] = []
        self._widgets: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(heading(self.tr("How complete"), 4), 0, 0, 1, 3)

    def fill(self, shares: Sequence[Share]) -> None:
        """Show what is said so far."""
        self.setVisible(bool(shares))
        if list(shares) == self._shown:
            return
        for widget in self._widgets:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown, self._widgets = list(shares), []
        for row, share in enumerate(shares, start=1):
            self._line(row, share)

    def _line(self, row: int, share: Share) -> None:
        words = self._words()[share.what]
        figures = self.tr("{said} of {of}").format(said=share.said, of=share.of)
        bar = QProgressBar()
        bar.setRange(0, share.of)
        bar.setValue(share.said)
        bar.setTextVisible(False)
        bar.setAccessibleName(f"{words}: {figures}")
        end = caption(figures)
        end.setWordWrap(False)
        end.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        name = caption(words)
        name.setWordWrap(False)
        for column, widget in enumerate((name, bar, end)):
            self._grid.addWidget(widget, row, column)
            self._widgets.append(widget)

    def _words(self) -> dict[What, str]:
        return {
            "reason": self.tr("With a reason"),
            "measure": self.tr("Measured"),
            "lead": self.tr("With a lead"),
            "date": self.tr("With a date"),
        }
