"""Owns the command that takes session files into the library."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from workshop_studio.app.arguments import Arguments
from workshop_studio.app.opening import changing_library
from workshop_studio.app.sources import read_named
from workshop_studio.document.beginning import first_transaction
from workshop_studio.exchange.revisions import fingerprint
from workshop_studio.library.library import Library
from workshop_studio.model.changes import Change, ChangeSet
from workshop_studio.model.ids import new_id
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.session import Session
from workshop_studio.model.snapshot import Snapshot


def import_files(arguments: Arguments) -> int:
    """Import files one after the other and print the id of each session.

    All files are read first: where one of them is not in order, none is imported.

    Raises:
        MendableError: a file is not in order, or the library has another session of its id and
            neither --replace nor --as-new was said (exchange format, rule 10).
    """
    sessions = [(file, _read(file)) for file in arguments.files]
    with changing_library(arguments) as library:
        for file, snapshot in sessions:
            print(_take_in(library, file, snapshot, arguments))
    return 0


def as_new(snapshot: Snapshot) -> Snapshot:
    """The same contents as a session of its own."""
    session = snapshot.session
    fresh = replace(session, id=new_id())
    return snapshot.apply(ChangeSet((Change(session, None), Change(None, fresh))))


def _read(file: Path) -> Snapshot:
    read = read_named(file)
    for warning in read.warnings:
        print(f"{file}: {warning}", file=sys.stderr)
    return read.snapshot


def _take_in(library: Library, file: Path, snapshot: Snapshot, arguments: Arguments) -> str:
    if arguments.as_new:
        snapshot = as_new(snapshot)
    session = snapshot.session.id
    known = session in {each.id for each in library.sessions()}
    if not known:
        library.add(first_transaction(snapshot))
    elif fingerprint(library.load(session)) == fingerprint(snapshot):
        return session
    elif arguments.replace:
        library.add(first_transaction(snapshot), replace=True)
    else:
        raise MendableError(_says_what_to_do(file, snapshot.session))
    return session


def _says_what_to_do(file: Path, session: Session) -> str:
    return (
        f"The library already has the session {session.id} with other contents; import {file} "
        "again with --replace to put it in its place, or with --as-new to keep both."
    )
