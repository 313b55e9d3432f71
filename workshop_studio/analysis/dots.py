"""Owns the running check of dots counted on the wall against what the voters had."""

from __future__ import annotations

from collections.abc import Iterable

from workshop_studio.model.frozen import frozen
from workshop_studio.model.rules.voting import votes_for
from workshop_studio.model.votes import Votes
from workshop_studio.model.words import CRITERIA, Criterion


@frozen(kw_only=True)
class DotsCheck:
    """The dots of one criterion.

    Attributes:
        criterion: which.
        counted: dots on the wall.
        possible: dots that the voters had for it, all together.
    """

    criterion: Criterion
    counted: int
    possible: int

    @property
    def over(self) -> int:
        """Dots more than the voters had."""
        return max(0, self.counted - self.possible)

    @property
    def in_words(self) -> str:
        """The check in figures: "27 of 27", "20 of 27: 7 not used", "31 of 27: 4 over"."""
        told = f"{self.counted:,} of {self.possible:,}"
        if self.over:
            return f"{told}: {self.over:,} over"
        left = self.possible - self.counted
        return f"{told}: {left:,} not used" if left else told


def check_dots(
    counts: Iterable[Votes], *, voters: int, votes_per_criterion: int
) -> tuple[DotsCheck, ...]:
    """Each criterion's dots against voters times votes; more are shown as such, never refused.

    Args:
        counts: dots by question, as typed so far.
        voters: people who placed dots.
        votes_per_criterion: dots that each had for a criterion.
    """
    typed = tuple(counts)
    return tuple(
        DotsCheck(
            criterion=criterion,
            counted=votes_for(criterion, typed),
            possible=voters * votes_per_criterion,
        )
        for criterion in CRITERIA
    )
