"""What was deleted is not left in unused parts of the file, where rows had stood before they moved.

A page keeps such copies only now and then; ids from a seed make it the same each time.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from tests.library.kit import bare, document, done, first, ignored, opened, writing
from tests.library.voting import ids, opened_round, traces
from tests.patience import PATIENCE
from tests.support import small_session
from workshop_studio.document.document import Document
from workshop_studio.model.items import Question
from workshop_studio.model.votes import Votes
from workshop_studio.operations.rounds import close_round
from workshop_studio.operations.typed_ballots import type_ballot

SEED = 2
VOTES = 24


def cast_and_closed(room: Document, voters: int) -> list[str]:
    """Hold a vote; returns the ids that its ballots had while it was open."""
    earlier = set(ids(room))
    vote = opened_round(room)
    question = room.snapshot.all(Question)[0].id
    for voter in range(voters):
        votes = [Votes(question=question, viability=1 + voter % 3)]
        done(room, type_ballot(room.snapshot, vote, votes, slip=voter + 1), "type-ballot")
    assert room.flush(PATIENCE)
    cast_ids = [each for each in ids(room) if each not in earlier]
    done(room, close_round(room.snapshot, vote), "close-round")
    assert room.flush(PATIENCE)
    return cast_ids


def asks_for_rewriting(path: Path) -> bool:
    with bare(path) as connection:
        return bool(connection.execute("PRAGMA user_version").fetchone()[0])


def test_ballots_of_many_votes_are_nowhere_in_the_file_once_each_is_closed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(SEED)  # noqa: S311 - not for secrets
    monkeypatch.setattr(os, "urandom", chance.randbytes)
    with opened(path) as library, writing(library, ignored) as writer:
        session = small_session()
        library.add(first(session))
        room = document(library, writer, session.session.id)
        for _ in range(VOTES):
            cast_ids = cast_and_closed(room, chance.randint(5, 40))
            assert not traces(path, cast_ids)


def test_a_file_that_was_not_written_anew_is_when_it_is_opened(path: Path) -> None:
    with opened(path) as library, writing(library, ignored) as writer:
        session = small_session()
        library.add(first(session))
        room = document(library, writer, session.session.id)
        cast_and_closed(room, 3)
        assert not asks_for_rewriting(path)
    with bare(path) as connection:
        # As a program leaves it that was killed as soon as the vote was closed.
        connection.execute("PRAGMA user_version=1")
    with opened(path) as library:
        assert not asks_for_rewriting(path)
        assert library.verify(session.session.id) == ()
