"""Owns pens and brushes: what a display list's inks and colours are to Qt."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from workshop_studio.layout.display_list import Ink

_NO_PEN = QPen(Qt.PenStyle.NoPen)
_NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)
_MITRE = 10.0
"""As PDF has it unless told otherwise, so that screen and paper have the same corners."""


class Inks:
    """Makes each pen and brush once; equal inks get the very same objects."""

    def __init__(self) -> None:
        self._pens: dict[Ink, QPen] = {}
        self._brushes: dict[tuple[str, float], QBrush] = {}
        self._letters: dict[str, QPen] = {}

    def pen(self, ink: Ink) -> QPen:
        """The pen that strokes with an ink; one that paints nothing where it has no stroke."""
        if ink.stroke is None:
            return _NO_PEN
        if ink not in self._pens:
            self._pens[ink] = _pen(ink, ink.stroke)
        return self._pens[ink]

    def brush(self, colour: str | None, *, strength: float = 1.0) -> QBrush:
        """The brush that fills with a colour, or that fills nothing."""
        if colour is None:
            return _NO_BRUSH
        if (colour, strength) not in self._brushes:
            made = QColor(colour)
            made.setAlphaF(strength)
            self._brushes[colour, strength] = QBrush(made)
        return self._brushes[colour, strength]

    def letters(self, colour: str) -> QPen:
        """The pen that letters of a colour are painted with."""
        if colour not in self._letters:
            self._letters[colour] = QPen(QColor(colour))
        return self._letters[colour]

    @property
    def no_pen(self) -> QPen:
        """The pen that paints nothing."""
        return _NO_PEN


def _pen(ink: Ink, stroke: str) -> QPen:
    pen = QPen(QColor(stroke))
    pen.setWidthF(ink.width)
    pen.setJoinStyle(Qt.PenJoinStyle.SvgMiterJoin)
    pen.setMiterLimit(_MITRE)
    caps = Qt.PenCapStyle
    pen.setCapStyle(caps.RoundCap if ink.round_caps else caps.FlatCap)
    if ink.dash and ink.width > 0:
        # Qt counts dashes in widths of the pen, and wants as many gaps as dashes.
        dash = ink.dash if len(ink.dash) % 2 == 0 else ink.dash * 2
        pen.setDashPattern([length / ink.width for length in dash])
    return pen
