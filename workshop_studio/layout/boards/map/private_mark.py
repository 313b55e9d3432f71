"""Owns the crossed eye: it says that only the facilitator sees something."""

from __future__ import annotations

from workshop_studio.layout.display_list import Artifact, Ellipse, Ink, Path
from workshop_studio.layout.screen import ScreenTheme


def private_mark(theme: ScreenTheme, x: float, y: float) -> Artifact:
    """A small disc with a crossed eye around (x, y), never on the room's screen."""
    line = Ink(stroke=theme.text, width=1.2, round_caps=True)
    eye = Path(
        (
            ("M", x - 5.0, y),
            ("C", x - 2.5, y - 4.0, x + 2.5, y - 4.0, x + 5.0, y),
            ("C", x + 2.5, y + 4.0, x - 2.5, y + 4.0, x - 5.0, y),
            ("Z",),
        ),
        line,
    )
    bar = Path((("M", x - 4.2, y + 4.2), ("L", x + 4.2, y - 4.2)), line)
    disc = Ellipse(x, y, 8.0, 8.0, Ink(fill=theme.surface, stroke=theme.border, width=1.0))
    return Artifact((disc, eye, Ellipse(x, y, 1.4, 1.4, Ink(fill=theme.text)), bar), wall=False)
