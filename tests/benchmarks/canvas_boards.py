"""Owns boards for measurements of the canvas: so many notes or players, two links for each."""

from __future__ import annotations

import random
from itertools import count
from typing import Literal

from tests.benchmarks.canvas_map import player_link, players
from tests.benchmarks.canvas_theory import elements, questions, theory_links
from workshop_studio.model.boards import Board
from workshop_studio.model.items import Note, NoteLink
from workshop_studio.model.snapshot import Snapshot, snapshot_of
from workshop_studio.model.theories import Theory
from workshop_studio.model.words import LAYERS, SIDES, BoardKind
from workshop_studio.operations.boards import add_board
from workshop_studio.operations.sessions import start_session
from workshop_studio.operations.theories import add_theory

Kind = BoardKind | Literal["theory"]
WORDS = (
    "lift home mentor coming back school feels unsafe after four o'clock nobody asked us bus "
    "parents evening language support waiting list exclusion youth club closed phone data"
)
"""What notes are made of; only how long they are matters."""
VOICES = ("", "Pupils", "Parents", "School staff", "Health", "Police", "Social care")
HELD_LINKS = 10
"""The first note or player is the one that is dragged: so many links hang on it."""
_ACROSS, _DOWN = 240.0, 150.0


def made(number: int, kind: Kind = "notes") -> Snapshot:
    """A session with one board of a kind, the same every time for a number of things on it.

    15 links of 100 run right across the board, the others to the neighbourhood; on a map each runs
    wherever it likes, as there neighbours are not those that were named together. Questions have
    no links.
    """
    chance = random.Random(11)  # noqa: S311 -- the same board every time, and of no secret
    snapshot = Snapshot().apply(start_session(title="A large session"))
    if kind == "theory":
        return _theory(chance, snapshot, number)
    snapshot, board = _with_board(snapshot, kind)
    if kind == "opportunities":
        return snapshot_of([*snapshot, *questions(snapshot, board, _texts(chance, number))])
    if kind == "players":
        those = players(snapshot, board, (_ident(1, place) for place in range(number)))
        ties = [
            player_link(_ident(2, place), place, board, ends)
            for place, ends in enumerate(_pairs(chance, number, number))
        ]
        return snapshot_of([*snapshot, *those, *ties])
    columns = max(8, int((number * 0.75) ** 0.5))
    notes = [_note(chance, place, columns, board, kind) for place in range(number)]
    links = [
        NoteLink(id=_ident(2, place), order=place, board=board, source=source, target=target)
        for place, (source, target) in enumerate(_pairs(chance, number, columns))
    ]
    return snapshot_of([*snapshot, *notes, *links])


def _with_board(snapshot: Snapshot, kind: BoardKind) -> tuple[Snapshot, str]:
    """A session that has a board of a kind, and the id of that."""
    if not any(board.kind == kind for board in snapshot.all(Board)):
        snapshot = snapshot.apply(add_board(snapshot, kind=kind, title="A large board"))
    return snapshot, next(board.id for board in snapshot.all(Board) if board.kind == kind)


def _theory(chance: random.Random, snapshot: Snapshot, number: int) -> Snapshot:
    """A theory with its links between boxes of different columns."""
    snapshot = snapshot.apply(add_theory(snapshot, title="A large theory"))
    boxes = elements(snapshot.all(Theory)[0].id, _texts(chance, number))
    links = theory_links(boxes, _pairs(chance, number, 8), lambda place: _ident(2, place))
    return snapshot_of([*snapshot, *boxes, *links])


def _texts(chance: random.Random, number: int) -> list[tuple[str, str]]:
    """So many ids with words."""
    return [(_ident(1, place), _words(chance)) for place in range(number)]


def _words(chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS.split(), k=chance.randint(3, 18)))


def _note(chance: random.Random, place: int, columns: int, board: str, kind: BoardKind) -> Note:
    text = _words(chance)
    ident, voice = _ident(1, place), chance.choice(VOICES)
    if kind == "iceberg":
        layer, side = chance.choice(LAYERS), chance.choice(SIDES)
        return Note(
            id=ident, order=place, board=board, text=text, voice=voice, layer=layer, side=side
        )
    x, y = place % columns * _ACROSS, place // columns * _DOWN
    return Note(id=ident, order=place, board=board, text=text, voice=voice, x=x, y=y)


def _pairs(chance: random.Random, number: int, columns: int) -> list[tuple[str, str]]:
    """Ids of two different things for each link, no two the same."""
    found = {(0, other): None for other in chance.sample(range(1, min(number, 30)), HELD_LINKS)}
    for _ in count():
        if len(found) >= 2 * number:
            break
        first = chance.randrange(1, number)
        reach = number if chance.random() < 0.15 else columns + 2
        second = (first + chance.randint(1, reach)) % number
        if second not in {0, first}:
            found[first, second] = None
    return [(_ident(1, first), _ident(1, second)) for first, second in found]


def _ident(kind: int, place: int) -> str:
    return f"{kind:08x}-0000-7000-8000-{place:012x}"
