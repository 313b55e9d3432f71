"""Owns the stage: a canvas from edge to edge, and what floats over it in its places."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.ui.boards.short_label import ShortLabel
from workshop_studio.ui.boards.stage_parts import (
    STYLE,
    floating,
    ground,
    guidance,
    guidance_size,
    names,
)
from workshop_studio.ui.boards.strips import Strips
from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.kit.widgets import caption, icon_button

_EDGE = 12
# A tuple: what is looked for in a set is asked for its hash, in Python, with every event.
_SHOWN_OR_NOT = (QEvent.Type.Show, QEvent.Type.Hide)
_HEADER = 40
_FEW_PLACES = 6
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
        card_at: where the middle of the empty card stands; by itself below the middle of the
            stage, so that the board's own middle shows above it.
    """

    turned = Signal()

    _is_empty = _has_legend = False
    _is_named = True
    _instead: QWidget | None = None
    _card: QWidget | None = None
    _corner: QWidget | None = None
    _settled: tuple[QMargins, tuple[QRect, ...]] = (QMargins(), ())
    _strip_room = 0

    def __init__(self, canvas: BoardCanvas, title: str, *, over_board: bool = False) -> None:
        super().__init__()
        self.canvas = canvas
        self.over_board, self._zoom_above = over_board, False
        self.card_at: Point | None = None
        canvas.setParent(self)
        self._head = ground(self)
        self.title, self.counts = ShortLabel(title, level=2), caption("")
        self._names = names(self, self.title, self.counts)
        self._header = floating(self)
        self._legend = QFrame(self)
        self._legend.setProperty("role", "float")
        self._legend.setObjectName("board-legend")
        QVBoxLayout(self._legend).setContentsMargins(12, 6, 12, 6)
        self._legend.hide()
        self.nearer = icon_button("plus", self.tr("Zoom in"))
        self.farther = icon_button("minus", self.tr("Zoom out"))
        self.whole = icon_button("maximize", self.tr("Show the whole board"))
        self._zoom = QFrame(self)
        self._zoom.setProperty("role", "float")
        self._build_zoom()
        self._guide = guidance(self)
        self._asides: list[QWidget] = []
        self._strips = Strips(self, self._settle)
        self.counts.setWordWrap(False)

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
        self._legend.setVisible(on_board and self._has_legend)
        if widget is not None:
            widget.setParent(self)
            widget.lower()
            widget.show()
        self.show_card(shown=self._is_empty)
        self._settle()
        self.turned.emit()

    def set_zoom_above(self) -> None:
        """Have the zoom beside title and buttons: the board is full down to its lower corner."""
        self._zoom_above = True
        self._settle()

    def set_legend(self, widget: QWidget) -> None:
        """Explain the board's marks in a strip along its lower edge."""
        layout = self._legend.layout()
        if layout is not None:
            layout.addWidget(widget)
        self._has_legend = True
        self._legend.setVisible(self._instead is None)
        self._settle()

    def set_card(self, widget: QWidget) -> None:
        """Say how to begin; shown while `show_card` wants it."""
        self._card = widget
        widget.setParent(self)
        widget.hide()

    def show_card(self, *, shown: bool) -> None:
        """Show or hide the card of an empty board; it makes room for what is asked just now."""
        self._is_empty = shown
        if self._card is not None:
            is_free = all(aside.isHidden() for aside in self._asides)
            # A long list of places fills its stage, however empty these are.
            is_free &= self._instead is None or len(self.canvas.scene.cells) <= _FEW_PLACES
            self._card.setVisible(shown and is_free)
            self._settle()

    def put_card(self, middle: Point) -> None:
        """Have the middle of the empty card at a place, in pixels."""
        self.card_at = middle
        self._settle()

    def add_aside(self, widget: QWidget) -> None:
        """Have a widget, hidden as yet, float above the lower edge whenever it is shown."""
        self._asides.append(widget)
        widget.setParent(self)
        widget.hide()
        widget.installEventFilter(self)

    def add_strip(self, widget: QWidget) -> None:
        """Have a widget, hidden as yet, stand below title and buttons whenever it is shown."""
        self._strips.add(widget)

    def set_corner(self, widget: QWidget) -> None:
        """Have a widget, hidden as yet, in the lower corner beside the zoom when it is shown."""
        self._corner = widget
        widget.setParent(self)
        widget.hide()
        widget.stackUnder(self._zoom)

    def settle_corner(self) -> None:
        """Give the widget in the corner its place; the board stays where it is."""
        if self._corner is not None and not self._corner.isHidden():
            size, left, lower = self._corner.sizeHint(), self.width() - _EDGE, self._lower()
            if not self._zoom_in_corner():
                left -= self._zoom.width() + _EDGE // 2
            self._corner.setGeometry(left - size.width(), lower - size.height(), *_pair(size))
        self.canvas.covered = self._covered()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the card of an empty board go while something is shown where it stands."""
        if event.type() in _SHOWN_OR_NOT:
            self.show_card(shown=self._is_empty)
        return super().eventFilter(watched, event)

    def guide(self, sentence: str) -> None:
        """Say what the next key or click does; "" for nothing."""
        self._guide.setText(sentence)
        self._guide.setVisible(bool(sentence))
        self._settle()

    def set_theme(self, theme: ScreenTheme) -> None:
        """Wear other colours."""
        self.setStyleSheet(STYLE.format(t=theme))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything into its place."""
        super().resizeEvent(event)
        self._settle()

    def event(self, event: QEvent) -> bool:
        """Put everything into its place when something has another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle()
        return super().event(event)

    def _build_zoom(self) -> None:
        column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._zoom)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for button in (self.nearer, self.farther, self.whole):
            button.setFixedSize(QSize(32, 32))
            column.addWidget(button)

    def _settle(self) -> None:
        legend, lower = self._legend_room(), self._lower()
        taken = legend + _EDGE if legend else 0
        self._settle_header()
        self._head.setVisible(not self.over_board or self._instead is not None)
        head = self._head_room()
        self._head.setGeometry(0, 0, self.width(), head)
        wide = self.width() - 2 * _EDGE
        self._legend.setGeometry(_EDGE, self.height() - taken, min(wide, self._wanted()), legend)
        self._settle_zoom(lower)
        strips, self._strip_room = self._strip_room, self._place_strips()
        self._settle_canvas(taken, lower_by=self._strip_room - strips)
        if self._instead is not None:
            top = max(head, _HEADER + _EDGE + self._strip_room)
            self._instead.setGeometry(self.rect().adjusted(_EDGE, top, -_EDGE, -_EDGE))
        self._settle_over_edge(self._guide, guidance_size(self._guide, self.width()), lower)
        for each in self._asides:
            size = each.sizeHint().boundedTo(QSize(self.width() - 2 * _EDGE, lower))
            self._settle_over_edge(each, size, lower)
        if self._card is not None:
            self._card.setGeometry(self._place_of(self._card, lower))

    def _settle_over_edge(self, widget: QWidget, size: QSize, lower: int) -> None:
        """Put a widget into the middle above the lower edge."""
        left, top = (self.width() - size.width()) // 2, lower - size.height()
        widget.setGeometry(left, top, *_pair(size))

    def _place_strips(self) -> int:
        """Put strips below title and buttons; beside buttons below each other, if there is room."""
        top, buttons, right = _HEADER + _EDGE, self._header.geometry(), self.width() - _EDGE
        if buttons.bottom() <= top:
            return self._strips.place(top, left=_EDGE, right=right)
        if self._strips.wide <= buttons.left() - 2 * _EDGE:
            return self._strips.place(top, left=_EDGE, right=buttons.left() - _EDGE)
        below = buttons.bottom() + _EDGE // 2
        return below - top + self._strips.place(below, left=_EDGE, right=right)

    def _head_room(self) -> int:
        """How far title and buttons reach down; buttons below each other may float on a board."""
        least = _HEADER + _EDGE
        buttons = self._header.geometry().bottom() + _EDGE // 2 + 1
        return least if self._instead is None else max(least, buttons)

    def _legend_room(self) -> int:
        return 0 if self._legend.isHidden() else self._legend.sizeHint().height()

    def _lower(self) -> int:
        """Where things end that stand above the legend, or at the lower edge without one."""
        legend = self._legend_room()
        return self.height() - _EDGE - (legend + _EDGE if legend else 0)

    def _wanted(self) -> int:
        """How wide the legend is: as its words, unless it says that it takes all there is."""
        hint, layout = self._legend.sizeHint().width(), self._legend.layout()
        entry = layout.itemAt(0) if layout is not None else None
        inside = entry.widget() if entry is not None else None
        if inside is None:
            return hint
        grows = inside.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Expanding
        return self.width() if grows else hint

    def _settle_zoom(self, lower: int) -> None:
        layout, in_corner = self._zoom.layout(), self._zoom_in_corner()
        ways = QBoxLayout.Direction
        if isinstance(layout, QBoxLayout):
            layout.setDirection(ways.LeftToRight if in_corner else ways.TopToBottom)
        zoom = self._zoom.sizeHint()
        top = _EDGE if in_corner else lower - zoom.height()
        self._zoom.setGeometry(self.width() - zoom.width() - _EDGE, top, *_pair(zoom))

    def _zoom_in_corner(self) -> bool:
        header = self._header.layout()
        has_buttons = header is not None and header.count() > 0
        return self._zoom_above or (self.over_board and not has_buttons)

    def _settle_canvas(self, legend: int, *, lower_by: int) -> None:
        """Have the canvas fill the stage; strips that come push down what was seen so far."""
        top = _HEADER + _EDGE if self._strip_room or not self.over_board else 0
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
        left = self.width() - header.width() - _EDGE
        if self._zoom_above and self._instead is None:
            left -= self._zoom.sizeHint().width() + _EDGE
        self._header.setGeometry(left, _EDGE, *_pair(header))
        room = left - _EDGE
        named = self._is_named or self._instead is not None
        self._names.setVisible(named and room >= _LEAST_TITLE)
        if self.over_board and self._instead is None and self.width() < _ROOM_FOR_COUNTS:
            room = min(room, _SHORT_TITLE)
        room = min(room, self._names.sizeHint().width())
        self._names.setGeometry(_EDGE - 4, _EDGE, room, _HEADER - 8)

    def _place_of(self, card: QWidget, lower: int) -> QRect:
        size = card.sizeHint().boundedTo(QSize(self.width() - 2 * _EDGE, lower))
        if card.hasHeightForWidth():
            # Its words may need a line more than they would like to have.
            size.setHeight(min(lower, card.heightForWidth(size.width())))
        across, top = self.width() / 2, self.height() * 0.6
        if self.card_at is not None and self._instead is None:
            across, top = self.card_at[0], self.card_at[1] - size.height() / 2
        top = max(_EDGE, min(round(top), lower - 8 - size.height()))
        left = max(_EDGE, min(round(across - size.width() / 2), self.width() - size.width()))
        return QRect(left, top, *_pair(size))


def _pair(size: QSize) -> tuple[int, int]:
    return (size.width(), size.height())
