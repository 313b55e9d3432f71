"""Owns putting text back where it was being typed when the program ended."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.page import StepPage
from workshop_studio.ui.kit.entry import Entry
from workshop_studio.ui.session.typed_places import TEXT, board_of


def take_typed(page: StepPage, record: str, field: str, text: str) -> bool:
    """Put text into the field it was typed into, open as it was; whether there is that field.

    Args:
        page: the page on which the record is found; a thing on a board is selected.
        record: what it was typed for: a thing, or the quick add bar of a board.
        field: `typed_places.TEXT`, or what the field is called in the form.
        text: as it was typed; it is not entered by this.
    """
    if isinstance(page, BoardPage) and board_of(record):
        return _into_quick_add(page, text)
    if isinstance(page, BoardPage) and field == TEXT:
        return _over_item(page, record, text)
    return _into_field(page, field, text)


def _into_quick_add(page: BoardPage, text: str) -> bool:
    line = page.quick_add.field
    if not line.isVisibleTo(page.widget) or not line.isEnabled():
        return False
    # What is begun there already stays.
    line.setText(f"{line.text()} {text}".strip())
    line.setFocus()
    return True


def _over_item(page: BoardPage, record: str, text: str) -> bool:
    typist = page.canvas.typist
    typist.begin(record, text)
    if typist.edited != record:
        return False
    page.typing.emit(record, text)
    return True


def _into_field(page: StepPage, field: str, text: str) -> bool:
    for part in (page.inspector, page.widget):
        found = _field_in(part, field) if part is not None else None
        if found is not None:
            found.setFocus()
            entry = found.findChild(Entry)
            if isinstance(entry, Entry):
                entry.put_back(text)
            elif isinstance(found, QLineEdit):
                found.setText(text)
            else:
                found.setPlainText(text)
            return True
    return False


def _field_in(part: QWidget, name: str) -> QLineEdit | QPlainTextEdit | None:
    lines, areas = part.findChildren(QLineEdit), part.findChildren(QPlainTextEdit)
    fields: list[QLineEdit | QPlainTextEdit] = [*lines, *areas]
    for each in fields:
        if each.accessibleName() == name and each.isVisible() and not each.isReadOnly():
            return each
    return None
