"""Owns the command that writes documents, results and session files."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workshop_studio.app.arguments import Arguments
from workshop_studio.app.sources import session_of
from workshop_studio.bundled import resource
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round

if TYPE_CHECKING:
    from workshop_studio.export.documents import DocumentKind

STANDARD_OUTPUT = "-"


def export(arguments: Arguments) -> int:
    """Write what was asked for, and say where.

    Raises:
        MendableError: the session or the place cannot be used, or there is nothing to export.
    """
    snapshot = session_of(arguments)
    if arguments.what == "results":
        data = _results(snapshot, arguments)
    elif arguments.what == "session":
        data = _session_file(snapshot)
    elif arguments.what == "session-anonymised":
        from workshop_studio.operations.anonymising import anonymised

        data = _session_file(anonymised(snapshot))
    else:
        data = _document(snapshot, arguments.what, arguments)
    _deliver(data, arguments.out)
    return 0


def _document(snapshot: Snapshot, what: DocumentKind, arguments: Arguments) -> bytes:
    from workshop_studio.export.documents import export_document
    from workshop_studio.layout.text.fonts import FontBook

    data, missing = export_document(
        snapshot,
        what,
        book=FontBook(resource("fonts")),
        size=arguments.size,
        round_id=arguments.round or None,
        theory_id=arguments.theory or None,
        copies=arguments.copies,
    )
    _say_missing(missing)
    return data


def _results(snapshot: Snapshot, arguments: Arguments) -> bytes:
    from workshop_studio.export.results_files import RESULTS_FORMS, results_file

    form = next(each for each in RESULTS_FORMS if each == arguments.format)
    return results_file(snapshot, form, arguments.round or None)


def _session_file(snapshot: Snapshot) -> bytes:
    from workshop_studio.exchange.session_writer import write_session

    _say_open_rounds(snapshot)
    return write_session(snapshot)


def _deliver(data: bytes, out: str) -> None:
    if out == STANDARD_OUTPUT:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    from workshop_studio.export.saving import save

    save(Path(out), data)
    print(f"Saved {out}")


def _say_missing(characters: Sequence[str]) -> None:
    if characters:
        shown = " ".join(f"{each} (U+{ord(each[0]):04X})" for each in characters)
        print(f"No font has these characters; they are shown as �: {shown}", file=sys.stderr)


def _say_open_rounds(snapshot: Snapshot) -> None:
    if any(each.state == "open" for each in snapshot.all(Round)):
        print("A vote is still open; the file leaves it out until it is closed.", file=sys.stderr)
