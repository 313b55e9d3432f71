"""Measures the library against the bare driver and the bare disk, all in one interleaved run.

    python tests/benchmarks/bench_library.py --runs 200 --json library.json

Judge by the ratios: the figures themselves say more about the disk than about the program.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from io import RawIOBase
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from workshop_studio.document.document import Document, Step
from workshop_studio.document.history import BARRIERS
from workshop_studio.exchange.files import read_file
from workshop_studio.exchange.session_writer import write_session
from workshop_studio.library.driver import sqlite_driver
from workshop_studio.library.library import Library, open_library
from workshop_studio.library.tables import TABLES
from workshop_studio.library.writer import Writer
from workshop_studio.model.boards import Board
from workshop_studio.model.changes import Change, ChangeSet, Transaction
from workshop_studio.model.ids import new_id
from workshop_studio.model.items import Note, NoteLink
from workshop_studio.model.session import Session
from workshop_studio.model.snapshot import Snapshot, snapshot_of
from workshop_studio.operations.editing import edit

Job = Callable[[], object]
SMALL, LARGE = 2_000, 5_000
PAGE = b"\0" * 4096


def main() -> None:
    """Run all measurements, print them, and keep them as JSON where asked."""
    arguments = _arguments()
    with TemporaryDirectory(dir=arguments.folder) as folder:
        path = Path(folder) / "library.db"
        with closing(open_library(path)) as library:
            figures = {
                **_commits(library, Path(folder), arguments.runs),
                **_openings(library, path, max(5, arguments.runs // 10)),
                **_imports(library, Path(folder), max(3, arguments.runs // 40)),
            }
    _show(figures)
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=200, help="how often a change is committed")
    parser.add_argument("--json", type=Path, help="where to keep the figures")
    parser.add_argument("--folder", type=Path, help="a folder on the disk to be measured")
    return parser.parse_args()


def _commits(library: Library, folder: Path, runs: int) -> dict[str, Any]:
    """One change made durable, beside one bare insert and one bare write of a page."""
    snapshot = session_of(SMALL)
    _add(library, snapshot)
    with (
        closing(Writer(library, lambda _: None)) as writer,
        closing(_bare(folder / "bare.db")) as bare,
        (folder / "page").open("wb", buffering=0) as page,
    ):
        document = Document(snapshot, writer, seq=library.last_seq(snapshot.session.id))
        note = snapshot.all(Note)[0].id
        jobs: dict[str, Job] = {
            "commit of one change": lambda: _commit(document, note),
            "bare insert": lambda: bare.execute("INSERT INTO note VALUES (?)", ["word " * 20]),
            "page written and synced": lambda: _write_page(page),
        }
        times = _interleaved(jobs, runs)
    return {
        **_statistics(times),
        **_ratio(times, "commit of one change", "bare insert"),
        **_ratio(times, "commit of one change", "page written and synced"),
    }


def _commit(document: Document, note: str) -> None:
    changes = edit(document.snapshot, note, text=f"Edited in step {document.seq + 1}")
    document.commit(changes, Step(operation="edit-note", label="Edit note"))
    if not document.flush(60):
        raise TimeoutError("a change did not become durable within a minute")


def _write_page(file: RawIOBase) -> None:
    file.seek(0)
    file.write(PAGE)
    # The cheaper of the two where the system has it, as the database does.
    getattr(os, "fdatasync", os.fsync)(file.fileno())


def _openings(library: Library, path: Path, runs: int) -> dict[str, Any]:
    """A large session read, beside the same rows read without making records of them."""
    snapshot = session_of(LARGE)
    _add(library, snapshot)
    session = snapshot.session.id
    jobs: dict[str, Job] = {
        "large session, records": lambda: library.load(session),
        "large session, opened": lambda: library.open_session(session, barriers=BARRIERS),
        "large session, bare rows": lambda: _bare_rows(path, session),
    }
    times = _interleaved(jobs, runs)
    return {
        **_statistics(times),
        **_ratio(times, "large session, records", "large session, bare rows"),
    }


def _bare_rows(path: Path, session: str) -> list[list[Any]]:
    with closing(sqlite_driver().connect(str(path))) as connection:
        return [
            connection.execute(
                f"SELECT * FROM {table.name} WHERE {_owner(kind)} = ?",  # noqa: S608 - own names
                [session],
            ).fetchall()
            for kind, table in TABLES.items()
        ]


def _owner(kind: type) -> str:
    return "id" if kind is Session else "session"


def _imports(library: Library, folder: Path, runs: int) -> dict[str, Any]:
    """A large session file read, checked and made durable."""
    files = iter([_file(folder) for _ in range(runs)])
    reads: list[Snapshot] = []
    jobs: dict[str, Job] = {
        "import, file read and checked": lambda: reads.append(read_file(next(files)).snapshot),
        "import, made durable": lambda: _add(library, reads[-1]),
    }
    return _statistics(_interleaved(jobs, runs))


def _file(folder: Path) -> Path:
    path = folder / f"{new_id()}.workshop.json"
    path.write_bytes(write_session(session_of(LARGE)))
    return path


def session_of(records: int) -> Snapshot:
    """A session of so many records: an iceberg of notes, every third one linked to the next."""
    session, board = Session(id=new_id(), title="Measured"), Board(id=new_id(), kind="iceberg")
    notes = [_note(board, number) for number in range((records - 2) * 3 // 4)]
    links = [
        NoteLink(id=new_id(), board=board.id, source=source.id, target=target.id)
        for source, target in pairwise(notes)
    ]
    return snapshot_of([session, board, *notes, *links[: records - 2 - len(notes)]])


def _note(board: Board, number: int) -> Note:
    return Note(
        id=new_id(),
        board=board.id,
        order=number,
        text=f"Note {number}: what one group sees, another does not hear of",
        layer="events",
        side="barrier",
        marks=("resonates",) if number % 3 == 0 else (),
        tags=(f"tag {number % 50}",),
    )


def _add(library: Library, snapshot: Snapshot) -> None:
    changes = ChangeSet(tuple(Change(None, record) for record in snapshot))
    library.add(
        Transaction(
            id=new_id(), session=snapshot.session.id, seq=1, time="2026-03-12T16:40:00Z",
            actor="facilitator", operation="import-session", label="Import", changes=changes,
        )
    )  # fmt: skip


def _bare(path: Path) -> Any:  # noqa: ANN401 - a connection of the driver, which ships no types
    connection = sqlite_driver().connect(str(path), isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE note (text TEXT)")
    return connection


def _interleaved(jobs: dict[str, Job], runs: int) -> dict[str, list[float]]:
    """Milliseconds of each job, one after the other in turn, so that a busy spell hits all."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(runs):
        for name, job in jobs.items():
            start = time.perf_counter()
            job()
            times[name].append((time.perf_counter() - start) * 1e3)
    return times


def _statistics(times: dict[str, list[float]]) -> dict[str, Any]:
    return {
        name: {
            "best ms": round(min(each), 3),
            "median ms": round(statistics.median(each), 3),
            "p95 ms": round(sorted(each)[int(len(each) * 0.95)], 3),
        }
        for name, each in times.items()
    }


def _ratio(times: dict[str, list[float]], above: str, below: str) -> dict[str, Any]:
    median = statistics.median(times[above]) / statistics.median(times[below])
    best = min(times[above]) / min(times[below])
    return {f"{above} / {below}": {"of bests": round(best, 2), "of medians": round(median, 2)}}


def _show(figures: dict[str, Any]) -> None:
    for line in _lines(figures):
        sys.stdout.write(f"{line}\n")


def _lines(figures: dict[str, Any]) -> Iterator[str]:
    for name, values in figures.items():
        yield f"{name:56}" + "  ".join(f"{key} {value:9.3f}" for key, value in values.items())


if __name__ == "__main__":
    main()
