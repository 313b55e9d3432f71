"""Words become questions in good English, or stay as they were typed."""

from __future__ import annotations

from typing import Literal

import pytest

from workshop_studio.model.items import Note
from workshop_studio.operations.asking import asked_of, opened, with_opening


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Meet families earlier.", "How might we meet families earlier?"),
        ("share one phone line", "How might we share one phone line?"),
        ("MEET EARLIER", "How might we MEET EARLIER?"),
        ("Theme the week", "How might we theme the week?"),
        ("HMW give families one door?", "How might we give families one door?"),
        ("hmw: share one form", "How might we share one form?"),
    ],
)
def test_a_bare_phrase_gets_the_opening_words(typed: str, asked: str) -> None:
    assert with_opening(typed) == asked


@pytest.mark.parametrize(
    "typed",
    [
        "how might we listen",
        "What if schools swapped staff?",
        "Who decides?",
        "How can we meet",
        "We need more money.",
        "They never call",
        "There is no room",
        "I feel alone",
        "It’s too late",
        "This is hard",
        "Our panel is slow",
        "The panel is slow",
        "A joint panel",
        "An open door",
        "No money",
        "SENCO time is shared",
        "...",
        "!",
        "",
    ],
)
def test_questions_and_statements_stay_as_typed(typed: str) -> None:
    assert with_opening(f"  {typed} ") == typed


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("We need more money.", "How might we act on this: we need more money?"),
        ("I’m not asked", "How might we act on this: I’m not asked?"),
        ("SENCO time is shared", "How might we act on this: SENCO time is shared?"),
        ("Meet earlier", "How might we meet earlier?"),
        ("Who decides?", "Who decides?"),
        ("...", "..."),
    ],
)
def test_a_statement_can_be_asked_about_when_somebody_wants_it(typed: str, asked: str) -> None:
    assert opened(typed) == asked


@pytest.mark.parametrize(
    ("side", "text", "asked"),
    [
        ("barrier", "Pupils sent home at lunch",
         "How might we change this: pupils sent home at lunch?"),
        ("driver", "Tutors phone home!", "How might we build on this: tutors phone home?"),
        ("driver", "GPs listen", "How might we build on this: GPs listen?"),
        ("barrier", "Who decides?", "Who decides?"),
        ("", "We need more money", "How might we act on this: we need more money?"),
        ("", "meet earlier", "How might we meet earlier?"),
    ],
)  # fmt: skip
def test_a_note_is_to_be_changed_or_built_on(
    side: Literal["", "barrier", "driver"], text: str, asked: str
) -> None:
    assert asked_of(Note(id="n", board="b", text=text, side=side)) == asked
