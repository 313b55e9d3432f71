"""Owns what a counted vote says in words: how it adds up, and how each question's votes lie."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workshop_studio.layout.words import counted
from workshop_studio.model.results import Profile, Reconciliation

LIMITS_NOT_CHECKED = (
    "Dots were counted on paper, so it cannot be checked whether anybody placed too many."
)

PROFILE_NAMES: Mapping[Profile, str] = MappingProxyType(
    {
        "too-few": "Too few votes to say",
        "balanced": "Balanced",
        "wanted-not-feasible": "Wanted, but not feasible",
        "feasible-not-wanted": "Feasible, but not wanted most",
        "would-not-last": "Wanted and feasible, but would not last",
        "uneven": "Uneven",
    }
)


def ledger_lines(ledger: Reconciliation) -> tuple[str, ...]:
    """What came in, what was set aside, and where every vote went; one sentence each."""
    lines = [_who(ledger)]
    if ledger.ballots:
        lines.append(_ballots(ledger))
    if ledger.counted:
        lines.append(f"{counted(ledger.counted, 'person', 'people')} placed dots on paper.")
    if ledger.set_aside:
        lines.append(f"{counted(ledger.set_aside, 'ballot', 'ballots')} set aside, not counted.")
    lines.append(
        f"{counted(ledger.possible, 'vote', 'votes')} possible: {ledger.cast:,} cast,"
        f" {ledger.unused:,} unused."
    )
    if ledger.over:
        lines.append(f"{counted(ledger.over, 'dot', 'dots')} more than the voters had.")
    if ledger.counted or ledger.over:
        lines.append(LIMITS_NOT_CHECKED)
    return tuple(lines)


def _who(ledger: Reconciliation) -> str:
    voters = counted(ledger.voters, "voter counts", "voters count")
    if ledger.expected is None:
        return f"{voters}."
    return f"{voters}; {ledger.expected:,} expected."


def _ballots(ledger: Reconciliation) -> str:
    told = counted(ledger.ballots, "ballot", "ballots")
    if ledger.typed is None:
        return f"{told} counted."
    laptop = ledger.ballots - ledger.typed
    if not ledger.typed or not laptop:
        return f"{told} {'given on the laptop' if laptop else 'typed in from paper'}."
    return f"{told}: {ledger.typed:,} typed in from paper, {laptop:,} given on the laptop."
