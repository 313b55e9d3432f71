"""A link is made, given its kind and rated without a hand on the mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.boards.map.map_room import MapRoom
from workshop_studio.model.items import PlayerLink

Key = Qt.Key


def test_k_a_name_enter_a_letter_and_a_figure_make_a_whole_link(woven: MapRoom) -> None:
    page, before = woven.page, {each.id for each in woven.snapshot.all(PlayerLink)}
    two, three = woven.players()[1:3]
    page.canvas.setFocus()
    page.canvas.select((two.id,))
    QTest.keyClick(page.canvas, Key.Key_K)
    QTest.keyClicks(page.canvas, three.name)
    QTest.keyClick(page.canvas, Key.Key_Return)
    [link] = [each for each in woven.snapshot.all(PlayerLink) if each.id not in before]
    assert (link.source, link.target) == (two.id, three.id)
    assert page.selection == (link.id,)
    for key, kind in (
        (Key.Key_D, "depends-on"), (Key.Key_R, "refers-to"),
        (Key.Key_I, "informs"), (Key.Key_W, "works-with"),
    ):  # fmt: skip
        QTest.keyClick(page.canvas, key)
        assert woven.snapshot.get(PlayerLink, link.id).kind == kind
    QTest.keyClick(page.canvas, Key.Key_3)
    assert woven.snapshot.get(PlayerLink, link.id).rating == "poorly"
    woven.desk.undo()
    woven.desk.undo()
    assert woven.snapshot.get(PlayerLink, link.id).kind == "informs"


def test_the_letters_of_kinds_mean_nothing_while_a_player_is_selected(woven: MapRoom) -> None:
    marks = [each for each in woven.page.actions if each.objectName().startswith("link-kind-")]
    woven.page.canvas.select((woven.players()[0].id,))
    assert [each.isEnabled() for each in marks] == [False] * 4
    woven.page.canvas.select((woven.snapshot.all(PlayerLink)[0].id,))
    assert [each.isEnabled() for each in marks] == [True] * 4
