"""Owns mixing two colours, as if one let some of the other shine through."""

from __future__ import annotations


def mixed(colour: str, ground: str, share: float) -> str:
    """A colour of so much strength (0 to 1) on a ground; all are "#RRGGBB"."""
    parts = (
        round(int(colour[at : at + 2], 16) * share + int(ground[at : at + 2], 16) * (1 - share))
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02X}" for part in parts)
