"""A list reads as people write it."""

from __future__ import annotations

from workshop_studio.model.sentences import in_a_row


def test_a_list_ends_with_and() -> None:
    assert in_a_row([]) == ""
    assert in_a_row(["9"]) == "9"
    assert in_a_row(["9", "5"]) == "9 and 5"
    assert in_a_row(["9", "5", "1"]) == "9, 5 and 1"
