"""Owns the list itself: what hands and keys do on its rows."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from workshop_studio.tools.outline.row import Row
from workshop_studio.ui.boards.outline.outline_delegate import OutlineDelegate
from workshop_studio.ui.boards.outline.outline_model import OutlineModel
from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.canvas.hands.keys import letters_of, press_key, wants_letters

Index = QModelIndex | QPersistentModelIndex
Key = Qt.Key
_ENTER = {Key.Key_Return, Key.Key_Enter}
_TURNS = {Key.Key_Up: -1, Key.Key_Down: 1}


class OutlineView(QTreeView):
    """Shows the rows, and takes keys as the canvas does whose place it takes.

    Signals:
        opened: (Row) Enter was pressed on it, or it was clicked twice.
        new_wanted: Ctrl+Enter was pressed: something new below.
        shifted: what is typed over a row has to follow it.
        narrowed: other rows are hidden than before.

    Attributes:
        rows: what it shows.
        sheet: what they are painted in.
        voice: what speaks for it to screen readers, once one has asked.
    """

    opened = Signal(object)
    new_wanted = Signal()
    shifted = Signal()
    narrowed = Signal()

    def __init__(self, canvas: BoardCanvas, model: OutlineModel, look: OutlineDelegate) -> None:
        super().__init__()
        # One of ours: of one that Qt makes by itself Python may hold what stood at the same place
        # in memory before, and take it for gone once the list of an earlier page is.
        self.sheet = QWidget()
        self.sheet.setBackgroundRole(QPalette.ColorRole.Base)
        self.sheet.setAutoFillBackground(True)
        self.setViewport(self.sheet)
        self._canvas = canvas
        self.rows = model
        self.voice: object = None
        self._look = look
        self._gone = frozenset[str]()
        self.setModel(model)
        self.setItemDelegate(look)
        self.setObjectName("board-outline")
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(38)

    def current_row(self) -> Row | None:
        """What the keyboard is on."""
        return self.rows.row(self.currentIndex())

    def rest_on_first(self) -> None:
        """Put the keyboard on the first row, and select nothing."""
        chooser = self.selectionModel()
        chooser.setCurrentIndex(self.rows.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate)

    def hide_rows(self, rows: Collection[str]) -> None:
        """Show all rows but these, and what lies in them."""
        gone = frozenset(rows)
        for key in gone ^ self._gone:
            index = self.rows.index_of(key)
            if index.isValid():
                self.setRowHidden(index.row(), index.parent(), key in gone)
        self._gone = gone
        self.narrowed.emit()

    def turn(self, index: Index) -> None:
        """Open a row that is closed, or close it."""
        self.setExpanded(index, not self.isExpanded(index))

    # Keys

    def event(self, event: QEvent) -> bool:
        """Take keys before they are shortcuts that mean something in rows, and letters of words."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            canvas = self._canvas
            words = wants_letters(canvas) and letters_of(event).strip()
            enter = event.key() in _ENTER and self.current_row() is not None
            if canvas.linking is not None or words or enter:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk as lists do; Enter opens, letters go where texts are typed."""
        self._mark(marked=True)
        canvas, key = self._canvas, event.key()
        if canvas.linking is not None:
            self._press_linking(event)
        elif key in _ENTER and self._enter(event):
            event.accept()
        elif key == Key.Key_Escape:
            canvas.escape()
        elif letters_of(event).strip():
            if wants_letters(canvas):
                canvas.give_letters(letters_of(event))
            else:
                # Not for this list: so that somebody can say why nothing comes of it.
                event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row where the keyboard has never been, and show where it is."""
        super().focusInEvent(event)
        self._mark(marked=event.reason() != Qt.FocusReason.MouseFocusReason)
        if not self.currentIndex().isValid():
            self.rest_on_first()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Give up a link that was begun."""
        super().focusOutEvent(event)
        self._canvas.set_linking(None)

    def keyboardSearch(self, _words: str) -> None:
        """Letters are keys or words here; names are found by searching the board."""

    # Hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or close a row by its sign, join a link, or select."""
        self._mark(marked=False)
        place = event.position().toPoint()
        index = self.indexAt(place)
        linking, row = self._canvas.linking, self.rows.row(index)
        if linking is not None:
            self._canvas.set_linking(None)
            if row is not None and row.kind == "thing" and row.record != linking.source:
                self._canvas.linked.emit(linking.source, row.record)
        elif self._is_on_sign(index, place):
            self.turn(index)
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what is under the hand for typing."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        row = self.rows.row(index)
        if self._is_on_sign(index, place):
            self.turn(index)
        elif row is not None:
            self.opened.emit(row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is selected."""
        place = event.pos()
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            place = self.visualRect(self.currentIndex()).center()
        self._canvas.menu_wanted.emit(QPoint(self.sheet.mapToGlobal(place)))

    # Place and look

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the words anew for another width."""
        width = self.sheet.width()
        if width != self._look.width:
            self._look.width = width
            self.doItemsLayout()
        super().resizeEvent(event)
        self.shifted.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Take along what is typed over a row."""
        super().scrollContentsBy(dx, dy)
        self.shifted.emit()

    def updateGeometries(self) -> None:
        """Take along what is typed over a row when rows come, go, open or close."""
        super().updateGeometries()
        self.shifted.emit()

    def drawBranches(self, _painter: QPainter, _rect: object, _index: object) -> None:
        """The rows paint their own signs."""

    def _mark(self, *, marked: bool) -> None:
        if marked != self._look.is_marked:
            self._look.is_marked = marked
            self.sheet.update()

    def _enter(self, event: QKeyEvent) -> bool:
        row = self.current_row()
        if row is None:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if not self._canvas.may_change:
                event.ignore()
                return False
            self.new_wanted.emit()
        else:
            self.opened.emit(row)
        return True

    def _press_linking(self, event: QKeyEvent) -> None:
        """Up and down go through all things, or those that letters name; else as on the canvas."""
        linking = self._canvas.linking
        several = linking is not None and len(linking.fitting(self._canvas.scene)) > 1
        if linking is not None and event.key() in _TURNS and not several:
            things = self._things()
            by = _TURNS[Key(event.key())]
            here = linking.target or linking.source
            at = (things.index(here) if here in things else 0) + by
            if 0 <= at < len(things) and things[at] == linking.source:
                at += by
            if 0 <= at < len(things):
                self._canvas.set_linking(replace(linking, target=things[at], typed=""))
        elif not press_key(self._canvas, event):
            super().keyPressEvent(event)

    def _things(self) -> list[str]:
        """Records of what links may join, as they are read."""
        scene = self._canvas.scene
        outline = self.rows.outline
        found = [key for place in outline.places for key in outline.fellows[place]]
        centre = [key for key in scene.order if scene.by_id[key].fixed and key not in found]
        return [*(key for key in centre if outline.sort == "map"), *found]

    def _is_on_sign(self, index: Index, place: QPoint) -> bool:
        if not index.isValid() or not self.rows.hasChildren(index):
            return False
        return self._look.chevron_box(index, self.visualRect(index)).contains(place)
