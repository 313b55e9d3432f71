"""Owns the stage: a canvas from edge to edge, and what floats over it in its places."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.ui.boards.fields.short_label import ShortLabel
from workshop_studio.ui.boards.stage.card import StageCard
from workshop_studio.ui.boards.stage.ground import StageGround
from workshop_studio.ui.boards.stage.legend import StageLegend
from workshop_studio.ui.boards.stage.parts import (
    EDGE,
    STYLE,
    floating,
    guidance,
    guidance_size,
    names,
    stand_above,
)
from workshop_studio.ui.boards.stage.strips import Strips
from workshop_studio.ui.boards.stage.zoom_buttons import StageZoom
from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.kit.widgets import caption

_HEADER = 40
_ROOM_FOR_COUNTS = 1_100
_LEAST_TITLE, _SHORT_TITLE = 120, 248
"""How wide a title has to be to be read at all, and how wide it may be over a board in a narrow
window, where more would hide what is there."""


class Stage(QWidget):
    """Places title, header widgets, legend, zoom buttons, the empty card and a line of guidance.

    Signals:
        turned: something else stands in the board's place, or the board again.

    Attributes:
        over_board: whether the board goes on below title and buttons; where there are no buttons
            the zoom then stands in their place, as the board's lower edge is full as well.
        corner_at_left: whether the widget in the corner stands in the left one, away from the zoom.
    """

    turned = Signal()

    _is_named = True
    _instead: QWidget | None = None
    _corner: QWidget | None = None
    _foot: QWidget | None = None
    corner_at_left = False
    _settled: tuple[QMargins, tuple[QRect, ...]] = (QMargins(), ())
    _strip_room = 0

    def __init__(self, canvas: BoardCanvas, title: str, *, over_board: bool = False) -> None:
        super().__init__()
        self.canvas = canvas
        self.over_board, self._zoom_above = over_board, False
        canvas.setParent(self)
        self._head = StageGround(self)
        self.title, self.counts = ShortLabel(title, level=2), caption("")
        self._names = names(self, self.title, self.counts)
        self._header = floating(self)
        self._legend = StageLegend(self)
        self._zoom = StageZoom(self)
        self.nearer, self.farther = self._zoom.nearer, self._zoom.farther
        self.whole = self._zoom.whole
        self._guide = guidance(self)
        self._card = StageCard(self, canvas, self._settle)
        self._strips = Strips(self, self._settle)
        self.counts.setWordWrap(False)

    @property
    def floats(self) -> tuple[QRect, ...]:
        """What floats over the board just now: zoom, minimap, guidance, what is asked or hinted."""
        over = (self._guide, *self._card.asides)
        return (*self.canvas.covered, *(each.geometry() for each in over if not each.isHidden()))

    @property
    def foot(self) -> int:
        """How high the strip along the lower edge is, in pixels; 0 while there is none."""
        return self._legend.room

    def add_header(self, widget: QWidget) -> None:
        """Put a widget at the upper right, after those that are there."""
        layout = self._header.layout()
        if layout is not None:
            layout.addWidget(widget)
        self._settle()

    def hide_names(self) -> None:
        """Leave title and counts away: the board says them itself."""
        self._is_named = False
        self._settle()

    def show_instead(self, widget: QWidget | None) -> None:
        """Show something in the board's place, below title and buttons; or the board again."""
        if self._instead is not None:
            self._instead.hide()
        self._instead = widget
        on_board = widget is None
        for part in (self.canvas, self._zoom):
            part.setVisible(on_board)
        self._legend.come_and_go(seen=on_board)
        if widget is not None:
            widget.setParent(self)
            widget.lower()
            widget.show()
        self._card.beside_list = not on_board
        self._card.look_again()
        self._settle()
        self.turned.emit()

    def set_zoom_above(self) -> None:
        """Have the zoom beside title and buttons: the board is full down to its lower corner."""
        self._zoom_above = True
        self._settle()

    def set_legend(self, widget: QWidget) -> None:
        """Explain the board's marks in a strip along its lower edge."""
        self._legend.explain(widget, seen=self._instead is None)
        self._settle()

    def set_card(self, widget: QWidget) -> None:
        """Say how to begin; shown while `show_card` wants it."""
        self._card.take(widget)

    def show_card(self, *, shown: bool) -> None:
        """Show or hide the card of an empty board; it makes room for what is asked just now."""
        self._card.want(wanted=shown)

    def put_card(self, middle: Point) -> None:
        """Have the middle of the empty card at a place, in pixels."""
        self._card.put(middle)
        self._settle()

    def add_aside(self, widget: QWidget) -> None:
        """Have a widget, hidden as yet, float above the lower edge whenever it is shown."""
        self._card.add_aside(widget)

    def add_strip(self, widget: QWidget) -> None:
        """Have a widget, hidden as yet, stand below title and buttons whenever it is shown."""
        self._strips.add(widget)

    def set_corner(self, widget: QWidget) -> None:
        """Have a widget, hidden as yet, in the lower corner beside the zoom when it is shown."""
        self._corner = widget
        widget.setParent(self)
        widget.hide()
        widget.stackUnder(self._zoom)

    def set_foot(self, widget: QWidget) -> None:
        """Have what is in the left corner stand above a widget, whenever that is shown there."""
        self._foot = widget

    def settle_corner(self) -> None:
        """Give the widget in the corner its place; the board stays where it is."""
        if self._corner is not None and not self._corner.isHidden():
            self._corner.setGeometry(self.corner_place(at_left=self.corner_at_left))
        self.canvas.covered = self._covered()

    def corner_place(self, *, at_left: bool) -> QRect:
        """Where the widget in the corner stands, or would stand in the corner at the other side."""
        size = self._corner.sizeHint() if self._corner is not None else QSize()
        right = self.width() - EDGE
        if not self._zoom_in_corner():
            right -= self._zoom.width() + EDGE // 2
        left, lower = EDGE if at_left else right - size.width(), self._lower()
        if at_left and self._foot is not None and not self._foot.isHidden():
            lower = min(lower, self._foot.y() - EDGE // 2)
        return QRect(left, lower - size.height(), *_pair(size))

    def guide(self, sentence: str) -> None:
        """Say what the next key or click does; "" for nothing."""
        self._guide.setText(sentence)
        self._guide.setVisible(bool(sentence))
        self._settle()

    def set_theme(self, theme: ScreenTheme) -> None:
        """Wear other colours."""
        self.setStyleSheet(STYLE.format(t=theme))
        self._head.set_colour(theme.board)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything into its place."""
        super().resizeEvent(event)
        self._settle()

    def event(self, event: QEvent) -> bool:
        """Put everything into its place when something has another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle()
        return super().event(event)

    def _settle(self) -> None:
        legend, lower = self._legend.room, self._lower()
        taken = legend + EDGE if legend else 0
        self._settle_header()
        self._head.setVisible(not self.over_board or self._instead is not None)
        head = self._head_room()
        self._head.setGeometry(0, 0, self.width(), head)
        wide = self._legend.wide(self.width() - 2 * EDGE)
        self._legend.setGeometry(EDGE, self.height() - taken, wide, legend)
        self._settle_zoom(lower)
        strips, self._strip_room = self._strip_room, self._place_strips()
        self._settle_canvas(taken, lower_by=self._strip_room - strips)
        if self._instead is not None:
            top = max(head, _HEADER + EDGE + self._strip_room)
            self._instead.setGeometry(self.rect().adjusted(EDGE, top, -EDGE, -EDGE))
        stand_above(self._guide, guidance_size(self._guide, self.width()), self.width(), lower)
        self._card.place(lower)

    def _place_strips(self) -> int:
        """Put strips below title and buttons; beside buttons below each other, if there is room."""
        top, buttons, right = _HEADER + EDGE, self._header.geometry(), self.width() - EDGE
        if buttons.bottom() <= top:
            return self._strips.place(top, left=EDGE, right=right)
        if self._strips.wide <= buttons.left() - 2 * EDGE:
            return self._strips.place(top, left=EDGE, right=buttons.left() - EDGE)
        below = buttons.bottom() + EDGE // 2
        return below - top + self._strips.place(below, left=EDGE, right=right)

    def _head_room(self) -> int:
        """How far title and buttons reach down; buttons below each other may float on a board."""
        least = _HEADER + EDGE
        buttons = self._header.geometry().bottom() + EDGE // 2 + 1
        return least if self._instead is None else max(least, buttons)

    def _lower(self) -> int:
        """Where things end that stand above the legend, or at the lower edge without one."""
        legend = self._legend.room
        return self.height() - EDGE - (legend + EDGE if legend else 0)

    def _settle_zoom(self, lower: int) -> None:
        in_corner = self._zoom_in_corner()
        self._zoom.lie(flat=in_corner)
        zoom = self._zoom.sizeHint()
        top = EDGE if in_corner else lower - zoom.height()
        self._zoom.setGeometry(self.width() - zoom.width() - EDGE, top, *_pair(zoom))

    def _zoom_in_corner(self) -> bool:
        header = self._header.layout()
        has_buttons = header is not None and header.count() > 0
        return self._zoom_above or (self.over_board and not has_buttons)

    def _settle_canvas(self, legend: int, *, lower_by: int) -> None:
        """Have the canvas fill the stage; strips that come push down what was seen so far."""
        top = _HEADER + EDGE if self._strip_room or not self.over_board else 0
        insets, before = QMargins(0, top + self._strip_room, 0, legend), self._settled
        self.canvas.insets = insets
        self.settle_corner()
        self._settled = (insets, self._covered(corner=False))
        self.canvas.setGeometry(self.rect())
        if lower_by and not self.canvas.is_fitted:
            self.canvas.pan(0, lower_by)
        if self._settled != before:
            self.canvas.refit()

    def _covered(self, *, corner: bool = True) -> tuple[QRect, ...]:
        """What floats over the board itself, in pixels: the zoom, and at times the header."""
        over = [self._zoom.geometry()]
        if corner and self._corner is not None and not self._corner.isHidden():
            over.append(self._corner.geometry())
        if self.over_board:
            words = [] if self._names.isHidden() else [self._names.geometry()]
            over += [self._header.geometry(), *words]
        return tuple(each for each in over if not each.isEmpty())

    def _settle_header(self) -> None:
        if self.over_board or self._zoom_above:
            # Little room is left in the corners of a small window, and the status line counts too.
            self.counts.setVisible(self.width() >= _ROOM_FOR_COUNTS)
        header = self._header.sizeHint()
        left = self.width() - header.width() - EDGE
        if self._zoom_above and self._instead is None:
            left -= self._zoom.sizeHint().width() + EDGE
        self._header.setGeometry(left, EDGE, *_pair(header))
        room = left - EDGE
        named = self._is_named or self._instead is not None
        self._names.setVisible(named and room >= _LEAST_TITLE)
        if self.over_board and self._instead is None and self.width() < _ROOM_FOR_COUNTS:
            room = min(room, _SHORT_TITLE)
        room = min(room, self._names.sizeHint().width())
        self._names.setGeometry(EDGE - 4, EDGE, room, _HEADER - 8)


def _pair(size: QSize) -> tuple[int, int]:
    return (size.width(), size.height())
