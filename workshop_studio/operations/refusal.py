"""Owns how an operation says that it cannot be done."""

from __future__ import annotations

from workshop_studio.model.mendable import MendableError


class NotPossibleError(MendableError):
    """What was asked cannot be done; the text is one plain sentence with what to do instead."""
