"""What the things on every board paint lies where they say, or traces of them would stay behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from workshop_studio.bundled import samples
from workshop_studio.exchange.files import read_file
from workshop_studio.layout.boards.scene import Drawing, Item, Scene
from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Board
from workshop_studio.model.theories import Theory
from workshop_studio.tools.boards.acting import BoardActs
from workshop_studio.tools.boards.iceberg import IcebergActs
from workshop_studio.tools.boards.map import MapActs
from workshop_studio.tools.boards.notes import NotesActs
from workshop_studio.tools.boards.questions import QuestionsActs
from workshop_studio.tools.boards.theory import TheoryActs
from workshop_studio.ui.canvas.painting.painter import Preparer, paint_group
from workshop_studio.ui.canvas.tiles.covers import covers

SESSIONS = sorted(samples().glob("*.workshop.json"))
_SMOOTHED = 1.0


def scenes(session: Path, book: FontBook) -> Iterator[Scene]:
    """Every board and theory of a session."""
    snapshot = read_file(session).snapshot
    for board in snapshot.all(Board):
        yield acts(board, book).scene(snapshot)
    for theory in snapshot.all(Theory):
        yield TheoryActs(theory.id, book).scene(snapshot)


def acts(board: Board, book: FontBook) -> BoardActs:
    """What can be done on a board."""
    if board.kind == "players":
        return MapActs(board.id, book)
    if board.kind == "iceberg":
        return IcebergActs(board.id, book)
    return (QuestionsActs if board.kind == "opportunities" else NotesActs)(board.id, book)


def strays(item: Item, book: FontBook) -> bool:
    """Whether the item paints anything outside of what it covers."""
    room = item.bounds.grown(40)
    image = QImage(int(room.width), int(room.height), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    blank = image.copy()
    with QPainter(image) as painter:
        painter.translate(-room.x, -room.y)
        painter.save()
        painter.translate(*item.at)
        paint_group(painter, item.look.draw(Drawing(book, LIGHT)), Preparer(book))
        painter.restore()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        for rect in covers(item):
            painter.fillRect(QRectF(*rect.grown(_SMOOTHED)), Qt.GlobalColor.black)
    return bool(image != blank)


@pytest.mark.parametrize("session", SESSIONS, ids=[path.name for path in SESSIONS])
def test_nothing_on_any_board_paints_beyond_what_it_covers(session: Path, book: FontBook) -> None:
    astray = {
        f"{item.kind}: {item.name}"
        for scene in scenes(session, book)
        for item in scene.items
        if strays(item, book)
    }
    assert not astray
