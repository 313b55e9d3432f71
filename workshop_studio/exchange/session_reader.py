"""Owns the way from a session file to records: read whole, or refused whole."""

from __future__ import annotations

import re

from workshop_studio.exchange.errors import SessionFileError, rules_broken
from workshop_studio.exchange.file_order import ranks
from workshop_studio.exchange.parsing import parsed
from workshop_studio.exchange.reading import Reading
from workshop_studio.exchange.record_keys import read_record
from workshop_studio.exchange.repeated_links import without_repeated_links
from workshop_studio.exchange.report import Report, line, quoted
from workshop_studio.exchange.rule_places import tell
from workshop_studio.exchange.session_shapes import FORMAT, SESSION
from workshop_studio.exchange.shapes import Spot
from workshop_studio.exchange.unpacking import unpacked
from workshop_studio.model.frozen import frozen
from workshop_studio.model.ids import new_id
from workshop_studio.model.rules import each_problem
from workshop_studio.model.snapshot import Snapshot, snapshot_of

_NEWER = re.compile(r"workshop-studio/(?:[2-9]|[1-9][0-9]+)")


@frozen
class ReadSession:
    """What a session file says.

    Attributes:
        snapshot: all records; no rule is broken.
        warnings: what stands but should be looked at, each "place: text".
        id_made: the file brought no id for the session, so that it has a new one.
    """

    snapshot: Snapshot
    warnings: tuple[str, ...]
    id_made: bool


def read_session(data: bytes) -> ReadSession:
    """Read a session from the bytes of its file.

    Raises:
        SessionFileError: the file is no session file, or it breaks a rule of the format; then the
            error names all places, and nothing was taken in.
    """
    report = Report()
    tree = parsed(unpacked(data), report)
    _check_format(tree.pop("format", None))
    id_made = tree.get("id") is None
    if id_made:
        tree["id"] = new_id()
    reading = Reading(tree, report)
    read_record(SESSION, tree, Spot(""), reading)
    snapshot = snapshot_of(reading.records.values())
    tell(each_problem(snapshot), reading)
    if report.places:
        raise rules_broken(report.places)
    return ReadSession(without_repeated_links(snapshot), _warnings(report, tree), id_made)


def _warnings(report: Report, tree: dict[str, object]) -> tuple[str, ...]:
    """What is pointed out, in the order of the file."""
    order = ranks([place for place, _ in report.warnings], tree)
    found = sorted(report.warnings, key=lambda each: order.get(each[0], len(order)))
    return tuple(line(place, text) for place, text in found)


def _check_format(given: object) -> None:
    if given == FORMAT:
        return
    if isinstance(given, str) and _NEWER.fullmatch(given):
        raise SessionFileError(
            "This file was written by a newer version of the program; "
            "update Workshop Studio, then open it again.",
            places=(f"format: {quoted(given)} is newer than '{FORMAT}'",),
        )
    fault = "is missing" if given is None else f"{quoted(given)} is not '{FORMAT}'"
    raise SessionFileError(
        f'This is not a session file, since its "format" is not "{FORMAT}"; choose another file.',
        places=(f"format: {fault}",),
    )
