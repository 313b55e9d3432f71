"""Owns the box of an element on the board: its text, and what is worth knowing at a glance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from workshop_studio.layout.boards.scene import Drawing
from workshop_studio.layout.boards.theory.lettering import CHIP, SUB, TEXT, WORDS
from workshop_studio.layout.boards.theory.sizes import FULL, Sizes
from workshop_studio.layout.boards.theory.tones import Tone
from workshop_studio.layout.display_list import Box, Child, Group, Ink, Text
from workshop_studio.layout.pages.typesetting import Style, set_text
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.shapes.glyphs import glyph
from workshop_studio.layout.shapes.theory_marks import star_mark, state_mark, warning_mark
from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.plain_lines import plain_lines
from workshop_studio.layout.words import STATE_NAMES, counted
from workshop_studio.model.frozen import frozen
from workshop_studio.model.theories import Element
from workshop_studio.model.words import FactorState

_TOP = 12.0
_LEAST = 64.0
_MARK = 22.0
_CHIP_HEIGHT = 24.0
_GAP = 5.0
_MOST_LINES: Mapping[str, int] = MappingProxyType({"text": 8, "warning": 2})
"""What is still missing is said in whole, also in a narrow box."""
_MOST_LETTERS = 600
IMPORTANT = "Most important"
_IMPORTANT_SHORT = "Important"
PRIVATE = "Private"


@frozen
class BoxLook:
    """An element's box as it is drawn.

    Attributes:
        text: of the element, cut where it is far too long for a box.
        lang: of the text, where it is not the session's.
        label: of an outcome, such as "O2".
        important: whether it is marked as most important.
        quiet: who and when, a line each.
        state: of a moderating factor.
        warning: what is still missing, in a few words.
        private: whether only the console shows it.
        width: of the box in points.
        padding: between its edge and its words, in points.
        tone: how strongly it is drawn.
    """

    text: str
    lang: str = ""
    label: str = ""
    important: bool = False
    quiet: tuple[str, ...] = ()
    state: FactorState = ""
    warning: str = ""
    private: bool = False
    width: float = FULL.width
    padding: float = FULL.padding
    tone: Tone = "plain"

    def draw(self, drawing: Drawing) -> Group:
        """The box, its top left corner at the origin."""
        theme, height = drawing.theme, height_of(self, drawing.book)
        shapes: list[Child] = [Box(0, 0, self.width, height, _edge(self, theme), 8.0)]
        for line in _lines(self, drawing.book):
            shapes += _drawn(line, self, drawing)
        return Group("Span", tuple(shapes), lang=self.lang, wall=not self.private)


def _edge(look: BoxLook, theme: ScreenTheme) -> Ink:
    if look.tone == "faded":
        return Ink(fill=theme.surface, stroke=theme.element_faded, width=1.3)
    strong = look.important or look.tone != "plain"
    stroke, width = (theme.accent, 2.0) if strong else (theme.border, 1.3)
    return Ink(fill=theme.surface, stroke=stroke, width=width)


class _Line(NamedTuple):
    """A row of a box: what it is, its words with the room they have, and where they stand.

    `width` is that of its lines; None for what stands on one.
    """

    kind: str
    words: str
    style: Style
    width: float | None
    y: float
    height: float

    def block(self, book: FontBook) -> TextBlock:
        """Its words, set."""
        if self.width is None:
            return set_text(book, self.words, self.style)
        most = _MOST_LINES.get(self.kind, 1)
        return set_text(book, self.words, self.style, width=self.width, max_lines=most)


def box_look(element: Element, label: str, sizes: Sizes = FULL) -> BoxLook:
    """How an element looks."""
    is_outcome = element.column == "outcomes"
    return BoxLook(
        text=_cut(element.text),
        lang=element.lang,
        label=label if is_outcome else "",
        important=is_outcome and element.priority,
        quiet=_quiet(element),
        state=element.state if element.column == "moderating-factors" else "",
        warning=missing(element),
        private=element.private,
        width=sizes.width,
        padding=sizes.padding,
    )


def missing(element: Element) -> str:
    """What an element does not say yet, in a few words; nothing while it has no words itself."""
    if not element.text.strip():
        return ""
    if element.column == "outcomes" and not any(m.indicator.strip() for m in element.measures):
        return "No measure"
    if element.column == "activities":
        who, when = element.who.strip(), element.when.strip()
        return {
            (True, True): "",
            (True, False): "No date",
            (False, True): "No one named",
            (False, False): "No date, no one named",
        }[bool(who), bool(when)]
    return ""


def height_of(look: BoxLook, book: FontBook) -> float:
    """The height of a box in points."""
    last = _lines(look, book)[-1]
    return max(_LEAST, last.y + last.height + _TOP)


def text_top(look: BoxLook) -> float:
    """Where the text of a box begins."""
    return _TOP + (_CHIP_HEIGHT + _GAP if look.label else 0.0)


def _lines(look: BoxLook, book: FontBook) -> list[_Line]:
    """The rows of a box from the top."""
    inner, y = look.width - 2 * look.padding, _TOP
    found: list[_Line] = []
    if look.label:
        found.append(_Line("label", look.label, CHIP, None, y, _CHIP_HEIGHT))
    for kind, words, style, indent in _texts(look):
        y = _below(found[-1], kind) if found else _TOP
        line = _Line(kind, words, style, inner - indent, y, 0.0)
        found.append(line._replace(height=_high(line, inner - indent, book)))
    return found


def _high(line: _Line, width: float, book: FontBook) -> float:
    """The height of the words of a row, told without setting them where that can be."""
    style = line.style
    plain = plain_lines(book, line.words, size=style.size, width=width, weight=style.weight)
    if plain is None:
        return line.block(book).height
    return min(plain.number, _MOST_LINES.get(line.kind, 1)) * (style.size * style.leading)


def _below(line: _Line, kind: str) -> float:
    """The top of a row of a kind below another; what says who and when stands close together."""
    return line.y + line.height + (1.0 if line.kind == kind == "quiet" else _GAP)


def _texts(look: BoxLook) -> Iterator[tuple[str, str, Style, float]]:
    yield "text", look.text or "…", TEXT, 0.0
    for words in look.quiet:
        yield "quiet", words, SUB, 0.0
    if look.state:
        yield "state", STATE_NAMES[look.state], WORDS, _MARK
    if look.warning:
        yield "warning", look.warning, WORDS, _MARK
    if look.private:
        yield "private", PRIVATE, WORDS, _MARK


def _drawn(line: _Line, look: BoxLook, drawing: Drawing) -> list[Child]:
    theme, x, middle = drawing.theme, look.padding, line.y + line.height / 2
    match line.kind:
        case "label":
            return _head(line, look, drawing)
        case "text":
            colour = theme.muted if look.tone == "faded" else theme.text
            return [Text(x, line.y, line.block(drawing.book), colour)]
        case "quiet":
            return [Text(x, line.y, line.block(drawing.book), theme.muted)]
    colour = _colour(line.kind, look.state, theme)
    words = Text(x + _MARK, line.y, line.block(drawing.book), colour)
    if line.kind == "state":
        return [*state_mark(look.state, x + 8, middle, 7.0, colour=colour), words]
    if line.kind == "warning":
        return [*warning_mark(x + 8, middle, 8.0, colour), words]
    return [glyph("eye-off", x, middle - 8, 16.0, colour=colour), words]


def _head(line: _Line, look: BoxLook, drawing: Drawing) -> list[Child]:
    label = line.block(drawing.book)
    theme, width = drawing.theme, label.width + 16.0
    top = line.y + (_CHIP_HEIGHT - label.height) / 2
    fill, words = theme.accent_soft, theme.accent
    if look.tone == "chosen":
        fill, words = theme.accent, theme.on_accent
    shapes: list[Child] = [
        Box(look.padding, line.y, width, _CHIP_HEIGHT, Ink(fill=fill), 4.0),
        Text(look.padding + 8.0, top, label, words),
    ]
    if look.important:
        x, y = look.padding + width + 18.0, line.y + _CHIP_HEIGHT / 2
        block = set_text(drawing.book, IMPORTANT, WORDS)
        if x + 14.0 + block.width > look.width - look.padding:
            block = set_text(drawing.book, _IMPORTANT_SHORT, WORDS)
        shapes.append(star_mark(x, y, 8.5, colour=theme.warn))
        shapes.append(Text(x + 14.0, y - block.height / 2, block, theme.warn))
    return shapes


def _colour(kind: str, state: FactorState, theme: ScreenTheme) -> str:
    if kind == "state":
        return {"in-place": theme.ok, "partly": theme.warn, "missing": theme.danger}[state]
    return theme.warn if kind == "warning" else theme.muted


def _quiet(element: Element) -> tuple[str, ...]:
    parts = [element.who, element.when]
    if element.column == "outcomes":
        measures = sum(1 for each in element.measures if each.indicator.strip())
        parts = [element.when, counted(measures, "measure", "measures") if measures else ""]
    return tuple(_cut(" ".join(part.split())) for part in parts if part.strip())


def _cut(text: str) -> str:
    """What of a text can be read in a box: more is neither shown nor compared."""
    flat = text.strip()
    return flat if len(flat) <= _MOST_LETTERS else f"{flat[:_MOST_LETTERS]}…"
