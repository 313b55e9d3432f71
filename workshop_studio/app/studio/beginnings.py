"""Owns sessions as they begin: from a template or the sample, also before there is a library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # These bring the records, which the library page does without.
    from workshop_studio.app.studio.late_journal import LateJournal
    from workshop_studio.app.studio.shelf import Shelf
    from workshop_studio.document.document import Document
    from workshop_studio.model.changes import Transaction
    from workshop_studio.model.snapshot import Snapshot


class Beginnings:
    """What has begun and waits for the library to hear of it, until it is opened."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._waiting: dict[str, tuple[Snapshot, LateJournal]] = {}

    def from_template(self, template: str, *, title: str, place: str, date: str, group: str) -> str:
        """Begin a session from a template; its id.

        Raises:
            MendableError: what it should be called or when it is cannot be held.
        """
        from workshop_studio.document.beginning import first_transaction
        from workshop_studio.tools.templates.beginning import START, begun
        from workshop_studio.tools.templates.template import template_named

        made = begun(template_named(template), title=title, place=place, date=date, group=group)
        _refuse_broken(made)
        first = first_transaction(made, START)
        if self._shelf.is_opening:
            self._wait(made, first)
        else:
            self._shelf.changing().add(first)
        return made.session.id

    def from_file(self, file: Path) -> None:
        """Begin a session as a file of ours has it."""
        from workshop_studio.app.sources import read_named
        from workshop_studio.document.beginning import first_transaction

        snapshot = read_named(file).snapshot
        first = first_transaction(snapshot)
        if self._shelf.is_open:
            self._shelf.changing().add(first)
        else:
            self._wait(snapshot, first)

    def taken(self, session: str) -> tuple[Document, LateJournal] | None:
        """A session that the library is still to hear of, to be opened; None for any other."""
        if session not in self._waiting:
            return None
        from workshop_studio.document.document import Document

        snapshot, waiting = self._waiting.pop(session)
        return Document(snapshot, waiting, seq=1), waiting

    def _wait(self, made: Snapshot, first: Transaction) -> None:
        self._waiting[made.session.id] = made, self._shelf.begun(first)


def id_in(file: Path) -> str:
    """The id of a session file of ours, without taking it apart."""
    import json

    return str(json.loads(file.read_text(encoding="utf-8"))["id"])


def _refuse_broken(snapshot: Snapshot) -> None:
    from workshop_studio.model.problems import RulesBrokenError
    from workshop_studio.model.rules import each_problem

    if broken := tuple(each for each in each_problem(snapshot) if not each.warning):
        raise RulesBrokenError(broken)
