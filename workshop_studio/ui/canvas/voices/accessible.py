"""Owns what screen readers are told of a board: a list, with one entry for each item."""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.ui.canvas.voices.item_voice import ItemVoice, Told

Kind = QAccessible.Event


class BoardVoice(QAccessibleWidget):
    """A board as a list: its entries are the items in reading order, links among them."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.List)
        self._entries: dict[str, ItemVoice] = {}

    @property
    def canvas(self) -> Told:
        """The canvas it speaks for."""
        return cast(Told, self._widget)

    @property
    def _widget(self) -> QWidget:
        # Kept here it would stay for good with its whole page, as PySide keeps each voice.
        return cast(QWidget, self.object())

    def interface(self) -> QAccessibleInterface:
        """The list itself, for its entries."""
        return self

    def has_focus(self) -> bool:
        """Whether the canvas has the keyboard, and not what stands in its place."""
        return self._widget.hasFocus() and self._widget.isVisible()

    def on_screen(self, bounds: Rect) -> QRect:
        """Where a part of the board is on the screen."""
        area = self.canvas.view.rect_to_widget(bounds).toAlignedRect()
        return area.translated(self._widget.mapToGlobal(QPoint(0, 0)))

    def entry(self, key: str) -> ItemVoice:
        """The interface of an item; the same one as long as the board lives."""
        found = self._entries.get(key)
        if found is None:
            found = self._entries[key] = ItemVoice(self, key)
        return found

    def childCount(self) -> int:
        """How many items there are."""
        return len(self.canvas.scene.order)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none is allowed
        """An item by its place in reading order."""
        order = self.canvas.scene.order
        return self.entry(order[index]) if 0 <= index < len(order) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of an item in reading order."""
        order = self.canvas.scene.order
        key = child.key if isinstance(child, ItemVoice) else ""
        return order.index(key) if key in order else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none is allowed
        """The item at a place on the screen."""
        inside = self._widget.mapFromGlobal(QPoint(x, y))
        point: Point = self.canvas.view.to_board(QPointF(inside))
        items = reversed(self.canvas.scene.items)
        return next((self.entry(i.id) for i in items if i.is_hit(point, within=4.0)), None)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # none is allowed
        """The item with the keyboard."""
        key = self.canvas.current
        return self.entry(key) if key and self.has_focus() else None


class BoardTeller:
    """Tells screen readers what changes on a canvas, while one is listening."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._voice: BoardVoice | None = None

    def voice(self) -> BoardVoice:
        """The canvas in words. Qt asks for it by way of the factory; it lives with the canvas."""
        if self._voice is None:
            self._voice = BoardVoice(self._widget)
        return self._voice

    def focus_changed(self) -> None:
        """The keyboard has gone to another item."""
        key = self._canvas.current
        if self._is_heard and key and self._widget.hasFocus():
            self._tell(Kind.Focus, key)

    def selection_changed(self, before: tuple[str, ...]) -> None:
        """Other items are selected than before."""
        if not self._is_heard:
            return
        now = self._canvas.selection
        for key in {*before} ^ {*now}:
            self._tell(Kind.SelectionAdd if key in now else Kind.SelectionRemove, key)

    def scene_changed(self, before: tuple[str, ...]) -> None:
        """Items came or went."""
        if self._is_heard and before != self._canvas.scene.order:
            QAccessible.updateAccessibility(QAccessibleEvent(self._widget, Kind.ObjectReorder))

    def say(self, sentence: str) -> None:
        """Have a sentence read out, by whatever shows the board now."""
        if QAccessible.isActive() and sentence:
            speaker = self._widget.focusProxy() or self._widget
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(speaker, sentence))

    @property
    def _is_heard(self) -> bool:
        """Whether somebody listens, and to this canvas: what is hidden has nothing to tell."""
        return QAccessible.isActive() and self._widget.isVisible()

    @property
    def _canvas(self) -> Told:
        return cast(Told, self._widget)

    def _tell(self, kind: QAccessible.Event, key: str) -> None:
        order = self._canvas.scene.order
        if key in order:
            event = QAccessibleEvent(self._widget, kind)
            event.setChild(order.index(key))
            QAccessible.updateAccessibility(event)


class _HasTeller(Protocol):
    @property
    def teller(self) -> BoardTeller:
        """What tells screen readers of the canvas."""
        ...


def install_board_voices(kind: type[QWidget]) -> None:
    """Let screen readers find the items of every canvas of a kind; once for the application."""

    def make(_name: str, thing: QObject) -> QAccessibleInterface | None:
        return cast(_HasTeller, thing).teller.voice() if isinstance(thing, kind) else None

    QAccessible.installFactory(make)
