"""Random lives of tools: whatever hands do, no tool is ever stuck, and Esc leaves no trace."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.tools.cards import scene_of
from workshop_studio.tools.gestures import (
    NOTHING,
    Drop,
    Gesture,
    Hand,
    Linked,
    Pan,
    Select,
)
from workshop_studio.tools.hits import Hits
from workshop_studio.tools.link_tool import LinkTool
from workshop_studio.tools.pan_tool import PanTool
from workshop_studio.tools.select_tool import SelectTool
from workshop_studio.tools.tool import Field, Tool

PLACES = {"a": (0.0, 0.0), "b": (150.0, 0.0), "c": (150.0, 100.0), "d": (300.0, 60.0)}
ON_THINGS = st.sampled_from([(int(x) + 50, int(y) + 20) for x, y in PLACES.values()])
POINTS = st.one_of(ON_THINGS, ON_THINGS, st.tuples(st.integers(-20, 420), st.integers(-20, 180)))


class ToolsLife(RuleBasedStateMachine):
    """A board under a hand that does what it likes, with things vanishing beneath it."""

    def __init__(self) -> None:
        super().__init__()
        self.tools: list[Tool] = [SelectTool(), LinkTool(), PanTool()]
        self.tool = self.tools[0]
        self.there = dict(PLACES)
        self.hits = self._hits()
        self.selection: tuple[str, ...] = ()
        self.before: tuple[str, ...] = ()
        self.down: tuple[int, int] | None = None
        self.strayed = False

    @rule(number=st.integers(0, 2))
    def take_another_tool(self, number: int) -> None:
        """What the last one had begun is given up."""
        self._do(self.tool.cancel())
        self.down = None
        self.tool = self.tools[number]

    @precondition(lambda self: self.down is None)
    @rule(at=POINTS, adds=st.booleans())
    def press(self, at: tuple[int, int], adds: bool) -> None:  # noqa: FBT001 -- drawn by name
        """The button goes down."""
        self.down, self.strayed, self.before = at, False, self.selection
        self._do(self.tool.press(_hand(at, adds=adds), self._field()))

    @rule(at=POINTS)
    def move(self, at: tuple[int, int]) -> None:
        """The hand moves, whether the button is down or not."""
        self.strayed = self.strayed or at != self.down
        done = self.tool.move(_hand(at), self._field())
        assert all(isinstance(gesture, Pan) for gesture in done)
        self._do(done)

    @precondition(lambda self: self.down is None)
    @rule(at=ON_THINGS, to=POINTS)
    def begin_a_drag(self, at: tuple[int, int], to: tuple[int, int]) -> None:
        """The most common of all beginnings."""
        self.press(at, adds=False)
        self.move(to)

    @rule(at=POINTS)
    def release(self, at: tuple[int, int]) -> None:
        """The button goes up, even one that was never down."""
        self._released(at)

    @precondition(lambda self: self.down is not None and not self.strayed)
    @rule()
    def release_in_place(self) -> None:
        """A click moves nothing."""
        assert self.down is not None
        done = self._released(self.down)
        assert not any(isinstance(gesture, Drop | Pan) for gesture in done)

    @precondition(lambda self: self.down is None)
    @rule(at=POINTS)
    def press_twice(self, at: tuple[int, int]) -> None:
        """The second press of a double click may still become a drag."""
        self.strayed, self.before = False, self.selection
        done = self.tool.double(_hand(at), self._field())
        self.down = None if self.tool.is_idle else at
        assert not any(isinstance(gesture, Drop | Linked) for gesture in done)
        self._do(done)

    @rule()
    def escape(self) -> None:
        """Esc restores what was selected when the button went down."""
        pressed = self.down is not None
        begun = pressed and isinstance(self.tool, SelectTool)
        self._do(self.tool.cancel())
        self.down = None
        assert self.tool.is_idle
        assert self.tool.preview == NOTHING
        if begun:
            assert self.selection == tuple(key for key in self.before if key in self.there)

    @precondition(lambda self: self.down is None)
    @rule()
    def select_everything(self) -> None:
        """As by Ctrl+A, so that drags take several things along."""
        self.selection = tuple(self.there)

    @precondition(lambda self: len(self.there) > 1)
    @rule(number=st.integers(0, 3))
    def something_vanishes(self, number: int) -> None:
        """Somebody else, or Undo, takes a thing away."""
        self.there.pop(sorted(self.there)[number % len(self.there)])
        self.hits = self._hits()
        self.selection = tuple(key for key in self.selection if key in self.there)

    @rule()
    def everything_is_back(self) -> None:
        """Undo brings it back."""
        self.there = dict(PLACES)
        self.hits = self._hits()

    @invariant()
    def no_button_is_held_that_is_up(self) -> None:
        """Without a button nothing is dragged or pushed, and no marquee is drawn."""
        if self.down is None:
            preview = self.tool.preview
            assert not preview.dragged
            assert preview.marquee is None
            assert self.tool.is_idle or isinstance(self.tool, LinkTool)

    def _released(self, at: tuple[int, int]) -> tuple[Gesture, ...]:
        done = self.tool.release(_hand(at), self._field())
        self.down = None
        for gesture in done:
            if isinstance(gesture, Drop):
                assert {gesture.held, *gesture.ids} <= self.there.keys()
            if isinstance(gesture, Linked):
                assert gesture.source != gesture.target
                assert {gesture.source, gesture.target} <= self.there.keys()
        self._do(done)
        return done

    def _do(self, gestures: tuple[Gesture, ...]) -> None:
        for gesture in gestures:
            if isinstance(gesture, Select):
                self.selection = tuple(key for key in gesture.ids if key in self.there)

    def _field(self) -> Field:
        return Field(self.hits, self.selection)

    def _hits(self) -> Hits:
        return Hits(scene_of(self.there))


def _hand(at: tuple[int, int], *, adds: bool = False) -> Hand:
    return Hand(at=at, pixel=at, adds=adds)


TestToolsLife = ToolsLife.TestCase
TestToolsLife.settings = settings(deadline=None, stateful_step_count=40, max_examples=250)
