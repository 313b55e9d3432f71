"""Owns the questions to the room for a step whose board is missing: those the board will bring."""

from __future__ import annotations

from workshop_studio.ui.console.steps.step_names import StepName

# ruff: noqa: PLC0415 -- the words of a board are loaded with its page, or where it is missing


def missing_prompts(step: StepName) -> tuple[str, ...]:
    """The questions of a step, in order; none for steps that need no board."""
    if step == "map":
        from workshop_studio.ui.boards.map.map_words import map_words

        return map_words("").prompts
    if step == "iceberg":
        from workshop_studio.ui.boards.iceberg.iceberg_words import iceberg_words

        return iceberg_words().prompts
    if step == "questions":
        from workshop_studio.ui.boards.questions.questions_words import questions_words

        return questions_words().prompts
    if step == "theory":
        from workshop_studio.model.theories import Theory
        from workshop_studio.ui.boards.theory.theory_words import theory_words

        return theory_words(Theory(id="")).prompts
    return ()
