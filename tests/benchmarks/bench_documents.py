"""Measures the three documents of the borough sample, from session to PDF, cold and warm.

    python tests/benchmarks/bench_documents.py --runs 20 --json documents.json

Cold is a new process each time: its start, its imports, reading the session file, the faces and
the document. Warm is the document alone, in a process that has made it once before; the session is
a fresh one each time, the faces and their cache are kept, as they are in a program that is open.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from workshop_studio.bundled import resource, samples
from workshop_studio.exchange.files import read_file
from workshop_studio.export.documents import DocumentKind, export_document
from workshop_studio.layout.text.fonts import FontBook

KINDS: tuple[DocumentKind, ...] = ("matrix", "theory", "summary")
SAMPLE = samples() / "borough.workshop.json"


def main() -> None:
    """Run all measurements, print them, and keep them as JSON where asked."""
    arguments = _arguments()
    figures = {}
    for kind in KINDS:
        figures[kind] = {
            "cold": _summed(_cold(kind), arguments.runs),
            "warm": _summed(_warm(kind), arguments.runs),
            "bytes": len(_made(kind, FontBook(resource("fonts")))),
        }
    for kind, of in figures.items():
        shown = "  ".join(f"{name} {figure}" for name, figure in of.items())
        sys.stdout.write(f"{kind:8} {shown}\n")
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=20, help="how often each document is made")
    parser.add_argument("--json", type=Path, help="where to keep the figures")
    return parser.parse_args()


def _made(kind: DocumentKind, book: FontBook) -> bytes:
    data, _ = export_document(read_file(SAMPLE).snapshot, kind, book=book)
    return data


def _cold(kind: DocumentKind) -> Callable[[], float]:
    """Seconds of the whole command in a new process."""

    def once() -> float:
        with TemporaryDirectory() as folder:
            out = str(Path(folder) / "out.pdf")
            command = [sys.executable, "-m", "workshop_studio", "export", str(SAMPLE)]
            begun = time.perf_counter()
            subprocess.run(
                [*command, "--what", kind, "--format", "pdf", "-o", out],
                check=True,
                capture_output=True,
            )
            return time.perf_counter() - begun

    return once


def _warm(kind: DocumentKind) -> Callable[[], float]:
    """Seconds of the document alone, once faces and modules are there."""
    book = FontBook(resource("fonts"))
    _made(kind, book)

    def once() -> float:
        snapshot = read_file(SAMPLE).snapshot
        begun = time.perf_counter()
        export_document(snapshot, kind, book=book)
        return time.perf_counter() - begun

    return once


def _summed(once: Callable[[], float], runs: int) -> dict[str, float]:
    """Median and 95th percentile in milliseconds."""
    seconds = sorted(once() for _ in range(max(2, runs)))
    return {
        "median_ms": round(1000 * statistics.median(seconds), 1),
        "p95_ms": round(1000 * statistics.quantiles(seconds, n=20, method="inclusive")[-1], 1),
    }


if __name__ == "__main__":
    main()
