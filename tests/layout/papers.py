"""Owns looking into papers for tests: their groups, what is read aloud, where text stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshop_studio.layout.display_list import Artifact, Child, Group, Page, Paper, Text

Frame = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text on a page: what it says, and its letters' box in points."""

    text: str
    size: float
    frame: Frame


def groups_of(child: Child) -> Iterator[Group]:
    """A group and all groups below it, in reading order."""
    if isinstance(child, Group):
        yield child
        for part in child.children:
            yield from groups_of(part)


def groups(paper: Paper) -> Iterator[Group]:
    """All groups of a paper in reading order."""
    for page in paper.pages:
        for child in page.children:
            yield from groups_of(child)


def tagged(paper: Paper, tag: str) -> list[Group]:
    """The groups with a tag."""
    return [group for group in groups(paper) if group.tag == tag]


def texts_of(child: Child) -> Iterator[Text]:
    """Every text below a child, artifacts included."""
    if isinstance(child, Text):
        yield child
    elif isinstance(child, Artifact):
        yield from (shape for shape in child.shapes if isinstance(shape, Text))
    elif isinstance(child, Group):
        for part in child.children:
            yield from texts_of(part)


def words_of(child: Child) -> str:
    """What a child says, without its artifacts."""
    if isinstance(child, Artifact):
        return ""
    if isinstance(child, Text):
        return "".join(line.text for line in child.block.lines)
    if isinstance(child, Group):
        return " ".join(filter(None, (words_of(part) for part in child.children)))
    return ""


def words(paper: Paper) -> str:
    """All that a paper says on one line, page furniture included."""
    found = [
        line.text
        for page in paper.pages
        for child in page.children
        for text in texts_of(child)
        for line in text.block.lines
    ]
    return " ".join(" ".join(found).split())


def bare_shapes(page: Page) -> list[object]:
    """Shapes that lie in neither a group nor an artifact; there should be none."""
    children: tuple[object, ...] = page.children
    return [child for child in children if not isinstance(child, Group | Artifact)]


def lines_on(page: Page) -> list[Line]:
    """The level lines on a page that show something, with the box of their letters."""
    lines = []
    for child in page.children:
        for text in texts_of(child):
            if text.quarter_turn:
                continue
            for line in text.block.lines:
                size = max((run.size for run in line.runs), default=0.0)
                left, base = text.x + line.x, text.y + line.baseline
                frame = (left, base - 0.72 * size, left + line.width, base + 0.1 * size)
                lines.append(Line(line.text, size, frame))
    return [line for line in lines if line.size and line.text.strip()]


def overlap(one: Frame, other: Frame) -> bool:
    """Whether two boxes share more than a hair."""
    return (
        one[0] + 0.5 < other[2]
        and other[0] + 0.5 < one[2]
        and one[1] + 0.5 < other[3]
        and other[1] + 0.5 < one[3]
    )
