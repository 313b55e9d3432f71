"""Owns the ready-made rings of a map, and going over to them without losing a player."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from workshop_studio.model.boards import Ring
from workshop_studio.model.items import Player
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import DEFAULT_RINGS

Preset = Literal["frequency", "closeness", "ecological"]

RING_PRESETS: dict[Preset, tuple[str, ...]] = {
    "frequency": DEFAULT_RINGS,
    "closeness": ("Close", "Regular", "Occasional", "Distant"),
    "ecological": ("Microsystem", "Mesosystem", "Exosystem", "Macrosystem"),
}
"""Names of rings from inside to outside; the ecological ones are Bronfenbrenner's."""


def preset_of(names: Sequence[str]) -> Preset | None:
    """Which of the ready-made sets these names are, if any."""
    return next((preset for preset, each in RING_PRESETS.items() if each == tuple(names)), None)


def moving_inwards(snapshot: Snapshot, board: str, count: int) -> int:
    """How many players stand on rings that go when only so many rings are left."""
    gone = {ring.id for ring in snapshot.of(Ring, board)[count:]}
    return sum(player.ring in gone for player in snapshot.of(Player, board))
