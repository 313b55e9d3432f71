"""Owns keys of a file that we do not know: kept as one canonical text (exchange format, rule 8)."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec


def packed(unknown: Mapping[str, object]) -> str:
    """Unknown keys as canonical JSON text: sorted, without blanks; empty where there are none.

    Numbers stay as they are spelt in the file.
    """
    return msgspec.json.encode(unknown, order="sorted").decode() if unknown else ""


def unpacked(extra: str) -> Mapping[str, object]:
    """The keys again, what they hold as JSON text that is written just as it stands."""
    return msgspec.json.decode(extra, type=dict[str, msgspec.Raw]) if extra else {}
