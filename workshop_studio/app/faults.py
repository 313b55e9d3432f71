"""Owns what becomes of a fault of the program: a log without any text of the workshop."""

from __future__ import annotations

from pathlib import Path

MAX_BYTES = 1_000_000


def keep_fault(error: BaseException) -> str:
    """Write where a fault happened into the log, and return the sentence for the person.

    Messages of errors may quote what people wrote, so only types and lines of our code are kept.
    """
    from platformdirs import user_log_path

    file = user_log_path("Workshop Studio", appauthor=False) / "faults.log"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _start_afresh(file)
        with file.open("a", encoding="utf-8") as log:
            log.write(_report(error))
    except OSError:
        return "Something went wrong in the program; your sessions are safe."
    return (
        "Something went wrong in the program; your sessions are safe. "
        f"Please send {file} to whoever looks after the program."
    )


def _start_afresh(file: Path) -> None:
    if file.exists() and file.stat().st_size > MAX_BYTES:
        file.unlink()


def _report(error: BaseException) -> str:
    # Only where something has gone wrong.
    import traceback
    from datetime import UTC, datetime

    lines = [f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} {_kind(error)}"]
    cause: BaseException | None = error
    while cause is not None:
        lines.append(f"  {_kind(cause)}")
        lines.extend(
            f"    {Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(cause.__traceback__)
        )
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"


def _kind(error: BaseException) -> str:
    return f"{type(error).__module__}.{type(error).__qualname__}"
