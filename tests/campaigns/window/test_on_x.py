"""The window on a real window system: all journeys again, and the command as people start it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep

import pytest

ROOT = Path(__file__).resolve().parents[3]
WIDTH, HEIGHT = 1600, 1000
_PATIENCE = 60.0
_LIBRARIES = "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0 libxcb-shape0 libegl1"
_MANY = 40
"""Colours that a painted window has at least; an empty screen has one."""


@dataclass(frozen=True)
class Screen:
    """An X server of our own, and what it shows.

    Attributes:
        environment: for programs that are to be shown there.
        memory: the file in which the server keeps its picture.
    """

    environment: Mapping[str, str] = field(repr=False)
    memory: Path

    def colours(self) -> int:
        """How many colours are to be seen."""
        data = self.memory.read_bytes()
        # An X window dump: the size of its head, and how many palette entries come before the dots.
        head, entries = (int.from_bytes(data[at : at + 4], "big") for at in (0, 76))
        dots = data[head + 12 * entries :]
        return len({dots[at : at + 4] for at in range(0, len(dots) - 3, 4 * 7)})


@pytest.fixture
def screen(tool: Callable[[str], str], tmp_path: Path) -> Iterator[Screen]:
    """A screen without any window manager; it ends with the test."""
    memory = tmp_path / "screen"
    memory.mkdir()
    # Without -noreset it would forget its picture whenever the last program leaves.
    command = [
        tool("Xvfb"), "-displayfd", "1", "-noreset", "-fbdir", str(memory),
        "-screen", "0", f"{WIDTH}x{HEIGHT}x24",
    ]  # fmt: skip
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        environment = {
            **os.environ,
            "DISPLAY": f":{server.stdout.readline().strip()}",
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": str(ROOT),
            "HOME": str(tmp_path),
            "XDG_CONFIG_HOME": str(tmp_path / "config"),
        }
        yield Screen(environment, memory / "Xvfb_screen0")
        server.terminate()


def test_every_journey_goes_as_well_on_x(screen: Screen) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/ui/journeys"],
        env=screen.environment, cwd=ROOT, capture_output=True, text=True, check=False, timeout=800,
    )  # fmt: skip
    _skip_without_libraries(done.stdout + done.stderr)
    assert done.returncode == 0, done.stdout[-6000:]
    assert " passed" in done.stdout
    assert "skipped" not in done.stdout


@pytest.mark.parametrize("manager", ["", "openbox"])
def test_the_wall_leaves_the_keyboard_to_the_console_on_x(
    screen: Screen, tool: Callable[[str], str], manager: str
) -> None:
    with ExitStack() as ending:
        if manager:
            managing = subprocess.Popen([tool(manager)], env=screen.environment)
            ending.callback(managing.wait, 20)
            ending.callback(managing.terminate)
        tests = ["tests/ui/console/test_room_screen.py", "tests/ui/wall/test_following.py"]
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests],
            env=screen.environment, cwd=ROOT, capture_output=True, text=True, check=False,
            timeout=200,
        )  # fmt: skip
    _skip_without_libraries(done.stdout + done.stderr)
    assert done.returncode == 0, done.stdout[-6000:]
    assert "skipped" not in done.stdout


def test_the_command_shows_its_window_and_others_come_to_it(screen: Screen, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    assert screen.colours() == 1
    with started(screen, library, "sample") as first:
        wait_for(first, lambda: screen.colours() >= _MANY)
        wait_for(first, lambda: bool(listed(screen, library)))
        (session,) = listed(screen, library)
        # A second start hands its words to the first window, and has nothing left to do.
        again = command(screen, library, "open", session)
        assert (again.returncode, again.stderr) == (0, "")
        assert first.poll() is None
        with started(screen, library, "open", session, "--read-only") as reader:
            # It stands over the first; that it is there at all is seen once that one has gone.
            first.terminate()
            first.wait(20)
            # By then the server has taken the picture of the first away.
            sleep(0.5)
            wait_for(reader, lambda: screen.colours() >= _MANY)
            assert listed(screen, library) == [session]


def test_without_a_screen_the_command_says_so_in_one_sentence(
    screen: Screen, tmp_path: Path
) -> None:
    blind = {key: value for key, value in screen.environment.items() if key != "DISPLAY"}
    blind.pop("QT_QPA_PLATFORM")
    blind.pop("WAYLAND_DISPLAY", None)
    done = command(Screen(blind, screen.memory), tmp_path / "library.db", "open")
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr


@contextmanager
def started(screen: Screen, library: Path, *words: str) -> Iterator[subprocess.Popen[str]]:
    """A program that is running; it ends afterwards."""
    with ExitStack() as ending:
        program = subprocess.Popen(
            [sys.executable, "-m", "workshop_studio", "--library", str(library), *words],
            env=screen.environment, cwd=ROOT, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        ending.callback(_end, program)
        yield program


def command(screen: Screen, library: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A command that is to end by itself."""
    return subprocess.run(
        [sys.executable, "-m", "workshop_studio", "--library", str(library), *words],
        env=screen.environment, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


def listed(screen: Screen, library: Path) -> list[str]:
    """Ids of the sessions of a library, as the command line tells them."""
    done = command(screen, library, "list", "--json")
    return [each["id"] for each in json.loads(done.stdout)] if done.returncode == 0 else []


def wait_for(program: subprocess.Popen[str], happened: Callable[[], bool]) -> None:
    """Wait for something while a program runs; fail where it does not come, or the program ends."""
    end = monotonic() + _PATIENCE
    while not happened():
        if program.poll() is not None:
            assert program.stderr is not None
            said = program.stderr.read()
            _skip_without_libraries(said)
            raise AssertionError(f"it ended with {program.returncode}: {said}")
        assert monotonic() < end, "it never came"
        sleep(0.1)


def _end(program: subprocess.Popen[str]) -> None:
    program.terminate()
    program.wait(20)
    assert program.stderr is not None
    program.stderr.close()


def _skip_without_libraries(said: str) -> None:
    if "Could not load the Qt platform plugin" in said:
        pytest.skip(f"not run: Qt misses a library of X (apt-get install {_LIBRARIES})")
