"""Owns the card of a question: number, words, six signs, tag and where it came from."""

from __future__ import annotations

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.questions.foot import foot, foot_height
from workshop_studio.layout.boards.questions.signs import DISC, sign_disc
from workshop_studio.layout.boards.questions.text import question_words, words_height
from workshop_studio.layout.boards.questions.words import HINT
from workshop_studio.layout.boards.scene import Drawing
from workshop_studio.layout.display_list import Artifact, Box, Child, Group, Ink, Shape, Text
from workshop_studio.layout.shapes.glyphs import glyph
from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.setting import layout_text
from workshop_studio.layout.words import SIGN_NAMES
from workshop_studio.model.frozen import frozen
from workshop_studio.model.openings import asks
from workshop_studio.model.words import SIGNS, Sign

PAD = 14.0
CHIP = 40.0
TEXT_LEFT = PAD + CHIP + 13.0
_ROW = 9.0
_BELOW = 12.0
_HINT_ROOM = 16.0
_HINT_SIZE = 13.0
_SMALL = 12.0
_RADIUS = 8.0


@frozen
class CardLook:
    """How the card of a question looks.

    Attributes:
        text: of the question.
        width: of the card in points.
        height: from `card_size`.
        number: on the ballot, as digits; "" where it does not go there.
        lang: of the text, where it is not the session's.
        signs: that the group sees in it.
        tag: the first of its tags, and how many there are besides.
        source: where it came from, in a few words.
        private: whether only the facilitator sees it.
    """

    text: str
    width: float
    height: float
    number: str
    lang: str = ""
    signs: tuple[Sign, ...] = ()
    tag: str = ""
    source: str = ""
    private: bool = False

    @property
    def extent(self) -> Rect:
        """All that it paints, from its origin."""
        return Rect(-0.5, -0.5, self.width + 1.0, self.height + 2.5)

    def draw(self, drawing: Drawing) -> Group:
        """The card from its top left corner."""
        words = question_words(drawing.book, self.text, self.width - TEXT_LEFT - PAD)
        y = PAD + max(CHIP, words_height(words)) + _ROW
        parts: list[Child] = [self._ground(drawing), self._chip(drawing), self._words(drawing)]
        if not asks(self.text):
            parts.append(self._hint(drawing, y))
            y += _hint_words(drawing.book, self.width).height + _HINT_ROOM + _ROW
        parts.append(self._signs(drawing, y))
        if self.tag or self.source:
            parts.append(self._foot(drawing, y + DISC + _ROW))
        return Group("Sect", tuple(parts))

    def _ground(self, drawing: Drawing) -> Artifact:
        theme = drawing.theme
        dash = (5.0, 4.0) if self.private else ()
        edge = theme.border if self.private else theme.hairline
        card = Box(0, 0, self.width, self.height, Ink(theme.surface, edge, 1.0, dash), _RADIUS)
        if theme.brightness == "dark":
            return Artifact((card,))
        shadow = Box(0, 2, self.width, self.height, Ink(fill=theme.hairline), _RADIUS)
        return Artifact((shadow, card))

    def _chip(self, drawing: Drawing) -> Group:
        theme = drawing.theme
        if not self.number:
            box = Box(PAD, PAD, CHIP, CHIP, Ink(stroke=theme.border, dash=(3.0, 3.0)), 6.0)
            eye = glyph("eye-off", PAD + 10, PAD + 10, 20, colour=theme.muted)
            return Group("Lbl", (box, eye) if self.private else (box,), wall=False)
        box = Box(PAD, PAD, CHIP, CHIP, Ink(fill=theme.accent_soft), 6.0)
        size = 21.0 if len(self.number) < 3 else 16.0
        block = layout_text(
            drawing.book, self.number, size=size, width=CHIP, weight=700, align="centre",
            leading=1.2, tabular=True,
        )  # fmt: skip
        y = PAD + (CHIP - block.height) / 2
        return Group("Lbl", (box, Text(PAD, y, block, theme.accent)))

    def _words(self, drawing: Drawing) -> Group:
        theme = drawing.theme
        words = question_words(drawing.book, self.text, self.width - TEXT_LEFT - PAD)
        texts = (
            Text(
                TEXT_LEFT + each.x, PAD - 2.0 + each.y, each.block,
                theme.muted if each.is_opening else theme.text,
            )
            for each in words
        )  # fmt: skip
        return Group("P", tuple(texts), lang=self.lang)

    def _hint(self, drawing: Drawing, y: float) -> Group:
        theme = drawing.theme
        block = _hint_words(drawing.book, self.width)
        size = (self.width - 2 * PAD, block.height + _HINT_ROOM)
        box = Box(PAD, y, *size, Ink(fill=theme.warn_soft), 6.0)
        words = Text(PAD + 34, y + 8, block, theme.warn)
        sign = glyph("info", PAD + 10, y + 8, 16, colour=theme.warn)
        return Group("P", (box, sign, words), wall=False)

    def _signs(self, drawing: Drawing, y: float) -> Group:
        discs: list[Shape] = []
        for place, sign in enumerate(SIGNS):
            x = PAD + place * (DISC + 5.0)
            discs += sign_disc(sign, x, y, seen=sign in self.signs, theme=drawing.theme)
        seen = [SIGN_NAMES[sign] for sign in SIGNS if sign in self.signs]
        block = layout_text(
            drawing.book, f"{len(seen)} of {len(SIGNS)}", size=_SMALL, weight=500,
            width=60.0, align="right", tabular=True,
        )  # fmt: skip
        top = y + (DISC - block.height) / 2
        count = Text(self.width - PAD - 60, top, block, drawing.theme.muted)
        said = Group("Figure", tuple(discs), alt=", ".join(seen) or "No sign seen yet")
        return Group("P", (said, Group("Span", (count,), wall=False)))

    def _foot(self, drawing: Drawing, y: float) -> Group:
        shapes: list[Shape] = []
        for pill, x, down in foot(drawing.book, self.tag, self.source, self.width - 2 * PAD):
            shapes += pill.shapes(drawing, PAD + x, y + down)
        return Group("P", tuple(shapes), wall=False)


def below_words(
    book: FontBook, text: str, width: float, *, tag: str = "", source: str = ""
) -> float:
    """How much room a card needs below the words of its question, in points."""
    hint = 0.0 if asks(text) else _hint_words(book, width).height + _HINT_ROOM + _ROW
    lowest = foot_height(foot(book, tag, source, width - 2 * PAD))
    return _ROW + hint + DISC + (_ROW + lowest if lowest else 0.0) + _BELOW


def _hint_words(book: FontBook, width: float) -> TextBlock:
    return layout_text(book, HINT, size=_HINT_SIZE, weight=600, width=width - 2 * PAD - 44.0)
