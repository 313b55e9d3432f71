"""Owns the templates there are: which boards, which plan and which starter players each brings.

Stands on nothing but words, so that a list of templates is there before the records are loaded.
"""

from __future__ import annotations

from workshop_studio.model.frozen import frozen
from workshop_studio.model.words import BoardKind, System


@frozen
class PlannedStep:
    """One step of a template's plan: what is done, for how long, and on which kind of board."""

    title: str
    minutes: int
    board: BoardKind | None = None


@frozen(kw_only=True)
class Template:
    """What a session begins with.

    Attributes:
        name: by which it is asked for.
        title: of a session begun with it, where nobody gives another.
        system: what the session looks at.
        group: who is in the room, where nobody says otherwise.
        boards: the kinds of board it has, in the order of the day.
        plan: steps of the agenda.
        starters: the set of players it begins with; "" for none (`tools.templates.starters`).
        rings: names of the map's rings from the inside; empty for those of the method.
    """

    name: str
    title: str
    boards: tuple[BoardKind, ...]
    plan: tuple[PlannedStep, ...]
    system: System = "locality"
    group: str = ""
    starters: str = ""
    rings: tuple[str, ...] = ()

    @property
    def minutes(self) -> int:
        """How long its plan takes."""
        return sum(step.minutes for step in self.plan)


_ALL: tuple[BoardKind, ...] = ("notes", "players", "iceberg", "opportunities")
_HALF_DAY = (
    PlannedStep("Welcome: what is our system for?", 15, "notes"),
    PlannedStep("Who is in our system?", 45, "players"),
    PlannedStep("What lies under the problem?", 45, "iceberg"),
    PlannedStep("Break", 15),
    PlannedStep("How might we …?", 30, "opportunities"),
    PlannedStep("Vote", 20),
    PlannedStep("Theory of change", 30),
    PlannedStep("Close: who does what next?", 10),
)

TEMPLATES: tuple[Template, ...] = (
    Template(
        name="half-day-locality",
        title="Half day for a locality",
        boards=_ALL,
        plan=_HALF_DAY,
        group="professionals",
        starters="locality",
    ),
    Template(
        name="half-day-trust",
        title="Half day for a trust",
        boards=_ALL,
        plan=_HALF_DAY,
        system="trust",
        group="professionals",
        starters="trust",
    ),
    Template(
        name="half-day-school",
        title="Half day for a school",
        boards=_ALL,
        plan=_HALF_DAY,
        system="school",
        group="staff",
        starters="school",
    ),
    Template(
        name="map",
        title="System players map",
        boards=("players",),
        plan=(
            PlannedStep("Who is in our system?", 35, "players"),
            PlannedStep("What do the links tell us?", 25, "players"),
        ),
        starters="locality",
    ),
    Template(
        name="iceberg",
        title="Iceberg",
        boards=("iceberg",),
        plan=(
            PlannedStep("What lies under the problem?", 40, "iceberg"),
            PlannedStep("Where can we step in?", 20, "iceberg"),
        ),
    ),
    Template(
        name="prioritise",
        title="Choosing what to try",
        boards=("opportunities",),
        plan=(
            PlannedStep("How might we …?", 25, "opportunities"),
            PlannedStep("Vote", 15),
            PlannedStep("What do we take further?", 20),
        ),
    ),
    Template(
        name="pupils",
        title="Pupils’ lesson",
        boards=("players", "notes", "opportunities"),
        plan=(
            PlannedStep("Who is around us?", 20, "players"),
            PlannedStep("What helps, and what gets in the way?", 15, "notes"),
            PlannedStep("How might we …?", 10, "opportunities"),
        ),
        system="school",
        group="pupils",
        starters="pupils",
        rings=("Every day", "Most weeks", "Now and then"),
    ),
)


def template_named(name: str) -> Template:
    """The template of a name.

    Raises:
        LookupError: there is none, which is a fault of ours.
    """
    for template in TEMPLATES:
        if template.name == name:
            return template
    raise LookupError(f"no template is called {name}")
