"""Owns what the studio writes to files: documents, results, and sessions as they travel on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from workshop_studio.bundled import resource
from workshop_studio.model.changes import Transaction
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.ui.session.studio import What

if TYPE_CHECKING:
    from workshop_studio.layout.pages.sheet import PaperSize

Written = tuple[bytes, tuple[str, ...]]
"""The bytes of a file, and the characters in it that no face covers."""


def written(
    snapshot: Snapshot, what: What, *, size: PaperSize, round_id: str, theory_id: str
) -> Written:
    """A document, results or a session file of a session.

    Raises:
        MendableError: the session lacks what is to be shown.
    """
    if what == "session":
        from workshop_studio.exchange.session_writer import write_session

        return write_session(snapshot), ()
    if what == "session-anonymised":
        from workshop_studio.exchange.session_writer import write_session
        from workshop_studio.operations.anonymising import anonymised

        return write_session(anonymised(snapshot)), ()
    if what == "results-csv" or what == "results-xlsx":  # noqa: PLR1714 - mypy narrows it only so
        return _results(snapshot, what, round_id), ()
    from workshop_studio.export.documents import export_document
    from workshop_studio.layout.text.fonts import FontBook

    return export_document(
        snapshot,
        what,
        # The window's own book is used from its thread alone.
        book=FontBook(resource("fonts")),
        size=size,
        round_id=round_id or None,
        theory_id=theory_id or None,
    )


def put(path: Path, data: bytes) -> None:
    """Write a file whole, or not at all.

    Raises:
        CannotSaveError: there is no room, or the place cannot be written.
    """
    from workshop_studio.export.saving import save

    save(path, data)


def travelling(snapshot: Snapshot, journal: tuple[Transaction, ...]) -> Snapshot:
    """A session as it travels on after what its journal says."""
    from workshop_studio.document.replay import as_of
    from workshop_studio.exchange.revisions import revised

    saved = max(each.time for each in journal)
    return revised(snapshot, start=as_of(journal, 1), changes=len(journal) - 1, saved=saved)


def _results(
    snapshot: Snapshot, what: Literal["results-csv", "results-xlsx"], round_id: str
) -> bytes:
    from workshop_studio.export.results_files import results_file

    form: Literal["csv", "xlsx"] = "csv" if what == "results-csv" else "xlsx"
    return results_file(snapshot, form, round_id or None)
