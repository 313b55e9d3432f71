"""Owns the players that most systems around a young person have, to begin a map with."""

from __future__ import annotations

from workshop_studio.document.document import Step
from workshop_studio.model.boards import Ring, Sector
from workshop_studio.model.changes import ChangeSet, merged
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.players import add_player
from workshop_studio.tools.boards.acting import Act
from workshop_studio.tools.boards.typed_player import typed_player

USUAL_PLAYERS: tuple[tuple[str, ...], ...] = (
    ("Parents and carers", "Brothers and sisters", "Friends", "Form tutor"),
    ("Head of year", "SENCO", "School nurse", "Youth worker"),
    ("GP", "Social worker", "Educational psychologist", "Sports coach"),
    ("Inclusion panel of the local authority", "Police", "Food bank"),
)
"""From the nearest ring outwards; roles and services, never names of people."""


def begin_with_usual_players(snapshot: Snapshot, board: str) -> Act:
    """Put the usual players on a map; where rings are fewer the last ones share the outermost."""
    after, changes = snapshot, list[ChangeSet]()
    rings = snapshot.of(Ring, board)
    for number, names in enumerate(USUAL_PLAYERS):
        ring = rings[min(number, len(rings) - 1)]
        for name in names:
            sector = typed_player(name, (), _sectors(after, board)).sector
            changes.append(add_player(after, board, name=name, ring=ring.id, sector=sector))
            after = after.apply(changes[-1])
    count = sum(len(names) for names in USUAL_PLAYERS)
    return Act(merged(changes), Step(operation="add-players", label=f"Add {count} players"))


def _sectors(snapshot: Snapshot, board: str) -> tuple[Sector, ...]:
    return snapshot.of(Sector, board)
