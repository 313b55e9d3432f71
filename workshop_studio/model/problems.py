"""Owns what a broken rule is called: where it was found, and one sentence about it."""

from __future__ import annotations

from workshop_studio.model.frozen import frozen
from workshop_studio.model.mendable import MendableError


@frozen
class Problem:
    """A rule that a record breaks.

    Attributes:
        record: id of the record.
        field: the field as a path within the record: "text", "actions[2].start", "votes.q9".
        text: what is wrong, without a full stop, so that it can follow "place: ".
        warning: it is pointed out, but stands.
    """

    record: str
    field: str
    text: str
    warning: bool = False


class RulesBrokenError(MendableError):
    """A change would break the rules; nothing was changed.

    Attributes:
        problems: at least one, none of them a mere warning.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        first = problems[0]
        super().__init__(f"This cannot be done: {first.field} {first.text}.")
