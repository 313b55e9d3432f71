"""Owns what of a theory of change is shown: its elements by column and group, their labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workshop_studio.layout.words import COLUMN_LETTERS
from workshop_studio.model.frozen import frozen
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory, TheoryLink
from workshop_studio.model.words import COLUMNS, Column


@frozen
class TheoryContent:
    """A theory as it is shown; on paper without private elements and the links to them.

    Attributes:
        theory: its front matter.
        columns: the elements of each of the five columns, those of a group together.
        labels: a short label of each element by its id, such as "A1" or "O2". Private elements
            share their column's letter, so that the others are called the same on paper.
        links: between elements shown.
    """

    theory: Theory
    columns: Mapping[Column, tuple[Element, ...]]
    labels: Mapping[str, str]
    links: tuple[TheoryLink, ...]

    @property
    def elements(self) -> tuple[Element, ...]:
        """All elements shown, column by column."""
        return tuple(element for members in self.columns.values() for element in members)

    @property
    def conditions(self) -> frozenset[str]:
        """Ids of the links that start at a moderating factor."""
        factors = {element.id for element in self.columns.get("moderating-factors", ())}
        return frozenset(link.id for link in self.links if link.source in factors)

    def part(self, columns: Sequence[Column]) -> TheoryContent:
        """Some of the columns only, and the links between them."""
        kept = {column: self.columns[column] for column in columns}
        shown = {element.id for members in kept.values() for element in members}
        links = tuple(x for x in self.links if x.source in shown and x.target in shown)
        return TheoryContent(self.theory, kept, self.labels, links)


def theory_content(
    snapshot: Snapshot, theory: Theory, *, with_private: bool = False
) -> TheoryContent:
    """What of a theory is shown, in the order of the method's five columns (method, 6)."""
    elements = snapshot.of(Element, theory.id)
    shown = [element for element in elements if with_private or not element.private]
    columns = {
        column: _grouped([element for element in shown if element.column == column])
        for column in COLUMNS
    }
    labels = {
        element: label for column in COLUMNS for element, label in _labels(column, columns[column])
    }
    links = tuple(
        link
        for link in snapshot.of(TheoryLink, theory.id)
        if link.source in labels and link.target in labels
    )
    return TheoryContent(theory, columns, labels, links)


def _labels(column: Column, members: Sequence[Element]) -> Iterator[tuple[str, str]]:
    letter, number = COLUMN_LETTERS[column], 0
    for element in members:
        number += not element.private
        yield element.id, letter.strip() if element.private else f"{letter}{number}"


def _grouped(elements: list[Element]) -> tuple[Element, ...]:
    """The elements with those of a group next to each other, groups as they first come up."""
    groups: dict[str, list[Element]] = {}
    for element in elements:
        groups.setdefault(element.group.strip(), []).append(element)
    return tuple(element for members in groups.values() for element in members)
