"""No label and no button of any step is cut, in the smallest window that is promised to be enough.

Only what lays out words by itself is asked: labels, buttons and steps. Boards are painted and have
tests of their own.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from tests.ui.journeys.facilitator import program
from tests.ui.lacking import lacking_in
from tests.waiting import wait_until
from workshop_studio.bundled import samples
from workshop_studio.ui.console.main_window import MainWindow
from workshop_studio.ui.console.steps.step_names import STEPS

_LOOKS, _BETWEEN = 40, 25
"""What is laid out bit by bit is looked at so often, so many milliseconds apart."""
SAMPLES = sorted(samples().glob("*.workshop.json"))


@pytest.mark.parametrize("sample", SAMPLES, ids=[file.name.split(".")[0] for file in SAMPLES])
def test_no_word_of_any_step_is_cut(sample: Path, tmp_path: Path) -> None:
    with program(tmp_path) as hand:
        hand.window.library.take_in([sample], open_it=True)
        wait_until(lambda: hand.window.session is not None)
        cut = [word for step in STEPS for word in cut_on(hand.window, step)]
    assert not cut, "\n".join(cut)


def test_no_word_of_a_new_session_is_cut(tmp_path: Path) -> None:
    with program(tmp_path) as hand:
        session = hand.studio.start("iceberg", title="New", place="", date="", group="")
        hand.window.open_session(session)
        cut = [word for step in STEPS for word in cut_on(hand.window, step)]
    assert not cut, "\n".join(cut)


def cut_on(window: MainWindow, step: str) -> tuple[str, ...]:
    """What is cut on a step once all has its place, with the room it has and the room it wants."""
    assert window.session is not None
    window.session.go(next(each for each in STEPS if each == step))
    found: tuple[str, ...] = ()
    for _ in range(_LOOKS):
        QTest.qWait(_BETWEEN)
        found = tuple(lacking_in(window))
        if not found:
            break
    return tuple(f"{step}: {each}" for each in found)
