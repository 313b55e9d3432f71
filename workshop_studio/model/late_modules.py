"""Owns importing a module late that others import and hardly use: when something in it is asked."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec, PathFinder
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.abc import Loader


@contextmanager
def late(*names: str) -> Iterator[list[LateLoader]]:
    """Import these modules late, whoever asks for them within.

    A module that is there already stays as it is, and one that is not a file is imported at once.

    Args:
        names: modules of the standard library; no packages, and none of compiled code.

    Returns:
        A loader for each module that is late, to bring it before anybody asks.
    """
    finder = _Finder(names)
    sys.meta_path.insert(0, finder)
    try:
        yield finder.late
    finally:
        sys.meta_path.remove(finder)


@contextmanager
def answering(name: str, **known: object) -> Iterator[None]:
    """Within, have a module that comes late answer for these itself, without being loaded.

    Args:
        name: of the module.
        known: what it has, as it has it.
    """
    there = vars(sys.modules[name]) if name in sys.modules else {}
    found = there.get("__getattr__")
    is_late = isinstance(getattr(found, "__self__", None), LateLoader)
    if is_late:
        there.update(known)
    try:
        yield
    finally:
        if is_late and there.get("__getattr__") == found:
            for each in known:
                del there[each]


class LateLoader:
    """Loads a module when something in it is asked for, in whichever thread that is.

    The standard library's own (`importlib.util.LazyLoader`) would do, were not the next `import`
    of the module something that asks: it looks whether the module is complete.
    """

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

    def bring(self) -> None:
        """Load the module now; a second call does nothing, but waits for the first."""
        with self._turn:
            if self._begun:
                return
            self._begun = True
            self._load()
            # Not sooner: other threads are to find their way here until all is there.
            if vars(self._module)["__getattr__"] == self._found:
                del self._module.__getattr__

    def _load(self) -> None:
        self._module.__spec__.loader = self._module.__loader__ = self._loader
        self._loader.exec_module(self._module)

    def _found(self, name: str) -> object:
        self.bring()
        there = vars(self._module)
        if name in there:
            return there[name]
        # Some modules make what they have when it is asked for.
        made = there.get("__getattr__", self._found)
        if made != self._found:
            return made(name)
        message = f"module {self._name!r} has no attribute {name!r}"
        raise AttributeError(message, name=name, obj=self._module)


class _Finder:
    """Finds the modules that come late, before Python looks for them."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = frozenset(names)
        self.late: list[LateLoader] = []

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """What Python asks each finder; None where another is to find it."""
        spec = PathFinder.find_spec(name, path, target) if name in self._names else None
        if spec is not None and spec.loader is not None:
            self.late.append(LateLoader(name, spec.loader))
            spec.loader = self.late[-1]  # type: ignore[assignment]  # all that Python asks for
        return spec
