"""Owns small pictures of the map's marks, for legends, lists and choices."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap

from workshop_studio.layout.display_list import Artifact, Box, Ellipse, Ink, Path
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.shapes.sector_marks import sector_mark
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import SectorLook
from workshop_studio.model.words import Rating
from workshop_studio.ui.canvas.painting.painter import Preparer, paint_group

LINE = (32, 12)
TILE = 18


def sector_sample(look: SectorLook, book: FontBook) -> QPixmap:
    """A sector's shape on its colour."""
    half = TILE / 2
    ground = Box(
        0.75, 0.75, TILE - 1.5, TILE - 1.5, Ink(fill=look.fill, stroke=look.edge, width=1.5), 4.0
    )
    glyph = sector_mark(replace(look, fill=look.edge), half, half, 5.0)
    return _painted(Artifact((ground, glyph)), TILE, TILE, book)


def centre_sample(theme: ScreenTheme, book: FontBook) -> QPixmap:
    """The young person's disc."""
    half = TILE / 2
    return _painted(
        Artifact((Ellipse(half, half, half - 1, half - 1, Ink(fill=theme.accent)),)),
        TILE, TILE, book,
    )  # fmt: skip


def rating_sample(rating: Rating, theme: ScreenTheme, book: FontBook) -> QPixmap:
    """A piece of a link as a rating draws it."""
    look = theme.links[rating]
    width, height = LINE
    ink = Ink(stroke=look.colour, width=look.width, dash=look.dash, round_caps=rating == "unrated")
    middle = height / 2
    line = Path((("M", 1.0, middle), ("L", width - 1.0, middle)), ink)
    return _painted(Artifact((line,)), width, height, book)


def _painted(artifact: Artifact, width: int, height: int, book: FontBook) -> QPixmap:
    screens = QGuiApplication.screens()
    ratio = max((screen.devicePixelRatio() for screen in screens), default=1.0)
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        paint_group(painter, artifact, Preparer(book))
    return picture
