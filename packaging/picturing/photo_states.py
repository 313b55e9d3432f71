"""Owns the states of a photo beside the board that are pictured; the photo is painted here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from picturing.camera import Camera
from workshop_studio.model.items import Note
from workshop_studio.ui.boards.photo.photo_pane import PhotoPane
from workshop_studio.ui.console.steps.step_names import StepName

_WIDE, _HIGH, _NOTE, _GAP, _LETTERS = 1600, 1200, 280, 40, 34
_PAPERS = ("#FFE066", "#F5B26B", "#CDF5B0", "#82AEDD")
_INK, _WALL = "#14181F", "#D9D4C8"


def laid(session: str, step: StepName, camera: Camera) -> None:
    """All of the photo beside a step."""
    _lay(camera, session, step)


def near(camera: Camera) -> None:
    """A part of the photo, while a note is typed."""
    pane = _lay(camera, "borough", "iceberg")
    for _ in range(5):
        pane.view.nearer()
    camera.do("board-add")
    camera.write("2 - The letter home")


def with_keyboard(camera: Camera) -> None:
    """The keyboard is on the photo."""
    _lay(camera, "borough", "questions").view.setFocus()


def away(camera: Camera) -> None:
    """Let the photo go, and leave nothing half typed."""
    camera.window.beside.close()
    camera.forget_typing()


def _lay(camera: Camera, session: str, step: StepName) -> PhotoPane:
    words = [note.text for note in _of_sample(camera)]
    camera.open(session, step)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "wall-of-group-2.jpg"
        _photo(words).save(str(path))
        camera.window.beside.lay(path)
        camera.wait_for(lambda: camera.window.beside.pane is not None)
    pane = camera.window.beside.pane
    assert pane is not None, "no photo lies there"  # noqa: S101 -- it has been waited for
    camera.window.toast.dismiss()
    return pane


def _of_sample(camera: Camera) -> tuple[Note, ...]:
    camera.open("borough", "iceberg")
    return camera.snapshot.all(Note)[:12]


def _photo(words: list[str]) -> QImage:
    """Notes stuck on a wall, a little askew."""
    image = QImage(_WIDE, _HIGH, QImage.Format.Format_RGB32)
    image.fill(QColor(_WALL))
    font = QFont()
    font.setPixelSize(_LETTERS)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        for number, each in enumerate(words):
            column, row = number % 4, number // 4
            painter.save()
            left = 120 + column * (_NOTE + _GAP)
            painter.translate(left, 100 + row * (_NOTE + _GAP))
            painter.rotate((-3, 2, 1, -2, 4)[number % 5])
            paper = QRect(0, 0, _NOTE, _NOTE)
            painter.fillRect(paper, QColor(_PAPERS[number % len(_PAPERS)]))
            painter.setPen(QColor(_INK))
            wrapped = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
            painter.drawText(paper.adjusted(18, 14, -18, -14), wrapped, each)
            painter.restore()
    return image


STATES: Mapping[str, Callable[[Camera], None]] = MappingProxyType(
    {
        "map": partial(laid, "borough", "map"),
        "iceberg": partial(laid, "borough", "iceberg"),
        "empty": partial(laid, "empty", "map"),
        "one": partial(laid, "one", "iceberg"),
        "vote": partial(laid, "voting", "vote"),
        "near": near,
        "keyboard": with_keyboard,
    }
)
"""What puts the window into each state, by its name."""
