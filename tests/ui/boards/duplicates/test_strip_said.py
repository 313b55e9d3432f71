"""Advice on questions that may be the same is read out too, once for each sentence."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QWidget

from workshop_studio.ui.boards.duplicates.strip import AlikeStrip


def test_advice_is_said_when_it_comes_and_not_again(
    application: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    del application
    said: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    window = QWidget()
    strip = AlikeStrip(window)
    window.show()
    for sentence in ("1 and 5 may ask the same.", "1 and 5 may ask the same.", "", "2 and 3 too."):
        strip.say(sentence, "#7A5200", may_change=True)
    assert said == ["1 and 5 may ask the same.", "2 and 3 too."]
