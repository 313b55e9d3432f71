"""Owns what tests share: a journal in memory, a small session, and doing things to it."""

from __future__ import annotations

from workshop_studio.document.document import Document, Step
from workshop_studio.model.boards import Board
from workshop_studio.model.changes import ChangeSet, Transaction
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory
from workshop_studio.model.votes import Ballot, Round
from workshop_studio.operations.follow_up import add_agenda_step, commit_to
from workshop_studio.operations.links import link_elements, link_notes, link_players
from workshop_studio.operations.notes import add_note
from workshop_studio.operations.players import add_player
from workshop_studio.operations.questions import add_question, question_from
from workshop_studio.operations.rounds import prepare_round
from workshop_studio.operations.sessions import start_session
from workshop_studio.operations.theories import add_element, add_theory, take_into


class MemoryJournal:
    """A journal that keeps its transactions in a list."""

    def __init__(self) -> None:
        self.transactions: list[Transaction] = []

    def put(self, transaction: Transaction) -> None:
        """Keep a transaction."""
        self.transactions.append(transaction)

    def flush(self, timeout: float) -> bool:
        """Nothing is ever left to write."""
        return timeout >= 0


def ticking() -> str:
    """A clock that stands still, so that tests do not depend on the day."""
    return "2026-03-12T16:40:00Z"


def step(name: str = "edit") -> Step:
    """A step of the history with some name."""
    return Step(operation=name, label=name.replace("-", " ").capitalize())


def board_of(snapshot: Snapshot, kind: str) -> str:
    """Id of the first board of a kind."""
    return next(board.id for board in snapshot.all(Board) if board.kind == kind)


def small_session(*, players: int = 3, notes: int = 3, questions: int = 4) -> Snapshot:
    """A session with a few things on its boards, made by the operations."""
    snapshot = Snapshot().apply(start_session(title="A session for tests"))
    the_map, iceberg = board_of(snapshot, "players"), board_of(snapshot, "iceberg")
    opportunities = board_of(snapshot, "opportunities")
    for number in range(players):
        snapshot = snapshot.apply(add_player(snapshot, the_map, name=f"Player {number}"))
    for number in range(notes):
        change = add_note(snapshot, iceberg, text=f"Note {number}", layer="events", side="barrier")
        snapshot = snapshot.apply(change)
    for number in range(questions):
        snapshot = snapshot.apply(
            add_question(snapshot, opportunities, text=f"How might we do {number}?")
        )
    return snapshot.apply(add_theory(snapshot, title="A theory"))


def woven_session() -> Snapshot:
    """A session in which everything hangs together."""
    snapshot = small_session()
    one, two, three = (player.id for player in snapshot.all(Player))
    snapshot = snapshot.apply(link_players(snapshot, one, two, kind="depends-on", rating="poorly"))
    snapshot = snapshot.apply(link_players(snapshot, three, YOUNG_PERSON))
    first, second, _ = (note.id for note in snapshot.all(Note))
    snapshot = snapshot.apply(link_notes(snapshot, first, second))
    board = board_of(snapshot, "opportunities")
    snapshot = snapshot.apply(question_from(snapshot, (first,), board))
    question = snapshot.all(Question)[-1].id
    snapshot = snapshot.apply(commit_to(snapshot, text="Try it", question=question))
    theory = snapshot.all(Theory)[0].id
    snapshot = snapshot.apply(take_into(snapshot, question, theory))
    snapshot = snapshot.apply(add_element(snapshot, theory, column="outcomes", text="It works"))
    activity, outcome = (element.id for element in snapshot.all(Element))
    snapshot = snapshot.apply(link_elements(snapshot, activity, outcome, because="It has to"))
    snapshot = snapshot.apply(prepare_round(snapshot, board, questions=[question]))
    vote = snapshot.all(Round)[0].id
    return snapshot.apply(add_agenda_step(snapshot, title="Vote", target=vote, minutes=20))


def open_document(snapshot: Snapshot) -> tuple[Document, MemoryJournal]:
    """A document over a snapshot whose history starts here."""
    journal = MemoryJournal()
    return Document(snapshot, journal, seq=1, clock=ticking), journal


def with_slip(snapshot: Snapshot, slip: int) -> Ballot:
    """The one ballot that has a number pencilled on it."""
    (found,) = [each for each in snapshot.all(Ballot) if each.slip == slip]
    return found


def done(document: Document, changes: ChangeSet, name: str = "edit") -> Transaction:
    """Commit changes that are expected to enter."""
    transaction = document.commit(changes, step(name))
    assert transaction is not None
    return transaction
