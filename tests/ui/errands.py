"""Owns how tests wait for errands: events are handled, and what was refused is raised."""

from __future__ import annotations

from tests.waiting import wait_until
from workshop_studio.model.mendable import MendableError
from workshop_studio.ui.session.errand import Errand
from workshop_studio.ui.session.studio import Arrival


def came_back(errand: Errand) -> object:
    """What an errand that has just begun gives back.

    Raises:
        MendableError: it failed, in these words.
    """
    told: list[object] = []
    failed: list[str] = []
    ended: list[bool] = []
    errand.done.connect(told.append)
    errand.failed.connect(failed.append)
    errand.ended.connect(lambda: ended.append(True))
    wait_until(lambda: ended)
    if failed:
        raise MendableError(failed[0])
    assert told, "it was given up"
    return told[0]


def arrival(errand: Errand) -> Arrival:
    """How an import ended."""
    told = came_back(errand)
    assert isinstance(told, Arrival)
    return told
