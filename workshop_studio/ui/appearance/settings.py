"""Owns where the window's own habits (theme, geometry, folded parts) are remembered."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings


def settings_in(folder: Path) -> QSettings:
    """The window's settings, as a plain file in the program's folder for configuration."""
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)


def remembered_flag(settings: QSettings | None, key: str, *, default: bool) -> bool:
    """A yes or no that was remembered; a file holds it as a word."""
    if settings is None:
        return default
    return str(settings.value(key, default)).lower() in {"true", "1"}
