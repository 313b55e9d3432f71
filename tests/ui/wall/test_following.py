"""The wall shows the part of a board that the console looks at, while it is looked at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QRectF, QTimer
from PySide6.QtWidgets import QApplication

from tests.support import board_of
from tests.ui.boards.boards import Bench, bench, free_board
from tests.waiting import wait_until
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.items import Note
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import LAYERS
from workshop_studio.operations.boards import add_board
from workshop_studio.operations.editing import edit
from workshop_studio.operations.notes import add_note
from workshop_studio.operations.sessions import start_session
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.kit.widgets import plain
from workshop_studio.ui.wall.room_board import RoomBoard
from workshop_studio.ui.wall.wall import Wall

HEADER = 52
"""Pixels above a board that title and buttons take."""
MANY = free_board(*((f"Note {n}", n % 10 * 320.0, n // 10 * 220.0) for n in range(60)))


@pytest.fixture
def many(application: QApplication, book: FontBook) -> Iterator[Bench]:
    """A board of sixty notes with a legend over its lower edge."""
    del application
    with bench(MANY, book) as made:
        made.page.stage.set_legend(plain("What the marks mean"))
        QApplication.processEvents()
        made.canvas.fit()
        yield made


@pytest.fixture
def wall(book: FontBook) -> Iterator[Wall]:
    """A wall, taken away afterwards."""
    made = Wall(Appearance(), book)
    yield made
    made.leave()


def board(wall: Wall) -> RoomBoard:
    """The board on the wall, once it has followed."""
    QApplication.processEvents()
    wait_until(lambda: not any(each.isActive() for each in wall.findChildren(QTimer)))
    assert wall.window is not None
    return wall.window.picture.board


def seen(wall: Wall) -> QRectF:
    """The part of the board that can be seen on the wall, in points."""
    shown = board(wall)
    (x, y), scale = shown.view.to_board(QPointF(0, 0)), shown.view.scale
    return QRectF(x, y, shown.width() / scale, shown.height() / scale)


def looked_at(on: Bench) -> QRectF:
    """What shows of the board between header and legend, less a little for whole pixels."""
    view, lower = on.canvas.view, on.page.stage._legend.y()
    (x, y), scale = view.to_board(QPointF(0, HEADER)), view.scale
    wide, high = on.canvas.width() / scale, (lower - HEADER) / scale
    return QRectF(x, y, wide, high).adjusted(3, 3, -3, -3)


def test_a_board_the_console_sees_whole_is_whole_on_the_wall(many: Bench, wall: Wall) -> None:
    wall.show(many.page)
    assert board(wall).part is None
    assert seen(wall).contains(QRectF(*many.canvas.scene.bounds))


def test_the_wall_shows_what_the_console_looks_at_and_little_else(many: Bench, wall: Wall) -> None:
    wall.show(many.page)
    whole = board(wall).view.scale
    many.canvas.zoom_to(1.0)
    many.canvas.reveal(many.canvas.scene.by_id[many.note("Note 57").id].bounds)
    part = looked_at(many)
    assert seen(wall).contains(part)
    wide, high = seen(wall).width() / part.width(), seen(wall).height() / part.height()
    assert min(wide, high) < 1.03
    assert board(wall).view.scale > 2 * whole


def test_it_goes_along_with_every_turn_and_back_to_the_whole(many: Bench, wall: Wall) -> None:
    wall.show(many.page)
    many.canvas.zoom_to(1.0)
    for _ in range(3):
        many.canvas.pan(-200, -120)
        assert seen(wall).contains(looked_at(many))
    many.canvas.fit()
    assert board(wall).part is None


def test_many_moves_at_once_are_one_look(many: Bench, wall: Wall) -> None:
    wall.show(many.page)
    looks: list[None] = []
    board(wall).view_changed.connect(lambda: looks.append(None))
    many.canvas.zoom_to(1.0)
    for _ in range(50):
        many.canvas.pan(-4, 0)
    assert not looks
    assert seen(wall).contains(looked_at(many))
    assert len(looks) == 1


def test_another_size_of_the_wall_shows_the_same_part(many: Bench, wall: Wall) -> None:
    wall.show(many.page)
    many.canvas.zoom_to(1.0)
    board(wall)
    assert wall.window is not None
    for width, height in ((900, 900), (500, 300)):
        wall.window.resize(width, height)
        assert seen(wall).contains(looked_at(many))


def test_a_page_that_was_left_moves_the_wall_no_more(
    many: Bench, wall: Wall, book: FontBook
) -> None:
    wall.show(many.page)
    with bench(free_board(("One", 60, 60)), book) as other:
        wall.follow(other.page)
        assert board(wall).part is None
        many.canvas.zoom_to(2.0)
        assert board(wall).part is None
        assert seen(wall).contains(QRectF(*other.canvas.scene.bounds))
        wall.follow(many.page)
        assert seen(wall).contains(looked_at(many))


def test_on_an_iceberg_the_room_sees_the_notes_the_console_sees(
    application: QApplication, book: FontBook, wall: Wall
) -> None:
    del application
    with bench(deep_iceberg(), book, kind="iceberg") as deep:
        canvas = deep.canvas
        wall.show(deep.page)
        canvas.zoom_to(1.0)
        for layer in LAYERS:
            wanted = deep.note(f"{layer} 20").id
            canvas.reveal(canvas.scene.by_id[wanted].bounds)
            there = seen(wall)
            assert there.contains(QRectF(*board(wall).scene.by_id[wanted].bounds)), layer
        assert not any(each.private for each in board(wall).scene.items)


def deep_iceberg() -> Snapshot:
    """An iceberg with 24 notes in every layer, the first eight of each private."""
    snapshot = Snapshot().apply(start_session(title="A session for tests"))
    snapshot = snapshot.apply(add_board(snapshot, kind="iceberg", title="Iceberg"))
    where = board_of(snapshot, "iceberg")
    for layer in LAYERS:
        for number in range(24):
            words = f"{layer} {number}"
            snapshot = snapshot.apply(
                add_note(snapshot, where, text=words, layer=layer, side="driver")
            )
            if number < 8:
                note = next(each for each in snapshot.all(Note) if each.text == words)
                snapshot = snapshot.apply(edit(snapshot, note.id, private=True))
    return snapshot
