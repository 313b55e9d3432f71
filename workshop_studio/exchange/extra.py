"""Owns keys of a file that we do not know: kept as one canonical text (exchange format, rule 8)."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec


def packed(unknown: Mapping[str, object]) -> str:
    """Unknown keys as canonical JSON text: sorted, without blanks; empty where there are none."""
    return msgspec.json.encode(unknown, order="sorted").decode() if unknown else ""


def unpacked(extra: str) -> dict[str, object]:
    """The keys again."""
    return msgspec.json.decode(extra, type=dict[str, object]) if extra else {}
