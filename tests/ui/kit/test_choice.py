"""The box of a choice says when its words go on."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QStyleOptionComboBox

from workshop_studio.ui.kit.choice import Choice

TITLE = "Second vote, after discussion"


@pytest.mark.usefixtures("application")
@pytest.mark.parametrize(("width", "is_whole"), [(120, False), (420, True)])
def test_words_that_are_longer_than_the_box_end_in_a_sign_for_more(
    *, width: int, is_whole: bool
) -> None:
    choice = Choice("Compared with", [(TITLE, "one")])
    choice.resize(width, 32)
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    assert (option.currentText == TITLE) is is_whole
    assert option.currentText.endswith("…") is not is_whole
    assert option.currentText[:3] == "Sec"
    assert choice.currentText() == TITLE
