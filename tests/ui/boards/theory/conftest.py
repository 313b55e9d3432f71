"""What every test of a theory's page stands on: a page over a snapshot's first theory."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.support import open_document
from tests.ui.boards.theory.theory_room import Open
from tests.ui.showing import showing
from workshop_studio.document.document import Document
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Theory
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.theory.theory_page import TheoryPage
from workshop_studio.ui.session.desk import Desk


@pytest.fixture
def shown(application: QApplication, book: FontBook) -> Iterator[Open]:
    """Make a page over a snapshot's first theory; it lets go at the end."""
    del application
    with showing() as show:

        def make(snapshot: Snapshot, *, read_only: bool = False) -> tuple[TheoryPage, Document]:
            document, _ = open_document(snapshot)
            desk = Desk(document, book, read_only=read_only)
            page = TheoryPage(desk, snapshot.all(Theory)[0].id, Appearance())
            show(page, (page.widget, 1_300, 800), (page.form, 300, 900))
            return page, document

        yield make
