"""Owns the making of the small widgets that every page uses: labels, buttons, fields, rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workshop_studio.ui.kit.buttons import Button, ToolToggle
from workshop_studio.ui.kit.choice import Choice
from workshop_studio.ui.kit.limits import Limit
from workshop_studio.ui.kit.literal import tip


def heading(text: str, level: int = 2) -> QLabel:
    """A heading: 1 of a page, 2 of a section, 3 of a prompt, 4 of a group of fields."""
    label = plain(text)
    label.setProperty("level", level)
    return label


def caption(text: str) -> QLabel:
    """Small, quiet words."""
    label = plain(text)
    label.setProperty("role", "caption")
    return label


def plain(text: str) -> QLabel:
    """Words as they are, wrapping; never read as HTML."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label


def button(
    text: str, *, icon: str = "", primary: bool = False, quiet: bool = False, key: str = ""
) -> Button:
    """A push button.

    Args:
        text: its words; with an icon and no words, set an accessible name and a tool tip.
        icon: name of its drawing.
        primary: the one filled button of a view.
        quiet: without border.
        key: words of the key that does the same, shown in a cap.
    """
    made = Button(text, icon_name=icon, key=key)
    if primary or quiet:
        made.set_role("primary" if primary else "quiet")
    if not text:
        made.setProperty("extent", "icon")
    return made


def icon_button(name: str, words: str, *, quiet: bool = True) -> Button:
    """A button with an icon alone; `words` are read out and shown as its tool tip."""
    made = button("", icon=name, quiet=quiet)
    made.setAccessibleName(words)
    made.setToolTip(tip(words))
    return made


def tool_toggle(text: str, icon: str) -> ToolToggle:
    """A button that stays on or off."""
    return ToolToggle(text, icon)


def field(label: str, placeholder: str = "") -> QLineEdit:
    """A field for one line of text, named for screen readers; it says when it is full."""
    made = QLineEdit()
    Limit(made)
    made.setAccessibleName(label)
    made.setPlaceholderText(placeholder)
    # A file that is let go over a field is for the window; its path is no words of anybody.
    made.setAcceptDrops(False)
    return made


def area(label: str, placeholder: str = "") -> QPlainTextEdit:
    """A field for several lines; Tab leaves it."""
    made = QPlainTextEdit()
    made.setAccessibleName(label)
    made.setPlaceholderText(placeholder)
    made.setTabChangesFocus(True)
    made.setAcceptDrops(False)
    return made


def choice(label: str, entries: Sequence[tuple[str, str]]) -> Choice:
    """A choice of one among entries of (words, id)."""
    return Choice(label, entries)


def labelled(label: str, widget: QWidget) -> QWidget:
    """A widget below its label; the label's mnemonic and screen readers lead to it."""
    words = caption(label)
    words.setBuddy(widget)
    if not widget.accessibleName():
        widget.setAccessibleName(label)
    made = column(words, widget)
    _layout(made).setSpacing(4)
    return made


def chip(text: str) -> QLabel:
    """A small round label: a tag, a count."""
    return _tag(text, "chip")


def badge(text: str, kind: str = "plain") -> QLabel:
    """A small square label: sample, open, aside, round, or plain."""
    made = _tag(text, "badge")
    made.setProperty("kind", kind)
    return made


def key_cap(text: str) -> QLabel:
    """The words of a key, in an outline."""
    return _tag(text, "key")


def column(*widgets: QWidget, spacing: int = 8) -> QWidget:
    """Widgets below each other, without margins."""
    return _laid(QVBoxLayout(), widgets, spacing, "column")


def row(*widgets: QWidget, spacing: int = 8) -> QWidget:
    """Widgets beside each other, without margins."""
    return _laid(QHBoxLayout(), widgets, spacing, "row")


def to_the_left(*widgets: QWidget, spacing: int = 8) -> QWidget:
    """Widgets in a row, and room behind them."""
    made = row(*widgets, spacing=spacing)
    _layout(made).addStretch(1)
    return made


def rule() -> QFrame:
    """A hairline across."""
    line = QFrame()
    line.setProperty("role", "rule")
    return line


def card(*widgets: QWidget, role: str = "card", margin: int = 12) -> QFrame:
    """Widgets below each other in a frame of a role: card, panel, well, advice, danger, info."""
    frame = QFrame()
    frame.setProperty("role", role)
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(8)
    for widget in widgets:
        layout.addWidget(widget)
    return frame


def _tag(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return label


def _laid(layout: QBoxLayout, widgets: Sequence[QWidget], spacing: int, role: str) -> QWidget:
    made = QWidget()
    made.setProperty("role", role)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    made.setLayout(layout)
    return made


def _layout(widget: QWidget) -> QBoxLayout:
    layout = widget.layout()
    assert isinstance(layout, QBoxLayout)  # noqa: S101 -- made two lines above
    return layout
