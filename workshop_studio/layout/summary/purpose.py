"""Owns the summary's first section: what the workshop was for, and which issue it looked at."""

from __future__ import annotations

from workshop_studio.layout.display_list import Artifact, Box, Group, Ink, Text
from workshop_studio.layout.pages.pieces import Piece
from workshop_studio.layout.pages.typesetting import BODY, set_text
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import PALETTE
from workshop_studio.model.boards import Board
from workshop_studio.model.snapshot import Snapshot

_LINES = (6, 5, 4, 3, 2)
_PADDING = 14.0


def purpose_section(
    snapshot: Snapshot, level: int, *, book: FontBook, width: float
) -> Piece | None:
    """Purpose and issue in a quiet box; None where neither was written down.

    Args:
        snapshot: the session.
        level: how much has to be left out for want of room, from 0 (little) to 4.
        book: the faces.
        width: between the margins in points.
    """
    texts = _texts(snapshot)
    if not texts:
        return None
    y = _PADDING - 3.0
    groups = []
    for text in texts:
        inner = width - 2 * _PADDING
        block = set_text(book, text, BODY, width=inner, max_lines=_LINES[level])
        groups.append(Group("P", (Text(_PADDING, y, block, PALETTE.text),)))
        y += block.height + 5.0
    height = y + _PADDING - 8.0
    ground = Artifact((Box(0, 0, width, height, Ink(fill=PALETTE.sunken), 6.0),))
    return Piece(height, (ground, *groups), 14.0)


def _texts(snapshot: Snapshot) -> list[str]:
    texts = [snapshot.session.purpose.strip()]
    for board in snapshot.all(Board):
        if board.kind == "iceberg" and board.issue.strip():
            texts.append(f"The issue we looked at: {board.issue.strip()}")
            break
    return [text for text in texts if text]
