"""Owns where a message may stand along the lower edge of a page, clear of what is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, QSize

_BESIDE = 6
"""Pixels between a message and what it stands clear of."""


def spots(size: QSize, room: QRect, looked_at: Sequence[QRect]) -> list[QRect]:
    """Where something so large may stand in a room, the usual place first.

    That is its lower left corner; then the lower right one, the middle, and each of the three as
    far up as nothing is hidden there.
    """
    low = room.bottom() - size.height() + 1
    right = max(room.left(), room.right() - size.width() + 1)
    lower = [
        QRect(QPoint(left, low), size) for left in (room.left(), right, (room.left() + right) // 2)
    ]
    return [*lower, *_raised(lower, room, looked_at)]


def is_clear(spot: QRect, looked_at: Sequence[QRect]) -> bool:
    """Whether a spot hides nothing of what is looked at."""
    return not any(spot.intersects(each) for each in _grown(looked_at))


def best_spot(found: Sequence[QRect], looked_at: Sequence[QRect], *, now: int) -> int:
    """Which of the spots to take: the present one while it is clear, or where none is."""
    if is_clear(found[now], looked_at):
        return now
    return next((at for at, each in enumerate(found) if is_clear(each, looked_at)), now)


def _raised(lower: Sequence[QRect], room: QRect, looked_at: Sequence[QRect]) -> Iterator[QRect]:
    """Each of the spots above all that it would hide, as far as there is room."""
    for spot in lower:
        raised = QRect(spot)
        for each in sorted(_grown(looked_at), key=QRect.bottom, reverse=True):
            if raised.intersects(each):
                raised.moveBottom(each.top() - 1)
        yield raised if raised.top() >= room.top() else spot


def _grown(looked_at: Sequence[QRect]) -> list[QRect]:
    return [each.adjusted(-_BESIDE, -_BESIDE, _BESIDE, _BESIDE) for each in looked_at]
