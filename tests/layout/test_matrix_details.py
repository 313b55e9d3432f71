"""The pages behind the matrix: standings, how it adds up, what if, and the vote before."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.layout.checks import check_places, check_structure
from tests.layout.papers import groups_of, tagged, words, words_of
from tests.layout.test_matrix import voted
from tests.samples import sample
from tests.strategies import snapshots
from workshop_studio.analysis.comparing import compare
from workshop_studio.analysis.merges import count_after_merges
from workshop_studio.analysis.profiles import profiles
from workshop_studio.analysis.rounds import ResultsNotReadyError, results
from workshop_studio.analysis.weighing import sensitivity
from workshop_studio.bundled import resource
from workshop_studio.export.documents import laid_out
from workshop_studio.layout.display_list import Group, Paper
from workshop_studio.layout.ledger_words import PROFILE_NAMES, ledger_lines
from workshop_studio.layout.matrix.comparison_table import movement_words
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.words import per_cent
from workshop_studio.model.items import Question
from workshop_studio.model.results import ORDER_RULE
from workshop_studio.model.snapshot import Snapshot, snapshot_of
from workshop_studio.model.votes import Reopening, Round
from workshop_studio.model.words import CRITERIA
from workshop_studio.operations.merging import merge_questions

BOOK = FontBook(resource("fonts"))


def made(snapshot: Snapshot, round_id: str | None = None) -> Paper:
    return laid_out(snapshot, "matrix", book=BOOK, round_id=round_id)


def table_after(paper: Paper, heading: str) -> list[list[str]]:
    """The rows of the table that follows a heading, in words."""
    children = [child for page in paper.pages for child in page.children]
    titles = [words_of(c) if isinstance(c, Group) and c.tag == "H2" else "" for c in children]
    after = children[titles.index(heading) + 1 :]
    first = next(c for c in after if isinstance(c, Group) and c.tag == "Table")
    tables = [c for c in after if isinstance(c, Group) and c.thread == first.thread]
    return [
        [words_of(cell) for cell in row.children if words_of(cell)]
        for table in tables
        for body in groups_of(table)
        if body.tag == "TBody"
        for row in groups_of(body)
        if row.tag == "TR"
    ]


def test_standings_tell_rank_by_criterion_voters_stack_and_profile() -> None:
    snapshot = sample("borough")
    result = results(snapshot, "r1")
    told = profiles(result)
    rows = table_after(made(snapshot, "r1"), "Where each question stands")
    assert len(rows) == len(result.questions)
    for row, each in zip(rows, result.questions, strict=True):
        standings = [each.standing(criterion) for criterion in CRITERIA]
        assert each.stack_share is not None
        assert [row[0], row[1], *row[3:]] == [
            f"{each.rank}=" if each.tied else f"{each.rank}",
            str(each.number),
            *(f"{s.rank}=" if s.tied else f"{s.rank}" for s in standings),
            f"{each.voters} of 24",
            f"{each.largest_stack} ({per_cent(each.stack_share)})",
            PROFILE_NAMES[told[each.question]],
        ]


def test_dots_leave_voters_and_stacks_not_known() -> None:
    rows = table_after(made(voted([(5, 6, 7), (1, 1, 1)])), "Where each question stands")
    assert [row.count("not known") for row in rows] == [2, 2]


def test_a_small_group_has_totals_only() -> None:
    paper = made(voted([(1, 0, 2), (0, 1, 0)], ballots=4))
    assert "Most from one ballot" not in words(paper)
    assert "stood behind it" not in words(paper)
    assert "not known" not in words(paper)
    assert "of 4" not in words(paper)


def test_the_rule_of_order_and_the_ledger_are_printed() -> None:
    snapshot = sample("borough")
    said = words(made(snapshot, "r1"))
    assert ORDER_RULE in said
    for line in ledger_lines(results(snapshot, "r1").reconciliation):
        assert line in said


def test_a_vote_that_was_opened_again_says_why() -> None:
    snapshot = voted([(3, 2, 1), (0, 1, 0)], ballots=6)
    vote = snapshot.get(Round, "r")
    again = replace(vote, reopened=(Reopening(reason="Two ballots in the box", date="2026-03-12"),))
    rest = [record for record in snapshot if record.id != "r"]
    said = words(made(snapshot_of([*rest, again])))
    assert "Opened again after closing on 12 March 2026: Two ballots in the box." in said


def test_every_weighing_has_its_line() -> None:
    snapshot = sample("borough")
    result = results(snapshot, "r1")
    numbers = {each.question: each.number for each in result.questions}
    said = words(made(snapshot, "r1"))
    for weighing in sensitivity(result).weighings:
        name = {"feasibility": "Feasible", "desirability": "Desirable", "viability": "Viable"}
        how = "counted twice" if weighing.weight else "left out"
        start = said.index(f"{name[weighing.criterion]} {how}: ")
        line = said[start : said.index(".", start)]
        assert ("as before" in line) == (not weighing.changed)
        for each in weighing.joins:
            assert str(numbers[each]) in line


def test_a_second_vote_stands_beside_the_first() -> None:
    snapshot = sample("borough")
    compared = compare(snapshot, "r1", "r2")
    rows = table_after(made(snapshot, "r2"), "Beside the vote before")
    assert [row[2] for row in rows] == [movement_words(each) for each in compared.questions]
    assert {"same place", "not in this vote"} <= {row[2] for row in rows}
    assert "Beside the vote before" not in words(made(snapshot, "r1"))


def test_merges_after_closing_are_counted_beside_the_result() -> None:
    snapshot = sample("borough")
    before = made(snapshot, "r1")
    first, second = (each.question for each in results(snapshot, "r1").questions[:2])
    merged = snapshot.apply(merge_questions(snapshot, first, [second]))
    derived = count_after_merges(merged, "r1")
    assert derived is not None
    after = made(merged, "r1")
    rows = table_after(after, "Counted again after merges")
    assert [row[-3] for row in rows] == [str(each.total) for each in derived.questions]
    assert "it stands" in words(after)
    assert "Counted again after merges" not in words(before)
    assert merged.has(Question, first)


@pytest.mark.parametrize("count", [1, 40, 120])
def test_many_questions_go_on_over_pages(count: int) -> None:
    counts = [(n % 9, n % 7, n % 5) for n in range(1, count + 1)]
    paper = made(voted(counts, ballots=6))
    check_structure(paper)
    check_places(paper)
    assert len(table_after(paper, "Where each question stands")) == count
    assert len(tagged(paper, "H1")) == 1


@settings(max_examples=20)
@given(snapshots())
def test_any_result_keeps_structure_and_place(snapshot: Snapshot) -> None:
    try:
        paper = made(snapshot)
    except ResultsNotReadyError:
        return
    check_structure(paper)
    check_places(paper)
