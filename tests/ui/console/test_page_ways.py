"""What the page of each step can do over what all can; a misspelt member would be missed."""

from __future__ import annotations

import pytest

from tests.ui.console.conftest import Shown
from workshop_studio.ui.boards import page as pages
from workshop_studio.ui.console.steps.step_names import StepName

_BOARD: set[type[object]] = {
    pages.LeadsElsewhere, pages.ShowsItems, pages.TellsSelection, pages.TellsView,
    pages.TellsTyping, pages.LooksAtPart, pages.LaysOutAnew,
}  # fmt: skip
EXPECTED: dict[StepName, set[type[object]]] = {
    "map": _BOARD,
    "iceberg": _BOARD,
    "questions": _BOARD,
    "theory": _BOARD,
    "vote": {
        pages.LeadsElsewhere, pages.ShowsItems, pages.TakesOver, pages.KnowsWall,
        pages.SpeaksOnWall,
    },
    "matrix": {
        pages.LeadsElsewhere, pages.ShowsItems, pages.TellsSelection, pages.WritesDocuments,
        pages.ShowsRound,
    },
    "close": {pages.LeadsElsewhere},
}  # fmt: skip


@pytest.mark.parametrize("name", EXPECTED)
def test_the_page_of_a_step_can_do_what_the_console_asks_of_it(
    shown: Shown, name: StepName
) -> None:
    shown.open()
    shown.page.go(name)
    missing = {each.__name__ for each in EXPECTED[name] if not isinstance(shown.page.page, each)}
    assert not missing
