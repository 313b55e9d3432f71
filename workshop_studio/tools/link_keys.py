"""Owns linking by keyboard: the source is chosen, arrows or its name choose the target."""

from __future__ import annotations

from dataclasses import replace

from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.model.frozen import frozen
from workshop_studio.tools.folded import folded
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

    def fitting(self, scene: Scene) -> tuple[str, ...]:
        """Ids of all that the letters name, those first that they name best."""
        return named(scene, self.typed, but=self.source)

    def step(self, scene: Scene, direction: Direction) -> LinkKeys:
        """Go to the next of those that the letters name, where they name several.

        Else go from the target, or from the source, to the nearest item in a direction.
        """
        fitting = self.fitting(scene)
        if len(fitting) > 1 and self.target in fitting:
            by = 1 if direction in {"right", "down"} else -1
            at = (fitting.index(self.target) + by) % len(fitting)
            return replace(self, target=fitting[at])
        found = neighbour(scene, self.target or self.source, direction)
        if found == self.source:
            found = neighbour(scene, found, direction)
        return replace(self, target=found or self.target, typed="")

    def type(self, scene: Scene, letters: str) -> LinkKeys:
        """Look for a name with more letters; where they fit none, there is no target.

        Letters that were left out would have Enter link something that nobody named.
        """
        return self._naming(scene, self.typed + letters)

    def erase(self, scene: Scene) -> LinkKeys:
        """Take the last letter back."""
        return self._naming(scene, self.typed[:-1])

    def _naming(self, scene: Scene, typed: str) -> LinkKeys:
        found = named(scene, typed, but=self.source)
        return replace(self, typed=typed, target=found[0] if found else "")

    def done(self) -> Linked | None:
        """The link, where a target is chosen."""
        return Linked(self.source, self.target) if self.target else None


def named(scene: Scene, typed: str, *, but: str) -> tuple[str, ...]:
    """Ids of the items that letters name: those that begin so, then a word of them, or within them.

    Accents and the forms of quotes do not matter. Last come those that are called so by their kind
    and number.
    """
    wanted = folded(typed).strip()
    if not wanted:
        return ()
    found = sorted(
        (rank, place, key)
        for place, key in enumerate(scene.order)
        if key != but
        and not scene.by_id[key].ends
        and (rank := _rank(scene.by_id[key], wanted)) is not None
    )
    return tuple(key for _rank, _place, key in found)


def _rank(item: Item, wanted: str) -> int | None:
    text = folded(item.edit.text if item.edit else item.name)
    if text.startswith(wanted):
        return 0
    if any(word.startswith(wanted) for word in text.split()):
        return 1
    if wanted in text:
        return 2
    return 3 if folded(item.name).startswith(wanted) else None
