"""A page that was left is gone, with all that was made for it: nothing of it hears or ticks on."""

from __future__ import annotations

import sys
from types import TracebackType

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from tests.ui.console.conftest import Shown
from workshop_studio.model.items import Question
from workshop_studio.ui.boards.questions.questions_page import QuestionsPage
from workshop_studio.ui.console.steps.step_names import STEPS, StepName


def freed() -> None:
    """Let Qt delete what was left."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("step", STEPS)
def test_all_that_was_made_for_a_page_goes_with_it(shown: Shown, step: StepName) -> None:
    shown.open()
    shown.page.go(step)
    page = shown.page.page
    assert page is not None
    there: object = page
    made = [there, *page.widget.findChildren(QObject)]
    if isinstance(there, QObject):
        made += there.findChildren(QObject)
    ours = {each for each in made if type(each).__module__.startswith("workshop_studio")}
    assert len(ours) > 1
    shown.page.go("close" if step != "close" else "map")
    freed()
    assert [
        type(each).__name__ for each in ours if isinstance(each, QObject) and isValid(each)
    ] == []


def test_nothing_looks_at_questions_whose_page_was_left_in_the_middle_of_a_word(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults: list[str] = []

    def note(kind: type[BaseException], fault: BaseException, _at: TracebackType | None) -> None:
        faults.append(f"{kind.__name__}: {fault}")

    monkeypatch.setattr(sys, "excepthook", note)
    desk = shown.open()
    shown.page.go("questions")
    page = shown.page.page
    assert isinstance(page, QuestionsPage)
    question = desk.snapshot.all(Question)[0]
    page.canvas.setFocus()
    page.canvas.edit(question.id)
    QTest.keyClicks(page.canvas.typist.editor, " soon")
    alike = page.alike
    shown.page.go("close")
    freed()
    assert desk.snapshot.get(Question, question.id).text != question.text
    if isValid(alike):
        alike.look()
    assert faults == []
