"""A bad day: wrong files dropped, far too much pasted, the wrong things deleted; nothing lost."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.journeys.facilitator import (
    CONTROL,
    LEFT,
    NONE,
    Facilitator,
    program,
)
from tests.ui.journeys.kept import stored
from tests.ui.journeys.trouble import broken_files, let_go, plain_sentence
from tests.waiting import wait_until
from workshop_studio.bundled import samples
from workshop_studio.model.boards import Ring
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Note, NoteLink, Player, PlayerLink
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.ui.boards.map.map_page import MapPage
from workshop_studio.ui.console.steps.step_names import StepName
from workshop_studio.ui.wall.window import WallWindow

BOROUGH = samples() / "borough.workshop.json"
PUPILS = samples() / "borough-pupils.workshop.json"
BOARDS: tuple[StepName, ...] = ("map", "iceberg")
LIMIT = 2_000
Key = Qt.Key


def open_sample(hand: Facilitator) -> None:
    """The card on the library page; the session is in the library a moment after it is open."""
    hand.click("Try the sample")
    wait_until(lambda: hand.window.session is not None)
    wait_until(lambda: bool(hand.studio.sessions()))


def same(hand: Facilitator, before: Snapshot) -> bool:
    """Whether the session holds the very same as before."""
    return hand.snapshot.by_id() == before.by_id()


def test_wrong_files_let_go_over_a_session_leave_it_open_and_untouched(tmp_path: Path) -> None:
    with program(tmp_path) as hand:
        open_sample(hand)
        hand.step("map")
        desk, before = hand.session.desk, hand.snapshot
        known = [each.id for each in hand.studio.sessions()]
        places: list[QWidget] = [
            hand.board.canvas, hand.board.quick_add.field, hand.session.strip, hand.session.dock,
        ]  # fmt: skip
        for path, words in broken_files(tmp_path, BOROUGH):
            for over in places:
                hand.window.toast.dismiss()
                assert let_go(hand, over, path)
                wait_until(lambda: bool(hand.window.toast.words()))
                said = plain_sentence(hand.window.toast.words())
                assert words in said
                assert hand.session.desk is desk
                assert hand.session.isVisible()
                assert same(hand, before)
                assert hand.board.quick_add.field.text() == ""
                assert [each.id for each in hand.studio.sessions()] == known


def test_a_file_let_go_over_what_is_being_typed_leaves_the_words_alone(tmp_path: Path) -> None:
    with program(tmp_path) as hand:
        open_sample(hand)
        hand.step("iceberg")
        note = first_note(hand)
        edit(hand, note.id)
        hand.key(Key.Key_End)
        hand.write(" and more")
        (photo,) = (path for path, _ in broken_files(tmp_path, BOROUGH) if path.suffix == ".png")
        assert let_go(hand, hand.board.canvas.typist.editor.viewport(), photo)
        assert hand.board.canvas.typist.editor.text() == f"{note.text} and more"
        plain_sentence(hand.window.toast.words())


def test_the_places_of_a_broken_file_can_be_looked_at(tmp_path: Path) -> None:
    with program(tmp_path) as hand:
        open_sample(hand)
        files = dict.fromkeys(path for path, _ in broken_files(tmp_path, BOROUGH))
        rules = next(path for path in files if path.name.startswith("rules"))
        let_go(hand, hand.session.strip, rules)
        wait_until(lambda: bool(hand.window.toast.words()))
        hand.click("Show the places")
        wait_until(lambda: hand.window.session is None)
        notice = hand.window.library._shelf.notice
        wait_until(lambda: bool(notice.words()))
        said = notice.words()
        assert "rules.workshop.json" in plain_sentence(said)
        assert "(1 place)" in said
        assert len(hand.studio.sessions()) == 1


def test_a_good_file_let_go_over_a_session_opens_in_its_place(tmp_path: Path) -> None:
    with program(tmp_path) as hand:
        open_sample(hand)
        hand.step("map")
        first = hand.snapshot.session.id
        assert let_go(hand, hand.board.canvas, PUPILS)
        wait_until(lambda: hand.window.session is not None and hand.snapshot.session.id != first)
        assert {each.id for each in hand.studio.sessions()} == {first, hand.snapshot.session.id}


def test_wrong_files_let_go_over_the_library_are_told_one_sentence_each(tmp_path: Path) -> None:
    with program(tmp_path) as hand:
        notice = hand.window.library._shelf.notice
        for path, words in broken_files(tmp_path, BOROUGH):
            notice.dismiss()
            assert let_go(hand, hand.window.library, path)
            wait_until(lambda: bool(notice.words()))
            said = plain_sentence(notice.words())
            assert (words or path.name) in said
            assert hand.window.session is None
        assert hand.studio.sessions() == ()


def test_far_too_much_pasted_into_a_note_is_cut_and_said(tmp_path: Path) -> None:
    with program(tmp_path) as hand:
        open_sample(hand)
        hand.step("iceberg")
        note = first_note(hand)
        edit(hand, note.id)
        QGuiApplication.clipboard().setText("lines of\nwords " * 6_667)
        hand.key(Key.Key_V, CONTROL)
        said = plain_sentence(hand.window.status.told())
        assert "2000" in said
        hand.key(Key.Key_Return)
        text = hand.snapshot.get(Note, note.id).text
        assert LIMIT - 2 <= len(text) <= LIMIT
        assert text.startswith("lines of\nwords lines of")
        hand.key(Key.Key_Z, CONTROL)
        assert hand.snapshot.get(Note, note.id) == note


def test_far_too_much_pasted_into_quick_add_is_cut_and_said(tmp_path: Path) -> None:
    with program(tmp_path) as hand:
        open_sample(hand)
        hand.step("iceberg")
        hand.key(Key.Key_L, CONTROL)
        before = hand.snapshot
        QGuiApplication.clipboard().setText("words " * 16_667)
        hand.key(Key.Key_V, CONTROL)
        assert "2000" in plain_sentence(hand.window.status.told())
        hand.key(Key.Key_Return)
        (new,) = set(hand.snapshot.all(Note)) - set(before.all(Note))
        assert LIMIT - 2 <= len(new.text) <= LIMIT
        hand.key(Key.Key_Z, CONTROL)
        assert same(hand, before)


def test_deleting_what_much_hangs_on_takes_the_links_along_and_undo_brings_all_back(
    tmp_path: Path,
) -> None:
    with program(tmp_path, width=1600, height=900) as hand:
        open_sample(hand)
        for step in BOARDS:
            hand.step(step)
            before = hand.snapshot
            hangs = Counter(end for link in links_of(before, step) for end in link)
            hangs.pop(YOUNG_PERSON, None)
            ((busiest, many),) = hangs.most_common(1)
            hand.board.canvas.go_to(busiest)
            hand.board.canvas.setFocus()
            hand.key(Key.Key_Delete)
            assert before.find(busiest) is not None
            assert hand.snapshot.find(busiest) is None
            gone = len(links_of(before, step)) - len(links_of(hand.snapshot, step))
            assert gone == many > 1
            assert f"and {many} links deleted" in hand.window.toast.words()
            hand.click("Undo")
            assert same(hand, before)
            assert busiest in hand.board.scene.by_id


def test_a_ring_that_is_removed_loses_no_player_and_undo_brings_it_back(tmp_path: Path) -> None:
    with program(tmp_path, width=1600, height=900) as hand:
        open_sample(hand)
        hand.step("map")
        page, before = hand.session.page, hand.snapshot
        assert isinstance(page, MapPage)
        page.open_editor()
        QApplication.processEvents()
        ring = before.all(Ring)[1]
        held = [player.id for player in before.all(Player) if player.ring == ring.id]
        assert held
        away = page.editor.ring_rows[1].remove
        QTest.mouseClick(away, LEFT, NONE, away.rect().center())
        QApplication.processEvents()
        assert not hand.snapshot.has(Ring, ring.id)
        rings = {each.id for each in hand.snapshot.all(Ring)}
        assert {hand.snapshot.get(Player, key).ring for key in held} <= rings
        assert len(hand.snapshot.all(Player)) == len(before.all(Player))
        assert hand.snapshot.all(PlayerLink) == before.all(PlayerLink)
        said = hand.window.toast.words()
        assert ring.name in said
        assert str(len(held)) in said
        hand.click("Undo")
        assert same(hand, before)
    assert stored(tmp_path, before.session.id).by_id() == before.by_id()


def test_the_room_goes_on_seeing_something_while_words_are_entered_by_leaving_a_step(
    tmp_path: Path,
) -> None:
    with program(tmp_path) as hand:
        open_sample(hand)
        hand.step("iceberg")
        show_on_the_wall(hand)
        gone_dark: list[bool] = []
        hand.window.room.changed.connect(lambda: gone_dark.append(not hand.window.room.on))
        note = first_note(hand)
        edit(hand, note.id)
        hand.write("Changed on the way out")
        hand.key(Key.Key_2, CONTROL)
        assert hand.snapshot.get(Note, note.id).text == "Changed on the way out"
        assert hand.session.step == "map"
        assert hand.window.room.on
        assert not any(gone_dark)


def test_another_window_takes_what_is_typed_and_gives_the_keyboard_back_to_the_board(
    tmp_path: Path,
) -> None:
    with program(tmp_path) as hand:
        open_sample(hand)
        hand.step("iceberg")
        wall = show_on_the_wall(hand)
        note = first_note(hand)
        edit(hand, note.id)
        hand.write("Half a sentence")
        wall.activateWindow()
        assert QTest.qWaitForWindowActive(wall)
        assert hand.snapshot.get(Note, note.id).text == "Half a sentence"
        hand.window.activateWindow()
        assert QTest.qWaitForWindowActive(hand.window)
        assert hand.focus() is hand.board.canvas
        assert hand.board.canvas.current == note.id


def show_on_the_wall(hand: Facilitator) -> QWidget:
    """Show the page to the room, and keep the keyboard; the wall's window."""
    hand.window.book["wall"].trigger()
    assert hand.window.room.on
    wall = next(each for each in QApplication.topLevelWidgets() if isinstance(each, WallWindow))
    # Until it has arrived it gives the keyboard back to the console, whoever hands it over.
    wait_until(lambda: not wall._arriving.isActive())
    assert QTest.qWaitForWindowActive(hand.window)
    return wall


def links_of(snapshot: Snapshot, step: StepName) -> list[tuple[str, str]]:
    """Both ends of every link of a kind of board."""
    if step == "map":
        return [(each.source, each.target) for each in snapshot.all(PlayerLink)]
    return [(each.source, each.target) for each in snapshot.all(NoteLink)]


def first_note(hand: Facilitator) -> Note:
    """A note of the open board that its page shows."""
    shown = hand.board.scene.by_id
    return next(note for note in hand.snapshot.all(Note) if note.id in shown)


def edit(hand: Facilitator, key: str) -> None:
    """Open the editor over an item, with the key for it."""
    hand.board.canvas.setFocus()
    hand.board.canvas.go_to(key)
    hand.key(Key.Key_F2)
    assert hand.board.canvas.typist.edited == key
