"""Owns what is selected on a board, and which of its items the keyboard is on."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.tools.neighbours import heir
from workshop_studio.ui.canvas.above.lifted import hanging
from workshop_studio.ui.canvas.marked_surface import MarkedSurface
from workshop_studio.ui.canvas.voices.accessible import BoardTeller


class ChosenSurface(MarkedSurface):
    """A surface on which items are selected, one after the other or several at once.

    Signals:
        selection_changed: other items are selected.

    Attributes:
        teller: says to screen readers what is selected and where the keyboard is.
        by_keyboard: whether the last thing done here was done by key, so that its place is shown.
    """

    selection_changed = Signal()

    def __init__(self, book: FontBook, theme: ScreenTheme, parent: QWidget | None = None) -> None:
        super().__init__(book, theme, parent)
        self._selection: tuple[str, ...] = ()
        self._current = ""
        self.by_keyboard = False
        self.teller = BoardTeller(self)

    @property
    def selection(self) -> tuple[str, ...]:
        """Ids of what is selected, in the order it was chosen."""
        return self._selection

    @property
    def current(self) -> str:
        """Id of the item the keyboard is on; "" for none."""
        return self._current

    def set_scene(self, scene: Scene) -> None:
        """Show another scene; what is selected stays so, as far as it is still there."""
        before = self.scene
        super().set_scene(scene)
        self.take_scene(scene)
        if self._current not in scene.by_id:
            self._current = heir(before, scene, self._current)
        self.select(key for key in self._selection if key in scene.by_id)
        self.teller.scene_changed(before.order)
        self.refresh_marks()

    def take_scene(self, scene: Scene) -> None:
        """Give up what was begun with things that are no more; for subclasses."""

    def select(self, ids: Iterable[str]) -> None:
        """Select these items and nothing else."""
        chosen = tuple(dict.fromkeys(ids))
        if chosen == self._selection:
            return
        before, self._selection = self._selection, chosen
        if len(chosen) == 1:
            self._current = chosen[0]
        quietens = bool(chosen) and bool(self.scene.links_of)
        self.set_emphasis(hanging(self.scene, chosen).union(chosen) if quietens else None)
        self.teller.selection_changed(before)
        self.refresh_marks()
        self.selection_changed.emit()

    def go_to(self, key: str, *, select: bool = True, adding: bool = False) -> None:
        """Put the keyboard on an item; select it, alone or with the rest."""
        self._current, self.by_keyboard = key, True
        if select:
            self.select((*self._selection, key) if adding else (key,))
        self._current = key
        self.reveal(self.scene.by_id[key].bounds)
        self.teller.focus_changed()
        self.refresh_marks()

    def toggle(self, key: str) -> None:
        """Select an item, or select it no more."""
        without = tuple(each for each in self._selection if each != key)
        self.select(without if key in self._selection else (*self._selection, key))
