"""Owns what can be done on the board of a theory of change."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import field, replace

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.public import public
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.layout.boards.theory.cells import column_of, group_of
from workshop_studio.layout.boards.theory.focus import focused
from workshop_studio.layout.boards.theory.lines import loose
from workshop_studio.layout.boards.theory.memo import TheoryMemo
from workshop_studio.layout.boards.theory.naming import kind_of
from workshop_studio.layout.boards.theory.scene import moved_link, theory_scene
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theory.content import theory_content
from workshop_studio.layout.words import counted
from workshop_studio.model.changes import ChangeSet, merged
from workshop_studio.model.frozen import frozen
from workshop_studio.model.ids import new_id
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory, TheoryLink
from workshop_studio.model.unseen import seen
from workshop_studio.model.words import COLUMNS, Column
from workshop_studio.operations.editing import add, edit
from workshop_studio.operations.links import link_elements
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.operations.removing import remove
from workshop_studio.operations.theories import add_element
from workshop_studio.tools.boards.acting import Act
from workshop_studio.tools.boards.beside import NextTo, Way, next_in_columns
from workshop_studio.tools.boards.prefixes import Said, typed
from workshop_studio.tools.boards.step_words import ordered
from workshop_studio.tools.boards.theory_places import Place, moved_to
from workshop_studio.tools.focus import Focus, lit, still_there


@frozen
class TheoryActs:
    """The acts of one theory.

    Attributes:
        theory: its id.
        book: the faces it is set in.
        small: whether its boxes are narrow.
        focus: what is looked at; all that is not within its reach is faded.
        wall_focus: the same for the room.
        memo: what the last layout left to be used again, by all acts of one page.
    """

    theory: str
    book: FontBook
    small: bool = False
    focus: Focus | None = None
    wall_focus: Focus | None = None
    memo: TheoryMemo = field(default_factory=TheoryMemo)

    @property
    def board(self) -> str:
        """The id of the theory, which is a board of its own."""
        return self.theory

    def stands(self, snapshot: Snapshot) -> bool:
        """Whether it is still part of the session."""
        return snapshot.has(Theory, self.theory)

    def scene(self, snapshot: Snapshot) -> Scene:
        """The theory as it is now."""
        scene = theory_scene(snapshot, self.theory, self.book, small=self.small, memo=self.memo)
        focus = still_there(self.focus, scene) if self.focus is not None else None
        if focus is None:
            return scene
        return focused(scene, focus.ids, lit(snapshot, scene, focus), memo=self.memo)

    def wall_scene(self, snapshot: Snapshot) -> Scene:
        """The theory for the room: without what is private, and with a focus of its own."""
        scene = public(replace(self, focus=None).scene(snapshot))
        focus = self.wall_focus
        if focus is None or not all(key in scene.by_id for key in focus.ids):
            return scene
        return focused(scene, focus.ids, lit(snapshot, scene, focus))

    def relink(self, scene: Scene, places: Mapping[str, Point]) -> tuple[Item, ...]:
        """The links of boxes that are being dragged, with one bend each."""
        found = {link.id: link for each in places for link in scene.links_of.get(each, ())}
        return tuple(
            moved_link(link, loose(*(_frame(scene, end, places) for end in link.ends)))
            for link in found.values()
        )

    def add(self, snapshot: Snapshot, text: Said, *, cell: str, at: Point | None) -> Act:
        """Add a box to a column, below the last there and in its group.

        Without a cell it goes where `at` lies, or into the column that is to be written next.
        "2 Story bags #reading" says the column, counted from the left, and a tag itself.
        """
        said = typed(text, places=len(COLUMNS))
        if not seen(said.words):
            raise NotPossibleError("Write some words first.")
        if not cell and at is not None:
            under = self.scene(snapshot).cell_at(at)
            cell = under.id if under is not None else ""
        if said.number:
            cell = COLUMNS[said.number - 1]
        column = column_of(cell) or self.next_column(snapshot)
        group = group_of(cell)
        if group is None:
            members = self._members(snapshot, column)
            group = members[-1].group if members else ""
        change = add_element(
            snapshot, self.theory, column=column, text=said.words, group=group, tags=said.tags
        )
        return Act(change, _step("add-element", f"Add {kind_of(column).lower()}"), _added(change))

    def retype(self, snapshot: Snapshot, record: str, text: str) -> Act:
        """Replace the words of a box, or the reason of a link."""
        if snapshot.has(TheoryLink, record):
            change = edit(snapshot, record, because=text.strip())
            return Act(change, _step("edit-theory-link", "Give a reason"), (record,))
        change = edit(snapshot, record, text=text.strip())
        return Act(change, _step("edit-element", "Reword box"), (record,))

    def drop(self, snapshot: Snapshot, ids: Collection[str], *, held: str, at: Point) -> Act:
        """Put boxes where the one under the hand was let go: column, group and order.

        Raises:
            NotPossibleError: it was let go beside the columns, or links would run backwards.
        """
        scene = self.scene(snapshot)
        chosen = self._chosen(snapshot, ids)
        extent = scene.by_id[held].extent
        centre = extent.moved(*at).centre
        cell = scene.cell_near(centre)
        if cell is None or not chosen:
            raise NotPossibleError("Let the box go inside one of the five columns.")
        place = self._place(snapshot, scene, cell.id, centre[1], {each.id for each in chosen})
        return self._moved(snapshot, chosen, place)

    def nudge(self, snapshot: Snapshot, ids: Collection[str], *, dx: int, dy: int) -> Act:
        """Move boxes one column to the side, or one place up or down."""
        chosen = self._chosen(snapshot, ids)
        if not chosen:
            raise NotPossibleError("Choose a box first; links follow their boxes.")
        if dx:
            at = COLUMNS.index(chosen[0].column) + dx
            if not 0 <= at < len(COLUMNS):
                raise NotPossibleError("There is no column further on this side.")
            return self._moved(snapshot, chosen, self._end_of(snapshot, COLUMNS[at]))
        return self._moved(snapshot, chosen, self._step_aside(snapshot, chosen, dy))

    def link(self, snapshot: Snapshot, source: str, target: str) -> Act:
        """Say that one element leads to another."""
        change = link_elements(snapshot, source, target)
        if change.is_empty:
            raise NotPossibleError("These two are linked already.")
        return Act(change, _step("link-elements", "Link boxes"), _added(change))

    def remove(self, snapshot: Snapshot, ids: Collection[str]) -> Act:
        """Take boxes away with their links, or links alone."""
        boxes = sum(1 for each in ids if snapshot.has(Element, each))
        what = counted(boxes, "box", "boxes") if boxes else counted(len(ids), "link", "links")
        return Act(remove(snapshot, ids), _step("remove-elements", f"Delete {what}"))

    def next_to(self, snapshot: Snapshot, record: str, way: Way) -> NextTo | None:
        """The same row of the next column to the right, or the next box of the same one."""
        scene = self.scene(snapshot)
        if record not in scene.by_id or not scene.by_id[record].cell:
            return None
        return next_in_columns(
            scene, record, way, places=COLUMNS, place_of=lambda cell: column_of(cell) or ""
        )

    def duplicate(self, snapshot: Snapshot, ids: Collection[str]) -> Act:
        """Put the same box again below each; links stay with the first."""
        after, changes, made = snapshot, list[ChangeSet](), list[str]()
        for each in self._chosen(snapshot, ids):
            copy = replace(each, id=new_id())
            change = add(after, copy)
            after = after.apply(change)
            changes.append(change)
            made.append(copy.id)
        what = ordered("Duplicate", len(made), "box", "boxes")
        return Act(merged(changes), _step("duplicate-elements", what), tuple(made))

    def next_column(self, snapshot: Snapshot) -> Column:
        """The column to be written next: from the right, the first without a box; then the left."""
        empty = (c for c in reversed(COLUMNS) if not self._members(snapshot, c))
        return next(empty, COLUMNS[0])

    def _members(self, snapshot: Snapshot, column: Column) -> tuple[Element, ...]:
        theory = snapshot.get(Theory, self.theory)
        return theory_content(snapshot, theory, with_private=True).columns[column]

    def _chosen(self, snapshot: Snapshot, ids: Collection[str]) -> list[Element]:
        """The boxes among some ids, in the order they are read in."""
        every = (each for column in COLUMNS for each in self._members(snapshot, column))
        return [each for each in every if each.id in ids]

    def _moved(self, snapshot: Snapshot, chosen: Sequence[Element], place: Place) -> Act:
        what = ordered("Move", len(chosen), "box", "boxes")
        change = moved_to(snapshot, chosen, place)
        return Act(change, _step("move-elements", what), tuple(each.id for each in chosen))

    def _place(
        self, snapshot: Snapshot, scene: Scene, cell: str, y: float, held: Collection[str]
    ) -> Place:
        """The place in a cell at a height: before the first box whose middle lies lower."""
        column = column_of(cell) or COLUMNS[0]
        others = [each for each in self._members(snapshot, column) if each.id not in held]
        lower = [each for each in others if scene.by_id[each.id].bounds.centre[1] > y]
        before = lower[0] if lower else None
        group = group_of(cell)
        if group is None:
            above = [each for each in others if each not in lower]
            neighbour = above[-1] if above else before
            group = neighbour.group.strip() if neighbour is not None else ""
        elif before is not None and before.group.strip() != group:
            before = None
        return Place(column, group, before.id if before is not None else None)

    def _end_of(self, snapshot: Snapshot, column: Column) -> Place:
        members = self._members(snapshot, column)
        return Place(column, members[-1].group if members else "", None)

    def _step_aside(self, snapshot: Snapshot, chosen: Sequence[Element], dy: int) -> Place:
        """One place up or down within the column; across the edge of a group into the next."""
        members = self._members(snapshot, chosen[0].column)
        held = {each.id for each in chosen}
        others = [each for each in members if each.id not in held]
        first = next(n for n, each in enumerate(members) if each.id in held)
        above = sum(1 for each in members[:first] if each.id not in held)
        if not 0 <= above + dy <= len(others):
            raise NotPossibleError("It stands at the end of its column.")
        passed = others[above - 1] if dy < 0 else others[above]
        group = passed.group.strip()
        # Into the next group first, and only then past its boxes.
        at = above + dy if group == chosen[0].group.strip() else above
        before = others[at].id if at < len(others) else None
        return Place(chosen[0].column, group, before)


def _frame(scene: Scene, end: str, places: Mapping[str, Point]) -> Rect:
    item = scene.by_id[end]
    edge = -item.extent.x
    return item.extent.moved(*places.get(end, item.at)).grown(-edge)


def _added(change: ChangeSet) -> tuple[str, ...]:
    return tuple(each.id for each in change.changes if each.before is None)


def _step(operation: str, label: str) -> Step:
    return Step(operation=operation, label=label)
