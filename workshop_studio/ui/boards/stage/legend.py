"""Owns the strip along the lower edge of a board that explains its marks."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from workshop_studio.ui.boards.stage.kept import KeptPicture


class StageLegend(QFrame):
    """Hidden until there is something to explain, and while something hides the board."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "float")
        self.setObjectName("board-legend")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 6, 12, 6)
        KeptPicture(self)
        self.hide()

    def explain(self, widget: QWidget, *, seen: bool) -> None:
        """Have the explanation, shown while the board is seen."""
        self._column.addWidget(widget)
        self.setVisible(seen)

    def come_and_go(self, *, seen: bool) -> None:
        """The board is seen, or something else in its place."""
        self.setVisible(seen and self._column.count() > 0)

    @property
    def room(self) -> int:
        """How high it is; nothing while it is hidden."""
        return 0 if self.isHidden() else self.sizeHint().height()

    def wide(self, room: int) -> int:
        """How wide it is where there is so much room: as its words, unless they want all of it."""
        entry = self._column.itemAt(0)
        inside = entry.widget() if entry is not None else None
        takes_all = inside is not None and (
            inside.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Expanding
        )
        return room if takes_all else min(room, self.sizeHint().width())
