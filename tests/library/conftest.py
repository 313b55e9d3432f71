"""A library with one small session, for tests that change it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.library.kit import first, opened, small
from workshop_studio.library.library import Library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a library may be made."""
    return tmp_path / "folder" / "library.db"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    """An open library with the session that `small` makes."""
    with opened(path) as one:
        one.add(first(small()))
        yield one
