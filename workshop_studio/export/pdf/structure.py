"""Owns the tree that says what the marked content of the pages means, before it is written."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from workshop_studio.export.pdf.attributes import Attributes
from workshop_studio.layout.display_list import Group
from workshop_studio.model.frozen import frozen

_HOLDS_NO_SHAPES = frozenset({"Document", "Sect", "L", "LI", "Table", "THead", "TBody", "TR"})
"""Elements that only group others (ISO 32000-1, 14.8.4)."""
_MAY_BE_EMPTY = frozenset({"TH", "TD"})


@frozen
class Mark:
    """A piece of marked content: its page, counted from 0, and its number there."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Element:
    """One structure element.

    Attributes:
        tag: its type in the PDF standard.
        alt: what a picture says, in words.
        lang: its language where it is not the document's.
        attributes: what else is said of it, by owner.
        kids: elements and marks in reading order.
    """

    tag: str
    alt: str = ""
    lang: str = ""
    attributes: Attributes = field(default_factory=dict)
    kids: list[Element | Mark] = field(default_factory=list)

    @property
    def is_idle(self) -> bool:
        """Whether the element says nothing and can be left out; an empty cell still counts."""
        if self.tag in _MAY_BE_EMPTY:
            return False
        return all(isinstance(kid, Element) and kid.is_idle for kid in self.kids)


class Structure:
    """The structure elements of a document, and whom each page's marked content belongs to."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self._threads: dict[str, tuple[Element, Element]] = {}
        self._owners: defaultdict[int, list[Element]] = defaultdict(list)

    def element(self, parent: Element, group: Group, attributes: Attributes) -> Element:
        """The group's element: a new one, or the one its thread began on an earlier page.

        Raises:
            ValueError: a figure has no words, or the parts of a thread do not fit together.
        """
        if group.tag == "Figure" and not group.alt.strip():
            raise ValueError("A Figure needs words for those who do not see it")
        if group.thread in self._threads:
            return self._resumed(parent, group)
        element = Element(group.tag, group.alt, group.lang, attributes)
        parent.kids.append(element)
        if group.thread:
            self._threads[group.thread] = (parent, element)
        return element

    def mark(self, element: Element, page: int) -> int:
        """The number of the next piece of content on the page, which belongs to the element.

        Raises:
            ValueError: the element only groups others.
        """
        if element.tag in _HOLDS_NO_SHAPES:
            raise ValueError(f"A {element.tag} holds groups; shapes go into a P, TD or Artifact")
        owners = self._owners[page]
        owners.append(element)
        mark = Mark(page, len(owners) - 1)
        element.kids.append(mark)
        return mark.number

    def owners(self, page: int) -> list[Element]:
        """The element of each piece of marked content on the page, by number."""
        return self._owners[page]

    def _resumed(self, parent: Element, group: Group) -> Element:
        old_parent, element = self._threads[group.thread]
        if old_parent is not parent or element.tag != group.tag:
            raise ValueError(f"The parts of thread {group.thread!r} are not of one kind and place")
        if group.tag == "Figure":
            raise ValueError("A Figure stands on one page")
        return element
