"""The two commands' own words: what they do not know, they refuse."""

from __future__ import annotations

import pytest

import studio


@pytest.mark.parametrize(
    "words", [[], ["walk"], ["run", "here"], ["run", "--quick"], ["export", "a", "b"]]
)
def test_words_that_mean_nothing_are_wrong_usage(words: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        studio.main(words)
    assert stopped.value.code == 2
