"""What the select tool makes of clicks and drags."""

from __future__ import annotations

from tests.tools.cards import field, hand, scene_of
from workshop_studio.tools.gestures import NOTHING, AddAt, Drop, Edit, Gesture, Hand, Select
from workshop_studio.tools.select_tool import SelectTool
from workshop_studio.tools.tool import Field

SCENE = scene_of({"a": (0, 0), "b": (200, 0), "c": (200, 200), "d": (700, 0)}, [("a", "c")])
LOCKED = scene_of({"a": (0, 0), "b": (200, 0)}, fixed="a")
A, B, D, EMPTY = (50, 20), (250, 20), (750, 20), (500, 500)


def click(tool: SelectTool, at: tuple[int, int], on: Field, *, adds: bool = False) -> list[Gesture]:
    """Press and release in one place; the selection follows the first gesture."""
    pressed = tool.press(hand(*at, adds=adds), on)
    chosen = next((g.ids for g in pressed if isinstance(g, Select)), on.selection)
    after = Field(on.hits, chosen, on.may_change)
    return [*pressed, *tool.release(hand(*at, adds=adds), after)]


def drag(
    tool: SelectTool, start: tuple[int, int], end: tuple[int, int], on: Field
) -> list[Gesture]:
    """Press, move in two steps, release."""
    pressed = tool.press(hand(*start), on)
    chosen = next((g.ids for g in pressed if isinstance(g, Select)), on.selection)
    after = Field(on.hits, chosen, on.may_change)
    middle = ((start[0] + end[0]) // 2, (start[1] + end[1]) // 2)
    moved = [*tool.move(hand(*middle), after), *tool.move(hand(*end), after)]
    return [*pressed, *moved, *tool.release(hand(*end), after)]


def test_a_click_selects_what_is_under_it_alone() -> None:
    assert click(SelectTool(), A, field(SCENE, "b", "c")) == [Select(("a",))]


def test_a_click_on_one_of_several_leaves_that_one() -> None:
    assert click(SelectTool(), A, field(SCENE, "a", "b")) == [Select(("a",))]


def test_a_click_on_empty_ground_selects_nothing() -> None:
    assert click(SelectTool(), EMPTY, field(SCENE, "a")) == [Select(())]


def test_a_click_with_shift_adds_and_the_next_takes_away() -> None:
    assert click(SelectTool(), A, field(SCENE, "b"), adds=True) == [Select(("b", "a"))]
    assert click(SelectTool(), A, field(SCENE, "b", "a"), adds=True) == [Select(("b",))]


def test_a_link_is_hit_near_its_line_and_items_lie_above_it() -> None:
    assert click(SelectTool(), (150, 124), field(SCENE)) == [Select(("a-c",))]
    assert click(SelectTool(), A, field(SCENE)) == [Select(("a",))]


def test_a_hand_that_trembles_does_not_move_anything() -> None:
    tool, on = SelectTool(), field(SCENE, "a")
    tool.press(hand(50, 20), on)
    tool.move(hand(52, 22), on)
    assert tool.release(hand(52, 22), on) == ()


def test_a_drag_moves_the_item_and_says_where_its_origin_went() -> None:
    gestures = drag(SelectTool(), A, (80, 320), field(SCENE))
    assert gestures == [Select(("a",)), Drop(("a",), "a", (30.0, 300.0))]


def test_a_drag_takes_all_that_is_selected_along_but_no_links() -> None:
    gestures = drag(SelectTool(), A, (60, 120), field(SCENE, "b", "a", "a-c"))
    assert gestures == [Drop(("b", "a"), "a", (10.0, 100.0))]


def test_a_drag_shows_the_cell_below_the_middle_of_the_item() -> None:
    tool, on = SelectTool(), field(SCENE, "a")
    tool.press(hand(1, 20), on)
    tool.move(hand(440, 20), on)
    assert tool.preview.cell == "left"
    tool.move(hand(460, 20), on)
    assert tool.preview.cell == "right"


def test_a_marquee_selects_what_it_touches_and_no_links() -> None:
    gestures = drag(SelectTool(), (150, -20), (320, 210), field(SCENE, "d"))
    assert gestures == [Select(("b", "c"))]


def test_what_is_fixed_can_be_selected_but_not_moved() -> None:
    assert drag(SelectTool(), A, (400, 400), field(LOCKED)) == [Select(("a",))]


def test_nothing_moves_in_a_session_that_is_only_read() -> None:
    gestures = drag(SelectTool(), A, (400, 400), field(SCENE, may_change=False))
    assert gestures == [Select(("a",))]
    assert double_click(A, field(SCENE, "a", may_change=False)) == []


def test_escape_during_a_drag_leaves_everything_as_it_was() -> None:
    tool, on = SelectTool(), field(SCENE, "b")
    tool.press(hand(*A), on)
    tool.move(hand(300, 300), field(SCENE, "a"))
    assert tool.cancel() == (Select(("b",)),)
    assert tool.preview == NOTHING
    assert tool.release(hand(300, 300), on) == ()


def test_an_item_deleted_under_the_hand_is_not_dropped() -> None:
    tool, on = SelectTool(), field(SCENE, "a")
    tool.press(hand(*A), on)
    tool.move(hand(300, 300), on)
    assert tool.release(hand(300, 300), field(scene_of({"b": (200, 0)}))) == ()


def test_what_is_left_of_a_drag_is_dropped_when_others_of_it_were_deleted() -> None:
    tool, on = SelectTool(), field(SCENE, "a", "b")
    tool.press(hand(*A), on)
    tool.move(hand(60, 120), on)
    left = field(scene_of({"a": (0, 0)}), "a")
    assert tool.release(hand(60, 120), left) == (Drop(("a",), "a", (10.0, 100.0)),)


def test_a_double_click_types_over_a_text_or_puts_something_new() -> None:
    assert double_click(B, field(SCENE, "b")) == [Edit("b")]
    assert double_click(EMPTY, field(SCENE)) == [AddAt((500, 500))]
    assert double_click((150, 124), field(SCENE, "a-c")) == []


def test_a_second_press_that_moves_is_a_drag_like_any_other() -> None:
    tool, on = SelectTool(), field(SCENE, "a")
    tool.double(hand(*A), on)
    tool.move(hand(80, 80), on)
    assert tool.release(hand(80, 80), on) == (Drop(("a",), "a", (30.0, 60.0)),)


def double_click(at: tuple[int, int], on: Field) -> list[Gesture]:
    """The second press of a double click, and its release."""
    tool = SelectTool()
    return [*tool.double(hand(*at), on), *tool.release(hand(*at), on)]


def test_a_board_that_moves_below_a_still_hand_is_no_drag() -> None:
    tool, on = SelectTool(), field(SCENE, "a")
    tool.press(Hand(at=A, pixel=A), on)
    tool.move(Hand(at=(90, 90), pixel=A), on)
    assert tool.preview == NOTHING
