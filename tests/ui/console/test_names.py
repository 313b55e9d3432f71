"""What the keyboard comes to has a name for screen readers, and the name holds what is read."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from tests.ui.console.conftest import Shown
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.console.steps.step_names import STEPS
from workshop_studio.ui.console.steps.steps import places


def test_whatever_the_keyboard_comes_to_has_a_name(shown: Shown) -> None:
    nameless = {
        (where, type(each).__name__, each.objectName())
        for where in every_state(shown)
        for each in shown.window.findChildren(QWidget)
        if takes_keys(each) and not name_of(each)
    }
    assert not nameless


def test_the_name_of_a_field_holds_the_words_beside_it(shown: Shown) -> None:
    differing = {
        (where, label.text(), name_of(buddy))
        for where in every_state(shown)
        for label in shown.window.findChildren(QLabel)
        if (buddy := beside(label)) is not None and label.isVisible()
        if plain(label.text()) not in plain(name_of(buddy))
    }
    assert not differing


def test_the_name_of_a_button_holds_the_words_on_it(shown: Shown) -> None:
    differing = {
        (where, each.text(), name_of(each))
        for where in every_state(shown)
        for each in (
            *shown.window.findChildren(QPushButton),
            *shown.window.findChildren(QToolButton),
        )
        if takes_keys(each) and said_on(each) not in plain(name_of(each))
    }
    assert not differing


def every_state(shown: Shown) -> Iterator[str]:
    """The library, each place of each step, and one of each kind of thing on it selected."""
    yield "library"
    desk = shown.open()
    for name in STEPS:
        for place in places(desk.snapshot, name):
            shown.page.go(name, place.id)
            QApplication.processEvents()
            yield name
            yield from selections(shown, name)


def selections(shown: Shown, name: str) -> Iterator[str]:
    """One thing of each kind on a board, selected in turn."""
    page = shown.page.page
    if not isinstance(page, BoardPage):
        return
    kinds = {item.kind: key for key, item in page.scene.by_id.items()}
    for kind, key in kinds.items():
        page.canvas.select((key,))
        QApplication.processEvents()
        yield f"{name}, {kind} selected"


def takes_keys(widget: QWidget) -> bool:
    """Whether Tab stops at a widget that can be seen."""
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.focusProxy() is None


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it; of a choice, Qt gives what is chosen on some systems."""
    if widget.accessibleName():
        return widget.accessibleName()
    voice = QAccessible.queryAccessibleInterface(widget)
    return voice.text(QAccessible.Text.Name).strip()


def beside(label: QLabel) -> QWidget | None:
    """The field that a label leads to; Qt gives none where there is none."""
    return label.buddy()


def said_on(button: QAbstractButton) -> str:
    """The words on a button, without the number before or the key behind them."""
    return plain(max(button.text().split("  "), key=len))


def plain(words: str) -> str:
    """Words as they are compared: without marks and dots, in small letters."""
    flat = " ".join(words.replace("&", "").replace("…", "").split())
    return flat.strip(" :?").casefold()
