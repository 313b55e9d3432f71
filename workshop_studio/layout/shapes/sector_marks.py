"""Owns the look of sectors: each by a shape as well as by colour, one meaning on all boards."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.layout.display_list import Box, Ink, Path, Shape
from workshop_studio.layout.shapes.outlines import circle, cross, polygon, regular, star
from workshop_studio.layout.theme import SECTOR_LOOKS, Form, SectorLook
from workshop_studio.model.boards import Sector

_LOOKS = tuple(SECTOR_LOOKS.values())


def sector_looks(sectors: Sequence[Sector]) -> dict[str, SectorLook]:
    """The look of each sector by its id: the method's nine keep theirs, others take what is left.

    When all nine are taken, a further sector takes the shape of one and the colours of another, so
    that no two look the same.
    """
    known = {name.casefold(): look for name, look in SECTOR_LOOKS.items()}
    looks = {s.id: known[s.name.casefold()] for s in sectors if s.name.casefold() in known}
    free = [look for look in _LOOKS if look not in looks.values()]
    for number, sector in enumerate(s for s in sectors if s.id not in looks):
        looks[sector.id] = free[number] if number < len(free) else _mixed(number - len(free))
    return looks


def sector_mark(look: SectorLook, x: float, y: float, radius: float) -> Shape:
    """The sector's shape around (x, y); `radius` in points is half its height, about."""
    ink = Ink(fill=look.fill, stroke=look.edge, width=max(0.5, radius * 0.2))
    r = radius
    match look.form:
        case "square":
            return Box(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7, ink, r * 0.2)
        case "bar":
            return Box(x - r, y - r * 0.42, r * 2, r * 0.84, ink, r * 0.15)
        case "circle":
            return Path(circle(x, y, r * 0.95), ink)
        case "star":
            return Path(polygon(star(x, y, r * 1.25)), ink)
        case "cross":
            return Path(polygon(cross(x, y, r * 1.05)), ink)
        case _:
            return Path(polygon(_corners(look.form, x, y, r)), ink)


def _corners(form: Form, x: float, y: float, r: float) -> list[tuple[float, float]]:
    match form:
        case "diamond":
            return regular(4, x, y, r * 1.15)
        case "hexagon":
            return regular(6, x, y, r * 1.08, turn=30)
        case "pentagon":
            return regular(5, x, y, r * 1.1)
        case _:
            return regular(3, x, y + r * 0.2, r * 1.2)


def _mixed(number: int) -> SectorLook:
    count = len(_LOOKS)
    form = _LOOKS[number % count]
    colours = _LOOKS[(number % count + 1 + number // count) % count]
    return SectorLook(form.form, colours.fill, colours.edge)
