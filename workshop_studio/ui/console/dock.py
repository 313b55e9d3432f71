"""Owns the dock at the right: the step and its questions to the room, then the selection."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.console.steps.how_to import HowTo
from workshop_studio.ui.kit.widgets import caption, heading, icon_button, rule

WIDTH, WIDTH_SMALL = 328, 276
_EDGE, _BAR = 16, 12
"""What is free at the right, in pixels, and what a scroll bar takes of it."""


class Dock(QWidget):
    """Nothing that is selected pushes the upper part away: below it, the inspector scrolls.

    Signals:
        asked: (str) the question to the room that is shown is another; "" without one.
    """

    asked = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._prompts: tuple[str, ...] = ()
        self._at = 0
        self._told = ""
        self._inspector: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "dock")
        self.setAccessibleName(self.tr("Now, and what is selected"))
        self._title = heading("", 2)
        self._wall = caption("")
        self._prompt = heading("", 3)
        self._place = caption("")
        self._place.setWordWrap(False)
        self._back = icon_button("chevron-left", self.tr("Question before"))
        self._on = icon_button("chevron-right", self.tr("Next question"))
        self._back.clicked.connect(self._previous)
        self._on.clicked.connect(self._next)
        self._card = self._prompt_card()
        self.how_to = HowTo()
        self._area = _Area()
        self._lay()
        appearance.changed.connect(self._look)
        self._look()

    def show_step(
        self, title: str, prompts: tuple[str, ...], inspector: QWidget | None, *,
        guide: tuple[str, ...] = (), roomy: bool = False,
    ) -> None:  # fmt: skip
        """Show a step.

        Args:
            title: of the step.
            prompts: questions to the room.
            inspector: what its page says of the selection.
            guide: how to run it, where the inspector does not say so.
            roomy: whether the guide leaves room enough for the inspector.
        """
        self._title.setText(title)
        if prompts != self._prompts:
            self._prompts, self._at = prompts, 0
        self._show_prompt()
        if inspector is not self._inspector:
            # To take it out and put it back would polish all of it anew with every change.
            self._put_in(inspector)
        self.how_to.show_lines(guide, roomy=roomy or inspector is None)

    def release(self) -> None:
        """Let go of the inspector, which goes with its page."""
        self._area.takeWidget()
        self._inspector = None
        self._area.hide()

    def show_wall(self, words: str) -> None:
        """Say what the room sees."""
        self._wall.setText(words)
        self._wall.setVisible(bool(words))

    def prompt(self) -> str:
        """The question to the room that is shown; "" without one."""
        return self._prompts[self._at] if self._prompts else ""

    def focusable(self) -> QWidget:
        """Where the keyboard goes in this region."""
        return self._inspector if self._inspector is not None else self._on

    def _put_in(self, inspector: QWidget | None) -> None:
        self._area.takeWidget()
        self._inspector = inspector
        self._area.setVisible(inspector is not None)
        if inspector is not None:
            self._area.setWidget(inspector)
            inspector.setAutoFillBackground(False)
            inspector.show()

    def _previous(self) -> None:
        self._at = (self._at - 1) % max(1, len(self._prompts))
        self._show_prompt()

    def _next(self) -> None:
        self._at = (self._at + 1) % max(1, len(self._prompts))
        self._show_prompt()

    def _show_prompt(self) -> None:
        self._card.setVisible(bool(self._prompts))
        self._prompt.setText(self.prompt())
        self._place.setText(
            self.tr("{number} of {all}").format(number=self._at + 1, all=len(self._prompts))
        )
        for arrow in (self._back, self._on):
            arrow.setVisible(len(self._prompts) > 1)
        if self._told != self.prompt():
            self._told = self.prompt()
            self.asked.emit(self._told)

    def _prompt_card(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "well")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(12, 4, 4, 12)
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(caption(self.tr("Ask the room")), 1)
        for widget in (self._back, self._place, self._on):
            head.addWidget(widget)
        layout.addLayout(head)
        self._prompt.setContentsMargins(0, 0, 8, 0)
        layout.addWidget(self._prompt)
        return frame

    def _lay(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 0)
        layout.setSpacing(12)
        now = QVBoxLayout()
        now.setContentsMargins(16, 0, 16, 0)
        now.setSpacing(10)
        for widget in (self._title, self._wall, self._card, self.how_to):
            now.addWidget(widget)
        layout.addLayout(now)
        layout.addWidget(rule())
        # Pages give their inspectors no margin of their own; the area keeps one at its right.
        below = QVBoxLayout()
        below.setContentsMargins(16, 0, 0, 0)
        below.addWidget(self._area)
        layout.addLayout(below, 1)
        layout.addStretch()
        self._wall.hide()

    def _look(self) -> None:
        self.setFixedWidth(WIDTH_SMALL if self._appearance.small else WIDTH)


class _Area(QScrollArea):
    """Scrolls an inspector, whose right edge is that of what stands over it, bar or no bar."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        # A widget of ours is not filled, as the one that Qt makes is.
        self.setViewport(QWidget())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._keep_edge)
        self._keep_edge(0, 0)

    def _keep_edge(self, least: int, most: int) -> None:
        self.setViewportMargins(0, 0, _EDGE - _BAR if most > least else _EDGE, 0)
