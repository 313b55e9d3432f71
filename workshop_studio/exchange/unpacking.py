"""Owns the way from a file's bytes to its text: packing, size, encoding and depth (rule 9)."""

from __future__ import annotations

import codecs
import gzip
import io
import zlib

from workshop_studio.exchange.errors import SessionFileError, not_a_session, too_large

SIZE_LIMIT = 64 * 2**20
"""Most bytes of a file once unpacked (exchange format, rule 9)."""
DEPTH_LIMIT = 32
"""Deepest nesting of arrays and objects, the outermost counting 1 (exchange format, rule 9)."""

_GZIP = b"\x1f\x8b"
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_PIECE = 2**16
_MARKS = bytes.maketrans(b"{}", b"[]")
_OTHERS = bytes(byte for byte in range(256) if byte not in b'"[]{}')


def unpacked(data: bytes) -> str:
    """The JSON text of a session file, plain or packed with gzip.

    Raises:
        SessionFileError: the file is too large, not UTF-8 or nested too deeply; or it is
            something else altogether.
    """
    plain = _inflated(data) if data.startswith(_GZIP) else data
    if len(plain) > SIZE_LIMIT:
        raise too_large()
    plain = plain.removeprefix(codecs.BOM_UTF8)
    if not _is_utf8(plain):
        raise _not_utf8(plain)
    if nests_deeper(plain, DEPTH_LIMIT):
        raise SessionFileError(
            f"This file is nested more than {DEPTH_LIMIT} levels deep, which no session is; "
            "ask whoever made it for another copy."
        )
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


def nests_deeper(data: bytes, limit: int) -> bool:
    """Whether arrays and objects nest deeper than a limit, told without building any of them.

    A parser would have made millions of lists before it met the one too deep. Where the text is
    not JSON at all the answer does not matter: the parser will refuse it.
    """
    unescaped = data.replace(rb"\\", b"").replace(rb"\"", b"")
    depth, in_text = 0, False
    for start in range(0, len(unescaped), _PIECE):
        marks = unescaped[start : start + _PIECE].translate(_MARKS, _OTHERS)
        brackets, in_text = _outside_texts(marks, in_text=in_text)
        brackets = b"[" * depth + brackets
        depth = brackets.count(b"[") - brackets.count(b"]")
        if depth < 0:
            return False
        if depth > limit or _is_taller(brackets + b"]" * depth, limit):
            return True
    return False


def _outside_texts(marks: bytes, *, in_text: bool) -> tuple[bytes, bool]:
    """The brackets that are no part of a text, and whether the piece ends within one."""
    if in_text:
        marks = b'"' + marks
    ends_in_text = marks.count(b'"') % 2 == 1
    return b"".join(marks.replace(b'""', b"").split(b'"')[::2]), ends_in_text


def _is_taller(brackets: bytes, limit: int) -> bool:
    """Whether balanced brackets nest deeper than a limit: each pass takes the innermost away."""
    for _ in range(limit):
        if not brackets:
            return False
        brackets = brackets.replace(b"[]", b"")
    return b"[]" in brackets
