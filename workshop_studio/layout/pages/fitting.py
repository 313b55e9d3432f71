"""Owns how sections are told more or less briefly, so that all of them fit on two pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from workshop_studio.layout.pages.pieces import Piece, height_of

Section = Callable[[int], Piece | None]
"""Makes a part of a document at a level of brevity, 0 the fullest; None if it has nothing."""

_BRIEFEST = 4
_WHITE = 100.0
"""Points left white on the first page that are as bad as a section told one level more briefly."""
_LEFT_OUT = 100
"""Stands for a section that is not told at all, which is worse than any brevity."""


def on_two_pages(
    sections: Sequence[Section], front: float, back: float
) -> tuple[list[Piece], list[Piece]]:
    """The sections on two pages: all on the first if they fit, else where least is left out.

    Args:
        sections: in reading order; each has something to say at the fullest level.
        front: room on the first page in points.
        back: room on the second.
    """
    everything = _at_levels(sections, [0] * len(sections))
    if height_of(everything) <= front:
        return everything, []

    def loss(place: int) -> float:
        first, second = _levels(sections[:place], front), _levels(sections[place:], back)
        white = front - height_of(_at_levels(sections[:place], first))
        return sum(first) + sum(second) + white / _WHITE

    place = min(range(1, len(sections) + 1), key=loss)
    first, second = sections[:place], sections[place:]
    return _at_levels(first, _levels(first, front)), _at_levels(second, _levels(second, back))


def _levels(sections: Sequence[Section], room: float) -> list[int]:
    """How briefly each section is told for all to fit: in turn more briefly, then fuller again.

    The last sections are left out where even the briefest do not fit together.
    """
    levels = [0] * len(sections)
    while height_of(_at_levels(sections, levels)) > room:
        longer = [n for n, level in enumerate(levels) if level < _BRIEFEST]
        if not longer:
            levels[_last_told(levels)] = _LEFT_OUT
            continue
        levels[min(longer, key=lambda n: levels[n])] += 1
    return _fuller(sections, levels, room)


def _fuller(sections: Sequence[Section], levels: list[int], room: float) -> list[int]:
    """The same levels, the briefest sections told more fully again as far as the room allows."""
    briefer = {number for number, level in enumerate(levels) if 0 < level < _LEFT_OUT}
    while briefer:
        number = max(briefer, key=lambda n: (levels[n], -n))
        fuller = [level - (place == number) for place, level in enumerate(levels)]
        if height_of(_at_levels(sections, fuller)) > room:
            briefer.discard(number)
            continue
        levels = fuller
        if not levels[number]:
            briefer.discard(number)
    return levels


def _last_told(levels: Sequence[int]) -> int:
    return max(number for number, level in enumerate(levels) if level != _LEFT_OUT)


def _at_levels(sections: Sequence[Section], levels: Sequence[int]) -> list[Piece]:
    told = zip(sections, levels, strict=True)
    return [_at(section, level) for section, level in told if level != _LEFT_OUT]


def _at(section: Section, level: int) -> Piece:
    """The section at a level; where so little room leaves nothing of it, no height at all."""
    return section(level) or Piece(0.0)
