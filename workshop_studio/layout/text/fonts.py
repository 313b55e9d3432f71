"""Owns the bundled faces: which there are, in what order they are tried, and when they are read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.layout.text.characters import is_emoji, visible_code_points
from workshop_studio.layout.text.faces import Face
from workshop_studio.layout.text.recent import Recent
from workshop_studio.layout.text.shaping import Stretch, Word

if TYPE_CHECKING:
    from workshop_studio.layout.text.portions import Portion

LONG_WORD = 64
"""In characters: longer than words people write, so that keeping it would not be worth it."""

_STYLES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
_FOUR = (400, 500, 600, 700)
_TWO = (400, 700)
_ONE = (400,)
_EMOJI = "NotoEmoji"
# The first is the program's own; behind it, the likeliest to be needed first.
_FAMILIES = {
    "AtkinsonHyperlegibleNext": _FOUR,
    "NotoSans": _TWO,
    "NotoSansSymbols": _ONE,
    "NotoSansSymbols2": _ONE,
    "NotoSansBengali": _TWO,
    "NotoSansGurmukhi": _TWO,
    "NotoSansGujarati": _TWO,
    "NotoSansTamil": _TWO,
    "NotoSansDevanagari": _TWO,
    "NotoSansEthiopic": _TWO,
    "NotoSansMalayalam": _TWO,
    "NotoSansSinhala": _TWO,
    "NotoSansTelugu": _TWO,
    "NotoSansThai": _TWO,
    "NotoSansGeorgian": _TWO,
    "NotoSansArmenian": _TWO,
    _EMOJI: _ONE,
}


class FontBook:
    """Every face text can be set in, read when first needed and shared from then on.

    Made once, where the program is put together, and handed to whatever sets text. For use from
    one thread at a time. `stretches`, `words`, `blocks` and `paragraphs` keep what was set lately,
    `widths` how wide words are, by weight.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._faces: dict[str, Face] = {}
        self._nearest: dict[tuple[str, int], Face] = {}
        self._covering: Recent[tuple[str, int], Face | None] = Recent(8_192)
        self.stretches: Recent[tuple[object, ...], Stretch] = Recent(32_768)
        self.words: Recent[tuple[object, ...], Word] = Recent(32_768)
        self.blocks: Recent[tuple[object, ...], TextBlock] = Recent(4_096)
        self.paragraphs: Recent[tuple[object, ...], tuple[tuple[Portion, ...], ...]] = Recent(64)
        self.widths: dict[int, dict[str, float]] = {}

    def face(self, key: str) -> Face:
        """The face of a key such as "AtkinsonHyperlegibleNext-Regular".

        Raises:
            FileNotFoundError: no such face is bundled.
        """
        if key not in self._faces:
            self._faces[key] = Face(key, self._folder / f"{key}.ttf")
        return self._faces[key]

    def family(self, name: str, weight: int) -> Face:
        """The face of a family whose weight is nearest to the one wanted, the lighter of two."""
        if (name, weight) not in self._nearest:
            nearest = min(_FAMILIES[name], key=lambda offered: abs(offered - weight))
            self._nearest[name, weight] = self.face(f"{name}-{_STYLES[nearest]}")
        return self._nearest[name, weight]

    def primary(self, weight: int) -> Face:
        """The face that is tried first, and whose height and depth make the lines."""
        return self.family(next(iter(_FAMILIES)), weight)

    def covering(self, text: str, weight: int) -> Face | None:
        """The first face that has a glyph for everything visible in the text, or None."""
        if len(text) > LONG_WORD:
            return self._search(text, weight)
        return self._covering.get((text, weight), lambda: self._search(text, weight))

    def _search(self, text: str, weight: int) -> Face | None:
        wanted = visible_code_points(text)
        names = [_EMOJI, *_FAMILIES] if is_emoji(text) else [*_FAMILIES]
        faces = (self.family(name, weight) for name in names)
        return next((face for face in faces if wanted <= face.coverage), None)
