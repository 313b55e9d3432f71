"""What a session begins with: the rules hold, players stand where they belong, plans lead on."""

from __future__ import annotations

import pytest

from workshop_studio.model.boards import Board, Ring, Sector
from workshop_studio.model.items import Player
from workshop_studio.model.rules import each_problem
from workshop_studio.model.session import AgendaStep
from workshop_studio.tools.templates.beginning import begun
from workshop_studio.tools.templates.starters import STARTERS
from workshop_studio.tools.templates.template import TEMPLATES, Template, template_named

every = pytest.mark.parametrize("template", TEMPLATES, ids=lambda each: each.name)


@every
def test_no_rule_is_broken(template: Template) -> None:
    assert list(each_problem(begun(template))) == []


@every
def test_the_boards_are_those_of_the_template_in_the_order_of_the_day(template: Template) -> None:
    boards = begun(template).all(Board)
    assert tuple(board.kind for board in boards) == template.boards


@every
def test_every_starter_stands_on_its_ring_in_its_sector(template: Template) -> None:
    snapshot = begun(template)
    rings = [ring.id for ring in snapshot.all(Ring)]
    found = {
        (player.name, snapshot.get(Sector, player.sector).name, rings.index(player.ring))
        for player in snapshot.all(Player)
    }
    wanted = STARTERS.get(template.starters, ())
    assert found == {(each.name, each.sector, each.ring) for each in wanted}


@every
def test_the_plan_leads_to_boards_that_are_there(template: Template) -> None:
    snapshot = begun(template)
    steps = snapshot.all(AgendaStep)
    assert sum(step.minutes or 0 for step in steps) == template.minutes
    assert any(step.target for step in steps)
    assert all(snapshot.has(Board, step.target) for step in steps if step.target)


def test_half_a_day_takes_half_a_day() -> None:
    assert template_named("half-day-locality").minutes == 210


def test_pupils_have_three_rings_in_plain_words() -> None:
    snapshot = begun(template_named("pupils"))
    names = [ring.name for ring in snapshot.all(Ring)]
    assert names == ["Every day", "Most weeks", "Now and then"]


def test_what_a_person_gives_stands_in_the_session() -> None:
    snapshot = begun(
        template_named("map"), title=" Our map ", place="Leeds", date="2026-03-12", group="staff"
    )
    session = snapshot.session
    given = (session.title, session.place, session.date, session.group)
    assert given == ("Our map", "Leeds", "2026-03-12", "staff")


def test_a_session_always_has_a_title() -> None:
    assert begun(template_named("iceberg"), title="  ").session.title == "Iceberg"


def test_control_characters_typed_by_accident_are_dropped() -> None:
    assert begun(template_named("map"), title="Our\x07 map").session.title == "Our map"
