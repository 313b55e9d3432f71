"""Figures say of the selected link of a theory how sure the team is of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import open_document, woven_session
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.theories import Element, Theory, TheoryLink
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.theory.theory_page import TheoryPage
from workshop_studio.ui.session.desk import Desk

Key = Qt.Key


def test_1_to_3_say_how_sure_we_are_of_a_link_and_0_takes_it_back(
    application: QApplication, book: FontBook
) -> None:
    snapshot = woven_session()
    document, _ = open_document(snapshot)
    desk = Desk(document, book)
    page = TheoryPage(desk, snapshot.all(Theory)[0].id, Appearance())
    page.widget.resize(1_300, 800)
    page.widget.show()
    application.processEvents()
    link = snapshot.all(TheoryLink)[0].id
    page.canvas.setFocus()
    page.canvas.select((link,))
    for key, wanted in (
        (Key.Key_1, "low"), (Key.Key_2, "medium"), (Key.Key_3, "high"), (Key.Key_0, ""),
    ):  # fmt: skip
        QTest.keyClick(page.canvas, key)
        assert document.snapshot.get(TheoryLink, link).confidence == wanted
    page.canvas.select((snapshot.all(Element)[0].id,))
    QTest.keyClick(page.canvas, Key.Key_1)
    assert document.snapshot.get(TheoryLink, link).confidence == ""
    page.leave()
    page.widget.close()
