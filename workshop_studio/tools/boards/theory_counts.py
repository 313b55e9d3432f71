"""Owns how far a theory of change is written: how many of its parts say what they should."""

from __future__ import annotations

from typing import Literal

from workshop_studio.model.frozen import frozen
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, TheoryLink

What = Literal["reason", "measure", "lead", "date"]


@frozen
class Share:
    """So many of so many say it: links a reason, outcomes a measure, activities who and when."""

    what: What
    said: int
    of: int


def shares(snapshot: Snapshot, theory: str) -> tuple[Share, ...]:
    """What is said so far; parts of which there are none yet are left out."""
    elements = snapshot.of(Element, theory)
    links = snapshot.of(TheoryLink, theory)
    outcomes = [each for each in elements if each.column == "outcomes"]
    activities = [each for each in elements if each.column == "activities"]
    found = (
        _share("reason", [link.because for link in links]),
        _share("measure", ["".join(m.indicator for m in each.measures) for each in outcomes]),
        _share("lead", [each.who for each in activities]),
        _share("date", [each.when for each in activities]),
    )
    return tuple(each for each in found if each.of)


def _share(what: What, texts: list[str]) -> Share:
    return Share(what, sum(1 for text in texts if text.strip()), len(texts))
