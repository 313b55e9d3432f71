"""Merging, grouping, copying and ordering by keys, on every kind of board."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import board_of, open_document, step, woven_session
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.base import Item
from workshop_studio.model.items import Note, Player, PlayerLink, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory
from workshop_studio.model.votes import Round
from workshop_studio.operations.rounds import open_round, prepare_round
from workshop_studio.operations.theories import add_element
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.arranging.heading_ask import HeadingAsk
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.iceberg.iceberg_page import iceberg_page
from workshop_studio.ui.boards.map.map_page import map_page
from workshop_studio.ui.boards.questions.questions_page import questions_page
from workshop_studio.ui.boards.theory.theory_page import theory_page
from workshop_studio.ui.session.desk import Desk

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Key = Qt.Key
KINDS: dict[str, type[Item]] = {
    "players": Player, "iceberg": Note, "opportunities": Question, "theory": Element,
}  # fmt: skip


@dataclass
class Shown:
    """The page of a board that is shown, and what the desk said."""

    kind: str
    desk: Desk
    page: BoardPage
    said: list[str]

    @property
    def snapshot(self) -> Snapshot:
        """The session as it is now."""
        return self.desk.snapshot

    def ids(self) -> list[str]:
        """Ids of the things on the board, in order."""
        return [each.id for each in self.snapshot.of(KINDS[self.kind], self.page.acts.board)]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        """Press a key on the board."""
        self.page.canvas.setFocus()
        QTest.keyClick(self.page.canvas, key, modifiers)


@pytest.fixture(params=list(KINDS))
def shown(
    request: pytest.FixtureRequest, application: QApplication, book: FontBook
) -> Iterator[Shown]:
    """The page of one kind of board after the other, with two things of one column at least."""
    snapshot = woven_session()
    theory = snapshot.all(Theory)[0].id
    snapshot = snapshot.apply(add_element(snapshot, theory, column="activities", text="Meet"))
    desk = Desk(open_document(snapshot)[0], book)
    kind = str(request.param)
    makers = {"players": map_page, "iceberg": iceberg_page, "opportunities": questions_page}
    if kind == "theory":
        page: BoardPage = theory_page(desk, theory, Appearance())
    else:
        page = makers[kind](desk, board_of(snapshot, kind), Appearance())
    said: list[str] = []
    for signal in (desk.refused, desk.undoable, desk.told):
        signal.connect(said.append)
    page.widget.resize(1_200, 760)
    page.widget.show()
    page.widget.activateWindow()
    QTest.qWaitForWindowActive(page.widget)
    yield Shown(kind, desk, page, said)
    page.leave()
    page.widget.close()
    application.processEvents()


def two_of(shown: Shown) -> list[str]:
    """Two things of the board that stand in one column."""
    records = shown.snapshot.of(KINDS[shown.kind], shown.page.acts.board)
    column = getattr(records[0], "column", "")
    return [each.id for each in records if getattr(each, "column", "") == column][:2]


def test_ctrl_m_makes_one_of_two_and_an_undo_gives_both_back(shown: Shown) -> None:
    before, ids = shown.snapshot.by_id(), two_of(shown)
    shown.page.canvas.select(ids)
    shown.press(Key.Key_M, CONTROL)
    assert ids[0] in shown.ids()
    assert ids[1] not in shown.ids()
    assert "merged into" in shown.said[-1]
    assert shown.page.selection == (ids[0],)
    assert shown.desk.undo()
    assert shown.snapshot.by_id() == before


def test_ctrl_c_and_ctrl_v_put_the_same_again_with_the_link_between(shown: Shown) -> None:
    before, ids = shown.ids(), two_of(shown)
    links = len(shown.snapshot.all(PlayerLink))
    shown.page.canvas.select(ids)
    shown.press(Key.Key_C, CONTROL)
    shown.press(Key.Key_V, CONTROL)
    new = [each for each in shown.ids() if each not in before]
    assert len(new) == 2
    assert set(shown.page.selection) == set(new)
    if shown.kind == "players":
        assert len(shown.snapshot.all(PlayerLink)) == links + 1
    assert shown.desk.undo()
    assert shown.ids() == before


def test_ctrl_g_asks_for_a_heading_and_a_map_says_why_it_has_none(shown: Shown) -> None:
    ids = two_of(shown)
    shown.page.canvas.select(ids)
    shown.press(Key.Key_G, CONTROL)
    ask = shown.page.stage.findChild(HeadingAsk)
    if shown.kind == "players":
        assert ask is None
        assert "same sector" in shown.said[-1]
        return
    assert isinstance(ask, HeadingAsk)
    QTest.keyClicks(ask.field, "Mornings")
    QTest.keyClick(ask.field, Key.Key_Return)
    found = [shown.snapshot.find(each) for each in ids]
    assert [each.group for each in found if isinstance(each, Item)] == ["Mornings"] * 2
    assert shown.desk.undo()
    assert "Mornings" not in {each.group for each in shown.snapshot if isinstance(each, Item)}


def test_alt_and_an_arrow_change_the_place_and_an_undo_changes_it_back(shown: Shown) -> None:
    before, ids = shown.snapshot.by_id(), two_of(shown)
    shown.page.canvas.select([ids[0]])
    # A map's rings have no order; players turn along them.
    key = Key.Key_Down if shown.kind in {"opportunities", "theory"} else Key.Key_Right
    shown.press(key, ALT)
    assert shown.snapshot.by_id() != before
    assert shown.page.selection == (ids[0],)
    assert shown.desk.undo()
    assert shown.snapshot.by_id() == before


def test_while_a_vote_is_open_the_question_on_its_paper_is_kept(shown: Shown) -> None:
    if shown.kind != "opportunities":
        return
    first, second = shown.ids()[:2]
    board = shown.page.acts.board
    shown.desk.do(lambda now: prepare_round(now, board, questions=[second]), step())
    vote = shown.snapshot.all(Round)[-1].id
    shown.desk.do(lambda now: open_round(now, vote), step())
    shown.page.canvas.select([first, second])
    shown.press(Key.Key_M, CONTROL)
    assert second in shown.ids()
    assert first not in shown.ids()
