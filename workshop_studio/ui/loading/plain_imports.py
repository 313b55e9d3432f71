"""Owns importing without a look into every module, which PySide would take."""

from __future__ import annotations

import builtins
import importlib


def import_plainly() -> None:
    """Import without PySide's hook, which reads the source of each module on its way.

    It looks for modules that may say `from __feature__ import snake_case`; none of ours does, and
    the reading is a twentieth of the time until a session is painted. PySide keeps what it put
    the hook over under the name that is used here; where it should not, all stays as it is.
    """
    # Brings the hook, where it is not there yet.
    importlib.import_module("PySide6")
    before = getattr(builtins, "__orig_import__", None)
    if before is not None:
        builtins.__import__ = before
