"""Owns the summary's section on who is in the system: map, legend, links that work poorly."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.layout.display_list import Artifact, Group, Text
from workshop_studio.layout.fonts import FontBook
from workshop_studio.layout.lists import ListItem, listed
from workshop_studio.layout.map_picture import MapContent, map_content, map_picture
from workshop_studio.layout.moving import moved
from workshop_studio.layout.pieces import Piece, beside, stacked
from workshop_studio.layout.sector_marks import sector_looks, sector_mark
from workshop_studio.layout.theme import PALETTE
from workshop_studio.layout.typesetting import (
    CAPTION,
    SUBHEADING,
    Style,
    heading,
    paragraph,
    set_text,
    written,
)
from workshop_studio.layout.words import (
    capitalised,
    counted,
    in_a_row,
    number_in_words,
    shortened,
)
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import PlayerLink
from workshop_studio.model.snapshot import Snapshot

_WIDTH = 270.0
_LEGEND = 305.0
_HEIGHTS = (178.0, 168.0, 156.0, 146.0, 136.0)
_SECTORS = (9, 9, 9, 9, 6)
_POOR_LINKS = (4, 4, 3, 2, 1)
_NAME = Style(10.5, leading=1.25)
_COUNT = Style(10.5, 700, leading=1.25, tabular=True)
_POOR = Style(10.0, leading=1.3)


def map_section(snapshot: Snapshot, level: int, *, book: FontBook, width: float) -> Piece | None:
    """Who is in our system: picture, legend with counts, the same in words; None without a map.

    Args:
        snapshot: the session.
        level: how much has to be left out for want of room, from 0 (nothing) to 4.
        book: the faces.
        width: between the margins in points.
    """
    content = map_content(snapshot)
    if content is None:
        return None
    poor = _poor_links(snapshot, content)
    picture = map_picture(content, width=_WIDTH, height=_HEIGHTS[level])
    legend = _legend(content, level, book=book, width=width - _LEGEND)
    aside = Piece(legend.height, tuple(moved(c, _LEGEND, 4.0) for c in legend.children))
    return stacked(
        [
            heading(book, "Who is in our system", width=width),
            beside(picture, aside),
            _caption(content, len(poor), book=book, width=width),
            *_poor_list(poor, _POOR_LINKS[level], book=book, width=width),
        ]
    )


def _legend(content: MapContent, level: int, *, book: FontBook, width: float) -> Piece:
    looks = sector_looks(content.sectors)
    shown = content.by_sector[: _SECTORS[level]]
    left = len(content.by_sector) - len(shown)
    pitch = min(20.0, (_HEIGHTS[level] - 6.0) / (len(shown) + bool(left)))
    items: list[Group] = []
    for number, (sector, count) in enumerate(shown):
        y = pitch * number
        name = set_text(book, sector.name, _NAME, width=width - 50, max_lines=1)
        total = set_text(book, str(count), _COUNT)
        mark = sector_mark(looks[sector.id], 6.0, y + name.height / 2, 4.6)
        body = Group(
            "LBody",
            (
                Text(18.0, y, name, PALETTE.text),
                Text(width - total.width, y, total, PALETTE.text),
            ),
        )
        items.append(Group("LI", (Artifact((mark,)), body)))
    if left:
        more = counted(left, "more sector", "more sectors")
        block = set_text(book, f"and {more}", _NAME)
        body = Group("LBody", (Text(18.0, pitch * len(shown), block, PALETTE.muted),))
        items.append(Group("LI", (body,)))
    return Piece(pitch * len(items), (Group("L", tuple(items)),))


def _caption(content: MapContent, poor: int, *, book: FontBook, width: float) -> Piece:
    rings = in_a_row([shortened(ring.name, 30) for ring in content.rings])
    players = counted(len(content.players), "player", "players")
    sentence = (
        f"{players} on {number_in_words(len(content.rings))} rings, from the middle: {rings}."
    )
    if poor:
        were = "link was" if poor == 1 else "links were"
        sentence += f" {capitalised(number_in_words(poor))} {were} said to work poorly."
    block = set_text(book, sentence, CAPTION, width=width, max_lines=2)
    return Piece(block.height, (written("P", block, 0, 0, colour=CAPTION.colour),), 7.0)


def _poor_links(snapshot: Snapshot, content: MapContent) -> list[tuple[PlayerLink, str]]:
    names = {player.id: player.name for player in content.players}
    names[YOUNG_PERSON] = "the young person"
    return [
        (link, f"{names[link.source]} and {names[link.target]}")
        for link in snapshot.of(PlayerLink, content.board.id)
        if link.rating == "poorly" and link.source in names and link.target in names
    ]


def _poor_list(
    poor: Sequence[tuple[PlayerLink, str]], most: int, *, book: FontBook, width: float
) -> list[Piece]:
    """Those with a note on what could be better come first."""
    if not poor:
        return []
    ordered = sorted(poor, key=lambda pair: not pair[0].note.strip())
    items = [ListItem("•", shortened(_in_words(link, ends), 170)) for link, ends in ordered[:most]]
    title = set_text(book, "Said to work poorly", SUBHEADING, width=width)
    pieces = [
        Piece(title.height + 2, (written("H3", title, 0, 0),), 9.0),
        *listed("poor links", items, _POOR, book=book, width=width, indent=12.0, between=1.5),
    ]
    left = len(poor) - len(items)
    if left:
        pieces += paragraph(book, f"and {left} more", CAPTION, width=width, before=2.0)
    return pieces


def _in_words(link: PlayerLink, ends: str) -> str:
    note = " ".join(link.note.split())
    return f"{ends}: {note}" if note else ends
