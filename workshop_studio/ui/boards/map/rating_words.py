"""Owns what ratings and kinds of link are called in the window, and the keys of ratings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workshop_studio.model.words import LinkKind, Rating

RATING_KEYS: dict[Rating, str] = {"well": "1", "mixed": "2", "poorly": "3", "unrated": "0"}
"""What gives a link a rating while it is selected."""


def rating_words() -> dict[Rating, str]:
    """The ratings as they stand in lists and legends, best first, those without one last."""
    tell = QCoreApplication.translate
    return {
        "well": tell("RatingWords", "Well"),
        "mixed": tell("RatingWords", "Mixed"),
        "poorly": tell("RatingWords", "Poorly"),
        "unrated": tell("RatingWords", "Not rated"),
    }


def kind_words() -> dict[LinkKind, str]:
    """The kinds of link as they are chosen; no sentence, so that they fit one name and many."""
    tell = QCoreApplication.translate
    return {
        "works-with": tell("KindWords", "Works with"),
        "depends-on": tell("KindWords", "Depends on"),
        "refers-to": tell("KindWords", "Refers to"),
        "informs": tell("KindWords", "Informs"),
    }
