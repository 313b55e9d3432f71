"""Owns which text each glyph of a run stands for, so that a reader gets back what was shaped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from workshop_studio.export.pdf.glyph_fonts import GlyphFont
from workshop_studio.layout.blocks import GlyphRun

_LONGEST = 64
"""The longest text that one code of a font may stand for; readers differ beyond."""
_FORBIDDEN = str.maketrans(dict.fromkeys((0x0000, 0xFEFF, 0xFFFE)))
"""What a ToUnicode table must not hold (ISO 14289-1, 7.21.7)."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A glyph, the text its code stands for, and its place in points as in its run."""

    glyph: int
    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Passage:
    """Glyphs of a run, with what readers shall say for them; nothing where the glyphs say it."""

    said: str
    shown: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class _Spelled:
    """A glyph beside the cluster it belongs to.

    Attributes:
        start: where the cluster starts in the run's text.
        cluster: the cluster's characters.
        shown: the glyph.
        exact: whether this glyph alone stands for just these characters.
    """

    start: int
    cluster: str
    shown: Shown
    exact: bool


def passages(run: GlyphRun, font: GlyphFont) -> list[Passage]:
    """Cut the run into passages, in visual order, that give its text back when read.

    Readers take what is said for a whole run from left to right as it stands, but turn around what
    is said for a run from right to left; there each cluster speaks for itself.
    """
    spelled = list(_spelled(run, font))
    if run.right_to_left:
        parts = _by_cluster(spelled)
    else:
        covered = min(run.clusters, default=0) == 0
        exact = covered and all(one.exact for one in spelled)
        parts = [_passage("" if exact else run.text, spelled)]
    return [part for part in parts if part.shown]


def _by_cluster(spelled: list[_Spelled]) -> list[Passage]:
    parts: list[Passage] = []
    for start, cluster in groupby(spelled, key=lambda one: -1 if one.exact else one.start):
        glyphs = list(cluster)
        parts.append(_passage("" if start < 0 else glyphs[0].cluster, glyphs))
    return parts


def _passage(said: str, spelled: list[_Spelled]) -> Passage:
    return Passage(said, tuple(one.shown for one in spelled))


def _spelled(run: GlyphRun, font: GlyphFont) -> Iterator[_Spelled]:
    ends = dict(pairwise([*sorted(set(run.clusters)), len(run.text)]))
    counts = Counter(run.clusters)
    places = zip(run.glyphs, run.xs, run.ys, run.clusters, strict=True)
    for glyph, x, y, start in places:
        cluster = run.text[start : ends[start]]
        alone = counts[start] == 1
        text = _usable(cluster if alone else _share(glyph, cluster, font))
        exact = alone and text == cluster
        yield _Spelled(start, cluster, Shown(glyph, text, x, y), exact)


def _share(glyph: int, cluster: str, font: GlyphFont) -> str:
    """What one of a cluster's several glyphs stands for: its own character, at best."""
    own = font.character_of(glyph)
    return own if own and own in cluster else cluster[:1]


def _usable(text: str) -> str:
    """The text as the table of a font can hold it."""
    return text.translate(_FORBIDDEN)[:_LONGEST] or "\ufffd"
