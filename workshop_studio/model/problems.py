"""Owns what a broken rule is called: where it was found, and one sentence about it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from workshop_studio.model.frozen import frozen
from workshop_studio.model.mendable import MendableError

_CALLED: Mapping[str, str] = MappingProxyType(
    {
        "tags": "a tag",
        "lead": "who leads",
        "voice": "who said it",
        "because": "the reason",
        "short": "the short form",
        "options": "an answer",
    }
)
"""Fields whose names say little to people; all others are called as they are."""


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
        super().__init__(f"This cannot be done: {called(first.field)} {first.text}.")


def called(path: str) -> str:
    """What a field is called to people: "tags[0]" is a tag, "first_step" the first step."""
    name = re.sub(r"\[\d+\]", "", path).rpartition(".")[2]
    return _CALLED.get(name) or f"the {name.replace('_', ' ')}"
