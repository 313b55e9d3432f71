"""More questions than the room can read at once: it turns the page with the console."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QApplication

from tests.support import small_session, step
from tests.ui.boards.questions.question_room import Room
from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.operations.editing import edit


def shown(room: Room) -> tuple[Rect | None, set[str]]:
    """The part of the list that the room sees, and the questions that stand whole in it."""
    QApplication.processEvents()
    made = room.page.wall_scene()
    assert made is not None
    part = room.page.wall_view()
    whole = part or made[1].bounds
    held = {
        item.id
        for item in made[1].items
        if whole.holds((item.bounds.x, item.bounds.y))
        and whole.holds((item.bounds.right, item.bounds.bottom))
    }
    return part, held


def test_the_room_sees_the_page_with_the_questions_the_console_has_scrolled_to(
    book: FontBook,
) -> None:
    room = Room(small_session(questions=80), book)
    ids, canvas = room.ids(), room.page.canvas
    first, held = shown(room)
    assert first is not None
    assert ids[0] in held
    assert ids[-1] not in held
    canvas.reveal(room.page.scene.by_id[ids[-1]].bounds)
    last, held = shown(room)
    assert last is not None
    assert last.y > first.y
    top = next(item for item, place in room.page.scene.things if canvas.seen.holds(place.centre))
    assert top.id in held
    room.close()


def test_the_room_sees_a_few_questions_all_at_once_wherever_the_console_looks(
    book: FontBook,
) -> None:
    room = Room(small_session(questions=9), book)
    room.page.canvas.reveal(room.page.scene.by_id[room.ids()[-1]].bounds)
    part, held = shown(room)
    assert part is None
    assert held == set(room.ids())
    room.close()


def test_the_room_stays_where_the_console_sees_the_middle_of_no_question_for_the_room(
    book: FontBook,
) -> None:
    room = Room(small_session(questions=80), book)
    last, canvas = room.ids()[-1], room.page.canvas
    canvas.reveal(room.page.scene.by_id[last].bounds)
    there, _ = shown(room)
    # Larger than what is seen of it; below all of them; and one that is not for the room.
    canvas.zoom_to(4.0)
    canvas.reveal(room.page.scene.by_id[last].bounds)
    canvas.pan(900, 0)
    canvas.pan(0, -10_000)
    assert not any(canvas.seen.holds(place.centre) for _, place in room.page.scene.things)
    assert shown(room)[0] == there
    canvas.zoom_to(1.0)
    canvas.reveal(room.page.scene.by_id[last].bounds)
    seen = [item.id for item, place in room.page.scene.things if canvas.seen.holds(place.centre)]
    for key in {*seen} & {*room.ids()}:
        room.desk.do(partial(edit, record_id=key, private=True), step("edit-question"))
    made = shown(room)[0]
    assert made is not None
    assert there is not None
    assert made.y > 0
    room.close()
