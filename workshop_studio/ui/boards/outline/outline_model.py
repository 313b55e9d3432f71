"""Owns the outline as Qt's views see it: rows that come, go and move one by one."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt

from workshop_studio.tools.outline.comparing import (
    ROOT,
    Changed,
    Difference,
    Inserted,
    Moved,
    Removed,
    differences,
)
from workshop_studio.tools.outline.row import Outline, Row
from workshop_studio.ui.kit.literal import tip

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_NOWHERE = QModelIndex()
_TOP = Row(ROOT, "heading", "", "")


class _Node:
    """A row where it stands; Qt knows it by its number."""

    __slots__ = ("at", "children", "number", "parent", "row")

    def __init__(self, row: Row, number: int, parent: _Node | None) -> None:
        self.row = row
        self.number = number
        self.parent = parent
        self.children: list[_Node] = []
        self.at = 0

    def count(self, start: int = 0) -> None:
        """Let the rows within know where they stand."""
        for at in range(start, len(self.children)):
            self.children[at].at = at


class OutlineModel(QAbstractItemModel):
    """The rows of an outline. `show` leads from one outline to the next in as few steps as it can.

    Attributes:
        outline: as it is shown.
    """

    def __init__(self) -> None:
        super().__init__()
        self.outline = Outline("notes")
        self._next = 1
        self._top = _Node(_TOP, 0, None)
        self._by_number: dict[int, _Node] = {}
        self._by_id: dict[str, _Node] = {ROOT: self._top}
        self._by_record: dict[str, dict[str, None]] = {}

    # What is shown

    def show(self, outline: Outline) -> tuple[str, ...]:
        """Show another outline of the same board; the ids of what has come to stand in it."""
        before, self.outline = self.outline, outline
        came = []
        for step in differences(before.rows, outline.rows):
            self._take(step)
            if isinstance(step, Inserted):
                came.append(step.row.id)
        return tuple(came)

    def row(self, index: Index) -> Row | None:
        """What stands at an index; nothing outside of the list."""
        node = self._by_number.get(index.internalId()) if index.isValid() else None
        return node.row if node is not None else None

    def index_of(self, row: str) -> QModelIndex:
        """Where a row stands; nowhere where it has gone."""
        node = self._by_id.get(row)
        return self._index(node) if node is not None else QModelIndex()

    def indexes_for(self, record: str) -> list[QModelIndex]:
        """Where a record stands: a link stands under both its ends."""
        rows = self._by_record.get(record, {}) if record else {}
        return [self.index_of(row) for row in rows]

    def level(self, index: Index) -> int:
        """How many rows an index lies in, itself counted."""
        level, node = 0, self._by_number.get(index.internalId())
        while node is not None and node.parent is not None:
            level, node = level + 1, node.parent
        return level

    # For Qt

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """A row within another."""
        held = self._node(parent).children
        if column or not 0 <= row < len(held):
            return QModelIndex()
        return self.createIndex(row, 0, held[row].number)

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]  # the other of two, of any object
        """What a row lies in."""
        parent = self._node(index).parent if index.isValid() else None
        return self._index(parent) if parent is not None else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows lie in one."""
        return len(self._node(parent).children)

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        """One: what stands beside the words belongs to them."""
        return 1

    def hasChildren(self, parent: Index = _NOWHERE) -> bool:
        """Whether something lies in a row."""
        return bool(self._node(parent).children)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Its words; and for screen readers all that it says."""
        row = self.row(index)
        if row is None:
            return None
        if role == Role.DisplayRole:
            return row.words
        if role == Role.AccessibleTextRole:
            return row.said
        return tip(row.words) if role == Role.ToolTipRole else None

    # Steps

    def _take(self, step: Difference) -> None:
        match step:
            case Removed(parent, first, count):
                self._remove(self._by_id[parent], first, count)
            case Inserted(parent, at, row):
                self._insert(self._by_id[parent], at, row)
            case Moved(row, parent, at):
                self._move(self._by_id[row], self._by_id[parent], at)
            case Changed(row):
                node = self._by_id[row.id]
                self._forget_record(node.row)
                node.row = row
                self._by_record.setdefault(row.record, {})[row.id] = None
                index = self._index(node)
                self.dataChanged.emit(index, index, [])

    def _remove(self, parent: _Node, first: int, count: int) -> None:
        self.beginRemoveRows(self._index(parent), first, first + count - 1)
        gone = parent.children[first : first + count]
        del parent.children[first : first + count]
        parent.count(first)
        for node in (each for top in gone for each in _within(top)):
            del self._by_number[node.number]
            del self._by_id[node.row.id]
            self._forget_record(node.row)
        self.endRemoveRows()

    def _insert(self, parent: _Node, at: int, row: Row) -> None:
        self.beginInsertRows(self._index(parent), at, at)
        node = _Node(row, self._next, parent)
        self._next += 1
        self._by_number[node.number] = self._by_id[row.id] = node
        self._by_record.setdefault(row.record, {})[row.id] = None
        parent.children.insert(at, node)
        parent.count(at)
        self.endInsertRows()

    def _move(self, node: _Node, parent: _Node, at: int) -> None:
        home = node.parent
        if home is None or (home is parent and node.at == at):
            return
        # Qt counts with the row still where it was.
        gap = at + int(home is parent and node.at < at)
        self.beginMoveRows(self._index(home), node.at, node.at, self._index(parent), gap)
        del home.children[node.at]
        home.count(node.at)
        parent.children.insert(at, node)
        node.parent = parent
        parent.count(0)
        self.endMoveRows()

    def _node(self, index: Index) -> _Node:
        return self._by_number[index.internalId()] if index.isValid() else self._top

    def _index(self, node: _Node) -> QModelIndex:
        return QModelIndex() if node is self._top else self.createIndex(node.at, 0, node.number)

    def _forget_record(self, row: Row) -> None:
        held = self._by_record.get(row.record, {})
        held.pop(row.id, None)


def _within(node: _Node) -> Iterator[_Node]:
    yield node
    for child in node.children:
        yield from _within(child)
