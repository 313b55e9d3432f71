"""Typing over a text begins where the text stands: on its colour, at its place, at its size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QTextCursor
from PySide6.QtWidgets import QApplication

from tests.support import board_of, small_session
from tests.ui.boards.boards import THREE, bench
from tests.ui.boards.map.map_room import MapRoom
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.operations.players import add_player
from workshop_studio.ui.appearance.fonts import register_fonts
from workshop_studio.ui.canvas.board_canvas import BoardCanvas

NAMES = ("SENCO", "Parents and carers")
DARK = 70
"""Of 255: letters are darker than this, and neither a ground nor a sector's shape is."""


@pytest.fixture(autouse=True)
def faces(application: QApplication) -> None:
    """The editor has the faces of the console, the board those of the book: the very same."""
    del application
    register_fonts()


@pytest.fixture
def room(application: QApplication, book: FontBook) -> Iterator[MapRoom]:
    """A map with a name of one line and one of two."""
    del application
    snapshot = small_session(players=0)
    board = board_of(snapshot, "players")
    for name in NAMES:
        snapshot = snapshot.apply(add_player(snapshot, board, name=name))
    made = MapRoom(snapshot, book)
    yield made
    made.close()


@pytest.mark.parametrize("scale", [1.0, 1.6])
@pytest.mark.parametrize("name", NAMES)
def test_a_name_does_not_jump_when_it_is_typed_over(room: MapRoom, name: str, scale: float) -> None:
    player = next(each for each in room.players() if each.name == name)
    room.page.canvas.zoom_to(scale)
    painted, typed = both(room.page.canvas, player.id)
    assert close(painted, typed), (painted, typed)


def test_a_note_does_not_jump_when_it_is_typed_over(
    application: QApplication, book: FontBook
) -> None:
    del application
    with bench(THREE, book) as made:
        made.canvas.zoom_to(1.0)
        painted, typed = both(made.canvas, made.note("One").id)
        assert close(painted, typed), (painted, typed)


def test_what_is_typed_over_keeps_its_colour(room: MapRoom) -> None:
    canvas, player = room.page.canvas, room.players()[0]
    item = canvas.scene.by_id[player.id]
    canvas.edit(player.id)
    place = canvas.view.to_widget((item.bounds.x + 8.0, item.bounds.centre[1])).toPoint()
    assert item.edit is not None
    assert canvas.grab().toImage().pixelColor(place) == QColor(item.edit.fill)


def both(canvas: BoardCanvas, key: str) -> tuple[QRect, QRect]:
    """Where the letters of an item stand, painted and in the editor."""
    item = canvas.scene.by_id[key]
    canvas.reveal(item.bounds)
    canvas.finish()
    box = item.edit.box if item.edit else item.extent
    area = canvas.view.rect_to_widget(box.moved(*item.at).grown(-1)).toAlignedRect()
    painted = letters(canvas, area)
    canvas.edit(key)
    editor = canvas.typist.editor
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    editor.setCursorWidth(0)
    typed = letters(canvas, area)
    canvas.typist.give_up()
    return painted, typed


def letters(canvas: BoardCanvas, area: QRect) -> QRect:
    """The part of an area that has dark dots in it."""
    picture = canvas.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB32)
    dots = [
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if QColor(picture.pixel(x, y)).lightness() < DARK
    ]
    across, down = [x for x, _ in dots], [y for _, y in dots]
    return QRect(min(across), min(down), max(across) - min(across), max(down) - min(down))


def close(one: QRect, other: QRect) -> bool:
    """Whether two begin at the same dot and end there, but for smoothing and a trace of leading."""
    begin, end = one.topLeft() - other.topLeft(), one.bottomRight() - other.bottomRight()
    return begin.manhattanLength() <= 2 and abs(end.x()) <= 2 and abs(end.y()) <= 3
