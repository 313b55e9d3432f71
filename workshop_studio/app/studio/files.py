"""Owns session files as the studio takes them in: what an import does, and whether it asks."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from workshop_studio.model.mendable import MendableError
from workshop_studio.ui.session.studio import Again, Arrival

if TYPE_CHECKING:
    from workshop_studio.exchange.session_reader import ReadSession
    from workshop_studio.library.library import Library
    from workshop_studio.model.snapshot import Snapshot
    from workshop_studio.ui.session.course import Course


def take_in(
    library: Library, path: Path, *, again: Again, course: Course,
    kept_closed: Callable[[str], AbstractContextManager[None]],
) -> Arrival:  # fmt: skip
    """Take a session file into the library, or say that it has to be asked what to do.

    Args:
        library: open for changes.
        path: of the file.
        again: what to do where the library has the session with other contents.
        course: asked before the library is changed; given up, it stays as it is.
        kept_closed: keeps a session closed that is being replaced, or refuses where it is open.

    Raises:
        MendableError: the file is not in order, or the library cannot take it.
    """
    from workshop_studio.app.importing import as_new

    read = _read(path)
    snapshot = as_new(read.snapshot) if again == "as-new" else read.snapshot
    session = snapshot.session
    outcome = _outcome(library, snapshot, again)
    if outcome in ("added", "replaced") and course.settle():
        _add(library, snapshot, kept_closed=kept_closed if outcome == "replaced" else None)
    return Arrival(session=session.id, title=session.title, outcome=outcome, warnings=read.warnings)


def _outcome(
    library: Library, snapshot: Snapshot, again: Again
) -> Literal["added", "replaced", "there", "asks"]:
    from workshop_studio.exchange.revisions import fingerprint

    session = snapshot.session.id
    if session not in {each.id for each in library.sessions()}:
        return "added"
    if fingerprint(library.load(session)) == fingerprint(snapshot):
        return "there"
    return "replaced" if again == "replace" else "asks"


def _add(
    library: Library, snapshot: Snapshot, *,
    kept_closed: Callable[[str], AbstractContextManager[None]] | None,
) -> None:  # fmt: skip
    from workshop_studio.document.beginning import first_transaction

    if kept_closed is None:
        library.add(first_transaction(snapshot))
        return
    with kept_closed(snapshot.session.id):
        library.add(first_transaction(snapshot), replace=True)


def _read(path: Path) -> ReadSession:
    """Read a session file; what is wrong with it is said with its bare name, which is shorter."""
    from workshop_studio.exchange.files import read_file

    try:
        return read_file(path)
    except MendableError as error:
        sentence = str(error).replace(str(path), path.name)
        if path.name not in sentence:
            sentence = f"{path.name}: {sentence}"
        raise MendableError(sentence, places=error.places) from error
