"""Every rule of the exchange format refuses a file that breaks it, and names the exact place."""

from __future__ import annotations

import pytest

from tests.exchange.session_files import as_bytes, broken, changed, read, whole, without
from workshop_studio.model.boards import Category, Ring, Sector
from workshop_studio.model.items import Player, Question

MAP, ICE, HMW, FREE = "boards[0]", "boards[1]", "boards[2]", "boards[3]"
PLAYER, QUESTION = f"{MAP}.players[0]", f"{HMW}.questions[0]"
LONG = "x" * 201
NUL = "holds a character that no text may hold (U+0000 or half a pair)"
PAIR = "a list is not a pair of numbers, [x, y]"
VALUE = "theories[0].elements[2].measures[0].values[0].value"


def test_the_file_that_all_these_differ_from_is_read_without_a_word() -> None:
    assert read(whole()).warnings == ()


@pytest.mark.parametrize(
    ("place", "value", "fault"),
    [
        ("title", 5, "5 is not text"),
        ("tags", "sample", "'sample' is not a list"),
        ("tags[0]", 5, "5 is not text"),
        ("boards", {}, "an object is not a list"),
        (f"{MAP}.rings[3]", 2, "2 is not text"),
        (f"{MAP}.players[1]", [], "a list is not an object"),
        (f"{PLAYER}.ring", 1.0, "1.0 is not a whole number"),
        (f"{PLAYER}.ring", True, "true is not a whole number"),
        (f"{PLAYER}.ring", "1", "'1' is not a whole number"),
        (f"{PLAYER}.angle", "up", "'up' is not a number"),
        (f"{PLAYER}.angle", False, "false is not a number"),
        (f"{PLAYER}.private", 1, "1 is not true or false"),
        (f"{PLAYER}.order", 1.5, "1.5 is not a whole number"),
        (f"{PLAYER}.order", 2**53 + 1, "is a whole number beyond 9,007,199,254,740,992"),
        (f"{PLAYER}.order", -(10**300), "is a whole number beyond 9,007,199,254,740,992"),
        (f"{FREE}.notes[0].at", [1], PAIR),
        (f"{FREE}.notes[0].at[1]", "2", "'2' is not a number"),
        ("rounds[0].state", 1, "1 is not text"),
        ("rounds[0].votes_per_criterion", 3.0, "3.0 is not a whole number"),
        ("rounds[0].ballots[0]", 3, "3 is not an object"),
        ("rounds[0].ballots[0].q1", 3, "3 is not an object"),
        ("rounds[0].ballots[0].q1.feasibility", True, "true is not a whole number"),
        ("rounds[0].tally", 3, "3 is not an object"),
        ("rounds[0].tally.voters", "2", "'2' is not a whole number"),
        ("rounds[0].tally.counts", [], "a list is not an object"),
        (VALUE, "12", "'12' is not a number"),
        ("commitments[0].actions[0]", 5, "5 is not an object"),
        ("commitments[0].actions[0].done", "no", "'no' is not true or false"),
        ("polls[0].waves[0].counts[1]", "4", "'4' is not a whole number"),
        ("revision.count", -1, "-1 is not within 0 to 9,007,199,254,740,992"),
        ("revision", [], "a list is not an object"),
    ],
)
def test_rule_1_types(place: str, value: object, fault: str) -> None:
    assert broken(changed(place, value)) == (f"{place}: {fault}",)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_rule_1_numbers_are_finite_also_where_nobody_looks(number: str) -> None:
    assert broken(seen(number)) == ("x-seen.deep[1]: is not a finite number",)


BEYOND = "is a whole number beyond 9,007,199,254,740,992"


@pytest.mark.parametrize(
    ("place", "number", "fault"),
    [
        ("revision.count", "9" * 100_000, BEYOND),
        ("rounds[0].ballots[0].q1.feasibility", "9007199254740993", BEYOND),
        ("rounds[0].questions[0].category", "-9007199254740993", BEYOND),
        (f"{PLAYER}.ring", "1e0", "1.0 is not a whole number"),
        (f"{PLAYER}.angle", "1e400", "is not a finite number"),
        (f"{FREE}.notes[0].at[1]", "-1e400", "is not a finite number"),
    ],
)
def test_rule_1_numbers_of_known_keys_are_what_a_record_can_hold(
    place: str, number: str, fault: str
) -> None:
    if place.startswith("rounds[0].questions"):
        tree = changed("rounds[0].questions", [{"id": "q1", "category": "here"}, "q2"])
    else:
        tree = changed(place, "here")
    data = as_bytes(tree).replace(b'"here"', number.encode())
    assert broken(data) == (f"{place}: {fault}",)


def seen(number: str) -> bytes:
    """A file with a number as it is spelled here, under a key that nobody knows."""
    start = '{"format": "workshop-studio/1", "title": "T", "x-seen": {"deep": [1, '
    return f"{start}{number}]}}}}".encode()


def test_rule_1_a_key_stands_once_in_its_object() -> None:
    data = b"""{"format": "workshop-studio/1", "title": "A", "title": "A",
        "reflections": [{"text": "x"}, {"text": "x", "x-a": 1, "text": "y", "x-a": 2}]}"""
    assert broken(data) == (
        "reflections[1].text: is given more than once",
        "reflections[1].x-a: is given more than once",
        "title: is given more than once",
    )


@pytest.mark.parametrize(
    ("place", "value", "fault"),
    [
        ("title", LONG, "has 201 characters, and 200 are allowed"),
        ("title", "  ", "is empty"),
        (f"{MAP}.rings[3]", LONG, "has 201 characters, and 200 are allowed"),
        (f"{MAP}.sectors[1]", " ", "is empty"),
        (f"{PLAYER}.sector", LONG, "has 201 characters, and 200 are allowed"),
        (f"{PLAYER}.name", "\t", "is empty"),
        (f"{PLAYER}.note", "x" * 20_001, "has 20,001 characters, and 20,000 are allowed"),
        (f"{FREE}.notes[0].text", "x" * 2_001, "has 2,001 characters, and 2,000 are allowed"),
        (f"{QUESTION}.text", " ", "is empty"),
        ("commitments[0].id", "x" * 65, "has 65 characters, and 64 are allowed"),
        ("context", "half \ud800", NUL),
        ("context", "nought \0", NUL),
        ("x-unknown", "nought \0", NUL),
    ],
)
def test_rule_2_texts(place: str, value: object, fault: str) -> None:
    assert broken(changed(place, value)) == (f"{place}: {fault}",)


def test_rule_2_holds_for_names_of_keys() -> None:
    (line,) = broken(changed("x\0y", 1))
    assert line == r"x\x00y: has a character in its name that no text may hold"


def test_rule_2_lengths_are_counted_in_code_points() -> None:
    assert read(changed("title", "🙂" * 200)).snapshot.session.title == "🙂" * 200


def test_rule_2_empty_is_what_is_empty_after_trimming_and_nothing_else() -> None:
    # Entered by hand it would be refused; a file of the format may hold it.
    assert read(changed(f"{PLAYER}.name", "\u200b")).snapshot.all(Player)[0].name == "\u200b"


def test_rule_2_control_characters_are_dropped_with_a_warning() -> None:
    result = read(changed("context", "a\x07b\tc\r\nd\x9f"))
    assert result.snapshot.session.context == "ab\tc\nd"
    assert result.warnings == ("context: 3 control characters left out",)


@pytest.mark.parametrize(
    ("place", "value", "fault"),
    [
        (f"{FREE}.notes[0].id", "p1", f"'p1' is also the id at {PLAYER}.id"),
        ("polls[0].id", "s1", "'s1' is also the id at id"),
        (f"{MAP}.links[1].id", "l1", f"'l1' is also the id at {MAP}.links[0].id"),
        ("self_reviews[0].id", "young-person", "'young-person' is kept for the centre of the map"),
        ("self_reviews[0].id", " ", "is empty"),
        ("self_reviews[0].id", 5, "5 is not text"),
    ],
)
def test_rule_3_ids(place: str, value: object, fault: str) -> None:
    assert broken(changed(place, value)) == (f"{place}: {fault}",)


@pytest.mark.parametrize(
    "place",
    [
        *("title", f"{FREE}.id", f"{FREE}.kind", f"{FREE}.notes[0].id", "rounds[0].id"),
        *("theories[0].id", "theories[0].elements[0].column", "polls[0].id", "polls[0].scale"),
        *("commitments[0].id", "self_reviews[0].id", "self_reviews[0].scale", "rounds[0].board"),
        *(f"{PLAYER}.name", f"{ICE}.notes[0].layer", f"{ICE}.notes[0].side", f"{MAP}.links[0].to"),
    ],
)
def test_what_has_no_default_has_to_be_there(place: str) -> None:
    assert broken(without(place)) == (f"{place}: is missing",)


def test_a_player_stands_nearest_and_among_the_others_where_a_file_does_not_say() -> None:
    snapshot = read(without(f"{PLAYER}.ring")).snapshot
    assert snapshot.all(Player)[0].ring == snapshot.all(Ring)[0].id
    snapshot = read(without(f"{PLAYER}.sector")).snapshot
    assert snapshot.get(Sector, snapshot.all(Player)[0].sector).name == "Other"
    snapshot = read(without(f"{QUESTION}.category")).snapshot
    assert snapshot.all(Question)[0].category == snapshot.all(Category)[0].id


@pytest.mark.parametrize(
    ("place", "value", "fault"),
    [
        (f"{MAP}.links[0].to", "n1", "no such player: 'n1'"),
        (f"{MAP}.links[0].to", "p1", "a link cannot join a thing to itself"),
        (f"{ICE}.links[0].from", "w1", "'w1' stands somewhere else"),
        (f"{ICE}.links[0].from", "young-person", "no such note: 'young-person'"),
        (f"{QUESTION}.from[1]", "q2", "no such note, player or player link: 'q2'"),
        ("rounds[0].board", "x", "no such board: 'x'"),
        ("theories[0].elements[0].from[0]", "p1", "no such question, commitment or note: 'p1'"),
        ("theories[0].links[0].to", "x", "no such element: 'x'"),
        ("commitments[0].question", "n1", "no such question: 'n1'"),
        ("agenda[0].target", "q1", "no such board, round, theory, poll or self review: 'q1'"),
    ],
)
def test_rule_4_references(place: str, value: object, fault: str) -> None:
    assert f"{place}: {fault}" in broken(changed(place, value))


@pytest.mark.parametrize(
    ("place", "value", "fault"),
    [
        (f"{FREE}.kind", "wall", "'wall' is not one of players, iceberg, opportunities, notes"),
        (f"{QUESTION}.signs[0]", "odd",
         "'odd' is not one of movable, benefits, motivated, resourced, levers, timely"),
        (f"{MAP}.links[0].kind", "likes",
         "'likes' is not one of works-with, depends-on, refers-to, informs"),
        (f"{ICE}.notes[0].layer", "event",
         "'event' is not one of events, patterns, structures, mental-models"),
        ("system", "county", "'county' is not one of locality, trust, school"),
        ("commitments[0].reviews[0].working", "maybe", "'maybe' is not one of yes, partly, no"),
    ],
)  # fmt: skip
def test_closed_lists(place: str, value: object, fault: str) -> None:
    assert broken(changed(place, value)) == (f"{place}: {fault}",)


@pytest.mark.parametrize("target", ["a1", "f1"])
def test_rule_6_no_link_of_a_theory_runs_back(target: str) -> None:
    column = {"a1": "activities", "f1": "moderating-factors"}[target]
    fault = f"a link cannot run from outcomes back to {column}"
    tree = changed("theories[0].links", [{"from": "o1", "to": target}])
    assert broken(tree) == (f"theories[0].links[0].to: {fault}",)


def test_rule_6_a_loop_is_a_warning() -> None:
    element = {"id": "f1", "column": "activities"}
    tree = changed("theories[0].elements[1]", element)
    theories = tree["theories"]
    assert isinstance(theories, list)
    theories[0]["links"] = [{"from": "a1", "to": "f1"}, {"from": "f1", "to": "a1"}]
    assert read(tree).warnings == ("theories[0].links: lead round in a loop",)


@pytest.mark.parametrize(
    ("place", "value", "fault"),
    [
        (f"{PLAYER}.ring", 5, "5 is not within 1 to 4"),
        (f"{PLAYER}.ring", 0, "0 is not within 1 to 4"),
        (f"{QUESTION}.category", 4, "4 is not within 1 to 3"),
        (f"{MAP}.rings", list("abcdefg"), "has 7 entries, and 2 to 6 are allowed"),
        (f"{HMW}.categories", list("abcdefg"), "has 7 entries, and 1 to 6 are allowed"),
        ("self_reviews[0].scale", list("abcdefghijk"), "has 11 entries, and 2 to 10 are allowed"),
        ("self_reviews[0].statements[0].rating", 3, "3 is not within 1 to 2"),
        ("polls[0].waves[0].counts", [1, 2, 3], "has 3 entries, and the scale has 2"),
        ("date", "2026-02-30", "'2026-02-30' is not a calendar day such as 2026-03-12"),
        ("date", "20260312", "'20260312' is not a calendar day such as 2026-03-12"),
        ("rounds[0].date", "soon", "'soon' is not a calendar day such as 2026-03-12"),
        ("rounds[0].votes_per_criterion", 10, "10 is not within 1 to 9"),
    ],
)
def test_rule_7_ranges(place: str, value: object, fault: str) -> None:
    assert broken(changed(place, value)) == (f"{place}: {fault}",)


def test_one_wrong_place_hides_no_other_and_has_no_consequences() -> None:
    tree = changed(f"{ICE}.kind", "icebergs")
    tree["title"] = 5
    tree["polls"] = [{"id": "k1", "scale": 7, "waves": [{"counts": [1]}]}]
    assert broken(tree) == (
        "boards[1].kind: 'icebergs' is not one of players, iceberg, opportunities, notes",
        "polls[0].scale: 7 is not a list",
        "title: 5 is not text",
    )


def test_what_cannot_be_read_excuses_only_those_who_name_it() -> None:
    tree = changed(f"{MAP}.rings", 5)
    tree["commitments"] = [{"id": "c1", "question": "q9"}]
    assert broken(tree) == (
        "boards[0].rings: 5 is not a list",
        "commitments[0].question: no such question: 'q9'",
    )
