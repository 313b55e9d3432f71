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


def test_a_name_that_nobody_has_is_said_and_enter_links_nothing(woven: MapRoom) -> None:
    canvas, before = woven.page.canvas, woven.snapshot
    canvas.setFocus()
    canvas.select((woven.players()[1].id,))
    QTest.keyClick(canvas, Key.Key_K)
    QTest.keyClicks(canvas, "pl")
    assert "Arrows: others with “pl”" in guided(woven)
    QTest.keyClicks(canvas, "umber")
    assert (
        guided(woven)
        == "Nothing here is called “plumber”. Backspace takes a letter back, Esc gives up."
    )
    QTest.keyClick(canvas, Key.Key_Return)
    assert woven.snapshot is before
    for _ in "umber":
        QTest.keyClick(canvas, Key.Key_Backspace)
    QTest.keyClick(canvas, Key.Key_Down)
    QTest.keyClick(canvas, Key.Key_Return)
    [link] = [
        each for each in woven.snapshot.all(PlayerLink) if not before.has(PlayerLink, each.id)
    ]
    named = [each.id for each in woven.players() if each.id != woven.players()[1].id]
    assert (link.source, link.target) == (woven.players()[1].id, named[1])


def test_what_is_linked_while_the_board_is_focused_is_rated_by_the_same_keys(
    woven: MapRoom,
) -> None:
    page, players = woven.page, woven.players()
    page.canvas.setFocus()
    page.canvas.select((players[0].id,))
    QTest.keyClick(page.canvas, Key.Key_F)
    link = woven.snapshot.all(PlayerLink)[0].id
    page.canvas.select((link,))
    QTest.keyClick(page.canvas, Key.Key_3)
    QTest.keyClick(page.canvas, Key.Key_D)
    rated = woven.snapshot.get(PlayerLink, link)
    assert (rated.rating, rated.kind) == ("poorly", "depends-on")
    focus = page.focus.focus
    assert focus is not None
    assert (focus.steps, focus.flow) == (1, "both")
    page.canvas.select((players[0].id,))
    QTest.keyClick(page.canvas, Key.Key_2)
    assert page.focus.focus is not None
    assert page.focus.focus.steps == 2


def guided(room: MapRoom) -> str:
    """What stands over the map while a link is made."""
    return room.page.stage._guide.text()
