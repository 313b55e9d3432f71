"""Owns that an outline shows what was found, and where it stands, as long as somebody looks."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workshop_studio.tools.outline.narrowing import narrowed, reading_order
from workshop_studio.tools.outline.row import Outline, Row, every_row
from workshop_studio.ui.boards.outline.outline_model import OutlineModel
from workshop_studio.ui.boards.outline.outline_view import OutlineView

if TYPE_CHECKING:
    from workshop_studio.ui.boards.looking.finding import Finding
    from workshop_studio.ui.canvas.board_canvas import BoardCanvas


class Narrowing(QObject):
    """Leaves the rows of what was found, with all they stand in, and of whatever is selected.

    Attributes:
        is_opening: whether rows are opened and closed here, and not by the person.
    """

    def __init__(
        self, canvas: BoardCanvas, finding: Finding, view: OutlineView, model: OutlineModel
    ) -> None:
        super().__init__(view)
        self._canvas = canvas
        self._finding = finding
        self._view = view
        self._model = model
        self._words = ""
        self._kept: set[str] = set()
        self._opened: list[str] = []
        self._shown: Outline | None = None
        self.is_opening = False
        canvas.selection_changed.connect(self._show_selected)

    def begin(self) -> None:
        """Have what is looked for go through the rows as they are read."""
        self._finding.order = self._order
        self._finding.shown.connect(self._follow)
        self._finding.look_again()

    def end(self) -> None:
        """Leave it to the board again."""
        self._finding.shown.disconnect(self._follow)
        self._finding.order = None
        self._show_all()
        self._finding.look_again()

    def refresh(self, came: Collection[str]) -> None:
        """Look through other rows; what has come stays, as the person has just written it."""
        if self._kept:
            self._kept.update(came)
        self._finding.look_again()

    def _follow(self) -> None:
        """Show what is found now.

        Until other words are looked for nothing goes away under the hand: a row that is reworded
        may no longer say what was looked for.
        """
        finding = self._finding
        if finding.found:
            if finding.words != self._words:
                self._words = finding.words
                self._kept.clear()
            self._keep({*finding.found, *self._canvas.selection})
        elif self._kept:
            self._show_all()
            self._canvas.teller.say(self.tr("All rows are shown again."))

    def _show_selected(self) -> None:
        """Show what is selected, however it came to be."""
        if self._kept:
            self._keep({*self._canvas.selection})

    def _keep(self, records: set[str]) -> None:
        if records <= self._kept and self._shown is self._model.outline:
            return
        self._kept |= records
        self._narrow()

    def _narrow(self) -> None:
        self._shown = self._model.outline
        rows = self._shown.rows
        left = narrowed(rows, self._kept)
        self._view.hide_rows({row.id for row in _placed(rows)} - left)
        self.is_opening = True
        for row in _placed(rows):
            index = self._model.index_of(row.id)
            if row.kind == "heading" and row.id in left and not self._view.isExpanded(index):
                self._opened.append(row.id)
                self._view.setExpanded(index, True)  # noqa: FBT003 -- Qt takes it so
        self.is_opening = False
        self._view.scrollTo(self._view.currentIndex())

    def _show_all(self) -> None:
        """Have all rows back, and closed again what was opened but for where the keyboard is."""
        self._kept.clear()
        self._words = ""
        self._view.hide_rows(set())
        here = self._view.currentIndex()
        self.is_opening = True
        for key in self._opened:
            index = self._model.index_of(key)
            if index not in {here, here.parent(), here.parent().parent()}:
                self._view.setExpanded(index, False)  # noqa: FBT003 -- Qt takes it so
        self.is_opening = False
        self._opened.clear()
        self._view.scrollTo(here)

    def _order(self) -> tuple[str, ...]:
        return reading_order(self._model.outline.rows)


def _placed(rows: tuple[Row, ...]) -> list[Row]:
    """Places, and what stands in them; what hangs on a thing comes and goes with it."""
    return [row for row in every_row(rows) if row.kind in {"heading", "thing"}]
