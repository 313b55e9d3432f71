"""Text is tidied before it is set, and never loses what a reader could see."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_studio.layout.text.characters import (
    cleaned,
    graphemes,
    is_emoji,
    is_punctuation,
    needs_no_glyph,
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("a\tb", "a b"),
        ("bell\x07 null\x00 delete\x7f next\x85", "bell null delete next"),
        ("half \ud83d a pair", "half \ufffd a pair"),
    ],
)
def test_what_cannot_be_set_is_dropped_or_replaced(typed: str, kept: str) -> None:
    assert cleaned(typed) == kept


@given(st.text())
def test_cleaning_touches_nothing_that_shows(text: str) -> None:
    seen = [c for c in text if unicodedata.category(c) not in ("Cc", "Zs", "Zl", "Zp", "Cf", "Mn")]
    shown = cleaned(text)
    assert [c for c in shown if c in set(seen)] == seen
    assert cleaned(shown) == shown


@pytest.mark.parametrize("emoji", ["🎉", "❤️", "👩‍🏫", "👍🏽", "🇬🇧", "1️⃣"])
def test_an_emoji_is_one_grapheme(emoji: str) -> None:
    assert graphemes(f"a{emoji}b") == ["a", emoji, "b"]
    assert is_emoji(emoji)


@pytest.mark.parametrize("sign", ["1", "#", "✓", "❤", "→", "©", "🎉\ufe0e"])
def test_a_plain_sign_is_no_emoji(sign: str) -> None:
    assert not is_emoji(sign)


def test_spaces_and_invisible_characters_need_no_glyph() -> None:
    assert all(map(needs_no_glyph, "\n \u00a0\u2009\u3000\u200b\u200d\u2060\ufe0f\u202e\U000e0067"))
    assert not any(map(needs_no_glyph, "a-\u0301\u3164\ufffd"))


@pytest.mark.parametrize(("word", "only_signs"), [("–", 1), ("“…”", 1), ("12", 0), ("(a)", 0)])
def test_signs_are_told_from_words(word: str, only_signs: int) -> None:
    assert is_punctuation(word) == bool(only_signs)
