"""What is refused is said in plain words, never in those of the program."""

from __future__ import annotations

import pytest

from tests.support import open_document, small_session, step
from workshop_studio.model.items import Player
from workshop_studio.model.problems import RulesBrokenError
from workshop_studio.operations.editing import edit


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        (
            "tags",
            ("pupils", "x" * 300),
            "This cannot be done: a tag has 300 characters, and 200 are allowed.",
        ),
        (
            "note",
            "x" * 20_001,
            "This cannot be done: the note has 20,001 characters, and 20,000 are allowed.",
        ),
        ("name", " ", "This cannot be done: the name is empty."),
    ],
)
def test_what_is_too_long_is_called_by_its_name(field: str, value: object, sentence: str) -> None:
    document, _ = open_document(small_session(players=1))
    player = document.snapshot.all(Player)[0].id
    with pytest.raises(RulesBrokenError) as refused:
        document.commit(edit(document.snapshot, player, **{field: value}), step())
    assert str(refused.value) == sentence
