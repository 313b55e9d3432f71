"""Dates, counts and lists read as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_studio.layout.words import (
    COLUMN_NAMES,
    CONFIDENCE_NAMES,
    CRITERION_NAMES,
    LAYER_NAMES,
    SIDE_NAMES,
    STATE_NAMES,
    counted,
    day_in_words,
    number_in_words,
    per_cent,
    sentence,
    shortened,
)
from workshop_studio.model.words import COLUMNS, CRITERIA, LAYERS, SIDES


def test_every_value_of_the_lists_has_a_name() -> None:
    assert tuple(LAYER_NAMES) == LAYERS
    assert set(SIDE_NAMES) == set(SIDES)
    assert tuple(CRITERION_NAMES) == CRITERIA
    assert tuple(COLUMN_NAMES) == COLUMNS
    assert set(STATE_NAMES) == {"in-place", "partly", "missing", ""}
    assert set(CONFIDENCE_NAMES) == {"low", "medium", "high", ""}


@pytest.mark.parametrize(
    ("day", "words"),
    [("2026-03-12", "12 March 2026"), ("0001-01-01", "1 January 1"), ("", "")],
)
def test_a_day_is_written_out(day: str, words: str) -> None:
    assert day_in_words(day) == words


def test_counts_are_words_up_to_ten_and_nouns_agree() -> None:
    assert [number_in_words(n) for n in (0, 1, 10, 11, 2500)] == ["no", "one", "ten", "11", "2,500"]
    assert counted(1, "ballot", "ballots") == "1 ballot"
    assert counted(24, "ballot", "ballots") == "24 ballots"


def test_shares_are_rounded_as_at_school() -> None:
    shares = (0.0, 0.004, 0.115, 0.125, 2 / 3, 1.0)
    assert [per_cent(share) for share in shares] == ["0%", "0%", "12%", "13%", "67%", "100%"]


def test_a_sentence_closes_once() -> None:
    assert sentence("Round 1") == "Round 1."
    assert sentence("Who\nhelps? ") == "Who helps?"


@given(st.text(), st.integers(2, 40))
def test_a_shortened_text_keeps_its_limit_and_says_that_it_was_cut(text: str, limit: int) -> None:
    short = shortened(text, limit)
    flat = " ".join(text.split())
    assert len(short) <= limit
    assert short == flat if len(flat) <= limit else short.endswith("…")
