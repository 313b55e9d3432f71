"""Owns how the checks see a theory of change: by column, as paths, and by name."""

from __future__ import annotations

from workshop_studio.analysis.graph import Edge
from workshop_studio.model.frozen import frozen
from workshop_studio.model.rules.theories import is_condition
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.theories import Element, Theory, TheoryLink
from workshop_studio.model.words import COLUMNS, Column

NAME_LIMIT = 80


@frozen
class TheoryView:
    """A theory as its checks need it.

    Attributes:
        theory: the theory itself.
        everything: all elements, by column from left to right and then by order.
        links: all links between them, in their order.
    """

    theory: Theory
    everything: tuple[Element, ...]
    links: tuple[TheoryLink, ...]

    @property
    def elements(self) -> dict[str, Element]:
        """The elements that may be spoken of, by id: private ones are not."""
        return {each.id: each for each in self.everything if not each.private}

    @property
    def spoken_links(self) -> tuple[TheoryLink, ...]:
        """The links whose both ends may be spoken of."""
        known = self.elements
        return tuple(link for link in self.links if link.source in known and link.target in known)

    @property
    def edges(self) -> tuple[Edge, ...]:
        """What leads where, private elements included; what is a mere condition leads nowhere."""
        column = {each.id: each.column for each in self.everything}
        return tuple(
            (link.source, link.target)
            for link in self.links
            if not is_condition(column[link.source], column[link.target])
        )

    def of(self, column: Column) -> tuple[Element, ...]:
        """The elements of a column that may be spoken of."""
        return tuple(each for each in self.elements.values() if each.column == column)

    def ids(self, *columns: Column) -> frozenset[str]:
        """Ids of all elements of some columns, private ones included."""
        return frozenset(each.id for each in self.everything if each.column in columns)


def view_of(snapshot: Snapshot, theory_id: str) -> TheoryView:
    """See a theory as its checks need it.

    Raises:
        LookupError: there is no such theory.
    """
    theory = snapshot.get(Theory, theory_id)
    elements = snapshot.of(Element, theory.id)
    return TheoryView(
        theory=theory,
        everything=tuple(sorted(elements, key=lambda each: COLUMNS.index(each.column))),
        links=snapshot.of(TheoryLink, theory.id),
    )


def named(element: Element) -> str:
    """How a sentence names an element: the first line of its text, shortened, in quotes."""
    line = " ".join(element.text.strip().partition("\n")[0].split())
    if not line:
        return "(without words)"
    if len(line) > NAME_LIMIT:
        kept = line[: NAME_LIMIT - 1]
        line = (kept.rpartition(" ")[0] or kept) + "…"
    return f"“{line}”"
