"""Owns the notation of single values in a PDF file: numbers, names, texts and colours."""

from __future__ import annotations

import math
import re

from reportlab.pdfbase.pdfdoc import PDFName

_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_ESCAPES = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)"})


def number(value: float) -> str:
    """A number to a thousandth, without what does not matter ("12", "0.5").

    Raises:
        ValueError: the number is infinite or none at all.
    """
    if not math.isfinite(value):
        raise ValueError(f"{value} cannot stand in a PDF")
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def numbers(*values: float) -> str:
    """Several numbers with spaces between them."""
    return " ".join(map(number, values))


def name(text: str) -> str:
    """A name object ("/Figure")."""
    return PDFName(text)


def text_string(text: str) -> bytes:
    """A text string object: as it is where plain ASCII, else UTF-16 (ISO 32000-1, 7.9.2.2)."""
    if text.isascii() and text.isprintable():
        return b"(" + text.translate(_ESCAPES).encode("ascii") + b")"
    return b"<FEFF" + utf16(text).encode("ascii") + b">"


def language(tag: str) -> str:
    """The tag where it has the form of a language tag (BCP 47), or nothing.

    People write the languages of their notes themselves; a tag that is none makes a file invalid.
    """
    return tag if _LANGUAGE.fullmatch(tag) else ""


def utf16(text: str) -> str:
    """The text's UTF-16 code units, most significant byte first, as hexadecimal digits."""
    return text.encode("utf-16-be").hex().upper()


def colour(code: str) -> str:
    """The three parts of "#RRGGBB" as PDF counts them, from 0 to 1.

    Raises:
        ValueError: the code is not of that form.
    """
    if len(code) != 7 or not code.startswith("#"):
        raise ValueError(f"{code!r} is not a colour of the form #RRGGBB")
    return " ".join(number(part / 255) for part in bytes.fromhex(code[1:]))
