"""Owns the bundled samples as tests read them."""

from __future__ import annotations

from workshop_studio.bundled import samples
from workshop_studio.exchange.session_reader import read_session
from workshop_studio.model.snapshot import Snapshot


def sample(name: str) -> Snapshot:
    """A sample session."""
    return read_session((samples() / f"{name}.workshop.json").read_bytes()).snapshot
