"""Owns going from one part of the window to the next by key (F6)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from workshop_studio.model.frozen import frozen


@frozen
class Region:
    """A part of the window, and what takes the keyboard into it."""

    widget: QWidget
    enter: Callable[[], object] | None = None


def go_on(regions: Sequence[Region], *, back: bool = False) -> None:
    """Take the keyboard to the next part that is there, or to the one before."""
    there = [region for region in regions if region.widget.isVisible() and _reachable(region)]
    if not there:
        return
    focus = QApplication.focusWidget()
    at = next((i for i, region in enumerate(there) if _within(region.widget, focus)), -1)
    on = -1 if back else 1
    # From nowhere, on leads to the first and back to the last.
    chosen = there[(max(at, 0) + on if at >= 0 or back else 0) % len(there)]
    if chosen.enter is not None:
        chosen.enter()
    else:
        first = first_in(chosen.widget)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)


def first_in(widget: QWidget) -> QWidget | None:
    """The first widget inside that the keyboard can be in."""
    every = [widget, *widget.findChildren(QWidget)]
    return next((each for each in every if _takes_keys(each)), None)


def _reachable(region: Region) -> bool:
    return region.enter is not None or first_in(region.widget) is not None


def _takes_keys(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isVisible() and widget.isEnabled()


def _within(widget: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (widget is focus or widget.isAncestorOf(focus))
