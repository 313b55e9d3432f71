"""Rounds as a file tells them: paper with and without texts, ballots, dots counted on paper."""

from __future__ import annotations

import pytest

from tests.exchange.session_files import Tree, broken, changed, read, whole
from workshop_studio.exchange.session_reader import read_session
from workshop_studio.exchange.session_writer import write_session
from workshop_studio.model.votes import Ballot, PaperLine, Round, Votes

SOONER = PaperLine(
    question="q1", number=1, text="How might we meet sooner?", category="Within school"
)
SHARED = PaperLine(
    question="q2", number=2, text="What if we shared a form?", category="Across sectors"
)


def the_round(**keys: object) -> Round:
    """The round of a file whose round says this, and nothing more."""
    snapshot = read(with_round(**keys)).snapshot
    return snapshot.get(Round, "r1")


def with_round(**keys: object) -> Tree:
    """The whole file with another round."""
    return changed("rounds[0]", {"id": "r1", "board": "hmw", **keys})


def test_a_round_with_votes_and_no_paper_asked_all_questions_of_its_board() -> None:
    vote = the_round(ballots=[{"q2": {"viability": 1}}])
    assert (vote.state, vote.paper) == ("revealed", (SOONER, SHARED))


def test_a_prepared_round_without_paper_will_ask_all_questions_when_it_opens() -> None:
    vote = the_round()
    assert (vote.state, vote.paper) == ("prepared", ())


def test_the_order_of_the_paper_gives_the_numbers() -> None:
    numbers = [(line.question, line.number) for line in the_round(questions=["q2", "q1"]).paper]
    assert numbers == [("q2", 1), ("q1", 2)]


def test_a_frozen_line_keeps_its_words_and_outlives_its_question() -> None:
    gone = {"id": "q9", "number": 7, "text": "What if we met?", "category": "Elsewhere"}
    earlier = {"id": "q1", "text": "How might we meet?", "category": 2}
    vote = the_round(state="closed", questions=[gone, earlier])
    assert vote.paper == (
        PaperLine(question="q9", number=7, text="What if we met?", category="Elsewhere"),
        PaperLine(question="q1", number=2, text="How might we meet?", category="Across schools"),
    )


@pytest.mark.parametrize("state", ["prepared", "open", "closed", "revealed"])
@pytest.mark.parametrize("gone", ["q9", "n1"])
def test_a_line_outlives_its_question_only_where_people_have_voted(state: str, gone: str) -> None:
    tree = with_round(state=state, questions=[{"id": gone, "text": "Gone"}])
    if gone == "q9" and state in {"closed", "revealed"}:
        assert read(tree).snapshot.get(Round, "r1").paper[0].text == "Gone"
    else:
        assert broken(tree) == (f"rounds[0].questions[0].id: no such question: {gone!r}",)


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ({"questions": ["q1", "q9"]}, "questions[1]: no such question: 'q9'"),
        ({"questions": [{"id": "q9"}]}, "questions[0].id: no such question: 'q9'"),
        ({"questions": [{"id": "q9", "text": "Gone"}]}, "questions[0].id: no such question: 'q9'"),
        ({"questions": [{"text": "Gone"}]}, "questions[0].id: is missing"),
        ({"questions": [5]}, "questions[0]: 5 is not an object"),
        ({"questions": "q1"}, "questions: 'q1' is not a list"),
        ({"questions": ["n1"]}, "questions[0]: no such question: 'n1'"),
        ({"questions": ["q1", "q1"]}, "questions[1]: 'q1' is on the paper twice"),
        ({"questions": [{"id": "q1", "number": 2}, "q2"]},
         "questions[1].number: 2 is on the paper twice"),
        ({"questions": [{"id": "q1", "category": 4}]},
         "questions[0].category: 4 is not within 1 to 3"),
        ({"questions": [{"id": "q1", "text": "x" * 2_001}]},
         "questions[0].text: has 2,001 characters, and 2,000 are allowed"),
        ({"state": "prepared", "ballots": [{}]}, "state: a prepared round holds no votes"),
        ({"state": "over"}, "state: 'over' is not one of prepared, open, closed, revealed"),
        ({"questions": ["q1"], "ballots": [{"q2": {"viability": 1}}]},
         "ballots[0].q2: no such question"),
        ({"ballots": [{"q1": {"viability": 2}, "q2": {"viability": 2}}]},
         "ballots[0]: 4 votes for viability, and there are 3"),
        ({"ballots": [{"q1": {"viability": -1}}]},
         "ballots[0].q1.viability: -1 is not within 0 to 1,000,000,000"),
        ({"ballots": [{"q1": {"beauty": 1}}]},
         "ballots[0].q1.beauty: is not one of feasibility, desirability, viability"),
        ({"tally": {"voters": 1, "counts": {"q9": {"viability": 1}}}},
         "tally.counts.q9: no such question"),
        ({"tally": {"voters": 1, "by": "us"}}, "tally.by: is not one of voters, counts"),
        ({"tally": {"counts": {"q1": {"seen": 1}}}},
         "tally.counts.q1.seen: is not one of feasibility, desirability, viability"),
    ],
)  # fmt: skip
def test_rules_4_and_5_of_rounds(keys: Tree, line: str) -> None:
    assert broken(with_round(**keys)) == (f"rounds[0].{line}",)


def test_a_question_of_another_board_is_not_on_the_paper() -> None:
    tree = with_round(questions=["q3"])
    boards = tree["boards"]
    assert isinstance(boards, list)
    question = {"id": "q3", "text": "What if?", "category": 1}
    boards.append({"kind": "opportunities", "id": "other", "questions": [question]})
    assert broken(tree) == ("rounds[0].questions[0]: no such question: 'q3'",)


def test_a_tally_above_what_the_voters_had_is_kept_with_a_warning() -> None:
    tree = with_round(tally={"voters": 1, "counts": {"q1": {"feasibility": 4}}})
    result = read(tree)
    place, text = result.warnings[0].split(": ", 1)
    assert place == "rounds[0].tally"
    assert text == "4 votes counted for feasibility, and 1 voter had 3; kept as counted"
    tally = result.snapshot.get(Round, "r1").tally
    assert tally is not None
    assert tally.counts == (Votes(question="q1", feasibility=4),)


def test_ballots_are_written_sorted_so_that_their_order_tells_nothing() -> None:
    ballots = [{"q2": {"viability": 1}}, {}, {"q1": {"feasibility": 2, "viability": 0}}]
    one_way = read(with_round(ballots=ballots)).snapshot
    other_way = read(with_round(ballots=ballots[::-1])).snapshot
    assert len(one_way.of(Ballot, "r1")) == 3
    assert write_session(one_way) == write_session(other_way)


def test_an_open_round_is_not_exported_nor_what_points_at_it() -> None:
    tree = changed("agenda[0].target", "r1")
    rounds = tree["rounds"]
    assert isinstance(rounds, list)
    rounds[0]["state"] = "open"
    opened = read(tree).snapshot
    again = read_session(write_session(opened)).snapshot
    assert opened.all(Round)
    assert not again.all(Round)
    assert not again.all(Ballot)


def test_a_merge_still_on_the_paper_is_kept() -> None:
    line = {"id": "q1", "merged_into": "q2"}
    vote = read(with_round(state="closed", questions=[line, "q2"])).snapshot
    assert read_session(write_session(vote)).snapshot.get(Round, "r1").paper[0].merged_into == "q2"


def test_the_whole_file_has_votes_to_begin_with() -> None:
    snapshot = read(whole()).snapshot
    assert [ballot.votes for ballot in snapshot.of(Ballot, "r1")] == [
        (Votes(question="q1", feasibility=3), Votes(question="q2", viability=1)),
        (),
    ]
