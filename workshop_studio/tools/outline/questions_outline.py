"""Owns a board of questions as a list: categories, their questions, and what each grew from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.questions.words import ballot_numbers, origin_place
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.words import SIGN_NAMES, counted
from workshop_studio.model.boards import Category
from workshop_studio.model.frozen import frozen
from workshop_studio.model.items import Question
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import SIGNS
from workshop_studio.operations.ordering import move_before
from workshop_studio.operations.questions import recategorise
from workshop_studio.tools.boards.acting import Act
from workshop_studio.tools.boards.as_one import Operation, as_one
from workshop_studio.tools.boards.step_words import ordered
from workshop_studio.tools.outline.linked import things_within
from workshop_studio.tools.outline.row import Beside, Outline, Row, Tally
from workshop_studio.tools.outline.sources import source_rows


@frozen
class QuestionsOutline:
    """The list of one board of questions."""

    board: str

    def outline(self, snapshot: Snapshot, scene: Scene) -> Outline:
        """Category by category, as the columns stand."""
        numbers = ballot_numbers(snapshot, self.board)
        columns = snapshot.of(Category, self.board)
        members: dict[str, list[Row]] = {column.id: [] for column in columns}
        for question in snapshot.of(Question, self.board):
            members[question.category].append(_question(snapshot, question, numbers, scene))
        headings = tuple(_heading(column, tuple(members[column.id])) for column in columns)
        return Outline("questions", headings, tuple(members))

    def put(self, snapshot: Snapshot, ids: Sequence[str], *, place: str, before: str | None) -> Act:
        """Put questions into a category, before another or last of it."""
        before = before or self._behind(snapshot, ids, place)
        steps: list[Operation] = []
        for key in ids:
            steps.append(partial(recategorise, question_id=key, category=place))
            steps.append(partial(move_before, record_id=key, before=before))
        step = Step(
            operation="move-question", label=ordered("Move", len(ids), "question", "questions")
        )
        return Act(as_one(snapshot, steps), step, tuple(ids))

    def _behind(self, snapshot: Snapshot, ids: Sequence[str], place: str) -> str | None:
        """What follows the last of a category on the whole board, so that numbers stay near."""
        rest = [each for each in snapshot.of(Question, self.board) if each.id not in ids]
        last = max((at for at, each in enumerate(rest) if each.category == place), default=None)
        if last is None or last + 1 == len(rest):
            return None
        return rest[last + 1].id


def _heading(column: Category, rows: tuple[Row, ...]) -> Row:
    tally = things_within(len(rows), "question", "questions")
    return Row(
        column.id, "heading", column.name, f"{column.name}, {tally.words}", place=column.id,
        beside=Beside(tally=tally), children=rows,
    )  # fmt: skip


def _question(
    snapshot: Snapshot, question: Question, numbers: Mapping[str, int], scene: Scene
) -> Row:
    number, item = numbers.get(question.id), scene.by_id.get(question.id)
    signs = [SIGN_NAMES[sign] for sign in SIGNS if sign in question.signs]
    places = [place for each in question.origins if (place := origin_place(snapshot, each))]
    kept = ["Only you see this"] if question.private else []
    beside = Beside(
        chip=str(number) if number else "",
        aside=", ".join(question.tags),
        tally=Tally(len(signs), counted(len(signs), "sign", "signs") if signs else "No signs"),
        more=", ".join([*kept, *signs, *places]),
    )
    return Row(
        question.id,
        "thing",
        " ".join(question.text.split()),
        item.name if item is not None else question.text,
        question.id,
        question.category,
        beside,
        movable=True,
        children=source_rows(snapshot, question.id, question.origins, lead="grew from"),
    )
