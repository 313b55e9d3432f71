"""Owns what grounds and names do so as to be seen on a board that is shown small."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from workshop_studio.layout.boards.scene import Look

SMALLEST = 0.02
"""No board is shown smaller than this, in device pixels to a point."""


@runtime_checkable
class Scaled(Protocol):
    """A ground, or a name above it, that is drawn heavier or larger where a board is small."""

    def at_scale(self, scale: float) -> Look:
        """What it looks like at so many device pixels to a point."""
        ...
