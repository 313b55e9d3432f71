"""Owns a hand on the page of a board: real wheel, mouse and key events, one for each frame."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from workshop_studio.layout.boards.scene import Drawing, Item, drawn
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.canvas.painting.painter import Preparer, paint_group

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_TYPED = "mentors every day "
_GRIP = QPoint(12, 6)
"""Far enough for a press to become a drag."""
_IN = 5.0
"""So far within the left edge, in points, nothing is written on anything."""
_TOLD_APART = 2.5
"""Pixels within the left edge from which on paper can be told from the edge, and from a sign."""
_NEARLY = 24


class Hand:
    """Does on a page what a person does.

    Attributes:
        held: what is dragged and typed over: the thing with the most links of those in its place.
    """

    def __init__(self, page: BoardPage, held: Item) -> None:
        self.page = page
        self.canvas: BoardCanvas = page.canvas
        self.held = held
        self._grip = QPoint()

    def pan(self, number: int) -> None:
        """Push the board: ten times to the left, up, to the right, and down again."""
        ways = ((-48, 0), (0, -48), (48, 0), (0, 48))
        self._turn(pixels=QPoint(*ways[number // 10 % 4]))

    def zoom(self, number: int) -> None:
        """Ten notches nearer and ten farther, in turns."""
        self._turn(notches=24 if number % 20 < 10 else -24)

    def press(self, _number: int) -> None:
        """Take hold."""
        place = self.canvas.view.rect_to_widget(self.held.bounds).center().toPoint()
        self._grip = place
        QTest.mousePress(self.canvas, _LEFT, _NONE, place)

    def drag(self, number: int) -> None:
        """Drag it to and fro; with the first frame it leaves its place."""
        if number == 0:
            self.press(0)
        way = 9 * (number % 20 if number % 40 < 20 else 20 - number % 20)
        QTest.mouseMove(self.canvas, self._grip + _GRIP + QPoint(way, way // 2))

    def give_up(self) -> None:
        """Let nothing have happened."""
        QTest.keyClick(self.canvas, Qt.Key.Key_Escape)
        QTest.mouseRelease(self.canvas, _LEFT, _NONE, self._grip)
        self.canvas.select(())

    def type_over(self, number: int) -> None:
        """A letter more into its text; with the first frame the editor opens."""
        if number == 0:
            self.canvas.go_to(self.held.id)
            self.canvas.edit(self.held.id)
        QTest.keyClicks(_editor(self.canvas), _TYPED[number % len(_TYPED)])

    def close_editor(self) -> None:
        """Leave the text as it was."""
        QTest.keyClick(_editor(self.canvas), Qt.Key.Key_Escape)
        self.canvas.select(())

    def enter_note(self, number: int) -> None:
        """Type a note into the bar below the board, and press Enter."""
        field = self.page.quick_add.field
        field.setText(f"One more thing somebody said, number {number}")
        QTest.keyClick(field, Qt.Key.Key_Return)

    def sees(self, key: str) -> bool:
        """Whether an item is painted: its paper where nothing is written on it.

        From so far that no paper of its own can be seen, all in view has to be painted.
        """
        item = self.canvas.scene.by_id[key]
        x, y, _, height = item.bounds
        if _IN * self.canvas.view.scale < _TOLD_APART:
            return self.canvas.is_sharp
        corner = self.canvas.view.to_widget((x + _IN, y + height / 2)).toPoint()
        image = QImage(1, 1, QImage.Format.Format_RGB32)
        self.canvas.render(image, QPoint(), QRegion(QRect(corner, image.size())))
        return _alike(image.pixelColor(0, 0), self._paper(item))

    def _paper(self, item: Item) -> QColor:
        """The colour of an item near its left edge, painted by itself."""
        book, theme = self.page.desk.book, self.canvas.theme
        image = QImage(1, 1, QImage.Format.Format_RGB32)
        with QPainter(image) as painter:
            painter.translate(-item.extent.x - _IN, -item.extent.y - item.extent.height / 2)
            paint_group(painter, drawn(item.look, Drawing(book, theme)), Preparer(book))
        return image.pixelColor(0, 0)

    def look_closely(self) -> None:
        """Show what is dragged at 100 %."""
        self.canvas.zoom_to(1.0)
        self.canvas.reveal(self.held.bounds.grown(200))

    def _turn(self, *, pixels: QPoint = QPoint(), notches: int = 0) -> None:  # noqa: B008 -- an empty point is never changed
        middle = QPointF(self.canvas.rect().center())
        keys = Qt.KeyboardModifier.ControlModifier if notches else _NONE
        event = QWheelEvent(
            middle, self.canvas.mapToGlobal(middle), pixels, QPoint(0, notches),
            Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 -- Qt takes it so
        )  # fmt: skip
        QApplication.sendEvent(self.canvas, event)


def _editor(canvas: BoardCanvas) -> QWidget:
    """What takes the keys: where it is anything else than the editor, nothing would be typed."""
    editor = canvas.typist.editor
    if QApplication.focusWidget() is not editor:
        raise RuntimeError("the keyboard is elsewhere")
    return editor


def _alike(one: QColor, other: QColor) -> bool:
    parts = ((c.red(), c.green(), c.blue()) for c in (one, other))
    return all(abs(a - b) <= _NEARLY for a, b in zip(*parts, strict=True))
