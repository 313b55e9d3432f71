"""A whole session in lists: every board as its outline, from warm-up to documents, by keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.patience import PATIENCE
from tests.ui.journeys.facilitator import CONTROL, SHIFT, Facilitator, program
from tests.ui.journeys.kept import assert_whole
from tests.waiting import wait_until
from workshop_studio.analysis.rounds import results
from workshop_studio.layout.boards.iceberg.iceberg_scene import place_of
from workshop_studio.model.boards import Ring
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.items import Note, NoteLink, Player, PlayerLink, Question
from workshop_studio.model.theories import Element, TheoryLink
from workshop_studio.model.votes import Ballot, Round
from workshop_studio.ui.boards.outline.outline_view import OutlineView
from workshop_studio.ui.canvas.board_canvas import BoardCanvas

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


class CanvasWatch(QObject):
    """Notes whether a canvas was ever seen, or given the keyboard, since a moment."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.seen: list[str] = []
        self.is_on = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what a canvas hears."""
        if self.is_on and isinstance(watched, BoardCanvas):
            if event.type() == QEvent.Type.FocusIn:
                self.seen.append("focus")
            elif event.type() == QEvent.Type.KeyPress:
                self.seen.append("key")
        return False


def test_a_whole_session_is_run_in_lists_without_any_canvas(tmp_path: Path) -> None:
    """Warm-up, map, iceberg, questions, vote, theory, close, export; the library has all of it."""
    with program(tmp_path) as hand:
        watch = CanvasWatch(hand.window)
        QApplication.instance().installEventFilter(watch)  # type: ignore[union-attr]  # it is there
        hand.begin("Early help, in lists")
        warm_up(hand, watch)
        draw_the_map(hand)
        look_under_the_surface(hand)
        ask_how_might_we(hand)
        vote(hand)
        write_the_theory(hand)
        close(hand)
        export(hand, tmp_path)
        QApplication.instance().removeEventFilter(watch)  # type: ignore[union-attr]  # the same
        assert not watch.seen
        done = hand.snapshot
        assert hand.session.desk.flush(PATIENCE)
    assert_whole(tmp_path, done)


def test_the_outline_comes_again_on_every_step_and_goes_when_it_is_put_away(
    tmp_path: Path,
) -> None:
    with program(tmp_path) as hand:
        hand.begin("Early help, in lists")
        hand.key(Key.Key_2, CONTROL)
        hand.key(Key.Key_O, CONTROL | SHIFT)
        hand.key(Key.Key_3, CONTROL)
        assert outline(hand).isVisible()
        assert not hand.board.canvas.isVisible()
        hand.key(Key.Key_O, CONTROL | SHIFT)
        assert hand.board.canvas.isVisible()
        hand.key(Key.Key_2, CONTROL)
        assert hand.board.canvas.isVisible()


def warm_up(hand: Facilitator, watch: CanvasWatch) -> None:
    """To the outline, once for all; notes are typed, ordered and linked."""
    hand.key(Key.Key_1, CONTROL)
    board = list(hand.session.places.buttons.values())[-1]
    hand.tab_to(board.accessibleName())
    hand.key(Key.Key_Space)
    hand.key(Key.Key_O, CONTROL | SHIFT)
    watch.is_on = True
    assert outline(hand).isVisible()
    hand.key(Key.Key_L, CONTROL)
    hand.enter("That nobody is lost")
    hand.enter("That we know each other")
    hand.key(Key.Key_Escape)
    to(hand, "That we know")
    hand.key(Key.Key_Up, ALT)
    texts = [each.text for each in hand.snapshot.all(Note)]
    assert texts == ["That we know each other", "That nobody is lost"]
    hand.key(Key.Key_K)
    hand.enter("that nobody")
    assert len(hand.snapshot.all(NoteLink)) == 1


def draw_the_map(hand: Facilitator) -> None:
    """Rings hold players that are added, moved, ordered, linked and rated in rows."""
    hand.key(Key.Key_2, CONTROL)
    rings = hand.snapshot.all(Ring)
    hand.key(Key.Key_Escape)
    assert outline(hand).hasFocus()
    to(hand, rings[1].name)
    # Letters over a place go into the quick add bar, and what is added to that place.
    write(hand, "Taxi firm")
    hand.key(Key.Key_Return)
    hand.enter("Lunch staff")
    hand.key(Key.Key_Escape)
    assert player(hand, "Taxi firm").ring == player(hand, "Lunch staff").ring == rings[1].id
    to(hand, "Taxi firm")
    hand.key(Key.Key_Right, ALT)
    assert player(hand, "Taxi firm").ring == rings[2].id
    hand.key(Key.Key_Return, CONTROL)
    hand.enter("School nurse")
    assert player(hand, "School nurse").ring == rings[2].id
    hand.key(Key.Key_Up, ALT)
    link_and_rate(hand)


def link_and_rate(hand: Facilitator) -> None:
    """From the row the keyboard is on, to one whose name is typed; there and back by undo."""
    hand.key(Key.Key_K)
    hand.enter("Lunch")
    (link,) = hand.snapshot.all(PlayerLink)
    assert link.source == player(hand, "School nurse").id
    hand.key(Key.Key_3)
    assert hand.snapshot.get(PlayerLink, link.id).rating == "poorly"
    hand.key(Key.Key_Z, CONTROL)
    hand.key(Key.Key_Z, CONTROL)
    assert not hand.snapshot.all(PlayerLink)
    hand.key(Key.Key_Z, CONTROL | SHIFT, times=2)
    assert hand.snapshot.get(PlayerLink, link.id).rating == "poorly"


def look_under_the_surface(hand: Facilitator) -> None:
    """The issue, notes on their sides, a link, a mark, and a question made of one."""
    hand.key(Key.Key_3, CONTROL)
    assert outline(hand).isVisible()
    hand.key(Key.Key_Escape)
    hand.key(Key.Key_Home)
    hand.key(Key.Key_Return)
    hand.enter("Lunch is where it goes wrong")
    to(hand, "Barriers")
    write(hand, "Pupils sent home at lunch")
    hand.key(Key.Key_Return)
    hand.enter("Nobody phones back")
    hand.key(Key.Key_Escape)
    to(hand, "Nobody phones back")
    for _ in range(3):
        hand.key(Key.Key_Right, ALT)
    assert place_of(note(hand, "Nobody phones back")) == ("structures", "driver")
    hand.key(Key.Key_Right, ALT)
    assert place_of(note(hand, "Nobody phones back")) == ("structures", "barrier")
    link_and_mark(hand)


def link_and_mark(hand: Facilitator) -> None:
    """The note that goes deeper bears on the other, is an opportunity, and becomes a question."""
    hand.key(Key.Key_K)
    hand.enter("pupils")
    assert len(hand.snapshot.all(NoteLink)) == 2
    to(hand, "Nobody phones back")
    hand.key(Key.Key_O)
    hand.key(Key.Key_J)
    found = note(hand, "Nobody phones back")
    assert found.marks == ("opportunity",)
    assert [each.origins for each in hand.snapshot.all(Question)] == [(found.id,)]


def ask_how_might_we(hand: Facilitator) -> None:
    """Questions in categories, with signs; one goes on to the next category."""
    hand.key(Key.Key_4, CONTROL)
    if not isinstance(QApplication.focusWidget(), OutlineView):
        hand.key(Key.Key_Escape)
    hand.key(Key.Key_L, CONTROL)
    hand.enter("share one phone line")
    hand.enter("What if lunch had a host?")
    hand.key(Key.Key_Escape)
    to(hand, "What if lunch had a host?")
    hand.key(Key.Key_1)
    found = question(hand, "What if lunch")
    assert found.signs == ("movable",)
    hand.key(Key.Key_Right, ALT)
    assert question(hand, "What if lunch").category != found.category
    hand.key(Key.Key_Left, ALT)
    assert question(hand, "What if lunch").category == found.category


def vote(hand: Facilitator) -> None:
    """The pages of the vote are lists of their own."""
    hand.key(Key.Key_5, CONTROL)
    press(hand, "Prepare the vote", "Open the vote")
    (round_,) = hand.snapshot.all(Round)
    press(hand, "Hand the laptop round")
    hand.key(Key.Key_Return)
    hand.key(Key.Key_Plus, times=2)
    hand.key(Key.Key_Return, CONTROL, times=2)
    assert len(hand.snapshot.all(Ballot)) == 1
    QTest.keyPress(hand.focus(), Key.Key_Escape)
    wait_until(hand.session.strip.isVisible)
    QTest.keyRelease(QApplication.focusWidget() or hand.window, Key.Key_Escape)
    press(hand, "Close the vote", "Close it now", "Show it all at once")
    assert sum(each.total for each in results(hand.snapshot, round_.id).questions) == 2


def write_the_theory(hand: Facilitator) -> None:
    """Boxes in columns, a link between two and its reason, all in rows."""
    hand.key(Key.Key_7, CONTROL)
    hand.key(Key.Key_Return)
    hand.enter("Lunch is calm")
    hand.key(Key.Key_Escape)
    assert outline(hand).hasFocus()
    to(hand, "Outcomes")
    hand.key(Key.Key_Return, CONTROL)
    hand.enter("Staff know whom to call")
    to(hand, "Staff know whom to call")
    hand.key(Key.Key_K)
    hand.enter("lunch is")
    (link,) = hand.snapshot.all(TheoryLink)
    assert hand.snapshot.get(Element, link.target).text == "Lunch is calm"
    hand.key(Key.Key_Return)
    hand.enter("Worry is shared at once")
    assert hand.snapshot.get(TheoryLink, link.id).because == "Worry is shared at once"


def close(hand: Facilitator) -> None:
    """What the group will do, in fields."""
    hand.key(Key.Key_8, CONTROL)
    hand.tab_to("What you will do, in your own words")
    hand.write("One phone line for lunch")
    press(hand, "Add commitment")
    assert [each.text for each in hand.snapshot.all(Commitment)] == ["One phone line for lunch"]


def export(hand: Facilitator, folder: Path) -> None:
    """From the palette: what the room said, as a document."""
    path = folder / "summary.pdf"
    hand.window.saving_out.ask = lambda *_asked: str(path)
    hand.key(Key.Key_K, CONTROL)
    hand.write("summary as PDF")
    hand.key(Key.Key_Return)
    wait_until(path.exists)
    assert path.read_bytes().startswith(b"%PDF")


def press(hand: Facilitator, *buttons: str) -> None:
    """Go to each button by Tab, and press it by Enter."""
    for words in buttons:
        hand.tab_to(words)
        hand.key(Key.Key_Return)


def outline(hand: Facilitator) -> OutlineView:
    """The outline on the page."""
    (found,) = hand.board.widget.findChildren(OutlineView)
    assert isinstance(found, OutlineView)
    return found


def to(hand: Facilitator, words: str) -> None:
    """Walk down from the first row to the one that says the words; places may be named first."""
    view = outline(hand)
    if not view.hasFocus():
        hand.key(Key.Key_Escape)
    hand.key(Key.Key_Home)
    for _ in range(200):
        row = view.current_row()
        if row is not None and row.words.startswith(words) and row.kind in {"heading", "thing"}:
            return
        hand.key(Key.Key_Down)
    raise AssertionError(f"no row says {words!r}")


def write(hand: Facilitator, text: str) -> None:
    """Type where the keyboard is, wherever the first letter takes it."""
    for letter in text:
        hand.write(letter)


def player(hand: Facilitator, name: str) -> Player:
    """The player of a name."""
    return next(each for each in hand.snapshot.all(Player) if each.name == name)


def note(hand: Facilitator, text: str) -> Note:
    """The note with a text."""
    return next(each for each in hand.snapshot.all(Note) if each.text == text)


def question(hand: Facilitator, begin: str) -> Question:
    """The question that begins so."""
    return next(each for each in hand.snapshot.all(Question) if each.text.startswith(begin))


def test_a_session_that_is_only_read_is_walked_in_lists_and_says_why_nothing_changes(
    tmp_path: Path,
) -> None:
    with program(tmp_path) as hand:
        hand.begin("Early help, in lists")
        session = hand.snapshot.session.id
        assert hand.session.desk.flush(PATIENCE)
        hand.window.open_session(session, True)  # noqa: FBT003 -- as a card of the library does
        hand.key(Key.Key_2, CONTROL)
        hand.key(Key.Key_O, CONTROL | SHIFT)
        outline(hand).setFocus()
        before = hand.snapshot
        to(hand, hand.snapshot.all(Ring)[1].name)
        for key in (Key.Key_X, Key.Key_Delete):
            hand.window.status.tell("")
            hand.key(key)
            assert hand.window.status.told() == "This session is open for reading."
        assert hand.snapshot is before
