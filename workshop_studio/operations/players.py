"""Owns players on the map: adding them and moving them between rings and sectors."""

from __future__ import annotations

from workshop_studio.model.boards import Ring, Sector
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.ids import new_id
from workshop_studio.model.items import Player
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.editing import add, edit
from workshop_studio.operations.refusal import NotPossibleError


def add_player(
    snapshot: Snapshot, board: str, *, name: str, ring: str = "", sector: str = ""
) -> ChangeSet:
    """Add a player; on the innermost ring and in the first sector where none is named.

    Raises:
        NotPossibleError: the board has no ring or no sector.
    """
    rings, sectors = snapshot.of(Ring, board), snapshot.of(Sector, board)
    if not rings or not sectors:
        raise NotPossibleError("Players stand on a map that has rings and sectors; add them first.")
    player = Player(
        id=new_id(),
        board=board,
        name=name.strip(),
        ring=ring or rings[0].id,
        sector=sector or sectors[0].id,
    )
    return add(snapshot, player)


def move_player(
    snapshot: Snapshot, player_id: str, *, ring: str, angle: float | None = None
) -> ChangeSet:
    """Put a player on a ring, at an angle in degrees (0 up, clockwise) or wherever it fits."""
    return edit(snapshot, player_id, ring=ring, angle=None if angle is None else angle % 360.0)
