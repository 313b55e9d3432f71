"""Owns how to run each step, sentence by sentence, for whoever stands in front of the room."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workshop_studio.ui.console.steps.step_names import StepName


def guide(step: StepName) -> tuple[str, ...]:
    """What to do at a step, in order. The facts are those of the method."""
    return {
        "welcome": _welcome,
        "map": _map,
        "iceberg": _iceberg,
        "questions": _questions,
        "vote": _vote,
        "matrix": _matrix,
        "theory": _theory,
        "close": _close,
    }[step]()


def _welcome() -> tuple[str, ...]:
    tell = QCoreApplication.translate
    return (
        tell("Guides", "Say what the day is for, and keep it here in one sentence."),
        tell("Guides", "Agree that every voice counts the same, and that no child is named."),
        tell(
            "Guides",
            "Ask each person what the local system is for, and what inclusive education means to "
            "them.",
        ),
        tell("Guides", "Keep the answers; they are worth reading again at the end."),
    )


def _map() -> tuple[str, ...]:
    tell = QCoreApplication.translate
    return (
        tell("Guides", "Name who is around a young person; the closer to every day, the nearer."),
        tell("Guides", "Link those who work together, rely on, refer to or inform each other."),
        tell("Guides", "Rate how each link works: well, mixed or poorly."),
        tell("Guides", "Ask what could be better where it works poorly."),
    )


def _iceberg() -> tuple[str, ...]:
    tell = QCoreApplication.translate
    return (
        tell("Guides", "Write the problem you are looking at in one sentence."),
        tell("Guides", "Begin with what everyone can see, then ask what lies below it."),
        tell("Guides", "Put what helps inclusion on one side, and what hinders it on the other."),
        tell("Guides", "Mark what resonates, what jars, and where you could step in."),
    )


def _questions() -> tuple[str, ...]:
    tell = QCoreApplication.translate
    return (
        tell("Guides", "Turn each opening into a question: How might we, or What if."),
        tell("Guides", "Put it where it could be acted on: in a school, across schools, beyond."),
        tell("Guides", "Mark the signs of energy that the room sees in it."),
        tell("Guides", "Make one of those that ask the same, before people vote."),
    )


def _vote() -> tuple[str, ...]:
    tell = QCoreApplication.translate
    return (
        tell(
            "Guides",
            "Each person has nine votes: three for what can be done, three for what is wanted "
            "most, three for what will last.",
        ),
        tell("Guides", "Choose alone and in silence. Several votes may go to one question."),
        tell("Guides", "Hand the laptop round, or count dots on paper and type them in."),
        tell("Guides", "Close the vote, then show the room the result."),
        tell("Guides", "Talk, and vote once more if you like: both votes are kept."),
    )


def _matrix() -> tuple[str, ...]:
    tell = QCoreApplication.translate
    return (
        tell("Guides", "Read out the order, and which questions are tied."),
        tell("Guides", "Look for what is wanted, can be done, and will last all at once."),
        tell("Guides", "Ask where the room was split, and why."),
        tell("Guides", "Commit to a few questions: who leads, and by when."),
    )


def _theory() -> tuple[str, ...]:
    tell = QCoreApplication.translate
    return (
        tell("Guides", "It is read from the left and written from the right: aims come first."),
        tell("Guides", "Then outcomes: what can be measured by a stated time. Mark the main ones."),
        tell("Guides", "Then what people must experience, and what that needs to work."),
        tell("Guides", "Activities come last; no detail is too small."),
        tell("Guides", "Link from left to right, and say how each outcome will be known."),
    )


def _close() -> tuple[str, ...]:
    tell = QCoreApplication.translate
    return (
        tell("Guides", "Write down what is taken on, who leads, and by when."),
        tell("Guides", "Ask how confident people are now, beside how they were before."),
        tell("Guides", "Collect a few words from each person; no names are shown."),
        tell("Guides", "Send the summary out the same evening."),
    )
