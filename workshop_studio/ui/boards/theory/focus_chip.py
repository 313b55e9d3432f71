"""Owns the button that keeps a theory's focus on one thing while others are looked at."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.words import shortened
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element
from workshop_studio.ui.kit.widgets import tool_toggle

_LONGEST = 16
KEY = "F"


class FocusChip(QObject):
    """Says what the focus is kept on. While it is kept nowhere, it follows what is selected.

    Signals:
        changed: the focus is kept on something else, or no longer.

    Attributes:
        button: for the head of the board.
        action: the same by key, in menus and the palette.
        kept: ids the focus is kept on; empty while it follows the selection.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.kept: tuple[str, ...] = ()
        self._selection: tuple[str, ...] = ()
        self._words = self.tr("Focus")
        self.button = tool_toggle(self._words, "target")
        self.button.setToolTip(
            self.tr("Keep only what leads here and follows from it strong ({key})").format(key=KEY)
        )
        self.action = QAction(self.tr("Keep the focus here"), self)
        self.action.setObjectName("theory-focus")
        self.action.setData("target")
        self.action.setShortcut(QKeySequence(KEY))
        self.action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.button.clicked.connect(self.toggle)
        self.action.triggered.connect(self.toggle)

    def toggle(self) -> None:
        """Keep the focus on what is selected; let go where it is that already, or nothing is."""
        self.kept = () if self._selection in {(), self.kept} else self._selection
        self.changed.emit()

    def show_selection(self, selection: tuple[str, ...], scene: Scene, snapshot: Snapshot) -> None:
        """Fit what is selected, and what is still there of what the focus is kept on."""
        self._selection = selection
        self.kept = tuple(each for each in self.kept if each in scene.by_id)
        self.button.setChecked(bool(self.kept))
        self.button.setEnabled(bool(self.kept or selection))
        named = self.tr("Focus: {name}").format(name=_called(self.kept, scene, snapshot))
        self.button.setText(named if self.kept else self._words)
        self.button.setAccessibleName(self.button.text())


def _called(kept: tuple[str, ...], scene: Scene, snapshot: Snapshot) -> str:
    """The label of what is looked at, as "O1"; the beginning of its words where it has none."""
    if not kept:
        return ""
    item = scene.by_id[kept[0]]
    label = getattr(item.look, "label", "")
    more = f" +{len(kept) - 1}" if len(kept) > 1 else ""
    if label:
        return f"{label}{more}"
    words = snapshot.get(Element, kept[0]).text if snapshot.has(Element, kept[0]) else item.kind
    return f"{shortened(words, _LONGEST)}{more}"
