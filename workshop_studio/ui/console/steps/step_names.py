"""Owns the names of a session's eight steps, what they are called, and their icons."""

from __future__ import annotations

from typing import Literal, get_args

from PySide6.QtCore import QCoreApplication

StepName = Literal[
    "welcome", "map", "iceberg", "questions", "vote", "matrix", "theory", "close"
]  # fmt: skip
STEPS: tuple[StepName, ...] = get_args(StepName)


def step_title(step: StepName) -> str:
    """What the step is called in the strip and above the dock."""
    return {
        "welcome": QCoreApplication.translate("Steps", "Welcome"),
        "map": QCoreApplication.translate("Steps", "Map"),
        "iceberg": QCoreApplication.translate("Steps", "Iceberg"),
        "questions": QCoreApplication.translate("Steps", "How might we"),
        "vote": QCoreApplication.translate("Steps", "Vote"),
        "matrix": QCoreApplication.translate("Steps", "Matrix"),
        "theory": QCoreApplication.translate("Steps", "Theory"),
        "close": QCoreApplication.translate("Steps", "Close"),
    }[step]


def step_icon(step: StepName) -> str:
    """Name of the step's icon."""
    return {
        "welcome": "hand",
        "map": "target",
        "iceberg": "mountain",
        "questions": "message-circle-question-mark",
        "vote": "vote",
        "matrix": "grid-3x3",
        "theory": "workflow",
        "close": "flag",
    }[step]
