"""Owns the page of the last step: commitments, the confidence poll, and reflections."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.words import counted
from workshop_studio.model.changes import Transaction
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.session import Reflection
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.close.commitment_card import title_of
from workshop_studio.ui.close.commitments_part import CommitmentsPart
from workshop_studio.ui.close.poll_part import PollPart
from workshop_studio.ui.close.reflections_part import ReflectionsPart
from workshop_studio.ui.kit.widgets import column, heading, plain, rule
from workshop_studio.ui.session.desk import Desk

_WIDEST = 818
"""Its fields begin and end where those of the welcome page do."""


class ClosePage(QObject):
    """The closing step as the console shows it (see `ui.boards.page`)."""

    wants = Signal(str, str)

    def __init__(self, desk: Desk, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._appearance = appearance
        self.commitments = CommitmentsPart(desk)
        self.poll = PollPart(desk, appearance.theme)
        self.reflections = ReflectionsPart(desk)
        self.widget: QWidget = self._scrolling()
        self.setParent(self.widget)
        self.inspector: QWidget | None = None
        self.tools: list[QAction] = []
        self.actions: list[QAction] = []
        self.prompts = (
            self.tr("Which of these would you be proud to have tried by the end of next term?"),
            self.tr("Who else has to be asked before we begin?"),
            self.tr("What could get in the way, and who will notice first?"),
            self.tr("How sure are you now that something will change?"),
            self.tr("What do you take home from today?"),
        )
        self.commitments.wants.connect(self.wants)
        self.commitments.set_theme(appearance.theme)
        desk.changed.connect(self._heard)
        self._application = QApplication.instance()
        if isinstance(self._application, QApplication):
            self._application.focusChanged.connect(self._keep_in_view)
        appearance.changed.connect(self._dress)

    def counts(self) -> str:
        """Commitments and reflections."""
        snapshot = self._desk.snapshot
        commitments, reflections = len(snapshot.all(Commitment)), len(snapshot.all(Reflection))
        return (
            f"{counted(commitments, self.tr('commitment'), self.tr('commitments'))} · "
            f"{counted(reflections, self.tr('reflection'), self.tr('reflections'))}"
        )

    def zoom_text(self) -> str:
        """Nothing zooms."""
        return ""

    def wall_scene(self) -> tuple[str, Scene] | None:
        """No board belongs to it."""
        return None

    def wall_words(self) -> tuple[str, str]:
        """The room sees what it has just taken on, for everybody to hear and agree to."""
        snapshot = self._desk.snapshot
        newest = snapshot.all(Commitment)[-1:]
        return self.tr("What we will take further"), "".join(
            title_of(snapshot, each) for each in newest
        )

    def focus_first(self) -> None:
        """Put the caret where a commitment is written, in view; to read, the keyboard scrolls."""
        if self._desk.read_only:
            self.widget.setFocus()
            return
        self.commitments.form.text.setFocus()
        # The page has its heights only once it has been laid out.
        QTimer.singleShot(0, self.widget, self._show_form)

    def show_item(self, record: str) -> None:
        """Bring a commitment into view, the keyboard on it; nothing where it is not there."""
        card = next((each for each in self.commitments.cards if each.commitment.id == record), None)
        if card is None:
            return
        (self.widget if self._desk.read_only else card.pencil).setFocus()
        # The page has its heights only once it has been laid out.
        QTimer.singleShot(0, card, partial(self._show_card, card))

    def _show_card(self, card: QWidget) -> None:
        if isinstance(self.widget, QScrollArea):
            self.widget.ensureWidgetVisible(card, 0, 48)

    def _show_form(self) -> None:
        form = self.commitments.form
        if isinstance(self.widget, QScrollArea) and form.text.hasFocus():
            self.widget.ensureWidgetVisible(form.save, 0, 24)
            self.widget.ensureWidgetVisible(form.text, 0, 72)

    def _keep_in_view(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Show what the keyboard comes to from outside: Qt does so only within the page."""
        area = self.widget
        is_hidden = now is not None and area.isAncestorOf(now) and now.visibleRegion().isEmpty()
        if isinstance(area, QScrollArea) and now is not None and is_hidden:
            area.ensureWidgetVisible(now, 0, 48)

    def unentered(self) -> dict[str, str]:
        """A commitment and a reflection that are half written."""
        typed = self.commitments.unentered()
        if said := self.reflections.line.text():
            typed["said"] = said
        return typed

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Show them again."""
        self.commitments.put_back(typed)
        self.reflections.line.setText(typed.get("said", ""))

    def leave(self) -> None:
        """Let go of the desk."""
        if isinstance(self._application, QApplication):
            self._application.focusChanged.disconnect(self._keep_in_view)
        self._desk.changed.disconnect(self._heard)
        self._appearance.changed.disconnect(self._dress)

    def _scrolling(self) -> QScrollArea:
        area = QScrollArea()
        area.setProperty("role", "window")
        area.setAccessibleName(self.tr("Close"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        holder.setProperty("role", "window")
        # Else the page is as high as its lines would be in the narrowest window, and ends empty.
        holder.setMinimumHeight(1)
        outer = QHBoxLayout(holder)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._column(), 100)
        outer.addStretch(0)
        area.setWidget(holder)
        return area

    def _column(self) -> QWidget:
        page = QWidget()
        page.setMaximumWidth(_WIDEST)
        inner = QVBoxLayout(page)
        # With the three pixels that the mark of the keyboard takes around the page.
        inner.setContentsMargins(29, 21, 29, 45)
        inner.setSpacing(24)
        inner.addWidget(
            column(
                heading(self.tr("Before you go")),
                plain(self.tr("All of this stands in the summary that you send out.")),
                spacing=4,
            )
        )
        parts: tuple[QWidget, ...] = (self.commitments, self.poll, self.reflections)
        for number, part in enumerate(parts):
            if number:
                inner.addWidget(rule())
            inner.addWidget(part)
        inner.addStretch(1)
        return page

    def _heard(self, transaction: Transaction) -> None:
        for part in (self.commitments, self.poll, self.reflections):
            part.heard(transaction)

    def _dress(self) -> None:
        self.poll.set_theme(self._appearance.theme)
        self.commitments.set_theme(self._appearance.theme)
