"""How a vote adds up is said in sentences that its ledger bears out."""

from __future__ import annotations

from typing import get_args

from workshop_studio.layout.ledger_words import LIMITS_NOT_CHECKED, PROFILE_NAMES, ledger_lines
from workshop_studio.model.results import Profile, Reconciliation

LEDGER = Reconciliation(
    expected=30, ballots=24, counted=3, set_aside=1, possible=243, cast=236, unused=11, over=4,
    typed=20,
)  # fmt: skip
PLAIN = Reconciliation(
    expected=None, ballots=1, counted=0, set_aside=0, possible=9, cast=9, unused=0, over=0
)


def test_all_doors_are_told_and_where_every_vote_went() -> None:
    assert ledger_lines(LEDGER) == (
        "27 voters count; 30 expected.",
        "24 ballots: 20 typed in from paper, 4 given on the laptop.",
        "3 people placed dots on paper.",
        "1 ballot set aside, not counted.",
        "243 votes possible: 236 cast, 11 unused.",
        "4 dots more than the voters had.",
        LIMITS_NOT_CHECKED,
    )


def test_nothing_is_said_of_what_did_not_happen_or_is_not_known() -> None:
    assert ledger_lines(PLAIN) == (
        "1 voter counts.",
        "1 ballot counted.",
        "9 votes possible: 9 cast, 0 unused.",
    )


def test_every_profile_has_a_name() -> None:
    assert set(PROFILE_NAMES) == set(get_args(Profile))
    assert all(PROFILE_NAMES.values())
