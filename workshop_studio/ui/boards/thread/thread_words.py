"""Owns what is said of each thing on a thread: its words, its board, its icon and colours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from workshop_studio.analysis.thread import Kind, Strand
from workshop_studio.analysis.thread_votes import Voted
from workshop_studio.layout.boards.iceberg.words import LAYER_TITLES, SIDE_NOUNS
from workshop_studio.layout.boards.notes.voices import voice_paper
from workshop_studio.layout.boards.questions.words import ballot_numbers
from workshop_studio.layout.boards.theory.naming import kind_of
from workshop_studio.layout.shapes.sector_marks import sector_looks
from workshop_studio.model.boards import Board, Sector
from workshop_studio.model.items import Note, Player
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element
from workshop_studio.model.votes import Round
from workshop_studio.model.words import LAYERS, SIDES
from workshop_studio.ui.boards.thread.tie_card import Tie
from workshop_studio.ui.session.vote_name import vote_name

_tell = QCoreApplication.translate
_ICONS: Mapping[Kind, str] = MappingProxyType(
    {
        "player": "target",
        "link": "spline",
        "note": "sticky-note",
        "question": "message-circle-question-mark",
        "absorbed": "merge",
        "vote": "vote",
        "commitment": "flag",
        "action": "arrow-right",
        "element": "workflow",
        "measure": "table-2",
    }
)


def tie_of(snapshot: Snapshot, strand: Strand) -> Tie:
    """A thing on a thread as its card shows it."""
    words, place = _words(snapshot, strand)
    fill, edge = ("", "") if _is_kept_back(strand) else _colours(snapshot, strand)
    if strand.private and not _is_kept_back(strand):
        place = f"{place}, {_tell('Thread', 'only you see this')}"
    return Tie(
        words, _icon(strand), strand.where, strand.record, place=place, fill=fill, edge=edge,
        depth=strand.depth,
    )  # fmt: skip


def _is_kept_back(strand: Strand) -> bool:
    return strand.private and not strand.text


def _icon(strand: Strand) -> str:
    if _is_kept_back(strand):
        return "eye-off"
    if strand.kind == "note" and strand.where == "iceberg":
        return "mountain"
    return "check" if strand.done else _ICONS[strand.kind]


def _words(snapshot: Snapshot, strand: Strand) -> tuple[str, str]:
    """What a thing is called, and where it is."""
    place = _PLACES[strand.kind](snapshot, strand)
    if strand.vote is not None:
        vote = snapshot.get(Round, strand.vote.round)
        return vote_name(snapshot, vote), place
    if strand.kind == "absorbed":
        words = _tell("Thread", "Another question")
        return words, _tell("Thread", "Merged into this one, no longer there")
    if _is_kept_back(strand):
        return _tell("Thread", "Something that only you see"), place
    return strand.text.strip() or _tell("Thread", "Not in words yet"), place


def _of_player(snapshot: Snapshot, strand: Strand) -> str:
    player = snapshot.find(strand.record)
    sector = snapshot.find(player.sector) if isinstance(player, Player) else None
    name = sector.name if isinstance(sector, Sector) else ""
    there = _board(snapshot, strand, _tell("Thread", "Map"))
    return ", ".join(part for part in (there, name) if part)


def _of_link(snapshot: Snapshot, strand: Strand) -> str:
    return _board(snapshot, strand, _tell("Thread", "Map"))


def _of_note(snapshot: Snapshot, strand: Strand) -> str:
    note = snapshot.find(strand.record)
    if strand.where != "iceberg" or not isinstance(note, Note):
        return _board(snapshot, strand, _tell("Thread", "Notes"))
    layer, side = note.layer or LAYERS[0], note.side or SIDES[0]
    return f"{_tell('Thread', 'Iceberg')}, {LAYER_TITLES[layer]}, {SIDE_NOUNS[side]}"


def _of_question(snapshot: Snapshot, strand: Strand) -> str:
    number = ballot_numbers(snapshot, strand.board).get(strand.record)
    if number is None:
        return _tell("Thread", "How might we")
    return _tell("Thread", "How might we, question {n}").format(n=number)


def _of_vote(_snapshot: Snapshot, strand: Strand) -> str:
    vote = strand.vote
    if vote is None:
        return ""
    said = _standing(vote)
    if vote.as_another:
        said = f"{said}, {_tell('Thread', 'before it was merged')}"
    return said


def _standing(vote: Voted) -> str:
    """Where the question came in a vote; only its number while that may not be told."""
    if vote.state == "open":
        return _tell("Thread", "On the ballot: number {n}").format(n=vote.number)
    if vote.rank is None:
        return _tell("Thread", "Matrix, number {n}").format(n=vote.number)
    rank = f"{vote.rank}=" if vote.tied else str(vote.rank)
    return _tell("Thread", "Matrix, rank {rank} of {all}").format(rank=rank, all=vote.of)


def _of_commitment(_snapshot: Snapshot, _strand: Strand) -> str:
    return _tell("Thread", "Commitment")


def _of_action(_snapshot: Snapshot, strand: Strand) -> str:
    if strand.done:
        return _tell("Thread", "Step of a commitment, done")
    return _tell("Thread", "Step of a commitment")


def _of_element(snapshot: Snapshot, strand: Strand) -> str:
    element = snapshot.find(strand.record)
    column = kind_of(element.column).lower() if isinstance(element, Element) else ""
    return ", ".join(part for part in (_tell("Thread", "Theory"), column) if part)


def _of_measure(_snapshot: Snapshot, _strand: Strand) -> str:
    return _tell("Thread", "Theory, how we will know")


def _nowhere(_snapshot: Snapshot, _strand: Strand) -> str:
    return ""


_PLACES: Mapping[Kind, Callable[[Snapshot, Strand], str]] = MappingProxyType(
    {
        "player": _of_player,
        "link": _of_link,
        "note": _of_note,
        "question": _of_question,
        "absorbed": _nowhere,
        "vote": _of_vote,
        "commitment": _of_commitment,
        "action": _of_action,
        "element": _of_element,
        "measure": _of_measure,
    }
)


def _board(snapshot: Snapshot, strand: Strand, usual: str) -> str:
    """The title of a thing's board where it has one; what such boards are called otherwise."""
    board = snapshot.find(strand.board)
    return (board.title.strip() if isinstance(board, Board) else "") or usual


def _colours(snapshot: Snapshot, strand: Strand) -> tuple[str, str]:
    """Fill and edge that a thing has on its board."""
    record = snapshot.find(strand.record)
    if isinstance(record, Note):
        paper = voice_paper(record.voice)
        return paper.fill, paper.edge
    if isinstance(record, Player):
        look = sector_looks(snapshot.of(Sector, record.board))[record.sector]
        return look.fill, look.edge
    return "", ""
