"""Owns the values of two rounds side by side: who rose, who fell, who is new, who is gone."""

from __future__ import annotations

from typing import Literal

from workshop_studio.model.frozen import frozen
from workshop_studio.model.results import QuestionResult, RoundResult

Movement = Literal["rose", "fell", "same", "new", "gone"]


@frozen(kw_only=True)
class ComparedQuestion:
    """One question in both rounds; at least one side is there.

    Attributes:
        then: what the earlier round says of it; None where it was not on that paper.
        now: what the later round says of it; None where it was not on that paper.
    """

    then: QuestionResult | None
    now: QuestionResult | None

    @property
    def shown(self) -> QuestionResult:
        """The newer of the two: tells id, number and text."""
        side = self.now if self.now is not None else self.then
        if side is None:
            raise ValueError("a question stands in one of the rounds")
        return side

    @property
    def places(self) -> int:
        """How many places it rose; less than 0 where it fell, 0 where one side is missing."""
        if self.then is None or self.now is None:
            return 0
        return self.then.rank - self.now.rank

    @property
    def movement(self) -> Movement:
        """By rank; where papers are of different length, ranks are among other questions."""
        if self.then is None:
            return "new"
        if self.now is None:
            return "gone"
        if self.places == 0:
            return "same"
        return "rose" if self.places > 0 else "fell"


@frozen(kw_only=True)
class RoundComparison:
    """Two rounds side by side, both counted under the questions that are on the board today.

    Attributes:
        earlier, later: the rounds.
        questions: in the order of the later round, then those that are gone, as they stood.
    """

    earlier: RoundResult
    later: RoundResult
    questions: tuple[ComparedQuestion, ...]
