"""Owns the making of what floats over a board, how all of it is dressed, and how far from edges."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from workshop_studio.ui.boards.stage.kept import KeptPicture
from workshop_studio.ui.kit.widgets import plain

EDGE = 12
"""Pixels between what floats and the edge of a stage."""
_BESIDE, _LEAST = 124, 200
"""What stands in the lower corners has so many pixels; a line between them has so many at least."""
_PAD, _NAME_PAD = 14, 8


def guidance(parent: QWidget) -> QLabel:
    """The line that says what the next key or click does; hidden as yet."""
    made = plain("")
    made.setParent(parent)
    made.setObjectName("board-guide")
    made.hide()
    return made


def guidance_size(guide: QLabel, width: int) -> QSize:
    """How large the line is on a stage so wide: one line, or more between the lower corners."""
    # What is not shown yet wears no style, and would be too narrow.
    guide.ensurePolished()
    letters = guide.fontMetrics()
    # Qt indents words in a frame by half a letter, and wraps before an edge is reached.
    words = letters.horizontalAdvance(guide.text()) + 2 * letters.averageCharWidth()
    wide = min(words + 2 * _PAD, max(_LEAST, width - 2 * _BESIDE))
    return QSize(wide, guide.heightForWidth(wide))


def names(parent: QWidget, *labels: QLabel) -> QWidget:
    """Title and counts, on the board's own ground: they are read over whatever goes on below."""
    made = floating(parent, *labels)
    made.setObjectName("board-names")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    made.setContentsMargins(_NAME_PAD, 0, _NAME_PAD, 0)
    KeptPicture(made)
    return made


def waymark(parent: QWidget) -> QLabel:
    """A name that stays in view while what it names is pushed beyond the edge; hidden as yet."""
    made = QLabel("", parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setObjectName("board-waymark")
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    made.hide()
    return made


def floating(parent: QWidget, *labels: QLabel) -> QWidget:
    """Something without a ground of its own, with labels in a row."""
    made = QWidget(parent)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for label in labels:
        row.addWidget(label)
    if labels:
        row.addStretch(1)
    return made


def stand_above(widget: QWidget, size: QSize, wide: int, lower: int) -> None:
    """Put a widget into the middle of a stage so wide, where things end at `lower`."""
    left, top = (wide - size.width()) // 2, lower - size.height()
    widget.setGeometry(left, top, size.width(), size.height())


STYLE = """
QFrame[role="float"] {{
    background: {t.surface}; border: 1px solid {t.hairline}; border-radius: 8px;
}}
QWidget#board-names {{ background: {t.board}; border-radius: 8px; }}
QLabel#board-waymark {{
    background: {t.surface}; color: {t.text}; border: 1px solid {t.hairline}; border-radius: 8px;
    padding: 4px 10px; font-weight: 600;
}}
QLabel#board-hint {{
    background: {t.warn_soft}; color: {t.warn}; border: 1px solid {t.warn}; border-radius: 8px;
    padding: 6px 12px; font-weight: 500;
}}
QLabel#board-guide {{
    background: {t.toast}; color: {t.on_toast}; border-radius: 8px; padding: 8px 14px;
    font-weight: 500;
}}
"""
