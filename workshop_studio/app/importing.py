"""Owns the command that takes session files into the library."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from workshop_studio.app.arguments import Arguments
from workshop_studio.app.opening import changing_library
from workshop_studio.app.sources import read_named
from workshop_studio.document.beginning import first_transaction
from workshop_studio.exchange.revisions import fingerprint
from workshop_studio.library.library import Library
from workshop_studio.model.changes import Change, ChangeSet
from workshop_studio.model.frozen import frozen
from workshop_studio.model.ids import new_id
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.snapshot import Snapshot


@frozen
class Arrival:
    """A session, and the file it came in."""

    file: Path
    snapshot: Snapshot

    @property
    def id(self) -> str:
        """Id of the session."""
        return self.snapshot.session.id


def import_files(arguments: Arguments) -> int:
    """Import files one after the other and print the id of each session.

    Everything is looked at first: where one of the files cannot be imported, none is.

    Raises:
        MendableError: a file is not in order, two files disagree about one session, or the library
            has another session of its id and neither --replace nor --as-new was said (exchange
            format, rule 10).
    """
    arrivals = [_arrival(file, arguments) for file in arguments.files]
    _refuse_disagreement(arrivals)
    with changing_library(arguments) as library:
        there = {session.id for session in library.sessions()}
        known = [each for each in arrivals if each.id in there]
        changed = [each for each in known if not _same(library.load(each.id), each.snapshot)]
        if changed and not arguments.replace:
            raise MendableError(_what_to_do(changed), places=_where(changed))
        _take_in(library, arrivals, there=there, changed={each.id for each in changed})
    return 0


def as_new(snapshot: Snapshot) -> Snapshot:
    """The same contents as a session of its own."""
    session = snapshot.session
    fresh = replace(session, id=new_id())
    return snapshot.apply(ChangeSet((Change(session, None), Change(None, fresh))))


def _arrival(file: Path, arguments: Arguments) -> Arrival:
    read = read_named(file)
    for warning in read.warnings:
        print(f"{file}: {warning}", file=sys.stderr)
    return Arrival(file, as_new(read.snapshot) if arguments.as_new else read.snapshot)


def _same(one: Snapshot, other: Snapshot) -> bool:
    return fingerprint(one) == fingerprint(other)


def _refuse_disagreement(arrivals: Sequence[Arrival]) -> None:
    first: dict[str, Arrival] = {}
    for each in arrivals:
        other = first.setdefault(each.id, each)
        if other is not each and not _same(other.snapshot, each.snapshot):
            raise MendableError(
                f"{other.file} and {each.file} both hold the session {each.id}, with different "
                "contents, so nothing was imported; leave one of them out, or import them with "
                "--as-new to keep both."
            )


def _what_to_do(changed: Sequence[Arrival]) -> str:
    if len(changed) == 1:
        has, choose = f"the session {changed[0].id}", f"import {changed[0].file} again"
    else:
        has, choose = f"{len(changed)} of these sessions", "import their files again"
    return (
        f"The library already has {has} with other contents, so nothing was imported; {choose} "
        "with --replace to take the new contents, or with --as-new to keep both."
    )


def _where(changed: Sequence[Arrival]) -> tuple[str, ...]:
    several = changed if len(changed) > 1 else ()
    return tuple(f"{each.file}: the session {each.id}" for each in several)


def _take_in(
    library: Library, arrivals: Sequence[Arrival], *, there: set[str], changed: set[str]
) -> None:
    settled = there - changed
    for each in arrivals:
        if each.id not in settled:
            library.add(first_transaction(each.snapshot), replace=each.id in there)
            settled.add(each.id)
        print(each.id)
