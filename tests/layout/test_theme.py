"""Colours can be read and told apart, and letters are large enough, by the numbers of WCAG 2.2."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple, fields
from itertools import combinations

import pytest

from workshop_studio.layout.theme import (
    CRITERION_LOOKS,
    LINK_LOOKS,
    PALETTE,
    SECTOR_LOOKS,
    TYPE,
    SectorLook,
)
from workshop_studio.model.words import CRITERIA

TEXT, MARK = 4.5, 3.0
GROUNDS = (PALETTE.paper, PALETTE.sunken)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def text_on_ground() -> Iterator[tuple[str, str]]:
    for name in ("text", "muted", "accent", "danger", "ok", "warn"):
        yield from ((getattr(PALETTE, name), ground) for ground in GROUNDS)
    for name in ("accent", "danger", "ok", "warn"):
        yield getattr(PALETTE, name), getattr(PALETTE, f"{name}_soft")
        yield PALETTE.text, getattr(PALETTE, f"{name}_soft")
    yield PALETTE.text, PALETTE.bubble
    yield from ((PALETTE.text, look.fill) for look in SECTOR_LOOKS.values())
    yield from ((look.colour, PALETTE.paper) for look in CRITERION_LOOKS.values())
    yield from ((PALETTE.paper, look.colour) for look in CRITERION_LOOKS.values())


def test_contrast_is_measured_as_wcag_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("text", "ground"), [*text_on_ground()])
def test_text_stands_out_from_its_ground(text: str, ground: str) -> None:
    assert contrast(text, ground) >= TEXT


@pytest.mark.parametrize("look", [*SECTOR_LOOKS.values()], ids=[*SECTOR_LOOKS])
def test_the_edge_of_a_sector_stands_out_from_paper_and_fill(look: SectorLook) -> None:
    assert all(contrast(look.edge, ground) >= MARK for ground in (*GROUNDS, look.fill))


@pytest.mark.parametrize("ground", GROUNDS)
def test_links_and_borders_stand_out_from_paper(ground: str) -> None:
    marks = [PALETTE.border, PALETTE.bubble_edge, *(look.colour for look in LINK_LOOKS.values())]
    assert all(contrast(mark, ground) >= MARK for mark in marks)


def test_nothing_is_told_apart_by_colour_alone() -> None:
    assert len({look.form for look in SECTOR_LOOKS.values()}) == len(SECTOR_LOOKS)
    assert len({(look.width, look.dash) for look in LINK_LOOKS.values()}) == len(LINK_LOOKS)
    assert set(CRITERION_LOOKS) == set(CRITERIA)
    for one, other in combinations(CRITERION_LOOKS.values(), 2):
        assert all(a != b for a, b in zip(astuple(one), astuple(other), strict=True))


def test_no_letter_on_paper_is_under_nine_points() -> None:
    assert all(getattr(TYPE, field.name) >= 9 for field in fields(TYPE))
