"""A journal row says what changed, for good: sealed, versioned, and without open ballots."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.library.kit import edits, first, note, small, transaction
from workshop_studio.library.errors import UnreadableError
from workshop_studio.library.journal import checksum, entries, to_journal_row
from workshop_studio.library.plain import Plain, from_json
from workshop_studio.library.secrecy import journalled, open_after
from workshop_studio.library.upgrades import PAYLOAD_VERSION, UPGRADES, upgraded
from workshop_studio.model.changes import Change, ChangeSet
from workshop_studio.model.votes import Ballot, Round, Votes

NONE: frozenset[str] = frozenset()
OPEN = Round(id="r", board="hmw", state="open")
CLOSED = replace(OPEN, state="closed")
CAST = Ballot(id="cast", round="r", votes=(Votes(question="q", viability=1),))
SEALED = replace(CAST, id="sealed")


def test_any_change_to_a_row_shows_in_its_checksum() -> None:
    row = to_journal_row(next(edits(2)), NONE)
    for name in row.keys() - {"checksum"}:
        assert checksum({**row, name: "another"}) != row["checksum"]


def test_a_row_of_a_newer_form_is_not_guessed_at() -> None:
    row = {**to_journal_row(first(small()), NONE), "version": PAYLOAD_VERSION + 1}
    with pytest.raises(UnreadableError, match="unknown form"):
        entries({**row, "checksum": checksum(row)})


def test_a_record_does_not_become_one_of_another_kind() -> None:
    with pytest.raises(ValueError, match="another kind"):
        to_journal_row(transaction([Change(note(1), OPEN)], seq=2), NONE)


def test_there_is_an_upgrade_for_every_older_form() -> None:
    assert set(UPGRADES) == set(range(1, PAYLOAD_VERSION))


def test_an_old_payload_goes_through_every_form_in_between() -> None:
    def second(payload: Plain) -> Plain:
        return {**payload, "forms": [*payload["forms"], 2]}

    def third(payload: Plain) -> Plain:
        return {**payload, "forms": [*payload["forms"], 3]}

    old = {"forms": [1]}
    assert upgraded(old, 1, {1: second, 2: third}, newest=3) == {"forms": [1, 2, 3]}
    assert upgraded(old, 2, {1: second, 2: third}, newest=3) == {"forms": [1, 3]}
    assert old == {"forms": [1]}


@pytest.mark.parametrize(
    ("changes", "before", "kept"),
    [
        ([Change(None, CAST)], {"r"}, []),
        ([Change(None, CAST)], set(), ["cast"]),
        ([Change(CAST, None)], {"r"}, []),
        ([Change(CAST, None)], set(), ["cast"]),
        ([Change(OPEN, CLOSED), Change(CAST, None), Change(None, SEALED)], {"r"}, ["r", "sealed"]),
        ([Change(OPEN, None), Change(CAST, None)], {"r"}, ["r"]),
        ([Change(None, OPEN), Change(None, CAST)], set(), ["r"]),
        ([Change(None, CLOSED), Change(None, CAST)], set(), ["r", "cast"]),
        ([Change(None, note(1)), Change(None, CAST)], {"other"}, ["n1", "cast"]),
    ],
)
def test_each_side_of_a_ballot_is_judged_by_its_own_time(
    changes: list[Change], before: set[str], kept: list[str]
) -> None:
    told = journalled(ChangeSet(tuple(changes)), frozenset(before))
    assert [change.id for change in told.changes] == kept


def test_which_rounds_are_open_follows_from_the_changes() -> None:
    opening = ChangeSet((Change(replace(OPEN, state="prepared"), OPEN),))
    assert open_after(opening, frozenset({"other"})) == {"r", "other"}
    assert open_after(opening.inverse(), frozenset({"r", "other"})) == {"other"}


def test_only_a_vote_has_no_time() -> None:
    casting = transaction([Change(None, CAST)], seq=2)
    closing = transaction([Change(OPEN, CLOSED), Change(CAST, None)], seq=3)
    assert to_journal_row(casting, frozenset({"r"}))["time"] == ""
    assert to_journal_row(closing, frozenset({"r"}))["time"] == closing.time
    assert from_json(to_journal_row(casting, frozenset({"r"}))["payload"]) == {"changes": []}
