"""Owns the look of screens: colours of the light and the dark theme, by what they are for.

Text keeps a contrast of 4.5:1 to the grounds it stands on, marks and borders 3:1 (WCAG 2.2, 1.4.3
and 1.4.11); a test computes them again. Fills of sectors and notes are the same in both themes
(`layout.theme`), with dark ink on them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from workshop_studio.layout.theme import LINK_LOOKS, LinkLook
from workshop_studio.model.frozen import frozen
from workshop_studio.model.words import Criterion, Rating

Brightness = Literal["light", "dark"]


@frozen(kw_only=True)
class Water:
    """Colours of the iceberg: layers from the sky down, ice, waterline, and links on them."""

    layers: tuple[str, str, str, str]
    ice_above: str
    ice_below: str
    ice_edge: str
    waterline: str
    rule: str
    question: str
    link: str


@frozen(kw_only=True)
class ScreenTheme:
    """Colours by what they are for, as "#RRGGBB"; the soft ones are grounds of the others."""

    brightness: Brightness
    window: str
    surface: str
    hover: str
    sunken: str
    board: str
    hairline: str
    border: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    accent_line: str
    focus: str
    danger: str
    danger_soft: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    rings: tuple[str, str, str, str]
    ring_line: str
    placeholder: str
    element_line: str
    element_faded: str
    criteria: Mapping[Criterion, str]
    links: Mapping[Rating, LinkLook]
    water: Water
    quiet: float
    note_ink: str = "#14181F"
    toast: str = "#1A1D23"
    on_toast: str = "#FFFFFF"
    toast_action: str = "#8DBBF7"
    on_toast_action: str = "#14181F"
    scrim: str = "#1A1D23"

    def rating_words(self, rating: Rating) -> str:
        """The colour of a rating in words, which need more contrast than its line."""
        return self.muted if rating == "unrated" else self.links[rating].colour


def _links(**colours: str) -> Mapping[Rating, LinkLook]:
    return MappingProxyType(
        {
            rating: LinkLook(colours.get(rating, look.colour), look.width, look.dash)
            for rating, look in LINK_LOOKS.items()
        }
    )


LIGHT = ScreenTheme(
    brightness="light",
    window="#F4F3EF",
    surface="#FFFFFF",
    hover="#E9E7E1",
    sunken="#F0EEE8",
    board="#EFEDE7",
    hairline="#DDD9D0",
    border="#7B828D",
    text="#1A1D23",
    muted="#545C68",
    accent="#174F8F",
    on_accent="#FFFFFF",
    accent_soft="#E6EEF7",
    accent_line="#B7CDE5",
    focus="#0B5FFF",
    danger="#A8201A",
    danger_soft="#FBEAE8",
    ok="#1D6B3C",
    ok_soft="#E4F1E8",
    warn="#7A5200",
    warn_soft="#FBF0D8",
    rings=("#FFFFFF", "#FCFBF9", "#F9F8F5", "#F6F5F1"),
    ring_line="#CBC6BA",
    placeholder="#6B7380",
    element_line="#7B828D",
    element_faded="#B4B8BF",
    criteria=MappingProxyType(
        {"feasibility": "#0060A8", "desirability": "#B0186B", "viability": "#9A5B00"}
    ),
    links=_links(),
    water=Water(
        layers=("#F7F6F2", "#E4EEF5", "#D3E2EE", "#BFD3E4"),
        ice_above="#FFFFFF",
        ice_below="#EEF4F9",
        ice_edge="#C9D6E2",
        waterline="#174F8F",
        rule="#8FA9C0",
        question="#3C434E",
        link="#4A6682",
    ),
    quiet=0.34,
)

DARK = ScreenTheme(
    brightness="dark",
    window="#16181D",
    surface="#20242C",
    hover="#2B303A",
    sunken="#1A1D23",
    board="#16181D",
    hairline="#363C47",
    border="#757E8C",
    text="#F2F3F5",
    muted="#B3BAC6",
    accent="#8DBBF7",
    on_accent="#14181F",
    accent_soft="#22344C",
    accent_line="#3D5A80",
    focus="#FFD75E",
    danger="#FF9C94",
    danger_soft="#40262A",
    ok="#8FD8A8",
    ok_soft="#1F3A2B",
    warn="#F2C265",
    warn_soft="#3D3220",
    rings=("#2A2F38", "#242931", "#1F232A", "#1B1E24"),
    ring_line="#4A515E",
    placeholder="#8A93A1",
    element_line="#757E8C",
    element_faded="#4A515E",
    criteria=MappingProxyType(
        {"feasibility": "#7DB8F0", "desirability": "#FF8FC0", "viability": "#F0B35A"}
    ),
    links=_links(well="#8FD8A8", mixed="#F2C265", poorly="#FF9C94", unrated="#8A93A1"),
    water=Water(
        layers=("#1A1D23", "#1B2530", "#1C2C3C", "#1D3347"),
        ice_above="#2A2F38",
        ice_below="#22303D",
        ice_edge="#4A515E",
        waterline="#8DBBF7",
        rule="#4A6682",
        question="#B3BAC6",
        link="#8DA9C6",
    ),
    quiet=0.45,
)
