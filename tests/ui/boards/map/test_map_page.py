"""The page of the map, used as at a desk: typing, selecting, linking, rating, changing rings."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import board_of, open_document, small_session, step, woven_session
from workshop_studio.document.document import Document
from workshop_studio.layout.boards.map.player_look import PlayerLook
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Ring, Sector
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Player, PlayerLink
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.editing import edit
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.map.map_page import MapPage, map_page
from workshop_studio.ui.kit.widgets import row
from workshop_studio.ui.session.desk import Desk

Key = Qt.Key


class Room:
    """A map on a desk, and what the desk said."""

    def __init__(self, snapshot: Snapshot, book: FontBook, *, read_only: bool = False) -> None:
        self.document: Document
        self.document, _ = open_document(snapshot)
        self.desk = Desk(self.document, book, read_only=read_only)
        self.appearance = Appearance()
        self.board = board_of(snapshot, "players")
        self.page: MapPage = map_page(self.desk, self.board, self.appearance)
        self.dock = row(self.page.widget, self.page.details)
        self.dock.resize(1800, 900)
        self.dock.show()
        self.dock.activateWindow()
        QTest.qWaitForWindowActive(self.dock)
        self.said: list[str] = []
        for signal in (self.desk.refused, self.desk.undoable, self.desk.told):
            signal.connect(self.said.append)

    @property
    def snapshot(self) -> Snapshot:
        """The session as it is now."""
        return self.document.snapshot

    def players(self) -> tuple[Player, ...]:
        """The players of the map."""
        return self.snapshot.of(Player, self.board)

    def rings(self) -> tuple[Ring, ...]:
        """The rings of the map."""
        return self.snapshot.of(Ring, self.board)

    def at(self, record: str) -> QPoint:
        """Where a player stands in the canvas, in pixels."""
        centre = self.page.scene.by_id[record].at
        return self.page.canvas.view.to_widget(centre).toPoint()

    def close(self) -> None:
        """Leave the page and close its window."""
        self.page.leave()
        self.dock.close()


@pytest.fixture
def empty(application: QApplication, book: FontBook) -> Iterator[Room]:
    del application
    room = Room(small_session(players=0), book)
    yield room
    room.close()


@pytest.fixture
def woven(application: QApplication, book: FontBook) -> Iterator[Room]:
    del application
    room = Room(woven_session(), book)
    yield room
    room.close()


def test_typing_and_enter_puts_a_player_on_the_map(empty: Room) -> None:
    empty.page.focus_first()
    QTest.keyClicks(empty.page.quick_add.field, "3 School nurse")
    QTest.keyClick(empty.page.quick_add.field, Key.Key_Return)
    (player,) = empty.players()
    assert (player.name, player.ring) == ("School nurse", empty.rings()[2].id)
    assert empty.page.counts() == "1 player"
    assert empty.page.quick_add.field.text() == ""


def test_the_empty_map_offers_the_usual_players_as_one_step(empty: Room) -> None:
    empty.page._usual.click()
    assert len(empty.players()) > 10
    empty.desk.undo()
    assert not empty.players()


def test_clicking_a_player_shows_its_fields(woven: Room) -> None:
    player = woven.players()[0]
    assert woven.page.details.guide.isVisibleTo(woven.dock)
    QTest.mouseClick(woven.page.canvas, Qt.MouseButton.LeftButton, pos=woven.at(player.id))
    assert woven.page.selection == (player.id,)
    form = woven.page.details.player
    assert form.isVisibleTo(woven.dock)
    assert form.name.text() == player.name
    assert [line.accessibleName() for line in form.links.rows] == ["→ Player 1, Poorly"]


def test_a_field_is_entered_once_with_enter(woven: Room) -> None:
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


def test_a_note_is_entered_when_something_else_is_selected(woven: Room) -> None:
    one, two, _ = woven.players()
    woven.page.canvas.select((one.id,))
    woven.page.details.player.note.setFocus()
    QTest.keyClicks(woven.page.details.player.note, "One day a week")
    woven.page.canvas.select((two.id,))
    assert woven.snapshot.get(Player, one.id).note == "One day a week"
    assert woven.snapshot.get(Player, two.id).note == ""
    assert woven.page.details.player.note.toPlainText() == ""


def test_what_is_being_typed_survives_a_change_elsewhere(woven: Room) -> None:
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


def test_a_player_can_vanish_while_its_note_is_typed(woven: Room) -> None:
    woven.page.quick_add.added.emit("Somebody", woven.rings()[0].id)
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


def test_an_empty_name_is_refused_and_the_name_stays(woven: Room) -> None:
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


def test_ring_and_sector_are_chosen_in_the_inspector(woven: Room) -> None:
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


def test_a_private_player_is_not_on_the_wall(woven: Room) -> None:
    player = woven.players()[0]
    woven.page.canvas.select((player.id,))
    woven.page.details.player.private.click()
    assert woven.players()[0].private
    wall = woven.page.wall_scene()
    assert wall is not None
    assert player.id not in wall[1].by_id
    assert not [item for item in wall[1].items if player.id in item.ends]


def test_a_line_of_the_list_selects_its_link_and_figures_rate_it(woven: Room) -> None:
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


def test_figures_rate_nothing_while_a_player_is_selected(woven: Room) -> None:
    woven.page.canvas.select((woven.players()[0].id,))
    assert not any(action.isEnabled() for action in woven.page._rate_actions)


def test_a_link_can_be_turned_round_and_its_kind_changed(woven: Room) -> None:
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


def test_several_players_get_one_ring_in_one_step(woven: Room) -> None:
    woven.page.canvas.select(player.id for player in woven.players())
    form = woven.page.details.several
    assert form.isVisibleTo(woven.dock)
    outer = woven.rings()[3].id
    form.ring.setCurrentIndex(form.ring.findData(outer))
    form.ring.activated.emit(form.ring.currentIndex())
    assert {player.ring for player in woven.players()} == {outer}
    woven.desk.undo()
    assert {player.ring for player in woven.players()} == {woven.rings()[0].id}


def test_the_young_person_shows_who_is_linked_directly(woven: Room) -> None:
    woven.page.canvas.select((YOUNG_PERSON,))
    rows = woven.page.details.centre.links.rows
    assert [line.accessibleName() for line in rows] == ["Player 2, Not rated"]


def test_dragging_a_player_over_a_ring_moves_it_there(woven: Room) -> None:
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


def test_ready_made_rings_keep_every_player(woven: Room) -> None:
    woven.page.rings.use("ecological")
    assert woven.rings()[0].name == "Microsystem"
    assert "ecological" in woven.page.rings.button.text()
    assert len(woven.players()) == 3


def test_surplus_rings_hand_their_players_on_and_say_so(woven: Room) -> None:
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


def test_a_ring_that_is_removed_loses_nobody(woven: Room) -> None:
    woven.page.open_editor()
    woven.page.editor.ring_rows[0].remove.click()
    assert len(woven.rings()) == 3
    assert {player.ring for player in woven.players()} == {woven.rings()[0].id}
    assert woven.said[-1] == "“Daily life” removed; 3 players moved to “Weekly”"
    woven.desk.undo()
    assert len(woven.rings()) == 4
    assert len(woven.page.editor.ring_rows) == 4


def test_rings_are_named_and_reordered(woven: Room) -> None:
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
    woven: Room, capsys: pytest.CaptureFixture[str]
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


def test_no_more_than_six_rings(woven: Room) -> None:
    woven.page.open_editor()
    woven.page.editor.more_rings.click()
    woven.page.editor.more_rings.click()
    assert len(woven.rings()) == 6
    assert not woven.page.editor.more_rings.isEnabled()


def test_a_sector_with_players_goes_into_another(woven: Room) -> None:
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


def test_escape_closes_the_editor(woven: Room) -> None:
    woven.page.open_editor()
    panel = woven.page.editor_panel
    assert panel.isVisible()
    QTest.keyClick(woven.page.editor.ring_rows[0].name, Key.Key_Escape)
    assert not panel.isVisible()


def test_the_map_says_what_works_poorly(woven: Room) -> None:
    woven.page.says.click()
    assert woven.page.facts_panel.isVisible()
    words = " ".join(woven.page.facts.words)
    assert "Player 0 – Player 1" in words


def test_the_legend_names_the_sectors_that_are_there(woven: Room) -> None:
    assert woven.page.legend.words == ("School", "Well", "Mixed", "Poorly", "Not rated")


def test_a_narrow_window_takes_the_small_sizes(woven: Room) -> None:
    player = woven.players()[0].id
    wide = woven.page.scene.by_id[player].look
    woven.appearance.set_small(small=True)
    narrow = woven.page.scene.by_id[player].look
    assert isinstance(wide, PlayerLook)
    assert isinstance(narrow, PlayerLook)
    assert narrow.size[1] < wide.size[1]


def test_players_stay_when_one_is_added_and_can_be_spread_evenly_again(empty: Room) -> None:
    ring = empty.rings()[1].id
    for name in ("Form tutor", "School nurse", "Social worker", "Head of year"):
        before = {item.id: item.at for item in empty.page.scene.items if item.cell}
        empty.page.quick_add.added.emit(name, ring)
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
    room = Room(woven_session(), book, read_only=True)
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
    room = Room(woven_session(), book)
    room.close()
    room.appearance.set_small(small=True)
    room.desk.undo()
    assert room.page.counts() == "3 players · 2 links"
