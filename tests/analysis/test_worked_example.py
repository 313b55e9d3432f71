"""The page that explains how votes are counted: each of its figures, against the program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from workshop_studio.analysis.dots import check_dots
from workshop_studio.analysis.profiles import BALANCED, FEWEST, profiles
from workshop_studio.analysis.votes import count
from workshop_studio.analysis.weighing import sensitivity
from workshop_studio.layout.ledger_words import PROFILE_NAMES, ledger_lines
from workshop_studio.layout.words import per_cent
from workshop_studio.model.boards import Board, Category
from workshop_studio.model.items import Question
from workshop_studio.model.results import SMALL_GROUP, QuestionResult, RoundResult
from workshop_studio.model.session import Session
from workshop_studio.model.snapshot import Snapshot, snapshot_of
from workshop_studio.model.votes import Round, Votes
from workshop_studio.model.words import CRITERIA, VOTES_PER_CRITERION
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.operations.rounds import close_round, enter_tally, open_round, prepare_round
from workshop_studio.operations.set_aside import set_aside
from workshop_studio.operations.typed_ballots import type_ballot
from workshop_studio.tools.paper_rows import read_ballot

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "resources" / "help" / "how-votes-are-counted.md").read_text(encoding="utf-8")
VOTE = "vote"
Rows = list[list[str]]


def part(title: str) -> str:
    """What stands on the page under a heading, up to the next."""
    _, found, rest = PAGE.partition(f"# {title}\n")
    assert found
    return re.split(r"^#", rest, maxsplit=1, flags=re.MULTILINE)[0]


def table(title: str) -> Rows:
    """The rows of the table under a heading, without its head."""
    lines = [line for line in part(title).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def opened() -> Snapshot:
    """The vote of the page, open."""
    questions = [
        Question(id=str(number), board="b", category="c", text=f"Question {number}", order=number)
        for number in range(1, 7)
    ]
    vote = Round(id=VOTE, board="b", expected=12)
    start = snapshot_of(
        [
            Session(id="s", title="Example"),
            Board(id="b", kind="opportunities"),
            Category(id="c", board="b", name="Somewhere"),
            *questions,
            vote,
        ]
    )
    return start.apply(open_round(start, VOTE))


def with_papers() -> Snapshot:
    """All papers typed in from the page; what cannot be cast is set aside."""
    snapshot = opened()
    for _, *rows in table("The papers"):
        ballot = read_ballot(dict(zip(CRITERIA, rows, strict=True)), snapshot.get(Round, VOTE))
        if ballot.can_be_cast:
            changes = type_ballot(snapshot, VOTE, ballot.votes)
        else:
            changes = set_aside(snapshot, VOTE, reason=next(iter(ballot.problems.values())))
        snapshot = snapshot.apply(changes)
    return snapshot


def dots() -> list[Votes]:
    """The dots of the page."""
    return [
        Votes(question=number, feasibility=int(f), desirability=int(d), viability=int(v))
        for number, f, d, v in table("Dots on the wall")[:-1]
    ]


def with_dots() -> Snapshot:
    """The vote with all that came in, closed."""
    snapshot = with_papers()
    snapshot = snapshot.apply(enter_tally(snapshot, VOTE, voters=3, counts=dots()))
    return snapshot.apply(close_round(snapshot, VOTE))


def figures(each: QuestionResult) -> list[str]:
    """The votes of a question as the page tells them."""
    return [str(each.number), *(str(each.votes.of(c)) for c in CRITERIA), str(each.total)]


def test_one_paper_has_too_many_votes_and_it_is_the_one_the_page_names() -> None:
    vote = opened().get(Round, VOTE)
    wrong = {
        name: list(ballot.problems)
        for name, *rows in table("The papers")
        if not (ballot := read_ballot(dict(zip(CRITERIA, rows, strict=True)), vote)).can_be_cast
    }
    assert wrong == {"H": ["feasibility"]}
    assert "Paper H has a vote too many in its first row" in part("The papers")


def test_what_was_counted_from_the_papers() -> None:
    result = count(with_papers(), VOTE)
    told = [
        [
            *figures(each),
            str(each.voters),
            str(each.largest_stack),
            per_cent(each.breadth or 0),
            per_cent(each.stack_share or 0),
        ]
        for each in result.questions
    ]
    assert told == table("Counted from the papers")


def test_the_running_check_of_the_dots() -> None:
    checks = check_dots(dots(), voters=3, votes_per_criterion=VOTES_PER_CRITERION)
    assert table("Dots on the wall")[-1] == ["In all", *(each.in_words for each in checks)]
    assert "Three more people" in part("Dots on the wall")


def shown_rank(rank: int, *, tied: bool) -> str:
    return f"{rank}=" if tied else str(rank)


def test_the_result() -> None:
    result = count(with_dots(), VOTE)
    lies = profiles(result)
    ranked = [row for row in table("The result") if row[0] != "Rank" and len(row) == 8]
    assert ranked == [
        [
            shown_rank(each.rank, tied=each.tied),
            *figures(each),
            per_cent(each.share),
            PROFILE_NAMES[lies[each.question]],
        ]
        for each in result.questions
    ]


def test_the_ranks_of_each_column_alone() -> None:
    result = count(with_dots(), VOTE)
    alone = [row for row in table("The result") if row[0].startswith("Question ")]
    assert alone == [
        [
            f"Question {each.number}",
            *(shown_rank(each.standing(c).rank, tied=each.standing(c).tied) for c in CRITERIA),
        ]
        for each in sorted(result.questions, key=lambda each: each.number)
    ]


def test_how_it_adds_up() -> None:
    result = count(with_dots(), VOTE)
    told = [line[2:] for line in part("Does it add up?").splitlines() if line.startswith("- ")]
    assert tuple(told) == ledger_lines(result.reconciliation)


def test_the_front_and_what_would_change_it() -> None:
    weighed = sensitivity(count(with_dots(), VOTE))
    assert sorted(weighed.top) == ["1", "2", "5"]
    (twice,) = [
        each for each in weighed.weighings if (each.criterion, each.weight) == ("feasibility", 2)
    ]
    assert (twice.joins, twice.leaves) == (("3",), ("5",))
    others = {
        (each.criterion, each.weight): (each.joins, each.leaves)
        for each in weighed.weighings
        if each.joins and each is not twice
    }
    assert others == {("viability", 0): (("3",), ("5",)), ("desirability", 0): (("3",), ("1",))}
    assert (
        "The same happens if viable is left out. If desirable is left out, question 3 joins them"
        " and question 1 drops out. The other three weighings change nothing."
    ) in part("Would another weighing change the front?")
    assert (
        "Questions 1, 2 and 5 are in front. If feasible counted twice, question 3 would join them"
        " and question 5 would drop out."
    ) in part("Would another weighing change the front?")


def test_people_are_known_from_papers_alone_and_not_with_dots_among_them() -> None:
    assert count(with_papers(), VOTE).per_person_known
    mixed: RoundResult = count(with_dots(), VOTE)
    assert {(each.voters, each.breadth, each.stack_share) for each in mixed.questions} == {
        (None, None, None)
    }


def test_the_numbers_in_the_rules_are_those_of_the_program() -> None:
    assert (FEWEST, BALANCED, SMALL_GROUP, VOTES_PER_CRITERION) == (3, 1 / 5, 5, 3)
    assert "fewer than three votes in all" in PAGE
    assert "at least a fifth of its votes" in PAGE
    assert "With fewer than five voters" in PAGE
    assert "usually three, for each of three" in PAGE
    for name in PROFILE_NAMES.values():
        assert f"**{name}**" in part("How a question's votes lie")


def test_no_figure_stands_outside_what_is_checked() -> None:
    checked = "".join(
        [
            part("Would another weighing change the front?"),
            *(
                line
                for line in part("Does it add up?").splitlines(keepends=True)
                if line[:1] == "-"
            ),
        ]
    )
    lines = [
        line
        for line in PAGE.splitlines()
        if re.search(r"\d", line) and not line.startswith("|") and line not in checked
    ]
    stack, shared = lines
    assert "Most votes for question 5 came from one paper, F;" in stack
    assert shared.startswith("Questions 1 and 2 share the first rank. The next rank is the third")
    assert "Question 1 is listed first because its weakest column has more votes" in shared


def test_what_the_page_says_of_private_questions_is_so() -> None:
    snapshot = opened()
    private = Question(id="7", board="b", category="c", text="Ours", private=True, order=7)
    with pytest.raises(NotPossibleError):
        prepare_round(snapshot_of([*snapshot, private]), "b", questions=["7"])
