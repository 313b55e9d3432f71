"""Owns what the map says, in sentences a room understands."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workshop_studio.analysis.map import map_facts
from workshop_studio.layout.boards.map.content import map_board
from workshop_studio.model.map_facts import MapFacts
from workshop_studio.model.sentences import in_a_row
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.ui.boards.map.who_else_list import WhoElseList
from workshop_studio.ui.kit.widgets import caption, heading, plain

_FEW = 6


class Facts(QWidget):
    """The findings of one map, newest when it was last filled.

    Signals:
        chosen: (str) id of a player who is to be selected.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[QLabel] = []
        self.who_else = WhoElseList(self)
        self.who_else.chosen.connect(self.chosen)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(8)

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, line by line."""
        return tuple(label.text() for label in self._shown)

    def fill(self, snapshot: Snapshot, board: str) -> None:
        """Say what the map says now; players whom only the facilitator sees are left out."""
        for old in self._shown:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = []
        for title, lines in findings(map_facts(snapshot, board), most_linked(snapshot, board)):
            self._shown.append(heading(title, 4))
            self._shown += [plain(line) for line in lines]
        self._shown.append(
            caption(
                QCoreApplication.translate(
                    "MapFacts", "It counts what was said here, not what is true."
                )
            )
        )
        self.who_else.fill(snapshot, board)
        for widget in (self.who_else, *self._shown):
            self._column.addWidget(widget)


def findings(facts: MapFacts, most: tuple[str, int]) -> Iterator[tuple[str, list[str]]]:
    """Headings with their sentences."""
    tell = QCoreApplication.translate
    name, links = most
    if links:
        words = tell("MapFacts", "{name}: {count} links, more than anybody else.")
        yield tell("MapFacts", "Who is leaned on most"), [words.format(name=name, count=links)]
    poorly = [
        f"{link.source} – {link.target}" + (f": {link.note}" if link.note else "")
        for link in facts.poorly
    ]
    if poorly:
        more = len(poorly) - _FEW
        rest = [tell("MapFacts", "And {count} more.").format(count=more)] if more > 0 else []
        yield tell("MapFacts", "What works poorly"), [*poorly[:_FEW], *rest]
    if facts.isolated:
        words = tell("MapFacts", "Not linked with anybody yet: {names}.")
        yield tell("MapFacts", "Who stands alone"), [words.format(names=in_a_row(facts.isolated))]
    empty = [sector for sector, count in facts.by_sector if not count]
    if empty and facts.players:
        words = tell("MapFacts", "No player yet from: {names}.")
        yield tell("MapFacts", "Who is missing"), [words.format(names=in_a_row(empty))]
    unrated = dict(facts.by_rating).get("unrated", 0)
    if unrated:
        words = tell("MapFacts", "Links that are not rated yet: {count}.")
        yield tell("MapFacts", "What we have not said"), [words.format(count=unrated)]


def most_linked(snapshot: Snapshot, board: str) -> tuple[str, int]:
    """Name of the one player with most links and how many; ("", 0) where nobody stands out."""
    shown = map_board(snapshot, board)
    counts = sorted(
        (
            (sum(not shown.is_private(link) for link in shown.links_of(player.id)), player.name)
            for player in shown.players
            if not player.private
        ),
        reverse=True,
    )
    if len(counts) < 2 or counts[0][0] < 3 or counts[0][0] == counts[1][0]:
        return ("", 0)
    return (counts[0][1], counts[0][0])
