"""Owns the keys that rate the selected link: 1 well, 2 mixed, 3 poorly, 0 not rated."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from workshop_studio.model.words import Rating
from workshop_studio.ui.boards.map.rating_words import RATING_KEYS, rating_words


def rating_actions(rate: Callable[[Rating], None], parent: QObject) -> list[QAction]:
    """An action for each rating; they are possible while a link is selected."""
    made = []
    for rating, words in rating_words().items():
        label = QCoreApplication.translate("RatingActions", "Rate link: {rating}")
        action = QAction(label.format(rating=words.lower()), parent)
        action.setObjectName(f"map-rate-{rating}")
        action.setShortcut(QKeySequence(RATING_KEYS[rating]))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(partial(_rate, rate, rating))
        action.setEnabled(False)
        made.append(action)
    return made


def _rate(rate: Callable[[Rating], None], rating: Rating, *_checked: bool) -> None:
    rate(rating)
