"""Owns what a Document needs of whatever keeps its history: taken, written and waited for."""

from __future__ import annotations

from typing import Protocol

from workshop_studio.model.changes import Transaction


class Journal(Protocol):
    """Where transactions go."""

    def put(self, transaction: Transaction) -> None:
        """Take a transaction to be written, in the order given; returns at once."""

    def flush(self, timeout: float) -> bool:
        """Wait until all that was put is written, for so many seconds; whether it is."""
