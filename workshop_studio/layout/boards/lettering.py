"""Owns words on a board: as letters, or as bars where they are too small to be read."""

from __future__ import annotations

from workshop_studio.layout.boards.scene import Detail
from workshop_studio.layout.display_list import Box, Ink, Shape, Text
from workshop_studio.layout.text.blocks import TextBlock


def lettering(
    block: TextBlock, x: float, y: float, *, colour: str, detail: Detail
) -> tuple[Shape, ...]:
    """A block of text with its top left corner at (x, y), as finely as the detail asks."""
    if detail == "full":
        return (Text(x, y, block, colour),) if block.lines else ()
    pitch = block.height / max(1, len(block.lines))
    bar = pitch * 0.36
    return tuple(
        Box(x + line.x, y + number * pitch + (pitch - bar) / 2, line.width, bar, Ink(fill=colour))
        for number, line in enumerate(block.lines)
        if line.width
    )
