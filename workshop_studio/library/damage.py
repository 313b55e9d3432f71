"""Owns what a person is told of a session that is damaged."""

from __future__ import annotations

from pathlib import Path

from workshop_studio.library.backups import backups_of
from workshop_studio.library.errors import LibraryError


def damaged_session(library: Path, session: str, findings: tuple[str, ...]) -> LibraryError:
    """The sentence about a damaged session, with the findings as its places."""
    backups = backups_of(library)
    advice = (
        f"export it from the newest backup, {backups[-1]}, given with --library"
        if backups
        else "there is no backup yet, so import its session file into another library"
    )
    return LibraryError(
        f"The session {session} in the library {library} is damaged; {advice}.", places=findings
    )
