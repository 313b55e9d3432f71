"""Owns the pages of boards for measurements of the canvas, made as the console makes them."""

from __future__ import annotations

from tests.benchmarks.canvas_boards import Kind
from workshop_studio.model.boards import Board
from workshop_studio.model.items import Note, Player, Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.session.desk import Desk


def board_of(snapshot: Snapshot, kind: Kind | None) -> Board | Theory:
    """The first board of a kind, one with something on it before all others."""
    boards: list[Board | Theory] = [*snapshot.all(Board), *snapshot.all(Theory)]
    held = {player.board for player in snapshot.all(Player)}
    held |= {note.board for note in snapshot.all(Note)}
    held |= {question.board for question in snapshot.all(Question)}
    held |= {element.theory for element in snapshot.all(Element)}
    fitting = [board for board in boards if kind in {None, kind_of(board)}]
    return next((board for board in fitting if board.id in held), fitting[0])


def kind_of(board: Board | Theory) -> Kind:
    """What kind of board it is."""
    return board.kind if isinstance(board, Board) else "theory"


def page_of(desk: Desk, board: Board | Theory) -> BoardPage:
    """The page of a board."""
    # Each is imported where it is needed, as in the program.
    match kind_of(board):
        case "players":
            from workshop_studio.ui.boards.map import map_page  # noqa: PLC0415 -- see above

            return map_page.MapPage(desk, board.id, Appearance())
        case "iceberg":
            from workshop_studio.ui.boards.iceberg import iceberg_page  # noqa: PLC0415 -- see above

            return iceberg_page.iceberg_page(desk, board.id, Appearance())
        case "opportunities":
            from workshop_studio.ui.boards.questions import (  # noqa: PLC0415 -- see above
                questions_page,
            )

            return questions_page.questions_page(desk, board.id, Appearance())
        case "theory":
            from workshop_studio.ui.boards.theory import theory_page  # noqa: PLC0415 -- see above

            return theory_page.theory_page(desk, board.id, Appearance())
        case _:
            from workshop_studio.ui.boards.notes import notes_page  # noqa: PLC0415 -- see above

            return notes_page.notes_page(desk, board.id, Appearance())
