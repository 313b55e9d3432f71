"""How long until the library page and the sample map are painted, against a bare window.

    .venv/bin/python tests/benchmarks/bench_start.py --runs 15

Every round starts fresh processes, one after the other: a bare PySide6 window, the library page,
and the map of the sample session, each over a library that holds the samples. A process is timed
from outside, from its start until it says that the first painting is over. Also listed: modules
loaded by then that a start must do without.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FORBIDDEN = ("sqlalchemy", "alembic", "networkx", "reportlab", "xlsxwriter", "msgspec")
BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

application = QApplication([])

class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, self.painted)

    def painted(self):
        print("painted", flush=True)
        QApplication.quit()

window = Window()
window.resize(1366, 768)
window.show()
application.exec()
"""
OURS = """
import sys
from pathlib import Path
from workshop_studio.app.window import Program

class Timed(Program):
    def _begin(self):
        loaded = [name for name in {forbidden!r} if name in sys.modules]
        print("painted", *loaded, flush=True)
        sys.stdin.readline()
        super()._begin()
        self.window.close()

program = Timed(Path({library!r}), read_only=False)
program.show({words!r})
sys.exit(program.run())
"""
FILL = """
from pathlib import Path
from workshop_studio.app.studio.studio import WindowStudio
from workshop_studio.bundled import samples
from workshop_studio.ui.appearance.application import make_application
from tests.ui.errands import arrival
application = make_application([])
studio = WindowStudio(Path({library!r}))
for file in sorted(samples().glob("*.json")):
    arrival(studio.import_file(file))
studio.leave()
"""


def main(words: Sequence[str]) -> int:
    """Measure, and print a line for each start."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args(words).runs
    with tempfile.TemporaryDirectory() as folder:
        library = str(Path(folder, "library.db"))
        run_through(FILL.format(library=library), folder)
        programs = {
            "bare window": BARE,
            "library page": ours(library, {"source": "", "sample": False}),
            "sample map": ours(library, {"source": "", "sample": True}),
        }
        times: dict[str, list[float]] = {name: [] for name in programs}
        loaded: dict[str, set[str]] = {name: set() for name in programs}
        for turn in range(runs + 1):
            for name, program in programs.items():
                seconds, modules = timed(program, folder)
                loaded[name] |= modules
                if turn:  # the first round fills the caches of the disk
                    times[name].append(seconds)
    report(times, loaded)
    return 0


def ours(library: str, words: dict[str, object]) -> str:
    """The program of one start of ours."""
    return OURS.format(forbidden=FORBIDDEN, library=library, words=words)


def timed(program: str, home: str) -> tuple[float, set[str]]:
    """Seconds until the first painting is over, and what was loaded that should not be."""
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=environment(home),
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = time.perf_counter() - start
        process.communicate("\n")
    if not line.startswith("painted"):
        raise SystemExit(f"a start failed with code {process.returncode}")
    return seconds, set(line.split()[1:])


def run_through(program: str, home: str) -> None:
    """Run a program to its end."""
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT, env=environment(home))


def environment(home: str) -> dict[str, str]:
    """The variables of a start: no screen, nothing remembered from elsewhere, all compiled."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept,
        "PYTHONPYCACHEPREFIX": str(Path(home, "compiled")),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": home,
        "XDG_DATA_HOME": home,
        "PYTHONPATH": str(ROOT),
    }


def report(times: dict[str, list[float]], loaded: dict[str, set[str]]) -> None:
    """Print medians, 95th percentiles, ratios to the bare window, and what was loaded."""
    bare = statistics.median(times["bare window"])
    for name, each in times.items():
        middle, worst = statistics.median(each), sorted(each)[int(len(each) * 0.95)]
        ratios = statistics.median(
            one / other for one, other in zip(each, times["bare window"], strict=True)
        )
        sys.stdout.write(
            f"{name:14} median {middle * 1e3:6.0f} ms  p95 {worst * 1e3:6.0f} ms"
            f"  ratio {middle / bare:5.2f} (of pairs {ratios:5.2f})"
            f"  loaded: {', '.join(sorted(loaded[name])) or 'nothing slow'}\n"
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
