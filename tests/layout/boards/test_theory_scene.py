"""The board of a theory of change: nothing overlaps, lines pass no box, and names say what is."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings

from tests.layout.test_theory_pages import theories
from tests.samples import sample
from workshop_studio.bundled import resource
from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Drawing, Item, Scene, drawn
from workshop_studio.layout.boards.theory.boxes import box_look
from workshop_studio.layout.boards.theory.cells import column_of, group_of
from workshop_studio.layout.boards.theory.ground import HeadLook
from workshop_studio.layout.boards.theory.scene import theory_scene
from workshop_studio.layout.boards.theory.sizes import FULL, SMALL
from workshop_studio.layout.display_list import Group, Text, shapes_of
from workshop_studio.layout.screen import DARK, LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.changes import Change, ChangeSet
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory
from workshop_studio.model.words import COLUMNS
from workshop_studio.operations.links import link_elements
from workshop_studio.operations.theories import add_element

BOOK = FontBook(resource("fonts"))
SAMPLES = ("borough", "trust-reading")


def scene_of(snapshot: Snapshot) -> Scene:
    return theory_scene(snapshot, snapshot.all(Theory)[0].id, BOOK)


def boxes(scene: Scene) -> list[Item]:
    return [item for item in scene.items if not item.ends]


def inner(item: Item) -> Rect:
    """The box itself, without the room its edge may need."""
    return item.bounds.grown(item.extent.x)


def check(scene: Scene) -> None:
    for one, other in combinations(boxes(scene), 2):
        assert not one.bounds.meets(other.bounds), (one.name, other.name)
    for link in scene.items:
        for (x1, y1), (x2, y2) in pairwise(link.line):
            leg = Rect(min(x1, x2), min(y1, y2), abs(x1 - x2), abs(y1 - y2))
            assert not leg.width or not leg.height
            assert not any(leg.meets(inner(box).grown(-0.5)) for box in boxes(scene))
    for item in scene.items:
        x, y, width, height = item.bounds
        assert scene.bounds.holds((x, y)) or item.ends
        assert scene.bounds.grown(60).holds((x + width, y + height))


@settings(max_examples=40)
@given(theories())
def test_boxes_stand_apart_and_no_line_passes_one(snapshot: Snapshot) -> None:
    check(scene_of(snapshot))


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_stands_well(name: str) -> None:
    check(scene_of(sample(name)))


@settings(max_examples=30)
@given(theories())
def test_a_box_lies_in_the_cell_it_says_and_in_no_other_column(snapshot: Snapshot) -> None:
    scene = scene_of(snapshot)
    for element in snapshot.all(Element):
        item = scene.by_id[element.id]
        cell = scene.cell_at(inner(item).centre)
        assert cell is not None
        assert cell.id == item.cell
        assert column_of(cell.id) == element.column
        assert (group_of(cell.id) or "") == element.group.strip()


@given(theories())
def test_people_s_order_is_kept_within_a_group(snapshot: Snapshot) -> None:
    scene = scene_of(snapshot)
    for one, other in combinations(snapshot.all(Element), 2):
        if (one.column, one.group) == (other.column, other.group):
            assert scene.by_id[one.id].at[1] < scene.by_id[other.id].at[1]


def test_links_run_to_the_right_but_for_conditions_and_those_within_a_column() -> None:
    snapshot = sample("borough")
    scene = scene_of(snapshot)
    columns = {each.id: COLUMNS.index(each.column) for each in snapshot.all(Element)}
    rightwards = [x for x in scene.items if x.ends and columns[x.ends[0]] < columns[x.ends[1]]]
    assert len(rightwards) > 20
    assert all(link.line[0][0] < link.line[-1][0] for link in rightwards)


def test_a_single_aim_stands_level_with_the_outcome_that_leads_to_it() -> None:
    snapshot = sample("borough")
    theory = snapshot.all(Theory)[0].id
    for element in snapshot.all(Element):
        snapshot = snapshot.apply(ChangeSet((Change(element, replace(element, theory="none")),)))
    for n in range(5):
        change = add_element(snapshot, theory, column="outcomes", text=f"Outcome {n}")
        snapshot = snapshot.apply(change)
    snapshot = snapshot.apply(add_element(snapshot, theory, column="aims", text="Aim"))
    *_, fifth, aim = snapshot.of(Element, theory)
    snapshot = snapshot.apply(link_elements(snapshot, fifth.id, aim.id))
    scene = scene_of(snapshot)
    level, goal = scene.by_id[fifth.id].bounds.centre[1], scene.by_id[aim.id].bounds.centre[1]
    assert goal == pytest.approx(level, abs=12)


def test_names_say_number_importance_text_and_links() -> None:
    scene = scene_of(sample("borough"))
    outcome = next(item for item in scene.items if "most important" in item.name)
    assert outcome.name.startswith("Outcome 1, most important: Fewer pupils in the trial schools")
    assert "lead here" in outcome.name
    assert "leads to aim 1" in outcome.name
    measureless = next(item for item in scene.items if item.name.startswith("Outcome 4:"))
    assert measureless.name.endswith("no measure")
    factor = next(item for item in scene.items if item.name.startswith("Moderating factor 4, "))
    assert factor.name.startswith("Moderating factor 4, missing: Money for interpreters")


def test_everything_is_read_once_boxes_from_left_to_right_and_then_links() -> None:
    scene = scene_of(sample("trust-reading"))
    assert sorted(scene.order) == sorted(item.id for item in scene.items)
    kinds = [scene.by_id[each].kind for each in scene.order]
    assert kinds == sorted(
        kinds, key=["Activity", "Moderating factor", "Mechanism", "Outcome", "Aim", "Link"].index
    )


def test_what_is_private_and_its_links_are_marked_and_drawn_for_the_console_only() -> None:
    snapshot = sample("borough")
    hidden = snapshot.all(Element)[0]
    after = replace(hidden, private=True)
    scene = scene_of(snapshot.apply(ChangeSet((Change(hidden, after),))))
    item = scene.by_id[hidden.id]
    links = scene.links_of[hidden.id]
    assert item.private
    assert links
    assert all(link.private for link in links)
    group = item.look.draw(Drawing(BOOK, LIGHT))
    assert isinstance(group, Group)
    assert not group.wall


def test_a_mark_and_words_tell_states_in_both_themes() -> None:
    scene = scene_of(sample("borough"))
    factor = next(item for item in scene.items if item.name.startswith("Moderating factor 4, "))
    for theme in (LIGHT, DARK):
        shapes = [*shapes_of(factor.look.draw(Drawing(BOOK, theme)))]
        said = ["".join(line.text for line in s.block.lines) for s in shapes if isinstance(s, Text)]
        assert "Missing" in said
        assert any(isinstance(s, Text) and s.colour == theme.danger for s in shapes)


def test_an_empty_theory_shows_its_five_columns_in_the_order_of_writing() -> None:
    snapshot = sample("borough")
    theory = Theory(id="another", order=9)
    scene = theory_scene(snapshot.apply(ChangeSet((Change(None, theory),))), "another", BOOK)
    assert [cell.id for cell in scene.cells] == [*reversed(COLUMNS)]
    assert not scene.items
    heads = [drawn(each, Drawing(BOOK, LIGHT)) for each in scene.ground]
    words = [s for each in heads for s in shapes_of(each) if isinstance(s, Text)]
    assert len(words) == 15


@pytest.mark.parametrize("small", [False, True])
def test_the_heads_of_all_columns_have_their_lines_in_the_same_places(*, small: bool) -> None:
    snapshot = sample("borough")
    scene = theory_scene(snapshot, snapshot.all(Theory)[0].id, BOOK, small=small)
    places = []
    for head in (each for each in scene.ground if isinstance(each, HeadLook)):
        lines = [s for s in shapes_of(drawn(head, Drawing(BOOK, LIGHT))) if isinstance(s, Text)]
        assert max(line.x + line.block.width for line in lines) <= head.frame.right
        assert max(line.y + line.block.height for line in lines) <= 0.0
        places.append([round(line.y - head.frame.y, 2) for line in lines])
    assert len(places) == len(COLUMNS)
    assert all(each == places[0] for each in places)


def test_what_is_missing_is_said_in_whole_in_a_narrow_box_too() -> None:
    bare = Element(id="e", theory="t", column="activities", text="Greet every pupil")
    for sizes in (FULL, SMALL):
        look = box_look(bare, "A1", sizes)
        blocks = [
            each for each in shapes_of(look.draw(Drawing(BOOK, LIGHT))) if isinstance(each, Text)
        ]
        said = " ".join(line.text.strip() for block in blocks for line in block.block.lines)
        assert said.endswith("No date, no one named")
