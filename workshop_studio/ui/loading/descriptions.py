"""Owns loading PySide without its descriptions of calls, until one is asked for or there is time.

PySide carries the modules that describe its calls (for `inspect`, and for what is said where a
call goes wrong) as source text in its library, and compiles all of it when it is imported: a third
of the time that a bare window takes. No call goes wrong while the window is made. It also imports
parts of the standard library that it needs only for these, or for archives packed otherwise.
"""

from __future__ import annotations

import importlib
import importlib.machinery
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

from workshop_studio.model.late_modules import LateLoader, late

if TYPE_CHECKING:
    from importlib.abc import Loader

_LATE = frozenset(
    f"shibokensupport.{name}"
    for name in (
        "feature",
        "signature.mapping", "signature.parser", "signature.layout", "signature.errorhandler",
        "signature.lib.enum_sig", "signature.lib.pyi_generator", "signature.lib.tool",
    )
)  # fmt: skip
_ALSO_LATE = ("bz2", "inspect", "lzma", "shutil", "tempfile", "traceback")
# PySide's library looks for this in the module itself, where nothing else would see it coming.
_ASKED_FIRST = "update_mapping"
_HOOKS = ("feature_import", "feature_imported")
"""What is asked at each import until PySide has been imported; see `import_plainly`."""


def import_pyside() -> Callable[[], None]:
    """Import PySide; its descriptions come when the first is needed.

    Returns:
        What brings them at once; after that all is as PySide would have it.
    """
    describing: list[_Late] = []
    usual: Any = importlib.machinery.ModuleSpec

    def spec(name: str, loader: Loader | None, **rest: object) -> ModuleSpec:
        if loader is not None and name in _LATE:
            describing.append(_Late(name, loader))
            return cast("ModuleSpec", usual(name, describing[-1], **rest))
        return cast("ModuleSpec", usual(name, loader, **rest))

    # PySide takes it from here for each of its own modules; Python itself takes it from elsewhere.
    importlib.machinery.ModuleSpec = spec  # type: ignore[assignment, misc]  # see above
    try:
        with late(*_ALSO_LATE) as also:
            importlib.import_module("PySide6")
    finally:
        importlib.machinery.ModuleSpec = usual  # type: ignore[misc]  # as before

    def bring() -> None:
        for each in (*describing, *also):
            each.bring()

    return bring


class _Late(LateLoader):
    """Loads one of PySide's own modules when something in it is asked for."""

    def exec_module(self, module: ModuleType) -> None:
        """Put nothing into the module but what brings the rest, and what PySide asks at once."""
        super().exec_module(module)
        if self._name.endswith(".mapping"):
            setattr(self._module, _ASKED_FIRST, self._asked)
        elif self._name.endswith(".feature"):
            for hook in _HOOKS:
                setattr(self._module, hook, _nothing)

    def _load(self) -> None:
        # PySide gives its modules another name once they are there, and loads by the first.
        renamed, self._module.__spec__ = self._module.__spec__, ModuleSpec(self._name, None)
        self._loader.exec_module(self._module)
        self._module.__spec__ = renamed

    def _asked(self) -> object:
        self.bring()
        return self._module.update_mapping()


def _nothing(*_given: object, **_named: object) -> None:
    """Leave every import to Python: none asks for names that PySide would have to change."""
