"""The focus of a theory of change: what leads to a thing and follows from it keeps its strength."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.samples import sample
from tests.ui.boards.theory.theory_room import Open, element
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.boards.theory.boxes import BoxLook
from workshop_studio.layout.boards.theory.lines import LineLook
from workshop_studio.model.theories import Element, TheoryLink
from workshop_studio.ui.boards.theory.theory_page import TheoryPage


def press(page: TheoryPage, key: Qt.Key) -> None:
    """Press a key on the board."""
    page.widget.activateWindow()
    QTest.qWaitForWindowActive(page.widget)
    page.canvas.setFocus()
    QTest.keyClick(page.canvas, key)


def tones(page: TheoryPage, scene: Scene | None = None) -> dict[str, str]:
    """How strongly each box and link is drawn."""
    return {
        item.id: item.look.tone
        for item in (scene or page.scene).items
        if isinstance(item.look, BoxLook | LineLook)
    }


def test_choosing_fades_what_does_not_lead_there(shown: Open) -> None:
    page, document = shown(sample("borough"))
    assert set(tones(page).values()) == {"plain"}
    outcome = element(document, "suspended a second time")
    page.show_item(outcome.id)
    drawn = tones(page)
    kept = {each for each, tone in drawn.items() if tone in {"lit", "chosen"}}
    links = {each.id: each for each in document.snapshot.all(TheoryLink)}
    assert {each for each in links if links[each].target == outcome.id} <= kept
    # The way goes on to the left of what leads here, and not into other outcomes.
    assert any(links[each].target != outcome.id for each in kept & links.keys())
    other = element(document, "Pupils with a plan feel")
    assert not {each for each in links if links[each].target == other.id} & kept
    assert drawn[outcome.id] == "chosen"
    assert drawn[other.id] == "faded"
    page.canvas.select(())
    assert set(tones(page).values()) == {"plain"}


def test_the_focus_can_be_kept_while_others_are_looked_at_and_the_room_shares_it(
    shown: Open,
) -> None:
    page, document = shown(sample("borough"))
    outcome, other = element(document, "suspended a second"), element(document, "Families feel")
    page.show_item(outcome.id)
    on_wall = page.wall_scene()
    assert on_wall is not None
    assert set(tones(page, on_wall[1]).values()) == {"plain"}
    press(page, Qt.Key.Key_F)
    assert said(page) == "All that leads to O1, and all it leads to"
    before = tones(page)
    page.show_item(other.id)
    assert tones(page) == before
    on_wall = page.wall_scene()
    assert on_wall is not None
    assert tones(page, on_wall[1])[outcome.id] == "chosen"
    page.canvas.select(())
    QTest.mouseClick(page.look, Qt.MouseButton.LeftButton)
    assert page.focus.chip is not None
    assert page.focus.chip.isHidden()
    assert not page.look.isEnabled()
    assert set(tones(page).values()) == {"plain"}


def said(page: TheoryPage) -> str:
    """What the strip above the columns says that is shown."""
    chip = page.focus.chip
    assert chip is not None
    assert chip.isVisible()
    return chip.words.text()


def test_the_focus_reaches_as_far_and_turns_as_on_every_board(shown: Open) -> None:
    page, document = shown(sample("borough"))
    outcome = element(document, "suspended a second time")
    page.show_item(outcome.id)
    press(page, Qt.Key.Key_F)
    press(page, Qt.Key.Key_1)
    press(page, Qt.Key.Key_U)
    assert said(page) == "1 step from O1, upstream"
    links = [each for each in document.snapshot.all(TheoryLink) if each.target == outcome.id]
    strong = {each for each, tone in tones(page).items() if tone != "faded"}
    assert strong == {outcome.id, *(each.id for each in links), *(each.source for each in links)}
    chip = page.focus.chip
    assert chip is not None
    shown_at = page.canvas.view.rect_to_widget(page.scene.bounds)
    assert shown_at.top() >= chip.geometry().bottom()


def test_a_focus_goes_with_the_box_it_was_kept_on(shown: Open) -> None:
    page, document = shown(sample("borough"))
    outcome = element(document, "suspended a second time")
    page.show_item(outcome.id)
    press(page, Qt.Key.Key_F)
    assert page.look.isChecked()
    press(page, Qt.Key.Key_Delete)
    assert not document.snapshot.has(Element, outcome.id)
    assert page.focus.focus is None
    assert not page.look.isChecked()
    assert set(tones(page).values()) == {"plain"}
