"""Owns when a board's minimap is shown: while something of the board is out of sight."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer

from workshop_studio.layout.boards.geometry import Point, Rect, around
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.display_list import Group, Text, shapes_of
from workshop_studio.ui.appearance.settings import remembered_flag
from workshop_studio.ui.boards.board_actions import Spec

if TYPE_CHECKING:
    # The minimap is made when something is out of sight for the first time.
    from workshop_studio.ui.boards.board_page import BoardPage
    from workshop_studio.ui.boards.looking.minimap import Minimap

_KEY = "look/minimap"
_REST = 150
"""Milliseconds after which a board that was changed is painted small again."""
_LEAST = 6
"""Of fewer things none is hard to find."""
_NARROWEST, _LOWEST = 520, 340
"""A stage that is smaller than this has no room for it."""
_BEYOND = 8.0
"""Pixels by which something has to be out of sight to count."""


class Overview(QObject):
    """Keeps a minimap in the corner of a board, unless the person has switched it off.

    It stands in the lower corner where it hides nothing; where it would in both, it is small until
    a hand comes to it.

    Attributes:
        action: for the menu; whether it is wanted is remembered.
        minimap: the small picture, once it was needed.
    """

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page.widget)
        self._page = page
        self.minimap: Minimap | None = None
        self._content: Rect | None = None
        spec = Spec("board-minimap", self.tr("Minimap when something is out of sight"), "", [])
        self.action = page.possible.make(spec, self._switched)
        self.action.setCheckable(True)
        wanted = remembered_flag(page.appearance.settings, _KEY, default=True)
        self.action.setChecked(wanted)
        self.action.setProperty("menu", "view")
        self.action.setProperty("context", False)  # noqa: FBT003 -- Qt takes it so
        page.actions.append(self.action)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_REST)
        self._soon.timeout.connect(self._measure)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._stand_clear)
        page.refreshed.connect(self._soon.start)
        page.focus_changed.connect(self._soon.start)
        page.view_changed.connect(self._follow)
        page.stage.turned.connect(self._follow)

    @property
    def is_shown(self) -> bool:
        """Whether the minimap is there."""
        return self.minimap is not None and not self.minimap.isHidden()

    def _switched(self) -> None:
        settings = self._page.appearance.settings
        if settings is not None:
            settings.setValue(_KEY, self.action.isChecked())
        self._measure()

    def _measure(self) -> None:
        """Look at the board as it is now, and paint it small if the minimap is there."""
        things = [bounds for _, bounds in self._page.canvas.scene.things]
        self._content = around(things) if len(things) >= _LEAST else None
        self._follow()
        if self.is_shown:
            self._paint()

    def _follow(self) -> None:
        """Come when something goes out of sight, go when all is in sight; move the frame."""
        wanted = self._is_wanted()
        if wanted != self.is_shown:
            self._show(shown=wanted)
        if wanted and self.minimap is not None:
            self.minimap.show_seen(self._page.canvas.seen)
            # Not while the board moves: it would go to and fro.
            self._rest.start()

    def _is_wanted(self) -> bool:
        canvas, content = self._page.canvas, self._content
        if content is None or not self.action.isChecked() or canvas.isHidden():
            return False
        if canvas.width() < _NARROWEST or canvas.height() < _LOWEST:
            return False
        seen = canvas.seen.grown(_BEYOND / canvas.view.scale)
        corners = ((content.x, content.y), (content.right, content.bottom))
        return not all(seen.holds(corner) for corner in corners)

    def _show(self, *, shown: bool) -> None:
        if self.minimap is None:
            from workshop_studio.ui.boards.looking.minimap import Minimap  # noqa: PLC0415 -- no start needs it

            self.minimap = Minimap()
            self.minimap.wanted.connect(self._look_at)
            self.minimap.come_to.connect(self._stand_for_hand)
            self._page.stage.set_corner(self.minimap)
        if shown:
            self._paint()
        self.minimap.setVisible(shown)
        self._page.stage.settle_corner()
        if shown:
            self._stand_clear()
            self._keep_clear()

    def _stand_clear(self) -> None:
        """Stand in a lower corner where nothing is hidden, or small in the usual one."""
        minimap, stage = self.minimap, self._page.stage
        if minimap is None or not self.is_shown or minimap.underMouse():
            return
        minimap.make_small(small=False)
        sides = (stage.corner_at_left, not stage.corner_at_left)
        clear = [side for side in sides if self._hides_nothing(stage.corner_place(at_left=side))]
        minimap.make_small(small=not clear)
        stage.corner_at_left = bool(clear) and clear[0]
        stage.settle_corner()

    def _stand_for_hand(self) -> None:
        """Be large while a hand is there, or a finger; once it has gone, look again."""
        if self.minimap is not None and self.minimap.is_small:
            self.minimap.make_small(small=False)
            self._page.stage.settle_corner()
        self._rest.start()

    def _hides_nothing(self, place: QRect) -> bool:
        canvas = self._page.canvas
        over = place.translated(-canvas.pos()).toRectF()
        (left, top), (right, lower) = map(
            canvas.view.to_board, (over.topLeft(), over.bottomRight())
        )
        part = Rect(left, top, right - left, lower - top)
        return not any(part.meets(each) for each in _told(canvas.scene))

    def _keep_clear(self) -> None:
        """Have nothing over what one looks at: what was added just now, or has the keyboard.

        A hand that moves the board is left alone.
        """
        canvas = self._page.canvas
        by_keyboard = canvas.hasFocus() and canvas.by_keyboard
        item = canvas.scene.by_id.get(canvas.flashed or (canvas.current if by_keyboard else ""))
        if item is None or self.minimap is None:
            return
        over = self.minimap.geometry().translated(-canvas.pos())
        if canvas.flashed or canvas.view.rect_to_widget(item.bounds).intersects(over.toRectF()):
            canvas.reveal(item.bounds)

    def _paint(self) -> None:
        page = self._page
        if self.minimap is None or self._content is None:
            return
        part = around([self._content, page.canvas.scene.bounds])
        scene = page.canvas.scene
        self.minimap.show_board(scene, part, page.appearance.theme, page.faded_on(scene))
        page.stage.settle_corner()
        self.minimap.show_seen(page.canvas.seen)

    def _look_at(self, point: Point) -> None:
        """Bring a point of the board into the middle of what is free."""
        canvas = self._page.canvas
        way = canvas.free.center() - canvas.view.to_widget(point)
        canvas.pan(way.x(), way.y())


def _told(scene: Scene) -> Iterator[Rect]:
    """Where things stand on a board, and the words of its ground."""
    yield from (bounds for _, bounds in scene.things)
    for part in scene.ground:
        for text in shapes_of(part) if isinstance(part, Group) else ():
            if isinstance(text, Text):
                yield Rect(text.x, text.y, text.block.width, text.block.height)
