"""Nothing in the data folder tells in which order or when people voted: laptop, paper, again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest

from tests.library.kit import bare, files_below, first, ignored, opened, writing
from tests.library.voting import ids, traces
from tests.patience import PATIENCE
from tests.support import small_session, step, with_slip
from workshop_studio.document.document import Document
from workshop_studio.document.history import BARRIERS
from workshop_studio.library.backups import backups_of
from workshop_studio.library.draft import Draft
from workshop_studio.library.library import Library
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.items import Question
from workshop_studio.model.votes import Ballot, Round, Votes
from workshop_studio.operations.reopening import reopen_round
from workshop_studio.operations.rounds import cast, close_round, open_round, prepare_round
from workshop_studio.operations.set_aside import set_aside
from workshop_studio.operations.typed_ballots import (
    correct_ballot,
    take_back_ballot,
    type_ballot,
)

FAR = 2031
"""A year in which nobody votes: a moment of it, found in a file, was planted here."""
SLIP = 98_765
IN_A_FILE = (SLIP).to_bytes(3, "big")
"""How the database keeps that number."""
IN_WORDS = re.compile(rf"(?<![0-9a-f]){SLIP}(?![0-9a-f])".encode())
"""How a text holds it; within a random id its digits may stand by chance."""


class Room:
    """A session in a library in which people vote, and a clock that never tells a moment twice."""

    def __init__(self, library: Library, session: str, document: Document, told: list[str]) -> None:
        self.library, self.session, self.document, self.told = library, session, document, told

    def do(self, changes: ChangeSet, operation: str) -> str:
        """Do something, on disk; returns the moment at which it was done."""
        self.document.commit(changes, step(operation))
        assert self.document.flush(PATIENCE)
        return self.told[-1]

    def reopen(self) -> str:
        """Open the vote again; returns the moment at which it was done."""
        changes = reopen_round(self.document.snapshot, self.vote, reason="Two came late.")
        return self.do(changes, "reopen-round")

    @property
    def vote(self) -> str:
        """Id of the vote."""
        return self.document.snapshot.all(Round)[0].id


@contextmanager
def room(path: Path) -> Iterator[Room]:
    """An open vote on four questions."""
    told: list[str] = []
    seconds = count()

    def clock() -> str:
        minute, second = divmod(next(seconds), 60)
        told.append(f"{FAR}-01-01T{minute // 60:02}:{minute % 60:02}:{second:02}Z")
        return told[-1]

    with opened(path) as library:
        start = small_session()
        session = start.session.id
        library.add(first(start))
        with writing(library, ignored) as writer:
            there = library.open_session(session, barriers=BARRIERS)
            document = Document(there.snapshot, writer, seq=there.seq, past=there.past, clock=clock)
            made = Room(library, session, document, told)
            board = start.all(Question)[0].board
            made.do(prepare_round(document.snapshot, board, title="Vote"), "prepare-round")
            made.do(open_round(document.snapshot, made.vote), "open-round")
            yield made


def chosen(made: Room, voter: int) -> list[Votes]:
    """What a voter chooses: nobody chooses the same as another."""
    paper = made.document.snapshot.get(Round, made.vote).paper
    first_, second = paper[voter % 4].question, paper[(voter // 4) % 4].question
    return [
        Votes(question=first_, feasibility=1 + voter // 16),
        *([Votes(question=second, viability=1)] if second != first_ else []),
    ]


def voting(made: Room, voters: range) -> list[str]:
    """People vote, every other one on paper; returns the moments at which they did."""
    moments = []
    for voter in voters:
        snapshot, votes = made.document.snapshot, chosen(made, voter)
        if voter % 2:
            changes = type_ballot(snapshot, made.vote, votes, slip=SLIP + voter)
            moments.append(made.do(changes, "type-ballot"))
        else:
            moments.append(made.do(cast(snapshot, made.vote, votes), "cast"))
    return moments


def mended(made: Room) -> list[str]:
    """One typed ballot is typed twice, corrected, and another one taken back."""
    snapshot, vote = made.document.snapshot, made.vote
    moments = [made.do(type_ballot(snapshot, vote, [], slip=SLIP), "type-ballot")]
    ballot = with_slip(made.document.snapshot, SLIP)
    right = correct_ballot(made.document.snapshot, ballot.id, chosen(made, 3), slip=SLIP)
    moments.append(made.do(right, "correct-ballot"))
    other = with_slip(made.document.snapshot, SLIP + 1)
    moments.append(made.do(take_back_ballot(made.document.snapshot, other.id), "take-back-ballot"))
    return moments


def journal(path: Path) -> str:
    """All that the journal says changed."""
    with bare(path) as connection:
        return "".join(each for (each,) in connection.execute("SELECT payload FROM journal"))


def in_order(path: Path, session: str) -> list[str]:
    """The votes of the ballots in the order in which their table is kept."""
    with bare(path) as connection:
        asked = "SELECT votes FROM ballot WHERE session = ?"
        return [votes for (votes,) in connection.execute(asked, (session,))]


@pytest.mark.parametrize("again", [False, True])
def test_no_file_tells_when_anybody_voted(path: Path, *, again: bool) -> None:
    with room(path) as made:
        moments = [*voting(made, range(12)), *mended(made)]
        made.library.backup("test")
        key = (made.session, "somewhere", "text")
        saved = Draft(
            session=key[0], record=key[1], field=key[2], text="Half a note", saved=made.told[0]
        )
        made.library.keep_draft(key, saved)
        assert not traces(path, moments)
        closing = made.do(close_round(made.document.snapshot, made.vote), "close-round")
        if again:
            reopening = made.reopen()
            moments += voting(made, range(12, 16))
            assert not traces(path, moments)
            closing = made.do(close_round(made.document.snapshot, made.vote), "close-round")
            assert traces(path, [reopening])
        # What everybody may know is there: the search finds what it looks for.
        assert traces(path, [closing])
        assert not traces(path, moments)


def test_numbers_on_papers_are_in_no_file_once_the_vote_is_closed(path: Path) -> None:
    with room(path) as made:
        voting(made, range(4))
        mended(made)
        made.library.backup("test")
        assert any(IN_A_FILE in content for content in files_below(path.parent).values())
        assert not IN_WORDS.search(journal(path).encode())
        made.do(close_round(made.document.snapshot, made.vote), "close-round")
        for content in files_below(path.parent).values():
            assert IN_A_FILE not in content
            assert not IN_WORDS.search(content)
        vote = made.document.snapshot.get(Round, made.vote)
        # Two typed, one typed and corrected, one taken back.
        assert (vote.typed, len(ids(made.document))) == (2, 4)
        assert not any(each.typed or each.slip for each in made.document.snapshot.all(Ballot))


def test_the_order_of_casting_is_in_no_file_once_the_vote_is_closed(path: Path) -> None:
    with room(path) as made:
        voting(made, range(30))
        assert made.document.next_undo() == ""
        cast_ids = ids(made.document)
        made.do(close_round(made.document.snapshot, made.vote), "close-round")
        assert not traces(path, cast_ids)
        (closing,) = made.library.journal(made.session, after=made.document.seq - 1)
        sealed = [
            change.after.votes
            for change in closing.changes.changes
            if isinstance(change.after, Ballot)
        ]
        content = [
            [(each.question, each.feasibility, each.viability) for each in votes]
            for votes in sealed
        ]
        assert content == sorted(content)
        assert len(sealed) == 30


def test_a_reopened_votes_first_sealing_is_in_no_file(path: Path) -> None:
    with room(path) as made:
        voting(made, range(9))
        made.do(close_round(made.document.snapshot, made.vote), "close-round")
        sealed = ids(made.document)
        assert traces(path, sealed)
        made.reopen()
        open_ids = ids(made.document)
        assert not traces(path, sealed)
        assert set(sealed).isdisjoint(open_ids)
        assert made.library.verify(made.session) == ()
        made.do(cast(made.document.snapshot, made.vote, chosen(made, 20)), "cast")
        made.do(set_aside(made.document.snapshot, made.vote, reason="Torn"), "set-aside")
        assert '["ballot",' not in journal(path)
        assert "Two came late." in journal(path)
        late = ids(made.document)
        made.do(close_round(made.document.snapshot, made.vote), "close-round")
        assert not traces(path, [*sealed, *open_ids, *late])
        assert made.library.verify(made.session) == ()
        final = made.document.snapshot.by_id()
    with opened(path) as library:
        assert library.load(made.session).by_id() == final
        assert library.verify(made.session) == ()
        assert library.open_session(made.session, barriers=BARRIERS).past == ()


def test_backups_made_while_a_vote_was_closed_go_when_it_opens_again(path: Path) -> None:
    with room(path) as made:
        voting(made, range(9))
        during = made.library.backup("during")
        made.do(close_round(made.document.snapshot, made.vote), "close-round")
        sealed = ids(made.document)
        # The program made this one itself, in the place of the one made during the vote.
        (after,) = backups_of(path)
        closed = made.library.backup("closed")
        made.reopen()
        assert not traces(path, sealed)
        assert not any(each.exists() for each in (during, after, closed))
        assert len(backups_of(path)) == 1
        voting(made, range(20, 22))
        made.do(close_round(made.document.snapshot, made.vote), "close-round")
        kept = made.library.backup("kept")
    with opened(path):
        # Opening the library removes what is still to go; these tell of the last sealing alone.
        assert not traces(path, sealed)
        assert kept.exists()


def test_late_ballots_cannot_be_told_from_those_that_were_sealed_before(path: Path) -> None:
    with room(path) as made:
        voting(made, range(8))
        made.do(close_round(made.document.snapshot, made.vote), "close-round")
        made.reopen()
        voting(made, range(20, 22))
        made.do(close_round(made.document.snapshot, made.vote), "close-round")
        rows = in_order(path, made.session)
        steps = made.library.journal(made.session)
        ballots = [
            change.after
            for each in steps
            for change in each.changes.changes
            if isinstance(change.after, Ballot)
        ]
    # Ten ballots in one place only, the last step; and the table keeps them by random ids.
    assert len(rows) == len(ballots) == 10
    assert {len(each.id) for each in ballots} == {32}


def test_a_damaged_step_stays_damaged_when_a_vote_opens_again(path: Path) -> None:
    with room(path) as made:
        voting(made, range(3))
        made.do(close_round(made.document.snapshot, made.vote), "close-round")
        seq = made.document.seq
        with bare(path) as connection:
            connection.execute("UPDATE journal SET label = 'Closed' WHERE seq = ?", (seq,))
        made.reopen()
        (damage,) = made.library.verify(made.session)
        assert f"step {seq}" in damage
