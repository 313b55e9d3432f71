"""Photos for tests, written as files."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QImageIOHandler, QImageWriter


def photo(path: Path, *, wide: int = 400, high: int = 300, turned: bool = False) -> Path:
    """A picture, red at its left half; `turned` as by a telephone held upright."""
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for y in range(high):
        for x in range(wide // 2):
            image.setPixelColor(x, y, QColor("red"))
    writer = QImageWriter(str(path), QByteArray(path.suffix[1:].encode()))
    if turned:
        writer.setTransformation(QImageIOHandler.Transformation.TransformationRotate90)
    assert writer.write(image), writer.errorString()
    return path


def claiming(path: Path, *, wide: int, high: int, bits: int = 8) -> Path:
    """A picture of a few bytes that claims to have so many points, with so many bits a colour."""
    head = struct.pack(">IIBBBBB", wide, high, bits, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 64)), (b"IEND", b""))
    written = b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + written)
    return path
