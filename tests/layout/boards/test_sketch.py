"""The picture on a session's card shows what there is, inside its frame."""

from __future__ import annotations

import pytest

from tests.support import board_of, small_session
from workshop_studio.bundled import samples
from workshop_studio.exchange.files import read_file
from workshop_studio.layout.boards.sketch import HEIGHT, WIDTH, sketch
from workshop_studio.layout.display_list import Box, Ellipse, Path, Shape
from workshop_studio.layout.screen import DARK, LIGHT
from workshop_studio.model.boards import Ring
from workshop_studio.model.items import Player, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.notes import add_note
from workshop_studio.operations.removing import remove
from workshop_studio.tools.templates.beginning import begun
from workshop_studio.tools.templates.template import TEMPLATES, template_named


def middle(shape: Shape) -> tuple[float, float]:
    match shape:
        case Box():
            return shape.x + shape.width / 2, shape.y + shape.height / 2
        case Ellipse():
            return shape.x, shape.y
        case Path():
            ends = [segment[-2:] for segment in shape.segments if segment[0] != "Z"]
            xs, ys = [float(end[0]) for end in ends], [float(end[1]) for end in ends]
            return sum(xs) / len(xs), sum(ys) / len(ys)
    raise AssertionError(shape)


def inside(snapshot: Snapshot) -> bool:
    middles = [middle(shape) for shape in sketch(snapshot, LIGHT)]
    return all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in middles)


@pytest.mark.parametrize("name", ["borough", "borough-pupils", "trust-reading"])
def test_a_map_shows_each_player_and_ring_and_the_centre(name: str) -> None:
    snapshot = read_file(samples() / f"{name}.workshop.json").snapshot
    count = len(snapshot.all(Player)) + len(snapshot.all(Ring)) + 1
    assert len(sketch(snapshot, LIGHT)) == count
    assert inside(snapshot)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda each: each.name)
def test_every_beginning_has_a_picture(template: object) -> None:
    assert isinstance(template, type(TEMPLATES[0]))
    snapshot = begun(template)
    assert sketch(snapshot, LIGHT)
    assert inside(snapshot)


def test_without_players_the_iceberg_is_shown() -> None:
    snapshot = begun(template_named("iceberg"))
    before = len(sketch(snapshot, LIGHT))
    board = board_of(snapshot, "iceberg")
    for side in ("driver", "barrier"):
        note = add_note(snapshot, board, text="A note", layer="events", side=side)
        snapshot = snapshot.apply(note)
    # Four bands, the waterline, two notes.
    assert len(sketch(snapshot, LIGHT)) == 7 != before
    assert inside(snapshot)


def test_without_players_and_notes_the_questions_are_shown() -> None:
    snapshot = small_session(players=0, notes=0, questions=4)
    assert len(sketch(snapshot, LIGHT)) == 4
    assert inside(snapshot)


def test_the_dark_theme_has_grounds_of_its_own() -> None:
    snapshot = small_session()
    assert sketch(snapshot, DARK) != sketch(snapshot, LIGHT)


@pytest.mark.parametrize(
    ("template", "kinds"), [("iceberg", [Box] * 4 + [Path]), ("prioritise", [Box] * 3)]
)
def test_a_session_with_nothing_on_it_shows_the_board_it_begins_with(
    template: str, kinds: list[type[Shape]]
) -> None:
    snapshot = begun(template_named(template))
    snapshot = snapshot.apply(remove(snapshot, [each.id for each in snapshot.all(Question)]))
    assert [type(shape) for shape in sketch(snapshot, LIGHT)] == kinds
    assert inside(snapshot)
