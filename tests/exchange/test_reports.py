"""What a report says when there is much to say, and in which order."""

from __future__ import annotations

import pytest

from tests.exchange.session_files import broken, changed, read, refusal, whole


def test_fifty_places_are_named_and_the_others_counted() -> None:
    error = refusal(changed("reflections", [5] * 1_053))
    assert len(error.places) == 51
    assert error.places[49:] == ("reflections[49]: 5 is not an object", "and 1,003 more")
    assert "1,053 rules" in str(error)


@pytest.mark.parametrize("reflection", [5, {"text": "x" * 2_001}])
def test_nobody_waits_for_more_than_ten_thousand_places(reflection: object) -> None:
    error = refusal(changed("reflections", [reflection] * 10_000))
    assert error.places[-1] == "and 9,950 more"
    assert "breaks 10,000 rules" in str(error)
    error = refusal(changed("reflections", [reflection] * 10_002))
    assert error.places[-1] == "and more than 9,950 more"
    assert "breaks more than 10,000 rules" in str(error)


def test_warnings_come_in_the_order_of_the_file() -> None:
    tree = whole()
    del tree["boards"], tree["rounds"], tree["theories"], tree["commitments"], tree["agenda"]
    again = {"from": "p1", "to": "young-person"}
    players = {
        "kind": "players",
        "id": "map",
        "players": [{"id": "p1", "name": "Nurse", "note": "bell\a"}],
        "links": [again, again, {"from": "young-person", "to": "p1", "note": "bell\a"}],
        "x.y[0]": {"a]": "bell\a"},
    }
    tree["reflections"] = [{"text": "bell\a"} for _ in range(11)]
    tree["boards"] = [players]
    tree["agenda"] = [{"title": "bell\a"}]
    assert [warning.split(": ")[0] for warning in read(tree).warnings] == [
        *(f"reflections[{n}].text" for n in range(11)),
        "boards[0].players[0].note",
        "boards[0].links[1]",
        "boards[0].links[2].note",
        "boards[0].x.y[0].a]",
        "agenda[0].title",
    ]


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        (None, "is missing"),
        (1, "1 is not 'workshop-studio/1'"),
        ("Workshop\n", r"'Workshop\n' is not 'workshop-studio/1'"),
        ("workshop-studio/2", "'workshop-studio/2' is newer than 'workshop-studio/1'"),
    ],
)
def test_another_format_is_told_by_its_place_too(given: object, fault: str) -> None:
    assert broken(changed("format", given)) == (f"format: {fault}",)
