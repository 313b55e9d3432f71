"""Owns what the console asks of the page of a step, whatever stands on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    # It brings the text layer; a window shows itself before that.
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
        """Title and scene for the room's screen, or None where the page has none."""
        ...

    def focus_first(self) -> None:
        """Put the keyboard where work begins."""
        ...

    def leave(self) -> None:
        """Let go of the desk; called before the page is thrown away."""
        ...
