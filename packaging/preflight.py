"""What a computer must have before anything is installed: Python, and some shared libraries."""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping

OLDEST_PYTHON = (3, 11)
FIRST_UNTRIED_PYTHON = (3, 15)

# Shared library -> the package of Debian 12 that has it.
QT_CORE: Mapping[str, str] = {"libglib-2.0.so.0": "libglib2.0-0"}
# The same for a window; the program looks for them by itself too (workshop_studio/app/screen.py).
QT_WINDOW: Mapping[str, str] = {
    **QT_CORE,
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


class Problem(Exception):
    """Something the person can mend; its text is one sentence that says what to do."""


def check_python(version: tuple[int, int]) -> None:
    """Raise Problem unless the version (major, minor) is one the program is made for."""
    if OLDEST_PYTHON <= version < FIRST_UNTRIED_PYTHON:
        return
    oldest = "{}.{}".format(*OLDEST_PYTHON)
    newest = f"{FIRST_UNTRIED_PYTHON[0]}.{FIRST_UNTRIED_PYTHON[1] - 1}"
    raise Problem(
        f"This is Python {version[0]}.{version[1]}, and Workshop Studio needs Python {oldest} to "
        f"{newest}: install one of those and run the same command with it."
    )


def missing_packages(libraries: Mapping[str, str]) -> list[str]:
    """Return, sorted, the Debian packages this computer lacks: for the libraries and for venv."""
    packages = set()
    if importlib.util.find_spec("ensurepip") is None:
        packages.add("python3-venv")
    if sys.platform == "linux":
        packages.update(package for name, package in libraries.items() if not loads(name))
    return sorted(packages)


def loads(library: str) -> bool:
    """Say whether the dynamic linker finds the shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def provide(libraries: Mapping[str, str]) -> None:
    """Install what is missing where that is allowed (root, with apt); else say which line does it.

    Raises:
        Problem: something is missing and could not be installed from here.
    """
    packages = missing_packages(libraries)
    if not packages:
        return
    if can_install():
        print("Installing with apt-get:", ", ".join(packages), flush=True)
        apt_install(packages)
        importlib.invalidate_caches()
        packages = missing_packages(libraries)
    if packages:
        raise Problem(how_to_install(packages))


def can_install() -> bool:
    """Say whether this is root on a system with apt."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(packages: Iterable[str]) -> None:
    """Run apt-get; its failure is seen by whoever looks again at what is missing."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        command = ["apt-get", "--quiet=2", *words]
        subprocess.run(command, env=quiet, capture_output=True, check=False)


def how_to_install(packages: Iterable[str]) -> str:
    """Return the sentence that gives the line which installs the packages."""
    line = "apt-get install " + " ".join(packages)
    if can_install():
        return f"apt-get could not install what is missing: find out why with this line: {line}"
    return f"Something is missing that Debian has: run this line as root, and try again: {line}"
