"""Owns how ballots and cards stand on a sheet: their places, and where to cut."""

from __future__ import annotations

from typing import Literal

from workshop_studio.layout.display_list import Artifact, Ink, Path
from workshop_studio.layout.pages.sheet import Sheet
from workshop_studio.layout.shapes.outlines import Corner, strokes
from workshop_studio.layout.theme import PALETTE

ToSheet = Literal[1, 2, 4]
_TICK = 22.0
"""Length in points of the strong ends of a cut; printers leave some of it out."""
_CROSS = 9.0


def size_of(on: Sheet, to_sheet: ToSheet) -> tuple[float, float]:
    """Width and height in points of one of so many to a sheet."""
    columns = 2 if to_sheet == 4 else 1
    rows = 1 if to_sheet == 1 else 2
    return on.width / columns, on.height / rows


def places(on: Sheet, to_sheet: ToSheet) -> list[Corner]:
    """Top left corners, in reading order."""
    width, height = size_of(on, to_sheet)
    columns, rows = round(on.width / width), round(on.height / height)
    return [(column * width, row * height) for row in range(rows) for column in range(columns)]


def cuts(on: Sheet, to_sheet: ToSheet) -> tuple[Artifact, ...]:
    """A fine dashed line along every cut, strong at the ends and where two cuts cross."""
    if to_sheet == 1:
        return ()
    middle, half = on.width / 2, on.height / 2
    lines = [((0.0, half), (on.width, half))]
    ticks = [((0.0, half), (_TICK, half)), ((on.width - _TICK, half), (on.width, half))]
    if to_sheet == 4:
        lines.append(((middle, 0.0), (middle, on.height)))
        ticks += [
            ((middle, 0.0), (middle, _TICK)),
            ((middle, on.height - _TICK), (middle, on.height)),
            ((middle - _CROSS, half), (middle + _CROSS, half)),
            ((middle, half - _CROSS), (middle, half + _CROSS)),
        ]
    fine = Ink(stroke=PALETTE.border, width=0.4, dash=(2.0, 4.0))
    strong = Ink(stroke=PALETTE.text, width=0.8)
    return (Artifact((Path(strokes(lines), fine), Path(strokes(ticks), strong))),)
