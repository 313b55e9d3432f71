"""Owns loading PySide without its descriptions of calls, until one is asked for or there is time.

PySide carries the modules that describe its calls (for `inspect`, and for what is said where a
call goes wrong) as source text in its library, and compiles all of it when it is imported: a third
of the time that a bare window takes. No call goes wrong while the window is made.
"""

from __future__ import annotations

import importlib
import importlib.machinery
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from importlib.abc import Loader

_DESCRIBING = "shibokensupport.signature."
_LATE = frozenset(
    _DESCRIBING + name
    for name in (
        "mapping", "parser", "layout", "errorhandler",
        "lib.enum_sig", "lib.pyi_generator", "lib.tool",
    )
)  # fmt: skip
# PySide's library looks for this in the module itself, where nothing else would see it coming.
_ASKED_FIRST = "update_mapping"


def import_pyside() -> Callable[[], None]:
    """Import PySide; its descriptions come when the first is needed.

    Returns:
        What brings them at once; after that all is as PySide would have it.
    """
    late: list[_Late] = []
    usual: Any = importlib.machinery.ModuleSpec

    def spec(name: str, loader: Loader | None, **rest: object) -> ModuleSpec:
        if loader is not None and name in _LATE:
            late.append(_Late(name, loader))
            return cast("ModuleSpec", usual(name, late[-1], **rest))
        return cast("ModuleSpec", usual(name, loader, **rest))

    # PySide takes it from here for each of its own modules; Python itself takes it from elsewhere.
    importlib.machinery.ModuleSpec = spec  # type: ignore[assignment, misc]  # see above
    try:
        importlib.import_module("PySide6")
    finally:
        importlib.machinery.ModuleSpec = usual  # type: ignore[misc]  # as before

    def bring() -> None:
        for each in late:
            each.bring()

    return bring


class _Late:
    """Loads a module when something in it is asked for."""

    def __init__(self, name: str, loader: Loader) -> None:
        self._name = name
        self._loader = loader
        self._module: Any = None
        self._turn = RLock()
        self._begun = False

    def create_module(self, _spec: ModuleSpec) -> None:
        """Leave it to Python to make an empty module."""

    def exec_module(self, module: ModuleType) -> None:
        """Put nothing into the module but what brings the rest."""
        self._module = module
        self._module.__getattr__ = self._found
        if self._name.endswith(".mapping"):
            setattr(self._module, _ASKED_FIRST, self._asked)

    def bring(self) -> None:
        """Load the module now; a second call does nothing, but waits for the first."""
        with self._turn:
            if self._begun:
                return
            self._begun = True
            del self._module.__getattr__
            # PySide gives its modules another name once they are there, and loads by the first.
            renamed, self._module.__spec__ = self._module.__spec__, ModuleSpec(self._name, None)
            self._loader.exec_module(self._module)
            self._module.__spec__ = renamed

    def _found(self, name: str) -> object:
        self.bring()
        try:
            return vars(self._module)[name]
        except KeyError:
            raise AttributeError(name) from None

    def _asked(self) -> object:
        self.bring()
        return self._module.update_mapping()
