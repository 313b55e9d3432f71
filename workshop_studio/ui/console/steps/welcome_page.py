"""Owns the page of what the session is about: title, place, day, group, purpose and context."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.model.session import AgendaStep, Session
from workshop_studio.operations.editing import edit
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.kit.entry import Entry
from workshop_studio.ui.kit.typed_days import shown_day, typed_day
from workshop_studio.ui.kit.widgets import area, caption, card, field, heading, labelled, plain, row
from workshop_studio.ui.session.desk import Desk

_WIDTH = 760


class WelcomePage(QObject):
    """A StepPage. A field is entered when it is left; what is refused stays to be mended."""

    def __init__(self, desk: Desk, appearance: Appearance) -> None:
        super().__init__()
        self._desk = desk
        self.inspector: QWidget | None = None
        self.tools: list[QAction] = []
        self.actions: list[QAction] = []
        self.prompts: tuple[str, ...] = ()
        self._lines = {
            "title": field(self.tr("Title")),
            "place": field(self.tr("Place"), self.tr("A borough, a trust, a school")),
            "date": field(self.tr("Day"), self.tr("dd/mm/yyyy")),
            "group": field(self.tr("Group"), self.tr("Professionals, pupils, parents …")),
        }
        self._areas = {
            "purpose": _area(self.tr("Purpose"), self.tr("What this session is for")),
            "context": _area(
                self.tr("Context"), self.tr("What the people in the room should know beforehand")
            ),
        }
        fields: dict[str, QLineEdit | QPlainTextEdit] = {**self._lines, **self._areas}
        self._entries = {
            name: Entry(desk, each, partial(self._enter, name)) for name, each in fields.items()
        }
        self._plan = QGridLayout()
        self.inspector = self._plan_card()
        self.widget = self._built()
        self.setParent(self.widget)
        self._fill()
        self._listen()
        del appearance

    def counts(self) -> str:
        """How many steps the plan has, and how long it takes."""
        steps = self._desk.snapshot.all(AgendaStep)
        minutes = sum(step.minutes or 0 for step in steps)
        if not steps:
            return ""
        return self.tr("{steps} parts in the plan · {minutes} minutes").format(
            steps=len(steps), minutes=minutes
        )

    def zoom_text(self) -> str:
        """Nothing zooms."""
        return ""

    def wall_scene(self) -> tuple[str, Scene] | None:
        """No board belongs to it."""
        return None

    def wall_words(self) -> tuple[str, str]:
        """The room sees the title, and what the session is for."""
        session = self._desk.snapshot.session
        return session.title, session.purpose

    def focus_first(self) -> None:
        """Begin with the purpose, which is what a new session lacks."""
        self._areas["purpose"].setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Let go of the desk, after entering what was typed."""
        for entry in self._entries.values():
            entry.flush()
        self._desk.changed.disconnect(self._fill)

    def _built(self) -> QWidget:
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(32, 24, 32, 24)
        layout.setSpacing(16)
        lines = {name: labelled(line.accessibleName(), line) for name, line in self._lines.items()}
        areas = [labelled(area.accessibleName(), area) for area in self._areas.values()]
        session = card(
            lines["title"], row(lines["place"], lines["date"], lines["group"], spacing=12), *areas,
            role="panel", margin=24,
        )  # fmt: skip
        roles = caption(
            self.tr("Roles and services only: no names of pupils or families belong here.")
        )
        for widget in (heading(self.tr("About the session"), 2), session, roles):
            widget.setMaximumWidth(_WIDTH)
            layout.addWidget(widget)
        layout.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area

    def _plan_card(self) -> QWidget:
        self._plan.setColumnStretch(1, 1)
        self._plan.setHorizontalSpacing(12)
        self._plan_title = heading(self.tr("The plan of the day"), 3)
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 4, 0, 16)
        layout.setSpacing(12)
        layout.addWidget(self._plan_title)
        layout.addLayout(self._plan)
        layout.addStretch(1)
        return made

    def _listen(self) -> None:
        self._desk.changed.connect(self._fill)
        for line in self._lines.values():
            line.setReadOnly(self._desk.read_only)
        for several in self._areas.values():
            several.setReadOnly(self._desk.read_only)

    def _fill(self, _transaction: object = None) -> None:
        session = self._desk.snapshot.session
        for name, entry in self._entries.items():
            entry.fill(session.id, _shown(session, name))
        self._show_plan()

    def _show_plan(self) -> None:
        while (entry := self._plan.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        steps = self._desk.snapshot.all(AgendaStep)
        self._plan_title.setVisible(bool(steps))
        top = Qt.AlignmentFlag.AlignTop
        for row_number, step in enumerate(steps):
            minutes = caption(self.tr("{minutes} min").format(minutes=step.minutes or 0))
            minutes.setWordWrap(False)
            self._plan.addWidget(minutes, row_number, 0, top | Qt.AlignmentFlag.AlignRight)
            self._plan.addWidget(plain(step.title), row_number, 1, top)

    def _enter(self, name: str, session: str, typed: str) -> bool:
        text: str | None = typed_day(typed) if name == "date" else typed.strip()
        if text is None:
            self._desk.refused.emit(self.tr("This is no day of the calendar; write 27/03/2026."))
            return False
        label = QCoreApplication.translate("WelcomePage", "Change what the session is about")
        return self._desk.do(
            lambda snapshot: edit(snapshot, session, **{name: text}),
            Step(operation="edit-session", label=label),
        )


def _shown(session: Session, name: str) -> str:
    """A field of the session as people type it."""
    text = str(getattr(session, name))
    return shown_day(text) if name == "date" else text


def _area(label: str, placeholder: str) -> QPlainTextEdit:
    made = area(label, placeholder)
    made.setMinimumHeight(84)
    made.setMaximumHeight(140)
    return made
