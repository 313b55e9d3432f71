"""Owns the operators that place a block's glyphs and tell readers what they say."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from workshop_studio.export.pdf.glyph_fonts import FontShelf, GlyphFont
from workshop_studio.export.pdf.spelling import Shown, passages
from workshop_studio.export.pdf.values import colour, number, numbers, text_string
from workshop_studio.layout.display_list import Text
from workshop_studio.layout.text.blocks import GlyphRun, TextLine

_SLACK = 0.5
"""How far a glyph may stand from its place before the pen is moved, in thousandths of its size."""


def text_operators(text: Text, fonts: FontShelf) -> list[str]:
    """The operators that paint a block, or none when it shows nothing."""
    shown = [operator for line in text.block.lines for operator in _line(text, line, fonts)]
    return ["BT", f"{colour(text.colour)} rg", *shown, "ET"] if shown else []


def _line(text: Text, line: TextLine, fonts: FontShelf) -> Iterator[str]:
    for run in line.runs:
        yield from _run(text, line, run, fonts)
    if line.runs and line.text[-1:].isspace() and not line.runs[-1].text[-1:].isspace():
        yield from _space(text, line, fonts)


def _space(text: Text, line: TextLine, fonts: FontShelf) -> Iterator[str]:
    """A space at the end of a line, without which readers glue its last word to the next."""
    run = line.runs[-1]
    font = fonts.with_space(run.face)
    yield f"/{font.name} {number(run.size)} Tf"
    yield _matrix(text, line.x + run.x + run.advance, line.baseline)
    yield f"<{font.code((font.space, ' ')):04X}> Tj"


def _run(text: Text, line: TextLine, run: GlyphRun, fonts: FontShelf) -> Iterator[str]:
    parts = passages(run, fonts.newest(run.face))
    if not parts:
        return
    pairs = {(one.glyph, one.text) for part in parts for one in part.shown}
    font = fonts.font_for(run.face, pairs)
    yield f"/{font.name} {number(run.size)} Tf"
    for part in parts:
        if part.said:
            said = text_string(part.said).decode("ascii")
            yield f"/Span <</ActualText {said}>> BDC"
        for rise, level in groupby(part.shown, key=lambda one: one.y):
            glyphs = list(level)
            yield _matrix(text, line.x + run.x + glyphs[0].x, line.baseline - rise)
            yield _glyphs(glyphs, font, run.size)
        if part.said:
            yield "EMC"


def _matrix(text: Text, across: float, down: float) -> str:
    """Put the pen at a place in the block; the page's y runs downwards, a letter's upwards."""
    if text.quarter_turn:
        return f"0 -1 -1 0 {numbers(text.x + down, text.y - across)} Tm"
    return f"1 0 0 -1 {numbers(text.x + across, text.y + down)} Tm"


def _glyphs(glyphs: list[Shown], font: GlyphFont, size: float) -> str:
    """Show glyphs of one height, the pen moved wherever kerning or marks ask for it."""
    em = 1000 / size
    pen = glyphs[0].x * em
    codes: list[str] = []
    for one in glyphs:
        too_far = round(pen - one.x * em, 2)
        if abs(too_far) > _SLACK:
            codes.append(f">{number(too_far)}<")
            pen -= too_far
        codes.append(f"{font.code((one.glyph, one.text)):04X}")
        pen += font.width(one.glyph)
    return f"[<{''.join(codes)}>] TJ"
