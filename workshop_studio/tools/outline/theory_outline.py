"""Owns a theory of change as a list: columns, their groups, the boxes there, and their links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.boards.theory.cells import cell_id, column_of, group_of
from workshop_studio.layout.boards.theory.naming import kind_of
from workshop_studio.layout.theory.content import TheoryContent, theory_content
from workshop_studio.layout.words import COLUMN_NAMES, STATE_NAMES, shortened
from workshop_studio.model.frozen import frozen
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory, TheoryLink
from workshop_studio.model.words import COLUMNS, Column
from workshop_studio.tools.boards.acting import Act
from workshop_studio.tools.boards.step_words import ordered
from workshop_studio.tools.boards.theory_places import Place, moved_to
from workshop_studio.tools.outline.linked import by_end, link_row, link_tally, things_within
from workshop_studio.tools.outline.row import Beside, Outline, Row
from workshop_studio.tools.outline.sources import source_rows

_LIMIT = 120


@frozen
class TheoryOutline:
    """The list of one theory."""

    theory: str

    def outline(self, snapshot: Snapshot, scene: Scene) -> Outline:
        """Column by column from the left; boxes without a group stand first in theirs."""
        content = theory_content(snapshot, snapshot.get(Theory, self.theory), with_private=True)
        made = _Boxes(snapshot, content, scene)
        columns = tuple(_column(column, content, made) for column in COLUMNS)
        places: list[str] = []
        for row in columns:
            places.append(row.place)
            places += [each.place for each in row.children if each.kind == "heading"]
        return Outline("theory", columns, tuple(places))

    def put(self, snapshot: Snapshot, ids: Sequence[str], *, place: str, before: str | None) -> Act:
        """Put boxes into a column or a group of it, before another or last.

        Raises:
            NotPossibleError: a link of theirs would run from right to left.
        """
        chosen = [snapshot.get(Element, key) for key in ids]
        where = Place(column_of(place) or COLUMNS[0], group_of(place) or "", before)
        step = Step(operation="move-elements", label=ordered("Move", len(ids), "box", "boxes"))
        return Act(moved_to(snapshot, chosen, where), step, tuple(ids))


def _column(column: Column, content: TheoryContent, made: _Boxes) -> Row:
    groups: dict[str, list[Element]] = {"": []}
    for element in content.columns[column]:
        groups.setdefault(element.group.strip(), []).append(element)
    place = cell_id(column)
    loose = tuple(made.row(each, place) for each in groups.pop(""))
    headings = tuple(_group(column, name, held, made) for name, held in groups.items())
    kind = kind_of(column).lower()
    many = "activities" if kind == "activity" else f"{kind}s"
    tally = things_within(len(content.columns[column]), kind, many)
    return Row(
        place, "heading", COLUMN_NAMES[column], f"{COLUMN_NAMES[column]}, {tally.words}",
        place=place, beside=Beside(tally=tally), children=(*loose, *headings),
    )  # fmt: skip


def _group(column: Column, name: str, held: Sequence[Element], made: _Boxes) -> Row:
    place = cell_id(column, name)
    tally = things_within(len(held), "box", "boxes")
    return Row(
        place, "heading", name, f"{COLUMN_NAMES[column]}, {name}, {tally.words}", place=place,
        beside=Beside(tally=tally), children=tuple(made.row(each, place) for each in held),
    )  # fmt: skip


class _Boxes:
    """Makes the rows of boxes; what they share is looked up once."""

    def __init__(self, snapshot: Snapshot, content: TheoryContent, scene: Scene) -> None:
        self._snapshot = snapshot
        self._content = content
        self._conditions = content.conditions
        self._scene = scene
        self._links = by_end(content.links)
        self._words = {each.id: _words(each) for each in content.elements}

    def row(self, element: Element, place: str) -> Row:
        """A box with its links and what it was taken from."""
        links = self._links.get(element.id, [])
        item = self._scene.by_id.get(element.id)
        beside = Beside(
            chip=self._content.labels[element.id],
            aside=", ".join(part for part in (element.who.strip(), element.when.strip()) if part),
            tally=link_tally(len(links)),
            more=_more(element),
        )
        sources = source_rows(self._snapshot, element.id, element.origins, lead="taken from")
        return Row(
            element.id,
            "thing",
            self._words[element.id],
            item.name if item is not None else self._words[element.id],
            element.id,
            place,
            beside,
            movable=True,
            children=(*(self._link(each, element.id) for each in links), *sources),
        )

    def _link(self, link: TheoryLink, of: str) -> Row:
        away = link.source == of
        end = link.target if away else link.source
        condition = link.id in self._conditions
        lead = ("condition for" if away else "depends on") if condition else (
            "leads to" if away else "follows from"
        )  # fmt: skip
        because = shortened(link.because, _LIMIT)
        beside = Beside(
            lead=lead,
            chip=self._content.labels[end],
            more=f"because {because}" if because else "No reason given yet",
        )
        other = shortened(self._words[end], _LIMIT)
        row = link_row(link, of, other=other, said="", beside=beside)
        return replace(row, reason=link.because)


def _words(element: Element) -> str:
    return " ".join(element.text.split()) or "No words yet"


def _more(element: Element) -> str:
    parts = ["Most important"] if element.priority and element.column == "outcomes" else []
    if element.column == "moderating-factors" and element.state:
        parts.append(STATE_NAMES[element.state])
    parts += ["Only you see this"] if element.private else []
    return ", ".join([*parts, *(f"#{tag}" for tag in element.tags)])
