"""Owns the letters of the theory's board: the styles of headings, texts and small words."""

from __future__ import annotations

from workshop_studio.layout.pages.typesetting import Style

HEAD = Style(18.0, 700, leading=1.15)
TEXT = Style(15.0, 600, leading=1.27)
SUB = Style(13.0, 400, leading=1.3)
WORDS = Style(13.0, 600, leading=1.3)
CHIP = Style(13.0, 700, leading=1.2)
GROUP = Style(13.0, 600, leading=1.3)
