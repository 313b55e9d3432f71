"""Owns letting screen readers find what stands on boards, from the first board on."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

_DONE = "boards-have-voices"


def give_boards_a_voice() -> None:
    """Make the items of all canvases known to screen readers; a second call does nothing."""
    from workshop_studio.ui.canvas.accessible import (  # noqa: PLC0415 -- loaded with the first board
        install_board_voices,
    )
    from workshop_studio.ui.canvas.board_canvas import BoardCanvas  # noqa: PLC0415 -- the same

    application = QApplication.instance()
    if application is not None and not application.property(_DONE):
        application.setProperty(_DONE, True)  # noqa: FBT003 -- Qt takes it so
        install_board_voices(BoardCanvas)
