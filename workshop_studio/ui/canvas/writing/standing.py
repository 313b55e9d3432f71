"""Owns where texts stand while they are typed over: on a board, or elsewhere by the same terms."""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.ui.canvas.view import View


class Standing(Protocol):
    """Where the texts stand that are typed over: a board, or the rows of a list of it."""

    @property
    def widget(self) -> QWidget:
        """What the editor stands in."""
        ...

    @property
    def view(self) -> View:
        """Where its points are in the widget."""
        ...

    @property
    def theme(self) -> ScreenTheme:
        """Its colours."""
        ...

    def item(self, key: str) -> Item | None:
        """What is typed over, at its place; nothing where it is not there."""
        ...

    def bring(self, item: Item) -> None:
        """Bring it into view."""
        ...


class _Board(Protocol):
    """What typing needs of the canvas."""

    @property
    def scene(self) -> Scene:
        """What it shows."""
        ...

    @property
    def view(self) -> View:
        """Where the board stands in it."""
        ...

    @property
    def theme(self) -> ScreenTheme:
        """Its colours."""
        ...

    def reveal(self, rect: Rect) -> None:
        """Bring a part of the board into view."""
        ...


class OnBoard:
    """Texts where they stand on a board."""

    def __init__(self, canvas: QWidget) -> None:
        self._canvas = canvas

    @property
    def widget(self) -> QWidget:
        """The canvas."""
        return self._canvas

    @property
    def view(self) -> View:
        """Where the board stands in the canvas."""
        return self._board.view

    @property
    def theme(self) -> ScreenTheme:
        """The canvas's colours."""
        return self._board.theme

    def item(self, key: str) -> Item | None:
        """The item on the board."""
        return self._board.scene.by_id.get(key)

    def bring(self, item: Item) -> None:
        """Move the board as far as needed."""
        self._board.reveal(item.bounds)

    @property
    def _board(self) -> _Board:
        return cast(_Board, self._canvas)
