"""Owns the look at what a journey has left on the disk."""

from __future__ import annotations

from pathlib import Path

from tests.ui.journeys.facilitator import LIBRARY
from workshop_studio.exchange.session_writer import write_session
from workshop_studio.library.library import open_library
from workshop_studio.model.snapshot import Snapshot


def stored(folder: Path, session: str) -> Snapshot:
    """The session as the library on the disk has it, which is in order."""
    library = open_library(folder / LIBRARY, read_only=True)
    try:
        assert library.verify(session) == ()
        return library.load(session)
    finally:
        library.close()


def assert_whole(folder: Path, done: Snapshot) -> None:
    """All of a session is on the disk as it was done."""
    assert write_session(stored(folder, done.session.id)) == write_session(done)
