"""Every icon that is named is there, none lies about unused, and icons take colour and fineness."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from workshop_studio.bundled import resource
from workshop_studio.ui.kit.icons import icon, pixmap

PACKAGE = Path(__file__).resolve().parents[3] / "workshop_studio"
WORDS = re.compile(r'"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)"')
NAMED = re.compile(
    r'(?:\bicon|\bpixmap|icon_button|icon_name=|icon=|setData|set_icon_name)\(?\s*"([a-z0-9-]+)"'
)


def test_every_icon_that_the_window_names_is_bundled() -> None:
    named = {name for text in sources() for name in NAMED.findall(text)}
    assert named
    assert not named - bundled()


def test_every_bundled_icon_is_used_and_the_licence_lies_beside_them() -> None:
    words = {word for text in sources() for word in WORDS.findall(text)}
    assert not bundled() - words
    assert "ISC License" in resource("icons/LICENSE-lucide.txt").read_text(encoding="utf-8")


def test_an_icon_is_drawn_in_the_colour_asked_for() -> None:
    picture = pixmap("plus", "#A8201A", 24).toImage()
    assert QColor(picture.pixel(12, 12)).name() == "#a8201a"
    assert QColor.fromRgba(picture.pixel(0, 0)).alpha() == 0


def test_a_finer_screen_gets_finer_lines_in_the_same_room() -> None:
    fine = pixmap("search", "#000000", 18, ratio=2.0)
    assert (fine.width(), fine.deviceIndependentSize().width()) == (36, 18)
    doubled = pixmap("search", "#000000", 18).toImage().scaled(36, 36)
    assert fine.toImage().convertToFormat(QImage.Format.Format_ARGB32) != doubled
    assert not icon("search", "#000000").isNull()


def sources() -> list[str]:
    return [file.read_text(encoding="utf-8") for file in PACKAGE.rglob("*.py")]


def bundled() -> set[str]:
    return {file.stem for file in resource("icons").glob("*.svg")}
