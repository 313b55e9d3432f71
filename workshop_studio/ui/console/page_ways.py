"""Owns what some pages can do over what all can: travel, take the window over, show one thing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import SignalInstance

from workshop_studio.ui.boards.page import StepPage

Slot = Callable[..., object]


class PageWays:
    """The ties between the page that is open and the console; `cut` undoes them all."""

    def __init__(self, page: StepPage) -> None:
        self._page = page
        self._ties: list[tuple[SignalInstance, Slot]] = []

    def tie(self, name: str, slot: Slot) -> None:
        """Listen to a signal of the page, or of its canvas, where there is one of that name."""
        for owner in (self._page, getattr(self._page, "canvas", None)):
            signal = getattr(owner, name, None)
            if isinstance(signal, SignalInstance):
                signal.connect(slot)
                self._ties.append((signal, slot))
                return

    def select(self, record: str) -> None:
        """Let the page select something and bring it into view."""
        canvas = getattr(self._page, "canvas", None)
        for owner, name, given in (
            (self._page, "show_item", record),
            (self._page, "select", (record,)),
            (canvas, "select", (record,)),
        ):
            method = getattr(owner, name, None)
            if callable(method):
                method(given)
                return

    def shown_round(self) -> str:
        """Id of the round that the page shows; "" where it shows none."""
        return str(getattr(self._page, "shown_round", ""))

    def know_wall(self, *, on: bool) -> None:
        """Let a page that asks for it know whether the room sees a screen."""
        if hasattr(self._page, "wall_shown"):
            self._page.wall_shown = on

    def cut(self) -> None:
        """Listen no more."""
        for signal, slot in self._ties:
            signal.disconnect(slot)
        self._ties = []
