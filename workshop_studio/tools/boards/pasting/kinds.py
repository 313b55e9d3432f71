"""Owns what a thing becomes that is pasted on a board: a player, note, question or box."""

from __future__ import annotations

from dataclasses import replace
from typing import TypedDict, TypeVar

from workshop_studio.layout.boards.iceberg.words import cell_place
from workshop_studio.layout.boards.theory.cells import column_of, group_of
from workshop_studio.layout.words import shortened
from workshop_studio.model.base import Item, Record
from workshop_studio.model.boards import Category, Ring, Sector
from workshop_studio.model.declared import NAME_LIMIT, TEXT_LIMIT
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.frozen import frozen
from workshop_studio.model.ids import new_id
from workshop_studio.model.items import Note, Player, PlayerLink, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element
from workshop_studio.operations.asking import asked_of, opened
from workshop_studio.operations.asking_together import asked_of_all
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.tools.boards.pasting.clips import grown_from, words_of
from workshop_studio.tools.boards.same_name import same_name

Division = TypeVar("Division", Ring, Sector, Category)


@frozen
class Landing:
    """Where things are pasted.

    Attributes:
        snapshot: the session they go into.
        copied: the one they were copied into.
        board: id of the board or theory.
        kind: of that board.
        cell: where things go that have no like place here.
    """

    snapshot: Snapshot
    copied: Snapshot
    board: str
    kind: str
    cell: str


class _Shared(TypedDict):
    tags: tuple[str, ...]
    colour: str
    voice: str
    group: str
    private: bool
    lang: str


def player(thing: Item, landing: Landing) -> Player:
    """A thing as a player; more words than a name holds go into its note.

    Raises:
        NotPossibleError: the map has no rings, or no sectors.
    """
    rings = landing.snapshot.of(Ring, landing.board)
    sectors = landing.snapshot.of(Sector, landing.board)
    if not rings or not sectors:
        raise NotPossibleError("Players stand on a map that has rings and sectors; add them first.")
    if isinstance(thing, Player):
        ring = _like(landing, Ring, thing.ring, rings)
        sector = _named(sectors, landing.copied.get(Sector, thing.sector).name) or sectors[-1]
        same = replace(thing, id=new_id(), board=landing.board, angle=None)
        return replace(same, ring=ring.id, sector=sector.id)
    wanted = next((each for each in rings if each.id == landing.cell), rings[0])
    words = words_of(thing).strip()
    name = " ".join(words.split())
    is_long = len(name) > NAME_LIMIT
    return Player(
        id=new_id(), board=landing.board, name=_filled(name[:NAME_LIMIT].strip()), ring=wanted.id,
        sector=sectors[-1].id, note=words if is_long else "", **_shared(thing),
    )  # fmt: skip


def note(thing: Item, landing: Landing) -> Note:
    """A thing as a note of an iceberg or of a free board."""
    is_iceberg = landing.kind == "iceberg"
    layer, side = cell_place(landing.cell)
    if isinstance(thing, Note):
        same = replace(thing, id=new_id(), board=landing.board)
        if not is_iceberg:
            return replace(same, layer="", side="")
        if thing.layer and thing.side:
            return same
        return replace(same, layer=layer, side=side, x=None, y=None)
    words = words_of(thing)
    if isinstance(thing, Player) and thing.note.strip():
        words = in_full(f"{words}\n{thing.note.strip()}")
    made = Note(id=new_id(), board=landing.board, text=_filled(words), **_shared(thing))
    return replace(made, layer=layer, side=side) if is_iceberg else made


def question(thing: Item, landing: Landing) -> Question:
    """A thing as a question, in the words that the method opens with.

    Words that leave no room for those stay as they are: none of them is cut off.

    Raises:
        NotPossibleError: the board has no columns.
    """
    columns = landing.snapshot.of(Category, landing.board)
    if not columns:
        raise NotPossibleError("Questions stand on a board of opportunities.")
    origins = _origins(thing, landing)
    if isinstance(thing, Question):
        column = _like(landing, Category, thing.category, columns)
        same = replace(thing, id=new_id(), board=landing.board, category=column.id)
        return replace(same, origins=origins, absorbed=())
    asked = _asked(thing, landing)
    asked = asked if len(asked) <= TEXT_LIMIT else words_of(thing)
    column = next((each for each in columns if each.id == landing.cell), columns[0])
    return Question(
        id=new_id(), board=landing.board, text=_filled(asked), category=column.id,
        origins=origins, **_shared(thing),
    )  # fmt: skip


def _asked(thing: Item, landing: Landing) -> str:
    """Words as a question: a note's and a player's as on their own boards."""
    if isinstance(thing, Note):
        return asked_of(thing)
    if isinstance(thing, Player):
        return asked_of_all(landing.copied, [thing])
    return opened(words_of(thing))


def element(thing: Item, landing: Landing) -> Element:
    """A thing as a box of a theory; a box stays in its column."""
    origins = _origins(thing, landing)
    if isinstance(thing, Element):
        same = replace(thing, id=new_id(), theory=landing.board)
        return replace(same, origins=origins)
    column = column_of(landing.cell) or "activities"
    shared = _shared(thing)
    shared["group"] = group_of(landing.cell) or shared["group"]
    return Element(
        id=new_id(), theory=landing.board, column=column, text=words_of(thing), origins=origins,
        **shared,
    )  # fmt: skip


def _origins(thing: Item, landing: Landing) -> tuple[str, ...]:
    """What a pasted thing grew from, as far as that is in this session."""
    snapshot = landing.snapshot
    if landing.copied.session.id != snapshot.session.id:
        return ()
    asks = landing.kind == "opportunities"
    kinds: tuple[type[Record], ...] = (Note, Question, Commitment)
    if asks:
        kinds = (Note, Player, PlayerLink)
    same = Question if asks else Element
    found = grown_from(landing.copied, thing.id) if isinstance(thing, same) else (thing.id,)
    return tuple(each for each in found if any(snapshot.has(kind, each) for kind in kinds))


def _like(landing: Landing, kind: type[Division], old: str, here: tuple[Division, ...]) -> Division:
    """The division here that is called as the one there; else the one at the same place."""
    there = landing.copied.get(kind, old)
    row = [each.id for each in landing.copied.of(kind, there.board)]
    return _named(here, there.name) or here[min(row.index(old), len(here) - 1)]


def _named(here: tuple[Division, ...], name: str) -> Division | None:
    wanted = same_name(name)
    return next((each for each in here if same_name(each.name) == wanted), None)


def _shared(thing: Item) -> _Shared:
    return _Shared(
        tags=thing.tags, colour=thing.colour, voice=thing.voice, group=thing.group,
        private=thing.private, lang=thing.lang,
    )  # fmt: skip


def in_full(words: str) -> str:
    """Words that have to have room as a whole.

    Raises:
        NotPossibleError: they have not.
    """
    if len(words) > TEXT_LIMIT:
        first = shortened(words, 40)
        raise NotPossibleError(
            f"“{first}” has more words than one place here holds: shorten them first."
        )
    return words


def _filled(words: str) -> str:
    return words.strip() or "…"
