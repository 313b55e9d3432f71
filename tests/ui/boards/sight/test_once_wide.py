"""Boards as wide as their window are laid out once as they open, and earlier for whoever asks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support import board_of, open_document, small_session
from tests.ui.settling import settle
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Note, Question
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.iceberg.iceberg_page import iceberg_page
from workshop_studio.ui.boards.questions.questions_page import questions_page
from workshop_studio.ui.session.desk import Desk

pytestmark = pytest.mark.usefixtures("application")
Make = Callable[..., BoardPage]
BOTH = pytest.mark.parametrize(
    ("make", "kind"), [(iceberg_page, "iceberg"), (questions_page, "opportunities")]
)


def made(make: Make, kind: str, book: FontBook) -> BoardPage:
    """The page of a board of a small session, in no window yet."""
    snapshot = small_session()
    document, _ = open_document(snapshot)
    return make(Desk(document, book), board_of(snapshot, kind), Appearance())


@BOTH
def test_a_board_that_opens_is_laid_out_once(make: Make, kind: str, book: FontBook) -> None:
    page = made(make, kind, book)
    times: list[float] = []
    page.refreshed.connect(lambda: times.append(page.canvas.scene.bounds.width))
    assert not page.canvas.scene.items
    page.widget.resize(1_300, 700)
    page.widget.show()
    settle(page.canvas)
    assert times == [page.canvas.width()]
    page.leave()
    page.widget.close()


@BOTH
def test_whoever_asks_earlier_finds_everything_on_it(make: Make, kind: str, book: FontBook) -> None:
    page = made(make, kind, book)
    records = page.desk.snapshot.all(Note if kind == "iceberg" else Question)
    assert records
    page.show_item(records[-1].id)
    assert {each.id for each in records} <= page.canvas.scene.by_id.keys()
    assert page.selection == (records[-1].id,)
    page.widget.resize(1_300, 700)
    page.widget.show()
    settle(page.canvas)
    assert page.selection == (records[-1].id,)
    assert page.canvas.scene.bounds.width == page.canvas.width()
    page.leave()
    page.widget.close()
