"""Owns the magnifier of a board: when there is a lens, and what it is held over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent, Qt

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.ui.boards.board_actions import Spec

if TYPE_CHECKING:
    # The lens is made when somebody first asks for it.
    from workshop_studio.ui.boards.board_page import BoardPage
    from workshop_studio.ui.boards.looking.lens import Lens

_HELD = 500
"""Milliseconds from which on a key counts as held, so that letting go of it ends what it began."""


class Magnifier(QObject):
    """Holds a lens over the pointer, or over what the keyboard is on, whichever was used last.

    While words are typed on the board it is put aside: it would hide them.

    The key switches it on and off; held down it is there for as long as that.

    Attributes:
        action: for menus, palette and keys.
        lens: the lens, once there was one.
    """

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page.widget)
        self._page = page
        self.lens: Lens | None = None
        self._since = QElapsedTimer()
        words, keys = self.tr("Magnifier"), ["Ctrl+Shift+M"]
        spec = Spec("board-magnifier", words, "search", keys, self._may_begin, everywhere=True)
        self.action = page.possible.make(spec, self._switched)
        self.action.setCheckable(True)
        self.action.setAutoRepeat(False)
        self.action.setProperty("menu", "view")
        self.action.setProperty("context", False)  # noqa: FBT003 -- Qt takes it so
        page.actions.append(self.action)
        page.canvas.escapes.append(self.end)
        page.stage.turned.connect(self._turned)

    def end(self) -> bool:
        """Put the lens away; whether there was one."""
        was = self.action.isChecked()
        if was:
            self.action.setChecked(False)
            self._switched()
        return was

    def _may_begin(self) -> bool:
        """Whether the board itself is seen, and not a list in its place."""
        return not self._page.canvas.isHidden()

    def _turned(self) -> None:
        if not self._may_begin():
            self.end()
        self.action.setEnabled(self._may_begin())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer and the keyboard; only while there is a lens."""
        kind = event.type()
        if kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._hold_over(self._page.canvas.view.to_board(event.position()))
        elif kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            released = event.key() == Qt.Key.Key_M and not event.isAutoRepeat()
            if released and self._since.isValid() and self._since.hasExpired(_HELD):
                self.end()
            elif released:
                self._since.invalidate()
        return super().eventFilter(watched, event)

    def _switched(self) -> None:
        canvas, on = self._page.canvas, self.action.isChecked()
        moves = (canvas.view_changed, canvas.marks_changed, self._page.focus_changed)
        if on:
            self._since.start()
            canvas.installEventFilter(self)
            canvas.selection_changed.connect(self._to_keyboard)
            for moved in moves:
                moved.connect(self._again)
            self._made().raise_()
            self._begin()
        elif self.lens is not None:
            canvas.removeEventFilter(self)
            canvas.selection_changed.disconnect(self._to_keyboard)
            for moved in moves:
                moved.disconnect(self._again)
        self._show()
        canvas.teller.say(self.tr("Magnifier on") if on else self.tr("Magnifier off"))

    def _made(self) -> Lens:
        if self.lens is None:
            from workshop_studio.ui.boards.looking.lens import Lens  # noqa: PLC0415 -- no start needs it

            self.lens = Lens(self._page.canvas)
            self._page.canvas.typist.began.connect(self._show)
            self._page.canvas.typist.ended.connect(self._show)
        return self.lens

    def _show(self) -> None:
        """Have the lens there while it is wanted and nothing is typed below it."""
        if self.lens is not None:
            typing = bool(self._page.canvas.typist.edited)
            self.lens.setVisible(self.action.isChecked() and not typing)

    def _begin(self) -> None:
        """Begin at what the keyboard is on, or else at the pointer or in the middle."""
        canvas = self._page.canvas
        item = canvas.scene.by_id.get(canvas.current)
        if item is not None and canvas.by_keyboard:
            self._hold_over(item.bounds.centre)
            return
        pointer = canvas.mapFromGlobal(QCursor.pos())
        inside = canvas.rect().contains(pointer)
        place = pointer.toPointF() if inside else canvas.free.center()
        self._hold_over(canvas.view.to_board(place))

    def _to_keyboard(self) -> None:
        canvas = self._page.canvas
        item = canvas.scene.by_id.get(canvas.current)
        if canvas.by_keyboard and item is not None:
            self._hold_over(item.bounds.centre)

    def _again(self) -> None:
        """The board has moved, or looks otherwise: magnify what is there now."""
        if self.lens is not None:
            self.lens.look_at(self.lens.point)

    def _hold_over(self, point: Point) -> None:
        if self.lens is not None:
            self.lens.look_at(point)
