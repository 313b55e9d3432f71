"""A message stands in its usual place, or where it hides nothing of what is looked at."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize

from workshop_studio.ui.console.clear_spots import best_spot, is_clear, spots

SIZE = QSize(400, 56)
WIDE = QRect(80, 160, 1000, 500)


def chosen(room: QRect, *looked_at: QRect, now: int = 0) -> QRect:
    """Where it goes."""
    found = spots(SIZE, room, looked_at)
    return found[best_spot(found, looked_at, now=now)]


def test_the_usual_place_is_the_lower_left_corner() -> None:
    assert chosen(WIDE) == QRect(80, 604, 400, 56)


def test_it_goes_to_the_other_corner_then_above_what_is_there() -> None:
    left, right = QRect(100, 600, 200, 60), QRect(900, 600, 200, 60)
    assert chosen(WIDE, left) == QRect(680, 604, 400, 56)
    assert is_clear(chosen(WIDE, left, right), [left, right])
    across = QRect(80, 580, 1000, 80)
    raised = chosen(WIDE, across)
    assert raised.left() == 80
    assert raised.bottom() < across.top()


def test_it_goes_up_past_one_thing_after_another() -> None:
    pile = [QRect(80, 160 + 65 * at, 1000, 50) for at in range(2, 8)]
    assert is_clear(chosen(WIDE, *pile), pile)


def test_where_no_place_is_clear_it_stays_where_it_is() -> None:
    everything = QRect(0, 0, 2000, 2000)
    found = spots(SIZE, WIDE, [everything])
    assert chosen(WIDE, everything) == found[0]
    assert chosen(WIDE, everything, now=1) == found[1]


def test_what_is_clear_is_not_left_for_the_usual_place() -> None:
    assert chosen(WIDE, now=1) == QRect(680, 604, 400, 56)
