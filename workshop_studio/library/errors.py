"""Owns what a person is told when the library cannot do what was asked."""

from __future__ import annotations

from workshop_studio.model.mendable import MendableError


class LibraryProblem(MendableError):
    """Something about the library that a person can mend: one sentence, with what to do."""


class PassingProblem(LibraryProblem):
    """The disk or a lock is at fault: the same may succeed later without anybody's doing."""


class Unreadable(Exception):
    """Stored content is not what this program writes; the caller knows whose it is and says so."""
