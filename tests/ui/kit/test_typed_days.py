"""Days as people in Britain type them."""

from __future__ import annotations

import pytest

from workshop_studio.ui.kit.typed_days import shown_day, typed_day


@pytest.mark.parametrize(
    "typed",
    ["03/04/2026", "3/4/26", "3.4.2026", "3-4-26", "3 April 2026", "3rd apr 26", "2026-04-03"],
)
def test_the_day_comes_before_the_month(typed: str) -> None:
    assert typed_day(typed) == "2026-04-03"


@pytest.mark.parametrize("typed", ["31/02/2026", "13/13/2026", "soon", "3/4", "0/1/2026", "99"])
def test_what_is_no_day_is_none(typed: str) -> None:
    assert typed_day(typed) is None


def test_no_day_is_allowed_and_days_come_back_as_typed() -> None:
    assert typed_day("  ") == ""
    assert shown_day("") == ""
    assert shown_day("2026-04-03") == "03/04/2026"
