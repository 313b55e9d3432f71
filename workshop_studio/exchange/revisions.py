"""Owns what tells copies of a session apart: fingerprints of contents, and revisions."""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b

from workshop_studio.exchange.session_writer import write_session
from workshop_studio.model.changes import Change, ChangeSet
from workshop_studio.model.session import Revision
from workshop_studio.model.snapshot import Snapshot

_DIGEST_BYTES = 16


def fingerprint(snapshot: Snapshot) -> str:
    """The same text for the same contents, whatever the revision says."""
    written = write_session(with_revision(snapshot, Revision()))
    return blake2b(written, digest_size=_DIGEST_BYTES).hexdigest()


def with_revision(snapshot: Snapshot, revision: Revision) -> Snapshot:
    """The same session under another revision."""
    session = snapshot.session
    return snapshot.apply(ChangeSet((Change(session, replace(session, revision=revision)),)))


def revised(snapshot: Snapshot, *, start: Snapshot, changes: int, saved: str) -> Snapshot:
    """A session as it travels on after changes.

    Args:
        snapshot: the session as it is now.
        start: as this library began with it, from a file or anew.
        changes: how often it changed since; where it did not, it travels on as it came.
        saved: when it changed last.
    """
    if not changes:
        return snapshot
    before = snapshot.session.revision
    revision = replace(before, count=before.count + changes, parent=fingerprint(start), saved=saved)
    return with_revision(snapshot, revision)
