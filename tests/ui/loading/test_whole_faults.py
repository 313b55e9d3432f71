"""A fault in what Qt calls is told of, and the window lives on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
# Each of these is a fault that Python's own code raises, two calls of Qt deep.
FAULTS = """
import sys
from workshop_studio.ui.loading.qt import load_qt
from workshop_studio.ui.loading.versions import versions
finish = load_qt(checked=CHECKED)
from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QWidget
from shiboken6 import isValid

told = []
sys.excepthook = lambda kind, *_rest: told.append(kind.__name__)

class Page(QWidget):
    faults = [lambda: [][0], lambda: {}["gone"], lambda: int("x"), lambda: gone.width()]
    def event(self, event):
        return super().event(event)
    def mousePressEvent(self, event):
        self.faults.pop(0)()
    def width(self):
        "Its width."
        return super().width()

application = QApplication([])
finish()
page, gone = Page(), QWidget()
import shiboken6
shiboken6.delete(gone)
page.show()
left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
while page.faults:
    at = QPointF(5, 5)
    pressed = QMouseEvent(QEvent.Type.MouseButtonPress, at, at, left, left, none)
    application.postEvent(page, pressed)
    application.processEvents()
print(*told, page.width.__doc__, page.width() > 0)
"""


@pytest.mark.parametrize("checked", ["[]", "[versions()]"])
def test_faults_two_calls_deep_are_told_and_the_program_goes_on(checked: str) -> None:
    script = FAULTS.replace("CHECKED", checked)
    ended = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    faults = "IndexError KeyError ValueError RuntimeError"
    assert ended.stdout == f"{faults} Its width. True\n", ended.stderr
    assert ended.returncode == 0
