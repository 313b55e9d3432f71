"""Owns linking by keyboard: the source is chosen, arrows or its name choose the target."""

from __future__ import annotations

from dataclasses import replace

from workshop_studio.layout.boards.scene import Scene
from workshop_studio.model.frozen import frozen
from workshop_studio.tools.gestures import Linked
from workshop_studio.tools.neighbours import Direction, neighbour


@frozen
class LinkKeys:
    """A link that is being made by keyboard: every key gives the next state.

    Attributes:
        source: id of the item it starts at.
        target: id of the one chosen so far, or "".
        typed: letters typed to find it by name.
    """

    source: str
    target: str = ""
    typed: str = ""

    def step(self, scene: Scene, direction: Direction) -> LinkKeys:
        """Go from the target, or from the source, to the nearest item in a direction."""
        found = neighbour(scene, self.target or self.source, direction)
        if found == self.source:
            found = neighbour(scene, found, direction)
        return replace(self, target=found or self.target, typed="")

    def type(self, scene: Scene, letters: str) -> LinkKeys:
        """Look for a name with more letters; letters that fit no name are not taken."""
        typed = self.typed + letters
        found = named(scene, typed, but=self.source)
        return replace(self, target=found, typed=typed) if found else self

    def erase(self, scene: Scene) -> LinkKeys:
        """Take the last letter back."""
        typed = self.typed[:-1]
        return replace(self, typed=typed, target=named(scene, typed, but=self.source))

    def done(self) -> Linked | None:
        """The link, where a target is chosen."""
        return Linked(self.source, self.target) if self.target else None


def named(scene: Scene, typed: str, *, but: str) -> str:
    """Id of the first item that letters name: one that begins so, a word of it, or within it."""
    wanted = typed.casefold().strip()
    if not wanted:
        return ""
    found = sorted(
        (rank, place, key)
        for place, key in enumerate(scene.order)
        if key != but
        and not scene.by_id[key].ends
        and (rank := _rank(_text(scene, key), wanted)) is not None
    )
    return found[0][2] if found else ""


def _text(scene: Scene, key: str) -> str:
    item = scene.by_id[key]
    return (item.edit.text if item.edit else item.name).casefold()


def _rank(text: str, wanted: str) -> int | None:
    if text.startswith(wanted):
        return 0
    if any(word.startswith(wanted) for word in text.split()):
        return 1
    return 2 if wanted in text else None
