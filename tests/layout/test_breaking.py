"""Lines may end where a reader expects it, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_studio.layout.text.breaking import chunks


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("one two", ["one ", "two"]),
        ("  two  spaces ", ["  ", "two  ", "spaces "]),
        ("well-being", ["well-", "being"]),
        ("school/home – or both", ["school/", "home ", "– ", "or ", "both"]),
        ("2026-27 and 3/4", ["2026-27 ", "and ", "3/4"]),
        ("10\u00a0km", ["10\u00a0km"]),
        ("twenty\u2011one", ["twenty\u2011one"]),
        ("and/\u2060or", ["and/\u2060or"]),
        ("kept \u2060together", ["kept \u2060together"]),
        ("zero\u200bwidth", ["zero\u200b", "width"]),
        ("ሰላም፡ዓለም", ["ሰላም፡", "ዓለም"]),
        ("学校、先生。", ["学", "校、", "先", "生。"]),
        ("きょう", ["きょ", "う"]),
        ("-- / --", ["-- ", "/ ", "--"]),
        ("", [""]),
    ],
)
def test_where_a_line_may_end(text: str, parts: list[str]) -> None:
    assert ["".join(chunk) for chunk in chunks(text)] == parts


@given(st.text(alphabet=st.sampled_from("ab -–/\u00a0\u2060\u200b\u3000学。፡é")) | st.text())
def test_the_chunks_joined_are_the_text(text: str) -> None:
    cut = chunks(text)
    assert "".join(word + spaces for word, spaces in cut) == text
    assert not any(word.endswith(" ") for word, _ in cut)
