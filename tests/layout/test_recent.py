"""A bounded memory forgets what was not asked for longest."""

from __future__ import annotations

from functools import partial

from workshop_studio.layout.text.recent import Recent


def test_a_value_is_made_once_while_it_is_kept() -> None:
    made: list[str] = []

    def make(key: str) -> str:
        made.append(key)
        return key.upper()

    recent: Recent[str, str] = Recent(2)
    for key in "abacab":
        assert recent.get(key, partial(make, key)) == key.upper()
        assert len(recent) <= 2
    assert made == ["a", "b", "c", "b"]
