"""What hands and keys do on the board of a theory of change."""

from __future__ import annotations

import pytest

from tests.support import small_session
from workshop_studio.bundled import resource
from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory, TheoryLink
from workshop_studio.model.words import Column
from workshop_studio.operations.editing import edit
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.operations.theories import add_element
from workshop_studio.tools.boards.acting import Act
from workshop_studio.tools.boards.theory import TheoryActs
from workshop_studio.tools.boards.theory_counts import shares

BOOK = FontBook(resource("fonts"))
WORDS: tuple[tuple[Column, str, str], ...] = (
    ("activities", "Read", "Reading groups"),
    ("activities", "Read", "Phonics"),
    ("activities", "Talk", "Talk groups"),
    ("moderating-factors", "", "A quiet room"),
    ("outcomes", "", "They read"),
    ("aims", "", "They enjoy it"),
)


def filled() -> tuple[Snapshot, TheoryActs]:
    snapshot = small_session()
    theory = snapshot.all(Theory)[0].id
    for column, group, text in WORDS:
        change = add_element(snapshot, theory, column=column, text=text, group=group)
        snapshot = snapshot.apply(change)
    return snapshot, TheoryActs(theory, BOOK)


def named(snapshot: Snapshot, text: str) -> Element:
    return next(each for each in snapshot.all(Element) if each.text == text)


def shown(snapshot: Snapshot, acts: TheoryActs) -> list[str]:
    """The texts of the boxes in reading order."""
    scene = acts.scene(snapshot)
    return [snapshot.get(Element, i).text for i in scene.order if not scene.by_id[i].ends]


def after(snapshot: Snapshot, act: Act) -> Snapshot:
    return snapshot.apply(act.changes)


def dropped(snapshot: Snapshot, acts: TheoryActs, text: str, at: Point) -> Snapshot:
    element = named(snapshot, text)
    return after(snapshot, acts.drop(snapshot, [element.id], held=element.id, at=at))


def test_a_box_is_added_below_the_last_of_its_column_and_in_its_group() -> None:
    snapshot, acts = filled()
    act = acts.add(snapshot, " Story bags ", cell="activities", at=None)
    element = after(snapshot, act).get(Element, act.select[0])
    assert (element.text, element.column, element.group) == ("Story bags", "activities", "Talk")
    act = acts.add(snapshot, "Paired reading", cell="activities/Read", at=None)
    assert after(snapshot, act).get(Element, act.select[0]).group == "Read"


def test_without_a_place_a_box_goes_where_the_theory_is_written_next() -> None:
    snapshot, acts = filled()
    act = acts.add(snapshot, "They feel safe", cell="", at=None)
    assert after(snapshot, act).get(Element, act.select[0]).column == "mediating-mechanisms"
    empty = small_session()
    fresh = TheoryActs(empty.all(Theory)[0].id, BOOK)
    assert fresh.next_column(empty) == "aims"


def test_a_double_click_on_a_column_adds_there() -> None:
    snapshot, acts = filled()
    panel = next(c for c in acts.scene(snapshot).cells if c.id == "mediating-mechanisms")
    at = next((x, 300.0) for x in range(0, 3000, 10) if panel.region.holds((x, 300.0)))
    act = acts.add(snapshot, "They feel safe", cell="", at=at)
    assert after(snapshot, act).get(Element, act.select[0]).column == "mediating-mechanisms"


def test_dropping_on_another_column_moves_a_box_there() -> None:
    snapshot, acts = filled()
    goal = acts.scene(snapshot).by_id[named(snapshot, "They read").id]
    moved = dropped(snapshot, acts, "A quiet room", (goal.at[0], goal.at[1] + 200))
    assert named(moved, "A quiet room").column == "outcomes"
    assert shown(moved, acts).index("A quiet room") > shown(moved, acts).index("They read")


def test_dropping_above_another_puts_it_before_and_into_its_group() -> None:
    snapshot, acts = filled()
    goal = acts.scene(snapshot).by_id[named(snapshot, "Phonics").id]
    moved = dropped(snapshot, acts, "Talk groups", (goal.at[0], goal.at[1] - 10))
    assert named(moved, "Talk groups").group == "Read"
    assert shown(moved, acts)[:3] == ["Reading groups", "Talk groups", "Phonics"]


def test_letting_go_between_two_columns_means_the_nearer_one() -> None:
    snapshot, acts = filled()
    scene = acts.scene(snapshot)
    box = scene.by_id[named(snapshot, "A quiet room").id]
    panel = next(cell.region for cell in scene.cells if cell.id == "outcomes")
    assert isinstance(panel, Rect)
    middle = (panel.right + 12.0, panel.centre[1])
    assert scene.cell_at(middle) is None
    to = (middle[0] - box.extent.centre[0], middle[1] - box.extent.centre[1])
    under = scene.cell_under(box.id, to)
    assert under is not None
    assert under.id.startswith("outcomes")
    assert named(dropped(snapshot, acts, "A quiet room", to), "A quiet room").column == "outcomes"


def test_letting_go_beside_the_columns_is_refused_in_a_sentence() -> None:
    snapshot, acts = filled()
    with pytest.raises(NotPossibleError, match="inside one of the five columns"):
        dropped(snapshot, acts, "Phonics", (-4000.0, 0.0))


def test_a_box_cannot_move_past_what_leads_to_it() -> None:
    snapshot, acts = filled()
    read, enjoy = named(snapshot, "They read"), named(snapshot, "They enjoy it")
    snapshot = after(snapshot, acts.link(snapshot, read.id, enjoy.id))
    goal = acts.scene(snapshot).by_id[named(snapshot, "Phonics").id]
    with pytest.raises(NotPossibleError, match="from right to left"):
        dropped(snapshot, acts, "They enjoy it", goal.at)
    with pytest.raises(NotPossibleError, match="link them the other way round"):
        acts.link(snapshot, enjoy.id, read.id)
    with pytest.raises(NotPossibleError, match="linked already"):
        acts.link(snapshot, read.id, enjoy.id)


def test_keys_move_a_box_through_its_column_group_by_group() -> None:
    snapshot, acts = filled()
    talk = named(snapshot, "Talk groups").id
    seen = []
    for _ in range(3):
        snapshot = after(snapshot, acts.nudge(snapshot, [talk], dx=0, dy=-1))
        seen.append((snapshot.get(Element, talk).group, shown(snapshot, acts)[:3]))
    assert seen == [
        ("Read", ["Reading groups", "Phonics", "Talk groups"]),
        ("Read", ["Reading groups", "Talk groups", "Phonics"]),
        ("Read", ["Talk groups", "Reading groups", "Phonics"]),
    ]
    with pytest.raises(NotPossibleError, match="end of its column"):
        acts.nudge(snapshot, [talk], dx=0, dy=-1)


def test_keys_move_a_box_to_the_next_column_and_not_beyond_the_last() -> None:
    snapshot, acts = filled()
    quiet = named(snapshot, "A quiet room").id
    for column in ("activities", "moderating-factors"):
        dx = -1 if column == "activities" else 1
        snapshot = after(snapshot, acts.nudge(snapshot, [quiet], dx=dx, dy=0))
        assert snapshot.get(Element, quiet).column == column
    aim = named(snapshot, "They enjoy it").id
    with pytest.raises(NotPossibleError, match="no column further"):
        acts.nudge(snapshot, [aim], dx=1, dy=0)


def test_removing_takes_links_along_and_doubling_leaves_them() -> None:
    snapshot, acts = filled()
    read, enjoy = named(snapshot, "They read").id, named(snapshot, "They enjoy it").id
    linked = after(snapshot, acts.link(snapshot, read, enjoy))
    doubled = after(linked, acts.duplicate(linked, [read]))
    assert [each.text for each in doubled.all(Element)].count("They read") == 2
    assert len(doubled.all(TheoryLink)) == 1
    act = acts.remove(linked, [read])
    assert act.step.label == "Delete 1 box"
    assert not after(linked, act).all(TheoryLink)


def test_while_a_box_is_dragged_its_lines_follow_from_edge_to_edge() -> None:
    snapshot, acts = filled()
    read, enjoy = named(snapshot, "They read").id, named(snapshot, "They enjoy it").id
    scene = acts.scene(after(snapshot, acts.link(snapshot, read, enjoy)))
    at = (scene.by_id[read].at[0], scene.by_id[read].at[1] + 250)
    (link,) = acts.relink(scene, {read: at})
    assert link.ends == (read, enjoy)
    assert link.line[0][1] - scene.by_id[read].bounds.centre[1] == pytest.approx(250)
    assert link.line[-1][0] == pytest.approx(scene.by_id[enjoy].at[0])


def test_shares_count_what_is_said_and_leave_out_what_is_not_there() -> None:
    snapshot, acts = filled()
    found = {each.what: (each.said, each.of) for each in shares(snapshot, acts.theory)}
    assert found == {"measure": (0, 1), "lead": (0, 3), "date": (0, 3)}
    read, enjoy = named(snapshot, "They read").id, named(snapshot, "They enjoy it").id
    snapshot = after(snapshot, acts.link(snapshot, read, enjoy))
    snapshot = snapshot.apply(edit(snapshot, named(snapshot, "Phonics").id, who="Literacy lead"))
    found = {each.what: (each.said, each.of) for each in shares(snapshot, acts.theory)}
    assert found["reason"] == (0, 1)
    assert found["lead"] == (1, 3)
