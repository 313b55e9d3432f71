"""What the tests about voting share: a library in which people vote, and what tells of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.library.kit import document, done, files_below, first, ignored, opened, writing
from tests.patience import PATIENCE
from tests.support import small_session
from workshop_studio.document.document import Document
from workshop_studio.library.library import Library
from workshop_studio.model.items import Question
from workshop_studio.model.votes import Ballot, Round, Votes
from workshop_studio.operations.rounds import cast, open_round, prepare_round

VOTERS = 120


@contextmanager
def voting(path: Path, *, voters: int = VOTERS) -> Iterator[tuple[Library, Document, str]]:
    """A library with a session in which people are voting."""
    with opened(path) as library:
        session = small_session()
        library.add(first(session))
        with writing(library, ignored) as writer:
            room = document(library, writer, session.session.id)
            vote = opened_round(room)
            for voter in range(voters):
                cast_one(room, vote, voter)
            assert room.flush(PATIENCE)
            yield library, room, vote


def opened_round(room: Document) -> str:
    """Open a vote on all questions; returns the round's id."""
    board = room.snapshot.all(Question)[0].board
    done(room, prepare_round(room.snapshot, board), "prepare-round")
    vote = room.snapshot.all(Round)[-1]
    done(room, open_round(room.snapshot, vote.id), "open-round")
    return vote.id


def cast_one(room: Document, round_id: str, voter: int) -> None:
    """Cast the ballot of one voter."""
    questions = room.snapshot.all(Question)
    chosen = questions[voter % len(questions)].id
    done(room, cast(room.snapshot, round_id, [Votes(question=chosen, feasibility=3)]), "cast")


def ids(room: Document) -> list[str]:
    """Ids of all ballots as they are now."""
    return [ballot.id for ballot in room.snapshot.all(Ballot)]


def traces(path: Path, wanted: list[str]) -> list[str]:
    """Which of these ids are in which file of the library's folder."""
    return [
        f"{file.name}: {each}"
        for file, content in files_below(path.parent).items()
        for each in wanted
        if each.encode() in content
    ]
