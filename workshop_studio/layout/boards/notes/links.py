"""Owns the look of links between notes: a thin line with rounded bends and an arrow at its end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import hypot

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.scene import Drawing, Item, Scene
from workshop_studio.layout.display_list import Artifact, Ink, Path, Segment
from workshop_studio.layout.shapes.outlines import polygon
from workshop_studio.model.frozen import frozen

_BEND = 8.0
_ARROW = 10.0
_WIDTH = 2.0


@frozen
class NoteLinkLook:
    """A line through its corners, in points from the first; the arrow is at the last."""

    corners: tuple[Point, ...]

    def draw(self, drawing: Drawing) -> Artifact:
        """The line in the colour of links on water, with its arrow."""
        colour = drawing.theme.water.link
        tip, before = self.corners[-1], self.corners[-2]
        end = _towards(tip, before, _ARROW * 0.8)
        ink = Ink(stroke=colour, width=_WIDTH + drawing.wider, round_caps=True)
        line = Path(_rounded((*self.corners[:-1], end)), ink)
        return Artifact((line, Path(_arrow(tip, before), Ink(fill=colour))))


def link_item(link: str, ends: tuple[str, str], corners: Sequence[Point], name: str) -> Item:
    """A link as an item, along corners on the board."""
    ox, oy = origin = corners[0]
    # To the hundredth of a point, for equal looks to be found; `round` takes three times as long.
    local = tuple(
        [((100 * (x - ox) + 0.5) // 1 / 100, (100 * (y - oy) + 0.5) // 1 / 100) for x, y in corners]
    )
    across, down = zip(*local, strict=True)
    x, y, room = min(across), min(down), 2 * _ARROW
    extent = Rect(x - _ARROW, y - _ARROW, max(across) - x + room, max(down) - y + room)
    return Item(
        id=link, at=origin, extent=extent, look=NoteLinkLook(local), name=name, kind="Link",
        ends=ends, line=tuple(corners),
    )  # fmt: skip


def relinked(scene: Scene, places: Mapping[str, Point]) -> tuple[Item, ...]:
    """The links of notes that are being dragged, straight to where these are for now."""
    links = {link.id: link for note in places for link in scene.links_of.get(note, ())}
    return tuple(_straight(scene, link, places) for link in links.values())


def straight(start: Rect, end: Rect) -> tuple[Point, Point]:
    """From edge to edge of two notes, along the line between their middles."""
    return edge_point(start, end.centre), edge_point(end, start.centre)


def note_rect(item: Item, at: Point | None = None) -> Rect:
    """The paper of a note, where it stands or at another place."""
    x, y = at or item.at
    height = getattr(item.look, "height", item.extent.height)
    sizes = getattr(item.look, "sizes", None)
    return Rect(x, y, sizes.width if sizes else item.extent.width, height)


def _straight(scene: Scene, link: Item, places: Mapping[str, Point]) -> Item:
    ends = [scene.by_id[end] for end in link.ends]
    start, end = (note_rect(item, places.get(item.id)) for item in ends)
    return link_item(link.id, (link.ends[0], link.ends[1]), straight(start, end), link.name)


def edge_point(rect: Rect, towards: Point) -> Point:
    """Where the line from the middle of a rectangle to a point leaves it."""
    left, top, width, height = rect
    cx, cy = left + width / 2, top + height / 2
    dx, dy = towards[0] - cx, towards[1] - cy
    # How much of the way to that point lies inside, across and down: asked for twice a link.
    across = width / 2 / abs(dx) if dx else 1.0
    down = height / 2 / abs(dy) if dy else 1.0
    share = min(1.0, across, down)
    return cx + dx * share, cy + dy * share


def _towards(start: Point, end: Point, by: float) -> Point:
    length = hypot(end[0] - start[0], end[1] - start[1]) or 1.0
    share = min(1.0, by / length)
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _arrow(tip: Point, before: Point) -> tuple[Segment, ...]:
    x, y = _towards(tip, before, _ARROW)
    dx, dy = (tip[0] - x) * 0.5, (tip[1] - y) * 0.5
    return polygon([tip, (x - dy, y + dx), (x + dy, y - dx)])


def _rounded(corners: Sequence[Point]) -> tuple[Segment, ...]:
    """The line with its bends rounded, less where a leg is short."""
    segments: list[Segment] = [("M", *corners[0])]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        near = min(_length(before, corner), _length(corner, after)) / 2
        start = _towards(corner, before, min(_BEND, near))
        end = _towards(corner, after, min(_BEND, near))
        segments.append(("L", *start))
        segments.append(("C", *_mid(start, corner), *_mid(end, corner), *end))
    segments.append(("L", *corners[-1]))
    return tuple(segments)


def _length(start: Point, end: Point) -> float:
    return hypot(end[0] - start[0], end[1] - start[1])


def _mid(start: Point, end: Point) -> Point:
    """A little more than halfway, as the handle of a quarter circle stands."""
    share = 0.5523
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
