"""Owns which text each glyph of a run stands for, so that a reader gets back what was shaped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from unicodedata import normalize

from workshop_studio.export.pdf.glyph_fonts import GlyphFont
from workshop_studio.layout.text.blocks import GlyphRun
from workshop_studio.model.frozen import frozen

_LONGEST = 32
"""How many UTF-16 units one code of a font may stand for.

The standard allows 512 bytes, but common readers drop what takes more than 255 signs to write.
"""
_FORBIDDEN = str.maketrans(dict.fromkeys((0x0000, 0xFEFF, 0xFFFE)))
"""What a ToUnicode table must not hold (ISO 14289-1, 7.21.7)."""


@frozen
class Shown:
    """A glyph, the text its code stands for, and its place in points as in its run."""

    glyph: int
    text: str
    x: float
    y: float


@frozen
class Passage:
    """Glyphs of a run, with what readers shall say for them; nothing where the glyphs say it."""

    said: str
    shown: tuple[Shown, ...]


@frozen
class _Cluster:
    """Characters that cannot be told apart in the glyphs that show them."""

    text: str
    shown: tuple[Shown, ...]

    @property
    def exact(self) -> bool:
        """Whether one glyph stands for just these characters."""
        return len(self.shown) == 1 and self.shown[0].text == self.text


def passages(run: GlyphRun, font: GlyphFont) -> list[Passage]:
    """Cut the run into passages, in visual order, that give its text back when read.

    Readers take what is said for a whole run from left to right as it stands, but turn around what
    is said for a run from right to left; there each cluster speaks for itself.
    """
    clusters = list(_clusters(run, font))
    if not clusters:
        return []
    if run.right_to_left:
        return [Passage("" if one.exact else one.text, one.shown) for one in clusters]
    told = "".join(one.text for one in clusters if one.exact)
    shown = tuple(glyph for one in clusters for glyph in one.shown)
    return [Passage("" if told == run.text else run.text, shown)]


def _clusters(run: GlyphRun, font: GlyphFont) -> Iterator[_Cluster]:
    ends = dict(pairwise([*sorted(set(run.clusters)), len(run.text)]))
    places = zip(run.clusters, run.glyphs, run.xs, run.ys, strict=True)
    for start, together in groupby(places, key=itemgetter(0)):
        text = run.text[start : ends[start]]
        placed = list(together)
        shares = _shares(text, [glyph for _, glyph, _, _ in placed], font)
        shown = zip(placed, shares, strict=True)
        yield _Cluster(text, tuple(Shown(one[1], _usable(share), *one[2:]) for one, share in shown))


def _shares(text: str, glyphs: Sequence[int], font: GlyphFont) -> list[str]:
    """What each glyph of a cluster stands for, for readers that know no better.

    A glyph stands for its own character where the cluster has it, if need be taken apart; the first
    of the others stands for what is left, and those after it for the last character again.
    """
    if len(glyphs) == 1:
        return [text]
    left = Counter(normalize("NFD", text))
    shares = [_taken(font.character_of(glyph), left) for glyph in glyphs]
    rest = "".join(left.elements())
    for place, share in enumerate(shares):
        if not share:
            shares[place], rest = rest or text[-1:], ""
    return shares


def _taken(character: str, left: Counter[str]) -> str:
    if left[character] < 1:
        return ""
    left[character] -= 1
    return character


def _usable(text: str) -> str:
    """The text as the table of a font can hold it."""
    units = text.translate(_FORBIDDEN).encode("utf-16-be")
    # Half of a pair at the end is dropped with the rest.
    return units[: 2 * _LONGEST].decode("utf-16-be", "ignore") or "\ufffd"
