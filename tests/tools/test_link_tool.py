"""What the link tool and the keys for links make of hands and letters."""

from __future__ import annotations

from tests.tools.cards import field, hand, scene_of
from workshop_studio.tools.gestures import Band, Linked
from workshop_studio.tools.link_keys import LinkKeys
from workshop_studio.tools.link_tool import LinkTool

SCENE = scene_of({"Head of year": (0, 0), "SENCO": (200, 0), "School nurse": (200, 200)})
HEAD, SENCO, NURSE, EMPTY = hand(50, 20), hand(250, 20), hand(250, 220), hand(600, 500)
ON = field(SCENE)


def test_a_drag_from_one_item_to_another_joins_them() -> None:
    tool = LinkTool()
    tool.press(HEAD, ON)
    tool.move(SENCO, ON)
    assert tool.preview.band == Band("Head of year", SENCO.at, "SENCO")
    assert tool.release(SENCO, ON) == (Linked("Head of year", "SENCO"),)
    assert tool.is_idle


def test_a_click_on_one_item_and_a_click_on_another_join_them() -> None:
    tool = LinkTool()
    tool.press(HEAD, ON)
    assert tool.release(HEAD, ON) == ()
    tool.move(NURSE, ON)
    assert tool.preview.band == Band("Head of year", NURSE.at, "School nurse")
    tool.press(NURSE, ON)
    assert tool.release(NURSE, ON) == (Linked("Head of year", "School nurse"),)


def test_a_drag_that_ends_nowhere_or_where_it_began_joins_nothing() -> None:
    for end in (EMPTY, HEAD):
        tool = LinkTool()
        tool.press(HEAD, ON)
        tool.move(SENCO, ON)
        assert tool.release(end, ON) == ()
        assert tool.is_idle


def test_a_second_click_on_the_source_gives_up() -> None:
    tool = LinkTool()
    for _ in range(2):
        tool.press(HEAD, ON)
        assert tool.release(HEAD, ON) == ()
    assert tool.is_idle


def test_a_source_that_is_deleted_is_forgotten() -> None:
    tool = LinkTool()
    tool.press(HEAD, ON)
    tool.release(HEAD, ON)
    without = field(scene_of({"SENCO": (200, 0)}))
    tool.move(SENCO, without)
    tool.press(SENCO, without)
    assert tool.release(SENCO, without) == ()


def test_nothing_is_joined_in_a_session_that_is_only_read() -> None:
    tool, on = LinkTool(), field(SCENE, may_change=False)
    tool.press(HEAD, on)
    tool.move(SENCO, on)
    assert tool.release(SENCO, on) == ()


def test_letters_find_the_target_by_the_start_of_a_word_before_letters_within() -> None:
    linking = LinkKeys("Head of year").type(SCENE, "n")
    assert linking.target == "School nurse"
    assert linking.erase(SCENE).type(SCENE, "s").target == "SENCO"
    assert LinkKeys("Head of year").type(SCENE, "s").type(SCENE, "c").target == "School nurse"


def test_letters_that_fit_no_name_leave_no_target_until_they_are_taken_back() -> None:
    linking = LinkKeys("Head of year").type(SCENE, "se").type(SCENE, "x")
    assert (linking.target, linking.done()) == ("", None)
    assert linking.erase(SCENE).target == "SENCO"


def test_arrows_go_through_those_that_the_letters_name() -> None:
    like = scene_of({"GP": (0, 0), "School A": (200, 0), "Form": (300, 0), "School B": (0, 400)})
    linking = LinkKeys("GP").type(like, "school")
    assert linking.target == "School A"
    assert linking.step(like, "right").target == "School B"
    assert linking.step(like, "right").step(like, "down").target == "School A"
    assert linking.step(like, "up").target == "School B"


def test_accents_and_the_form_of_quotes_do_not_matter() -> None:
    like = scene_of({"GP": (0, 0), "Café": (200, 0), "Young person": (0, 200), "O’Neill": (9, 400)})
    assert LinkKeys("GP").type(like, "cafe").target == "Café"
    assert LinkKeys("GP").type(like, "o'n").target == "O’Neill"


def test_a_link_never_leads_to_its_own_source() -> None:
    assert LinkKeys("Head of year").type(SCENE, "head").target == ""
    there = LinkKeys("Head of year").step(SCENE, "right")
    assert there.target == "SENCO"
    assert there.step(SCENE, "left").target == "SENCO"


def test_enter_without_a_target_is_no_link() -> None:
    assert LinkKeys("SENCO").done() is None
    assert LinkKeys("SENCO", "Head of year").done() == Linked("SENCO", "Head of year")
