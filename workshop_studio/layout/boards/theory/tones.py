"""Owns how strongly a part of a theory is drawn while the room looks at one thing in it."""

from __future__ import annotations

from typing import Literal

Tone = Literal["plain", "chosen", "lit", "faded"]
"""As ever; what is looked at; what leads to it or follows from it; and all the rest."""
