"""What is typed becomes a chip with the blank behind it, and its characters can be had back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Cell
from workshop_studio.layout.display_list import Artifact
from workshop_studio.model.words import SIDES
from workshop_studio.tools.boards.chips import Entry, cell_of, has_sides, most_places
from workshop_studio.tools.boards.prefixes import Typed

REGION, LIGHT = Rect(0, 0, 1, 1), Artifact(())
RINGS = tuple(Cell(f"ring-{n}", f"{n} Ring", REGION, LIGHT, n) for n in range(1, 5))
LAYERS = tuple(
    Cell(f"{n}/{side}", f"{n} {side}", REGION, LIGHT, n, side)
    for n in range(1, 5)
    for side in SIDES
)


def keyed(text: str, *, places: int = 4, sides: bool = False, entry: Entry | None = None) -> Entry:
    """An entry after a text was typed at the caret, character by character."""
    now = entry or Entry()
    for letter in text:
        changed = f"{now.text[: now.caret]}{letter}{now.text[now.caret :]}"
        now = now.edited(changed, now.caret + 1, places=places, sides=sides)
    return now


def test_a_figure_is_a_chip_as_soon_as_the_blank_is_typed() -> None:
    assert keyed("3").chips == ()
    now = keyed("3 ")
    assert (now.text, now.number, now.draft) == ("", 3, "3 ")


def test_a_layer_and_a_side_are_two_chips_or_one() -> None:
    apart, together = keyed("3 - No", sides=True), keyed("3- No", sides=True)
    assert (apart.number, apart.side, apart.text) == (3, "barrier", "No")
    assert (together.number, together.side, together.text) == (3, "barrier", "No")
    assert (len(apart.chips), len(together.chips)) == (2, 1)


@pytest.mark.parametrize("text", ["7 Sisters", "3.5 hours", "4-day week", "1:1 support", "- no"])
def test_words_that_begin_with_figures_or_dashes_stay_words(text: str) -> None:
    assert keyed(text) == Entry(text, len(text))


def test_backspace_gives_the_characters_back_and_leaves_them_alone_then() -> None:
    back = keyed("3 ").back()
    assert back is not None
    assert (back.text, back.caret, back.chips) == ("3 ", 2, ())
    now = keyed("forms to fill in", entry=back)
    assert (now.text, now.chips) == ("3 forms to fill in", ())
    assert now.finished(places=4, sides=False).said == Typed("3 forms to fill in")


def test_what_was_given_back_is_a_chip_again_once_it_is_typed_anew() -> None:
    back = keyed("3 ").back()
    assert back is not None
    shorter = back.edited("", 0, places=4, sides=False)
    assert keyed("3 ", entry=shorter).number == 3


def test_chips_go_back_one_by_one_the_last_first() -> None:
    one = keyed("3 - ", sides=True).back()
    assert one is not None
    assert (one.text, one.number, one.side) == ("- ", 3, "")
    two = one.back()
    assert two is not None
    assert two.text == "3 - "
    assert two.back() is None


def test_a_tag_is_a_chip_wherever_it_is_typed_and_goes_back_there() -> None:
    now = keyed("Meet #trust earlier")
    assert (now.text, now.tags, now.draft) == ("Meet earlier", ("trust",), "#trust Meet earlier")
    whole = keyed("Meet #trust ").back()
    assert whole is not None
    assert (whole.text, whole.caret) == ("Meet #trust ", 12)
    assert whole.finished(places=4, sides=False).said.words == "Meet #trust"


def test_a_tag_at_the_end_needs_no_blank_before_enter() -> None:
    assert keyed("Meet #trust").finished(places=4, sides=False).said == Typed(
        "Meet", tags=("trust",)
    )


def test_a_line_that_comes_whole_is_taken_apart_at_once() -> None:
    now = Entry().edited("2. Food bank #health #open now", 30, places=4, sides=False)
    assert (now.text, now.number, now.tags) == ("Food bank now", 2, ("health", "open"))


def test_a_tag_that_is_pressed_goes_back_and_the_others_stay() -> None:
    back = keyed("#trust #time Meet").back("trust")
    assert back is not None
    assert (back.text, back.tags) == ("Meet #trust ", ("time",))


def test_only_the_key_that_made_a_chip_leaves_it_fresh() -> None:
    now = keyed("Meet #trust ")
    assert now.is_fresh("Meet ", 5)
    assert not now.is_fresh("Meet ", 3)
    assert not keyed("x", entry=now).is_fresh("Meet x", 6)


def test_a_figure_keeps_the_side_and_a_sign_the_layer() -> None:
    assert cell_of(LAYERS, "1/barrier", 3, "") == "3/barrier"
    assert cell_of(LAYERS, "3/barrier", 0, "driver") == "3/driver"
    assert cell_of(LAYERS, "3/barrier", 0, "") == "3/barrier"
    assert cell_of(RINGS, "ring-1", 4, "") == "ring-4"
    assert cell_of((), "", 3, "") == ""
    assert (most_places(RINGS), most_places(()), has_sides(RINGS)) == (4, 0, False)
    assert has_sides(LAYERS)


@given(st.text(alphabet="123#+-. abé", max_size=24), st.booleans())
def test_no_character_but_blanks_is_ever_lost(text: str, sides: bool) -> None:  # noqa: FBT001 -- drawn
    now = keyed(text, sides=sides)
    while (back := now.back()) is not None:
        now = back
    assert sorted(now.text.replace(" ", "")) == sorted(text.replace(" ", ""))


@given(st.text(alphabet="123#+-. abé", max_size=24), st.integers(0, 24))
def test_the_caret_stays_within_the_text(text: str, caret: int) -> None:
    now = Entry().edited(text, min(caret, len(text)), places=4, sides=True)
    assert 0 <= now.caret <= len(now.text)
