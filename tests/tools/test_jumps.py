"""The way one came: back to where one was, on again, and never on the spot."""

from __future__ import annotations

from workshop_studio.tools.jumps import Jumps, Spot

NOTE, QUESTION, BOX = Spot("iceberg", "i", "n"), Spot("questions", "q", "a"), Spot("theory", "t")


def test_one_goes_back_the_way_one_came_and_on_again() -> None:
    jumps = Jumps()
    jumps.leave(NOTE)
    jumps.leave(QUESTION)
    assert jumps.back(BOX) == QUESTION
    assert jumps.back(QUESTION) == NOTE
    assert jumps.back(NOTE) is None
    assert jumps.forward(NOTE) == QUESTION
    assert jumps.forward(QUESTION) == BOX
    assert jumps.forward(BOX) is None


def test_who_goes_elsewhere_from_the_middle_has_nothing_ahead() -> None:
    jumps = Jumps()
    jumps.leave(NOTE)
    assert jumps.back(QUESTION) == NOTE
    jumps.leave(NOTE)
    assert jumps.forward(BOX) is None
    assert jumps.back(BOX) == NOTE


def test_back_never_stays_on_the_spot() -> None:
    jumps = Jumps()
    jumps.leave(NOTE)
    jumps.leave(QUESTION)
    assert jumps.back(QUESTION) == NOTE


def test_only_the_last_hundred_spots_are_kept() -> None:
    jumps = Jumps()
    for number in range(150):
        jumps.leave(Spot("map", str(number)))
    here, gone_back = Spot("map", "150"), 0
    while (found := jumps.back(here)) is not None:
        here, gone_back = found, gone_back + 1
    assert gone_back == 100
    assert here.place == "50"
