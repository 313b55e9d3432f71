"""Questions made on the map: of players and links, by key and button, and the way to them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import step, woven_session
from tests.ui.boards.map.map_room import MapRoom
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Note, PlayerLink, Question
from workshop_studio.operations.editing import edit

J, LEFT = Qt.Key.Key_J, Qt.MouseButton.LeftButton


def test_a_link_becomes_a_question_by_its_key_and_leads_to_it(woven: MapRoom) -> None:
    link = woven.snapshot.all(PlayerLink)[0]
    woven.page.canvas.setFocus()
    woven.page.canvas.select((link.id,))
    assert not woven.page.details.strands.isVisible()
    QTest.keyClick(woven.page.canvas, J)
    question = woven.snapshot.all(Question)[-1]
    assert question.origins == (link.id,)
    wanted: list[tuple[str, str]] = []
    woven.page.wants.connect(lambda step, record: wanted.append((step, record)))
    [card] = woven.page.details.strands.became.cards
    assert card.accessibleName() == (
        "How might we make things work better between Player 0 and Player 1?,"
        " How might we, question 6"
    )
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert wanted == [("questions", question.id)]


def test_several_players_become_one_question_in_one_step(woven: MapRoom) -> None:
    players = [player.id for player in woven.players()]
    before = len(woven.snapshot.all(Question))
    woven.page.canvas.select(players)
    QTest.mouseClick(woven.page.details.question, LEFT)
    assert woven.snapshot.all(Question)[-1].origins == tuple(players)
    assert len(woven.snapshot.all(Question)) == before + 1
    woven.desk.undo()
    assert len(woven.snapshot.all(Question)) == before


def test_the_young_person_is_no_opportunity(woven: MapRoom) -> None:
    before = woven.snapshot.all(Question)
    woven.page.canvas.setFocus()
    woven.page.canvas.select((YOUNG_PERSON,))
    QTest.keyClick(woven.page.canvas, J)
    assert woven.snapshot.all(Question) == before
    assert woven.said == ["Choose first what the question comes from."]
    woven.page.canvas.select((woven.players()[0].id,))
    assert woven.page.details.question.isVisible()
    woven.page.canvas.select((YOUNG_PERSON,))
    assert not woven.page.details.question.isVisible()


def test_who_else_should_be_here_is_advice_that_leads_to_the_player(woven: MapRoom) -> None:
    QTest.mouseClick(woven.page.says, LEFT)
    who = woven.page.facts.who_else
    assert who.said.text() == "No note says yet which group said it."
    assert who.ways == []
    ring, note = woven.rings()[0].id, woven.snapshot.all(Note)[0]
    for player, name in zip(woven.players(), ("Form tutor", "Aunt", "Club"), strict=True):
        woven.desk.do(partial(edit, record_id=player.id, name=name, ring=ring), step())
    woven.desk.do(partial(edit, record_id=note.id, voice="Tutors"), step())
    assert [way.accessibleName() for way in who.ways] == ["Aunt", "Club"]
    assert who.said.text().endswith("nobody has spoken for them yet. Heard so far: Tutors.")
    who.ways[1].setFocus()
    QTest.keyClick(who.ways[1], Qt.Key.Key_Return)
    assert woven.page.selection == (woven.players()[2].id,)


def test_who_else_is_asked_from_the_menu_as_well(woven: MapRoom) -> None:
    [action] = [each for each in woven.page.actions if each.objectName() == "map-who-else"]
    action.trigger()
    assert woven.page.facts.who_else.isVisible()


def test_who_only_reads_may_ask_who_else_and_makes_no_question(
    application: QApplication, book: FontBook
) -> None:
    del application
    room = MapRoom(woven_session(), book, read_only=True)
    before = room.snapshot.all(Question)
    named = {each.objectName(): each for each in room.page.actions}
    assert named["map-who-else"].isEnabled()
    room.page.canvas.select((room.players()[0].id,))
    assert not named["map-question"].isEnabled()
    assert not room.page.details.question.isEnabled()
    room.page.make_question()
    assert room.snapshot.all(Question) == before
    room.close()
