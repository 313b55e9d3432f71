"""Owns what the prioritisation matrix says in sentences, each true of its result."""

from __future__ import annotations

from collections.abc import Mapping

from workshop_studio.layout.words import (
    capitalised,
    counted,
    number_in_words,
    per_cent,
    sentence,
    shortened,
)
from workshop_studio.model.results import SMALL_GROUP, QuestionResult, RoundResult
from workshop_studio.model.sentences import in_a_row
from workshop_studio.model.weighing import Sensitivity, Weighing
from workshop_studio.model.words import CRITERIA

_TITLE = 100
"""Letters of a round's title that leave room for its figures."""
_MANY_UNUSED = 0.2
_GAP = 3
_FACTOR = 1.5
"""A difference between two criteria is worth a sentence from so many votes and so many times."""


def round_line(result: RoundResult) -> str:
    """The line under the title: which vote, who voted, how many votes were used."""
    sums = result.reconciliation
    title = shortened(result.title, _TITLE) or f"Vote {result.place}"
    used = f"{sums.cast:,} of {sums.possible:,} votes used"
    each = number_in_words(result.votes_per_criterion)
    votes = "vote" if result.votes_per_criterion == 1 else "votes"
    return (
        f"{sentence(title)} {capitalised(_voters(result))}, {used}, {_set_aside(sums.set_aside)}. "
        f"{capitalised(each)} {votes} for each criterion."
    )


def notes_below(result: RoundResult, *, by_paper: bool) -> list[str]:
    """The sentences under the table: ties, what is not known, what was counted on paper."""
    notes = []
    if any(question.tied for question in result.questions):
        notes.append(
            "= marks a tie. Tied questions are listed by their weakest criterion, the strongest "
            "first, then by number."
        )
    if by_paper:
        notes.append(
            "Dots were counted on paper, so limits per person cannot be checked, and how many "
            "people stood behind each question is not known."
        )
        if result.reconciliation.over:
            over = counted(result.reconciliation.over, "dot", "dots")
            notes.append(f"The totals hold {over} more than the voters had.")
    elif not result.per_person_known:
        notes.append(_few(result.reconciliation.ballots))
    return notes


def findings(result: RoundResult, sensitivity: Sensitivity) -> list[str]:
    """What the result tells, most telling first; nothing that the figures do not bear out."""
    numbers = {question.question: str(question.number) for question in result.questions}
    found = [_front(sensitivity, numbers), *_contrasts(result)]
    stack = _one_voice(result)
    if stack:
        found.append(stack)
    sums = result.reconciliation
    if sums.possible and sums.unused >= _MANY_UNUSED * sums.possible:
        share = per_cent(sums.unused / sums.possible)
        found.append(f"{share} of the votes were not used.")
    return [sentence for sentence in found if sentence]


def _few(ballots: int) -> str:
    """What totals of so few ballots cannot hide."""
    if ballots == 1:
        return "There was one ballot, so these figures show how one person voted."
    few = number_in_words(SMALL_GROUP)
    return (
        f"With fewer than {few} ballots only totals are shown. In so small a group they may still "
        "let a vote be guessed."
    )


def _voters(result: RoundResult) -> str:
    sums = result.reconciliation
    ballots = counted(sums.ballots, "ballot", "ballots")
    paper = f"{counted(sums.counted, 'person', 'people')} voted on paper"
    if not sums.counted:
        return ballots
    return f"{ballots}, and {paper}" if sums.ballots else paper


def _set_aside(number: int) -> str:
    if not number:
        return "none set aside"
    return f"{number_in_words(number)} {'ballot' if number == 1 else 'ballots'} set aside"


def _front(sensitivity: Sensitivity, numbers: Mapping[str, str]) -> str:
    top = [numbers[question] for question in sensitivity.top]
    if not top or len(top) == len(numbers):
        return ""
    if sensitivity.stable:
        verb = "stays" if len(top) == 1 else "stay"
        return f"{_questions(top)} {verb} in front however the criteria are weighed."
    changed = next(weighing for weighing in sensitivity.weighings if weighing.changed)
    verb = "is" if len(top) == 1 else "are"
    return f"{_questions(top)} {verb} in front. {_change(changed, numbers)}"


def _change(weighing: Weighing, numbers: Mapping[str, str]) -> str:
    how = "counted twice" if weighing.weight else "were left out"
    joins = in_a_row([numbers[question] for question in weighing.joins])
    leaves = in_a_row([numbers[question] for question in weighing.leaves])
    if joins and leaves:
        what = f"{joins} would join them and {leaves} would drop out"
    else:
        what = f"{joins} would join them" if joins else f"{leaves} would drop out"
    return f"If {weighing.criterion} {how}, {what}."


def _contrasts(result: RoundResult) -> list[str]:
    upper = result.questions[: max(3, len(result.questions) // 2)]
    hard = max(upper, key=_beyond_reach, default=None)
    found = []
    if hard is not None and _differ(hard.votes.desirability, hard.votes.feasibility):
        votes = hard.votes
        found.append(
            f"Question {hard.number} is wanted ({votes.desirability} votes), but fewer votes say "
            f"it can be done ({votes.feasibility})."
        )
    brief = max(upper, key=_passing, default=None)
    if brief is not None and _differ(brief.votes.feasibility, brief.votes.viability):
        votes = brief.votes
        found.append(
            f"Question {brief.number} could be done ({votes.feasibility} votes), but fewer votes "
            f"say it would last ({votes.viability})."
        )
    return found


def _differ(more: int, fewer: int) -> bool:
    return more - fewer >= _GAP and more >= _FACTOR * fewer


def _beyond_reach(question: QuestionResult) -> int:
    return question.votes.desirability - question.votes.feasibility


def _passing(question: QuestionResult) -> int:
    return question.votes.feasibility - question.votes.viability


def _one_voice(result: RoundResult) -> str:
    for question in result.questions:
        stack = question.largest_stack
        if stack is not None and question.total >= len(CRITERIA) and stack * 2 > question.total:
            return (
                f"More than half of the votes for question {question.number} came from one ballot."
            )
    return ""


def _questions(numbers: list[str]) -> str:
    return f"{'Question' if len(numbers) == 1 else 'Questions'} {in_a_row(numbers)}"
