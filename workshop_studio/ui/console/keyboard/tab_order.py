"""Owns the order of Tab through the window: part by part, however late a widget was made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def go_by_tab(parts: Sequence[QWidget], *, forward: bool) -> bool:
    """Take the keyboard one stop on; whether it was in one of the parts.

    Qt goes on in the order in which widgets were made, so that fields which a selection brings
    would come last of all.
    """
    focus = QApplication.focusWidget()
    stops = [stop for part in parts for stop in _stops(part)]
    at = next((i for i, stop in enumerate(stops) if stop is focus), -1)
    if at < 0:
        return False
    chosen = stops[(at + (1 if forward else -1)) % len(stops)]
    reasons = Qt.FocusReason
    chosen.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    chosen.setFocus(reasons.TabFocusReason if forward else reasons.BacktabFocusReason)
    return True


def _stops(part: QWidget) -> Iterator[QWidget]:
    """What Tab stops at inside a part, in Qt's own order."""
    widget: QWidget | None = part
    while widget is not None:
        if _is_stop(widget) and (widget is part or part.isAncestorOf(widget)):
            yield widget
        after = widget.nextInFocusChain()
        widget = after if after is not part else None


def _is_stop(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
