"""Owns the chips in the quick add bar for the tags that the next thing gets."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from workshop_studio.ui.kit.literal import unmarked

_LONGEST = 26


def no_name(_tag: str) -> str:
    """Nothing: on most boards a tag is a tag."""
    return ""


class TagChips(QWidget):
    """A chip for each tag; a press gives its characters back, as Backspace does.

    Signals:
        pressed: (tag) of one of them.

    Attributes:
        named: says what a tag chooses on this board ("Health"); "" where it is a tag alone.
    """

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.named: Callable[[str], str] = no_name
        self._tags: tuple[str, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self.hide()

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show these, in this order."""
        if tuple(tags) == self._tags:
            return
        self._tags = tuple(tags)
        while (entry := self._row.takeAt(0)) is not None:
            if (old := entry.widget()) is not None:
                old.hide()
                old.deleteLater()
        for tag in self._tags:
            self._row.addWidget(self._chip(tag))
        self.setVisible(bool(self._tags))

    def said(self, tag: str) -> str:
        """A tag in words, for screen readers."""
        named = self.named(tag)
        if named:
            return self.tr("Goes to: {place}").format(place=named)
        return self.tr("Tag: {tag}").format(tag=tag)

    def _chip(self, tag: str) -> QToolButton:
        made = QToolButton(self)
        words = self.named(tag) or f"#{tag}"
        short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
        made.setText(unmarked(short))
        made.setObjectName("quick-add-tag")
        made.setProperty("tag", tag)
        made.setAccessibleName(self.said(tag))
        made.setToolTip(self.tr("Make it words again (Backspace)"))
        # Backspace does the same by key; the caret stays in the field.
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(self._give_back)
        return made

    def _give_back(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.pressed.emit(str(sender.property("tag")))
