"""Owns how ids come about: made by the program that makes the record, never by the database."""

from __future__ import annotations

import os

ID_LIMIT = 64
YOUNG_PERSON = "young-person"
"""Id of the centre of every map: an end of links, never a record (exchange format, players)."""


def new_id() -> str:
    """A fresh id that nobody else will make; random, so that it tells neither time nor order."""
    return os.urandom(16).hex()
