"""Rings and sectors of a map, changed on its page: nobody is lost, and all can be undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import createdByPython

from tests.ui.boards.map.map_room import MapRoom
from workshop_studio.model.boards import Sector

Key = Qt.Key


def test_ready_made_rings_keep_every_player(woven: MapRoom) -> None:
    woven.page.rings.use("ecological")
    assert woven.rings()[0].name == "Microsystem"
    assert "ecological" in woven.page.rings.button.text()
    assert len(woven.players()) == 3


def test_the_entries_of_the_menu_of_rings_are_made_by_us(woven: MapRoom) -> None:
    # Those that Qt had made were lost to Python when something else had gone, in a later session.
    entries = [each for each in woven.page.rings.menu.actions() if each.text()]
    assert len(entries) == 4
    assert all(createdByPython(each) for each in entries)


def test_surplus_rings_hand_their_players_on_and_say_so(woven: MapRoom) -> None:
    woven.page.open_editor()
    woven.page.editor.more_rings.click()
    woven.page.canvas.select((woven.players()[0].id,))
    form = woven.page.details.player
    form.ring.setCurrentIndex(form.ring.findData(woven.rings()[4].id))
    form.ring.activated.emit(form.ring.currentIndex())
    woven.page.rings.use("closeness")
    assert len(woven.rings()) == 4
    assert woven.players()[0].ring == woven.rings()[3].id
    assert woven.said[-1] == "1 player moved to “Distant”"


def test_a_ring_that_is_removed_loses_nobody(woven: MapRoom) -> None:
    woven.page.open_editor()
    woven.page.editor.ring_rows[0].remove.click()
    assert len(woven.rings()) == 3
    assert {player.ring for player in woven.players()} == {woven.rings()[0].id}
    assert woven.said[-1] == "“Daily life” removed; 3 players moved to “Weekly”"
    assert woven.desk.next_undo() == "Remove ring"
    woven.desk.undo()
    assert len(woven.rings()) == 4
    assert len(woven.page.editor.ring_rows) == 4


def test_rings_are_named_and_reordered(woven: MapRoom) -> None:
    woven.page.open_editor()
    first = woven.page.editor.ring_rows[0]
    first.begin()
    QTest.keyClicks(first.name, "Every day")
    QTest.keyClick(first.name, Key.Key_Return)
    assert woven.rings()[0].name == "Every day"
    woven.page.editor.ring_rows[0].outwards.click()
    assert [ring.name for ring in woven.rings()][:2] == ["Weekly", "Every day"]
    assert {player.ring for player in woven.players()} == {woven.rings()[1].id}


def test_rows_can_be_made_anew_while_a_name_is_typed(
    woven: MapRoom, capsys: pytest.CaptureFixture[str]
) -> None:
    woven.page.open_editor()
    woven.page.editor.more_rings.click()
    name = woven.page.editor.ring_rows[0].name
    name.setFocus()
    QTest.keyClicks(name, " or so")
    woven.desk.undo()
    assert len(woven.rings()) == len(woven.page.editor.ring_rows) == 4
    assert woven.rings()[0].name == "Daily life"
    assert "Traceback" not in capsys.readouterr().err


def test_no_more_than_six_rings(woven: MapRoom) -> None:
    woven.page.open_editor()
    woven.page.editor.more_rings.click()
    woven.page.editor.more_rings.click()
    assert len(woven.rings()) == 6
    assert not woven.page.editor.more_rings.isEnabled()


def test_a_sector_with_players_goes_into_another(woven: MapRoom) -> None:
    woven.page.open_editor()
    rows = woven.page.editor.sector_rows
    rows[0].remove.click()
    assert rows[0].menu.isVisible()
    assert woven.players()
    action = next(each for each in rows[0].menu.actions() if each.text() == "Health")
    action.trigger()
    rows[0].menu.close()
    names = [sector.name for sector in woven.snapshot.of(Sector, woven.board)]
    assert "School" not in names
    health = next(each.id for each in woven.snapshot.all(Sector) if each.name == "Health")
    assert {player.sector for player in woven.players()} == {health}


def test_escape_closes_the_editor(woven: MapRoom) -> None:
    woven.page.open_editor()
    panel = woven.page.editor_panel
    assert panel.isVisible()
    QTest.keyClick(woven.page.editor.ring_rows[0].name, Key.Key_Escape)
    assert not panel.isVisible()


def test_the_editor_is_as_high_as_its_rows_and_shows_the_one_that_was_added(
    woven: MapRoom,
) -> None:
    woven.page.open_editor()
    panel, editor = woven.page.editor_panel, woven.page.editor
    QApplication.processEvents()
    before = panel.height()
    for _ in range(2):
        editor.more_rings.click()
        for _ in range(3):
            QApplication.processEvents()
    stage = woven.page.stage
    assert panel.height() >= before
    assert stage.rect().contains(panel.geometry())
    name = editor.ring_rows[-1].name
    assert name.hasFocus()
    assert not name.visibleRegion().isEmpty()
    woven.dock.resize(1200, 420)
    for _ in range(3):
        QApplication.processEvents()
    assert not name.visibleRegion().isEmpty()
