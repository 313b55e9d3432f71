"""What is worth a look in a large theory is listed in whole, and made a little at a time."""

from __future__ import annotations

import pytest

from tests.waiting import wait_until
from workshop_studio.model.advice import Advice
from workshop_studio.ui.boards.theory.advice_list import AdviceList

pytestmark = pytest.mark.usefixtures("application")
COLOUR = "#8A5A00"


def advice(*numbers: int) -> list[Advice]:
    """A sentence for each number."""
    return [Advice("outcome-indicator", f"e{number}", f"Outcome {number}") for number in numbers]


def told(made: AdviceList) -> list[Advice]:
    """What its lines say, from the top."""
    lines = sorted(made.lines, key=made._rows.indexOf)
    assert made._rows.count() == len(lines)
    return [line.advice for line in lines]


def test_hundreds_of_sentences_are_made_in_turns_and_all_are_there() -> None:
    made = AdviceList()
    made.show_advice(advice(*range(300)), COLOUR)
    assert made.count == 300
    assert len(made.lines) < 50
    wait_until(lambda: len(made.lines) == 300)
    assert told(made) == [line.advice for line in made.lines] == advice(*range(300))


def test_sentences_that_stay_true_are_not_made_anew() -> None:
    made = AdviceList()
    made.show_advice(advice(1, 2, 3, 4), COLOUR)
    two, three = made.lines[1:3]
    made.show_advice(advice(0, 2, 3, 5, 6), COLOUR)
    assert made.lines[1:3] == [two, three]
    assert told(made) == [line.advice for line in made.lines] == advice(0, 2, 3, 5, 6)
    made.show_advice(advice(3, 2), COLOUR)
    assert told(made) == advice(3, 2)
    made.show_advice(advice(3, 2), "#000000")
    assert told(made) == advice(3, 2)
    assert two not in made.lines
    made.show_advice([], COLOUR)
    assert (told(made), made.count) == ([], 0)


def test_what_comes_meanwhile_takes_the_place_of_what_was_to_follow() -> None:
    made = AdviceList()
    made.show_advice(advice(*range(300)), COLOUR)
    made.show_advice(advice(*range(100, 160)), COLOUR)
    wait_until(lambda: len(made.lines) == 60)
    assert told(made) == advice(*range(100, 160))
