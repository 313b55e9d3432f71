"""Capture as fast as speech: one key more than the words, two or three where a place is said."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.boards.capture.capturing import BOARDS, Captured, Scribe, said, scribe
from workshop_studio.layout.text.fonts import FontBook

PLACED = {
    "map": ("3 ", 3), "iceberg": ("3 ", 3), "questions": ("2 ", 3), "theory": ("2 ", 3),
}  # fmt: skip


def test_ten_notes_take_one_key_each_besides_their_letters(by: Scribe) -> None:
    found = by.write(said(10))
    assert (found.notes, found.extra) == (10, 1.0)


@pytest.mark.parametrize("board", PLACED)
def test_a_place_takes_two_keys_more_and_then_none_as_it_sticks(
    board: str, application: QApplication, book: FontBook
) -> None:
    del application
    prefix, keys = PLACED[board]
    with scribe(board, book) as at_work:
        placed = at_work.write(said(1), prefix=prefix)
        place = at_work.page.quick_add.cell
        after = at_work.write(said(20)[11:])
        assert at_work.page.quick_add.cell == place
    assert (placed.extra, after.extra) == (keys, 1.0)


def test_a_side_takes_two_keys_more_and_a_layer_with_its_side_three(
    application: QApplication, book: FontBook
) -> None:
    del application
    with scribe("iceberg", book) as at_work:
        assert at_work.write(said(1), prefix="- ").extra == 3
        assert at_work.write(said(12)[11:], prefix="4+ ").extra == 4


def test_a_hundred_notes_take_no_more_keys_than_ten(
    application: QApplication, book: FontBook
) -> None:
    del application
    found: dict[str, Captured] = {}
    for board in BOARDS:
        with scribe(board, book) as at_work:
            found[board] = at_work.write([f"N{n}" for n in range(100)])
    assert {board: (each.notes, each.extra) for board, each in found.items()} == dict.fromkeys(
        BOARDS, (100, 1.0)
    )
