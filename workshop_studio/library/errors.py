"""Owns what a person is told when the library cannot do what was asked."""

from __future__ import annotations

from workshop_studio.model.mendable import MendableError


class LibraryError(MendableError):
    """Something about the library that a person can mend: one sentence, with what to do."""


class PassingError(LibraryError):
    """The disk or a lock is at fault: the same may succeed later without anybody's doing."""


class UnreadableError(Exception):
    """Stored content is not what this program writes; the caller knows whose it is and says so."""
