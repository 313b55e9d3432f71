"""Owns showing pages with what belongs to them: each is left and closed at the end of a test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication, QWidget

from workshop_studio.ui.boards.page import StepPage

Part = tuple[QWidget, int, int]
"""A widget, and how wide and high it is shown."""


@contextmanager
def showing() -> Iterator[Callable[..., None]]:
    """A way to show the parts of a page."""
    shown: list[tuple[StepPage, tuple[Part, ...]]] = []

    def show(page: StepPage, *parts: Part) -> None:
        for widget, wide, high in parts:
            widget.resize(wide, high)
            widget.show()
        QApplication.processEvents()
        shown.append((page, parts))

    yield show
    for page, parts in shown:
        page.leave()
        for widget, _, _ in parts:
            widget.close()
