"""Owns the summary's sections in people's own words: the poll, reflections, room for notes."""

from __future__ import annotations

from workshop_studio.layout.display_list import Artifact, Box, Group, Ink
from workshop_studio.layout.pages.pieces import Piece, stacked
from workshop_studio.layout.pages.tables import Cell, Table, body_rows, head_row
from workshop_studio.layout.pages.typesetting import BODY, Style, heading, set_text, written
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import PALETTE
from workshop_studio.layout.words import counted, per_cent
from workshop_studio.model.follow_up import Poll, Wave
from workshop_studio.model.results import SMALL_GROUP
from workshop_studio.model.session import Reflection
from workshop_studio.model.snapshot import Snapshot

_CARDS = (6, 4, 2, 2, 2)
_CARD_LINES = (4, 3, 2, 2, 1)
_STEPS = 6
_CELL = Style(10.0, leading=1.3, tabular=True)
_HEAD = Style(9.5, 600, leading=1.25)
_GUTTER = 10.0
_NOTE_LINE = 26.0


def poll_section(snapshot: Snapshot, level: int, *, book: FontBook, width: float) -> Piece | None:
    """The first poll that was asked, its first and last asking side by side; None without one.

    Askings with few answers are left out: their shares would come close to saying who thinks what.

    Args:
        snapshot: the session.
        level: how much has to be left out for want of room, from 0 (nothing) to 4.
        book: the faces.
        width: between the margins in points.
    """
    for poll in snapshot.all(Poll):
        waves = [wave for wave in poll.waves if sum(wave.counts) >= SMALL_GROUP]
        if waves and len(poll.scale) <= _STEPS:
            ends = waves if len(waves) == 1 else [waves[0], waves[-1]]
            return _poll(poll, ends, level, book=book, width=width)
    return None


def reflections_section(
    snapshot: Snapshot, level: int, *, book: FontBook, width: float
) -> Piece | None:
    """A few reflections, whole, those that fit a card best; None without any.

    Args:
        snapshot: the session.
        level: how much has to be left out for want of room, from 0 (nothing) to 4.
        book: the faces.
        width: between the margins in points.
    """
    wide = (width - _GUTTER) / 2
    cards = []
    for reflection in snapshot.all(Reflection):
        block = set_text(book, reflection.text.strip(), BODY, width=wide - 34)
        if block.lines and len(block.lines) <= _CARD_LINES[level]:
            cards.append(block)
    shown = cards[: _CARDS[level]]
    if not shown:
        return None
    rows = []
    for start in range(0, len(shown), 2):
        pair = shown[start : start + 2]
        height = max(block.height for block in pair) + 18
        children: list[Group | Artifact] = []
        for number, block in enumerate(pair):
            x = number * (wide + _GUTTER)
            frame = Ink(stroke=PALETTE.border, width=0.8)
            bar = Box(x + 11, 10, 2.4, height - 20, Ink(fill=PALETTE.accent), 1.2)
            children.append(Artifact((Box(x, 0, wide, height, frame, 6.0), bar)))
            children.append(written("P", block, x + 22, (height - block.height) / 2))
        rows.append(Piece(height, tuple(children), 8.0))
    return stacked([heading(book, "In your own words", width=width), *rows])


def room_for_notes(title: str, height: float, *, book: FontBook, width: float) -> Piece:
    """Ruled lines that fill a height in points, below words that say what they are for."""
    head = heading(book, title, width=width)
    count = int((height - head.before - head.height - 1) / _NOTE_LINE)
    rules = tuple(
        Box(0, _NOTE_LINE * (number + 1), width, 0.6, Ink(fill=PALETTE.ring_line))
        for number in range(count)
    )
    return stacked([head, Piece(_NOTE_LINE * count + 1, (Artifact(rules),))])


def _poll(poll: Poll, waves: list[Wave], level: int, *, book: FontBook, width: float) -> Piece:
    lines = 2 if level < 3 else 1
    question = set_text(book, poll.question, BODY, width=width, max_lines=lines)
    first = 110.0
    step = (width - first) / len(poll.scale)
    table = Table("poll", width, padding=4.0)
    heads = [Cell(set_text(book, "Asked", _HEAD), 0, scope="Column")]
    heads += [
        Cell(
            set_text(book, name, _HEAD, width=step - 8, max_lines=lines),
            first + step * number,
            scope="Column",
        )
        for number, name in enumerate(poll.scale)
    ]
    head = head_row(table, heads)
    rows = [_wave(wave, number, first, step, book) for number, wave in enumerate(waves)]
    return stacked(
        [
            heading(book, "How confident we are", width=width),
            Piece(question.height + 4, (written("P", question, 0, 0),)),
            head,
            *body_rows(table, rows, head),
        ]
    )


def _wave(wave: Wave, number: int, first: float, step: float, book: FontBook) -> list[Cell]:
    people = sum(wave.counts)
    title = wave.title.strip() or f"Time {number + 1}"
    answers = counted(people, "answer", "answers")
    cells = [
        Cell(
            set_text(book, f"{title} ({answers})", _CELL, width=first - 8, max_lines=2),
            0,
            scope="Row",
        )
    ]
    for place, count in enumerate(wave.counts):
        share = count / people
        block = set_text(book, per_cent(share), _CELL)
        x = first + step * place
        bar = Box(x + 34, 0, max(0.1, (step - 46) * share), 7.0, Ink(fill=PALETTE.accent))
        cells.append(Cell(block, x, marks=(bar,) if count else (), marks_height=7.0))
    return cells
