"""Owns what lies over the whole window for a moment: a scrim, one panel, Esc to leave."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.console.menus.action_book import ABOVE_ALL

_SCRIM = 0.34
# The shadow of the panel: how dark, how far it reaches and how far down it lies.
_SHADE, _BLUR, _DOWN, _RINGS = 0.24, 32.0, 12.0, 12


class Overlay(QWidget):
    """Covers its parent; the panel inside has the keyboard until it is closed.

    Signals:
        closed: it has gone, and the keyboard is back where it was.
    """

    closed = Signal()

    def __init__(self, parent: QWidget, appearance: Appearance, panel: QFrame) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._panel = panel
        self._before: QWidget | None = None
        panel.setParent(self)
        parent.installEventFilter(self)
        self.hide()

    def open_over(self, first: QWidget) -> None:
        """Show it, with the keyboard in a widget of the panel."""
        self._before = QApplication.focusWidget()
        self.setGeometry(self._covered().rect())
        self.place_panel()
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_over(self) -> None:
        """Go away, and give the keyboard back."""
        if self.isHidden():
            return
        self.hide()
        before, self._before = self._before, None
        # What had the keyboard may have gone meanwhile, with its page.
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def place_panel(self) -> None:
        """Put the panel in the middle, a little above."""
        size = self._panel.sizeHint().boundedTo(self.size() * 0.9)
        self._panel.resize(size)
        self._panel.move(
            (self.width() - size.width()) // 2, max(16, (self.height() - size.height()) // 3)
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._covered().rect())
            self.place_panel()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Have every key for what lies here: none does anything below, but for the window's own."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if not self._is_of_window(event):
                event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 -- Qt calls it so
        """Tab stays inside the panel."""
        widgets = [
            widget
            for widget in self._panel.findChildren(QWidget)
            if widget.isVisible() and widget.isEnabled() and _by_tab(widget)
        ]
        if widgets:
            at = next((i for i, each in enumerate(widgets) if each.hasFocus()), -1)
            chosen = widgets[(at + (1 if forward else -1)) % len(widgets)]
            chosen.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_over()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the panel leaves too."""
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.close_over()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim what lies below."""
        scrim = QColor(self._appearance.theme.scrim)
        scrim.setAlphaF(_SCRIM)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), scrim)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            # Rings of a little more shade each; an effect of Qt's would blur at every key.
            shade = QColor(self._appearance.theme.scrim)
            shade.setAlphaF(_SHADE / _RINGS)
            painter.setBrush(shade)
            panel = QRectF(self._panel.geometry()).translated(0, _DOWN)
            for ring in range(_RINGS):
                out = _BLUR * (ring / _RINGS - 0.5)
                painter.drawRoundedRect(
                    panel.adjusted(-out, -out, out, out), max(0.0, 12 + out), max(0.0, 12 + out)
                )

    def _is_of_window(self, event: QKeyEvent) -> bool:
        """Whether a key calls what works above all that is open."""
        pressed = QKeySequence(event.keyCombination())
        known = (each for each in self.window().findChildren(QAction) if each.property(ABOVE_ALL))
        return any(pressed in each.shortcuts() for each in known)

    def _covered(self) -> QWidget:
        parent = self.parentWidget()
        return parent if parent is not None else self


def _by_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
