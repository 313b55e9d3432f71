"""What tests of several kinds of boards have in common: somebody who types, at each in turn."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.boards.capture.capturing import BOARDS, Scribe, scribe
from workshop_studio.layout.text.fonts import FontBook


@pytest.fixture(params=BOARDS)
def by(
    request: pytest.FixtureRequest, application: QApplication, book: FontBook
) -> Iterator[Scribe]:
    """A scribe at an empty board: the test runs once for each kind."""
    del application
    with scribe(request.param, book) as made:
        yield made
