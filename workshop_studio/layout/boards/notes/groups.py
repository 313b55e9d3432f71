"""Owns groups of free notes: the heading they stand under, and the frame around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from workshop_studio.layout.boards.geometry import Rect, around
from workshop_studio.layout.boards.scene import Drawing, Editable, Item
from workshop_studio.layout.display_list import Artifact, Box, Group, Ink, Text
from workshop_studio.layout.pages.typesetting import Style, set_text
from workshop_studio.layout.words import counted
from workshop_studio.model.declared import NAME_LIMIT
from workshop_studio.model.frozen import frozen
from workshop_studio.model.items import Note

HEADING = 44.0
"""Room for a heading above the highest of its notes."""
PAD = 14.0
"""Between the notes of a group and the frame around them."""
_STYLE = Style(17.0, 700, leading=1.25)
_HEIGHT = 30.0
_NARROWEST = 198.0
_MARK = "heading:"
_AIR = 8.0
_ROW = 60
"""A row in which one reads is about as high as a note."""


@frozen
class NoteGroup:
    """Notes under one heading.

    Attributes:
        name: the heading.
        members: ids of the notes.
        notes: the rectangle around them.
        is_framed: whether no other note stands among them, so that a frame tells the truth.
    """

    name: str
    members: tuple[str, ...]
    notes: Rect
    is_framed: bool = True

    @property
    def frame(self) -> Rect:
        """Around the notes and their heading."""
        x, y, width, height = self.notes.grown(PAD)
        wide = max(width, _NARROWEST + 2 * PAD)
        return Rect(x, y - HEADING + PAD / 2, wide, height + HEADING - PAD / 2)


@frozen
class FrameLook:
    """The ground of a group."""

    frame: Rect

    def draw(self, drawing: Drawing) -> Artifact:
        """A panel with a hairline around it."""
        theme, frame = drawing.theme, self.frame
        ink = Ink(fill=theme.rings[0], stroke=theme.ring_line, width=1.25)
        return Artifact((Box(frame.x, frame.y, frame.width, frame.height, ink, 14.0),))


@frozen
class HeadingLook:
    """The words of a heading, on one line that is cut where it is too long."""

    text: str
    width: float

    def draw(self, drawing: Drawing) -> Group:
        """The words from their top left corner."""
        block = set_text(drawing.book, self.text, _STYLE, width=self.width, max_lines=1)
        return Group("H3", (Text(0.0, (_HEIGHT - block.height) / 2, block, drawing.theme.text),))


def groups_of(notes: Iterable[Note], rects: Mapping[str, Rect]) -> tuple[NoteGroup, ...]:
    """The groups of a free board, as their headings first come up."""
    named: dict[str, list[str]] = {}
    for note in notes:
        if note.group.strip():
            named.setdefault(note.group.strip(), []).append(note.id)
    return tuple(_grouped(name, members, rects) for name, members in named.items())


def heading_id(name: str) -> str:
    """What the heading of a group is known by among the items of a scene; it is no record."""
    return f"{_MARK}{name}"


def heading_of(item: str) -> str | None:
    """The heading that an item's id stands for; None for any other item."""
    return item.removeprefix(_MARK) if item.startswith(_MARK) else None


def heading_items(groups: Iterable[NoteGroup]) -> Iterator[Item]:
    """The headings, each to be typed over in its place, and to be dragged with its notes."""
    for group in groups:
        x, y, width, _ = group.notes
        width = max(width, _NARROWEST)
        count = counted(len(group.members), "note", "notes")
        yield Item(
            id=heading_id(group.name),
            at=(x, y - HEADING + PAD / 2),
            extent=Rect(0.0, 0.0, width, _HEIGHT),
            look=HeadingLook(group.name, width),
            name=f"{group.name}, {count}",
            kind="Heading",
            edit=Editable(
                group.name, Rect(0.0, 3.0, width, _HEIGHT - 6.0), _STYLE.size, limit=NAME_LIMIT,
                label="Words of the heading", weight=_STYLE.weight,
            ),
            radius=6.0,
            carries=group.members,
        )  # fmt: skip


def frames(groups: Iterable[NoteGroup]) -> tuple[FrameLook, ...]:
    """What lies below the notes of groups."""
    return tuple(FrameLook(each.frame) for each in groups if each.is_framed)


def in_order(
    notes: Sequence[Note], rects: Mapping[str, Rect], groups: Sequence[NoteGroup]
) -> tuple[str, ...]:
    """Ids as one reads them: row by row; a group is read through, its heading first."""
    grouped = {member for group in groups for member in group.members}
    # Rows of what is to be sorted, and not a question to each: there may be thousands.
    blocks: list[tuple[float, float, int, tuple[str, ...]]] = [
        ((rect := rects[note.id]).y // _ROW, rect.x, place, (note.id,))
        for place, note in enumerate(notes)
        if note.id not in grouped
    ]
    for place, group in enumerate(groups, start=len(notes)):
        members = sorted(group.members, key=lambda each: _row(rects[each]))
        blocks.append((*_row(group.notes), place, (heading_id(group.name), *members)))
    return tuple([key for block in sorted(blocks) for key in block[3]])


def apart(notes: Sequence[Note], rects: Mapping[str, Rect]) -> dict[str, Rect]:
    """The notes moved down so far that none lies over another, nor over a heading."""
    tops = {each.name: each.notes.y for each in groups_of(notes, rects)}
    placed: dict[str, Rect] = {}
    active: list[tuple[Rect, str]] = []
    for note in sorted(notes, key=lambda each: (rects[each.id].y, rects[each.id].x)):
        rect, name = rects[note.id], note.group.strip()
        is_first = bool(name) and rect.y <= tops[name] + 1.0
        active = [each for each in active if each[0].bottom + HEADING + PAD > rect.y]
        for other, under in sorted(active, key=lambda each: each[0].y):
            beside = other.right <= rect.x or rect.right <= other.x
            air = _air(name, under, is_first=is_first)
            if not beside and rect.y < other.bottom + air and other.y < rect.bottom:
                rect = Rect(rect.x, other.bottom + air, rect.width, rect.height)
        placed[note.id] = rect
        active.append((rect, name))
    return {note.id: placed[note.id] for note in notes}


def _air(name: str, above: str, *, is_first: bool) -> float:
    """How far below another a note stands, by the headings of both."""
    if name == above and not is_first:
        return _AIR
    frame = PAD + _AIR if name or above else _AIR
    return frame + HEADING - PAD if is_first else frame


def _row(rect: Rect) -> tuple[float, float]:
    """Where a rectangle is read."""
    return (rect.y // _ROW, rect.x)


def _grouped(name: str, members: Sequence[str], rects: Mapping[str, Rect]) -> NoteGroup:
    group = NoteGroup(name, tuple(members), around(rects[each] for each in members))
    inside = set(members)
    frame = group.frame
    strangers = any(rect.meets(frame) for key, rect in rects.items() if key not in inside)
    return NoteGroup(name, group.members, group.notes, is_framed=not strangers)
