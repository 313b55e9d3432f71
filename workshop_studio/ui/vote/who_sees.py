"""Owns whether the room may see what stands on the laptop's screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect


def room_may_see(screens: Sequence[QRect]) -> bool:
    """Whether a projector may show the same as the laptop.

    A single display may be mirrored where the system reports mirrors as one; where it reports
    them as two, they lie on each other.

    Args:
        screens: geometry of each display, in logical pixels.
    """
    return len(screens) < 2 or any(
        one.intersects(other) for place, one in enumerate(screens) for other in screens[place + 1 :]
    )
