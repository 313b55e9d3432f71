"""Owns the summary's section on who is in the system: map, legend, links that work poorly."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.layout.display_list import Artifact, Group, Text
from workshop_studio.layout.pages.lists import ListItem, listed
from workshop_studio.layout.pages.pieces import Piece, beside, stacked
from workshop_studio.layout.pages.typesetting import (
    CAPTION,
    SUBHEADING,
    Style,
    heading,
    paragraph,
    set_text,
    written,
)
from workshop_studio.layout.shapes.moving import moved
from workshop_studio.layout.shapes.sector_marks import sector_looks, sector_mark
from workshop_studio.layout.summary.map_picture import MapContent, map_picture
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import PALETTE
from workshop_studio.layout.words import (
    capitalised,
    counted,
    number_in_words,
    sentence,
    shortened,
)
from workshop_studio.model.map_facts import MapFacts, PoorLink
from workshop_studio.model.sentences import in_a_row

_WIDTH = 270.0
_LEGEND = 305.0
_HEIGHTS = (178.0, 168.0, 156.0, 142.0, 136.0)
_SECTORS = 9
_POOR_LINKS = (4, 3, 3, 2, 2)
_NAMED = 3
_NAME = Style(10.5, leading=1.25)
_COUNT = Style(10.5, 700, leading=1.25, tabular=True)
_POOR_LINK = Style(10.0, leading=1.3)


def map_section(
    content: MapContent | None,
    facts: MapFacts | None,
    level: int,
    *,
    book: FontBook,
    width: float,
) -> Piece | None:
    """Who is in our system: picture, legend with counts, the same in words; None without a map.

    Args:
        content: the players, rings and sectors to draw.
        facts: what the map says.
        level: how much has to be left out for want of room, from 0 (nothing) to 4.
        book: the faces.
        width: between the margins in points.
    """
    if content is None or facts is None:
        return None
    picture = map_picture(content, width=_WIDTH, height=_HEIGHTS[level])
    legend = _legend(content, level, book=book, width=width - _LEGEND)
    aside = Piece(legend.height, tuple(moved(c, _LEGEND, 4.0) for c in legend.children))
    return stacked(
        [
            heading(book, "Who is in our system", width=width),
            beside(picture, aside),
            _caption(facts, book=book, width=width),
            *_poor_list(facts.poorly, _POOR_LINKS[level], book=book, width=width),
        ]
    )


def _legend(content: MapContent, level: int, *, book: FontBook, width: float) -> Piece:
    looks = sector_looks(content.sectors)
    shown = content.by_sector[:_SECTORS]
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
                written("P", name, 18.0, y),
                written("P", total, width - total.width, y),
            ),
        )
        items.append(Group("LI", (Artifact((mark,)), body)))
    if left:
        more = counted(left, "more sector", "more sectors")
        block = set_text(book, f"and {more}", _NAME)
        body = Group("LBody", (Text(18.0, pitch * len(shown), block, PALETTE.muted),))
        items.append(Group("LI", (body,)))
    return Piece(pitch * len(items), (Group("L", tuple(items)),))


def _caption(facts: MapFacts, *, book: FontBook, width: float) -> Piece:
    sentences = " ".join(filter(None, (_rings(facts), _poor(facts), _unlinked(facts))))
    block = set_text(book, sentences, CAPTION, width=width, max_lines=3)
    return Piece(block.height, (written("P", block, 0, 0, colour=CAPTION.colour),), 7.0)


def _rings(facts: MapFacts) -> str:
    names = ", ".join(shortened(name, 30) for name, _ in facts.by_ring)
    players = counted(facts.players, "player", "players")
    rings = f"{number_in_words(len(facts.by_ring))} rings"
    return sentence(f"{players} on {rings} around the young person, from the nearest out: {names}")


def _poor(facts: MapFacts) -> str:
    count = len(facts.poorly)
    if not count:
        return ""
    were = "link was" if count == 1 else "links were"
    return f"{capitalised(number_in_words(count))} {were} said to work poorly."


def _unlinked(facts: MapFacts) -> str:
    """Who stands alone; on a map without links that would be everybody, and no finding."""
    if not facts.isolated or len(facts.isolated) == facts.players:
        return ""
    named = [shortened(name, 40) for name in facts.isolated[:_NAMED]]
    more = len(facts.isolated) - len(named)
    return sentence(f"No links yet: {in_a_row([*named, f'{more} more'] if more else named)}")


def _poor_list(poor: Sequence[PoorLink], most: int, *, book: FontBook, width: float) -> list[Piece]:
    """Those with a note on what could be better come first."""
    if not poor:
        return []
    ordered = sorted(poor, key=lambda link: not link.note.strip())
    items = [ListItem("•", shortened(_in_words(link), 170)) for link in ordered[:most]]
    title = set_text(book, "Said to work poorly", SUBHEADING, width=width)
    pieces = [
        Piece(title.height + 2, (written("H3", title, 0, 0),), 9.0),
        *listed("poor links", items, _POOR_LINK, book=book, width=width, indent=12.0, between=1.5),
    ]
    left = len(poor) - len(items)
    if left:
        pieces += paragraph(book, f"and {left} more", CAPTION, width=width, before=2.0)
    return pieces


def _in_words(link: PoorLink) -> str:
    note = " ".join(link.note.split())
    ends = f"{link.source} and {link.target}"
    return f"{ends}: {note}" if note else ends
