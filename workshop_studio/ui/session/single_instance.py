"""Owns being one program: a second start hands its words to the first, and ends."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from hashlib import blake2b
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 2_000
_LONGEST = 100_000
"""Bytes of a message at most; paths are far shorter."""
_HEARD = b"heard\n"

Words = Mapping[str, object]
"""What a start was asked to do, as JSON can hold it."""


def server_name(library: Path) -> str:
    """The name under which the program of a library can be spoken to by its own user."""
    digest = blake2b(str(library.resolve()).encode(), digest_size=10).hexdigest()
    return f"workshop-studio-{digest}"


def handed_over(library: Path, words: Words) -> bool:
    """Hand words to the program that has this library's window; False where there is none."""
    socket = QLocalSocket()
    socket.connectToServer(server_name(library))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(json.dumps(words).encode() + b"\n")
    socket.waitForBytesWritten(_PATIENCE_MS)
    answered = socket.waitForReadyRead(_PATIENCE_MS) and socket.readAll().data() == _HEARD
    socket.abort()
    return answered


class Listening(QObject):
    """Hears the words of further starts, as long as it lives."""

    def __init__(
        self, library: Path, hear: Callable[[Words], None], parent: QObject | None = None
    ) -> None:
        """Begin to listen.

        Args:
            library: whose window this is.
            hear: told the words of another start, after that one had its answer.
            parent: owner in the sense of Qt.
        """
        super().__init__(parent)
        self._hear = hear
        self._sockets: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)
        name = server_name(library)
        if not self._server.listen(name):
            # A program that was killed leaves its name behind; one that lives answered before.
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def stop(self) -> None:
        """Hear nothing more."""
        self._server.close()

    @Slot()
    def _take(self) -> None:
        socket = self._server.nextPendingConnection()
        self._sockets.append(socket)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self._forget)
        self._read_from(socket)

    @Slot()
    def _read(self) -> None:
        for socket in tuple(self._sockets):
            self._read_from(socket)

    @Slot()
    def _forget(self) -> None:
        for socket in tuple(self._sockets):
            if socket.state() == QLocalSocket.LocalSocketState.UnconnectedState:
                self._sockets.remove(socket)
                socket.deleteLater()

    def _read_from(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST:
                socket.abort()
            return
        words = _understood(bytes(socket.readLine().data()))
        if words is None:
            socket.abort()
            return
        socket.write(_HEARD)
        socket.flush()
        # Not from within the socket's own signal: what is heard may show a whole window.
        QTimer.singleShot(0, lambda: self._hear(words))


def _understood(line: bytes) -> Words | None:
    try:
        words = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return words if isinstance(words, dict) else None
