"""Owns the values of weighing a result: who stands on top when a criterion counts otherwise."""

from __future__ import annotations

from workshop_studio.model.frozen import frozen
from workshop_studio.model.words import Criterion


@frozen(kw_only=True)
class Weighing:
    """The top three of a round when one criterion counts twice or not at all.

    Attributes:
        criterion: the one that counts otherwise.
        weight: what its votes are multiplied by, 2 or 0.
        joins: ids of questions that enter the top three, in the order of the ranked table.
        leaves: ids of questions that drop out of it, in the same order.
    """

    criterion: Criterion
    weight: int
    joins: tuple[str, ...]
    leaves: tuple[str, ...]

    @property
    def changed(self) -> bool:
        """Whether the top three are other questions than before."""
        return bool(self.joins or self.leaves)


@frozen(kw_only=True)
class Sensitivity:
    """How far the top three of a round depend on the three criteria counting the same.

    Attributes:
        top: ids of the questions ranked 1 to 3 that have votes, ties included.
        weighings: each criterion doubled and left out.
    """

    top: tuple[str, ...]
    weighings: tuple[Weighing, ...]

    @property
    def stable(self) -> bool:
        """Whether the top three stay the same whichever criterion is doubled or left out."""
        return not any(weighing.changed for weighing in self.weighings)
