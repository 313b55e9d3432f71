"""A screen reader's client, in another process, reads the outline of a board and works on it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]
CLIENT = Path(__file__).with_name("client.py")
SAMPLE = json.loads((ROOT / "sample_sessions" / "borough.workshop.json").read_text("utf-8"))
SYSTEM_PYTHON = "/usr/bin/python3"
_PATIENCE = 60.0


class Client:
    """The client's process; what it is asked for is a line out and a line in."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.process = subprocess.Popen(
            [SYSTEM_PYTHON, str(CLIENT)], env={**environment, "PYTHONPATH": ""}, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        assert self._line() == "ready"

    def ask(self, command: str, *given: object) -> Any:  # noqa: ANN401 -- answers are of all kinds
        """The answer to a command; a `LookupError` where there is nothing of the kind."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps([command, *given]) + "\n")
        self.process.stdin.flush()
        told = self._line()
        if "fault" in told:
            raise LookupError(told["fault"])
        return told["answer"]

    def until(self, command: str, *given: object) -> Any:  # noqa: ANN401 -- the same
        """The same, again and again until it is there."""
        end = monotonic() + _PATIENCE
        while True:
            try:
                return self.ask(command, *given)
            except LookupError:
                assert monotonic() < end, (command, given)
                sleep(0.2)

    def hears(self, words: str) -> bool:
        """Whether an announcement with the words comes."""
        end = monotonic() + 10
        while monotonic() < end:
            told = self.ask("listen", 0.3)
            if any(each["event"] == "Announcement" and words in each["value"] for each in told):
                return True
        return False

    def rows(self) -> list[dict[str, Any]]:
        """The rows of the outline."""
        children = self.ask("tree", "tree", "")["children"]
        return [each for each in children if each["role"] == "tree item"]

    def row(self, name: str) -> dict[str, Any]:
        """The row whose name begins with the words."""
        return next(each for each in self.rows() if each["name"].startswith(name))

    def _line(self) -> Any:  # noqa: ANN401 -- answers are of all kinds
        assert self.process.stdout is not None
        return json.loads(self.process.stdout.readline())


@pytest.fixture
def client(tool: Callable[[str], str], tmp_path: Path) -> Iterator[Client]:
    """The program with the sample open, on an X server and a bus of its own, and a client to it."""
    tool("/usr/libexec/at-spi2-registryd")
    _skip_without_glib()
    with ExitStack() as ending:
        x = ending.enter_context(
            _piped(tool("Xvfb"), "-displayfd", "1", "-screen", "0", "1600x1000x24")
        )
        ending.callback(x.terminate)
        # What the bus starts has to find the screen, to press keys there.
        environment = {
            **os.environ,
            "DISPLAY": f":{_first_line(x)}",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "PYTHONPATH": str(ROOT),
            "HOME": str(tmp_path),
            "XDG_CONFIG_HOME": str(tmp_path / "config"),
        }
        command = [tool("dbus-daemon"), "--session", "--nofork", "--print-address"]
        bus = ending.enter_context(_piped(*command, environment=environment))
        ending.callback(bus.terminate)
        environment["DBUS_SESSION_BUS_ADDRESS"] = _first_line(bus)
        # Without a window manager nobody would give the window the keyboard.
        ending.callback(_end, _piped(tool("openbox"), environment=environment))
        command = [sys.executable, "-m", "workshop_studio", "--library", str(tmp_path / "l.db")]
        program = subprocess.Popen([*command, "sample"], env=environment, cwd=ROOT)
        ending.callback(_end, program)
        made = Client(environment)
        ending.callback(_end, made.process)
        yield made
        assert program.poll() is None, "the program has ended"


def test_every_row_says_what_it_is_at_which_level_and_whether_it_is_open(client: Client) -> None:
    show_outline(client)
    tree = client.ask("tree", "tree", "")
    assert tree["name"].endswith(", outline")
    head, *rows = tree["children"]
    assert (head["role"], head["name"]) == ("column header", "Player, Sector, Links, Note")
    assert {each["role"] for each in rows} == {"tree item"}
    board = next(each for each in SAMPLE["boards"] if each["kind"] == "players")
    rings = set(board["rings"])
    outer = [each for each in rows if each["attributes"]["level"] == "1"]
    inner = [each for each in rows if each["attributes"]["level"] == "2"]
    assert {each["name"].split(", ")[1] for each in outer[1:]} == rings
    assert len(inner) == len(board["players"])
    assert all("expanded" in each["states"] for each in outer[1:])
    for each in inner:
        has_links = ", 0 links" not in each["name"]
        assert ({"expandable", "collapsed"} <= set(each["states"])) == has_links


def test_rows_are_opened_chosen_and_walked_from_outside(client: Client) -> None:
    show_outline(client)
    count = len(client.rows())
    client.ask("act", "tree item", "Form tutor", "Press")
    client.ask("listen", 0.5)
    client.ask("act", "tree item", "Form tutor", "Toggle")
    assert client.hears("Open, 4 in it")
    rows = client.rows()
    assert len(rows) == count + 4
    assert [each["attributes"]["level"] for each in rows].count("3") == 4
    tutor = client.row("Form tutor")
    assert {"expanded", "selected", "focused"} <= set(tutor["states"])
    client.ask("type", "<Down>")
    told = client.ask("listen", 1.0)
    assert any(each["event"] == "StateChanged" and each["kind"] == "focused" for each in told)
    assert "selected" not in client.row("Form tutor")["states"]
    assert "focused" in client.row("works with the young person, works well")["states"]


def test_what_is_added_undone_and_done_again_is_told(client: Client) -> None:
    show_outline(client)
    client.ask("act", "tree item", "Ring 3", "Press")
    client.ask("listen", 0.5)
    client.ask("type", "night bus")
    client.ask("type", "<Return>")
    assert client.hears("Added: night bus")
    assert client.row("night bus")["attributes"]["level"] == "2"
    client.ask("act", "menu item", "Undo", "Press")
    assert client.hears("Deleted: night bus")
    assert not [each for each in client.rows() if each["name"].startswith("night bus")]
    client.ask("act", "menu item", "Redo", "Press")
    assert client.hears("Added: night bus")
    assert client.row("night bus")


def show_outline(client: Client) -> None:
    """Go to the map, and from its board to its outline."""
    client.until("act", "page tab", "Map", "Press")
    client.ask("attend")
    client.until("act", "check box", "Outline", "Press")
    client.until("tree", "tree", "")


def _piped(*command: str, environment: Mapping[str, str] | None = None) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    )


def _first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def _end(process: subprocess.Popen[Any]) -> None:
    process.terminate()
    process.wait(20)
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


def _skip_without_glib() -> None:
    known = subprocess.run([SYSTEM_PYTHON, "-c", "import gi"], capture_output=True, check=False)
    if known.returncode:
        pytest.skip("not run: the bindings of GLib are missing (apt-get install python3-gi)")
