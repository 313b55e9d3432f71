"""Owns the values of laid-out text: glyphs placed in runs, runs in lines, lines in a block."""

from __future__ import annotations

from workshop_studio.model.frozen import frozen


@frozen
class GlyphRun:
    """Glyphs of one face and size on one line, in visual order.

    Attributes:
        face: key of the face, as `layout.fonts` names it ("AtkinsonHyperlegibleNext-Regular").
        size: size of the letters in points.
        x: where the run starts, in points from the start of its line's x.
        text: the characters the run stands for, in logical order.
        glyphs: glyph ids of the face, one for each placed glyph.
        xs: horizontal pen position of each glyph in points from the run's x.
        ys: rise of each glyph above the baseline in points.
        clusters: for each glyph, the index in `text` of the first character it stands for.
        advance: width of the whole run in points.
        right_to_left: whether the run reads from right to left.
    """

    face: str
    size: float
    x: float
    text: str
    glyphs: tuple[int, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    clusters: tuple[int, ...]
    advance: float
    right_to_left: bool = False


@frozen
class TextLine:
    """One line of a block: x and baseline in points from the block's top left corner.

    `text` keeps the spaces and the line feed at which the line ends; `width` and `runs` leave them
    out. So the texts of a block's lines, joined, are the block's text, unless it is truncated.
    """

    x: float
    baseline: float
    width: float
    text: str
    runs: tuple[GlyphRun, ...]


@frozen
class TextBlock:
    """A piece of text, shaped and broken into lines.

    Attributes:
        lines: from top to bottom.
        width: the widest line in points.
        height: of all lines together, leading included, in points.
        missing: characters no bundled face covers, each once; they are shown as U+FFFD.
        truncated: whether lines were left out because a largest number of lines was given.
    """

    lines: tuple[TextLine, ...]
    width: float
    height: float
    missing: tuple[str, ...] = ()
    truncated: bool = False
