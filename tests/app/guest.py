"""Runs a command as a user without rights; the rights of root would hide what a folder forbids."""

from __future__ import annotations

import argparse
import os
import sys

# A command imports late, and by then the guest may not look into the folder of the program either.
from workshop_studio.app import checking, exporting, importing, listing, main
from workshop_studio.exchange import files

NOBODY = 65534
LOADED = (argparse, checking, exporting, importing, listing, files)


def lose_rights() -> None:
    if sys.platform != "win32" and os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)


if __name__ == "__main__":
    lose_rights()
    sys.exit(main(sys.argv[1:]))
