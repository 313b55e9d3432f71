"""Owns what can be done on a board of how-might-we questions."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.boards.questions.memo import QuestionsMemo
from workshop_studio.layout.boards.questions.questions_scene import WIDTH, questions_scene
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.layout.screen import LIGHT, ScreenTheme
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.words import counted
from workshop_studio.model.boards import Board, Category
from workshop_studio.model.changes import ChangeSet
from workshop_studio.model.items import Question
from workshop_studio.model.openings import OPENINGS
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.editing import edit
from workshop_studio.operations.ordering import move_before
from workshop_studio.operations.questions import add_question, recategorise
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.operations.removing import remove
from workshop_studio.tools.boards.acting import Act
from workshop_studio.tools.boards.as_one import Operation, as_one
from workshop_studio.tools.boards.beside import NextTo, Way, next_in_columns
from workshop_studio.tools.boards.prefixes import Said, typed
from workshop_studio.tools.boards.question_copies import copies
from workshop_studio.tools.boards.step_words import ordered


class QuestionsActs:
    """What can be done on one board of questions.

    Attributes:
        board: its id.
        theme: whose colours the columns have.
        width: that the columns share, in points.
    """

    def __init__(
        self, board: str, book: FontBook, *, theme: ScreenTheme = LIGHT, width: float = WIDTH
    ) -> None:
        self.board = board
        self.theme = theme
        self.width = width
        self._book = book
        self._memo = QuestionsMemo()

    def stands(self, snapshot: Snapshot) -> bool:
        """Whether it is still part of the session."""
        return snapshot.has(Board, self.board)

    def scene(self, snapshot: Snapshot) -> Scene:
        """The columns with their cards."""
        return questions_scene(
            snapshot,
            self.board,
            book=self._book,
            theme=self.theme,
            width=self.width,
            memo=self._memo,
        )

    def relink(self, scene: Scene, places: Mapping[str, Point]) -> tuple[Item, ...]:  # noqa: ARG002 -- questions have no links
        """Nothing: questions are not joined by lines."""
        return ()

    def add(self, snapshot: Snapshot, text: Said, *, cell: str, at: Point | None) -> Act:
        """Add a question to the end of a category; a bare phrase gets the opening words.

        "3 meet earlier #trust" says the category and a tag itself.
        """
        columns = snapshot.of(Category, self.board)
        said = typed(text, places=len(columns))
        words, cell = said.words, columns[said.number - 1].id if said.number else cell
        if at is not None:
            # A double click on the board: the words follow, in the editor.
            words = f"{OPENINGS[0]} …?"
        change = add_question(snapshot, self.board, text=words, category=cell, tags=said.tags)
        step = Step(operation="add-question", label="Add question")
        return Act(change, step, (change.changes[0].id,))

    def retype(self, snapshot: Snapshot, record: str, text: str) -> Act:
        """Word a question anew, as typed."""
        change = edit(snapshot, record, text=text.strip())
        return Act(change, Step(operation="edit-question", label="Reword question"), (record,))

    def drop(self, snapshot: Snapshot, ids: Collection[str], *, held: str, at: Point) -> Act:
        """Put questions into the column under the held one, before the card it lies above."""
        scene = self.scene(snapshot)
        card = scene.by_id[held].extent.moved(*at)
        cell = scene.cell_near(card.centre)
        if cell is None:
            raise NotPossibleError("There is no column here; drop the question on one.")
        moving = _in_order(snapshot, self.board, ids)
        staying = [item for item in scene.items if item.cell == cell.id and item.id not in moving]
        below = (item.id for item in staying if card.y < item.bounds.centre[1])
        before = next(below, None) or _after_column(snapshot, self.board, cell.id, moving)
        steps: list[Operation] = []
        for each in moving:
            steps.append(partial(recategorise, question_id=each, category=cell.id))
            if staying:
                steps.append(partial(move_before, record_id=each, before=before))
        return Act(as_one(snapshot, steps), _moving(moving), tuple(moving))

    def nudge(self, snapshot: Snapshot, ids: Collection[str], *, dx: int, dy: int) -> Act:
        """Into the next category left or right, or before or behind the neighbour in its own."""
        moving = _in_order(snapshot, self.board, ids)
        if dx:
            steps = [self._sideways(each, dx) for each in moving]
        else:
            steps = [self._along(each, dy, moving) for each in (moving if dy < 0 else moving[::-1])]
        return Act(as_one(snapshot, steps), _moving(moving), tuple(moving))

    def link(self, snapshot: Snapshot, source: str, target: str) -> Act:  # noqa: ARG002 -- never possible
        """Not possible on this board."""
        raise NotPossibleError(
            "Questions are not joined by lines; choose two that ask the same and merge them."
        )

    def remove(self, snapshot: Snapshot, ids: Collection[str]) -> Act:
        """Delete questions."""
        label = f"Delete {counted(len(ids), 'question', 'questions')}"
        return Act(remove(snapshot, ids), Step(operation="delete-question", label=label))

    def next_to(self, snapshot: Snapshot, record: str, way: Way) -> NextTo | None:
        """The same row of the next column, or the next question of the same one."""
        scene = self.scene(snapshot)
        if record not in scene.by_id:
            return None
        columns = [cell.id for cell in scene.cells]
        found = next_in_columns(scene, record, way, places=columns)
        return replace(found, at=(0.0, 0.0))

    def duplicate(self, snapshot: Snapshot, ids: Collection[str]) -> Act:
        """Put the same question again right behind each."""
        change, made = copies(snapshot, _in_order(snapshot, self.board, ids))
        label = ordered("Duplicate", len(made), "question", "questions")
        return Act(change, Step(operation="duplicate-question", label=label), made)

    def _sideways(self, question: str, dx: int) -> Operation:
        def move(now: Snapshot) -> ChangeSet:
            columns = [each.id for each in now.of(Category, self.board)]
            place = columns.index(now.get(Question, question).category) + dx
            if not 0 <= place < len(columns):
                return ChangeSet()
            return recategorise(now, question, category=columns[place])

        return move

    def _along(self, question: str, dy: int, moving: Sequence[str]) -> Operation:
        def move(now: Snapshot) -> ChangeSet:
            column = _column(now, self.board, now.get(Question, question).category)
            place = column.index(question)
            if not 0 <= place + dy < len(column) or column[place + dy] in moving:
                return ChangeSet()
            if dy < 0:
                return move_before(now, question, column[place + dy])
            return move_before(now, column[place + dy], question)

        return move


def _in_order(snapshot: Snapshot, board: str, ids: Collection[str]) -> list[str]:
    return [each.id for each in snapshot.of(Question, board) if each.id in ids]


def _column(snapshot: Snapshot, board: str, category: str) -> list[str]:
    return [each.id for each in snapshot.of(Question, board) if each.category == category]


def _after_column(
    snapshot: Snapshot, board: str, category: str, moving: Collection[str]
) -> str | None:
    """The question that follows the last of a column on the whole board, those moving apart."""
    rest = [each for each in snapshot.of(Question, board) if each.id not in moving]
    places = [place for place, each in enumerate(rest) if each.category == category]
    behind = rest[places[-1] + 1 :] if places else []
    return behind[0].id if behind else None


def _moving(ids: Sequence[str]) -> Step:
    label = ordered("Move", len(ids), "question", "questions")
    return Step(operation="move-question", label=label)
