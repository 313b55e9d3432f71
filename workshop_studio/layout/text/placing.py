"""Owns the step from rows in ems to lines in points: positions, and runs of one face."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workshop_studio.layout.text.blocks import GlyphRun, TextLine
from workshop_studio.layout.text.faces import Face
from workshop_studio.layout.text.rows import Row
from workshop_studio.layout.text.shaping import Stretch


def place(row: Row, *, size: float, x: float, baseline: float) -> TextLine:
    """The row as a line with letters of `size` points; its hanging spaces are not painted."""
    return TextLine(x, baseline, row.width * size, row.text, tuple(_runs(row, size)))


def _runs(row: Row, size: float) -> Iterator[GlyphRun]:
    x = 0.0
    for face, stretches in _by_face(s for word in row.words for s in word.stretches):
        run = _run(face, stretches, size, x)
        yield run
        x += run.advance


def _by_face(stretches: Iterable[Stretch]) -> Iterator[tuple[Face, list[Stretch]]]:
    """Neighbours of one face; what is invisible has no glyph and stays with its neighbours."""
    face: Face | None = None
    group: list[Stretch] = []
    for stretch in stretches:
        if stretch.glyphs:
            if face is not None and stretch.face is not face:
                yield face, group
                group = []
            face = stretch.face
        group.append(stretch)
    if face is not None:
        yield face, group


def _run(face: Face, stretches: Sequence[Stretch], size: float, x: float) -> GlyphRun:
    clusters: list[int] = []
    xs: list[float] = []
    pen, start = 0.0, 0
    for stretch in stretches:
        # Invisible characters that begin a run have no glyph: they belong to its first one.
        first = start if clusters else 0
        clusters.extend(start + cluster if cluster else first for cluster in stretch.clusters)
        xs.extend((pen + offset) * size for offset in stretch.xs)
        pen += stretch.advance
        start += len(stretch.text)
    return GlyphRun(
        face=face.key,
        size=size,
        x=x,
        text="".join(stretch.text for stretch in stretches),
        glyphs=tuple(glyph for stretch in stretches for glyph in stretch.glyphs),
        xs=tuple(xs),
        # Nearly none rises, and all of those share one number.
        ys=tuple(rise * size if rise else 0.0 for stretch in stretches for rise in stretch.ys),
        clusters=tuple(clusters),
        advance=pen * size,
    )
