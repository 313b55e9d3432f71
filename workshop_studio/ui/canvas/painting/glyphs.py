"""Owns the glyphs of laid-out text: the bundled faces and blocks of glyphs as Qt paints them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import sqrt

from PySide6.QtCore import QByteArray, QPointF, Qt
from PySide6.QtGui import QFont, QGlyphRun, QPainter, QPainterPath, QRawFont, QTransform

from workshop_studio.layout.text.blocks import GlyphRun, TextBlock
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.recent import Recent

_UNHINTED = QFont.HintingPreference.PreferNoHinting
"""Letters keep the places they were given at every zoom, as they do on paper."""
_LARGE = 60.0
"""Device pixels from which letters are painted as outlines: Qt paints no larger glyph runs."""
_FINE = 1024.0
"""The size outlines are taken at, since they are only exact to a 64th of a point."""


@dataclass(frozen=True)
class GlyphBlock:
    """The glyphs of a block of text, placed from its top left corner.

    A block whose lines share a face and a size is painted by one call.
    """

    runs: tuple[QGlyphRun, ...]
    size: float

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Paint the glyphs with the painter's pen."""
        if self.size * sqrt(abs(painter.deviceTransform().determinant())) < _LARGE:
            for run in self.runs:
                painter.drawGlyphRun(at, run)
            return
        painter.translate(at)
        painter.fillPath(self._outline, painter.pen().brush())
        painter.translate(-at)

    @cached_property
    def _outline(self) -> QPainterPath:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for run in self.runs:
            for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
                path.addPath(_outline(run.rawFont(), glyph).translated(place))
        return path


class Glyphs:
    """Turns blocks of text into glyphs of Qt; nothing is measured or shaped again."""

    def __init__(self, book: FontBook) -> None:
        self._book = book
        self._faces: dict[str, QRawFont] = {}
        self._sized: Recent[tuple[str, float], QRawFont] = Recent(256)

    def block(self, block: TextBlock) -> GlyphBlock:
        """The glyphs of a block."""
        gathered: dict[tuple[str, float], tuple[list[int], list[QPointF]]] = {}
        for line in block.lines:
            for run in line.runs:
                glyphs, places = gathered.setdefault((run.face, run.size), ([], []))
                glyphs.extend(run.glyphs)
                places.extend(_places(run, line.x + run.x, line.baseline))
        runs = tuple(
            self._run(face, size, glyphs, places)
            for (face, size), (glyphs, places) in gathered.items()
        )
        return GlyphBlock(runs, max((size for _, size in gathered), default=0.0))

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


def _outline(font: QRawFont, glyph: int) -> QPainterPath:
    """The outline of one glyph from its place on the baseline."""
    fine = QRawFont(font)
    fine.setPixelSize(_FINE)
    share = font.pixelSize() / _FINE
    return QTransform.fromScale(share, share).map(fine.pathForGlyph(glyph))
