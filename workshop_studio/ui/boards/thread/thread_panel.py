"""Owns the panel that shows the thread of what is selected; a card leads to what it names."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop_studio.layout.screen import LIGHT, ScreenTheme
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.ui.boards.thread.tie_card import Tie, TieCard
from workshop_studio.ui.kit.buttons import Button
from workshop_studio.ui.kit.widgets import button, caption, heading

_FEW = 6
"""Cards of a list that are shown before somebody asks for the rest."""
_INDENT, _DEEPEST = 14, 3


class ThreadPanel(QWidget):
    """Where a thing came from, and what became of it; nothing of either where there is nothing.

    Signals:
        wanted: (str, str) go to a step and a record there.

    Attributes:
        came_from, became: the two lists.
    """

    wanted = Signal(str, str)

    def __init__(self, *, nothing: str = "", with_private: bool = True) -> None:
        """Make the panel.

        Args:
            nothing: a sentence for what nothing has become of yet; "" leaves the list away.
            with_private: whether it shows the words of private things.
        """
        super().__init__()
        self._with_private = with_private
        self._gone = caption(self.tr("This question is no longer on its board."))
        self.came_from = _Ties(self.tr("Where it came from"))
        self.became = _Ties(self.tr("What became of it"), nothing=nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for part in (self.came_from, self._gone, self.became):
            layout.addWidget(part)
        for part in (self.came_from, self.became):
            part.wanted.connect(self.wanted)

    def set_theme(self, theme: ScreenTheme) -> None:
        """Wear other colours."""
        for part in (self.came_from, self.became):
            part.set_theme(theme)

    def show_thread(self, snapshot: Snapshot, record: str) -> None:
        """Show the thread of a thing as it is now; hidden where nothing can be said of it."""
        # A board is opened with nothing selected, and all this knows of votes and theories.
        from workshop_studio.analysis.thread import thread_of  # noqa: PLC0415 -- see above
        from workshop_studio.ui.boards.thread.thread_words import (  # noqa: PLC0415 -- see above
            tie_of,
        )

        thread = thread_of(snapshot, record, with_private=self._with_private)
        self._gone.setVisible(thread.gone)
        self.came_from.fill(record, tuple(tie_of(snapshot, each) for each in thread.came_from))
        self.became.fill(record, tuple(tie_of(snapshot, each) for each in thread.became))
        parts = (self.came_from, self.became, self._gone)
        self.setVisible(any(not part.isHidden() for part in parts))

    @property
    def cards(self) -> tuple[TieCard, ...]:
        """All cards that are shown, from the first to the last."""
        return (*self.came_from.cards, *self.became.cards)


class _Ties(QWidget):
    """One of the two lists."""

    wanted = Signal(str, str)

    def __init__(self, title: str, *, nothing: str = "") -> None:
        super().__init__()
        self.cards: list[TieCard] = []
        self._of: tuple[str, tuple[Tie, ...]] | None = None
        self._whole = False
        self._lines: list[QWidget] = []
        self._theme = LIGHT
        self._nothing: QLabel | None = caption(nothing) if nothing else None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.more: Button = button("", icon="chevron-down", quiet=True)
        self.more.clicked.connect(self._show_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(heading(title, 4))
        if self._nothing is not None:
            layout.addWidget(self._nothing)
        layout.addLayout(self._rows)
        layout.addWidget(self.more)

    def set_theme(self, theme: ScreenTheme) -> None:
        self._theme = theme
        for each in self.cards:
            each.set_theme(theme)

    def fill(self, record: str, ties: tuple[Tie, ...]) -> None:
        self.setVisible(bool(ties) or self._nothing is not None)
        if self._of == (record, ties):
            return
        if self._of is None or self._of[0] != record:
            self._whole = False
        self._of = (record, ties)
        self._build(ties)

    def _build(self, ties: tuple[Tie, ...]) -> None:
        for line in self._lines:
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        # One more is no longer than the button that would show it.
        is_cut = not self._whole and len(ties) > _FEW + 1
        self.cards = [self._card(tie) for tie in (ties[:_FEW] if is_cut else ties)]
        self.more.setText(self.tr("Show {n} more").format(n=len(ties) - _FEW))
        self.more.setVisible(is_cut)
        if self._nothing is not None:
            self._nothing.setVisible(not ties)

    def _card(self, tie: Tie) -> TieCard:
        made = TieCard(tie)
        made.set_theme(self._theme)
        made.clicked.connect(partial(self._go, tie))
        # A widget, not a layout in a layout: those that come and go bring the program down, since
        # PySide still refers to some that are no more.
        line = QWidget()
        row = QHBoxLayout(line)
        # As far in as it is deep, so that one sees what came of what.
        row.setContentsMargins((min(tie.depth, _DEEPEST) - 1) * _INDENT, 0, 0, 0)
        row.addWidget(made)
        self._rows.addWidget(line)
        self._lines.append(line)
        return made

    def _show_all(self) -> None:
        if self._of is None:
            return
        self._whole = True
        self._build(self._of[1])
        if len(self.cards) > _FEW:
            # Else it is shown later, and could not take the keyboard now.
            self._lines[_FEW].show()
            self.cards[_FEW].setFocus()

    def _go(self, tie: Tie, _checked: object = None) -> None:
        self.wanted.emit(tie.step, tie.record)
