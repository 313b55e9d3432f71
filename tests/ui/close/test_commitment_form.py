"""The fields of a commitment stand as they should, whatever is typed into them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from workshop_studio.ui.close.commitment_form import CommitmentForm


def test_beside_a_day_that_is_none_every_label_stays_at_its_field(
    application: QApplication,
) -> None:
    form = CommitmentForm("Add commitment", cancels=False)
    form.resize(760, 320)
    form.show()
    application.processEvents()

    def top(widget: QWidget) -> int:
        return widget.mapTo(form, QPoint(0, 0)).y()

    assert top(form.lead) == top(form.by.line)
    QTest.keyClicks(form.by.line, "31/13/2026")
    QTest.keyClick(form.by.line, Qt.Key.Key_Return)
    application.processEvents()
    assert form.by.line.property("wrong")
    assert top(form.lead) == top(form.by.line)
    form.close()
