"""Owns which keys each kind of record has in a session file, in the order of the format."""

from __future__ import annotations

from workshop_studio.exchange.divisions import IndexKey, NamesKey, SectorKey
from workshop_studio.exchange.field_keys import IdKey, PlaceKey, field_keys
from workshop_studio.exchange.point_key import PointKey
from workshop_studio.exchange.reading import Reading
from workshop_studio.exchange.record_keys import BoardsKey, RecordsKey
from workshop_studio.exchange.rounds import ROUND
from workshop_studio.exchange.shapes import Key, Shape, Spot, Values
from workshop_studio.model.boards import Board, Category, Ring, Sector
from workshop_studio.model.follow_up import (
    Action,
    Commitment,
    Poll,
    Review,
    SelfReview,
    Statement,
    Wave,
)
from workshop_studio.model.items import Note, NoteLink, Player, PlayerLink, Question
from workshop_studio.model.rules.boards import CATEGORIES, RINGS
from workshop_studio.model.session import AgendaStep, Reflection, Revision, Session
from workshop_studio.model.theories import Element, Measure, MeasureValue, Theory, TheoryLink
from workshop_studio.model.words import DEFAULT_CATEGORIES, DEFAULT_RINGS, DEFAULT_SECTORS

FORMAT = "workshop-studio/1"
"""What the key "format" says in every file of this version."""


def _list(name: str, shape: Shape) -> RecordsKey:
    """A list of the session itself."""
    return RecordsKey(name, shape, owned=False)


def _item(kind: type, *keys: Key, shared: str = "tags colour voice group") -> Shape:
    """An item: its own keys, then those that all items have."""
    first, last = field_keys(kind, shared), field_keys(kind, "private lang")
    all_keys: tuple[Key, ...] = (IdKey(), *keys, *first, PlaceKey("order"), *last)
    return Shape(kind, all_keys, finish=_turned if kind is Player else None)


def _turned(player: Values, spot: Spot, reading: Reading) -> Values:
    """The player with an angle of at least 0 and under 360 degrees."""
    del spot, reading
    angle = player["angle"]
    if not isinstance(angle, float):
        return player
    # An angle a hair below 0 comes out as 360 itself.
    return {**player, "angle": angle % 360.0 % 360.0}


def _link(kind: type, names: str) -> Shape:
    return Shape(kind, (IdKey(required=False), *field_keys(kind, names)))


def _board(*keys: Key) -> Shape:
    kind, head = field_keys(Board, "kind"), field_keys(Board, "title issue")
    return Shape(Board, (*kind, IdKey(), *head, *keys))


_PLAYER = _item(
    Player,
    *field_keys(Player, "name"),
    SectorKey(),
    IndexKey("ring", Ring),
    *field_keys(Player, "angle note"),
)
_NOTE = _item(Note, *field_keys(Note, "layer side text marks"), PointKey())
_QUESTION = _item(
    Question,
    *field_keys(Question, "text short"),
    IndexKey("category", Category),
    *field_keys(Question, "from=origins signs absorbed wordings"),
)
_MEASURE = Shape(
    Measure,
    field_keys(
        Measure,
        "indicator unit baseline target source when who values",
        values=Shape(MeasureValue, field_keys(MeasureValue, "date value note")),
    ),
)
_ELEMENT = _item(
    Element,
    *field_keys(Element, "column group text who when output from=origins"),
    *field_keys(Element, "priority accountable measures state", measures=_MEASURE),
    shared="tags colour voice",
)
_NOTES = (
    RecordsKey("notes", _NOTE),
    RecordsKey("links", _link(NoteLink, "from=source to=target note")),
)
_BOARDS = {
    "players": _board(
        NamesKey("rings", Ring, DEFAULT_RINGS, RINGS),
        NamesKey("sectors", Sector, DEFAULT_SECTORS),
        RecordsKey("players", _PLAYER),
        RecordsKey("links", _link(PlayerLink, "from=source to=target kind rating note")),
    ),
    "iceberg": _board(*_NOTES),
    "opportunities": _board(
        NamesKey("categories", Category, DEFAULT_CATEGORIES, CATEGORIES),
        RecordsKey("questions", _QUESTION),
    ),
    "notes": _board(*_NOTES),
}
_THEORY = Shape(
    Theory,
    (
        IdKey(),
        *field_keys(Theory, "title need for_whom timeframe version"),
        RecordsKey("elements", _ELEMENT),
        RecordsKey("links", _link(TheoryLink, "from=source to=target because confidence")),
    ),
)
_COMMITMENT = Shape(
    Commitment,
    (
        IdKey(),
        *field_keys(
            Commitment,
            "question text area purpose stage success actions reviews",
            actions=Shape(Action, field_keys(Action, "text lead start end milestones done")),
            reviews=Shape(Review, field_keys(Review, "date text working")),
        ),
    ),
)
_WAVE = Shape(Wave, field_keys(Wave, "title date counts"))
_POLL = Shape(Poll, (IdKey(), *field_keys(Poll, "question scale waves", waves=_WAVE)))
_STATEMENT = Shape(Statement, field_keys(Statement, "text rating evidence"))
_SELF_REVIEW = Shape(
    SelfReview,
    (
        IdKey(),
        *field_keys(
            SelfReview,
            "title scale statements judgement strengths to_develop",
            statements=_STATEMENT,
        ),
    ),
)
_REVISION = Shape(Revision, field_keys(Revision, "count parent saved"))
_PLAN = field_keys(AgendaStep, "title target minutes prompts notes")

SESSION = Shape(
    Session,
    (
        *field_keys(Session, "title"),
        IdKey(required=False),
        *field_keys(
            Session,
            "revision place date system group series purpose facilitators context tags",
            revision=_REVISION,
        ),
        BoardsKey(_BOARDS),
        _list("rounds", ROUND),
        _list("theories", _THEORY),
        _list("commitments", _COMMITMENT),
        _list("polls", _POLL),
        _list("self_reviews", _SELF_REVIEW),
        _list("reflections", Shape(Reflection, field_keys(Reflection, "text"))),
        _list("agenda", Shape(AgendaStep, _PLAN)),
    ),
)
"""The whole file, but for the key that names the format."""
