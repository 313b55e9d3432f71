"""A facilitator's hour by mouse: the sample is opened, worked on, undone, voted in, sent out."""

from __future__ import annotations

from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.journeys.facilitator import LEFT, NONE, SHIFT, Facilitator, program
from tests.waiting import wait_until
from workshop_studio.model.boards import Ring
from workshop_studio.model.items import Note, NoteLink, Player, PlayerLink, Question
from workshop_studio.model.votes import Round
from workshop_studio.ui.console.toasts import Toast
from workshop_studio.ui.matrix.matrix_page import MatrixPage
from workshop_studio.ui.vote.vote_page import VotePage


def test_an_hour_with_the_mouse_on_the_sample(tmp_path: Path) -> None:
    """Every board is touched as a facilitator would, and a summary is written at the end."""
    with program(tmp_path, width=1600, height=900) as hand:
        open_the_sample(hand)
        move_a_player(hand)
        delete_and_take_back(hand)
        link_by_dragging(hand)
        move_a_note(hand)
        sort_a_question(hand)
        look_at_the_matrix(hand, tmp_path / "matrix.pdf")
        show_the_vote_page_that_the_room_watches(hand)
        write_the_summary(hand, tmp_path / "summary.pdf")


def open_the_sample(hand: Facilitator) -> None:
    """The card on the library page."""
    hand.click("Try the sample")
    wait_until(lambda: hand.window.session is not None)
    hand.step("map")
    assert hand.session.step == "map"


def move_a_player(hand: Facilitator) -> None:
    """Dropped on the outermost ring a player belongs there and stands where it was let go."""
    rings = hand.snapshot.all(Ring)
    player = next(p for p in hand.snapshot.all(Player) if p.ring == rings[1].id)
    item = hand.board.scene.by_id[player.id]
    goal = next(cell for cell in hand.board.scene.cells if cell.id == rings[-1].id)
    spot = next(
        hand.board.scene.by_id[p.id].bounds.centre
        for p in hand.snapshot.all(Player)
        if p.ring == rings[-1].id
    )
    assert goal.region.holds(spot)
    hand.drag(item.name, (spot[0] + 4, spot[1] + 4))
    moved = hand.snapshot.get(Player, player.id)
    assert moved.ring == rings[-1].id
    assert moved.angle is not None
    hand.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert hand.snapshot.get(Player, player.id) == player


def delete_and_take_back(hand: Facilitator) -> None:
    """Two selected players go with their links; the toast brings all of it back."""
    before = hand.snapshot.by_id()
    first, second = hand.snapshot.all(Player)[:2]
    hand.click_item(hand.board.scene.by_id[first.id].name)
    hand.click_item(hand.board.scene.by_id[second.id].name, SHIFT)
    assert set(hand.board.selection) == {first.id, second.id}
    hand.key(Qt.Key.Key_Delete)
    assert not hand.snapshot.has(Player, first.id)
    assert len(hand.snapshot.all(PlayerLink)) < sum(
        isinstance(record, PlayerLink) for record in before.values()
    )
    assert hand.window.findChildren(Toast)[0].isVisible()
    hand.click("Undo")
    assert hand.snapshot.by_id() == before


def link_by_dragging(hand: Facilitator) -> None:
    """The link tool joins two notes of the iceberg; the tool stays honest about where it ends."""
    hand.step("iceberg")
    hand.click("Link")
    before = set(hand.snapshot.all(NoteLink))
    notes = [n for n in hand.snapshot.all(Note) if n.layer == "events" and n.side == "barrier"]
    joined = {(link.source, link.target) for link in before}
    source, target = next(
        (a, b) for a in notes for b in notes
        if a is not b and (a.id, b.id) not in joined and (b.id, a.id) not in joined
        and _on_canvas(hand, a.id) and _on_canvas(hand, b.id)
    )  # fmt: skip
    scene = hand.board.scene
    hand.drag(scene.by_id[source.id].name, scene.by_id[target.id].bounds.centre)
    (new,) = set(hand.snapshot.all(NoteLink)) - before
    assert (new.source, new.target) == (source.id, target.id)
    hand.click("Select")


def move_a_note(hand: Facilitator) -> None:
    """Dragged from barriers to drivers a note helps instead; a click beside it selects nothing."""
    scene = hand.board.scene
    note = next(
        n for n in hand.snapshot.all(Note)
        if n.layer == "events" and n.side == "barrier" and _on_canvas(hand, n.id)
    )  # fmt: skip
    driver = next(
        n for n in hand.snapshot.all(Note)
        if n.layer == "events" and n.side == "driver" and _on_canvas(hand, n.id)
    )  # fmt: skip
    hand.drag(scene.by_id[note.id].name, scene.by_id[driver.id].bounds.centre)
    assert hand.snapshot.get(Note, note.id).side == "driver"


def sort_a_question(hand: Facilitator) -> None:
    """A question is typed over in its place."""
    hand.step("questions")
    question = next(q for q in hand.snapshot.all(Question) if _on_canvas(hand, q.id))
    canvas = hand.board.canvas
    QTest.mouseDClick(canvas, LEFT, NONE, hand.place(hand.board.scene.by_id[question.id]))
    hand.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hand.enter("How might we greet everybody by name?")
    assert hand.snapshot.get(Question, question.id).text == "How might we greet everybody by name?"


def look_at_the_matrix(hand: Facilitator, path: Path) -> None:
    """The last vote's result is there, and its button writes it as PDF."""
    hand.step("matrix")
    assert hand.snapshot.all(Round)[-1].state == "revealed"
    assert hand.session.page is not None
    assert "22 voters" in hand.session.page.counts()
    hand.window.saving_out.ask = lambda *_asked: str(path)
    hand.click("Save PDF")
    wait_until(path.exists)
    assert "Second vote" in words_of(path)
    # An earlier vote that is on show is the one that is written.
    page = hand.session.page
    assert isinstance(page, MatrixPage)
    first = hand.snapshot.all(Round)[0]
    page.view.head.round_chosen.emit(first.id)
    assert page.shown_round == first.id
    earlier = path.with_name("earlier.pdf")
    wait_until(lambda: not hand.window.saving_out.working)
    hand.window.saving_out.ask = lambda *_asked: str(earlier)
    hand.window.book["pdf-matrix"].trigger()
    wait_until(earlier.exists)
    assert "First vote" in words_of(earlier)
    assert "Second vote" not in words_of(earlier)


def words_of(path: Path) -> str:
    """The words on the first page of a document."""
    return PdfReader(path).pages[0].extract_text()


def show_the_vote_page_that_the_room_watches(hand: Facilitator) -> None:
    """The page of the vote knows whether a wall is on, since a ballot must not be seen there."""
    hand.step("vote")
    page = hand.session.page
    assert isinstance(page, VotePage)
    known = [page.wall_shown]
    for _ in range(2):
        hand.window.book["wall"].trigger()
        known.append(page.wall_shown)
    assert known == [False, True, False]


def write_the_summary(hand: Facilitator, path: Path) -> None:
    """From the menu, in the background; the toast says so."""
    hand.window.saving_out.ask = lambda *_asked: str(path)
    hand.window.book["pdf-summary"].trigger()
    wait_until(path.exists)
    assert path.read_bytes().startswith(b"%PDF")


def _on_canvas(hand: Facilitator, record: str) -> bool:
    item = hand.board.scene.by_id.get(record)
    return item is not None and hand.board.canvas.rect().contains(hand.place(item))
