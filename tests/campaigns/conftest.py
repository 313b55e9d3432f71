"""What the campaigns share: a tool from outside is found, or the campaign says it was not run."""

from __future__ import annotations

import shutil
from collections.abc import Callable

import pytest

# The tool -> the package of Debian 12 that has it.
DEBIAN_PACKAGES = {
    "/usr/libexec/at-spi2-registryd": "at-spi2-core",
    "dbus-daemon": "dbus-daemon",
    "openbox": "openbox",
    "pdffonts": "poppler-utils",
    "pdfinfo": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "xrandr": "x11-xserver-utils",
    "Xvfb": "xvfb",
}


@pytest.fixture
def tool() -> Callable[[str], str]:
    """Return a function from a tool's name to its path; a missing tool skips the campaign."""

    def find(name: str) -> str:
        path = shutil.which(name)
        if path is None:
            pytest.skip(f"not run: {name} is missing (apt-get install {DEBIAN_PACKAGES[name]})")
        return path

    return find
