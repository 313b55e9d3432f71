"""Owns reading what was copied elsewhere: a list, a line, or why it can be neither."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMimeData

from workshop_studio.model.frozen import frozen

_LOOKED_AT = 1_000_000


@frozen
class Copied:
    """What was copied.

    Attributes:
        text: all of it.
        line: the same where it is one line, with single blanks.
        is_list: whether there is more than one line with something on it.
        fault: why it cannot be pasted, as a sentence; "" where it can.
    """

    text: str = ""
    line: str = ""
    is_list: bool = False
    fault: str = ""


def copied(mime: QMimeData | None) -> Copied:
    """Read what the clipboard holds; of a picture or a file nothing is taken but what it is."""
    tell = QCoreApplication.translate
    text = _text(mime) if mime is not None else ""
    if mime is None or not (text or mime.hasImage() or mime.hasUrls()):
        return Copied(fault=nothing_copied())
    if not text[:_LOOKED_AT].strip():
        if mime.hasImage():
            return Copied(
                fault=tell(
                    "Copied",
                    "What was copied is a picture; copy its words instead, as a list or a column.",
                )
            )
        return Copied(fault=tell("Copied", "There are no words in what was copied."))
    from workshop_studio.tools.boards.pasting.lists import is_no_text  # noqa: PLC0415 -- no start needs them
    from workshop_studio.tools.boards.pasting.table import listed_rows  # noqa: PLC0415 -- the same

    if is_no_text(text):
        return Copied(fault=tell("Copied", "What was copied is no text that can be read here."))
    rows, columns = listed_rows(text[:_LOOKED_AT])
    rows = [row for row in rows if row.strip()]
    if len(rows) > 1:
        return Copied(text, is_list=True)
    # A row of a table is one line with all its cells.
    return Copied(text, " ".join((text if columns else rows[0]).split()))


def nothing_copied() -> str:
    """What is said where there is nothing to be pasted."""
    return QCoreApplication.translate("Copied", "Nothing is copied yet.")


def _text(mime: QMimeData) -> str:
    if mime.hasUrls() and not mime.hasHtml():
        # Files come with their paths as text, which are no words of anybody.
        return "" if all(url.isLocalFile() for url in mime.urls()) else mime.text()
    if mime.hasText():
        return mime.text()
    if mime.hasHtml():
        from workshop_studio.tools.boards.pasting.formatted import text_of_html  # noqa: PLC0415 -- rare

        return text_of_html(mime.html()[: 4 * _LOOKED_AT])
    return ""
