"""Owns where things stand across a row of the outline."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from workshop_studio.model.frozen import frozen
from workshop_studio.tools.outline.row import BoardSort

STEP = 20
"""Pixels by which a row stands further in than the one it lies in."""
EDGE = 10
CHEVRON = 20
_SHARES: Mapping[BoardSort, tuple[float, float, float]] = MappingProxyType(
    {
        "map": (0.31, 0.47, 0.64),
        "iceberg": (0.54, 0.67, 0.77),
        "notes": (0.54, 0.67, 0.77),
        "questions": (0.52, 0.66, 0.76),
        "theory": (0.52, 0.70, 0.83),
    }
)


@frozen
class Columns:
    """Where the columns begin, in pixels from the left, and where the last ends."""

    aside: int
    tally: int
    more: int
    end: int


def columns(sort: BoardSort, width: int) -> Columns:
    """The columns of a board's outline that is so wide."""
    aside, tally, more = (round(width * share) for share in _SHARES[sort])
    return Columns(aside, tally, more, width - EDGE)


def start_of(level: int) -> int:
    """Where what a row says begins, right of its chevron; levels count from 1."""
    return EDGE + STEP * (level - 1) + CHEVRON + 4


def captions(sort: BoardSort) -> tuple[str, str, str, str]:
    """What stands above each column."""
    tell = QCoreApplication.translate
    said, links = tell("OutlineColumns", "Said by"), tell("OutlineColumns", "Links")
    match sort:
        case "map":
            return (
                tell("OutlineColumns", "Player"), tell("OutlineColumns", "Sector"), links,
                tell("OutlineColumns", "Note"),
            )  # fmt: skip
        case "questions":
            return (
                tell("OutlineColumns", "Question"), tell("OutlineColumns", "Tags"),
                tell("OutlineColumns", "Signs"), tell("OutlineColumns", "Which, and sources"),
            )  # fmt: skip
        case "theory":
            return (
                tell("OutlineColumns", "Box"), tell("OutlineColumns", "Who and when"), links,
                tell("OutlineColumns", "State"),
            )  # fmt: skip
        case _:
            return tell("OutlineColumns", "Note"), said, links, tell("OutlineColumns", "Marks")
