"""The kit's widgets say plainly what they hold, can be reached, and follow the theme."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.appearance.application import Dresser, make_application
from workshop_studio.ui.kit import widgets as kit


@pytest.fixture
def appearance() -> Iterator[Appearance]:
    made = Appearance()
    made.set_scheme("light")
    dresser = Dresser(make_application([]), made)
    yield made
    del dresser


def test_what_people_typed_is_never_read_as_markup() -> None:
    labels = [kit.heading("<b>a</b>"), kit.plain("<b>a</b>"), kit.caption("<b>a</b>")]
    labels += [kit.chip("<b>a</b>"), kit.badge("<b>a</b>", "open"), kit.key_cap("<b>a</b>")]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_fields_and_choices_have_names_for_screen_readers() -> None:
    assert kit.field("Name").accessibleName() == "Name"
    assert kit.area("Why").accessibleName() == "Why"
    assert kit.choice("Ring", [("Near", "r1")]).accessibleName() == "Ring"
    assert kit.icon_button("x", "Close").accessibleName() == "Close"


@pytest.mark.usefixtures("appearance")
def test_tab_leaves_a_field_of_several_lines() -> None:
    first, second = kit.area("Why"), kit.field("Name")
    both = kit.column(first, second)
    both.show()
    both.activateWindow()
    assert QTest.qWaitForWindowActive(both)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()


@pytest.mark.usefixtures("appearance")
def test_controls_are_tall_enough_for_unsteady_hands() -> None:
    made = [kit.button("Add"), kit.field("Name"), kit.choice("Ring", [("Near", "r1")])]
    made += [kit.icon_button("x", "Close"), kit.tool_toggle("On", "lightbulb")]
    for widget in made:
        widget.ensurePolished()
        assert widget.sizeHint().height() == 32, widget


@pytest.mark.usefixtures("appearance")
def test_focus_does_not_change_the_size_of_a_button() -> None:
    button = kit.button("Add", key="Enter")
    button.show()
    button.activateWindow()
    assert QTest.qWaitForWindowActive(button)
    button.clearFocus()
    before = button.sizeHint()
    button.setFocus()
    assert button.sizeHint() == before


@pytest.mark.usefixtures("appearance")
def test_a_key_takes_its_room_beside_the_words() -> None:
    wide, narrow = kit.button("Add", key="Ctrl+Enter"), kit.button("Add")
    for made in (wide, narrow):
        made.ensurePolished()
    assert wide.sizeHint().width() > narrow.sizeHint().width() + 40


def test_the_icon_of_a_button_takes_the_colour_of_the_theme(appearance: Appearance) -> None:
    button = kit.button("Add", icon="plus")
    light = button.icon().pixmap(button.iconSize()).toImage()
    appearance.set_scheme("dark")
    button.ensurePolished()
    QApplication.processEvents()
    dark = button.icon().pixmap(button.iconSize()).toImage()
    assert light.pixelColor(9, 9).lightness() < 40
    assert dark.pixelColor(9, 9).lightness() > 200


def test_a_choice_keeps_what_was_chosen_when_the_entries_change() -> None:
    made = kit.choice("Ring", [("Near", "r1"), ("Far", "r2")])
    made.choose("r2")
    made.set_entries([("Nearer", "r0"), ("Near", "r1"), ("Far away", "r2")])
    assert (made.chosen(), made.currentText()) == ("r2", "Far away")
    made.set_entries([("Near", "r1")])
    assert made.chosen() == "r1"


@pytest.mark.usefixtures("appearance")
def test_the_wheel_does_not_change_a_choice() -> None:
    made = kit.choice("Ring", [("Near", "r1"), ("Far", "r2")])
    made.show()
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 -- Qt takes it so
    )  # fmt: skip
    QApplication.sendEvent(made, turn)
    assert made.chosen() == "r1"


def test_a_label_leads_to_its_field() -> None:
    field = kit.field("")
    both = kit.labelled("Who", field)
    label = both.findChild(QLabel)
    assert isinstance(label, QLabel)
    assert label.buddy() is field
    assert field.accessibleName() == "Who"
