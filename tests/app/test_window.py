"""The window from the command line: what it opens, and what is said where it cannot."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.library.yesterday import make_old
from workshop_studio.app import main
from workshop_studio.app.arguments import parse
from workshop_studio.app.screen import WINDOW_LIBRARIES, X11_LIBRARIES, refuse_without_screen
from workshop_studio.bundled import samples
from workshop_studio.model.mendable import MendableError

ROOT = Path(__file__).resolve().parent.parent.parent
PUPILS = samples() / "borough-pupils.workshop.json"
SAMPLES = sorted(samples().glob("*.workshop.json"))
# Says what the window shows, as soon as it is painted and whenever that changes; ends on a line.
TELLING = """
import sys
from pathlib import Path
from PySide6.QtCore import QSocketNotifier, QTimer
from workshop_studio.app import window
from workshop_studio.app.main import main

class Telling(window.Program):
    said = None

    def _begin(self):
        super()._begin()
        self.timer = QTimer()
        self.timer.setInterval(20)
        self.timer.timeout.connect(self.tell)
        self.timer.start()
        self.end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self.end.activated.connect(lambda: self.window.close())

    def tell(self):
        page = self.window.session
        desk = page.desk if page is not None else None
        shown = "library" if desk is None else (
            f"{desk.snapshot.session.id} {'reading' if desk.read_only else 'changing'}"
        )
        if shown != self.said:
            self.said = shown
            print(shown, flush=True)

window.Program = Telling
sys.exit(main(sys.argv[1:]))
"""
# Names what a start has loaded when the window is painted that it has to do without.
LOADED = """
import sys
from workshop_studio.app import window
from workshop_studio.app.main import main

class Loaded(window.Program):
    def _begin(self):
        from PySide6.QtWidgets import QWidget
        slow = (
            "sqlalchemy", "alembic", "networkx", "reportlab", "xlsxwriter", "msgspec",
            "regex", "PySide6.QtNetwork", "logging", "platformdirs", "random",
            "workshop_studio.ui.library.start_form",
            "workshop_studio.ui.boards.map.player_form", "workshop_studio.ui.boards.map.link_form",
            "workshop_studio.ui.boards.map.divisions_editor", "workshop_studio.ui.boards.map.facts",
            *(() if self.window.session else ("uharfbuzz", "workshop_studio.model.records")),
            *(() if sys.argv[1:] else ("argparse",)),
            # Later ones ask it for what a class says, where one is declared that keeps things.
            *(("ast",) if sys.version_info < (3, 12) or not self.window.session else ()),
        )
        # PySide makes them all where it is to name a widget that Qt has made, which takes 6 ms.
        kinds = {kind.__name__ for kind in QWidget.__subclasses__()} & {"QSplashScreen"}
        # What PySide says of its calls is there by name, and compiled when it is asked for.
        described = {
            name for name, module in sys.modules.items()
            if name.startswith("shibokensupport.signature.") and "inspect" in vars(module)
        }
        print("painted", *(name for name in slow if name in sys.modules), *kinds, *described)
        super()._begin()
        self.window.close()

window.Program = Loaded
sys.exit(main(sys.argv[1:]))
"""
# Compares the first window, made before the style sheet is there, with one made within it.
LOOKED_AT = """
import sys
from PySide6.QtTest import QTest
from workshop_studio.app import window
from workshop_studio.app.main import main
from workshop_studio.ui.console.main_window import MainWindow

class Looked(window.Program):
    def _begin(self):
        first = self.window
        second = MainWindow(self.studio, self._appearance)
        second.show_library()
        pictures = []
        for each in (first, second):
            each.resize(1366, 768)
            each.show()
            each.activateWindow()
            assert QTest.qWaitForWindowActive(each)
            each.library.focus_first()
            pictures.append(each.grab().toImage())
        print(pictures[0] == pictures[1], "QPushButton" in self._application.styleSheet())
        super()._begin()
        second.close()
        first.close()

window.Program = Looked
sys.exit(main(sys.argv[1:]))
"""

# Leaves the session that it began with, and says whether anything of it is still there.
LEFT = """
import gc
import sys
import weakref
from PySide6.QtCore import QTimer
from workshop_studio.app import window
from workshop_studio.app.main import main

class Leaving(window.Program):
    def _begin(self):
        super()._begin()
        self.desk = weakref.ref(self.window.session.desk)
        self.window.leave_session(lambda: QTimer.singleShot(0, self.look))

    def look(self):
        gc.collect()
        print("kept" if self.desk() is not None else "freed")
        self.window.show_library()
        self.window.close()

window.Program = Leaving
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """The variables of a start: no screen is needed, and nothing outside is read or left."""
    return {
        **os.environ,
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_DATA_HOME": str(tmp_path / "share"),
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        "WORKSHOP_STUDIO_LIBRARY": str(tmp_path / "library.db"),
    }


def telling(home: dict[str, str], *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", TELLING, *words],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, cwd=ROOT, env=home,
    )  # fmt: skip


def first_word(home: dict[str, str], *words: str) -> str:
    """What a start shows first; it is closed then, and has to end well."""
    with telling(home, *words) as program:
        assert program.stdout is not None
        shown = program.stdout.readline().strip()
        _, said = program.communicate("\n", timeout=60)
        assert program.returncode == 0, said
    return shown


@pytest.fixture
def first(home: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """A window that is open on the library."""
    with telling(home) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "library\n"
        yield program
        program.communicate("\n", timeout=60)


def test_no_words_mean_what_the_reader_of_words_makes_of_them() -> None:
    assert parse([]) == parse(["open"])


def test_without_a_command_the_library_opens(home: dict[str, str]) -> None:
    assert first_word(home) == "library"
    assert first_word(home, "open") == "library"


def test_the_sample_opens_and_is_kept(home: dict[str, str]) -> None:
    sample = "sample-aldermere-professionals"
    assert first_word(home, "sample") == f"{sample} changing"
    assert first_word(home, "open", sample) == f"{sample} changing"
    assert first_word(home, "open", sample, "--read-only") == f"{sample} reading"


def test_what_was_asked_for_opens_once_an_older_library_is_up_to_date(
    home: dict[str, str],
) -> None:
    pupils = "sample-aldermere-pupils"
    words = [sys.executable, "-m", "workshop_studio", "import", str(PUPILS)]
    subprocess.run(words, check=True, cwd=ROOT, env=home, capture_output=True)
    make_old(Path(home["WORKSHOP_STUDIO_LIBRARY"]))
    with telling(home, "open", pupils) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "library\n"
        assert program.stdout.readline() == f"{pupils} changing\n"
        program.communicate("\n", timeout=60)
        assert program.returncode == 0


def test_a_file_opens_for_reading_until_the_library_has_it(home: dict[str, str]) -> None:
    pupils = "sample-aldermere-pupils"
    assert first_word(home, "open", str(PUPILS)) == f"{pupils} reading"
    words = [sys.executable, "-m", "workshop_studio", "import", str(PUPILS)]
    subprocess.run(words, check=True, cwd=ROOT, env=home, capture_output=True)
    assert first_word(home, "open", str(PUPILS)) == f"{pupils} changing"
    assert first_word(home, "open", str(PUPILS), "--read-only") == f"{pupils} reading"


def test_a_window_looks_the_same_whether_its_style_sheet_came_before_or_after(
    home: dict[str, str],
) -> None:
    importing = [sys.executable, "-m", "workshop_studio", "import", *map(str, SAMPLES)]
    subprocess.run(importing, check=True, cwd=ROOT, env=home, capture_output=True)
    done = subprocess.run(
        [sys.executable, "-c", LOOKED_AT],
        check=True, cwd=ROOT, env=home, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.stdout == "True True\n"


@pytest.mark.parametrize("words", [[], ["open"], ["sample"]])
def test_nothing_slow_is_loaded_before_the_window_is_painted(
    home: dict[str, str], words: list[str]
) -> None:
    importing = [sys.executable, "-m", "workshop_studio", "import", *map(str, SAMPLES)]
    subprocess.run(importing, check=True, cwd=ROOT, env=home, capture_output=True)
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *words],
        check=True, cwd=ROOT, env=home, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.stdout == "painted\n"


def test_a_session_that_the_window_began_with_is_freed_once_it_is_left(
    home: dict[str, str],
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LEFT, "sample"],
        check=True, cwd=ROOT, env=home, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.stdout == "freed\n"


def test_a_second_start_hands_its_words_over(
    home: dict[str, str], first: subprocess.Popen[str]
) -> None:
    assert first.stdout is not None
    words = [sys.executable, "-m", "workshop_studio", "sample"]
    second = subprocess.run(words, check=False, cwd=ROOT, env=home, timeout=60)
    assert second.returncode == 0
    assert first.stdout.readline() == "sample-aldermere-professionals changing\n"


def test_reading_works_beside_an_open_window(
    home: dict[str, str], first: subprocess.Popen[str]
) -> None:
    assert first.poll() is None
    assert first_word(home, "open", "--read-only") == "library"


@pytest.mark.parametrize("source", ["no-such-session", "no/such/file.workshop.json"])
def test_what_is_not_there_is_said_in_one_sentence(home: dict[str, str], source: str) -> None:
    words = [sys.executable, "-m", "workshop_studio", "open", source]
    done = subprocess.run(
        words, check=False, cwd=ROOT, env=home, capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert source in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_a_sentence_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 1
    said = capsys.readouterr().err
    assert said.startswith("There is no screen here")
    assert len(said.splitlines()) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_a_screen_that_does_not_answer_is_none() -> None:
    with pytest.raises(MendableError, match="no screen"):
        refuse_without_screen({"DISPLAY": ":9473"})


@pytest.mark.skipif(sys.platform != "linux", reason="libraries are looked for on Linux only")
def test_a_missing_library_is_named_with_the_line_that_installs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    missing = {"libEGL.so.1", "libxcb-cursor.so.0"}
    monkeypatch.setattr("workshop_studio.app.screen._loads", lambda name: name not in missing)
    with pytest.raises(MendableError, match=r"apt-get install libegl1 libxcb-cursor0$"):
        refuse_without_screen({"DISPLAY": "elsewhere:0"})
    with pytest.raises(MendableError, match=r"apt-get install libegl1$"):
        refuse_without_screen({"QT_QPA_PLATFORM": "offscreen"})


def test_each_library_has_one_package() -> None:
    assert not WINDOW_LIBRARIES.keys() & X11_LIBRARIES.keys()


@pytest.mark.parametrize("words", [[], ["open"], ["--library", "x.db"], ["sample"]])
def test_words_without_a_source_ask_for_none(words: list[str]) -> None:
    arguments = parse(words)
    assert arguments.command in {"open", "sample"}
    assert (arguments.source, arguments.read_only) == ("", False)
