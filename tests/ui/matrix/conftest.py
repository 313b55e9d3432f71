"""What every test of the matrix stands on: a page over a snapshot, with its dock."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.support import open_document
from tests.ui.showing import showing
from workshop_studio.document.document import Document
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.matrix.matrix_page import MatrixPage
from workshop_studio.ui.session.desk import Desk

Open = Callable[[Snapshot], tuple[MatrixPage, Document]]


@pytest.fixture
def shown(application: QApplication, book: FontBook) -> Iterator[Open]:
    """Make a page over a snapshot; it lets go at the end."""
    del application
    with showing() as show:

        def make(snapshot: Snapshot) -> tuple[MatrixPage, Document]:
            document, _ = open_document(snapshot)
            page = MatrixPage(Desk(document, book), Appearance())
            show(page, (page.view, 1_200, 760), (page.dock, 320, 900))
            return page, document

        yield make
