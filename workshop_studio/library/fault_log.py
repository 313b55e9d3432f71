"""Owns what a log says of a fault: where it happened, and nothing that anybody wrote."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator
from pathlib import Path


def log_fault(logger: logging.Logger, what: str, error: BaseException) -> None:
    """Log a fault with types and lines of code only: messages of errors may quote the workshop."""
    logger.error("%s\n%s", what, "\n".join(_places(error)))


def _places(error: BaseException) -> Iterator[str]:
    cause: BaseException | None = error
    while cause is not None:
        yield f"{type(cause).__module__}.{type(cause).__qualname__}"
        for frame in traceback.extract_tb(cause.__traceback__):
            yield f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        cause = cause.__cause__ or cause.__context__
