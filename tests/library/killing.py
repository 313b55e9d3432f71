"""Kills a program that is using a library, again and again, and looks at what is left.

Run as a program of its own, since it forks:
`python -m tests.library.killing LIBRARY WORK KILLS SEED`, where WORK is one of `WORKS`.
Prints how many kills and acknowledged steps there were, and what was lost or damaged.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.library.kit import document, done, first, opened, small, writing
from tests.patience import PATIENCE
from tests.support import board_of, small_session
from workshop_studio.document.document import Document
from workshop_studio.library.library import Library, open_library
from workshop_studio.library.writer import WriterState
from workshop_studio.model.ids import new_id
from workshop_studio.model.items import Note, Question
from workshop_studio.model.votes import Ballot, Round, Votes
from workshop_studio.operations.editing import edit
from workshop_studio.operations.notes import add_note
from workshop_studio.operations.rounds import cast, close_round, open_round, prepare_round

LONGEST = 0.4
"""Seconds a program goes on at most, once it has begun: enough for some hundred steps."""
Work = Callable[[Library, str, int], None]


def commit(library: Library, session: str, said: int) -> None:
    """Change a session for ever, saying each step that is durable."""

    def say(state: WriterState) -> None:
        os.write(said, f"{state.saved}\n".encode())

    with writing(library, say) as writer:
        room = document(library, writer, session)
        while True:
            _change(room)
            if room.seq % 7:
                room.flush(PATIENCE)


def _change(room: Document) -> None:
    chance = random.random()  # noqa: S311 - not for secrets
    if chance < 0.1:
        room.undo()
    elif chance < 0.3:
        _vote(room)
    elif chance < 0.5:
        board = board_of(room.snapshot, "iceberg")
        note = add_note(room.snapshot, board, text="One more", layer="events", side="driver")
        done(room, note, "add-note")
    else:
        note_id = room.snapshot.all(Note)[0].id
        done(room, edit(room.snapshot, note_id, text=f"Edited in step {room.seq + 1}"))


def _vote(room: Document) -> None:
    """The next thing of a vote: it is prepared, opened, cast in some times, and closed."""
    questions = room.snapshot.all(Question)
    going = [each for each in room.snapshot.all(Round) if each.state in {"prepared", "open"}]
    if not going:
        done(room, prepare_round(room.snapshot, questions[0].board), "prepare-round")
    elif going[0].state == "prepared":
        done(room, open_round(room.snapshot, going[0].id), "open-round")
    elif len(room.snapshot.of(Ballot, going[0].id)) < 10:
        votes = [Votes(question=questions[0].id, viability=2)]
        done(room, cast(room.snapshot, going[0].id, votes), "cast")
    else:
        done(room, close_round(room.snapshot, going[0].id), "close-round")


def take_in(library: Library, session: str, said: int) -> None:
    """Import sessions for ever, or replace the one there is."""
    while True:
        library.add(first(small(400, session=new_id())))
        library.add(first(small(400, session=session)), replace=True)
        os.write(said, b"1\n")


def back_up(library: Library, _: str, said: int) -> None:
    """Make backups for ever."""
    while True:
        library.backup("test")
        os.write(said, b"1\n")


WORKS: dict[str, Work] = {"commit": commit, "import": take_in, "backup": back_up}


def main() -> None:
    path, work, kills, seed = Path(sys.argv[1]), WORKS[sys.argv[2]], *map(int, sys.argv[3:5])
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    snapshot = small_session()
    session = snapshot.session.id
    with opened(path) as library:
        library.add(first(snapshot))
    acknowledged, newest, wrong = 0, 1, []
    for _ in range(kills):
        # Half of them, by chance, may be killed while they open the library.
        said = _killed(path, work, session, chance.uniform(0, LONGEST), begun=chance.random() < 0.5)
        acknowledged += len(said)
        newest = max([newest, *said])
        with opened(path) as library:
            if library.last_seq(session) < newest:
                wrong.append(f"step {newest} is lost")
            for each in library.sessions():
                wrong += library.verify(each.id)
    sys.stdout.write(json.dumps({"kills": kills, "acknowledged": acknowledged, "wrong": wrong}))


def _killed(path: Path, work: Work, session: str, seconds: float, *, begun: bool) -> list[int]:
    """Let a program work for a while and kill it; returns the steps that it said were durable.

    One that is to have begun has said a first step before the time counts: by the clock alone, a
    busy computer would kill each before it had done anything.
    """
    read, said = os.pipe()
    child = os.fork()
    if child == 0:
        with closing(open_library(path)) as library:
            work(library, session, said)
        os._exit(1)
    os.close(said)
    with os.fdopen(read) as heard:
        first_step = heard.readline() if begun else ""
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        whole = first_step + heard.read()
    return [int(line) for line in whole.split("\n")[:-1]]


if __name__ == "__main__":
    main()
