"""Owns the one style sheet of the window, made from a theme."""

from __future__ import annotations

import re
from dataclasses import fields

from workshop_studio.layout.screen import ScreenTheme
from workshop_studio.ui.appearance.style_chrome import CHROME
from workshop_studio.ui.appearance.style_controls import CONTROLS


def stylesheet(theme: ScreenTheme) -> str:
    """The rules for all widgets; what a widget is for stands in its properties."""
    colours = {
        field.name: value
        for field in fields(theme)
        if isinstance(value := getattr(theme, field.name), str)
    }
    return re.sub(r"\$(\w+)", lambda found: colours[found[1]], CONTROLS + CHROME)
