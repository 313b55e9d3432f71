"""Owns what screen readers are told of a photo and of the edge that makes it wider."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast
from weakref import WeakMethod

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget

_DONE = "photos-have-voices"


class PartVoice(QAccessibleWidget):
    """A part of the pane by what it is, with what it stands at where it can be moved."""

    def __init__(
        self, part: QWidget, role: QAccessible.Role, value: Callable[[], str] | None = None
    ) -> None:
        super().__init__(part, role)
        # Kept as it is it would keep the photo for good, as PySide keeps each voice.
        self._value = WeakMethod(value) if value is not None else None

    def text(self, kind: QAccessible.Text) -> str:
        """What it stands at; all else as the widget says itself."""
        value = self._value() if self._value is not None else None
        if kind == QAccessible.Text.Value and value is not None:
            return value()
        return super().text(kind)


class HasVoice(Protocol):
    """A widget with a voice that lives as long as it does."""

    @property
    def voice(self) -> PartVoice:
        """What it tells screen readers."""
        ...


def give_voices(*kinds: type[QWidget]) -> None:
    """Let screen readers know these kinds of widgets; a second call does nothing."""
    application = QApplication.instance()
    if application is None or application.property(_DONE):
        return
    application.setProperty(_DONE, True)  # noqa: FBT003 -- Qt takes it so

    def make(_name: str, thing: QObject) -> QAccessibleInterface | None:
        return cast(HasVoice, thing).voice if isinstance(thing, kinds) else None

    QAccessible.installFactory(make)
