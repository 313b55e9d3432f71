"""What every test stands on: no screen, a library of its own, and no clock in a property."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy computer is no failing property, so neither a deadline nor slow data fails one.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


def pytest_collection_finish() -> None:
    """Have Python's collector pass over all that was imported: it stays as long as the tests."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def own_library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep every test, and every program a test starts, away from the person's own library."""
    with pytest.MonkeyPatch.context() as patch:
        library = tmp_path_factory.mktemp("library") / "tests.library"
        patch.setenv("WORKSHOP_STUDIO_LIBRARY", str(library))
        yield
