"""Owns asking which Python and which PySide there are, before PySide is imported."""

from __future__ import annotations

import sys
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec

Versions = tuple[tuple[int, int, int], str]


def versions() -> Versions:
    """The versions of Python and of PySide; "" where PySide does not say its own."""
    return sys.version_info[:3], _pyside_version()


def _pyside_version() -> str:
    """What PySide notes of its making; to import the note in the usual way would import PySide."""
    package = find_spec("PySide6")
    folders = package.submodule_search_locations if package is not None else None
    note = PathFinder.find_spec("_config", folders) if folders else None
    if note is None or note.loader is None:
        return ""
    module = module_from_spec(note)
    try:
        note.loader.exec_module(module)
    except Exception:  # noqa: BLE001 -- whatever is wrong with it, it does not say
        return ""
    return str(getattr(module, "version", ""))
