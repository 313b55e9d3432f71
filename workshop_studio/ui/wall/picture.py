"""Owns the picture on the wall: a title, the board or a sentence, and the question below."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.display_list import Text
from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.text.blocks import TextBlock
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.setting import Align, layout_text
from workshop_studio.ui.canvas.painting.painter import Preparer, paint_group
from workshop_studio.ui.wall.room_board import RoomBoard
from workshop_studio.ui.wall.sheet import Sheet

_WIDE, _HIGH = 1920.0, 1080.0
"""All sizes below are for a picture of so many pixels, and grow and shrink with it."""
_MARGIN, _HEADER, _FOOTER = 64.0, 140.0, 90.0
_TITLES, _QUESTIONS, _SENTENCES = (72.0, 60.0, 48.0), (48.0, 40.0), (96.0, 72.0, 60.0)
"""Sizes of letters, tried from the largest; the last is the least the back row can read."""
_NARROWER = (0.9, 0.8, 0.7, 0.6, 0.5)
"""Parts of the width in which a sentence is tried, as long as it takes no more lines."""
_NOTHING = Scene(Rect(0.0, 0.0, 0.0, 0.0))


class Picture(QWidget):
    """Paints a sheet: light, without controls, and nothing on it that is not for the room."""

    def __init__(self, book: FontBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._preparer = Preparer(book, wall=True)
        self._sheet = Sheet()
        self.board = RoomBoard(book, self)
        self.board.hide()
        self.board.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def sheet(self) -> Sheet:
        """What is shown."""
        return self._sheet

    def set_sheet(self, sheet: Sheet) -> None:
        """Show another sheet; of the same board, only what differs is painted again."""
        if sheet == self._sheet:
            return
        self._sheet = sheet
        self.setAccessibleName(". ".join(filter(None, (sheet.title, sheet.words, sheet.question))))
        self.board.setVisible(sheet.scene is not None)
        self.board.set_scene(sheet.scene or _NOTHING)
        self.board.set_faded(sheet.faded)
        self._arrange()
        self.update()

    def show_part(self, part: Rect | None) -> None:
        """Show a part of the board, in points, as large as it fits; nothing for all of it."""
        self.board.show_part(part)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Give the board what the title and the question leave."""
        self._arrange()

    def hideEvent(self, _event: QHideEvent) -> None:
        """Forget what was seen: by the time the room looks again it may not be for the room."""
        self.board.forget()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the title, the sentence and the question."""
        sheet, inside = self._sheet, self.width() - 2 * self._of(_MARGIN)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(LIGHT.window))
            title = self._set(sheet.title, _TITLES, inside, weight=700)
            top = (self._of(_HEADER) - title.height) / 2
            self._write(painter, title, (self._of(_MARGIN), top), LIGHT.text)
            if sheet.words:
                words, wide = self._sentence(sheet.words, inside)
                top = (self._middle().top() + self._middle().bottom() - words.height) / 2
                self._write(painter, words, ((self.width() - wide) / 2, top), LIGHT.text)
            self._paint_question(painter, inside)

    def _sentence(self, text: str, inside: float) -> tuple[TextBlock, float]:
        """A sentence in lines of about one length, so that no word stands alone; and its width."""
        wide = inside
        block = self._set(text, _SENTENCES, wide, lines=4, align="centre")
        for part in _NARROWER:
            narrow = self._set(text, _SENTENCES, inside * part, lines=4, align="centre")
            if narrow.truncated or narrow.height != block.height:
                break
            block, wide = narrow, inside * part
        return block, wide

    def _paint_question(self, painter: QPainter, inside: float) -> None:
        if not self._sheet.question:
            return
        bar = self._bar()
        painter.fillRect(bar, QColor(LIGHT.toast))
        question = self._question(inside)
        top = bar.top() + (bar.height() - question.height) / 2
        self._write(painter, question, (self._of(_MARGIN), top), LIGHT.on_toast)

    def _arrange(self) -> None:
        self.board.setGeometry(self._middle())

    def _middle(self) -> QRect:
        """Between the header and the bar below; all of it for a scene without a title."""
        if self._sheet.scene is not None and not self._sheet.title:
            return self.rect()
        top, bottom = round(self._of(_HEADER)), self._bar().top()
        return QRect(0, top, self.width(), max(1, bottom - top))

    def _bar(self) -> QRect:
        """The bar of the question; one of two lines is higher, none is no higher than a margin."""
        if self._sheet.question:
            height = self._question(self.width() - 2 * self._of(_MARGIN)).height + self._of(32)
            height = max(height, self._of(_FOOTER))
        else:
            height = self._of(_MARGIN) / 2
        return QRect(0, round(self.height() - height), self.width(), round(height))

    def _question(self, inside: float) -> TextBlock:
        one = self._set(self._sheet.question, _QUESTIONS, inside, weight=600)
        if not one.truncated:
            return one
        return self._set(self._sheet.question, _QUESTIONS[-1:], inside, weight=600, lines=2)

    def _set(
        self, text: str, sizes: tuple[float, ...], width: float, *,
        weight: int = 600, lines: int = 1, align: Align = "left",
    ) -> TextBlock:  # fmt: skip
        """The text in the largest size in which all of it finds room, or in the smallest."""
        blocks = (
            layout_text(
                self._book, text, size=self._of(size), width=max(1.0, width), weight=weight,
                align=align, leading=1.2, max_lines=lines,
            )
            for size in sizes
        )  # fmt: skip
        block = TextBlock((), 0.0, 0.0)
        for block in blocks:
            if not block.truncated:
                break
        return block

    def _write(
        self, painter: QPainter, block: TextBlock, at: tuple[float, float], colour: str
    ) -> None:
        paint_group(painter, Text(at[0], at[1], block, colour), self._preparer)

    def _of(self, size: float) -> float:
        """A size of the full picture in this one."""
        return size * min(self.width() / _WIDE, self.height() / _HIGH)
