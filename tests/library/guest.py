"""Opens a library as a user without rights; the rights of root would hide what a file forbids."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path

from workshop_studio.library.errors import LibraryError
from workshop_studio.library.library import open_library

NOBODY = 65534


def main() -> None:
    path, wish = Path(sys.argv[1]), sys.argv[2]
    if sys.platform != "win32" and os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    try:
        with closing(open_library(path, read_only=wish == "read")) as library:
            sys.stdout.write(library.sessions()[0].title)
    except LibraryError as problem:
        sys.stdout.write(str(problem))


if __name__ == "__main__":
    main()
