"""Owns what is said of an errand while it is under way."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def writing(name: str) -> str:
    """A file is being written."""
    return QCoreApplication.translate("Errand", "Writing {name} …").format(name=name)


def taking_in(name: str) -> str:
    """A session file is being taken into the library."""
    return QCoreApplication.translate("Errand", "Taking in {name} …").format(name=name)


def removing() -> str:
    """A session is being removed, after a backup."""
    return QCoreApplication.translate("Errand", "Making a backup before removing a session …")
