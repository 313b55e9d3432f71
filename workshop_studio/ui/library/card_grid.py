"""Owns the grid of cards: walking it by keys, opening, removing."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from workshop_studio.library.summaries import SessionSummary
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.library.card_delegate import HEIGHT, CardDelegate
from workshop_studio.ui.library.card_model import CardModel

_NARROWEST = 320
_MOST_COLUMNS = 3


class CardGrid(QListView):
    """The sessions as cards. Enter opens, Shift+Enter opens for reading, Delete removes.

    Signals:
        open_wanted: (session, read_only).
        removal_wanted: (session).
    """

    open_wanted = Signal(str, bool)
    removal_wanted = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardModel(self)
        self._delegate = CardDelegate(self.cards, appearance)
        self._may_change = True
        self.setModel(self.cards)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Sessions"))
        # The cards carry the marks of focus and selection themselves.
        self.setStyleSheet(
            "QListView, QListView:focus { border: none; background: transparent; }"
            "QListView::item, QListView::item:selected, QListView::item:hover"
            " { border: none; background: transparent; padding: 0; }"
        )
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self._open_at)
        appearance.changed.connect(self._paint_anew)

    def set_may_change(self, *, may: bool) -> None:
        """Whether sessions can be changed and removed here."""
        self._may_change = may

    def current(self) -> SessionSummary | None:
        """The session the keyboard is on."""
        index = self.currentIndex()
        return self.cards.sessions[index.row()] if index.isValid() else None

    def go_to(self, session: str) -> None:
        """Put the keyboard on a session's card."""
        row = self.cards.row_of(session)
        if row >= 0:
            self.setCurrentIndex(self.cards.index(row))
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter, remove on Delete; the rest as lists do."""
        session = self.current()
        if session is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            reading = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._open(session, reading=reading)
        elif session is not None and event.key() == Qt.Key.Key_Delete and self._may_change:
            self.removal_wanted.emit(session.id)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin on the first card."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.cards.sessions:
            self.setCurrentIndex(self.cards.index(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as have room."""
        # As if the scroll bar were always there, so that its coming moves no card.
        bar = self.verticalScrollBar()
        width = self.width() - bar.sizeHint().width() - 4
        columns = max(1, min(_MOST_COLUMNS, width // _NARROWEST))
        size = QSize(width // columns - 1, HEIGHT)
        if size != self._delegate.size:
            self._delegate.size = size
            self.setGridSize(size)
        super().resizeEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a card, at the pointer or at the card of the keyboard."""
        index = self.indexAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            corner = self.visualRect(index).topLeft() + QPoint(24, 24)
            place = self.viewport().mapToGlobal(corner)
        menu = self.menu(self.cards.sessions[index.row()])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def menu(self, session: SessionSummary) -> QMenu:
        """The menu of a session's card."""
        menu = QMenu(self)
        self._entry(menu, self.tr("&Open"), "Return", lambda: self._open(session, reading=False))
        words, keys = self.tr("Open for &reading"), "Shift+Return"
        self._entry(menu, words, keys, lambda: self._open(session, reading=True))
        menu.addSeparator()
        remove = self._entry(
            menu, self.tr("Re&move"), "Delete", lambda: self.removal_wanted.emit(session.id)
        )
        remove.setEnabled(self._may_change)
        return menu

    def _paint_anew(self) -> None:
        self.viewport().update()

    def _entry(self, menu: QMenu, words: str, keys: str, call: object) -> QAction:
        entry = menu.addAction(words)
        entry.setShortcut(keys)
        entry.triggered.connect(call)
        return entry

    def _open(self, session: SessionSummary, *, reading: bool) -> None:
        self.open_wanted.emit(session.id, reading)

    def _open_at(self, index: QModelIndex) -> None:
        self._open(self.cards.sessions[index.row()], reading=False)
