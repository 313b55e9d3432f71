"""Whether a projector may show the ballot is asked wherever it could."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect

from workshop_studio.ui.vote.who_sees import room_may_see

LAPTOP = QRect(0, 0, 1366, 768)


@pytest.mark.parametrize(
    ("screens", "seen"),
    [
        ([LAPTOP], True),
        ([LAPTOP, QRect(0, 0, 1366, 768)], True),
        ([LAPTOP, QRect(0, 0, 1920, 1080)], True),
        ([LAPTOP, QRect(1366, 0, 1920, 1080)], False),
        ([LAPTOP, QRect(-1920, 0, 1920, 1080), QRect(1366, 0, 800, 600)], False),
    ],
)
def test_one_display_or_displays_that_lie_on_each_other_may_be_mirrored(
    screens: list[QRect],
    seen: bool,  # noqa: FBT001 -- what is expected
) -> None:
    assert room_may_see(screens) is seen
