"""Owns the advice of who else should be here: players nobody spoke for, each a way to it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_studio.analysis.who_else import who_else
from workshop_studio.model.items import Player
from workshop_studio.model.sentences import in_a_row
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.ui.kit.way_button import WayButton
from workshop_studio.ui.kit.widgets import heading, plain

_FEW = 8
_tell = QCoreApplication.translate


class WhoElseList(QWidget):
    """Advice, never an error; nothing where there are no players near the young person.

    Signals:
        chosen: (str) id of a player who is to be selected.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ways: list[WayButton] = []
        self.said = plain("")
        self.more = plain("")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(heading(_tell("WhoElseList", "Who else should be here?"), 4))
        layout.addWidget(self.said)
        layout.addLayout(self._rows)
        layout.addWidget(self.more)

    def fill(self, snapshot: Snapshot, board: str) -> None:
        """Say whose voice may be missing as things are now."""
        found = who_else(snapshot, board)
        self._offer(found.missing)
        near = bool(snapshot.of(Player, board))
        self.setVisible(near)
        if not found.heard:
            words = _tell("WhoElseList", "No note says yet which group said it.")
        elif found.missing:
            words = _tell(
                "WhoElseList",
                "Near the young person, and nobody has spoken for them yet. Heard so far: {names}.",
            )
        else:
            words = _tell(
                "WhoElseList",
                "Everybody near the young person has been spoken for. Heard: {names}.",
            )
        self.said.setText(words.format(names=in_a_row(found.heard)))

    def _offer(self, players: tuple[Player, ...]) -> None:
        for way in self.ways:
            self._rows.removeWidget(way)
            way.hide()
            way.deleteLater()
        self.ways = [self._way(player) for player in players[:_FEW]]
        left = players[_FEW:]
        names = in_a_row([player.name for player in left])
        self.more.setText(_tell("WhoElseList", "And {names}.").format(names=names))
        self.more.setVisible(bool(left))

    def _way(self, player: Player) -> WayButton:
        made = WayButton(player.name, icon_name="target")
        made.clicked.connect(partial(self.chosen.emit, player.id))
        self._rows.addWidget(made)
        return made
