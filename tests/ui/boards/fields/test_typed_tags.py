"""Tags are read as a person types them."""

from __future__ import annotations

from workshop_studio.ui.boards.fields.typed_tags import shown_tags, typed_tags


def test_blanks_empty_ones_and_repeats_are_left_out() -> None:
    assert typed_tags(" trust,, early  help ,trust, ") == ("trust", "early help")


def test_what_is_shown_is_read_as_the_same_tags() -> None:
    tags = ("trust", "early help")
    assert typed_tags(shown_tags(tags)) == tags
