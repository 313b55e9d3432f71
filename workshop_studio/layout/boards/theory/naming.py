"""Owns what screen readers say of a theory's elements and links."""

from __future__ import annotations

from collections import Counter

from workshop_studio.layout.boards.theory.boxes import IMPORTANT, PRIVATE, missing
from workshop_studio.layout.theory.content import TheoryContent
from workshop_studio.layout.words import CONFIDENCE_NAMES, STATE_NAMES, counted
from workshop_studio.model.sentences import in_a_row
from workshop_studio.model.theories import Element, TheoryLink
from workshop_studio.model.words import Column

_KINDS: dict[Column, str] = {
    "activities": "Activity",
    "moderating-factors": "Moderating factor",
    "mediating-mechanisms": "Mechanism",
    "outcomes": "Outcome",
    "aims": "Aim",
}
_SHORT = 80


def kind_of(column: Column) -> str:
    """What an element of a column is called."""
    return _KINDS[column]


class Names:
    """Names of everything in one theory; links are counted and looked up once."""

    def __init__(self, content: TheoryContent) -> None:
        self._labels = content.labels
        self._elements = {each.id: each for each in content.elements}
        self._conditions = content.conditions
        self._leading_here = Counter(link.target for link in content.links)
        self._onward: dict[str, list[str]] = {}
        for link in content.links:
            self._onward.setdefault(link.source, []).append(link.target)

    def linked(self, element: str) -> tuple[str | int, ...]:
        """What the name of an element depends on beside itself: its label and its links."""
        labels, onward = self._labels, self._onward.get(element, ())
        return (labels[element], self._leading_here[element], *[labels[each] for each in onward])

    def element(self, element: Element) -> str:
        """Kind and number, state, text, and how it is linked."""
        state = [self._called(element)]
        if element.priority and element.column == "outcomes":
            state.append(IMPORTANT.lower())
        if element.column == "moderating-factors" and element.state:
            state.append(STATE_NAMES[element.state].lower())
        if element.private:
            state.append(PRIVATE.lower())
        text = " ".join(element.text.split()) or "no words yet"
        said = [f"{', '.join(state)}: {text}"]
        if here := self._leading_here[element.id]:
            said.append(counted(here, "leads here", "lead here"))
        if onward := self._onward.get(element.id):
            said.append(f"leads to {in_a_row([self._label(each) for each in onward])}")
        if words := missing(element):
            said.append(words.lower())
        return ", ".join(said)

    def link(self, link: TheoryLink) -> str:
        """Which two it joins, why, and how sure the team is."""
        source, target = self._elements[link.source], self._elements[link.target]
        verb = "is a condition for" if link.id in self._conditions else "leads to"
        said = [f"{self._named(source)} {verb} {self._named(target)}"]
        because = " ".join(link.because.split())
        said.append(f"because {because}" if because else "no reason given yet")
        if link.confidence:
            said.append(f"confidence {CONFIDENCE_NAMES[link.confidence].lower()}")
        return ", ".join(said)

    def _called(self, element: Element) -> str:
        number = "".join(filter(str.isdigit, self._labels[element.id]))
        return f"{kind_of(element.column)} {number}".strip()

    def _label(self, element: str) -> str:
        found = self._elements[element]
        number = "".join(filter(str.isdigit, self._labels[element]))
        return f"{kind_of(found.column).lower()} {number}".strip()

    def _named(self, element: Element) -> str:
        text = " ".join(element.text.split())
        short = text if len(text) <= _SHORT else f"{text[: _SHORT - 1]}…"
        return f"{self._called(element)} ({short})"
