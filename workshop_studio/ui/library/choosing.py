"""Owns asking for session files on this computer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

Choose = Callable[[QWidget], Sequence[Path]]


def chosen_files(page: QWidget) -> Sequence[Path]:
    """Ask for session files with the system's own dialog."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 -- no start needs it

    names, _ = QFileDialog.getOpenFileNames(
        page,
        page.tr("Open session files"),
        "",
        page.tr("Session files (*.workshop.json *.workshop);;All files (*)"),
    )
    return [Path(name) for name in names]
