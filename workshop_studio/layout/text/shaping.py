"""Owns stretches and words: characters turned into glyphs, at a size of one em."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate

from workshop_studio.layout.text.characters import graphemes, has_letter
from workshop_studio.layout.text.faces import Face
from workshop_studio.model.frozen import frozen

_SLICE = 1_000


@frozen
class Stretch:
    """Glyphs of one face, in visual order; measures are in ems, so that one serves every size.

    Attributes:
        face: what it is set in.
        text: the characters it stands for.
        glyphs: glyph ids of the face.
        clusters: for each glyph, the index in `text` of the first character it stands for.
        advances: for each glyph, how far it moves the pen.
        xs: for each glyph, where it is placed, from the start of the stretch.
        ys: for each glyph, its rise above the baseline.
        advance: width of the whole stretch.
    """

    face: Face
    text: str
    glyphs: tuple[int, ...]
    clusters: tuple[int, ...]
    advances: tuple[float, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    advance: float


def shape(face: Face, text: str, *, tabular: bool = False) -> Stretch:
    """Set characters that the face covers; `tabular` makes all its digits equally wide."""
    placed = face.shape(text, tabular=tabular)
    # Invisible characters before the first glyph belong to it.
    first = placed[0].cluster if placed else 0
    em = face.units_per_em
    pens = list(accumulate((glyph.advance for glyph in placed), initial=0))
    return Stretch(
        face=face,
        text=text,
        glyphs=tuple(glyph.glyph for glyph in placed),
        clusters=tuple(glyph.cluster if glyph.cluster > first else 0 for glyph in placed),
        advances=tuple(glyph.advance / em for glyph in placed),
        xs=tuple((pen + glyph.dx) / em for pen, glyph in zip(pens, placed, strict=False)),
        ys=tuple(glyph.dy / em for glyph in placed),
        advance=pens[-1] / em,
    )


@frozen
class Word:
    """Stretches side by side: one for most words, several where the face changes.

    Attributes:
        stretches: in visual order.
        width: of all of them, in ems.
        letters: the face of its last letter, which signs after it follow; None without letters.
    """

    stretches: tuple[Stretch, ...] = ()
    width: float = 0.0
    letters: Face | None = None

    @property
    def text(self) -> str:
        """The characters it stands for."""
        return "".join(stretch.text for stretch in self.stretches)


def join(stretches: Iterable[Stretch]) -> Word:
    """A word of what was set."""
    held = tuple(stretches)
    letters = (s.face for s in reversed(held) if has_letter(s.text))
    return Word(held, sum(stretch.advance for stretch in held), next(letters, None))


def slices(text: str) -> Iterator[str]:
    """The text in parts that HarfBuzz shapes at once, cut between graphemes where they are short.

    Its time grows with the square of the length where many marks or invisible characters follow
    each other.
    """
    if len(text) <= _SLICE:
        yield text
        return
    held, length = [""], 0
    for grapheme in graphemes(text):
        for start in range(0, len(grapheme), _SLICE):
            part = grapheme[start : start + _SLICE]
            if length + len(part) > _SLICE:
                yield "".join(held)
                held, length = [], 0
            held.append(part)
            length += len(part)
    yield "".join(held)


def by_grapheme(stretch: Stretch) -> Iterator[tuple[str, float]]:
    """Each grapheme of a stretch and how far it moves the pen, in ems.

    Where several graphemes share a glyph, the first has all of its width.
    """
    glyphs = zip(stretch.clusters, stretch.advances, strict=True)
    cluster, advance = next(glyphs, (len(stretch.text), 0.0))
    end = 0
    for grapheme in graphemes(stretch.text):
        end += len(grapheme)
        width = 0.0
        while cluster < end:
            width += advance
            cluster, advance = next(glyphs, (len(stretch.text), 0.0))
        yield grapheme, width
