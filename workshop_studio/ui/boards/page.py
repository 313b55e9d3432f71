"""Owns what the console asks of the page of a step: what every page does, and what some can do.

Every page is a `StepPage`. What only some can do is a small protocol of its own below it; a page
has it by having its members, and whoever asks writes `isinstance(page, ShowsItems)`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QRect, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    # They bring the text layer; a window shows itself before that.
    from workshop_studio.layout.boards.geometry import Rect
    from workshop_studio.layout.boards.scene import Scene


class StepPage(Protocol):
    """A step of the session as the console shows it. Its `widget` is the page itself.

    A page listens to the desk's `changed` by itself. It owns no global shortcuts: its `actions`
    are QActions with their standard keys, which the console puts into menus and the palette.
    """

    @property
    def widget(self) -> QWidget:
        """What stands in the middle."""
        ...

    @property
    def inspector(self) -> QWidget | None:
        """What stands in the dock below the questions to the room: the selection, its fields."""
        ...

    @property
    def tools(self) -> list[QAction]:
        """Checkable or plain actions for the rail at the left, each with icon name in `data()`."""
        ...

    @property
    def actions(self) -> list[QAction]:
        """What else can be done here, for menus and the palette."""
        ...

    @property
    def prompts(self) -> tuple[str, ...]:
        """Questions to the room, in order."""
        ...

    def counts(self) -> str:
        """What there is, for the status line ("42 players · 38 links · 1 selected")."""
        ...

    def zoom_text(self) -> str:
        """The zoom as "100 %", or "" where nothing zooms."""
        ...

    def wall_scene(self) -> tuple[str, Scene] | None:
        """Title and scene for the room's screen, or None where the page has none.

        A scene with an empty title fills the screen: it brings its own head and foot.
        """
        ...

    def focus_first(self) -> None:
        """Put the keyboard where work begins."""
        ...

    def leave(self) -> None:
        """Let go of the desk; called before the page is thrown away."""
        ...


@runtime_checkable
class LeadsElsewhere(Protocol):
    """A page from which one goes to something on another."""

    wants: SignalInstance
    """(name of a step, id of a record) the person wants to go there."""


@runtime_checkable
class ShowsItems(Protocol):
    """A page that can choose one of its things, for those who come from elsewhere."""

    def show_item(self, record: str) -> None:
        """Select something and bring it into view; nothing where it is not there."""
        ...


@runtime_checkable
class HasBoard(Protocol):
    """A page with a board, to which Esc leads from all that stands around it."""

    def focus_board(self) -> None:
        """Put the keyboard on the board."""
        ...


@runtime_checkable
class TellsSelection(Protocol):
    """A page on which things are selected, which its `counts` tell of."""

    selection_changed: SignalInstance
    """Other things are selected."""


@runtime_checkable
class HoldsSelection(Protocol):
    """A page of which one can ask what is selected."""

    @property
    def selection(self) -> tuple[str, ...]:
        """Ids of what is selected, the last chosen last."""
        ...


@runtime_checkable
class LooksAtPlaces(Protocol):
    """A page of which one can ask where a message would hide what is looked at."""

    def looked_at(self) -> tuple[QRect, ...]:
        """The places that are looked at just now, in pixels of the page's widget."""
        ...

    def foot(self) -> int:
        """How high what stands along the page's lower edge is, in pixels; 0 where nothing does."""
        ...


@runtime_checkable
class TellsView(Protocol):
    """A page that zooms, which its `zoom_text` tells of."""

    view_changed: SignalInstance
    """The zoom, or the part in view, is another."""


@runtime_checkable
class KeepsTyped(Protocol):
    """A page with fields that are entered together: half filled in, they outlast another step."""

    def unentered(self) -> Mapping[str, str]:
        """What is typed and entered nowhere, by names that only the page knows."""
        ...

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Show again what `unentered` gave; what it was about may have changed or gone."""
        ...


@runtime_checkable
class TellsTyping(Protocol):
    """A page on which long texts are typed, to be kept for the case of a crash."""

    typing: SignalInstance
    """(what it is typed into, text) it is not entered yet."""
    typing_ended: SignalInstance
    """(the same) it was entered, or given up."""


@runtime_checkable
class WritesDocuments(Protocol):
    """A page with a button of its own for a document."""

    export_wanted: SignalInstance
    """(what, see `ui.session.studio.What`) it is to be written."""


@runtime_checkable
class ShowsRound(Protocol):
    """A page that shows the result of one round."""

    @property
    def shown_round(self) -> str:
        """Id of the round; "" while it shows none."""
        ...


@runtime_checkable
class PrintsPapers(Protocol):
    """A page of a vote whose ballots and cards can be printed."""

    @property
    def paper_round(self) -> str:
        """Id of the vote; "" while there is none."""
        ...


@runtime_checkable
class TakesOver(Protocol):
    """A page that has the whole window at times, while somebody votes."""

    taking_over: SignalInstance
    """(bool) it begins, or it is over."""


@runtime_checkable
class KnowsWall(Protocol):
    """A page that does otherwise while the room's screen is on."""

    wall_shown: bool
    """Whether it is on; the console says so."""


@runtime_checkable
class SpeaksOnWall(Protocol):
    """A page that has words for the wall where it has no board to show."""

    def wall_words(self) -> tuple[str, str]:
        """Title, and one sentence for the room."""
        ...


@runtime_checkable
class LooksAtPart(Protocol):
    """A page that says which part of its board the console looks at, and the room with it."""

    def wall_view(self) -> Rect | None:
        """The part, in points of what `wall_scene` gave last; nothing for the whole board."""
        ...


@runtime_checkable
class LaysOutAnew(Protocol):
    """A page that tells when its board was laid out, without anything having changed."""

    refreshed: SignalInstance
    """It was; the room sees it as it is now."""


@runtime_checkable
class LetsFade(Protocol):
    """A page on which all but what is looked at fades, for the room as well."""

    @property
    def focus_changed(self) -> SignalInstance:
        """Other things fade than before."""
        ...

    def faded_on(self, scene: Scene) -> frozenset[str]:
        """Ids of what fades on the board that `wall_scene` gave."""
        ...
