"""What a theory remembers spares work, and never shows in what it looks like."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.boards.theory.memo import TheoryMemo
from workshop_studio.layout.boards.theory.plan import MOST_ROUTED
from workshop_studio.layout.boards.theory.scene import theory_scene
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.snapshot import Snapshot, snapshot_of
from workshop_studio.model.theories import Element, Theory, TheoryLink
from workshop_studio.model.words import COLUMNS
from workshop_studio.operations.sessions import start_session
from workshop_studio.operations.theories import add_theory
from workshop_studio.tools.boards.theory import TheoryActs
from workshop_studio.tools.focus import Focus

GROUPS = ("", "In school", "With families")


def session(chance: random.Random, boxes: int, links: int) -> Snapshot:
    """A theory of so many boxes and links between different columns."""
    begun = Snapshot().apply(start_session(title="A session for tests"))
    begun = begun.apply(add_theory(begun, title="A theory"))
    theory = begun.all(Theory)[0].id
    elements = [
        Element(
            id=f"e{number}", order=number, theory=theory, column=COLUMNS[number % 5],
            text=words(chance), group=GROUPS[number // 5 % 3],
        )
        for number in range(boxes)
    ]  # fmt: skip
    return snapshot_of([*begun, *elements, *(link(chance, theory, boxes, n) for n in range(links))])


def words(chance: random.Random) -> str:
    """A few of them or many."""
    return " ".join(["panel"] * chance.randint(1, 20))


def link(chance: random.Random, theory: str, boxes: int, number: int) -> TheoryLink:
    """The link of a number, from the left to the right."""
    one, other = chance.randrange(0, boxes, 5), chance.randrange(4, boxes, 5)
    return TheoryLink(
        id=f"l{number}", order=number, theory=theory, source=f"e{one}", target=f"e{other}"
    )


def changed(snapshot: Snapshot, chance: random.Random) -> Snapshot:
    """The session with a box more, reworded, moved or hidden, or a link less or explained."""
    records = snapshot.by_id()
    box, tie = chance.choice(snapshot.all(Element)), chance.choice(snapshot.all(TheoryLink))
    match chance.choice(["more", "reword", "move", "hide", "unlink", "explain", "away"]):
        case "more":
            records["new"] = replace(box, id=f"new{chance.random()}", order=chance.randrange(900))
        case "reword":
            records[box.id] = replace(box, text=words(chance))
        case "move":
            records[box.id] = replace(
                box, column=chance.choice(COLUMNS), group=chance.choice(GROUPS)
            )
        case "hide":
            records[box.id] = replace(box, private=not box.private)
        case "unlink":
            del records[tie.id]
        case "explain":
            records[tie.id] = replace(tie, because="It worked before", confidence="high")
        case "away":
            records = {
                key: record
                for key, record in records.items()
                if key != box.id
                and not (
                    isinstance(record, TheoryLink) and box.id in {record.source, record.target}
                )
            }
    return snapshot_of(records.values())


def scene_of(snapshot: Snapshot, book: FontBook, memo: TheoryMemo | None = None) -> Scene:
    """The theory's board."""
    return theory_scene(snapshot, snapshot.all(Theory)[0].id, book, memo=memo)


@pytest.mark.parametrize(("seed", "boxes", "links"), [(1, 20, 15), (2, 60, 80), (3, 150, 410)])
def test_after_any_changes_it_looks_as_laid_out_anew(
    seed: int, boxes: int, links: int, book: FontBook
) -> None:
    chance = random.Random(seed)  # noqa: S311 -- the same every time, and of no secret
    snapshot, memo = session(chance, boxes, links), TheoryMemo()
    for _ in range(30):
        snapshot = changed(snapshot, chance)
        assert scene_of(snapshot, book, memo) == scene_of(snapshot, book)


def test_a_crowd_of_links_runs_straight_and_no_box_makes_way(book: FontBook) -> None:
    chance = random.Random(4)  # noqa: S311 -- as above
    few, many = session(chance, 100, MOST_ROUTED), session(chance, 100, MOST_ROUTED + 1)
    assert max(len(item.line) for item in scene_of(few, book).items) > 2
    scene = scene_of(many, book)
    assert {len(item.line) for item in scene.items if item.ends} == {2}
    for item in scene.items:
        if item.ends:
            (left, _), (right, _) = item.line
            one, other = (scene.by_id[end].bounds for end in item.ends)
            assert (left, right) == (one.right - 2.0, other.x + 2.0)


def test_a_box_more_in_a_crowd_makes_few_others_anew(book: FontBook) -> None:
    snapshot = session(random.Random(5), 500, 1_000)  # noqa: S311 -- as above
    acts = TheoryActs(snapshot.all(Theory)[0].id, book)
    before = acts.scene(snapshot)
    act = acts.add(snapshot, "One more", cell="aims", at=None)
    after = acts.scene(snapshot.apply(act.changes))
    same = [item for item in after.items if item is before.by_id.get(item.id)]
    assert len(same) == 1_500


def test_who_looks_at_one_thing_after_the_other_sees_each_as_it_is(book: FontBook) -> None:
    chance = random.Random(6)  # noqa: S311 -- as above
    snapshot = session(chance, 60, 80)
    acts = TheoryActs(snapshot.all(Theory)[0].id, book)
    focus = Focus(())
    for _ in range(12):
        snapshot = changed(snapshot, chance)
        focus = Focus((chance.choice(snapshot.all(Element)).id,), steps=None)
        fresh = TheoryActs(acts.theory, book, focus=focus)
        assert replace(acts, focus=focus).scene(snapshot) == fresh.scene(snapshot)
    before = replace(acts, focus=focus).scene(snapshot)
    other = Focus((snapshot.all(Element)[0].id,), steps=None)
    after = replace(acts, focus=other).scene(snapshot)
    faded = [item for item in after.items if getattr(item.look, "tone", "") == "faded"]
    same = [item for item in faded if item is before.by_id[item.id]]
    assert len(same) > len(faded) / 2
