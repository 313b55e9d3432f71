"""Owns where the library is: what was asked for, else the person's own data folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePath

from workshop_studio.library.errors import LibraryError
from workshop_studio.library.own_folders import own_folder

VARIABLE = "WORKSHOP_STUDIO_LIBRARY"
_SYNCED = (
    "onedrive", "dropbox", "google drive", "googledrive", "my drive", "icloud", "mobile documents",
    "cloudstorage", "nextcloud", "owncloud", "box sync", "pclouddrive", "syncthing", "mega",
)  # fmt: skip


def library_path(argument: str | None, environment: Mapping[str, str]) -> Path:
    """The path of the library file.

    Args:
        argument: what the person gave on the command line, or None.
        environment: the variables of the process, of which `VARIABLE` counts next.

    Raises:
        LibraryError: an address of a server was given, a folder, or nobody's home folder.
    """
    asked = argument or environment.get(VARIABLE) or ""
    if "://" in asked:
        raise LibraryError(
            "A library on a server is not possible yet; give the path of a file instead."
        )
    if not asked:
        return own_folder("data") / "library.db"
    path = _expanded(asked)
    if _is_folder(path):
        raise LibraryError(
            f"{path} is a folder; give the path of a file in it, such as {path / 'library.db'}."
        )
    return path.absolute()


def _expanded(asked: str) -> Path:
    try:
        return Path(asked).expanduser()
    except RuntimeError as error:
        raise LibraryError(
            f"Nobody on this computer has the home folder in {asked}; give the whole path."
        ) from error


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        # Whoever opens it finds out why nobody may look there, and says so.
        return False


def caution(path: PurePath) -> str:
    """A sentence of advice where the place of a library puts it at risk, or an empty text."""
    if str(path).startswith(("\\\\", "//")):
        return (
            f"The library {path} lies on a network drive, where it can be damaged; "
            "better keep it on this computer."
        )
    for part in path.parent.parts:
        if part.casefold().startswith(_SYNCED):
            return (
                f"The library {path} lies in a folder that is copied to the internet ({part}), "
                "where it can be damaged; better keep it outside."
            )
    return ""
