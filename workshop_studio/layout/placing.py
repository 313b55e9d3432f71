"""Owns the step from rows in ems to lines in points: positions, and runs of one face."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from workshop_studio.layout.blocks import GlyphRun, TextLine
from workshop_studio.layout.rows import Row
from workshop_studio.layout.shaping import Stretch


def place(row: Row, *, size: float, x: float, baseline: float) -> TextLine:
    """The row as a line with letters of `size` points; its hanging spaces are not painted."""
    return TextLine(x, baseline, row.width * size, row.text, tuple(_runs(row, size)))


def _runs(row: Row, size: float) -> Iterator[GlyphRun]:
    stretches = [s for word in row.words for s in word.stretches]
    x = 0.0
    for _, group in groupby(stretches, key=lambda stretch: stretch.face):
        run = _run(list(group), size, x)
        if run.glyphs:
            yield run
        x += run.advance


def _run(stretches: Sequence[Stretch], size: float, x: float) -> GlyphRun:
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
        face=stretches[0].face.key,
        size=size,
        x=x,
        text="".join(stretch.text for stretch in stretches),
        glyphs=tuple(glyph for stretch in stretches for glyph in stretch.glyphs),
        xs=tuple(xs),
        ys=tuple(rise * size for stretch in stretches for rise in stretch.ys),
        clusters=tuple(clusters),
        advance=pen * size,
    )
