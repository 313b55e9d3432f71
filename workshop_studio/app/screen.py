"""Owns what a window needs of the computer: a screen, and the system's own libraries."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from types import MappingProxyType

from workshop_studio.model.mendable import MendableError

# Library of the system -> the package of Debian 12 that has it.
WINDOW_LIBRARIES: Mapping[str, str] = MappingProxyType(
    {
        "libglib-2.0.so.0": "libglib2.0-0",
        "libEGL.so.1": "libegl1",
        "libGL.so.1": "libgl1",
        "libxkbcommon.so.0": "libxkbcommon0",
        "libfontconfig.so.1": "libfontconfig1",
        "libdbus-1.so.3": "libdbus-1-3",
    }
)
"""What Qt's own libraries need on Linux, whatever the screen."""
X11_LIBRARIES: Mapping[str, str] = MappingProxyType(
    {
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    }
)
"""What a window on an X11 screen needs besides; without it Qt ends the program."""
_X11_SOCKETS = "/".join(("", "tmp", ".X11-unix"))
"""Where screens of this computer are spoken to; the same on every system with X11."""
_NO_SCREEN = (
    "There is no screen here to show the window on; start the program from a desktop, or use the "
    "commands check, import, list and export, which need none."
)


def refuse_without_screen(environment: Mapping[str, str]) -> None:
    """Refuse to begin where Qt would end the program without a plain word.

    Raises:
        MendableError: there is no screen, or libraries of the system are missing.
    """
    if sys.platform != "linux":
        return
    chosen = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    has_x11, has_wayland = (environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if not (chosen or has_wayland or _answers(has_x11 or "")):
        raise MendableError(_NO_SCREEN)
    wanted = dict(WINDOW_LIBRARIES)
    if chosen == "xcb" or not (chosen or has_wayland):
        wanted |= X11_LIBRARIES
    if packages := sorted({wanted[name] for name in wanted if not _loads(name)}):
        raise MendableError(
            "The window needs libraries of the system that are missing; run this line as root, "
            f"and try again: apt-get install {' '.join(packages)}"
        )


def _answers(display: str) -> bool:
    """Whether an X11 screen answers; one on another computer is taken at its word."""
    host, _, number = display.partition(":")
    if not display or host not in {"", "unix"}:
        return bool(display)
    name = f"{_X11_SOCKETS}/X{number.partition('.')[0]}"
    return any(_connects(address) for address in (f"\0{name}", name))


def _connects(address: str) -> bool:
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as each:
        try:
            each.connect(address)
        except OSError:
            return False
    return True


def _loads(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
