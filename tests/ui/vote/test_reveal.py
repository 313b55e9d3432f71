"""A result is revealed by the facilitator's key; a rehearsal is for the console alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.support import board_of, small_session
from tests.ui.vote.vote_room import Key, Room, shown_words
from tests.waiting import wait_until
from workshop_studio.layout.boards.reveal.scene import FRAME
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Question
from workshop_studio.model.votes import Round, Votes
from workshop_studio.operations.rounds import cast, close_round, open_round, prepare_round
from workshop_studio.ui.vote.reveal.reveal import ROW
from workshop_studio.ui.vote.reveal.reveal_panel import RevealPanel
from workshop_studio.ui.wall.sheet import part_of, sheet_of


@pytest.fixture
def closed_room(book: FontBook) -> Iterator[Room]:
    """A room after a vote of six, before anybody has seen the result."""
    now = small_session()
    now = now.apply(prepare_round(now, board_of(now, "opportunities"), title="Ours", expected=6))
    vote = now.all(Round)[0].id
    now = now.apply(open_round(now, vote))
    first, second, *_ = (each.id for each in now.all(Question))
    for _ in range(6):
        given = [
            Votes(question=first, feasibility=2, desirability=1, viability=3),
            Votes(question=second, feasibility=1, desirability=2),
        ]
        now = now.apply(cast(now, vote, given))
    room = Room(now.apply(close_round(now, vote)), book)
    room.appearance.set_reduced_motion(reduced=True)
    yield room
    room.close()


def _on_wall(room: Room) -> Scene | None:
    shown = room.page.wall_scene()
    return None if shown is None else shown[1]


def _next(room: Room, times: int = 1) -> None:
    for _ in range(times):
        room.click("Next")


def test_nothing_is_told_before_the_first_step_then_each_criterion_and_all_together(
    closed_room: Room,
) -> None:
    room = closed_room
    room.click("Reveal to the room")
    assert room.page.wall_scene() is None
    assert room.page.wall_words() == ("Ours", "6 of 6 have voted")
    assert room.state() == "closed"
    told = []
    for _ in range(4):
        _next(room)
        scene = _on_wall(room)
        assert scene is not None
        told.append([item.name for item in scene.items])
    assert room.state() == "revealed"
    assert "12 votes" in told[0][0]
    assert "6 votes" in told[0][1]
    assert "12 votes" in told[1][0]
    assert "18 votes" in told[2][0]
    assert "36 votes" in told[3][0]
    _next(room)
    assert _on_wall(room) is not None
    room.click("Go to the matrix")
    assert room.wanted == [("matrix", room.vote.id)]


def test_the_wall_is_filled_and_asks_no_question_below_a_result(closed_room: Room) -> None:
    closed_room.click("Reveal to the room")
    _next(closed_room)
    sheet = sheet_of(closed_room.page, "What surprises you?")
    assert (sheet.title, sheet.question) == ("", "")
    assert part_of(closed_room.page) == FRAME


def test_a_rehearsal_shows_the_room_nothing_and_leaves_the_vote_closed(closed_room: Room) -> None:
    room = closed_room
    room.click("Rehearse")
    _next(room, 5)
    assert isinstance(room.page.panel, RevealPanel)
    assert room.page.wall_scene() is None
    assert room.state() == "closed"
    room.click("End the rehearsal")
    assert "The room has not seen the result yet" in shown_words(room.page.widget)


class Clock:
    """A clock that the test turns, in milliseconds."""

    def __init__(self) -> None:
        self.now = 0.0

    def start(self) -> None:
        """Begin anew, as the test says."""

    def elapsed(self) -> float:
        """How long it has been."""
        return self.now


def test_rows_come_one_after_the_other_and_the_key_brings_the_rest_at_once(
    closed_room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, clock = closed_room, Clock()
    monkeypatch.setattr("workshop_studio.ui.vote.reveal.reveal.QElapsedTimer", lambda: clock)
    room.appearance.set_reduced_motion(reduced=False)
    room.click("Reveal to the room")
    _next(room)
    scene = _on_wall(room)
    assert scene is not None
    assert len(scene.items) <= 1
    rows = len(room.vote.paper)

    def there() -> int:
        now = _on_wall(room)
        return len(now.items) if now else 0

    clock.now = 1.5 * ROW
    wait_until(lambda: there() == 2)
    assert rows > 2
    _next(room)
    assert there() == rows
    clock.now = 0.0
    _next(room)
    assert there() <= 1
    clock.now = rows * ROW
    wait_until(lambda: there() == rows)


def test_back_shows_the_step_before_whole(closed_room: Room) -> None:
    room = closed_room
    room.click("Reveal to the room")
    _next(room, 2)
    room.click("Back")
    scene = _on_wall(room)
    assert scene is not None
    assert "12 votes" in scene.items[0].name
    room.click("Back")
    assert room.page.wall_scene() is None


def test_leaving_the_reveal_takes_it_off_the_wall(closed_room: Room) -> None:
    room = closed_room
    room.click("Reveal to the room")
    _next(room)
    heard: list[bool] = []
    room.page.refreshed.connect(lambda: heard.append(room.page.wall_scene() is None))
    room.click("End the reveal")
    assert heard == [True]
    room.click("Reveal it again")
    assert room.page.wall_scene() is None


def test_f8_begins_and_steps_the_reveal(closed_room: Room) -> None:
    room = closed_room
    (forward,) = [each for each in room.page.actions if each.objectName() == "vote-reveal"]
    assert forward.shortcut().toString() == "F8"
    assert forward.isEnabled()
    forward.trigger()
    forward.trigger()
    assert _on_wall(room) is not None
    room.press(Key.Key_Return)
    scene = _on_wall(room)
    assert scene is not None
    assert "12 votes" in scene.items[0].name


def test_the_picture_at_the_end_keeps_clear_of_the_edges_of_the_wall(closed_room: Room) -> None:
    closed_room.click("Reveal to the room")
    _next(closed_room, 5)
    scene, shown = _on_wall(closed_room), part_of(closed_room.page)
    assert scene is not None
    assert shown is not None
    clear = scene.bounds.grown(40)
    assert shown.holds((clear.x, clear.y))
    assert shown.holds((clear.right, clear.bottom))


def test_after_the_last_step_the_keyboard_is_on_what_comes_next(closed_room: Room) -> None:
    room = closed_room
    room.click("Rehearse")
    _next(room, 5)
    assert _on(room) == "End the rehearsal"
    room.press(Key.Key_Space)
    room.click("Reveal to the room")
    _next(room, 5)
    assert _on(room) == "Go to the matrix"


def _on(room: Room) -> str:
    """What is said by the button that has the keyboard."""
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton)
    assert room.page.widget.isAncestorOf(focus)
    return focus.text()
