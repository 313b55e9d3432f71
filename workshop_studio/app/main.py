"""Owns running a command: its exit code, and what is said when something is wrong."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper

from workshop_studio.app.arguments import Arguments, parse
from workshop_studio.app.faults import keep_fault
from workshop_studio.model.mendable import MendableError

DONE, MENDABLE, WRONG_USAGE, FAULT, INTERRUPTED = 0, 1, 2, 3, 130
"""Exit codes; argparse itself ends with WRONG_USAGE."""
NO_ROOM = {errno.ENOSPC, errno.EDQUOT}


def main(words: Sequence[str] | None = None) -> int:
    """Run the command that the words name.

    Returns:
        0 when it is done, 1 for a problem the person can mend (its first line is one sentence,
        then places), 2 for wrong usage, 3 for a fault of the program.
    """
    _show_any_character()
    arguments = parse(sys.argv[1:] if words is None else words)
    try:
        code = _command(arguments.command)(arguments)
        print(end="", flush=True)
    except MendableError as error:
        print(error, *error.places, sep="\n", file=sys.stderr)
        return MENDABLE
    except BrokenPipeError:
        # Whoever read our output has gone.
        _say_no_more()
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - whatever went wrong, people get a sentence
        return _failed(error)
    return code


def _failed(error: Exception) -> int:
    if isinstance(error, OSError) and error.errno in NO_ROOM:
        _say_no_more()
        print("There is no room left on the disk; free some space and try again.", file=sys.stderr)
        return MENDABLE
    print(keep_fault(error), file=sys.stderr)
    return FAULT


def _say_no_more() -> None:
    """Lose what is still to be printed: to try again at exit would only complain again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _show_any_character() -> None:
    """Have a screen that lacks a character show its number; it is no reason to stop."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _command(name: str) -> Callable[[Arguments], int]:
    """The function behind a command; imported only when it is asked for."""
    match name:
        case "open" | "sample":
            from workshop_studio.app.window import show_window as command
        case "check":
            from workshop_studio.app.checking import check as command
        case "import":
            from workshop_studio.app.importing import import_files as command
        case "list":
            from workshop_studio.app.listing import list_sessions as command
        case _:
            from workshop_studio.app.exporting import export as command
    return command
