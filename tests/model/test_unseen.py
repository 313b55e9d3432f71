"""What people see of a text, and what they do not."""

from __future__ import annotations

import pytest

from workshop_studio.model.unseen import seen

NOTHING = ["", "  ", "\u200b", "\ufeff", "\u2060\u200e \u00a0", "\u00ad", "\u3164", "\u115f\u1160",
           "\u2800", "\ufe0f", "\u034f", "\u202e\u202c", "\u2028", "\U000e0041"]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_of_fillers_blanks_and_marks_for_programs_nothing_is_seen(text: str) -> None:
    assert seen(text) == ""


@pytest.mark.parametrize(
    "text", ["a", "\u200bx", "☺️", "\u0301", "مرحبا", "-", "…", "\ue000", "\u3042\u3164"]
)
def test_whatever_shows_something_stays_as_it_is(text: str) -> None:
    assert seen(text) == text
