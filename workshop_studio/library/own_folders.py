"""Owns where a person's own files are: their data, and their settings."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal

Sort = Literal["data", "config"]
_NAME = "Workshop Studio"
_ON_LINUX: dict[Sort, tuple[str, str]] = {
    "data": ("XDG_DATA_HOME", ".local/share"),
    "config": ("XDG_CONFIG_HOME", ".config"),
}
"""By the XDG Base Directory Specification: a variable, and the folder at home where it is unset."""


def own_folder(sort: Sort) -> Path:
    """The folder that `platformdirs` names, which may not be there yet.

    Each start asks before anything is painted, and on Linux the answer is one variable away: to
    import what knows all systems takes as long as to read the library.

    Raises:
        RuntimeError: nobody knows where this person's home is.
    """
    if sys.platform == "linux" and not hasattr(sys, "getandroidapilevel"):
        variable, below = _ON_LINUX[sort]
        given, home = os.environ.get(variable, ""), os.environ.get("HOME", "")
        if given.startswith("/"):
            return Path(given, _NAME)
        if home.startswith("/"):
            return Path(home, below, _NAME)
    return _folder_elsewhere(sort)


def _folder_elsewhere(sort: Sort) -> Path:
    from platformdirs import user_config_path, user_data_path  # noqa: PLC0415 -- only where needed

    return (user_data_path if sort == "data" else user_config_path)(_NAME, appauthor=False)
