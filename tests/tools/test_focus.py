"""What a focus on a board lights up: what its links and sources lead to, and what the room sees."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from tests.support import board_of, small_session
from tests.ui.boards.boards import free_board
from workshop_studio.bundled import resource
from workshop_studio.layout.boards.public import public
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Category
from workshop_studio.model.items import Note, Player, PlayerLink, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory, TheoryLink
from workshop_studio.model.words import Column, LinkKind
from workshop_studio.operations.editing import edit
from workshop_studio.operations.links import link_elements, link_notes, link_players
from workshop_studio.operations.questions import add_question
from workshop_studio.operations.theories import add_element
from workshop_studio.tools.boards.map import MapActs
from workshop_studio.tools.boards.notes import NotesActs
from workshop_studio.tools.boards.questions import QuestionsActs
from workshop_studio.tools.boards.theory import TheoryActs
from workshop_studio.tools.focus import Focus, faded, focus_on, has_direction, lit, still_there

BOOK = FontBook(resource("fonts"))


def row_of_players() -> tuple[Snapshot, list[str], list[str]]:
    """Four players in a row: works with, depends on, works with."""
    snapshot = small_session(players=4)
    players = [each.id for each in snapshot.all(Player)]
    kinds: tuple[LinkKind, ...] = ("works-with", "depends-on", "works-with")
    for (one, other), kind in zip(pairwise(players), kinds, strict=True):
        snapshot = snapshot.apply(link_players(snapshot, one, other, kind=kind))
    return snapshot, players, [each.id for each in snapshot.all(PlayerLink)]


def test_works_with_leads_both_ways_and_depends_on_only_one() -> None:
    snapshot, (a, b, c, d), (ab, bc, cd) = row_of_players()
    scene = MapActs(board_of(snapshot, "players"), BOOK).scene(snapshot)
    assert lit(snapshot, scene, Focus((c,), 1)) == {b, bc, c, cd, d}
    assert lit(snapshot, scene, Focus((c,), 1, "down")) == {c, cd, d}
    assert lit(snapshot, scene, Focus((b,), None, "up")) == {a, ab, b}
    assert has_direction(snapshot, scene)


def test_two_things_mean_the_paths_between_them_and_a_link_beside_means_steps() -> None:
    snapshot, (a, b, c, _d), (ab, bc, _cd) = row_of_players()
    scene = MapActs(board_of(snapshot, "players"), BOOK).scene(snapshot)
    focus = focus_on(scene, (a, c), steps=1)
    assert focus is not None
    assert focus.between
    assert lit(snapshot, scene, focus) == {a, ab, b, bc, c}
    beside = focus_on(scene, (a, ab), steps=1)
    assert beside is not None
    assert not beside.between
    assert focus_on(scene, ("gone",), steps=1) is None


def test_a_focus_goes_on_with_what_is_left_of_it() -> None:
    snapshot, (a, b, c, _d), _ = row_of_players()
    scene = MapActs(board_of(snapshot, "players"), BOOK).scene(snapshot)
    pair = Focus((a, c, "gone"), between=True)
    assert still_there(pair, scene) == Focus((a, c))
    assert still_there(Focus((b,), 2), scene) == Focus((b,), 2)
    assert still_there(Focus(("gone",)), scene) is None


def test_the_room_is_not_led_through_what_is_private() -> None:
    snapshot, (a, b, c, d), _ = row_of_players()
    snapshot = snapshot.apply(edit(snapshot, b, private=True))
    scene = MapActs(board_of(snapshot, "players"), BOOK).scene(snapshot)
    wide = Focus((a,), None)
    assert c in lit(snapshot, scene, wide)
    room = public(scene)
    assert {c, d} <= faded(snapshot, room, wide)
    assert a not in faded(snapshot, room, wide)
    assert faded(snapshot, room, Focus((b,), None)) == frozenset()
    assert faded(snapshot, room, None) == frozenset()


def test_questions_of_one_source_belong_together_unless_it_is_private() -> None:
    snapshot = small_session()
    board = board_of(snapshot, "opportunities")
    note, column = snapshot.all(Note)[0].id, snapshot.all(Category)[0].id
    made = []
    for text in ("one?", "two?", "three?"):
        snapshot = snapshot.apply(add_question(snapshot, board, text=text, category=column))
        made.append(snapshot.all(Question)[-1].id)
    for each in made[:2]:
        snapshot = snapshot.apply(edit(snapshot, each, origins=(note,)))
    scene = QuestionsActs(board, BOOK).scene(snapshot)
    assert lit(snapshot, scene, Focus((made[0],))) == set(made[:2])
    assert not has_direction(snapshot, scene)
    snapshot = snapshot.apply(edit(snapshot, note, private=True))
    assert lit(snapshot, scene, Focus((made[0],))) == {made[0]}


def test_a_focus_keeps_its_steps_when_it_turns() -> None:
    assert replace(Focus(("a",), 2), flow="up") == Focus(("a",), 2, "up")


def test_all_that_leads_to_a_box_of_a_theory_and_follows_from_it_is_lit() -> None:
    snapshot = small_session()
    theory = snapshot.all(Theory)[0].id
    columns: tuple[Column, ...] = ("activities", "mediating-mechanisms", "outcomes", "aims")
    for column in columns:
        for text in ("one", "two"):
            snapshot = snapshot.apply(add_element(snapshot, theory, column=column, text=text))
    a1, a2, m1, m2, o1, o2, aim1, _aim2 = (each.id for each in snapshot.all(Element))
    pairs = [(a1, m1), (a2, m1), (a2, m2), (m1, o1), (m2, o2), (o1, aim1), (o2, aim1)]
    for one, other in pairs:
        snapshot = snapshot.apply(link_elements(snapshot, one, other))
    links = {(each.source, each.target): each.id for each in snapshot.all(TheoryLink)}
    scene = TheoryActs(theory, BOOK).scene(snapshot)
    assert lit(snapshot, scene, Focus((m1,), None)) == {
        m1, a1, a2, o1, aim1,
        links[a1, m1], links[a2, m1], links[m1, o1], links[o1, aim1],
    }  # fmt: skip
    assert lit(snapshot, scene, Focus((links[a2, m2],), None)) == {
        links[a2, m2], a2, m2, o2, aim1, links[m2, o2], links[o2, aim1],
    }  # fmt: skip


def test_a_focus_on_a_heading_is_one_on_the_notes_under_it_and_what_they_lead_to() -> None:
    snapshot = free_board(("One", 60, 60), ("Two", 360, 60), ("Three", 660, 60), ("Four", 960, 60))
    one, two, three, four = (each.id for each in snapshot.all(Note))
    for note in (one, two):
        snapshot = snapshot.apply(edit(snapshot, note, group="Trust"))
    snapshot = snapshot.apply(link_notes(snapshot, two, three))
    scene = NotesActs(board_of(snapshot, "notes"), BOOK).scene(snapshot)
    heading = next(each.id for each in scene.items if each.carries)
    focus = focus_on(scene, [heading], steps=1)
    assert focus is not None
    assert lit(snapshot, scene, focus) >= {heading, one, two, three}
    assert four in faded(snapshot, scene, focus)
    both = focus_on(scene, [heading, three], steps=1)
    assert both is not None
    assert not both.between
