"""Owns what goes wrong in journeys: what is let go over the window, what a disk does, what is said.

Everything is real: drags come from the window system's side, the database is full or in use.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.journeys.facilitator import LEFT, NONE, Facilitator
from workshop_studio.app.studio.studio import WindowStudio
from workshop_studio.library.driver import sqlite_driver

COPY = Qt.DropAction.CopyAction
_PLACES = re.compile(r" \(\d+ places?\)$")
_END = re.compile(r"[.!?…](?=\s|$)")
_NO_WORDS = re.compile(
    r"Traceback|Exception|\b\w*Error\b|sqlite|[0-9a-f]{32}|\b[a-z]+_[a-z]+\b|[{}]"
)


def plain_sentence(words: str) -> str:
    """The words, if they are one sentence for people: no name of a class, no id, one full stop."""
    said = _PLACES.sub("", words)
    assert said, "nothing is said"
    assert "\n" not in said, said
    assert not _NO_WORDS.search(_without_paths(said)), said
    assert [end.end() for end in _END.finditer(said)] == [len(said)], said
    return words


def let_go(hand: Facilitator, on: QWidget, *paths: Path, at: QPoint | None = None) -> bool:
    """Drag files over a widget and let them go there, as a file manager does; whether taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    # Most file managers offer the paths as words too.
    data.setText("\n".join(map(str, paths)))
    place = on.mapTo(hand.window, on.rect().center() if at is None else at)
    window = hand.window.windowHandle()
    assert isinstance(window, QWindow)
    enter = QDragEnterEvent(place, COPY, data, LEFT, NONE)
    QApplication.sendEvent(window, enter)
    move = QDragMoveEvent(place, COPY, data, LEFT, NONE)
    QApplication.sendEvent(window, move)
    drop = QDropEvent(place.toPointF(), COPY, data, LEFT, NONE)
    if enter.isAccepted():
        QApplication.sendEvent(window, drop)
    QApplication.processEvents()
    return drop.isAccepted() and enter.isAccepted()


def broken_files(folder: Path, sample: Path) -> Sequence[tuple[Path, str]]:
    """A folder, a picture and three broken session files, each with words that are said of it."""
    picture, words = folder / "photo.png", folder / "words.workshop.json"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    words.write_text('{"format": "workshop-studio/1", "title": ')
    rules, newer = folder / "rules.workshop.json", folder / "newer.workshop.json"
    session = json.loads(sample.read_text(encoding="utf-8"))
    newer.write_text(json.dumps({**session, "format": "workshop-studio/2"}))
    board = next(each for each in session["boards"] if each["kind"] == "players")
    board["players"][0]["ring"] = "nowhere"
    rules.write_text(json.dumps(session))
    (folder / "Photos").mkdir()
    return (
        (folder / "Photos", ""), (picture, ""), (words, words.name), (rules, rules.name),
        (newer, "newer version"),
    )  # fmt: skip


@contextmanager
def in_use(library: Path) -> Iterator[None]:
    """Let another program hold the library's file."""
    with closing(sqlite_driver().connect(str(library), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@contextmanager
def full(studio: WindowStudio) -> Iterator[None]:
    """Let the library's file not grow any more."""
    before = _pragma(studio, "max_page_count", 1)
    yield
    _pragma(studio, "max_page_count", before)


@contextmanager
def not_writable(studio: WindowStudio) -> Iterator[None]:
    """Let the library's file take no changes."""
    _pragma(studio, "query_only", 1)
    yield
    _pragma(studio, "query_only", 0)


def refuse_for_good(library: Path) -> None:
    """Let the library's file refuse every note in a way that nobody foresaw."""
    with closing(sqlite_driver().connect(str(library), isolation_level=None)) as other:
        other.execute(
            "CREATE TRIGGER spoilt BEFORE INSERT ON note BEGIN SELECT RAISE(ABORT, 'spoilt'); END"
        )


def _pragma(studio: WindowStudio, name: str, value: int) -> int:
    """Set what holds for the writer's own connection; what held before."""
    connection = studio._shelf.library()._engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA {name}")
        row = cursor.fetchone()
        assert row is not None
        cursor.execute(f"PRAGMA {name}={value}").fetchall()
        return int(row[0])
    finally:
        connection.close()


def _without_paths(said: str) -> str:
    return " ".join(word for word in said.split() if "/" not in word and "\\" not in word)
