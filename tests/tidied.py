"""Owns when the objects of Qt that a test leaves are freed: at its end, by the thread it ran in.

Left to Python's collector they would go whenever a thread of a later test happens to make many
objects, and Qt's objects must not be freed in any thread but their own.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def tidied() -> Iterator[None]:
    """Keep Python's collector from running by itself, and run it at the end."""
    gc.disable()
    if not gc.get_freeze_count():
        # What is imported by now stays; to look through it again after each test takes time.
        gc.freeze()
    try:
        yield
    finally:
        gc.collect()
        gc.enable()
