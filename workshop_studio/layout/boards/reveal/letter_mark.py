"""Owns the solid shape of a criterion with its letter in it, as large as the wall needs it."""

from __future__ import annotations

from workshop_studio.layout.boards.scene import Drawing
from workshop_studio.layout.display_list import Artifact, Text
from workshop_studio.layout.pages.typesetting import Style, set_text
from workshop_studio.layout.shapes.vote_marks import head_mark, on_screen
from workshop_studio.layout.theme import CRITERION_LOOKS
from workshop_studio.model.words import Criterion


def letter_mark(
    criterion: Criterion, x: float, y: float, size: float, drawing: Drawing
) -> Artifact:
    """The shape with its top left corner at (x, y); what it means stands beside it in words."""
    shape = head_mark(criterion, x, y, size, colours=on_screen(drawing.theme))
    style = Style(size * 0.54, 700, leading=1.0)
    letter = set_text(drawing.book, CRITERION_LOOKS[criterion].letter, style)
    # The middle of a triangle lies lower than that of its box.
    down = size * 0.13 if criterion == "viability" else 0.0
    left, top = x + (size - letter.width) / 2, y + (size - letter.height) / 2 + down
    return Artifact((shape, Text(left, top, letter, drawing.theme.on_accent)))
