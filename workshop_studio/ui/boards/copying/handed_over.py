"""Owns how what is copied is handed to the clipboard, and how much of it can be."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QStringListModel
from PySide6.QtGui import QGuiApplication

MIME = "application/x-workshop-studio+json"
"""What is copied, as a session file; beside it stand plain lines for other programs."""
_MOST_RECORDS = 4_000
"""So many things and links are looked at before it is said that they are too many."""
_MOST_BYTES = 4 * 1024 * 1024
"""The same with long texts."""


def hand_over(data: bytes, lines: str) -> None:
    """Put a session file on the clipboard, and lines for other programs."""
    mime = _made_by_qt()
    mime.setData(MIME, data)
    mime.setText(lines)
    QGuiApplication.clipboard().setMimeData(mime)


def is_much(data: bytes) -> bool:
    """Whether reading a session file would keep the window waiting, by a look at its bytes.

    What is packed tells nothing by its bytes, and nobody of ours puts it there.
    """
    records = data.count(b"{")
    return len(data) > _MOST_BYTES or records > _MOST_RECORDS or data[:2] == b"\x1f\x8b"


def _made_by_qt() -> QMimeData:
    """An empty one that Qt has made by itself.

    The clipboard keeps its data until the program has ended, and one that Python has made brings
    the program down there, as Python has gone by then (PySide 6.11).
    """
    model = QStringListModel([""])
    mime = model.mimeData([model.index(0)])
    for each in mime.formats():
        mime.removeFormat(each)
    return mime
