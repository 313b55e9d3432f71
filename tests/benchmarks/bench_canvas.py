"""Measures the canvas on the real page of a board, by real events.

    python tests/benchmarks/bench_canvas.py --size 1920x1080 --runs 5 --json canvas.json

Boards of 200, 1,000 and 5,000 notes with two links each are made up; `--kind iceberg` puts them on
an iceberg, `--kind map` takes players on rings, `opportunities` questions without links, `theory`
a theory of change, and `--board FILE` takes a session (the first of its boards that has something
on it, or the first of `--kind`). A frame is everything from an event to the end of painting. Each
gesture is measured with the whole board in view ("fit") and at a zoom of 100 %, and each of its
frames beside a blit: a widget of the same size that only copies one picture. Judge by the ratio to
it ("times_blit", of the processor's time), as other work makes all waiting longer.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.canvas_boards import Kind, made
from tests.benchmarks.canvas_frames import Blit, Frames, let_go_on, resident, timed
from tests.benchmarks.canvas_hand import Hand
from tests.benchmarks.canvas_pages import board_of, page_of
from workshop_studio.bundled import resource
from workshop_studio.document.document import Document
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Board
from workshop_studio.model.changes import Transaction
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Theory
from workshop_studio.model.words import BoardKind
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.session.tidying import Tidying

FRAMES = 40
ENTERED = 5
_FEW = 20
_AS_IN_THE_PROGRAM = """
import runpy
from workshop_studio.ui.loading.qt import load_qt
load_qt()()
runpy.run_path({path!r}, run_name="__main__")
"""
Figures = dict[str, dict[str, object]]


class _Nowhere:
    """Takes what a library would write."""

    def put(self, transaction: Transaction) -> None:
        """Forget it."""

    def flush(self, _timeout: float) -> bool:
        """Nothing waits."""
        return True


class Run:
    """The measurements of one board in one process."""

    def __init__(self, snapshot: Snapshot, board: Board | Theory, size: tuple[int, int]) -> None:
        self.snapshot = snapshot
        self.board = board
        self.size = size
        self.frames: dict[str, Frames] = {}
        self.once: dict[str, list[tuple[float, float]]] = {}
        self.memory: dict[str, float] = {}
        self.book = FontBook(resource("fonts"))

    def go(self) -> None:
        """Open the board and go through all gestures once."""
        desk = Desk(Document(self.snapshot, _Nowhere(), seq=1), self.book)
        begun = time.perf_counter(), time.process_time()
        page = self._open(desk)
        wall, cpu = time.perf_counter() - begun[0], time.process_time() - begun[1]
        self._note("open to first paint", (1000 * wall, 1000 * cpu))
        canvas = page.canvas
        self._note("sharp after opening", timed(lambda: let_go_on(lambda: canvas.is_sharp)))
        self._rest(page)
        blit = Blit(canvas.grab())
        blit.show()
        # Else the keyboard is on the blit, and whatever is typed on no text.
        page.widget.activateWindow()
        QApplication.processEvents()
        hand = Hand(page, _held(page.scene))
        for zoom in ("fit", "100 %"):
            self._gestures(hand, blit, zoom)
        for zoom in ("fit", "100 %"):
            self._return(hand, zoom)
            self._enter(hand, zoom)
        _let_go(blit)
        del blit
        # The pictures of the blit are none of the program's.
        self.memory = self.memory or resident()
        page.leave()
        _let_go(page.widget)
        del hand, page
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()

    def _open(self, desk: Desk) -> BoardPage:
        page = page_of(desk, self.board)
        page.widget.resize(*self.size)
        page.widget.show()
        QApplication.processEvents()
        return page

    def _gestures(self, hand: Hand, blit: Blit, zoom: str) -> None:
        canvas = hand.canvas
        self._return(hand, zoom)
        self._take("pan", zoom, hand.pan, blit)
        self._return(hand, zoom)
        self._take("zoom", zoom, hand.zoom, blit)
        sharp = timed(lambda: let_go_on(lambda: canvas.is_sharp))
        self._note(f"sharp after zoom, {zoom}", sharp)
        self._return(hand, zoom)
        self._take("drag", zoom, hand.drag, blit)
        hand.give_up()
        self._return(hand, zoom)
        self._take("type", zoom, hand.type_over, blit)
        hand.close_editor()
        self._return(hand, zoom)

    def _enter(self, hand: Hand, zoom: str) -> None:
        """From Enter to a board that shows the new note."""
        for number in range(ENTERED):
            there = set(hand.page.scene.by_id)

            def enter(number: int = number, there: set[str] = there) -> None:
                hand.enter_note(number)
                (new,) = hand.page.scene.by_id.keys() - there
                QApplication.processEvents()
                let_go_on(lambda: hand.sees(new))

            self._note(f"Enter to note painted, {zoom}", timed(enter))
            self._rest(hand.page)

    def _take(self, name: str, zoom: str, step: Callable[[int], None], blit: Blit) -> None:
        self.frames.setdefault(f"{name}, {zoom}", Frames()).take(step, blit, FRAMES)

    def _note(self, name: str, milliseconds: tuple[float, float]) -> None:
        self.once.setdefault(name, []).append(milliseconds)

    def _return(self, hand: Hand, zoom: str) -> None:
        hand.canvas.fit()
        if zoom != "fit":
            hand.look_closely()
        self._rest(hand.page)

    def _rest(self, page: BoardPage) -> None:
        let_go_on(lambda: page.canvas.is_sharp and page.canvas.is_idle)

    def figures(self) -> dict[str, object]:
        """What was measured, in milliseconds, and the memory after the first run's gestures."""
        return {
            "frames": {name: frames.summed() for name, frames in self.frames.items()},
            "once": {name: _summed(times) for name, times in self.once.items()},
            "memory": self.memory,
        }


def main() -> None:
    """Run all measurements, print them, and keep them as JSON where asked."""
    arguments = _arguments()
    figures: Figures = {}
    if arguments.board or arguments.only:
        figures = _measured(arguments)
        if arguments.board:
            _show(arguments.board.name, figures[arguments.board.name])
    else:
        with TemporaryDirectory() as folder:
            # As with an installed program, nothing is compiled while a board is opened.
            _measured_apart(_FEW, Path(folder))
            for count in arguments.notes:
                measured = _measured_apart(count, Path(folder))
                for name, each in measured.items():
                    _show(name, each)
                figures |= measured
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def _measured(arguments: argparse.Namespace) -> Figures:
    application = QApplication([])
    # As in the program: Python's own collector would stop some frame for fifty milliseconds.
    tidying = Tidying(application)
    name, snapshot = _session(arguments)
    run = Run(snapshot, board_of(snapshot, arguments.kind), arguments.size)
    for _ in range(arguments.runs):
        run.go()
    application.processEvents()
    tidying.deleteLater()
    return {name: run.figures()}


def _measured_apart(count: int, folder: Path) -> Figures:
    """The figures of a made board, from a process of its own.

    What one board leaves in memory is not counted for another.
    """
    kept = folder / "figures.json"
    asked = [*sys.argv[1:], "--notes", str(count), "--only", "--json", str(kept)]
    variables = {"PYTHONPYCACHEPREFIX": str(folder), "PYTHONDONTWRITEBYTECODE": ""}
    variables |= {"PYTHONPATH": str(Path(__file__).parents[2])}
    program = _AS_IN_THE_PROGRAM.format(path=__file__)
    command = [sys.executable, "-c", program, *asked]
    subprocess.run(command, check=True, env=os.environ | variables)
    figures: Figures = json.loads(kept.read_text(encoding="utf-8"))
    return figures


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--board", type=Path, help="a session file, in place of made boards")
    kinds = ("map", "theory", *get_args(BoardKind))
    parser.add_argument("--kind", choices=kinds, help="of the board")
    parser.add_argument("--notes", type=int, action="append", help="how many notes to make")
    parser.add_argument("--only", action="store_true", help="only the last of the notes")
    parser.add_argument("--size", type=_size, default=(1920, 1080), help="of the window, as WxH")
    parser.add_argument("--runs", type=int, default=3, help="how often each is measured")
    parser.add_argument("--json", type=Path, help="where to keep the figures")
    arguments = parser.parse_args()
    arguments.kind = "players" if arguments.kind == "map" else arguments.kind
    arguments.notes = arguments.notes or [200, 1000, 5000]
    if arguments.only:
        arguments.notes = arguments.notes[-1:]
    return arguments


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


def _session(arguments: argparse.Namespace) -> tuple[str, Snapshot]:
    if arguments.board:
        from workshop_studio.exchange.files import read_file  # noqa: PLC0415 -- only where asked for

        return arguments.board.name, read_file(arguments.board).snapshot
    kind: Kind = arguments.kind or "notes"
    (count,) = arguments.notes
    things = kind if kind in {"notes", "players"} else f"on one board ({kind})"
    return f"{count} {things}", made(count, kind)


def _held(scene: Scene) -> Item:
    """What is dragged: of what can be, the thing with the most links."""
    things = [item for item in scene.items if not item.ends and not item.fixed]
    return max(things, key=lambda item: len(scene.links_of.get(item.id, ())))


def _let_go(widget: QWidget) -> None:
    widget.close()
    widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _summed(times: list[tuple[float, float]]) -> dict[str, float]:
    walls, cpus = zip(*times, strict=True)
    return {
        "median_ms": round(statistics.median(walls), 1),
        "worst_ms": round(max(walls), 1),
        "cpu_median_ms": round(statistics.median(cpus), 1),
        "cpu_worst_ms": round(max(cpus), 1),
    }


def _show(name: str, figures: dict[str, object]) -> None:
    sys.stdout.write(f"{name}\n")
    for part in figures.values():
        assert isinstance(part, dict)
        for what, figure in part.items():
            named = figure if isinstance(figure, dict) else {"": figure}
            shown = "  ".join(f"{key} {value:7}" for key, value in named.items())
            sys.stdout.write(f"  {what:24} {shown}\n")


if __name__ == "__main__":
    main()
