"""Owns the timing of frames, each beside a full-frame blit, which no widget can beat."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

Step = Callable[[int], None]
_SPARE = 100_000
"""A board that does not come to rest within so many turns is broken."""


class Blit(QWidget):
    """Does nothing but copy one picture."""

    def __init__(self, picture: QPixmap) -> None:
        super().__init__()
        self._picture = picture
        self.resize(picture.size())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        """Copy the picture."""
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._picture)

    def frame(self, _number: int) -> None:
        """Ask for a frame."""
        self.update()


@dataclass
class Frames:
    """What the frames of one gesture took, in milliseconds: on the wall, and of the processor.

    Attributes:
        first: the first frame, which takes up what the others go on with.
        wall: the others, as long as somebody waited.
        cpu: what the processor spent on them, whatever else the computer did.
        blit: processor's time of a blit after each of them.
    """

    first: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    blit: list[float] = field(default_factory=list)

    def take(self, step: Step, blit: Blit, count: int) -> None:
        """Measure so many frames after the first."""
        self.first.append(_frame(step, 0)[0])
        for number in range(1, count + 1):
            wall, cpu = _frame(step, number)
            self.wall.append(wall)
            self.cpu.append(cpu)
            self.blit.append(_frame(blit.frame, number)[1])

    def summed(self) -> dict[str, float]:
        """The figures worth keeping."""
        floor = statistics.median(self.blit)
        return {
            "median_ms": _round(statistics.median(self.wall)),
            "p95_ms": _round(_p95(self.wall)),
            "worst_ms": _round(max(self.wall + self.first)),
            "first_ms": _round(statistics.median(self.first)),
            "cpu_median_ms": _round(statistics.median(self.cpu)),
            "cpu_p95_ms": _round(_p95(self.cpu)),
            "times_blit": _round(statistics.median(self.cpu) / floor),
        }


def timed(do: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds on the wall, and of the processor."""
    wall, cpu = time.perf_counter(), time.process_time()
    do()
    return 1000 * (time.perf_counter() - wall), 1000 * (time.process_time() - cpu)


def let_go_on(until: Callable[[], bool]) -> None:
    """Let the window work until something holds."""
    for _ in range(_SPARE):
        if until():
            return
        QApplication.processEvents()
        # The board waits for rest with a timer; turning in circles would count as its work.
        time.sleep(0.0005)
    raise RuntimeError("the board does not come to rest")


def resident() -> dict[str, float]:
    """Megabytes of memory this process has: its share of what several use (PSS), and all (RSS)."""
    try:
        lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return {}
    found = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in lines[1:]}
    return {"pss_mb": round(found["Pss"], 1), "rss_mb": round(found["Rss"], 1)}


def _frame(step: Step, number: int) -> tuple[float, float]:
    """From a step to the end of painting it."""

    def once() -> None:
        step(number)
        # Painting has been asked for by now; timers would run what waits for a pause of the hand.
        QApplication.sendPostedEvents()

    taken = timed(once)
    QApplication.processEvents()
    return taken


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20, method="inclusive")[-1]


def _round(number: float) -> float:
    return round(number, 2)
