"""A library with one small session, for tests that change it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.library.kit import first, opened, small
from workshop_studio.library.library import Library


@pytest.fixture(scope="session")
def _small_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("small") / "library.db"
    with opened(path) as library:
        library.add(first(small()))
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a library may be made."""
    return tmp_path / "folder" / "library.db"


@pytest.fixture
def library(path: Path, _small_library: Path) -> Iterator[Library]:
    """An open library with the session that `small` makes."""
    path.parent.mkdir()
    # Copied while nobody has it open, which is the only time when that is safe.
    shutil.copy(_small_library, path)
    with opened(path) as one:
        yield one
