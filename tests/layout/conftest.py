"""What tests of layout share: the bundled faces, read once."""

from __future__ import annotations

import pytest

from workshop_studio.bundled import resource
from workshop_studio.layout.text.fonts import FontBook


@pytest.fixture(scope="session")
def book() -> FontBook:
    return FontBook(resource("fonts"))
