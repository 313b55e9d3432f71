"""Owns how fields of several forms are kept side by side: the form stands before the name."""

from __future__ import annotations

from collections.abc import Mapping


def of_form(form: str, fields: Mapping[str, str]) -> dict[str, str]:
    """The fields under names that say of which form they are."""
    return {f"{form}.{name}": text for name, text in fields.items()}


def for_form(form: str, kept: Mapping[str, str]) -> dict[str, str]:
    """The fields of a form by the names it has for them."""
    before = f"{form}."
    return {name[len(before) :]: text for name, text in kept.items() if name.startswith(before)}
