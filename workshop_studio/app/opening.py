"""Owns opening the library for a command."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workshop_studio.app.arguments import Arguments
from workshop_studio.library.library import Library, open_library
from workshop_studio.library.place import caution, library_path


@contextmanager
def reading_library(arguments: Arguments) -> Iterator[Library]:
    """The library, for reading beside whoever else has it open."""
    with _library(arguments, read_only=True) as library:
        yield library


@contextmanager
def changing_library(arguments: Arguments) -> Iterator[Library]:
    """The library, for changing it alone; made where there is none."""
    with _library(arguments, read_only=False) as library:
        yield library


@contextmanager
def _library(arguments: Arguments, *, read_only: bool) -> Iterator[Library]:
    path = library_path(arguments.library, os.environ)
    _warn(path)
    library = open_library(path, read_only=read_only)
    try:
        yield library
    finally:
        library.close()


def _warn(path: Path) -> None:
    if advice := caution(path):
        print(advice, file=sys.stderr)
