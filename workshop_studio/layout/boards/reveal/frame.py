"""Owns the moment of a reveal: which step is on, and how much of it can be seen."""

from __future__ import annotations

from dataclasses import replace

from workshop_studio.model.frozen import frozen
from workshop_studio.model.reveal import RevealRow, RevealStep


@frozen
class RevealFrame:
    """A moment of a step; rows come from the bottom up.

    Attributes:
        step: which is on.
        number: of the step, from 1.
        of: how many steps there are.
        shown: rows that are there, the last of them perhaps still coming.
        share: how far that last one has come, 0 to 1.
    """

    step: RevealStep
    number: int
    of: int
    shown: int = 0
    share: float = 1.0

    @property
    def is_whole(self) -> bool:
        """Whether all rows are there."""
        return self.shown >= len(self.step.rows) and self.share >= 1.0

    @property
    def whole(self) -> RevealFrame:
        """The same step with all its rows."""
        return replace(self, shown=len(self.step.rows), share=1.0)

    def share_of(self, row: RevealRow) -> float:
        """How far a row has come: 0 where it is not there, 1 where it is."""
        below = len(self.step.rows) - 1 - self.step.rows.index(row)
        if below >= self.shown:
            return 0.0
        return self.share if below == self.shown - 1 else 1.0
