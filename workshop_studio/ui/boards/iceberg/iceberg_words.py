"""Owns the words around an iceberg: how it begins, what to ask the room, and how to run it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workshop_studio.ui.boards.board_words import BoardWords


def iceberg_words() -> BoardWords:
    """What the page says around the board."""
    translate = QCoreApplication.translate
    return BoardWords(
        title=translate("IcebergPage", "Iceberg"),
        placeholder=translate("IcebergPage", "What happened?"),
        noun_one=translate("IcebergPage", "note"),
        noun_many=translate("IcebergPage", "notes"),
        hint=translate("IcebergPage", "1–4 layer, + driver, - barrier"),
        sided=True,
        place=translate("IcebergPage", "Layer and side"),
        already=(
            translate("IcebergPage", "1 is already on the iceberg: {names}."),
            translate("IcebergPage", "{count} are already on the iceberg: {names}."),
        ),
        ways=(
            translate("IcebergPage", "barriers"),
            translate("IcebergPage", "drivers"),
            translate("IcebergPage", "below"),
        ),
        empty_title=translate("IcebergPage", "Start with what everyone can see"),
        empty_text=translate(
            "IcebergPage",
            "Type an event and press Enter. A + makes it a driver, a − a barrier. "
            "Then ask what lies under it.",
        ),
        prompts=_prompts(),
    )


def _prompts() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("IcebergPage", "What is happening that we can all see?"),
        translate("IcebergPage", "What helps already, even a little?"),
        translate("IcebergPage", "What has been happening over the last years, and for whom?"),
        translate("IcebergPage", "What keeps this pattern going?"),
        translate("IcebergPage", "What do we take for granted without ever saying it?"),
        translate("IcebergPage", "What here rings true, and what jars?"),
        translate("IcebergPage", "Where could we step in, and what is still missing?"),
    )


def iceberg_advice() -> tuple[str, ...]:
    """How to run the step, sentence by sentence."""
    translate = QCoreApplication.translate
    return (
        translate("IcebergPage", "Write the issue above the waterline in one sentence."),
        translate(
            "IcebergPage", "Let everyone write alone first, then fill the layers from the top."
        ),
        translate("IcebergPage", "Link what holds something else up: select a note and press K."),
        translate("IcebergPage", "Mark what resonates (R), what jars (X) and what is missing (M)."),
        translate("IcebergPage", "Mark where you could step in (O), and make it a question (J)."),
    )
