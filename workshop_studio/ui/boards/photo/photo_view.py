"""Owns the view of a photo: near or far, turned, and the part of it that is seen."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from workshop_studio.ui.boards.photo.photo_voice import PartVoice

_STEP, _FARTHEST, _NEAREST = 1.25, 1.0, 24.0
_PART = 0.6
"""Of the view that one key moves on, so that a line that was cut is whole in the next part."""
_KEYS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


class PhotoView(QWidget):
    """A photo that the wheel brings nearer, dragging moves, and keys do both.

    Attributes:
        nearness: 1 where all of it is seen.
        turns: quarter turns to the right.
        middle: what of it is in the middle, each part from 0 to 1.
    """

    def __init__(self) -> None:
        super().__init__()
        self.nearness, self.turns, self.middle = 1.0, 0, QPointF(0.5, 0.5)
        self._photo = QPixmap()
        self._turned = QPixmap()
        self._grabbed: QPointF | None = None
        # A hand that moves it takes no keyboard away: whoever types goes on typing.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setMinimumSize(QSize(120, 120))

    @cached_property
    def voice(self) -> PartVoice:
        """What it tells screen readers; it lives with the view."""
        return PartVoice(self, QAccessible.Role.Graphic)

    def show_photo(self, photo: QImage) -> None:
        """Show a photo, all of it."""
        self._photo = QPixmap.fromImage(photo)
        self.turns = 0
        self._turned = self._photo
        self.fit()

    def fit(self) -> None:
        """Show all of it."""
        self.nearness, self.middle = 1.0, QPointF(0.5, 0.5)
        self.update()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Bring it nearer or farther; what is at a point of the view stays there."""
        at = at if at is not None else QPointF(self.width() / 2, self.height() / 2)
        held = self._part_at(at)
        self.nearness = min(_NEAREST, max(_FARTHEST, self.nearness * factor))
        now = self._part_at(at)
        self._look_at(self.middle + held - now)

    def nearer(self) -> None:
        """One step nearer."""
        self.zoom(_STEP)

    def farther(self) -> None:
        """One step farther."""
        self.zoom(1 / _STEP)

    def turn(self, by: int = 1) -> None:
        """Turn it by quarters to the right, or to the left where negative."""
        self.turns = (self.turns + by) % 4
        self._turned = self._photo.transformed(QTransform().rotate(90.0 * self.turns))
        self.fit()

    def move_on(self, across: int, down: int) -> None:
        """See the part beside the one that is seen."""
        seen = self._seen()
        self._look_at(self.middle + QPointF(across * seen.x(), down * seen.y()) * _PART)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Bring it nearer at the pointer."""
        self.zoom(1.0015 ** event.angleDelta().y(), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of it."""
        self._grabbed = event.position()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move it along with the hand."""
        if self._grabbed is not None:
            before = self._part_at(self._grabbed)
            self._look_at(self.middle + before - self._part_at(event.position()))
            self._grabbed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of it."""
        del event
        self._grabbed = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move it, + and - bring it nearer and farther, 0 shows all, R turns it."""
        text = event.text()
        if event.key() in _KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.move_on(*_KEYS[Qt.Key(event.key())])
        elif text in {"+", "="}:
            self.nearer()
        elif text == "-":
            self.farther()
        elif text == "0":
            self.fit()
        elif text in {"r", "R"}:
            self.turn(-1 if text == "R" else 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is seen of it."""
        del event
        palette = self.palette()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Base))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            if not self._turned.isNull():
                painter.drawPixmap(self._place(), self._turned, QRectF(self._turned.rect()))
            if self.hasFocus():
                # A photo may have any colour: the ground stands between it and the focus.
                for role, wide in (
                    (QPalette.ColorRole.Base, 6),
                    (QPalette.ColorRole.LinkVisited, 3),
                ):
                    painter.setPen(QPen(palette.color(role), wide))
                    painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    def _place(self) -> QRectF:
        """Where all of the photo would lie, in pixels of the view."""
        size = self._turned.size()
        if size.isEmpty():
            return QRectF(self.rect())
        fit = min(self.width() / size.width(), self.height() / size.height())
        wide, high = (each * fit * self.nearness for each in (size.width(), size.height()))
        left = self.width() / 2 - self.middle.x() * wide
        return QRectF(left, self.height() / 2 - self.middle.y() * high, wide, high)

    def _part_at(self, at: QPointF) -> QPointF:
        place = self._place()
        return QPointF(
            (at.x() - place.x()) / max(1.0, place.width()),
            (at.y() - place.y()) / max(1.0, place.height()),
        )

    def _seen(self) -> QPointF:
        """How much of the photo is seen at once, each part at most 1."""
        place = self._place()
        return QPointF(
            min(1.0, self.width() / max(1.0, place.width())),
            min(1.0, self.height() / max(1.0, place.height())),
        )

    def _look_at(self, middle: QPointF) -> None:
        """Have a part in the middle; beyond the edges there is nothing to see."""
        seen = self._seen()
        self.middle = QPointF(_within(middle.x(), seen.x()), _within(middle.y(), seen.y()))
        self.update()


def _within(at: float, seen: float) -> float:
    return min(1.0 - seen / 2, max(seen / 2, at))
