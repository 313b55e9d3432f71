"""Owns the page of an open session: which step is shown, and going from one to another."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from workshop_studio.model.session import AgendaStep
from workshop_studio.tools.jumps import Jumps, Spot
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.page import KeepsTyped, StepPage
from workshop_studio.ui.console.keyboard.regions import Region
from workshop_studio.ui.console.menus.reading_keys import would_change
from workshop_studio.ui.console.page_ways import PageWays
from workshop_studio.ui.console.session_frame import SessionFrame
from workshop_studio.ui.console.steps.guides import guide
from workshop_studio.ui.console.steps.missing_page import MissingPage
from workshop_studio.ui.console.steps.opening import open_page
from workshop_studio.ui.console.steps.step_names import STEPS, StepName, step_title
from workshop_studio.ui.console.steps.steps import (
    ABOUT,
    first_step,
    holds_something,
    home_of,
    places,
)
from workshop_studio.ui.console.voices import give_voices
from workshop_studio.ui.session.desk import Desk

_PAPERS = frozenset({"ballots", "ballots-large", "question-cards"})
_ABOVE_BAR = 56 + 24
HalfTyped = dict[tuple[StepName, str], Mapping[str, str]]
"""What is typed into forms and entered nowhere, by step and place; it outlasts the page."""


class SessionPage(SessionFrame):
    """One open session. It makes the page of a step when it is gone to, and lets it go after.

    Signals:
        page_changed: another page is shown; read `page`.
        counted: what the page counts, or its zoom, may be another.
        export_wanted: (str) the page wants a document written.
        typing: (record id, text) something is being typed and not entered yet.
        typing_ended: (record id) it was entered, or given up.
        only_reading: a key was pressed that changes nothing since the session is open for reading.
    """

    page_changed = Signal()
    counted = Signal()
    export_wanted = Signal(str)
    typing = Signal(str, str)
    typing_ended = Signal(str)
    only_reading = Signal()

    def __init__(self, desk: Desk, appearance: Appearance, half_typed: HalfTyped) -> None:
        give_voices()
        super().__init__(appearance)
        self.desk = desk
        self.page: StepPage | None = None
        self.step: StepName = "welcome"
        self._place = ""
        self._ways: PageWays | None = None
        self._visited: dict[StepName, str] = {}
        self._typed = half_typed
        self._appearance = appearance
        self._jumps = Jumps()
        self._placed = False
        self.strip.chosen.connect(self.go)
        self.places.chosen.connect(self._go_place)
        desk.changed.connect(self._desk_changed)

    def open_first(self) -> None:
        """Go to where the session was left, or to its first board."""
        settings = self._appearance.settings
        left = str(settings.value(self._key(), "")) if settings is not None else ""
        known = next((step for step in STEPS if step == left), None)
        self.go(known or first_step(self.desk.snapshot))

    def go(self, step: StepName, record: str = "") -> None:
        """Go to a step; to a place or thing of it where its id is given. One can go back."""
        before = self.spot()
        self._go(step, record)
        self._leave_behind(before)

    def go_back(self) -> bool:
        """Go back to where one came from; whether one came from anywhere."""
        return self._travel(self._jumps.back(self.spot()))

    def go_forward(self) -> bool:
        """Go to where one went back from; whether one did."""
        return self._travel(self._jumps.forward(self.spot()))

    def spot(self) -> Spot:
        """Where one is now."""
        record = self._ways.selected() if self._ways is not None else ""
        return Spot(self.step, self._place, record)

    def _leave_behind(self, before: Spot) -> None:
        if self._placed and before != self.spot():
            self._jumps.leave(before)
        self._placed = True

    def _travel(self, spot: Spot | None) -> bool:
        known = next((each for each in STEPS if spot is not None and each == spot.step), None)
        if spot is None or known is None:
            return False
        there = {place.id for place in places(self.desk.snapshot, known)}
        self._go(known, spot.place if spot.place in there else "")
        if self._ways is not None and self.desk.has(spot.record):
            self._ways.select(spot.record)
        return True

    def _go(self, step: StepName, record: str) -> None:
        home = home_of(self.desk.snapshot, record) if record else None
        known = [place.id for place in places(self.desk.snapshot, step)]
        here = home[1] if home is not None and home[0] == step else record
        wanted = [here, self._visited.get(step, ""), *known[:1], ""]
        place = next((each for each in wanted if each in known), "")
        if step != self.step or place != self._place or self.page is None:
            self._show(step, place)
        if record and record != place and self._ways is not None:
            self._ways.select(record)

    def go_to_item(self, record: str) -> None:
        """Go to wherever something stands, and select it."""
        home = home_of(self.desk.snapshot, record)
        if home is not None:
            self.go(home[0], record)

    def turn(self, by: int) -> None:
        """Go so many steps on, or back."""
        at = STEPS.index(self.step) + by
        if 0 <= at < len(STEPS):
            self.go(STEPS[at])

    def regions(self) -> tuple[Region, ...]:
        """The parts that F6 goes through."""
        page = Region(self.middle, self.page.focus_first if self.page is not None else None)
        beside = () if self.beside is None else (Region(self.beside),)
        return Region(self.strip), Region(self.rail), *beside, page, Region(self.dock)

    def rest(self) -> None:
        """Let the page enter what is being typed, and go; the session is about to be left."""
        self._drop_page()

    def wake(self) -> None:
        """Show the page again: the session is not left after all."""
        self._show(self.step, self._place)

    def shown_for(self, what: str) -> str:
        """Id of the theory or round on show, where a document of that kind would be of it."""
        if what == "theory" and self.step == "theory":
            return self._place
        if self._ways is None:
            return ""
        if what in _PAPERS:
            return self._ways.paper_round()
        of_round = what == "matrix" or what.startswith("results")
        return self._ways.shown_round() if of_round else ""

    def looked_at(self, inside: QWidget) -> list[QRect]:
        """The places that are looked at just now, in pixels of what all of this stands in."""
        return self._ways.looked_at(inside) if self._ways is not None else []

    def corner(self) -> tuple[int, int]:
        """Where a message hides nothing: pixels from the left of the window, and from below."""
        foot = self._ways.foot() if self._ways is not None else 0
        return self.left_of_page() + 16, _ABOVE_BAR + foot

    def to_board(self) -> bool:
        """Put the keyboard on the board that is shown; whether one is."""
        return self._ways is not None and self._ways.to_board()

    def know_wall(self, *, on: bool) -> None:
        """Let the page know whether the room sees a screen."""
        if self._ways is not None:
            self._ways.know_wall(on=on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of keys that would change something where nothing can be changed."""
        super().keyPressEvent(event)
        if self.desk.read_only and self.page is not None:
            actions = (*self.page.actions, *self.page.tools)
            if would_change(event, actions, QApplication.focusWidget()):
                self.only_reading.emit()

    def leave(self) -> None:
        """Let go of the desk."""
        self.desk.changed.disconnect(self._desk_changed)
        self._drop_page()

    def _go_place(self, place: str) -> None:
        before = self.spot()
        self._show(self.step, place)
        self._leave_behind(before)

    def _go_as_wanted(self, step: str, record: str) -> None:
        known = next((each for each in STEPS if each == step), None)
        if known is not None:
            self.go(known, record)

    def _show(self, step: StepName, place: str) -> None:
        there = places(self.desk.snapshot, step)
        page: StepPage = (
            open_page(step, place, self.desk, self._appearance, self.middle)
            if there
            else MissingPage(self.desk, step)
        )
        self._drop_page()
        self.step, self._place = step, place
        self._visited[step] = place
        if (settings := self._appearance.settings) is not None:
            settings.setValue(self._key(), step)
        self._take(page)
        self.places.show_places(there, place)
        self._show_step()
        page.focus_first()
        self.page_changed.emit()

    def _take(self, page: StepPage) -> None:
        self.page = page
        self._ways = ways = PageWays(page)
        ways.lead(self._go_as_wanted, self.take_over)
        ways.count(self._page_told)
        ways.write(self.export_wanted.emit)
        ways.keep(self.typing.emit, self.typing_ended.emit)
        self.put_in(page.widget)
        page.widget.show()
        typed = self._typed.pop((self.step, self._place), None)
        if typed and isinstance(page, KeepsTyped):
            page.put_back(typed)
        self.rail.show_tools(page.tools, read_only=self.desk.read_only)

    def _drop_page(self) -> None:
        page, self.page = self.page, None
        if page is None:
            return
        if isinstance(page, KeepsTyped):
            self._typed[self.step, self._place] = page.unentered()
        if self._ways is not None:
            self._ways.cut()
            self._ways = None
        self.take_over(False)  # noqa: FBT003 -- as the signal would
        self.dock.release()
        self.rail.show_tools((), read_only=True)
        page.leave()
        self.take_out(page.widget)
        for widget in (page.widget, page.inspector):
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def _page_told(self, *_given: object) -> None:
        self.counted.emit()

    def _desk_changed(self, _transaction: object) -> None:
        if self.page is None:
            return
        if self._stands_right():
            self._show_step()
            self.counted.emit()
        else:
            # Once all have heard: a page that is left may still enter what is being typed.
            QTimer.singleShot(0, self, self._settle)

    def _stands_right(self) -> bool:
        """Whether the page still fits: its board was not added just now, nor has it gone."""
        there = [place.id for place in places(self.desk.snapshot, self.step)]
        missing = isinstance(self.page, MissingPage)
        return missing != bool(there) and self._place in {"", *there}

    def _settle(self) -> None:
        if self.page is not None and not self._stands_right():
            there = places(self.desk.snapshot, self.step)
            self._show(self.step, there[0].id if there else "")

    def _show_step(self) -> None:
        snapshot = self.desk.snapshot
        filled = {step for step in STEPS if holds_something(snapshot, step)}
        self.strip.show_steps(self.step, filled)
        if self.page is not None:
            title, inspector = step_title(self.step), self.page.inspector
            roomy = isinstance(self.page, MissingPage)
            self.dock.show_step(title, self._prompts(), inspector, guide=self._guide(), roomy=roomy)

    def _prompts(self) -> tuple[str, ...]:
        """The questions of the plan for this board, or those that the page brings."""
        planned = (
            step.prompts
            for step in self.desk.snapshot.all(AgendaStep)
            if step.target and step.target == self._place
        )
        own = self.page.prompts if self.page is not None else ()
        return next(planned, ()) or own

    def _guide(self) -> tuple[str, ...]:
        """How to run the step; boards of players and notes say it where nothing is selected."""
        is_board = self._place not in {"", ABOUT}
        says_itself = is_board and self.step in {"welcome", "map", "iceberg"}
        return () if says_itself else guide(self.step)

    def _key(self) -> str:
        return f"steps/{self.desk.snapshot.session.id}"
