"""A facilitator's half day without a window: from a new session to what people take home."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.library.kit import open_document
from tests.support import board_of, step
from workshop_studio.analysis.rounds import results
from workshop_studio.bundled import resource
from workshop_studio.document.beginning import first_transaction
from workshop_studio.document.document import Document, Step
from workshop_studio.exchange.session_reader import read_session
from workshop_studio.exchange.session_writer import write_session
from workshop_studio.export.documents import DocumentKind, export_document
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.library.library import open_library
from workshop_studio.library.writer import WriterState
from workshop_studio.model.boards import Ring
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.follow_up import Action, Poll, Wave
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory
from workshop_studio.model.votes import Ballot, Round, Votes
from workshop_studio.operations import follow_up, links, notes, players, questions, rounds, theories
from workshop_studio.operations.merging import merge_questions
from workshop_studio.operations.removing import remove
from workshop_studio.operations.sessions import start_session
from workshop_studio.operations.set_aside import set_aside

KINDS: tuple[DocumentKind, ...] = ("matrix", "theory", "summary")
START = Step(operation="start-session", label="Start the session")


def map_the_system(document: Document) -> None:
    the_map = board_of(document.snapshot, "players")
    rings = document.snapshot.of(Ring, the_map)
    for number, name in enumerate(["Form tutor", "Youth worker", "Parents’ forum", "CAMHS"]):
        ring = rings[number].id
        do(document, players.add_player(document.snapshot, the_map, name=name, ring=ring))
    tutor, worker, forum, _ = (player.id for player in document.snapshot.all(Player))
    do(document, links.link_players(document.snapshot, tutor, YOUNG_PERSON, rating="well"))
    poorly = links.link_players(
        document.snapshot, worker, forum, kind="depends-on", rating="poorly", note="Nobody calls"
    )
    do(document, poorly)


def look_below_the_surface(document: Document) -> None:
    iceberg = board_of(document.snapshot, "iceberg")
    for text in ("Told the story five times", "Help comes late", "Typed in the wrong place"):
        do(
            document,
            notes.add_note(document.snapshot, iceberg, text=text, layer="events", side="barrier"),
        )
    document.undo()
    board = board_of(document.snapshot, "opportunities")
    for note in document.snapshot.all(Note):
        do(document, notes.mark(document.snapshot, [note.id], add_mark="opportunity"))
        do(document, questions.question_from(document.snapshot, (note.id,), board))
    for text in ("share one record", "share a record", "ask <b>pupils</b> first", "=1+1"):
        do(document, questions.add_question(document.snapshot, board, text=text))


def vote(document: Document) -> str:
    board = board_of(document.snapshot, "opportunities")
    do(document, rounds.prepare_round(document.snapshot, board, title="First", expected=24))
    round_id = document.snapshot.all(Round)[0].id
    document.commit(rounds.open_round(document.snapshot, round_id), step("open-round"))
    ids = [question.id for question in document.snapshot.all(Question)]
    for voter in range(24):
        first, second = ids[voter % 3], ids[2 + voter % 4]
        spent = [
            Votes(question=first, feasibility=3, desirability=1),
            *([] if first == second else [Votes(question=second, desirability=2, viability=3)]),
        ]
        document.commit(rounds.cast(document.snapshot, round_id, spent), step("cast-ballot"))
    do(document, set_aside(document.snapshot, round_id, reason="Four dots for feasibility"))
    do(document, merge_questions(document.snapshot, ids[2], [ids[3]]))
    do(document, remove(document.snapshot, [ids[5]]))
    document.commit(rounds.close_round(document.snapshot, round_id), step("close-round"))
    do(document, rounds.reveal_round(document.snapshot, round_id))
    return round_id


def agree(document: Document) -> None:
    winner = results(document.snapshot).questions[0].question
    action = Action(text="Draft the page", lead="SENCO group", end="2026-06-18")
    do(
        document,
        follow_up.commit_to(document.snapshot, text="One page", question=winner, actions=[action]),
    )
    do(document, theories.add_theory(document.snapshot, title="One record, one story"))
    theory = document.snapshot.all(Theory)[0].id
    do(document, theories.take_into(document.snapshot, winner, theory))
    do(
        document,
        theories.add_element(
            document.snapshot, theory, column="outcomes", text="Told once, heard by all"
        ),
    )
    activity, outcome = (element.id for element in document.snapshot.all(Element))
    do(document, links.link_elements(document.snapshot, activity, outcome, because="Seen before"))
    do(
        document,
        follow_up.add_poll(
            document.snapshot, question="How sure are you?", scale=["Not at all", "Very"]
        ),
    )
    poll = document.snapshot.all(Poll)[0].id
    before = Wave(title="Before", counts=(4, 20))
    do(document, follow_up.record_wave(document.snapshot, poll, before))
    do(document, follow_up.add_reflection(document.snapshot, text="I know whom to ring now."))


def do(document: Document, changes: ChangeSet) -> None:
    assert document.commit(changes, step()) is not None


def text_of(pdf: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


@pytest.fixture(scope="module")
def half_day(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """The session as a library hands it out again after the half day."""
    path = tmp_path_factory.mktemp("half-day") / "library.db"
    library = open_library(path)
    began = Snapshot().apply(start_session(title="Half a day", place="Aldermere"))
    library.add(first_transaction(began, START))
    reports: list[WriterState] = []
    document, writer = open_document(library, began.session.id, report=reports.append)
    map_the_system(document)
    look_below_the_surface(document)
    vote(document)
    agree(document)
    assert writer.close()
    assert (reports[-1].saved, reports[-1].reason) == (document.seq, "")
    library.close()
    again = open_library(path, read_only=True)
    snapshot = again.load(began.session.id)
    assert again.verify(began.session.id) == ()
    again.close()
    assert snapshot.by_id() == document.snapshot.by_id()
    return snapshot


def test_the_votes_of_the_room_are_all_accounted_for(half_day: Snapshot) -> None:
    counted = results(half_day)
    ledger = counted.reconciliation
    assert (ledger.ballots, ledger.set_aside, ledger.possible) == (24, 1, 216)
    assert ledger.cast + ledger.unused == ledger.possible
    spent = sum(votes.total for ballot in half_day.all(Ballot) for votes in ballot.votes)
    assert ledger.cast == spent == sum(each.total for each in counted.questions)


def test_the_session_travels_as_a_file_and_gives_the_same_documents(half_day: Snapshot) -> None:
    travelled = read_session(write_session(half_day)).snapshot
    assert write_session(travelled) == write_session(half_day)
    book = FontBook(resource("fonts"))
    for kind in KINDS:
        here, missing = export_document(half_day, kind, book=book)
        assert (here, missing) == export_document(travelled, kind, book=book)
        assert missing == ()


def test_people_take_home_what_the_room_said_and_nothing_that_was_undone(
    half_day: Snapshot,
) -> None:
    book = FontBook(resource("fonts"))
    summary, _ = export_document(half_day, "summary", book=book)
    for expected in ("Help comes late", "Nobody calls", "Draft the page", "I know whom to ring"):
        assert expected in text_of(summary)
    for kind in KINDS:
        assert "Typed in the wrong place" not in text_of(
            export_document(half_day, kind, book=book)[0]
        )
