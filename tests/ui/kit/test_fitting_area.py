"""An area of rows is as high as they are, and scrolls where there is too little room."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from workshop_studio.ui.kit.fitting_area import FittingArea
from workshop_studio.ui.kit.widgets import column, plain

pytestmark = pytest.mark.usefixtures("application")


@pytest.mark.parametrize(("rows", "scrolls"), [(2, False), (40, True)])
def test_rows_that_fit_leave_no_ground_below_and_others_scroll(rows: int, *, scrolls: bool) -> None:
    words = "Words that take two lines where there is as little room as here"
    labels = [plain(words) for _ in range(rows)]
    for label in labels:
        wraps = label.sizePolicy()
        wraps.setHeightForWidth(True)
        label.setSizePolicy(wraps)
    content = column(*labels, spacing=0)
    area, window = FittingArea(content), QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(area)
    layout.addStretch(1)
    window.resize(240, 300)
    window.show()
    QApplication.processEvents()
    assert (area.verticalScrollBar().maximum() > 0) == scrolls
    needed = content.heightForWidth(area.viewport().width())
    assert (area.viewport().height() >= needed) != scrolls
    assert area.height() <= needed + 2
    window.close()
