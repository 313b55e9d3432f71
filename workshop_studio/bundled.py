"""Where the files that travel with the program lie, in a checkout and in a wheel alike."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """Return the path of a file or folder under resources/.

    Args:
        name: the place below resources/, with forward slashes.

    Raises:
        FileNotFoundError: there is nothing of that name, which is a fault of ours.
    """
    path = _top() / "resources" / name
    if not path.exists():
        message = f"no bundled resource named {name}"
        raise FileNotFoundError(message)
    return path


def samples() -> Path:
    """Return the folder of the sample sessions."""
    return _top() / "sample_sessions"


def _top() -> Path:
    # The wheel maps both folders into the package; a checkout has them beside it.
    wheel = _PACKAGE / "_bundled"
    return wheel if wheel.is_dir() else _PACKAGE.parent
