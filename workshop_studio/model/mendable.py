"""Owns how any part of the program says that a person can put something right."""

from __future__ import annotations


class MendableError(Exception):
    """Something a person can mend, as opposed to a fault of the program.

    The text is one plain sentence that says what happened and what to do.

    Attributes:
        places: further lines, each "place: what is wrong", where there are any.
    """

    def __init__(self, sentence: str, *, places: tuple[str, ...] = ()) -> None:
        super().__init__(sentence)
        self.places = places
