"""Owns the button that says which rings a map has, and its menu of ready-made ones."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.map.content import map_board
from workshop_studio.operations.divisions import set_rings
from workshop_studio.tools.boards.ring_presets import (
    RING_PRESETS,
    Preset,
    moving_inwards,
    preset_of,
)
from workshop_studio.ui.kit.literal import tip
from workshop_studio.ui.kit.widgets import button
from workshop_studio.ui.session.desk import Desk


class RingButton(QObject):
    """The button, and what it does.

    Signals:
        editor_wanted: the person wants to edit rings and sectors one by one.
    """

    editor_wanted = Signal()

    def __init__(self, desk: Desk, board: str, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._board = board
        self.button = button(self.tr("Rings"), icon="target")
        self.menu = QMenu(self.button)
        self.menu.setToolTipsVisible(True)
        self._presets: dict[str, QAction] = {}
        for preset, words in self._words().items():
            action = self._entry(words[0])
            action.setToolTip(tip(words[1]))
            action.setCheckable(True)
            action.setData(preset)
            action.triggered.connect(self._chosen)
            self._presets[preset] = action
        self.menu.addSeparator()
        self.edit = self._entry(self.tr("Edit rings and sectors…"))
        self.edit.triggered.connect(self.editor_wanted)
        self.button.clicked.connect(self._open)
        self.refresh()

    def refresh(self) -> None:
        """Say which rings there are now."""
        rings = map_board(self._desk.snapshot, self._board).rings
        preset = preset_of([ring.name for ring in rings])
        short = {
            "frequency": self.tr("how often"),
            "closeness": self.tr("closeness"),
            "ecological": self.tr("ecological"),
        }
        own = self.tr("{count} of our own").format(count=len(rings))
        words = short[preset] if preset is not None else own
        self.button.setText(self.tr("Rings: {which}").format(which=words))
        for key, action in self._presets.items():
            action.setChecked(key == preset)

    def use(self, preset: Preset) -> None:
        """Give the map the rings of a ready-made set; players keep their place from the inside."""
        names = RING_PRESETS[preset]
        moved = moving_inwards(self._desk.snapshot, self._board, len(names))
        step = Step(operation="set-rings", label=self.tr("Change rings"))
        done = self._desk.do(lambda snapshot: set_rings(snapshot, self._board, names), step)
        if done and moved:
            one = self.tr("1 player moved to “{ring}”").format(ring=names[-1])
            many = self.tr("{count} players moved to “{ring}”").format(count=moved, ring=names[-1])
            self._desk.undoable.emit(one if moved == 1 else many)
        self.refresh()

    def _entry(self, words: str) -> QAction:
        """An entry of the menu, made by us: one that Qt makes is lost to Python when others go."""
        action = QAction(words, self.menu)
        self.menu.addAction(action)
        return action

    def _open(self) -> None:
        self.menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height() + 2)))

    def _chosen(self) -> None:
        action = self.sender()
        for preset in RING_PRESETS:
            if isinstance(action, QAction) and action.data() == preset:
                self.use(preset)

    def _words(self) -> dict[Preset, tuple[str, str]]:
        """What an entry says, and its tool tip."""
        often = self.tr("How often: daily life, weekly, now and then, far off")
        close = self.tr("Closeness: close, regular, occasional, distant")
        ecological = self.tr("Ecological: micro-, meso-, exo-, macrosystem")
        more = self.tr(
            "Microsystem (daily settings), mesosystem (how they connect), "
            "exosystem (decisions elsewhere), macrosystem (culture and law)"
        )
        return {
            "frequency": (often, often), "closeness": (close, close),
            "ecological": (ecological, more),
        }  # fmt: skip
