"""The page of the map, used as at a desk: typing, selecting, linking, rating."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import step, woven_session
from tests.ui.boards.map.map_room import MapRoom
from tests.waiting import wait_until
from workshop_studio.layout.boards.map.player_look import PlayerLook
from workshop_studio.layout.boards.map.ring_looks import PillLook
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Sector
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Player, PlayerLink
from workshop_studio.operations.editing import edit
from workshop_studio.operations.players import add_player

Key = Qt.Key


def test_typing_and_enter_puts_a_player_on_the_map(empty: MapRoom) -> None:
    empty.page.focus_first()
    assert empty.page.counts() == "nobody yet"
    QTest.keyClicks(empty.page.quick_add.field, "3 School nurse")
    QTest.keyClick(empty.page.quick_add.field, Key.Key_Return)
    (player,) = empty.players()
    assert (player.name, player.ring) == ("School nurse", empty.rings()[2].id)
    assert empty.page.counts() == "1 player"
    assert empty.page.quick_add.field.text() == ""


def test_the_empty_map_offers_the_usual_players_as_one_step(empty: MapRoom) -> None:
    empty.page._usual.click()
    assert len(empty.players()) > 10
    empty.desk.undo()
    assert not empty.players()


def test_clicking_a_player_shows_its_fields(woven: MapRoom) -> None:
    player = woven.players()[0]
    assert woven.page.details.guide.isVisibleTo(woven.dock)
    QTest.mouseClick(woven.page.canvas, Qt.MouseButton.LeftButton, pos=woven.at(player.id))
    assert woven.page.selection == (player.id,)
    form = woven.page.details.player
    assert form.isVisibleTo(woven.dock)
    assert form.name.text() == player.name
    assert [line.accessibleName() for line in form.links.rows] == ["→ Player 1, Poorly"]


def test_forms_are_made_while_nobody_waits_and_shown_only_for_what_is_selected(
    application: QApplication, book: FontBook
) -> None:
    del application
    room = MapRoom(woven_session(), book)
    wait_until(lambda: "player" in vars(room.page.details))
    details = room.page.details
    assert details.guide.isVisible()
    assert not any(each.isVisible() for each in (details.player, details.strands, details.question))
    room.page.canvas.select((room.players()[0].id,))
    assert details.player.isVisible()
    assert details.question.isVisible()
    assert not details.guide.isVisible()
    room.close()


def test_a_field_is_entered_once_with_enter(woven: MapRoom) -> None:
    player = woven.players()[0]
    woven.page.canvas.select((player.id,))
    form = woven.page.details.player
    form.name.setFocus()
    form.name.selectAll()
    QTest.keyClicks(form.name, "Headteacher")
    assert woven.players()[0].name == player.name
    QTest.keyClick(form.name, Key.Key_Return)
    assert woven.players()[0].name == "Headteacher"
    woven.desk.undo()
    assert woven.players()[0].name == player.name
    assert form.name.text() == player.name


def test_a_note_is_entered_when_something_else_is_selected(woven: MapRoom) -> None:
    one, two, _ = woven.players()
    woven.page.canvas.select((one.id,))
    woven.page.details.player.note.setFocus()
    QTest.keyClicks(woven.page.details.player.note, "One day a week")
    woven.page.canvas.select((two.id,))
    assert woven.snapshot.get(Player, one.id).note == "One day a week"
    assert woven.snapshot.get(Player, two.id).note == ""
    assert woven.page.details.player.note.toPlainText() == ""


def test_what_is_being_typed_survives_a_change_elsewhere(woven: MapRoom) -> None:
    one, two, _ = woven.players()
    woven.page.canvas.select((one.id,))
    note = woven.page.details.player.note
    note.setFocus()
    QTest.keyClicks(note, "half a thou")
    seq = woven.document.seq
    woven.desk.do(lambda snapshot: edit(snapshot, two.id, name="Another"), step("rename"))
    assert note.toPlainText() == "half a thou"
    assert woven.document.seq == seq + 1
    QTest.keyClicks(note, "ght")
    woven.page.canvas.setFocus()
    assert woven.snapshot.get(Player, one.id).note == "half a thought"


def test_a_player_can_vanish_while_its_note_is_typed(woven: MapRoom) -> None:
    woven.page.quick_add.added.emit(("Somebody",), woven.rings()[0].id)
    new = woven.players()[-1]
    woven.page.canvas.select((new.id,))
    woven.page.details.player.note.setFocus()
    QTest.keyClicks(woven.page.details.player.note, "half a thou")
    woven.desk.undo()
    assert new.id not in {player.id for player in woven.players()}
    assert woven.page.details.guide.isVisibleTo(woven.dock)
    one = woven.players()[0]
    woven.page.canvas.select((one.id,))
    assert woven.page.details.player.note.toPlainText() == one.note
    assert not [words for words in woven.said if "no longer there" in words]


def test_an_empty_name_is_refused_and_the_name_stays(woven: MapRoom) -> None:
    player = woven.players()[0]
    woven.page.canvas.select((player.id,))
    name = woven.page.details.player.name
    name.setFocus()
    name.selectAll()
    QTest.keyClick(name, Key.Key_Delete)
    QTest.keyClick(name, Key.Key_Return)
    assert woven.players()[0].name == player.name
    assert woven.said == ["A player needs a name."]
    assert name.property("wrong") is True


def test_ring_and_sector_are_chosen_in_the_inspector(woven: MapRoom) -> None:
    player = woven.players()[0]
    woven.page.canvas.select((player.id,))
    form = woven.page.details.player
    form.ring.setFocus()
    QTest.keyClick(form.ring, Key.Key_Down)
    assert woven.players()[0].ring == woven.rings()[1].id
    health = next(each for each in woven.snapshot.all(Sector) if each.name == "Health")
    form.sector.setCurrentIndex(form.sector.findData(health.id))
    form.sector.activated.emit(form.sector.currentIndex())
    assert woven.players()[0].sector == health.id


def test_a_private_player_is_not_on_the_wall(woven: MapRoom) -> None:
    player = woven.players()[0]
    woven.page.canvas.select((player.id,))
    woven.page.details.player.private.click()
    assert woven.players()[0].private
    wall = woven.page.wall_scene()
    assert wall is not None
    assert player.id not in wall[1].by_id
    assert not [item for item in wall[1].items if player.id in item.ends]


def test_a_line_of_the_list_selects_its_link_and_figures_rate_it(woven: MapRoom) -> None:
    link = woven.snapshot.all(PlayerLink)[0]
    woven.page.canvas.select((link.source,))
    line = woven.page.details.player.links.rows[0]
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert woven.page.selection == (link.id,)
    woven.page.canvas.setFocus()
    for key, rating in ((Key.Key_1, "well"), (Key.Key_2, "mixed"), (Key.Key_0, "unrated")):
        QTest.keyClick(woven.page.canvas, key)
        assert woven.snapshot.get(PlayerLink, link.id).rating == rating
    woven.page.details.link.ratings["poorly"].click()
    assert woven.snapshot.get(PlayerLink, link.id).rating == "poorly"
    assert woven.page.details.link.ratings["poorly"].isChecked()
    assert not woven.page.details.link.ratings["well"].isChecked()


def test_figures_rate_nothing_while_a_player_is_selected(woven: MapRoom) -> None:
    woven.page.canvas.select((woven.players()[0].id,))
    assert not any(action.isEnabled() for action in woven.page._rate_actions)


def test_a_link_can_be_turned_round_and_its_kind_changed(woven: MapRoom) -> None:
    link = woven.snapshot.all(PlayerLink)[0]
    woven.page.canvas.select((link.id,))
    form = woven.page.details.link
    assert form.turn.isEnabled()
    form.turn.click()
    turned = woven.snapshot.get(PlayerLink, link.id)
    assert (turned.source, turned.target) == (link.target, link.source)
    form.kind.setCurrentIndex(form.kind.findData("works-with"))
    form.kind.activated.emit(form.kind.currentIndex())
    assert woven.snapshot.get(PlayerLink, link.id).kind == "works-with"
    assert not form.turn.isEnabled()


def test_several_players_get_one_ring_in_one_step(woven: MapRoom) -> None:
    woven.page.canvas.select(player.id for player in woven.players())
    form = woven.page.details.several
    assert form.isVisibleTo(woven.dock)
    outer = woven.rings()[3].id
    form.ring.setCurrentIndex(form.ring.findData(outer))
    form.ring.activated.emit(form.ring.currentIndex())
    assert {player.ring for player in woven.players()} == {outer}
    woven.desk.undo()
    assert {player.ring for player in woven.players()} == {woven.rings()[0].id}


def test_what_is_selected_with_the_young_person_or_a_link_is_counted_as_it_is_said(
    woven: MapRoom,
) -> None:
    player, link = woven.players()[0].id, woven.snapshot.all(PlayerLink)[0].id
    form = woven.page.details.several
    said = []
    for chosen in ((player, YOUNG_PERSON), (player, link), (YOUNG_PERSON, link)):
        woven.page.canvas.select(chosen)
        said.append(form._title.text())
    assert said == ["1 player", "1 player and 1 link", "1 link"]


def test_all_that_is_selected_at_once_are_the_players_and_not_the_young_person(
    woven: MapRoom,
) -> None:
    woven.page.commands.select_all()
    many = len(woven.players())
    assert set(woven.page.selection) == {player.id for player in woven.players()}
    assert woven.page.counts().startswith(f"{many} players ")
    assert woven.page.counts().endswith(f" {many} selected")


def test_the_young_person_shows_who_is_linked_directly(woven: MapRoom) -> None:
    woven.page.canvas.select((YOUNG_PERSON,))
    rows = woven.page.details.centre.links.rows
    assert [line.accessibleName() for line in rows] == ["Player 2, Not rated"]


def test_dragging_a_player_over_a_ring_moves_it_there(woven: MapRoom) -> None:
    player = woven.players()[0]
    canvas, start = woven.page.canvas, woven.at(player.id)
    there = canvas.view.to_widget((640.0, 30.0)).toPoint()
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(canvas, left, pos=start)
    for share in (0.2, 0.5, 0.8, 1.0):
        QTest.mouseMove(canvas, start + (there - start) * share)
    QTest.mouseRelease(canvas, left, pos=there)
    moved = woven.snapshot.get(Player, player.id)
    assert moved.ring == woven.rings()[3].id
    assert moved.angle is not None
    assert moved.angle == pytest.approx(93, abs=6)


def test_the_map_says_what_works_poorly(woven: MapRoom) -> None:
    woven.page.says.click()
    assert woven.page.facts_panel.isVisible()
    words = " ".join(woven.page.facts.words)
    assert "Player 0 – Player 1" in words


def test_the_legend_names_the_sectors_that_are_there(woven: MapRoom) -> None:
    assert woven.page.legend.words == ("School", "Well", "Mixed", "Poorly", "Not rated")


def test_a_narrow_window_takes_the_small_sizes(woven: MapRoom) -> None:
    player = woven.players()[0].id
    wide = woven.page.scene.by_id[player].look
    woven.appearance.set_small(small=True)
    narrow = woven.page.scene.by_id[player].look
    assert isinstance(wide, PlayerLook)
    assert isinstance(narrow, PlayerLook)
    assert narrow.size[1] < wide.size[1]


def test_players_stay_when_one_is_added_and_can_be_spread_evenly_again(empty: MapRoom) -> None:
    ring = empty.rings()[1].id
    for name in ("Form tutor", "School nurse", "Social worker", "Head of year"):
        before = {item.id: item.at for item in empty.page.scene.items if item.cell}
        empty.page.quick_add.added.emit((name,), ring)
        assert before.items() <= {item.id: item.at for item in empty.page.scene.items}.items()
    grown = {item.id: item.at for item in empty.page.scene.items}
    document, seq = empty.document, empty.document.seq
    empty.page._spread.trigger()
    assert {item.id: item.at for item in empty.page.scene.items} != grown
    assert document.seq == seq


def test_reading_only_shows_everything_and_changes_nothing(
    application: QApplication, book: FontBook
) -> None:
    del application
    room = MapRoom(woven_session(), book, read_only=True)
    room.page.canvas.select((room.players()[0].id,))
    form = room.page.details.player
    assert form.name.isReadOnly()
    assert not form.ring.isEnabled()
    assert not form.private.isEnabled()
    link = room.snapshot.all(PlayerLink)[0]
    room.page.canvas.select((link.id,))
    assert not room.page.details.link.ratings["well"].isEnabled()
    room.close()


def test_left_pages_hear_nothing_more(application: QApplication, book: FontBook) -> None:
    del application
    room = MapRoom(woven_session(), book)
    room.close()
    room.appearance.set_small(small=True)
    room.desk.undo()
    assert room.page.counts() == "3 players · 2 links"


def test_what_cannot_be_moved_says_why(woven: MapRoom) -> None:
    link = woven.snapshot.all(PlayerLink)[0]
    woven.page.canvas.setFocus()
    for record, words in ((link.id, "moves with the two it joins"), (YOUNG_PERSON, "stays")):
        woven.page.canvas.select((record,))
        QTest.keyClick(woven.page.canvas, Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        assert words in woven.said.pop()
    QTest.keyClick(woven.page.canvas, Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert "twice" in woven.said.pop()
    assert woven.snapshot.get(PlayerLink, link.id) == link


def test_nobody_asks_for_links_while_one_is_being_made(woven: MapRoom) -> None:
    woven.desk.do(lambda now: add_player(now, woven.board, name="Newcomer"), step("add"))
    new = woven.players()[-1].id
    woven.page.canvas.setFocus()
    woven.page.canvas.select((new,))
    standing = woven.page.details.player._standing_card
    assert standing.isVisible()
    QTest.keyClick(woven.page.canvas, Key.Key_K)
    assert not standing.isVisible()
    QTest.keyClick(woven.page.canvas, Key.Key_Escape)
    assert standing.isVisible()


def test_the_form_of_a_link_is_no_higher_than_a_small_dock(woven: MapRoom) -> None:
    woven.page.canvas.select((woven.snapshot.all(PlayerLink)[0].id,))
    assert woven.page.details.link.sizeHint().height() <= 400


def test_a_link_under_the_hand_is_at_full_strength_and_its_names_stay_free(woven: MapRoom) -> None:
    canvas = woven.page.canvas
    link = next(each for each in woven.page.scene.items if each.ends)
    QTest.mouseMove(canvas, QPoint(2, 2))
    canvas.finish()
    before = canvas.grab().toImage()
    way = [canvas.view.to_widget(point) for point in link.line]
    middle = way[len(way) // 2].toPoint()
    QTest.mouseMove(canvas, middle)
    canvas.finish()
    after = canvas.grab().toImage()
    rating = woven.snapshot.get(PlayerLink, link.id).rating
    full = QColor(canvas.theme.links[rating].colour)
    assert not has(before, full)
    assert has(after, full)
    for player in woven.players():
        place = canvas.view.rect_to_widget(woven.page.scene.by_id[player.id].bounds).toAlignedRect()
        assert before.copy(place) == after.copy(place)


def test_the_name_of_a_ring_is_lit_while_a_player_hangs_over_it(woven: MapRoom) -> None:
    canvas, player = woven.page.canvas, woven.players()[0]
    start, press = woven.at(player.id), Qt.MouseButton.LeftButton
    cell = next(each for each in canvas.scene.cells if each.id == player.ring)
    assert isinstance(cell.sign, PillLook)
    middle = canvas.view.to_widget((-cell.sign.line.rx, 0.0)).toPoint()
    name = QRect(middle - QPoint(20, 9), QSize(40, 18))
    accent = QColor(canvas.theme.accent)
    assert not has(canvas.grab(name).toImage(), accent)
    QTest.mousePress(canvas, press, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(canvas, start + QPoint(12, 6))
    assert has(canvas.grab(name).toImage(), accent)
    QTest.keyClick(canvas, Key.Key_Escape)
    QTest.mouseRelease(canvas, press, Qt.KeyboardModifier.NoModifier, start)
    canvas.finish()
    assert not has(canvas.grab(name).toImage(), accent)


def has(picture: QImage, colour: QColor) -> bool:
    """Whether a colour is in a picture somewhere."""
    return any(
        picture.pixelColor(x, y) == colour
        for y in range(picture.height())
        for x in range(picture.width())
    )
