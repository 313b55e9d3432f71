"""Owns the sheet on which a page of the help is read."""

from __future__ import annotations

from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from workshop_studio.bundled import resource
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.fonts import console_font
from workshop_studio.ui.console.sheets.overlay import Overlay
from workshop_studio.ui.kit.widgets import button, heading

_PADDING, _BELOW, _ABOVE_HEADING = 5, 4, 16
_LETTERS = {1: 22, 2: 18, 3: 15}
"""Sizes of headings in pixels, by their level."""


class HelpSheet(Overlay):
    """A page of plain Markdown, to be read with the arrow keys; Esc closes it."""

    def __init__(self, parent: QWidget, appearance: Appearance) -> None:
        panel = QFrame()
        panel.setProperty("role", "palette")
        super().__init__(parent, appearance, panel)
        self._appearance = appearance
        self._title = heading("", 2)
        self._done = button(self.tr("Close"), key="Esc")
        self._done.clicked.connect(self.close_over)
        self.words = QTextBrowser()
        self.words.setOpenLinks(False)
        self.words.setFrameShape(QFrame.Shape.NoFrame)
        self.words.setFont(console_font(15))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._done)
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.addLayout(head)
        layout.addWidget(self.words, 1)

    def open_page(self, name: str, title: str) -> None:
        """Show a page of resources/help/ by its name, under its title."""
        self._title.setText(title)
        self.words.setAccessibleName(title)
        text = resource(f"help/{name}.md").read_text(encoding="utf-8")
        # The title stands above already.
        below = text.removeprefix(f"# {title}").lstrip()
        document = self.words.document()
        document.setMarkdown(below, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        self._dress(document)
        self.words.moveCursor(QTextCursor.MoveOperation.Start)
        self.open_over(self.words)

    def place_panel(self) -> None:
        """As wide as a page is read well, and as high as there is room."""
        width, height = min(860, self.width() - 64), min(720, self.height() - 96)
        self._panel.setGeometry((self.width() - width) // 2, 56, width, height)

    def _dress(self, document: QTextDocument) -> None:
        """Give headings their sizes, words their room, and tables their lines."""
        block = document.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            if cursor.currentTable() is None:
                self._dress_block(cursor)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                form = frame.format()
                form.setBorder(1)
                form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                form.setBorderCollapse(True)
                form.setCellPadding(_PADDING)
                form.setBorderBrush(QColor(self._appearance.theme.border))
                frame.setFormat(form)

    def _dress_block(self, cursor: QTextCursor) -> None:
        form = QTextBlockFormat()
        pixels = _LETTERS.get(cursor.blockFormat().headingLevel())
        if pixels is not None:
            looks = QTextCharFormat()
            looks.setFont(console_font(pixels, 700))
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(looks)
        form.setTopMargin(_BELOW if pixels is None else _ABOVE_HEADING)
        form.setBottomMargin(_BELOW)
        cursor.mergeBlockFormat(form)
