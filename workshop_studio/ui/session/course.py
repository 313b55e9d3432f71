"""Owns the course of an errand: whether it was given up, and from when on it cannot be."""

from __future__ import annotations

from threading import Lock


class Course:
    """Shared by an errand's work, in its own thread, and by whoever may give it up."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._given_up = False
        self._settled = False

    @property
    def is_given_up(self) -> bool:
        """Whether nobody wants it any more; the work then ends as soon as it can."""
        return self._given_up

    def settle(self) -> bool:
        """Ask, before something is changed for good, whether it may; then it cannot be given up.

        Returns:
            Whether it may; where it was given up before, nothing is to be changed.
        """
        with self._lock:
            self._settled = not self._given_up
            return self._settled

    def give_up(self) -> bool:
        """Give it up, unless something is already being changed; whether it is given up."""
        with self._lock:
            self._given_up = self._given_up or not self._settled
            return self._given_up
