"""Owns reading the words of formatted text, whatever its marks are, in time that grows with it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_ASIDE = re.compile(r"<[!?/]")
_QUOTE_OR_END = re.compile("[\"'>]")
_BLANKS = re.compile(r"\s+")
_ROWS = {"tr", "p", "li", "div", "br", "h1", "h2", "h3", "h4"}
_CELLS = {"td", "th"}
_UNSEEN = {
    name: re.compile(f"</{name}(?=[\\s/>])", re.IGNORECASE)
    for name in ("style", "script", "title", "textarea")
} | {"head": re.compile(r"<(?:/head|body)(?=[\s/>])", re.IGNORECASE)}
"""Of these nothing is taken, up to where they end."""
_LONGEST_NAME = 64


def text_of_html(source: str) -> str:
    """The words of formatted text: a line for each paragraph, a tab between cells.

    Python's own parser looks again at all that follows for each mark that is never closed: the
    window would stand still for minutes over what a damaged page leaves on the clipboard.
    """
    reader = _Reader()
    for words, closes, name in _pieces(source):
        reader.take(words, closes=closes, name=name)
    return "".join(reader.parts)


def _pieces(source: str) -> Iterator[tuple[str, bool, str]]:
    """Words, and the tag behind them: whether it closes, and its name; "" for none."""
    at, begun = 0, 0
    while (start := source.find("<", at)) >= 0:
        tag = _TAG.match(source, start, start + _LONGEST_NAME)
        if tag is None and _ASIDE.match(source, start) is None:
            at = start + 1
            continue
        name = tag[2].casefold() if tag is not None else ""
        closes = tag is not None and bool(tag[1])
        yield source[begun:start], closes, name
        at = begun = _behind(source, start, "" if closes else name)
    yield source[begun:], False, ""


def _behind(source: str, start: int, opened: str) -> int:
    """Where a tag or a remark ends, with all that is not seen; what never ends takes the rest."""
    if source.startswith("<!--", start):
        end = source.find("-->", start + 4)
        return end + 3 if end >= 0 else len(source)
    at = _end_of_tag(source, start)
    ends = _UNSEEN.get(opened)
    if ends is None:
        return at
    found = ends.search(source, at)
    return found.start() if found is not None else len(source)


def _end_of_tag(source: str, start: int) -> int:
    """Behind the sign that ends a tag; one within quotes does not."""
    at = start
    while (found := _QUOTE_OR_END.search(source, at)) is not None:
        if found[0] == ">":
            return found.end()
        closed = source.find(found[0], found.end())
        if closed < 0:
            # A quote that opens nothing: the tag ends as if it were not there.
            return source.find(">", start) + 1 or len(source)
        at = closed + 1
    return len(source)


class _Reader:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self._cells = 0

    def take(self, words: str, *, closes: bool, name: str) -> None:
        """Take words, and what the tag behind them means."""
        if words:
            self.parts.append(_BLANKS.sub(" ", html.unescape(words)))
        if name in _CELLS:
            self._cells = max(0, self._cells + (-1 if closes else 1))
            if closes:
                self.parts.append("\t")
        elif name in _ROWS:
            # A new line, but for the paragraphs within a cell.
            self.parts.append(" " if self._cells else "\n")
