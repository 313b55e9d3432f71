"""Owns an iceberg as a list: layers, their two sides, the notes there, and the links of each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.iceberg.iceberg_scene import place_of
from workshop_studio.layout.boards.iceberg.words import (
    LAYER_TITLES,
    PLACES,
    SIDE_NOUNS,
    SIDE_SIGNS,
    SIDE_TITLES,
    Place,
    cell_id,
    cell_place,
    layer_name,
    layer_number,
)
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.model.boards import Board
from workshop_studio.model.frozen import frozen
from workshop_studio.model.items import Note
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import LAYERS, SIDES, Layer
from workshop_studio.operations.notes import move_note
from workshop_studio.operations.ordering import move_before
from workshop_studio.tools.boards.acting import Act
from workshop_studio.tools.boards.as_one import Operation, as_one
from workshop_studio.tools.boards.step_words import ordered
from workshop_studio.tools.outline.linked import things_within
from workshop_studio.tools.outline.noted import NoteRows
from workshop_studio.tools.outline.row import Beside, Outline, Row


@frozen
class IcebergOutline:
    """The list of one iceberg."""

    board: str

    def outline(self, snapshot: Snapshot, scene: Scene) -> Outline:
        """The issue, then layer by layer from the top."""
        made = NoteRows(snapshot, self.board, scene)
        members: dict[Place, list[Row]] = {place: [] for place in PLACES}
        for note in snapshot.of(Note, self.board):
            place = place_of(note)
            members[place].append(made.row(note, cell_id(place)))
        layers = tuple(_layer(layer, members) for layer in LAYERS)
        issue = _issue(snapshot.get(Board, self.board))
        return Outline("iceberg", (issue, *layers), tuple(cell_id(place) for place in PLACES))

    def put(self, snapshot: Snapshot, ids: Sequence[str], *, place: str, before: str | None) -> Act:
        """Put notes into a side of a layer, before another or last."""
        layer, side = cell_place(place)
        steps: list[Operation] = []
        for key in ids:
            steps.append(partial(move_note, note_id=key, layer=layer, side=side))
            steps.append(partial(move_before, record_id=key, before=before))
        step = Step(operation="move-note", label=ordered("Move", len(ids), "note", "notes"))
        return Act(as_one(snapshot, steps), step, tuple(ids))


def _issue(board: Board) -> Row:
    issue = board.issue.strip()
    said = f"We are looking at: {issue or 'not written yet'}"
    beside = Beside(lead="We are looking at")
    return Row(board.id, "thing", issue or "Write the issue here", said, board.id, beside=beside)


def _layer(layer: Layer, members: dict[Place, list[Row]]) -> Row:
    sides = []
    for side in SIDES:
        rows = tuple(members[layer, side])
        tally = things_within(len(rows), SIDE_NOUNS[side], f"{SIDE_NOUNS[side]}s")
        place = cell_id((layer, side))
        said = f"{SIDE_TITLES[side]} of {LAYER_TITLES[layer].lower()}, {tally.words}"
        beside = Beside(chip=SIDE_SIGNS[side], tally=tally)
        sides.append(
            Row(place, "heading", SIDE_TITLES[side], said, place=place, beside=beside,
                children=rows)
        )  # fmt: skip
    tally = things_within(sum(len(each.children) for each in sides), "note", "notes")
    beside = Beside(chip=str(layer_number(layer)), tally=tally)
    said = f"Layer {layer_name(layer)}, {tally.words}"
    first = cell_id((layer, SIDES[0]))
    return Row(
        layer, "heading", LAYER_TITLES[layer], said, place=first, beside=beside,
        children=tuple(sides),
    )  # fmt: skip
