"""A second start hands its words to the first program, and only its own user can."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication

from tests.patience import PATIENCE
from tests.waiting import wait_until
from workshop_studio.ui.session.single_instance import (
    Listening,
    Words,
    handed_over,
    server_name,
)

SECOND = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from workshop_studio.ui.session.single_instance import handed_over
application = QCoreApplication([])
print(handed_over(Path(sys.argv[1]), json.loads(sys.argv[2])))
"""


def second_start(library: Path, words: Words) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", SECOND, str(library), json.dumps(words)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": "."}
    )


def test_a_second_program_s_words_arrive(application: QApplication, tmp_path: Path) -> None:
    assert application is not None
    library = tmp_path / "library.db"
    heard: list[Words] = []
    listening = Listening(library, heard.append)
    with second_start(library, {"source": "Zoë’s file", "sample": False}) as second:
        wait_until(lambda: bool(heard))
        assert heard == [{"source": "Zoë’s file", "sample": False}]
        out, _ = second.communicate(timeout=PATIENCE)
        assert out.strip() == "True"
    listening.stop()


def test_without_a_first_program_nothing_is_handed_over(tmp_path: Path) -> None:
    assert not handed_over(tmp_path / "library.db", {})


def test_another_library_has_another_program(application: QApplication, tmp_path: Path) -> None:
    assert application is not None
    listening = Listening(tmp_path / "one.db", lambda _words: None)
    assert not handed_over(tmp_path / "other.db", {})
    listening.stop()


def test_what_a_killed_program_left_behind_is_taken_over(
    application: QApplication, tmp_path: Path
) -> None:
    assert application is not None
    library = tmp_path / "library.db"
    code = (
        "import os, sys\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from PySide6.QtNetwork import QLocalServer\n"
        "application = QCoreApplication([])\n"
        "server = QLocalServer()\n"
        "assert server.listen(sys.argv[1])\n"
        "os._exit(0)\n"
    )
    subprocess.run([sys.executable, "-c", code, server_name(library)], check=True)
    assert not handed_over(library, {})
    heard: list[Words] = []
    listening = Listening(library, heard.append)
    with second_start(library, {"source": ""}) as second:
        wait_until(lambda: bool(heard))
        second.communicate(timeout=PATIENCE)
    listening.stop()


@pytest.mark.parametrize("line", [b"no json\n", b"[1, 2]\n", b"{" * 200_000])
def test_nonsense_is_not_heard(application: QApplication, tmp_path: Path, line: bytes) -> None:
    assert application is not None
    library = tmp_path / "library.db"
    heard: list[Words] = []
    listening = Listening(library, heard.append)
    socket = QLocalSocket()
    socket.connectToServer(server_name(library))
    assert socket.waitForConnected(2_000)
    socket.write(line)
    unconnected = QLocalSocket.LocalSocketState.UnconnectedState
    wait_until(lambda: socket.state() == unconnected)
    assert heard == []
    listening.stop()


def test_only_the_same_user_may_speak(application: QApplication, tmp_path: Path) -> None:
    assert application is not None
    listening = Listening(tmp_path / "library.db", lambda _words: None)
    options = listening._server.socketOptions()
    assert options == QLocalServer.SocketOption.UserAccessOption
    listening.stop()
