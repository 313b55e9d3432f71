"""Owns the way from a file's bytes to its text: packing, size, encoding and depth (rule 9)."""

from __future__ import annotations

import codecs
import gzip
import io
import re
import zlib
from collections.abc import Iterator

from workshop_studio.exchange.errors import (
    VALUE_LIMIT,
    SessionFileError,
    not_a_session,
    too_full,
    too_large,
)

SIZE_LIMIT = 64 * 2**20
"""Most bytes of a file once unpacked (exchange format, rule 9)."""
DEPTH_LIMIT = 32
"""Deepest nesting of arrays and objects, the outermost counting 1 (exchange format, rule 9)."""

_GZIP = b"\x1f\x8b"
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_PIECE = 2**16
_FEW = 12
_PEAK = re.compile(rb"(\[+)(\]+)")
_SQUARE = bytes.maketrans(b"{}", b"[]")
_OTHERS = bytes(byte for byte in range(256) if byte not in b'"[]{},')


def unpacked(data: bytes) -> str:
    """The JSON text of a session file, plain or packed with gzip.

    Raises:
        SessionFileError: the file is too large, not UTF-8 or nested too deeply; or it is
            something else altogether.
    """
    if len(data) > SIZE_LIMIT:
        raise too_large()
    plain = _inflated(data) if data.startswith(_GZIP) else data
    if len(plain) > SIZE_LIMIT:
        raise too_large()
    plain = plain.removeprefix(codecs.BOM_UTF8)
    if not _is_utf8(plain):
        raise _not_utf8(plain)
    check_structure(plain)
    return plain.decode()


def _not_utf8(data: bytes) -> SessionFileError:
    is_json = data.lstrip(b" \t\r\n").startswith((b"{", b"["))
    if not is_json and not data.startswith(_UTF_16):
        return not_a_session()
    return SessionFileError(
        "This file is not written in UTF-8; save it again with the encoding UTF-8."
    )


def _inflated(data: bytes) -> bytes:
    # Reading one byte past the limit is enough to know, whatever a packed file promises to become.
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:
            return packed.read(SIZE_LIMIT + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise SessionFileError(
            "This packed file is damaged and cannot be unpacked; ask for another copy of it."
        ) from error


def _is_utf8(data: bytes) -> bool:
    # Piece by piece: decoded whole, one emoji would make the text four times as large.
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(data), _PIECE):
            decoder.decode(data[start : start + _PIECE])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def check_structure(data: bytes) -> None:
    """Refuse what nests too deeply or holds too many values, without building any of them.

    A parser would have made millions of lists before it met the one too deep. Text that is not JSON
    may pass: the parser will refuse it.

    Raises:
        SessionFileError: it does.
    """
    depth = values = 0
    for marks in _marks(data):
        values += marks.count(b"[") + marks.count(b",")
        brackets = b"[" * depth + marks.replace(b",", b"")
        depth = brackets.count(b"[") - brackets.count(b"]")
        if depth < 0:
            return
        if depth > DEPTH_LIMIT or _is_taller(brackets + b"]" * depth):
            raise _too_deep()
    if values > VALUE_LIMIT:
        raise too_full()


def _marks(data: bytes) -> Iterator[bytes]:
    """Brackets and commas outside texts, all brackets square, a piece of the file at a time."""
    unescaped = data.replace(rb"\\", b"").replace(rb"\"", b"")
    in_text = False
    for start in range(0, len(unescaped), _PIECE):
        marks = unescaped[start : start + _PIECE].translate(_SQUARE, _OTHERS)
        if in_text:
            marks = b'"' + marks
        in_text = marks.count(b'"') % 2 == 1
        yield b"".join(marks.replace(b'""', b"").split(b'"')[::2])


def _is_taller(brackets: bytes) -> bool:
    """Whether balanced brackets nest deeper than the limit.

    Each pass takes the innermost away; once these are few, they are counted one by one.
    """
    for taken in range(DEPTH_LIMIT):
        if brackets.count(b"[]") * _FEW < len(brackets):
            return taken + _height(brackets) > DEPTH_LIMIT
        brackets = brackets.replace(b"[]", b"")
    return b"[]" in brackets


def _height(brackets: bytes) -> int:
    depth = height = 0
    for opening, closing in _PEAK.findall(brackets):
        height = max(height, depth + len(opening))
        depth += len(opening) - len(closing)
    return height


def _too_deep() -> SessionFileError:
    return SessionFileError(
        f"This file is nested more than {DEPTH_LIMIT} levels deep, which no session is; "
        "ask whoever made it for another copy."
    )
