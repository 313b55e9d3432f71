"""A mistake is told once, where it was made: what only follows from it is not told as well."""

from __future__ import annotations

import pytest

from tests.exchange.session_files import Tree, broken, changed, whole

TOO_LONG = "has 2,001 characters, and 2,000 are allowed"
LONG_NAME = "has 201 characters, and 200 are allowed"
QUESTION = "boards[2].questions[0]"


def asked(tree: Tree, *lines: object) -> Tree:
    """The file with another ballot paper."""
    rounds = tree["rounds"]
    assert isinstance(rounds, list)
    rounds[0]["questions"] = list(lines)
    return tree


@pytest.mark.parametrize(
    "lines", [(), ("q1", "q2"), ({"id": "q1"}, "q2"), ({"id": "q1", "text": None}, "q2")]
)
def test_a_text_is_at_fault_where_the_file_has_it(lines: tuple[object, ...]) -> None:
    tree = changed(f"{QUESTION}.text", "x" * 2_001)
    assert broken(asked(tree, *lines) if lines else tree) == (f"{QUESTION}.text: {TOO_LONG}",)


@pytest.mark.parametrize("line", ["q1", {"id": "q1", "text": "Gone?", "category": 1}])
def test_a_category_is_at_fault_where_the_file_names_it(line: object) -> None:
    tree = asked(changed("boards[2].categories", ["x" * 201, "b", "c"]), line, "q2")
    assert broken(tree) == (f"boards[2].categories[0]: {LONG_NAME}",)


def test_texts_that_the_file_has_twice_are_told_twice() -> None:
    line = {"id": "q1", "text": "x" * 2_001, "category": "x" * 201}
    tree = asked(changed(f"{QUESTION}.text", "x" * 2_001), line, "q2")
    assert broken(tree) == (
        f"{QUESTION}.text: {TOO_LONG}",
        f"rounds[0].questions[0].category: {LONG_NAME}",
        f"rounds[0].questions[0].text: {TOO_LONG}",
    )


@pytest.mark.parametrize(
    ("votes", "fault"),
    [
        (0, "0 is not within 1 to 9"),
        (-1, "-1 is not within 1 to 9"),
        (10**30, "is a whole number beyond 9,007,199,254,740,992"),
        ("1", "'1' is not a whole number"),
    ],
)
def test_nobody_overspends_where_nobody_knows_how_much_there_is(votes: object, fault: str) -> None:
    tree = changed("rounds[0].votes_per_criterion", votes)
    assert broken(tree) == (f"rounds[0].votes_per_criterion: {fault}",)


@pytest.mark.parametrize(
    ("board", "fault"),
    [("ice", "'ice' is not a board of opportunities"), ("zz", "no such board: 'zz'")],
)
@pytest.mark.parametrize("line", ["q1", {"id": "q1", "text": "Frozen", "category": "Here"}])
def test_a_round_on_a_wrong_board_is_told_once(board: str, fault: str, line: object) -> None:
    tree = asked(changed("rounds[0].board", board), line, "q2")
    assert broken(tree) == (f"rounds[0].board: {fault}",)


def test_who_names_the_second_holder_of_an_id_is_not_at_fault() -> None:
    tree = changed("boards[3].notes", [{"id": "w1", "text": "A"}, {"id": "p1", "text": "B"}])
    boards = tree["boards"]
    assert isinstance(boards, list)
    boards[3]["links"] = [{"from": "w1", "to": "p1"}]
    assert broken(tree) == (
        "boards[3].notes[1].id: 'p1' is also the id at boards[0].players[0].id",
    )


def test_who_stands_on_a_board_without_divisions_is_not_at_fault() -> None:
    tree = changed("boards[2].categories", [])
    asked(tree, "q1", {"id": "q2", "category": 1})
    assert broken(tree) == ("boards[2].categories: has 0 entries, and 1 to 6 are allowed",)
    fault = "has 0 entries, and 2 to 6 are allowed"
    assert broken(changed("boards[0].rings", [])) == (f"boards[0].rings: {fault}",)


def test_one_entry_is_one_entry() -> None:
    tree = whole()
    tree["polls"] = [{"id": "k1", "scale": ["No"], "waves": [{"counts": [1]}]}]
    assert broken(tree) == ("polls[0].scale: has 1 entry, and 2 to 10 are allowed",)
    tree["polls"] = [{"id": "k1", "scale": ["No", "Yes"], "waves": [{"counts": [1]}]}]
    assert broken(tree) == ("polls[0].waves[0].counts: has 1 entry, and the scale has 2",)


def test_a_place_stands_on_one_line() -> None:
    ballot = {"a\nb": {"viability": 1}, "q1": {"x\u2028y": 1}}
    tree = changed("rounds[0].ballots[0]", ballot)
    rounds = tree["rounds"]
    assert isinstance(rounds, list)
    rounds[0]["tally"] = {"voters": 1, "counts": {"c\rd": {}}, "e\tf": 1}
    criteria = "is not one of feasibility, desirability, viability"
    assert broken(tree) == (
        r"rounds[0].ballots[0].a\nb: no such question",
        rf"rounds[0].ballots[0].q1.x\u2028y: {criteria}",
        r"rounds[0].tally.counts.c\rd: holds a control character",
        r"rounds[0].tally.e\tf: is not one of voters, counts",
    )
