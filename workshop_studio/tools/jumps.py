"""Owns the way one has come through a session: going back to where one was, and on again."""

from __future__ import annotations

from workshop_studio.model.frozen import frozen

_MOST = 100


@frozen
class Spot:
    """Where somebody is: a step, a place of it, and what is selected there; "" for nothing."""

    step: str
    place: str = ""
    record: str = ""


class Jumps:
    """Remembers the spots that were left, the last hundred of them."""

    def __init__(self) -> None:
        self._behind: list[Spot] = []
        self._ahead: list[Spot] = []

    def leave(self, spot: Spot) -> None:
        """Remember a spot that is left for another; there is nothing ahead any more."""
        if self._behind[-1:] != [spot]:
            self._behind = [*self._behind, spot][-_MOST:]
        self._ahead = []

    def back(self, here: Spot) -> Spot | None:
        """Where one came from; `here` is then ahead. None where one has come from nowhere."""
        return _turn(self._behind, self._ahead, here)

    def forward(self, here: Spot) -> Spot | None:
        """Where one went back from; None where one did not."""
        return _turn(self._ahead, self._behind, here)


def _turn(source: list[Spot], other: list[Spot], here: Spot) -> Spot | None:
    while source:
        spot = source.pop()
        if spot != here:
            other.append(here)
            return spot
    return None
