"""Owns the right pane of the library page: the sessions there are, and finding one of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workshop_studio.library.summaries import SessionSummary
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.kit.widgets import button, card, heading, plain
from workshop_studio.ui.library.card_delegate import GAP
from workshop_studio.ui.library.card_grid import CardGrid
from workshop_studio.ui.library.filter_row import FilterRow
from workshop_studio.ui.library.finding import found
from workshop_studio.ui.library.notice_bar import NoticeBar


class ShelfPane(QWidget):
    """The cards, a field and filters that find among them, and the bar for what happened.

    Signals:
        import_wanted: a file is to be chosen and taken in.
        sample_wanted: the sample is to be opened.
    """

    import_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = CardGrid(appearance)
        self.notice = NoticeBar()
        self.standing = NoticeBar()
        self._sessions: tuple[SessionSummary, ...] = ()
        self._title = heading(self.tr("Sessions"), level=1)
        self._count = plain("")
        self._count.setProperty("role", "muted")
        self.search = _Search(self.tr("Find a session by title, place, group or date"))
        self.search.setPlaceholderText(self.tr("Find a session    Ctrl+F"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(320)
        self.search.textChanged.connect(self._find)
        self.search.went_down.connect(self._go_to_cards)
        self.filters = FilterRow()
        self.filters.changed.connect(self._find)
        self.take_in = button(self.tr("Add files…"), icon="download")
        self.take_in.setToolTip(self.tr("Take session files into the library; none is opened"))
        self.take_in.clicked.connect(self.import_wanted)
        self._nothing = self._made_nothing()
        self._not_found = plain("")
        self._not_found.setProperty("role", "muted")
        self._show_all = button(self.tr("Show all sessions"), icon="x")
        self._show_all.clicked.connect(self.find_all)
        self._lay_out()

    def show_sessions(self, sessions: Sequence[SessionSummary]) -> None:
        """Show the sessions, as far as they fit what is typed."""
        self._sessions = tuple(sessions)
        self.filters.offer(self._sessions)
        self._find()

    def has(self, session: str) -> bool:
        """Whether a session is among those there are, whatever is typed and chosen."""
        return session in {each.id for each in self._sessions}

    def tell_nothing_yet(self) -> None:
        """Nobody knows yet what there is: do not say that there is nothing."""
        self._nothing.hide()

    def seek(self) -> None:
        """Put the keyboard into the field that finds."""
        self.search.setFocus()
        self.search.selectAll()

    def find_all(self) -> None:
        """Forget what is typed and chosen, and show every session."""
        self.search.clear()
        self.filters.clear()
        self.seek()

    def _find(self) -> None:
        typed = self.search.text().strip()
        shown = found(self.filters.passing(self._sessions), typed)
        kept = self.grid.current()
        self.grid.cards.show(shown)
        if kept is not None and self.grid.cards.row_of(kept.id) >= 0:
            self.grid.setCurrentIndex(self.grid.cards.index(self.grid.cards.row_of(kept.id)))
        total = len(self._sessions)
        words = self.tr("{shown} of {total}").format(shown=len(shown), total=total)
        self._count.setText(words if typed or self.filters.is_set else str(total or ""))
        self._nothing.setVisible(not total)
        self.search.setVisible(bool(total))
        self.grid.setVisible(bool(shown))
        self._tell_not_found(typed, shown=bool(total) and not shown)

    def _tell_not_found(self, typed: str, *, shown: bool) -> None:
        if typed and self.filters.is_set:
            words = self.tr("No session with these filters has “{typed}” in it.")
        elif typed:
            words = self.tr("No session has “{typed}” in its title, place, group or date.")
        else:
            words = self.tr("No session fits all of these filters.")
        self._not_found.setText(words.format(typed=typed))
        self._not_found.setVisible(shown)
        self._show_all.setVisible(shown)

    def _go_to_cards(self) -> None:
        if self.grid.cards.sessions:
            self.grid.setFocus()

    def _made_nothing(self) -> QWidget:
        sample = button(self.tr("Look at the sample first"), icon="book-open-check")
        sample.clicked.connect(self.sample_wanted)
        sample.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        made = card(
            heading(self.tr("Your sessions will appear here"), level=3),
            plain(
                self.tr(
                    "Start one at the left: press Enter twice and the board is there. "
                    "Or drop a session file anywhere in this window."
                )
            ),
            sample,
            role="empty",
            margin=24,
        )
        made.setMaximumWidth(560)
        return made

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._title)
        top.addWidget(self._count)
        top.addStretch(1)
        top.addWidget(self.search, stretch=2)
        top.addWidget(self.take_in)
        for label in (self._title, self._count):
            label.setWordWrap(False)
        missing = QVBoxLayout()
        missing.setSpacing(12)
        missing.addWidget(self._not_found)
        missing.addWidget(self._show_all, 0, Qt.AlignmentFlag.AlignLeft)
        nothing = QHBoxLayout()
        nothing.addWidget(self._nothing, stretch=1)
        nothing.addStretch(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(30, 32, 22, 24)
        layout.setSpacing(12)
        for row in (top, self.filters, self.standing, nothing, missing):
            layout.addLayout(_as_cards(row))
        layout.addWidget(self.grid, stretch=1)
        layout.addStretch(0)
        layout.addLayout(_as_cards(self.notice))


def _as_cards(what: QWidget | QLayout) -> QHBoxLayout:
    """With the edges of the cards, which stand so far inside their cells."""
    row = QHBoxLayout()
    row.setContentsMargins(GAP, 0, GAP, 0)
    if isinstance(what, QWidget):
        row.addWidget(what)
    else:
        row.addLayout(what)
    return row


class _Search(QLineEdit):
    """The field that finds; Down leads to what it found, Esc empties it."""

    went_down = Signal()

    def __init__(self, label: str) -> None:
        super().__init__()
        self.setAccessibleName(label)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave downwards, or empty the field."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.went_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
