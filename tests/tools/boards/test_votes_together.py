"""Merging questions says what it means for the votes they are part of."""

from __future__ import annotations

from tests.support import board_of, small_session
from workshop_studio.model.items import Question
from workshop_studio.model.votes import Round
from workshop_studio.operations.rounds import close_round, open_round, prepare_round
from workshop_studio.tools.boards.left_behind import votes_together


def test_an_open_vote_adds_them_up_and_a_closed_one_keeps_its_result() -> None:
    now = small_session()
    ids = [each.id for each in now.all(Question)[:2]]
    assert votes_together(now, ids) == ""
    now = now.apply(prepare_round(now, board_of(now, "opportunities"), title="Ours"))
    vote = now.all(Round)[0].id
    now = now.apply(open_round(now, vote))
    assert votes_together(now, ids) == "their votes in “Ours” add up"
    assert votes_together(now, ids[:1]) == ""
    now = now.apply(close_round(now, vote))
    assert "“Ours” keeps its result" in votes_together(now, ids)
