"""Owns that a fault in what Qt calls is told of, and does not end the program.

Python before 3.12 makes an exception that its own code raises (an index out of range, an unknown
key) a whole object only when somebody catches it. PySide 6.11 takes it for one where Qt has called
us from within another call of ours, such as `mousePressEvent` from our `event`, and brings the
program down in front of the room. To catch it and let it go on makes it whole.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any, TypeVar

Given = TypeVar("Given")
_QT = "PySide6."


def keep_faults_whole() -> None:
    """Have every class that is made of one of Qt's from now on keep its faults whole."""
    if sys.version_info < (3, 12):
        from shiboken6 import Shiboken  # noqa: PLC0415 -- Qt is loaded in our own way before

        def made(cls: type, /, **words: object) -> None:
            super(Shiboken.Object, cls).__init_subclass__(**words)  # type: ignore[misc]  # it is one
            _keep_whole(cls)

        hook: Any = classmethod(made)
        Shiboken.Object.__init_subclass__ = hook  # type: ignore[method-assign]  # Python's own way


def _keep_whole(cls: type) -> None:
    """What Qt may call of a class is what one of Qt's own classes has by the same name."""
    if cls.__module__.startswith(_QT):
        return
    qt = [vars(each) for each in cls.__mro__ if each.__module__.startswith(_QT)]
    for name, call in tuple(vars(cls).items()):
        is_ours = isinstance(call, FunctionType) and not name.startswith("__")
        if is_ours and any(name in each for each in qt):
            setattr(cls, name, _whole(call))


def _whole(call: Callable[..., Given]) -> Callable[..., Given]:
    @wraps(call)
    def kept(*given: object, **named: object) -> Given:
        try:
            return call(*given, **named)
        except Exception:  # noqa: TRY203 -- being caught is what makes it whole
            raise

    return kept
