"""Owns the glyphs of laid-out text: the bundled faces and runs of glyphs as Qt paints them."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPointF
from PySide6.QtGui import QFont, QGlyphRun, QRawFont

from workshop_studio.layout.text.blocks import GlyphRun, TextBlock
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.recent import Recent

_UNHINTED = QFont.HintingPreference.PreferNoHinting
"""Letters keep the places they were given at every zoom, as they do on paper."""


class Glyphs:
    """Turns blocks of text into glyph runs of Qt; nothing is measured or shaped again."""

    def __init__(self, book: FontBook) -> None:
        self._book = book
        self._faces: dict[str, QRawFont] = {}
        self._sized: Recent[tuple[str, float], QRawFont] = Recent(256)

    def runs(self, block: TextBlock) -> tuple[QGlyphRun, ...]:
        """The glyphs of a block, placed from its top left corner: one run for each face and size.

        A block whose lines share a face is painted by one call.
        """
        gathered: dict[tuple[str, float], tuple[list[int], list[QPointF]]] = {}
        for line in block.lines:
            for run in line.runs:
                glyphs, places = gathered.setdefault((run.face, run.size), ([], []))
                glyphs.extend(run.glyphs)
                places.extend(_places(run, line.x + run.x, line.baseline))
        return tuple(
            self._run(face, size, glyphs, places)
            for (face, size), (glyphs, places) in gathered.items()
        )

    def _run(self, face: str, size: float, glyphs: list[int], places: list[QPointF]) -> QGlyphRun:
        run = QGlyphRun()
        run.setRawFont(self._sized.get((face, size), lambda: self._font(face, size)))
        run.setGlyphIndexes(glyphs)
        run.setPositions(places)
        return run

    def _font(self, face: str, size: float) -> QRawFont:
        if face not in self._faces:
            data = QByteArray(self._book.face(face).data)
            self._faces[face] = QRawFont(data, size, _UNHINTED)
        font = QRawFont(self._faces[face])
        font.setPixelSize(size)
        return font


def _places(run: GlyphRun, x: float, baseline: float) -> list[QPointF]:
    """Where each glyph stands; a rise is upwards, Qt's y downwards."""
    return [
        QPointF(x + across, baseline - rise) for across, rise in zip(run.xs, run.ys, strict=True)
    ]
