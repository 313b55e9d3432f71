"""Owns opening each ability of a board as a person would, one after the other, for tests that look.

What is opened is closed again: the next one stands on the same board.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.boards.photo.photos import photo
from tests.ui.journeys.facilitator import CONTROL, Facilitator
from tests.waiting import wait_until
from workshop_studio.document.document import Step
from workshop_studio.model.items import Question
from workshop_studio.operations.editing import edit
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.duplicates.strip import AlikeStrip
from workshop_studio.ui.console.steps.step_names import StepName

Key = Qt.Key
Put = Callable[[Facilitator, BoardPage], None]
BOARDS: tuple[StepName, ...] = ("welcome", "map", "iceberg", "questions", "theory")


def each_ability(hand: Facilitator, folder: Path, step: StepName) -> Iterator[str]:
    """Open one ability after the other on the board of a step; its name.

    Args:
        hand: of the program, with a session open.
        folder: for the photo.
        step: that has a board.
    """
    for name, put in _ABILITIES.items():
        page = board(hand, step)
        put(hand, page)
        QApplication.processEvents()
        yield name
        _close(hand, page)
    if step == "questions":
        yield from _with_likenesses(hand, board(hand, step))
    page = board(hand, step)
    hand.window.beside.lay(photo(folder / "what-we-wrote-on-the-long-wall-of-the-hall.png"))
    wait_until(lambda: hand.window.beside.pane)
    yield "photo"
    hand.window.beside.close()


def board(hand: Facilitator, step: StepName) -> BoardPage:
    """The page of the last place of a step."""
    hand.session.go(step)
    if step == "welcome":
        # The page about the session has no board.
        hand.session.go(step, list(hand.session.places.buttons)[-1])
    QApplication.processEvents()
    page = hand.session.page
    assert isinstance(page, BoardPage)
    return page


def do(page: BoardPage, name: str) -> None:
    """Do what an action of the page does."""
    next(each for each in page.actions if each.objectName() == name).trigger()
    QApplication.processEvents()


def things(page: BoardPage) -> list[str]:
    """Ids of what stands on the board, without links and what is always there."""
    items = page.canvas.scene.by_id
    return [key for key in page.canvas.scene.order if not items[key].ends and not items[key].fixed]


def _none(_hand: Facilitator, _page: BoardPage) -> None:
    """The board as it opens."""


def _selected(_hand: Facilitator, page: BoardPage) -> None:
    links = page.canvas.scene.links_of
    page.canvas.setFocus()
    page.canvas.go_to(sorted(things(page), key=lambda key: len(links.get(key, ())))[-2])


def _several(_hand: Facilitator, page: BoardPage) -> None:
    page.canvas.setFocus()
    page.canvas.select(things(page)[1:5])


def _typed(hand: Facilitator, page: BoardPage) -> None:
    page.quick_add.begin()
    hand.write("2 - #trust " + "words " * 24)


def _pasted(_hand: Facilitator, page: BoardPage) -> None:
    page.quick_add.begin()
    page.adding.take_list("\n".join(f"Line {number}\tof a table" for number in range(9)))


def _grouped(hand: Facilitator, page: BoardPage) -> None:
    _several(hand, page)
    do(page, "board-group")


def _linking(hand: Facilitator, page: BoardPage) -> None:
    _selected(hand, page)
    hand.key(Key.Key_K)
    hand.write("s")


def _finding(hand: Facilitator, page: BoardPage) -> None:
    page.canvas.setFocus()
    hand.key(Key.Key_F, CONTROL)
    hand.write("school")


def _found_nothing(hand: Facilitator, page: BoardPage) -> None:
    page.canvas.setFocus()
    hand.key(Key.Key_F, CONTROL)
    hand.write("xylophone")


def _focused(hand: Facilitator, page: BoardPage) -> None:
    _finding(hand, page)
    _selected(hand, page)
    hand.key(Key.Key_F)


def _magnified(hand: Facilitator, page: BoardPage) -> None:
    page.canvas.zoom_to(1.6)
    _selected(hand, page)
    do(page, "board-magnifier")


def _outlined(hand: Facilitator, page: BoardPage) -> None:
    do(page, "board-outline")
    page.focus_first()
    hand.key(Key.Key_F, CONTROL)
    hand.write("school")


_ABILITIES: Mapping[str, Put] = {
    "as it opens": _none,
    "one selected": _selected,
    "several selected": _several,
    "typed": _typed,
    "pasted": _pasted,
    "grouped": _grouped,
    "linking": _linking,
    "finding": _finding,
    "found nothing": _found_nothing,
    "focused": _focused,
    "magnified": _magnified,
    "outline": _outlined,
}


def _with_likenesses(hand: Facilitator, page: BoardPage) -> Iterator[str]:
    """Two questions that ask the same."""
    one, *_, other = page.desk.snapshot.of(Question, page.acts.board)[:5]
    words = one.text.replace("might", "can")
    page.desk.do(
        lambda now: edit(now, other.id, text=words), Step(operation="edit", label="Edit question")
    )
    strips = page.widget.findChildren(AlikeStrip)
    wait_until(lambda: any(each.isVisible() for each in strips))
    yield "alike"
    _close(hand, page)


def _close(hand: Facilitator, page: BoardPage) -> None:
    """Leave the board as it was found; the next one is a page of its own."""
    hand.window.toast.dismiss()
    page.quick_add.clear()
    page.desk.looked_for = ""
    hand.session.go("vote")
    while page.desk.next_undo():
        page.desk.undo()
