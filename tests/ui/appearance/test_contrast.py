"""The screens keep the contrast that people with low vision need (WCAG 2.2), in both themes."""

from __future__ import annotations

import pytest

from workshop_studio.layout.screen import DARK, LIGHT, ScreenTheme
from workshop_studio.layout.theme import SECTOR_LOOKS

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])

TEXT = 4.5
MARK = 3.0


def test_the_formula_gives_the_known_extremes() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


@THEMES
def test_words_can_be_read_on_every_ground(theme: ScreenTheme) -> None:
    grounds = {*chrome(theme), *canvas(theme), theme.hover}
    assert not weak({theme.text, theme.muted}, grounds, TEXT)


@THEMES
def test_coloured_words_can_be_read_on_panels_and_on_their_soft_ground(theme: ScreenTheme) -> None:
    loud = {theme.accent, theme.danger, theme.ok, theme.warn}
    assert not weak(loud, {theme.surface, theme.window, theme.board}, TEXT)
    softs = {
        theme.accent: theme.accent_soft,
        theme.danger: theme.danger_soft,
        theme.ok: theme.ok_soft,
        theme.warn: theme.warn_soft,
    }
    assert not {ink for ink, soft in softs.items() if contrast(ink, soft) < TEXT}
    assert not weak({theme.text}, set(softs.values()), TEXT)


@THEMES
def test_filled_buttons_toasts_and_hints_can_be_read(theme: ScreenTheme) -> None:
    assert contrast(theme.on_accent, theme.accent) >= TEXT
    assert contrast(theme.on_toast, theme.toast) >= TEXT
    assert contrast(theme.on_toast_action, theme.toast_action) >= TEXT
    assert contrast(theme.toast_action, theme.toast) >= MARK
    assert contrast(theme.placeholder, theme.surface) >= TEXT


@THEMES
def test_edges_of_fields_and_the_focus_can_be_seen(theme: ScreenTheme) -> None:
    grounds = {*chrome(theme), *canvas(theme)}
    assert not weak({theme.border, theme.focus, theme.accent}, grounds, MARK)


@THEMES
def test_links_and_votes_can_be_seen_on_every_ring(theme: ScreenTheme) -> None:
    inks = {*(look.colour for look in theme.links.values()), *theme.criteria.values()}
    assert not weak(inks, {*theme.rings, theme.board}, MARK)


@THEMES
def test_the_iceberg_can_be_read_at_every_depth(theme: ScreenTheme) -> None:
    water = theme.water
    grounds = {*water.layers, water.ice_above, water.ice_below}
    assert not weak({theme.text, water.question}, grounds, TEXT)
    assert not weak({water.link}, grounds, MARK)


@THEMES
def test_ink_can_be_read_on_every_sector_and_its_edge_is_seen(theme: ScreenTheme) -> None:
    for look in SECTOR_LOOKS.values():
        assert contrast(theme.note_ink, look.fill) >= 7.0
        assert contrast(look.edge, look.fill) >= MARK


def chrome(theme: ScreenTheme) -> set[str]:
    """The grounds of panels, bars and pages."""
    return {theme.surface, theme.window, theme.sunken}


def canvas(theme: ScreenTheme) -> set[str]:
    """The grounds of boards."""
    return {theme.board, *theme.rings}


def weak(inks: set[str], grounds: set[str], least: float) -> dict[tuple[str, str], float]:
    """The pairs that do not reach a contrast."""
    pairs = {(ink, ground): contrast(ink, ground) for ink in inks for ground in grounds}
    return {pair: found for pair, found in pairs.items() if found < least}


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of "#RRGGBB"."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
