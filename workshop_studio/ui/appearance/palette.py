"""Owns the palette of Qt's own style, made from a theme."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from workshop_studio.layout.screen import ScreenTheme

Role = QPalette.ColorRole
BOXES = ("QCheckBox", "QRadioButton", "QSpinBox", "QDoubleSpinBox", "QDateEdit")
_FRAME = 140


def palette_of(theme: ScreenTheme) -> QPalette:
    """The theme as Qt's roles.

    `Link` is the accent, `PlaceholderText` the muted text, `LinkVisited` the ring of the keyboard.
    """
    palette = QPalette()
    roles = {
        Role.Window: theme.window,
        Role.WindowText: theme.text,
        Role.Base: theme.surface,
        Role.AlternateBase: theme.sunken,
        Role.Text: theme.text,
        Role.Button: theme.surface,
        Role.ButtonText: theme.text,
        Role.BrightText: theme.danger,
        Role.ToolTipBase: theme.toast,
        Role.ToolTipText: theme.on_toast,
        Role.PlaceholderText: theme.muted,
        Role.Highlight: theme.accent,
        Role.HighlightedText: theme.on_accent,
        Role.Accent: theme.accent,
        Role.Link: theme.accent,
        Role.LinkVisited: theme.focus,
        Role.Light: theme.hover,
        Role.Midlight: theme.hover,
        Role.Mid: theme.hairline,
        Role.Dark: theme.border,
        Role.Shadow: theme.hairline,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.placeholder))
    return palette


def box_palette_of(theme: ScreenTheme) -> QPalette:
    """The same for boxes that are ticked and numbers that are turned.

    Qt's style draws their frame in a darker shade of the window, which could not be seen on dark
    ground; so their window is lighter than the frame by what the style takes away.
    """
    palette = palette_of(theme)
    palette.setColor(Role.Window, QColor(theme.border).lighter(_FRAME))
    return palette
