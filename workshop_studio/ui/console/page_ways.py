"""Owns the ties between the page that is open and the console: what is heard, what is asked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, SignalInstance
from PySide6.QtWidgets import QWidget

from workshop_studio.ui.boards.page import (
    HasBoard,
    HoldsSelection,
    KnowsWall,
    LeadsElsewhere,
    LooksAtPlaces,
    PrintsPapers,
    ShowsItems,
    ShowsRound,
    StepPage,
    TakesOver,
    TellsSelection,
    TellsTyping,
    TellsView,
    WritesDocuments,
)

Slot = Callable[..., object]


class PageWays:
    """What the page that is open can do over what all can; `cut` undoes all ties."""

    def __init__(self, page: StepPage) -> None:
        self._page = page
        self._ties: list[tuple[SignalInstance, Slot]] = []

    def lead(self, go: Slot, take_over: Slot) -> None:
        """Hear where the person wants to go, and when the page has the whole window."""
        if isinstance(self._page, LeadsElsewhere):
            self._tie(self._page.wants, go)
        if isinstance(self._page, TakesOver):
            self._tie(self._page.taking_over, take_over)

    def count(self, counted: Slot) -> None:
        """Hear when what is selected, or the zoom, is another."""
        if isinstance(self._page, TellsSelection):
            self._tie(self._page.selection_changed, counted)
        if isinstance(self._page, TellsView):
            self._tie(self._page.view_changed, counted)

    def write(self, export: Slot) -> None:
        """Hear which document the page wants written."""
        if isinstance(self._page, WritesDocuments):
            self._tie(self._page.export_wanted, export)

    def keep(self, typing: Slot, ended: Slot) -> None:
        """Hear what is being typed, and when it was entered."""
        if isinstance(self._page, TellsTyping):
            self._tie(self._page.typing, typing)
            self._tie(self._page.typing_ended, ended)

    def select(self, record: str) -> None:
        """Let the page select something and bring it into view."""
        if isinstance(self._page, ShowsItems):
            self._page.show_item(record)

    def to_board(self) -> bool:
        """Put the keyboard on the page's board; whether it has one."""
        if isinstance(self._page, HasBoard):
            self._page.focus_board()
            return True
        return False

    def selected(self) -> str:
        """Id of what was selected last; "" for nothing."""
        chosen = self._page.selection if isinstance(self._page, HoldsSelection) else ()
        return chosen[-1] if chosen else ""

    def looked_at(self, inside: QWidget) -> list[QRect]:
        """The places that are looked at just now, in pixels of what the page stands in."""
        if not isinstance(self._page, LooksAtPlaces):
            return []
        way = self._page.widget.mapTo(inside, QPoint(0, 0))
        return [each.translated(way) for each in self._page.looked_at()]

    def foot(self) -> int:
        """How high what stands along the page's lower edge is, in pixels; 0 where nothing does."""
        return self._page.foot() if isinstance(self._page, LooksAtPlaces) else 0

    def shown_round(self) -> str:
        """Id of the round that the page shows; "" where it shows none."""
        return self._page.shown_round if isinstance(self._page, ShowsRound) else ""

    def paper_round(self) -> str:
        """Id of the vote whose papers can be printed here; "" where there is none."""
        return self._page.paper_round if isinstance(self._page, PrintsPapers) else ""

    def know_wall(self, *, on: bool) -> None:
        """Let a page that asks for it know whether the room sees a screen."""
        if isinstance(self._page, KnowsWall):
            self._page.wall_shown = on

    def cut(self) -> None:
        """Listen no more."""
        for signal, slot in self._ties:
            signal.disconnect(slot)
        self._ties = []

    def _tie(self, signal: SignalInstance, slot: Slot) -> None:
        signal.connect(slot)
        self._ties.append((signal, slot))
