"""Makes session files for tests: a small whole one, and others that differ from it in one place."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable, Mapping

from workshop_studio.exchange.errors import SessionFileError
from workshop_studio.exchange.session_reader import ReadSession, read_session

Tree = dict[str, object]

_MAP = {
    "kind": "players",
    "id": "map",
    "rings": ["Daily life", "Weekly", "Now and then", "Far off"],
    "sectors": ["School", "Health"],
    "players": [
        {"id": "p1", "name": "Form tutor", "sector": "School", "ring": 1},
        {"id": "p2", "name": "Nurse", "sector": "Health", "ring": 4},
    ],
    "links": [{"id": "l1", "from": "p1", "to": "p2"}, {"from": "young-person", "to": "p1"}],
}
_ICEBERG = {
    "kind": "iceberg",
    "id": "ice",
    "notes": [
        {"id": "n1", "layer": "events", "side": "barrier", "text": "Pupils wait for months"},
        {"id": "n2", "layer": "structures", "side": "driver", "text": "One front door"},
    ],
    "links": [{"from": "n1", "to": "n2"}],
}
_OPPORTUNITIES = {
    "kind": "opportunities",
    "id": "hmw",
    "questions": [
        {
            "id": "q1",
            "text": "How might we meet sooner?",
            "category": 1,
            "from": ["n1", "p1", "l1"],
            "signs": ["timely"],
        },
        {"id": "q2", "text": "What if we shared a form?", "category": 3},
    ],
}
_FREE = {
    "kind": "notes",
    "id": "free",
    "notes": [{"id": "w1", "text": "Why are we here?", "at": [120.0, 80.5]}],
}
_ROUND = {
    "id": "r1",
    "board": "hmw",
    "ballots": [{"q1": {"feasibility": 3}, "q2": {"viability": 1}}, {}],
    "set_aside": [{"reason": "four dots"}],
    "tally": {"voters": 2, "counts": {"q2": {"desirability": 6}}},
}
_THEORY = {
    "id": "t1",
    "elements": [
        {"id": "a1", "column": "activities", "text": "Train", "from": ["q1"]},
        {"id": "f1", "column": "moderating-factors", "text": "Time", "state": "partly"},
        {
            "id": "o1", "column": "outcomes", "text": "Fewer exclusions", "accountable": False,
            "measures": [{"indicator": "Days", "values": [{"date": "2026-06-01", "value": 12.5}]}],
        },
    ],
    "links": [{"from": "a1", "to": "o1"}, {"from": "f1", "to": "a1"}],
}  # fmt: skip
_WHOLE: Tree = {
    "format": "workshop-studio/1",
    "title": "Joining up early help",
    "id": "s1",
    "revision": {"count": 12},
    "date": "2026-03-12",
    "tags": ["sample"],
    "boards": [_MAP, _ICEBERG, _OPPORTUNITIES, _FREE],
    "rounds": [_ROUND],
    "theories": [_THEORY],
    "commitments": [
        {"id": "c1", "question": "q1", "actions": [{"text": "Ask"}], "reviews": [{"working": "no"}]}
    ],
    "polls": [{"id": "k1", "scale": ["No", "Yes"], "waves": [{"counts": [4, 12]}]}],
    "self_reviews": [{"id": "g1", "scale": ["No", "Yes"], "statements": [{"rating": 2}]}],
    "reflections": [{"text": "Being heard"}],
    "agenda": [{"title": "Iceberg", "target": "ice"}, {"title": "Break", "target": None}],
}


def whole() -> Tree:
    """A small file with something of everything, which breaks no rule."""
    return copy.deepcopy(_WHOLE)


def changed(place: str, value: object) -> Tree:
    """The whole file with another value at a place such as "boards[1].notes[0].layer"."""
    return _edited(place, lambda holder, key: _put(holder, key, value))


def without(place: str) -> Tree:
    """The whole file without what stands at a place."""
    return _edited(place, _drop)


def read(tree: Mapping[str, object]) -> ReadSession:
    """What the reader makes of a file."""
    return read_session(as_bytes(tree))


def as_bytes(tree: Mapping[str, object]) -> bytes:
    """The file's bytes, characters beyond ASCII escaped so that any can be said."""
    return json.dumps(tree).encode()


def attempt(data: bytes) -> ReadSession | SessionFileError:
    """What comes of reading a file, whichever of the two."""
    try:
        return read_session(data)
    except SessionFileError as error:
        return error


def refusal(data: bytes | Mapping[str, object]) -> SessionFileError:
    """The refusal of a file that must not be read."""
    outcome = attempt(data if isinstance(data, bytes) else as_bytes(data))
    assert isinstance(outcome, SessionFileError)
    return outcome


def broken(data: bytes | Mapping[str, object]) -> tuple[str, ...]:
    """The places at which a file is refused."""
    return refusal(data).places


def _edited(place: str, edit: Callable[[object, str], None]) -> Tree:
    tree = whole()
    *path, last = re.findall(r"[^.\[\]]+", place)
    holder: object = tree
    for step in path:
        holder = holder[int(step)] if isinstance(holder, list) else _inside(holder, step)
    edit(holder, last)
    return tree


def _inside(holder: object, step: str) -> object:
    assert isinstance(holder, dict)
    return holder[step]


def _put(holder: object, key: str, value: object) -> None:
    if isinstance(holder, list):
        holder[int(key) : int(key) + 1] = [value]
    elif isinstance(holder, dict):
        holder[key] = value


def _drop(holder: object, key: str) -> None:
    if isinstance(holder, list):
        del holder[int(key)]
    elif isinstance(holder, dict):
        del holder[key]
