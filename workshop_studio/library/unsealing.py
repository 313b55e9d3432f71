"""Owns taking a reopened round's ballots out of the journal, as if it had never been closed.

Closing journals the sealed ballots. Were they left there when the round opens again, the second
sealing would tell by comparison what each late voter chose.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from sqlalchemy import Connection, bindparam, select, update

from workshop_studio.library.journal import checksum
from workshop_studio.library.plain import Plain, from_json, to_json
from workshop_studio.library.tables import JOURNAL
from workshop_studio.model.records import KIND_NAMES
from workshop_studio.model.votes import Ballot

_BALLOT = KIND_NAMES[Ballot]
_ROWS = select(JOURNAL).where(
    JOURNAL.c.session == bindparam("of_session"),
    JOURNAL.c.seq < bindparam("before"),
    JOURNAL.c.payload.contains(f'["{_BALLOT}",', autoescape=True),
)
_REWRITE = (
    update(JOURNAL)
    .where(JOURNAL.c.session == bindparam("of_session"), JOURNAL.c.seq == bindparam("of_seq"))
    .values(payload=bindparam("told"), checksum=bindparam("sealed"))
)


def take_out_ballots(
    connection: Connection, session: str, rounds: Iterable[str], *, before: int
) -> None:
    """Rewrite the steps that tell of ballots of some rounds, without them.

    A step that does not match its checksum is left alone, so that the damage is still seen.

    Args:
        connection: inside the database transaction that opens the rounds again.
        session: id of the session.
        rounds: ids of the rounds that open again.
        before: the step with which they do.
    """
    reopened = frozenset(rounds)
    found = connection.execute(_ROWS, {"of_session": session, "before": before}).mappings().all()
    for row in map(dict, found):
        if row["checksum"] == checksum(row) and (told := _without(row, reopened)):
            sealed = checksum({**row, "payload": told})
            connection.execute(
                _REWRITE,
                {"of_session": session, "of_seq": row["seq"], "told": told, "sealed": sealed},
            )


def _without(row: Mapping[str, Any], rounds: frozenset[str]) -> str:
    """The payload without ballots of these rounds; empty where it has none."""
    payload = from_json(row["payload"])
    changes = cast("list[Plain]", payload["changes"])
    kept = [each for each in changes if not _is_ballot_of(each, rounds)]
    return to_json({**payload, "changes": kept}) if len(kept) < len(changes) else ""


def _is_ballot_of(change: Plain, rounds: frozenset[str]) -> bool:
    kind, _, before, after = change
    told = before if after is None else after
    return bool(kind == _BALLOT and told.get("round") in rounds)
