"""Owns the actions every board has: their words, keys, icons, and when they are possible."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from workshop_studio.model.frozen import frozen
from workshop_studio.ui.canvas.board_canvas import BoardCanvas

Needs = Literal["nothing", "selection", "change", "changed selection"] | Callable[[], bool]
Keys = Sequence[str | QKeySequence.StandardKey]


@frozen
class Spec:
    """An action to be made.

    Attributes:
        name: stable id, its `objectName`.
        words: what it says.
        icon: name of its drawing, or "".
        keys: the first is shown.
        needs: what has to be there for it: something selected, a session that may be changed; or
            what says whether it is, asked whenever something else is selected or changed.
        everywhere: whether its keys work wherever the keyboard is in the window.
        repeats: whether a key that is held does it again and again, as for a move. What makes
            something, takes it away or turns it over is done once: who holds Ctrl+V, or J, a
            moment too long would have twenty.
    """

    name: str
    words: str
    icon: str
    keys: Keys
    needs: Needs = "nothing"
    everywhere: bool = False
    repeats: bool = False


class BoardActions(QObject):
    """The actions of one board, kept possible or not as things are selected."""

    def __init__(self, canvas: BoardCanvas, page: QWidget) -> None:
        super().__init__(page)
        self._canvas = canvas
        self._page = page
        self._made: list[tuple[QAction, Needs]] = []
        canvas.selection_changed.connect(self.refresh)

    def make(self, spec: Spec, do: Callable[[], object]) -> QAction:
        """An action that calls `do`; its keys work on the canvas, or everywhere on the page."""
        action = QAction(spec.words, self)
        action.setObjectName(spec.name)
        action.setData(spec.icon)
        action.setAutoRepeat(spec.repeats)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        contexts = Qt.ShortcutContext
        action.setShortcutContext(
            contexts.WindowShortcut if spec.everywhere else contexts.WidgetShortcut
        )
        (self._page if spec.everywhere else self._canvas).addAction(action)
        action.triggered.connect(lambda _checked=False: do())
        self.watch(action, spec.needs)
        return action

    def watch(self, action: QAction, needs: Needs) -> None:
        """Keep an action possible only while what it needs is there."""
        self._made.append((action, needs))
        action.setEnabled(self._has(needs))

    def refresh(self) -> None:
        """Look again at what is possible."""
        for action, needs in self._made:
            action.setEnabled(self._has(needs))

    def _has(self, needs: Needs) -> bool:
        selected = bool(self._canvas.selection)
        match needs:
            case "selection":
                return selected
            case "change":
                return self._canvas.may_change
            case "changed selection":
                return selected and self._canvas.may_change
            case "nothing":
                return True
            case _:
                return needs()
