"""Owns the making of a step's page; what each needs is loaded when it is first gone to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.page import StepPage
from workshop_studio.ui.console.steps.step_names import StepName
from workshop_studio.ui.console.steps.steps import ABOUT
from workshop_studio.ui.session.desk import Desk

# ruff: noqa: PLC0415 -- each step's page is loaded only when it is shown


def open_page(
    step: StepName, place: str, desk: Desk, appearance: Appearance, parent: QWidget
) -> StepPage:
    """The page of a step at a place.

    Args:
        step: which of the eight.
        place: id of the board or theory, "" for steps without.
        desk: the open session.
        appearance: how everything looks.
        parent: where it is to be shown.
    """
    makers: dict[StepName, Callable[[str, Desk, Appearance, QWidget], StepPage]] = {
        "welcome": _welcome,
        "map": _map,
        "iceberg": _iceberg,
        "questions": _questions,
        "vote": _vote,
        "matrix": _matrix,
        "theory": _theory,
        "close": _close,
    }
    return makers[step](place, desk, appearance, parent)


def _welcome(place: str, desk: Desk, appearance: Appearance, parent: QWidget) -> StepPage:
    if place == ABOUT:
        from workshop_studio.ui.console.steps.welcome_page import WelcomePage

        return WelcomePage(desk, appearance)
    from workshop_studio.ui.boards.notes.notes_page import notes_page

    return notes_page(desk, place, appearance, parent=parent)


def _map(place: str, desk: Desk, appearance: Appearance, parent: QWidget) -> StepPage:
    from workshop_studio.ui.boards.map.map_page import map_page

    return map_page(desk, place, appearance, parent=parent)


def _iceberg(place: str, desk: Desk, appearance: Appearance, parent: QWidget) -> StepPage:
    from workshop_studio.ui.boards.iceberg.iceberg_page import iceberg_page

    return iceberg_page(desk, place, appearance, parent=parent)


def _questions(place: str, desk: Desk, appearance: Appearance, parent: QWidget) -> StepPage:
    from workshop_studio.ui.boards.questions.questions_page import questions_page

    return questions_page(desk, place, appearance, parent=parent)


def _vote(_place: str, desk: Desk, appearance: Appearance, _parent: QWidget) -> StepPage:
    from workshop_studio.ui.vote.vote_page import VotePage

    return VotePage(desk, appearance)


def _matrix(_place: str, desk: Desk, appearance: Appearance, _parent: QWidget) -> StepPage:
    from workshop_studio.ui.matrix.matrix_page import MatrixPage

    return MatrixPage(desk, appearance)


def _theory(place: str, desk: Desk, appearance: Appearance, parent: QWidget) -> StepPage:
    from workshop_studio.ui.boards.theory.theory_page import theory_page

    return theory_page(desk, place, appearance, parent=parent)


def _close(_place: str, desk: Desk, appearance: Appearance, _parent: QWidget) -> StepPage:
    from workshop_studio.ui.close.close_page import ClosePage

    return ClosePage(desk, appearance)
