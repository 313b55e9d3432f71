"""Owns what the lists of the method are called on pages and screens, and dates and counts in words.

Everything a person reads is plain British English; the values of the exchange format are not shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from math import floor
from types import MappingProxyType

from workshop_studio.model.words import (
    Column,
    Confidence,
    Criterion,
    FactorState,
    Layer,
    Side,
    Sign,
)

LAYER_NAMES: Mapping[Layer, str] = MappingProxyType(
    {
        "events": "Events and experiences",
        "patterns": "Patterns and incentives",
        "structures": "Underlying structures",
        "mental-models": "Mental models",
    }
)
SIDE_NAMES: Mapping[Side, str] = MappingProxyType(
    {"driver": "What helps", "barrier": "What gets in the way"}
)
CRITERION_NAMES: Mapping[Criterion, str] = MappingProxyType(
    {"feasibility": "Feasible", "desirability": "Desirable", "viability": "Viable"}
)
CRITERION_ASKS: Mapping[Criterion, str] = MappingProxyType(
    {
        "feasibility": "Can we do it?",
        "desirability": "Do we most want it?",
        "viability": "Will it last?",
    }
)
SIGN_NAMES: Mapping[Sign, str] = MappingProxyType(
    {
        "movable": "Easy to move",
        "benefits": "Benefit is seen",
        "motivated": "People want it",
        "resourced": "Money and support",
        "levers": "Levers in our hands",
        "timely": "Time is right",
    }
)
COLUMN_NAMES: Mapping[Column, str] = MappingProxyType(
    {
        "activities": "Activities",
        "moderating-factors": "Moderating factors",
        "mediating-mechanisms": "Mechanisms",
        "outcomes": "Outcomes",
        "aims": "Aims",
    }
)
COLUMN_PROMPTS: Mapping[Column, str] = MappingProxyType(
    {
        "activities": "What is done, for whom, when?",
        "moderating-factors": "What must be in place?",
        "mediating-mechanisms": "What must people experience?",
        "outcomes": "What will have changed, by when?",
        "aims": "What is it all for?",
    }
)
COLUMN_LETTERS: Mapping[Column, str] = MappingProxyType(
    {
        "activities": "A",
        "moderating-factors": "F",
        "mediating-mechanisms": "M",
        "outcomes": "O",
        "aims": "Aim ",
    }
)
STATE_NAMES: Mapping[FactorState, str] = MappingProxyType(
    {"in-place": "In place", "partly": "Partly in place", "missing": "Missing", "": ""}
)
CONFIDENCE_NAMES: Mapping[Confidence, str] = MappingProxyType(
    {"low": "Low", "medium": "Medium", "high": "High", "": ""}
)
SAMPLE_TAG = "sample"
SAMPLE_BADGE = "Sample, not a record"
SAMPLE_END = " (sample)"
"""What titles of samples end with; where a badge says it too, it is said once."""

_SMALL_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
)  # fmt: skip
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day_in_words(day: str) -> str:
    """A day "YYYY-MM-DD" as "12 March 2026"; an empty day stays empty."""
    if not day:
        return ""
    parsed = date.fromisoformat(day)
    return f"{parsed.day} {_MONTHS[parsed.month - 1]} {parsed.year}"


def beside_badge(title: str) -> str:
    """The title of a sample where a badge beside it says that it is one."""
    return title.removesuffix(SAMPLE_END)


def number_in_words(number: int) -> str:
    """A count as it is written within a sentence: "no" to "ten", then digits."""
    return _SMALL_NUMBERS[number] if 0 <= number < len(_SMALL_NUMBERS) else f"{number:,}"


def counted(number: int, one: str, many: str) -> str:
    """A count with its noun in digits: "1 ballot", "24 ballots"."""
    return f"{number:,} {one if number == 1 else many}"


def per_cent(share: float) -> str:
    """A share of 0 to 1 in whole per cent, halves rounded up: "13%"."""
    return f"{floor(100 * share + 0.5 + 1e-9)}%"


def sentence(words: str) -> str:
    """The words on one line, closed with a full stop unless they close themselves."""
    flat = " ".join(words.split())
    return flat if flat.endswith((".", "!", "?", "…")) else f"{flat}."


def capitalised(sentence: str) -> str:
    """The sentence with its first letter large, the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def shortened(text: str, limit: int) -> str:
    """The text on one line, cut at a word with "…" where it is longer than the limit."""
    flat = " ".join(text.split())
    if len(flat) <= limit:
        return flat
    cut = flat[: limit - 1]
    return f"{(cut.rpartition(' ')[0] or cut).rstrip(' ,;:–-') or cut}…"
