"""Owns how the rows of an outline are painted: shape, words, bars with their words, ratings."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from workshop_studio.layout.boards.notes.voices import Paper
from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theme import SectorLook
from workshop_studio.model.words import Rating
from workshop_studio.tools.outline.row import Beside, Row, Tally
from workshop_studio.ui.boards.map.rating_words import rating_words
from workshop_studio.ui.boards.map.samples import LINE, TILE, rating_sample, sector_sample
from workshop_studio.ui.boards.outline.columns import Columns, start_of
from workshop_studio.ui.boards.outline.lettering import Lettering

_SEGMENT, _GAP, _MOST, _TALL = 5, 3, 9, 13
"""A bar is up to nine segments, so wide, so far apart and so tall in pixels."""
_BAR = _MOST * (_SEGMENT + _GAP)
_WORDS = 72
"""Room that the words of a bar have at least, so that all rows of a column have bars or none."""
_LEAD = 104
_CHIP = 22
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class RowPainter:
    """Paints what a row says.

    Attributes:
        theme: the colours.
        words: the letters of what a row says.
    """

    def __init__(self, book: FontBook, theme: ScreenTheme) -> None:
        self.theme = theme
        self._book = book
        self.heading, self.words = Lettering(16, 600), Lettering(15, 500)
        self._usual, self._strong = Lettering(14, 400), Lettering(14, 600)
        self._small = Lettering(12, 600)
        self._samples: dict[SectorLook | Paper | Rating, QPixmap] = {}
        self._ratings = rating_words()

    def set_theme(self, theme: ScreenTheme) -> None:
        """Wear other colours."""
        self.theme = theme
        self._samples.clear()

    def left_of_words(self, row: Row, level: int) -> int:
        """Where the words of a row begin."""
        left, beside = start_of(level), row.beside
        if row.kind == "link":
            left += (LINE[0] + 10 if beside.rating else 0) + self._lead_width(beside.lead)
        elif row.kind == "source" or beside.lead:
            left += self._lead_width(beside.lead)
        if beside.chip:
            left += self._chip_width(beside.chip) + 10
        return left + (TILE + 10 if beside.mark is not None else 0)

    def right_of_words(self, row: Row, at: Columns) -> int:
        """Where they end at the latest."""
        if row.kind == "heading":
            return at.end - 80
        if row.kind == "thing":
            return (at.aside if _is_filled(row.beside) else at.end) - 12
        return (at.tally if row.beside.rating else at.aside) - 12

    def lines(self, row: Row, level: int, at: Columns) -> int:
        """How many lines a row needs."""
        width = self.right_of_words(row, at) - self.left_of_words(row, level)
        most = len(self.words.lines(row.words, width))
        if row.kind == "thing" and row.beside.more:
            more = self._usual.lines(row.beside.more, at.end - at.more - 12)
            most = max(most, len(more))
        return most

    def paint(self, painter: QPainter, row: Row, level: int, *, box: QRect, at: Columns) -> None:
        """Paint a row into a box."""
        left = self.left_of_words(row, level)
        room = QRectF(left, box.y(), self.right_of_words(row, at) - left, box.height())
        self._paint_before(painter, row, start_of(level), box)
        letters = self.heading if row.kind == "heading" else self.words
        letters.write_lines(painter, room, row.words, self.theme.text)
        if row.kind == "heading":
            self._paint_count(painter, row, room)
        elif row.kind == "thing":
            self._paint_columns(painter, row.beside, box, at)
        else:
            self._paint_link(painter, row.beside, box, at)

    def _paint_before(self, painter: QPainter, row: Row, left: int, box: QRect) -> None:
        beside, middle = row.beside, box.y() + box.height() / 2
        if beside.rating:
            sample = self._rating(beside.rating)
            painter.drawPixmap(QPointF(left, middle - LINE[1] / 2), sample)
            left += LINE[0] + 10
        if row.kind in {"link", "source"} or beside.lead:
            wide = self._lead_width(beside.lead)
            room = QRectF(left, box.y(), wide, box.height())
            self._usual.write(painter, room, beside.lead, self.theme.muted)
            left += wide
        if beside.chip:
            left += self._paint_chip(painter, beside.chip, left, middle) + 10
        if beside.mark is not None:
            painter.drawPixmap(QPointF(left, middle - TILE / 2), self._mark(beside.mark))

    def _paint_chip(self, painter: QPainter, words: str, left: int, middle: float) -> int:
        width = self._chip_width(words)
        place = QRectF(left, middle - _CHIP / 2, width, _CHIP)
        painter.setPen(QPen(QColor(self.theme.border), 1))
        painter.setBrush(QColor(self.theme.surface))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setFont(self._small.font)
        painter.setPen(QColor(self.theme.text))
        painter.drawText(place, _CENTRE, words)
        return width

    def _lead_width(self, words: str) -> int:
        """The same for all but the longest, so that what they lead to stands in a column."""
        return max(_LEAD, round(self._usual.metrics.horizontalAdvance(words)) + 14)

    def _chip_width(self, words: str) -> int:
        return max(_CHIP, round(self._small.metrics.horizontalAdvance(words)) + 12)

    def _paint_count(self, painter: QPainter, row: Row, room: QRectF) -> None:
        """How much stands in a place, in a pill behind its name."""
        if row.beside.tally is None:
            return
        words = str(row.beside.tally.count)
        left = room.x() + min(room.width(), self.heading.metrics.horizontalAdvance(row.words)) + 10
        width = self._small.metrics.horizontalAdvance(words) + 18
        pill = QRectF(left, room.center().y() - 11, width, 22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.surface))
        painter.drawRoundedRect(pill, 11, 11)
        painter.setFont(self._small.font)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(pill, _CENTRE, words)

    def _paint_columns(self, painter: QPainter, beside: Beside, box: QRect, at: Columns) -> None:
        def room(left: int, right: int) -> QRectF:
            return QRectF(left, box.y(), right - left - 12, box.height())

        self._usual.write(painter, room(at.aside, at.tally), beside.aside, self.theme.muted)
        if beside.tally is not None:
            self._paint_tally(painter, beside.tally, room(at.tally, at.more))
        place = room(at.more, at.end)
        self._usual.write_lines(painter, place, beside.more, self.theme.muted)

    def _paint_tally(self, painter: QPainter, tally: Tally, room: QRectF) -> None:
        """A bar and its words; the words alone where there is little room."""
        words = self._strong if tally.is_finding else self._usual
        needed = _BAR + 8 + max(_WORDS, words.metrics.horizontalAdvance(tally.words))
        left = room.x()
        if needed <= room.width():
            painter.setPen(Qt.PenStyle.NoPen)
            for number in range(_MOST):
                full = number < tally.count
                painter.setBrush(QColor(self.theme.accent if full else self.theme.hairline))
                x = left + number * (_SEGMENT + _GAP)
                segment = QRectF(x, room.center().y() - _TALL / 2, _SEGMENT, _TALL)
                painter.drawRoundedRect(segment, 2, 2)
            left += _BAR + 8
        colour = self.theme.warn if tally.is_finding else self.theme.text
        place = QRectF(left, room.y(), room.right() - left + 10, room.height())
        words.write(painter, place, tally.words, colour)

    def _paint_link(self, painter: QPainter, beside: Beside, box: QRect, at: Columns) -> None:
        left = at.aside
        if beside.rating:
            place = QRectF(at.tally, box.y(), at.more - at.tally - 12, box.height())
            colour = self.theme.rating_words(beside.rating)
            self._strong.write(painter, place, self._ratings[beside.rating], colour)
            left = at.more
        place = QRectF(left, box.y(), at.end - left, box.height())
        self._usual.write(painter, place, beside.more, self.theme.muted)

    def _mark(self, mark: SectorLook | Paper) -> QPixmap:
        if mark not in self._samples:
            if isinstance(mark, SectorLook):
                self._samples[mark] = sector_sample(mark, self._book)
            else:
                self._samples[mark] = self._paper(mark)
        return self._samples[mark]

    def _paper(self, paper: Paper) -> QPixmap:
        """A piece of the paper of who said it, with the shape of the group where there is one."""
        if paper.group is not None:
            return sector_sample(paper.group, self._book)
        ratio = 2.0
        picture = QPixmap(round(TILE * ratio), round(TILE * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(paper.edge), 1.5))
            painter.setBrush(QColor(paper.fill))
            painter.drawRoundedRect(QRectF(0.75, 0.75, TILE - 1.5, TILE - 1.5), 4, 4)
        return picture

    def _rating(self, rating: Rating) -> QPixmap:
        found = self._samples.get(rating)
        if found is None:
            found = self._samples[rating] = rating_sample(rating, self.theme, self._book)
        return found


def _is_filled(beside: Beside) -> bool:
    """Whether anything stands in the columns behind the words."""
    return bool(beside.aside or beside.tally or beside.more)
