"""What leaves for people who were not in the room tells totals, and nothing private."""

from __future__ import annotations

from hypothesis import given

from tests.analysis.votings import votings
from tests.support import board_of, small_session
from workshop_studio.analysis.votes import count
from workshop_studio.exchange.session_reader import read_session
from workshop_studio.exchange.session_writer import write_session
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, Round, Votes
from workshop_studio.model.words import CRITERIA
from workshop_studio.operations.anonymising import anonymised
from workshop_studio.operations.editing import edit
from workshop_studio.operations.rounds import cast, close_round, open_round, prepare_round


def _voted() -> Snapshot:
    now = small_session(questions=3)
    now = now.apply(prepare_round(now, board_of(now, "opportunities"), expected=6))
    vote = now.all(Round)[0].id
    now = now.apply(open_round(now, vote))
    first, second, _ = (each.id for each in now.all(Question))
    for _ in range(6):
        given_votes = [Votes(question=first, feasibility=2), Votes(question=second, viability=1)]
        now = now.apply(cast(now, vote, given_votes))
    return now.apply(close_round(now, vote))


@given(votings())
def test_totals_and_ranks_stay_and_no_ballot_does(snapshot: Snapshot) -> None:
    before, after = count(snapshot, "r"), count(anonymised(snapshot), "r")
    assert not anonymised(snapshot).all(Ballot)
    assert [(each.question, each.rank, each.total) for each in before.questions] == [
        (each.question, each.rank, each.total) for each in after.questions
    ]
    for one, other in zip(before.questions, after.questions, strict=True):
        assert all(one.votes.of(each) == other.votes.of(each) for each in CRITERIA)
    assert before.reconciliation.voters == after.reconciliation.voters
    assert before.reconciliation.cast == after.reconciliation.cast


def test_nothing_per_person_can_be_told_from_the_file() -> None:
    session = anonymised(_voted())
    read = read_session(write_session(session)).snapshot
    result = count(read, read.all(Round)[0].id)
    assert result.questions[0].total == 12
    assert all(each.voters is None and each.largest_stack is None for each in result.questions)
    assert b'"ballots"' not in write_session(session)


def test_what_is_private_stays_behind_with_its_words() -> None:
    now = _voted()
    secret = now.all(Question)[0]
    now = now.apply(edit(now, secret.id, text="How might we keep this quiet?", private=True))
    written = write_session(anonymised(now))
    assert b"keep this quiet" not in written
    assert count(anonymised(now), now.all(Round)[0].id).questions[0].total == 12


def test_a_session_without_votes_or_secrets_stays_as_it_is() -> None:
    session = small_session()
    assert write_session(anonymised(session)) == write_session(session)


def test_which_group_said_a_thing_is_left_out() -> None:
    now = small_session()
    question = now.all(Question)[0]
    now = now.apply(edit(now, question.id, voice="pupils"))
    assert anonymised(now).get(Question, question.id).voice == ""
    assert b"pupils" not in write_session(anonymised(now))
