"""Owns how the quick add bar looks: its field, its hint and its colours."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy

from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.ui.boards.board_words import BoardWords
from workshop_studio.ui.kit.widgets import caption


def line(words: BoardWords) -> QLineEdit:
    """The field for the words."""
    made = QLineEdit()
    made.setObjectName("quick-add-field")
    made.setAccessibleDescription(words.hint)
    made.setToolTip(words.hint)
    made.setPlaceholderText(words.placeholder)
    # A file that is let go over it is for the window; its path is no words of anybody.
    made.setAcceptDrops(False)
    return made


def hint_label(words: str) -> QLabel:
    """What may be typed besides words, beside the bar."""
    made = caption(words)
    made.setWordWrap(False)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    return made


def styled(theme: ScreenTheme) -> str:
    """The style sheet of the bar in the colours of a theme."""
    return _STYLE.format(t=theme)


def frame_style(theme: ScreenTheme, *, has_focus: bool) -> str:
    """The style sheet of the frame around place, chips and field."""
    edge = f"3px solid {theme.focus}" if has_focus else f"1px solid {theme.border}"
    return (
        f"QFrame#quick-add-frame {{ background: {theme.surface}; border: {edge};"
        " border-radius: 8px; }"
    )


_STYLE = """
QFrame#quick-add {{ background: {t.surface}; border: none; border-top: 1px solid {t.hairline}; }}
QLineEdit#quick-add-field {{ border: none; background: transparent; font-size: 16px; padding: 0; }}
QLineEdit#quick-add-field:focus {{ border: none; padding: 0; }}
QToolButton#quick-add-place {{
    background: {t.accent_soft}; color: {t.accent}; font-weight: 600; border-radius: 4px;
    padding: 0 10px; min-height: 26px; border: 1px solid transparent;
}}
QToolButton#quick-add-place:hover {{ border-color: {t.accent}; }}
QToolButton#quick-add-place:focus {{
    border: 3px solid {t.focus}; padding: 0 8px; min-height: 22px;
}}
QToolButton#quick-add-place::menu-indicator {{ image: none; }}
QToolButton#quick-add-tag {{
    background: {t.sunken}; color: {t.text}; border: 1px solid {t.border}; border-radius: 13px;
    padding: 0 9px; min-height: 24px; font-size: 13px;
}}
QToolButton#quick-add-tag:hover {{ background: {t.hover}; }}
QPushButton#quick-add-split {{
    color: {t.warn}; background: {t.warn_soft}; border: 1px solid {t.warn}; border-radius: 6px;
    padding: 0 8px; min-height: 24px; font-weight: 600;
}}
"""
