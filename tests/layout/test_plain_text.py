"""Plain text is dealt with in short, and comes out as Unicode's own tables would have it."""

from __future__ import annotations

import sys
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from workshop_studio.layout.text import characters, scripts
from workshop_studio.layout.text.breaking import chunks
from workshop_studio.layout.text.characters import is_plain

PLAIN = [c for c in map(chr, range(sys.maxunicode + 1)) if is_plain(c)]
plain_texts = st.text(st.sampled_from(PLAIN), max_size=40)
# What the rules speak of, so that it meets more often than by chance.
dense_texts = st.text(st.sampled_from("ab é2²½ -–/—‐'.…\n"), max_size=12)


def test_each_plain_character_means_what_the_tables_say() -> None:
    assert len(PLAIN) > 700
    for c in PLAIN:
        assert characters.has_letter(c) == scripts.has_letter(c), hex(ord(c))
        assert characters.is_punctuation(c) == scripts.is_punctuation(c), hex(ord(c))
        assert characters.is_emoji(c) == scripts.is_emoji(c), hex(ord(c))
        assert unicodedata.normalize("NFC", c) == c


def test_any_two_plain_characters_stay_two() -> None:
    for c in PLAIN:
        every = "".join(c + other for other in PLAIN)
        assert scripts.graphemes(every) == list(every)


@given(plain_texts | dense_texts)
def test_plain_text_is_cleaned_and_cut_as_any_text(text: str) -> None:
    assert is_plain(text)
    assert characters.cleaned(text) == scripts.cleaned(text)
    assert characters.graphemes(text) == scripts.graphemes(text)
    assert characters.has_letter(text) == scripts.has_letter(text)
    assert characters.is_punctuation(text) == scripts.is_punctuation(text)
    ends = scripts.breaks(text)
    starts = [0, *(end for end in ends if end != len(text))]
    assert ["".join(chunk) for chunk in chunks(text)] == [
        text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
    ]
