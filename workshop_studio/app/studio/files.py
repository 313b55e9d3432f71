"""Owns session files as the studio takes them in: what an import does, and whether it asks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from workshop_studio.model.mendable import MendableError
from workshop_studio.ui.session.studio import Again, Arrival

if TYPE_CHECKING:
    from workshop_studio.exchange.session_reader import ReadSession
    from workshop_studio.library.library import Library


def take_in(
    library: Library, path: Path, *, again: Again, refuse_open: Callable[[str], None]
) -> Arrival:
    """Take a session file into the library, or say that it has to be asked what to do.

    Args:
        library: open for changes.
        path: of the file.
        again: what to do where the library has the session with other contents.
        refuse_open: refuses a session that somebody is working on.

    Raises:
        MendableError: the file is not in order, or the library cannot take it.
    """
    from workshop_studio.app.importing import as_new
    from workshop_studio.document.beginning import first_transaction
    from workshop_studio.exchange.revisions import fingerprint

    read = _read(path)
    snapshot = as_new(read.snapshot) if again == "as-new" else read.snapshot
    session = snapshot.session
    outcome: Literal["added", "replaced", "there", "asks"] = "added"
    if session.id in {each.id for each in library.sessions()}:
        if fingerprint(library.load(session.id)) == fingerprint(snapshot):
            outcome = "there"
        else:
            outcome = "replaced" if again == "replace" else "asks"
    if outcome == "replaced":
        refuse_open(session.id)
    if outcome in ("added", "replaced"):
        library.add(first_transaction(snapshot), replace=outcome == "replaced")
    return Arrival(session=session.id, title=session.title, outcome=outcome, warnings=read.warnings)


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
