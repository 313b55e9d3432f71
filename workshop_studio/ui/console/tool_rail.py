"""Owns the rail of tools at the left: an icon and its word for each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.kit.icons import icon

WIDTH, WIDTH_SMALL = 76, 64
_HEIGHT, _HEIGHT_SMALL = 60, 52
# Tools that look and move about, and change nothing.
_LOOKING = {"mouse-pointer-2", "hand", "list-tree", "list"}


class ToolRail(QWidget):
    """Shows the tools of the page that is open, each in its own button."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._tools: tuple[QAction, ...] = ()
        self.buttons: list[QToolButton] = []
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "rail")
        self.setAccessibleName(self.tr("Tools"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(6, 8, 6, 8)
        self._layout.setSpacing(4)
        self._layout.addStretch(1)
        appearance.changed.connect(self._look)

    def show_tools(self, tools: Sequence[QAction], *, read_only: bool) -> None:
        """Offer these tools; of a session for reading only those that change nothing."""
        for made in self.buttons:
            self._layout.removeWidget(made)
            made.hide()
            made.deleteLater()
        self._tools = tuple(t for t in tools if not read_only or str(t.data()) in _LOOKING)
        self.buttons = [self._made(tool) for tool in self._tools]
        for place, made in enumerate(self.buttons):
            self._layout.insertWidget(place, made)
        self.setVisible(bool(self.buttons))
        self._look()

    def _made(self, tool: QAction) -> QToolButton:
        made = QToolButton()
        made.setProperty("role", "tool")
        made.setDefaultAction(tool)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setIconSize(QSize(20, 20))
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        key = tool.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = tool.iconText()
        made.setToolTip(f"{words} ({key})" if key else words)
        made.setAccessibleName(words)
        tool.toggled.connect(self._look)
        return made

    def _look(self) -> None:
        small, theme = self._appearance.small, self._appearance.theme
        width = WIDTH_SMALL if small else WIDTH
        self.setFixedWidth(width)
        for tool, made in zip(self._tools, self.buttons, strict=True):
            made.setFixedSize(width - 13, _HEIGHT_SMALL if small else _HEIGHT)
            if name := str(tool.data() or ""):
                tool.setIcon(icon(name, theme.accent if tool.isChecked() else theme.muted, 20))
