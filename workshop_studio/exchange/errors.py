"""Owns how a session file is refused: one sentence, then the places where it breaks a rule."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.model.mendable import MendableError

PLACES_SHOWN = 50
PLACES_COUNTED = 10_000
"""Once more broken rules than these are found, reading stops."""
VALUE_LIMIT = 1_000_000
"""Most values of a file: a session has some tens of thousands, and memory is not endless."""


class SessionFileError(MendableError):
    """A session file cannot be read; nothing of it was taken in.

    Its `places` are one line for each broken rule, "place: what is wrong"; at most 50 of them, then
    "and N more" (exchange format, "Rules"). They are empty where the file as a whole is at fault.
    """

    def __init__(self, sentence: str, *, places: Sequence[str] = ()) -> None:
        shown = tuple(places[:PLACES_SHOWN])
        more = _number(len(places), less=len(shown))
        super().__init__(sentence, places=(*shown, f"and {more} more") if more else shown)


def rules_broken(places: Sequence[str]) -> SessionFileError:
    """The refusal of a file that is a session file but breaks rules of the format."""
    if len(places) == 1:
        found = "breaks a rule of session files, so nothing was read; put this place right."
    else:
        found = (
            f"breaks {_number(len(places))} rules of session files, so nothing was read; "
            "put these places right."
        )
    return SessionFileError(f"This file {found}", places=places)


def _number(count: int, *, less: int = 0) -> str:
    """So many, as far as they were counted; nothing for none."""
    if count > PLACES_COUNTED:
        return f"more than {PLACES_COUNTED - less:,}"
    return f"{count - less:,}" if count > less else ""


def too_large() -> SessionFileError:
    """The refusal of a file above the limit."""
    return SessionFileError(
        "This file is larger than 64 MiB once unpacked, which no session is; "
        "ask whoever made it for another copy."
    )


def too_full() -> SessionFileError:
    """The refusal of a file that would become more than memory should hold."""
    return SessionFileError(
        f"This file holds more than {VALUE_LIMIT:,} values, which no session does; "
        "ask whoever made it for another copy."
    )


def not_a_session() -> SessionFileError:
    """The refusal of a picture, a PDF, a letter ..."""
    return SessionFileError(
        "This is not a session file; choose one whose name ends in .workshop.json or .workshop."
    )
