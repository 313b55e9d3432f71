"""The wall tells a result row by row, and nothing of the rows that have not come."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.votings import ballots, paper, questions, voting, votings
from workshop_studio.analysis.reveal import reveal_steps
from workshop_studio.analysis.votes import count
from workshop_studio.bundled import resource
from workshop_studio.layout.boards.reveal.frame import RevealFrame
from workshop_studio.layout.boards.reveal.marks import wall_marks
from workshop_studio.layout.boards.reveal.scene import FRAME, reveal_scene
from workshop_studio.layout.boards.scene import Drawing, Scene, drawn
from workshop_studio.layout.display_list import Artifact, Box, Group, Path, Text
from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.operations.editing import edit

BACK_ROW = 40.0
"""Pixels of a full picture below which nothing that is read may go, counts and words alike."""


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    return Drawing(FontBook(resource("fonts")), LIGHT)


def _snapshot(*, words: str = "How might we begin?") -> Snapshot:
    vote = Round(
        id="r", board="hmw", state="closed",
        paper=tuple(replace(line, text=words) for line in paper("a", "b", "c")),
    )  # fmt: skip
    cast = ballots({"a": (3, 2, 1), "b": (0, 1, 1)}, {"b": (3, 0, 0), "c": (0, 3, 0)})
    return voting(vote, cast)


def _texts(shapes: Group | Artifact) -> list[Text]:
    found: list[Text] = []
    for child in shapes.children if isinstance(shapes, Group) else shapes.shapes:
        if isinstance(child, Group | Artifact):
            found += _texts(child)
        elif isinstance(child, Text):
            found.append(child)
    return found


def _scene(snapshot: Snapshot, frame: RevealFrame) -> Scene:
    return reveal_scene(snapshot, frame, people=2)


def test_rows_come_from_the_bottom_up_and_nothing_tells_of_the_others() -> None:
    snapshot = _snapshot()
    step = reveal_steps(count(snapshot, "r"))[0]
    for shown in range(len(step.rows) + 1):
        scene = _scene(snapshot, RevealFrame(step, 1, 4, shown))
        there = [row.result.question for row in step.rows[len(step.rows) - shown :]]
        assert [item.id for item in scene.items] == there
        assert scene.order == tuple(reversed(there))


def test_the_number_of_a_row_stands_only_once_its_marks_are_in(drawing: Drawing) -> None:
    snapshot = _snapshot()
    step = reveal_steps(count(snapshot, "r"))[0]
    coming = _scene(snapshot, RevealFrame(step, 1, 4, 3, 0.5)).items[0]
    there = _scene(snapshot, RevealFrame(step, 1, 4, 3, 1.0)).items[0]
    drawn = [coming.look.draw(drawing), there.look.draw(drawing)]
    assert len(_texts(drawn[1])) == len(_texts(drawn[0])) + 1


@pytest.mark.parametrize("words", ["Begin", "How might we " + "begin together " * 30])
def test_all_that_is_read_is_large_enough_for_the_back_row(drawing: Drawing, words: str) -> None:
    snapshot = _snapshot(words=words)
    for number, step in enumerate(reveal_steps(count(snapshot, "r")), start=1):
        frame = RevealFrame(step, number, 4).whole
        scene = _scene(snapshot, frame)
        looks = [*scene.ground, *(item.look for item in scene.items)]
        for look in looks:
            shapes = drawn(look, drawing)
            assert isinstance(shapes, Group)
            read = [child for child in shapes.children if isinstance(child, Text)]
            for text in read:
                assert min(run.size for line in text.block.lines for run in line.runs) >= BACK_ROW
                assert text.x >= 0.0
                assert text.x + text.block.width <= FRAME.width


@given(votings(), st.data())
@settings(max_examples=40, deadline=None)
def test_no_row_leaves_the_picture(snapshot: Snapshot, data: st.DataObject) -> None:
    steps = reveal_steps(count(snapshot, "r"))
    step = data.draw(st.sampled_from(steps))
    scene = _scene(snapshot, RevealFrame(step, 1, len(steps)).whole)
    bottoms = [item.bounds.bottom for item in scene.items]
    assert all(bottom <= FRAME.height - 82.0 for bottom in bottoms)
    assert len(scene.items) == len(step.rows)


@given(st.integers(0, 2_000), st.integers(1, 2_000))
def test_marks_stay_within_their_room_and_longer_means_more(count_: int, most: int) -> None:
    count_ = min(count_, most)
    width, middle = 620.0, 68.0
    marks = wall_marks("feasibility", count_, most, width=width, middle=middle, theme=LIGHT)
    xs, ys = [0.0], [middle]
    for shape in marks.shapes:
        if isinstance(shape, Box):
            xs.append(shape.x + shape.width)
            ys += [shape.y, shape.y + shape.height]
        elif isinstance(shape, Path):
            corners = [each[-2:] for each in shape.segments if len(each) > 1]
            xs += [x for x, _ in corners]
            ys += [y for _, y in corners]
    assert max(xs) <= width + 0.01
    assert min(ys) >= middle - 60.0
    assert max(ys) <= middle + 60.0
    assert bool(marks.shapes) == bool(count_)


def test_words_of_a_private_question_are_withheld() -> None:
    (secret,) = questions("a")
    vote = Round(id="r", board="hmw", state="closed", paper=paper("a"))
    snapshot = voting(vote, ballots({"a": (1, 0, 0)}), live=["a"])
    snapshot = snapshot.apply(edit(snapshot, "a", private=True))
    step = reveal_steps(count(snapshot, "r"))[0]
    (item,) = _scene(snapshot, RevealFrame(step, 1, 4).whole).items
    assert secret.text not in item.name
