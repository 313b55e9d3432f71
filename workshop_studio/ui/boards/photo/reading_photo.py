"""Owns reading a photo from a file in bounded memory, and saying why one cannot be read."""

from __future__ import annotations

import math
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from workshop_studio.model.mendable import MendableError

_tell = QCoreApplication.translate
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".jfif", ".webp", ".heic", ".heif"})
"""Endings of files that are pictures; of these the last two are told that they cannot be read."""
_READ = frozenset({b"png", b"jpeg", b"webp"})
_MOST_POINTS = 64_000_000
"""A telephone's sharpest photo of a wall has 50 million; what has more is no use, and fills the
memory."""
_USUAL_BITS = 32
_MOST_BYTES = 128 * 1024 * 1024
_SIDE = 4096
"""Points of the longer side that are kept, at which the smallest handwriting can be read."""


class PhotoError(MendableError):
    """A photo cannot be shown; the message is one sentence that says why."""


def read_photo(path: Path) -> QImage:
    """A photo, upright as it was taken, and no larger than is needed to read it.

    May be called in any thread. Whatever the file claims, less than half a gigabyte is used.

    Raises:
        PhotoError: it is no picture that can be read, is empty, damaged, or too large.
    """
    name = path.name
    if path.suffix.casefold() in {".heic", ".heif"}:
        raise PhotoError(
            _tell(
                "ReadingPhoto",
                "“{name}” is a HEIC picture, which cannot be read here; save it as JPEG first.",
            ).format(name=name)
        )
    _check_file(path)
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()) not in _READ:
        raise PhotoError(
            _tell(
                "ReadingPhoto",
                "“{name}” is no picture that can be read here: JPEG, PNG and WebP can.",
            ).format(name=name)
        )
    size = reader.size()
    points, most = size.width() * size.height(), _most_points(reader)
    if points > most:
        said = _tell(
            "ReadingPhoto",
            "“{name}” is too large, with {n} million points; up to {most} million can be shown.",
        )
        millions = math.ceil(points / 1_000_000)
        raise PhotoError(said.format(name=name, n=millions, most=most // 1_000_000))
    if max(size.width(), size.height()) > _SIDE:
        reader.setScaledSize(size.scaled(QSize(_SIDE, _SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        said = _tell("ReadingPhoto", "“{name}” is damaged and cannot be shown.")
        raise PhotoError(said.format(name=name))
    return image


def is_picture(path: Path) -> bool:
    """Whether a file is a picture by its name."""
    return path.suffix.casefold() in PICTURES


def _most_points(reader: QImageReader) -> int:
    """So many points are shown of a picture; fewer where each takes more memory, as in some PNG."""
    deep = QImage.toPixelFormat(reader.imageFormat()).bitsPerPixel() > _USUAL_BITS
    return _MOST_POINTS // 2 if deep else _MOST_POINTS


def _check_file(path: Path) -> None:
    try:
        size = path.stat().st_size
    except OSError:
        said = _tell("ReadingPhoto", "“{name}” is not there, or may not be read.")
        raise PhotoError(said.format(name=path.name)) from None
    if size == 0:
        said = _tell("ReadingPhoto", "“{name}” is empty; copy it again from where it came.")
        raise PhotoError(said.format(name=path.name))
    if size > _MOST_BYTES:
        said = _tell("ReadingPhoto", "“{name}” is too large: more than 128 MB.")
        raise PhotoError(said.format(name=path.name))
