"""Owns the faces of the window's own words, registered from the bundled files."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from workshop_studio.bundled import resource

FAMILY = "Workshop Studio Sans"
_WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")
# Stand in, in this order, for what the first family has no letters for.
_OTHERS = (
    ("NotoSans-Regular.ttf", "Workshop Studio Sans World"),
    ("NotoSansSymbols2-Regular.ttf", "Workshop Studio Signs"),
)


def register_fonts() -> None:
    """Make the bundled faces known to Qt; a second call does nothing."""
    if QFontDatabase.hasFamily(FAMILY):
        return
    for weight in _WEIGHTS:
        path = resource(f"fonts/AtkinsonHyperlegibleNext-{weight}.ttf")
        QFontDatabase.addApplicationFont(str(path))
    for file, _family in _OTHERS:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/{file}")))


def console_font(size: float = 14, weight: int = 400) -> QFont:
    """The face of the console, in logical pixels."""
    font = QFont([FAMILY, *(family for _file, family in _OTHERS)])
    font.setPixelSize(round(size))
    font.setWeight(QFont.Weight(weight))
    return font


def clock_font(size: float, weight: int = 700) -> QFont:
    """The same with digits of one width, so that a running number does not dance."""
    font = console_font(size, weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
