"""Owns the kit's buttons: their icon takes the colour of their words, their key stands beside."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QCursor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QToolButton,
    QToolTip,
    QWidget,
)

from workshop_studio.ui.appearance.fonts import console_font
from workshop_studio.ui.kit.icons import icon
from workshop_studio.ui.kit.literal import tip

_CAP_GAP = 8
_CAP_PAD = 5
_CAP_HEIGHT = 20
_ICON = 18
# Between an icon and the words: Qt's own gap is too narrow.
_AFTER = 4
# A tuple: what is in a set is asked for its hash, in Python, with every event there is.
_RECOLOURED = (QEvent.Type.PaletteChange, QEvent.Type.EnabledChange)
Role = QPalette.ColorRole


class Button(QPushButton):
    """A push button that may carry an icon and, in a cap at its right, the key that does the same.

    Its icon follows the theme; an icon alone needs an accessible name.
    """

    def __init__(self, text: str = "", *, icon_name: str = "", key: str = "") -> None:
        super().__init__(text)
        self._icon_name = icon_name
        self._key = key
        self._worn = ("", "", 0)
        self._is_brief = False
        self.setIconSize(QSize(_ICON, _ICON))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._tint()

    def set_icon_name(self, name: str) -> None:
        """Show another icon."""
        self._icon_name = name
        self._tint()

    def set_role(self, role: str) -> None:
        """Be primary, quiet, danger … from now on."""
        self.setProperty("role", role)
        self.style().unpolish(self)
        self.style().polish(self)
        self._tint()

    def set_brief(self, *, brief: bool) -> None:
        """Show the icon alone; its words are still its name, and told to who points at it."""
        if brief == self._is_brief:
            return
        self._is_brief = brief
        self.setProperty("extent", "icon" if brief else "")
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tell the words that are not shown, unless there is more to tell."""
        if event.type() == QEvent.Type.ToolTip and self._is_brief and not self.toolTip():
            QToolTip.showText(QCursor.pos(), tip(self.text()), self)
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        """As Qt has it, and room for the key."""
        hint = super().sizeHint()
        if self._is_brief:
            return QSize(hint.height(), hint.height())
        return hint + QSize(round(self._cap_room()), 0)

    def minimumSizeHint(self) -> QSize:
        """The same: nothing of a button's words is cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Enter as well as by Space: Qt keeps Enter for the buttons of dialogs.

        Ctrl+Enter is left to what holds the button: there it is a key of its own.
        """
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the new colours when the theme changes."""
        super().changeEvent(event)
        if event.type() in _RECOLOURED:
            self._tint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, its words left of the key."""
        if not self._key and not self._is_brief:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        if self._is_brief:
            option.text = ""
        style = self.style()
        with QPainter(self) as painter:
            style.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
            option.rect = self.rect().adjusted(0, 0, -round(self._cap_room()), 0)
            style.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option, painter, self)
            if self._key and not self._is_brief:
                self._draw_cap(painter)

    def _draw_cap(self, painter: QPainter) -> None:
        width = self._cap_room() - _CAP_GAP
        top = (self.height() - _CAP_HEIGHT) / 2
        cap = QRectF(self.width() - width - 10, top, width, _CAP_HEIGHT)
        ink = QApplication.palette().color(self._ink())
        edge = QApplication.palette().color(self._ink())
        edge.setAlphaF(0.45)
        painter.setPen(QPen(edge, 1))
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(ink)
        painter.setFont(console_font(12, 500))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)

    def _cap_room(self) -> float:
        if not self._key or self._is_brief:
            return 0.0
        width = QFontMetricsF(console_font(12, 500)).horizontalAdvance(self._key)
        return max(_CAP_HEIGHT, width + 2 * _CAP_PAD) + _CAP_GAP

    def _ink(self) -> QPalette.ColorRole:
        # What the style sheet says of these roles, in words of the palette it was made with.
        return {
            "primary": Role.HighlightedText if self.isEnabled() else Role.ButtonText,
            "quiet": Role.PlaceholderText,
            "danger": Role.BrightText,
        }.get(str(self.property("role") or ""), Role.ButtonText)

    def _tint(self) -> None:
        if self._icon_name:
            after = _AFTER if self.text() else 0
            colour = _colour(self, self._ink())
            if (wanted := (self._icon_name, colour, after)) != self._worn:
                self._worn = wanted
                self.setIconSize(QSize(18 + after, 18))
                self.setIcon(icon(self._icon_name, colour, 18, after=after))


class ToolToggle(QToolButton):
    """A button that stays on or off, with an icon and its word."""

    def __init__(self, text: str, icon_name: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self._worn = ""
        self.setText(text)
        self.setCheckable(True)
        self.setIconSize(QSize(_ICON + _AFTER, _ICON))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("role", "toggle")
        self.setAccessibleName(text)
        self._tint()
        self.toggled.connect(self._tint)

    def sizeHint(self) -> QSize:
        """As Qt has it, without the two blanks it puts behind the words."""
        blanks = 2 * QFontMetricsF(self.font()).horizontalAdvance(" ")
        return super().sizeHint() - QSize(round(blanks), 0)

    def minimumSizeHint(self) -> QSize:
        """The same: nothing of its words is cut."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Take the new colours when the theme changes."""
        super().changeEvent(event)
        if event.type() in _RECOLOURED:
            self._tint()

    def _tint(self) -> None:
        if self._icon_name:
            role = Role.Link if self.isChecked() else Role.ButtonText
            colour = _colour(self, role)
            if colour != self._worn:
                self._worn = colour
                self.setIcon(icon(self._icon_name, colour, _ICON, after=_AFTER))


def _colour(widget: QWidget, role: QPalette.ColorRole) -> str:
    # The application's palette: a style sheet puts its own colours into the widget's.
    group = QPalette.ColorGroup.Active if widget.isEnabled() else QPalette.ColorGroup.Disabled
    return QApplication.palette().color(group, role).name()
