"""Measures the frames of a board on screen: pan, zoom, drag and typing, beside a bare blit.

    python tests/benchmarks/bench_canvas.py --notes 200 --notes 1000 --size 1920x1080 --runs 5

Boards of notes and links are made from a fixed seed; `--board FILE` takes the board of players of a
session instead. A frame is everything from the call that changes something to the end of painting.
Each is measured with the whole board in view ("fit") and at a zoom of 100 %. Judge by the ratio to
the blit: a widget of the same size that only copies one picture, measured in the same run.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from workshop_studio.bundled import resource
from workshop_studio.layout.boards.geometry import Rect, around
from workshop_studio.layout.boards.scene import Drawing, Item, Scene
from workshop_studio.layout.display_list import Box, Group, Ink, Text
from workshop_studio.layout.display_list import Path as Line
from workshop_studio.layout.screen import LIGHT
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.setting import layout_text
from workshop_studio.layout.theme import SECTOR_LOOKS
from workshop_studio.ui.canvas.surface import Surface
from workshop_studio.ui.session.tidying import Tidying

FRAMES = 40
# The processor's time says what a frame costs on a computer that does other things as well.
_CLOCK = time.process_time if "--cpu" in sys.argv else time.perf_counter
WORDS = (
    "lift home mentor coming back school feels unsafe after four o'clock nobody asked us bus "
    "parents evening language support waiting list exclusion youth club closed phone data"
)
"""What notes are made of; only how long they are matters."""
Step = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class NoteLook:
    """A note with its hard shadow, an edge and up to four lines."""

    text: str
    fill: str
    edge: str

    def draw(self, drawing: Drawing) -> Group:
        """The note."""
        block = layout_text(
            drawing.book, self.text, size=14, width=174, weight=500, leading=1.22, max_lines=4
        )
        shadow = Box(2, 2, 198, 72, Ink(drawing.theme.hairline), 10)
        body = Box(0, 0, 198, 72, Ink(self.fill, self.edge, 1.5), 10)
        return Group("P", (shadow, body, Text(12, 6, block, drawing.theme.note_ink)))


@dataclass(frozen=True, slots=True)
class LinkLook:
    """A bowed link with a head."""

    dx: float
    dy: float

    def draw(self, drawing: Drawing) -> Group:
        """The link."""
        look = drawing.theme.links["mixed"]
        bow = (self.dx / 2 - self.dy * 0.1, self.dy / 2 + self.dx * 0.1)
        curve = Line(
            (("M", 0, 0), ("C", *bow, *bow, self.dx, self.dy)),
            Ink(stroke=look.colour, width=look.width, dash=look.dash),
        )
        head = Line(
            (("M", self.dx - 6, self.dy), ("L", self.dx + 6, self.dy), ("L", self.dx, self.dy + 9)),
            Ink(look.colour),
        )
        return Group("P", (curve, head))


class Blit(QWidget):
    """Does nothing but copy one picture: no widget that fills its place can be faster."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = QPixmap()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        """Copy the picture."""
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self.picture)


def main() -> None:
    """Run all measurements, print them, and keep them as JSON where asked."""
    arguments = _arguments()
    application = QApplication([])
    # As in the program: Python's own collector would stop some frame for fifty milliseconds.
    tidying = Tidying(application)
    book = FontBook(resource("fonts"))
    scenes = {f"{count} notes": _made(count) for count in arguments.notes}
    if arguments.board:
        scenes = {arguments.board.name: _read(arguments.board)}
    figures = {
        name: _measured(scene, book, arguments.size, arguments.runs)
        for name, scene in scenes.items()
    }
    application.processEvents()
    tidying.deleteLater()
    _show(figures)
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--board", type=Path, help="a session file, in place of made boards")
    parser.add_argument("--notes", type=int, action="append", help="how many notes to make")
    parser.add_argument("--size", type=_size, default=(1920, 1080), help="of the window, as WxH")
    parser.add_argument("--runs", type=int, default=3, help="how often each is measured")
    parser.add_argument("--cpu", action="store_true", help="count the processor's time alone")
    parser.add_argument("--json", type=Path, help="where to keep the figures")
    arguments = parser.parse_args()
    arguments.notes = arguments.notes or [200, 1000]
    return arguments


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


def _read(path: Path) -> Scene:
    """The board of players of a session."""
    from workshop_studio.exchange.files import read_file  # noqa: PLC0415 -- only where asked for
    from workshop_studio.model.boards import Board  # noqa: PLC0415 -- only where asked for
    from workshop_studio.tools.boards.map import MapActs  # noqa: PLC0415 -- only where asked for

    snapshot = read_file(path).snapshot
    board = next(board for board in snapshot.all(Board) if board.kind == "players")
    return MapActs(board.id, FontBook(resource("fonts"))).scene(snapshot)


def _made(count: int) -> Scene:
    """A board of so many notes and twice as many links, a few of them right across it."""
    chance = random.Random(11)  # noqa: S311 -- the same board every time, and of no secret
    looks = list(SECTOR_LOOKS.values())
    columns = max(8, int((count * 0.75) ** 0.5))
    notes = []
    for number in range(count):
        text = " ".join(chance.choices(WORDS.split(), k=chance.randint(3, 18)))
        look = NoteLook(text, (sector := looks[number % 9]).fill, sector.edge)
        at = (number % columns * 240.0, number // columns * 120.0)
        notes.append(Item(f"n{number}", at, Rect(-1, -1, 202, 76), look, text, "Note"))
    # The first note is the one that is dragged: it has ten links.
    pairs = [(0, chance.randrange(1, min(count, 30))) for _ in range(10)]
    while len(pairs) < 2 * count:
        first = chance.randrange(count)
        reach = count if chance.random() < 0.15 else columns + 2
        pairs.append((first, (first + chance.randint(1, reach)) % count))
    links = [_link(f"l{n}", notes[a], notes[b]) for n, (a, b) in enumerate(pairs) if a != b]
    bounds = around(note.bounds for note in notes)
    return Scene(bounds, (), (*links, *notes), tuple(item.id for item in (*notes, *links)))


def _link(item_id: str, source: Item, target: Item) -> Item:
    (ax, ay), (bx, by) = source.bounds.centre, target.bounds.centre
    dx, dy = bx - ax, by - ay
    middle = (ax + dx / 2 - dy * 0.075, ay + dy / 2 + dx * 0.075)
    line = ((ax, ay), middle, (bx, by))
    extent = around(Rect(x - ax, y - ay, 0, 0) for x, y in line).grown(20)
    return Item(
        item_id, (ax, ay), extent, LinkLook(dx, dy), "", "Link",
        ends=(source.id, target.id), line=line,
    )  # fmt: skip


def _measured(scene: Scene, book: FontBook, size: tuple[int, int], runs: int) -> dict[str, object]:
    """The figures of one board, in milliseconds."""
    taken: dict[str, list[float]] = {}
    once: dict[str, list[float]] = {}
    for _ in range(runs):
        surface, blit = Surface(book, LIGHT), Blit()
        for widget in (surface, blit):
            widget.resize(*size)
        _run(surface, blit, scene, taken, once)
        for widget in (surface, blit):
            widget.close()
    floor = statistics.median(taken["blit"])
    return {
        "frames": {name: _summed(times, floor) for name, times in taken.items()},
        "once": {name: round(statistics.median(times), 1) for name, times in once.items()},
    }


def _run(
    surface: Surface, blit: Blit, scene: Scene,
    taken: dict[str, list[float]], once: dict[str, list[float]],
) -> None:  # fmt: skip
    """Open the board and go through all gestures once."""
    once.setdefault("open", []).append(_timed(lambda: _open(surface, scene)))
    once.setdefault("sharp after opening", []).append(_timed(lambda: _sharpen(surface)))
    _rest(surface)
    blit.picture = surface.grab()
    blit.show()
    taken.setdefault("blit", []).extend(_frames(blit, lambda _: blit.update()))
    for zoom in ("fit", "100 %"):
        for name, milliseconds in _gestures(surface, scene, zoom, once):
            taken.setdefault(f"{name}, {zoom}", []).extend(milliseconds)


def _gestures(
    surface: Surface, scene: Scene, zoom: str, once: dict[str, list[float]]
) -> Iterator[tuple[str, list[float]]]:
    """Each gesture's frames, the surface at rest before each."""
    held = scene.by_id[scene.order[0]]
    _return(surface, held, zoom)
    step = 12 if zoom == "fit" else 48
    yield "pan", _frames(surface, lambda n: surface.pan(*_round_trip(n, step)))
    _return(surface, held, zoom)
    middle = QPointF(surface.width() / 2, surface.height() / 2)
    yield "zoom", _frames(surface, lambda n: surface.zoom_at(1.03 if n % 20 < 10 else 0.97, middle))
    once.setdefault(f"sharp after zoom, {zoom}", []).append(_timed(lambda: _sharpen(surface)))
    _return(surface, held, zoom)
    drag = _drag(surface, scene, held, 9)
    once.setdefault(f"take up, {zoom}", []).append(_frame(drag, 0))
    yield "drag", _frames(surface, drag)
    surface.end_live()
    _rest(surface)
    yield "type", _frames(surface, _type(surface, held))
    surface.end_live()
    _rest(surface)
    yield "change", _frames(surface, _change(surface, scene, held))
    surface.set_scene(scene)


def _drag(surface: Surface, scene: Scene, held: Item, step: int) -> Step:
    """The note and its links, moved to and fro."""
    links = scene.links_of.get(held.id, ())
    others = {end: scene.by_id[end] for link in links for end in link.ends}
    hidden = frozenset([held.id, *(link.id for link in links)])

    def once(number: int) -> None:
        shift = step * (number % 20 if number % 40 < 20 else 20 - number % 20)
        moved = replace(held, at=(held.at[0] + shift, held.at[1] + shift / 2))
        ends = {**others, held.id: moved}
        live = [
            _link(link.id, *(ends[end] for end in link.ends))
            if isinstance(link.look, LinkLook)
            else link
            for link in links
        ]
        surface.show_live([*live, moved], hidden)

    return once


def _type(surface: Surface, held: Item) -> Step:
    """A letter more each time."""

    def once(number: int) -> None:
        text = "Typing some words into it"[: number % 25]
        look = replace(held.look, text=text) if isinstance(held.look, NoteLook) else held.look
        surface.show_live([replace(held, look=look)], frozenset([held.id]))

    return once


def _change(surface: Surface, scene: Scene, held: Item) -> Step:
    """A whole new scene in which one note stands elsewhere."""

    def once(number: int) -> None:
        moved = replace(held, at=(held.at[0] + number % 2 * 40, held.at[1]))
        items = tuple(moved if item is held else item for item in scene.items)
        surface.set_scene(replace(scene, items=items))

    return once


def _round_trip(number: int, step: int) -> tuple[int, int]:
    """To the left, up, to the right, and down again."""
    return [(-step, 0), (0, -step), (step, 0), (0, step)][number // 10 % 4]


def _return(surface: Surface, held: Item, zoom: str) -> None:
    surface.fit()
    if zoom != "fit":
        surface.zoom_to(1.0)
        surface.reveal(held.bounds.grown(200))
    _rest(surface)


def _open(surface: Surface, scene: Scene) -> None:
    surface.set_scene(scene)
    surface.show()
    QApplication.processEvents()


def _sharpen(surface: Surface) -> None:
    """Let the surface work until all that is seen is sharp."""
    while not surface.is_sharp:
        QApplication.processEvents()


def _rest(surface: Surface) -> None:
    """Let the surface work until there is nothing left to do."""
    while not surface.is_sharp or not surface.is_idle:
        QApplication.processEvents()


def _timed(do: Callable[[], object]) -> float:
    begun = _CLOCK()
    do()
    return 1000 * (_CLOCK() - begun)


def _frames(widget: QWidget, step: Step) -> list[float]:
    """Milliseconds of each frame, the first one left out."""
    widget.repaint()
    _frame(step, 0)
    return [_frame(step, number) for number in range(1, FRAMES + 1)]


def _frame(step: Step, number: int) -> float:
    """Milliseconds from a step to the end of painting it."""
    begun = _CLOCK()
    step(number)
    QApplication.processEvents()
    return 1000 * (_CLOCK() - begun)


def _summed(milliseconds: list[float], floor: float) -> dict[str, float]:
    ordered = sorted(milliseconds)
    median = statistics.median(ordered)
    return {
        "median_ms": round(median, 2),
        "p95_ms": round(statistics.quantiles(ordered, n=20, method="inclusive")[-1], 2),
        "worst_ms": round(ordered[-1], 2),
        "times_blit": round(median / floor, 1),
    }


def _show(figures: dict[str, dict[str, object]]) -> None:
    for name, of in figures.items():
        sys.stdout.write(f"{name}\n")
        frames, once = of["frames"], of["once"]
        assert isinstance(frames, dict)
        assert isinstance(once, dict)
        for gesture, figure in frames.items():
            shown = "  ".join(f"{key} {value:7}" for key, value in figure.items())
            sys.stdout.write(f"  {gesture:14} {shown}\n")
        for what, milliseconds in once.items():
            sys.stdout.write(f"  {what:24} {milliseconds} ms\n")


if __name__ == "__main__":
    main()
