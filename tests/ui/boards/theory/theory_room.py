"""A page over a theory for tests: how one is opened, and how its boxes are found."""

from __future__ import annotations

from collections.abc import Callable

from workshop_studio.document.document import Document
from workshop_studio.model.theories import Element
from workshop_studio.ui.boards.theory.theory_page import TheoryPage

Open = Callable[..., tuple[TheoryPage, Document]]


def element(document: Document, text: str) -> Element:
    """The first box whose words hold some."""
    return next(each for each in document.snapshot.all(Element) if text in each.text)
