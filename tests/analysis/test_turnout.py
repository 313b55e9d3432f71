"""How many have voted, told without a word of what they voted for."""

from __future__ import annotations

from dataclasses import replace

from tests.support import board_of, small_session
from workshop_studio.analysis.turnout import turnout, turnout_in_words
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.operations.rounds import cast, enter_tally, open_round, prepare_round
from workshop_studio.operations.set_aside import set_aside


def opened(expected: int | None) -> tuple[Snapshot, str]:
    """A session with an open vote."""
    snapshot = small_session()
    board = board_of(snapshot, "opportunities")
    snapshot = snapshot.apply(prepare_round(snapshot, board, expected=expected))
    vote = snapshot.all(Round)[0].id
    return snapshot.apply(open_round(snapshot, vote)), vote


def test_ballots_dots_and_ballots_set_aside_are_all_people_who_voted() -> None:
    snapshot, vote = opened(24)
    for _ in range(2):
        snapshot = snapshot.apply(cast(snapshot, vote, []))
    snapshot = snapshot.apply(enter_tally(snapshot, vote, voters=5, counts=[]))
    snapshot = snapshot.apply(set_aside(snapshot, vote, reason="Four dots"))
    assert turnout(snapshot, snapshot.get(Round, vote)) == 8
    assert turnout_in_words(snapshot, snapshot.get(Round, vote)) == "8 of 24 have voted"


def test_the_words_fit_one_person_nobody_expected_and_more_than_expected() -> None:
    snapshot, vote = opened(None)
    snapshot = snapshot.apply(cast(snapshot, vote, []))
    record = snapshot.get(Round, vote)
    assert turnout_in_words(snapshot, record) == "1 person has voted"
    snapshot = snapshot.apply(cast(snapshot, vote, []))
    assert turnout_in_words(snapshot, record) == "2 people have voted"
    more = replace(record, expected=1)
    assert turnout_in_words(snapshot, more) == "2 have voted, 1 expected"
