"""Owns the command that says whether session files are in order."""

from __future__ import annotations

import sys

from workshop_studio.app.arguments import Arguments
from workshop_studio.app.sources import read_named
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round


def check(arguments: Arguments) -> int:
    """Check every file, and say of each whether it is in order.

    Returns:
        0 where all are, else 1.
    """
    worst = 0
    for file in arguments.files:
        try:
            read = read_named(file)
        except MendableError as error:
            print(error, *error.places, sep="\n", file=sys.stderr)
            worst = 1
        else:
            print(f"{file}: in order. {_contents(read.snapshot)}")
            for warning in read.warnings:
                print(f"  {warning}")
    return worst


def _contents(snapshot: Snapshot) -> str:
    counts = (
        (len(snapshot.all(Player)), "player"),
        (len(snapshot.all(Note)), "note"),
        (len(snapshot.all(Question)), "question"),
        (len(snapshot.all(Round)), "round"),
    )
    parts = [f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts]
    return f"“{snapshot.session.title}”: {', '.join(parts)}."
