"""Owns telling which lines of a list are on the board already, or stand further up in the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from workshop_studio.layout.boards.scene import Scene
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.asking import with_opening
from workshop_studio.tools.boards.acting import BoardActs, NamedActs
from workshop_studio.tools.boards.chips import has_sides, most_places
from workshop_studio.tools.boards.prefixes import typed
from workshop_studio.tools.boards.same_name import same_name

Repeat = Literal["", "here", "above"]
"""Whether a line is new, on the board already, or stands further up in the same list."""


def repeats(
    acts: BoardActs, snapshot: Snapshot, scene: Scene, texts: Sequence[str]
) -> tuple[Repeat, ...]:
    """Of each text, whether the same is on the board already, or stands further up.

    Places in front, tags, case and blanks make no difference, nor do the words that a question
    opens with.
    """
    places, sides = most_places(scene.cells), has_sides(scene.cells)
    here = {same_name(item.edit.text) for item in scene.items if item.edit and not item.ends}
    above = set[str]()
    found = list[Repeat]()
    for text in texts:
        if isinstance(acts, NamedActs):
            words = acts.name_in(snapshot, text)
        else:
            words = typed(text, places=places, sides=sides).words
        names = {same_name(words), same_name(with_opening(words))}
        is_above = not names.isdisjoint(above)
        found.append("here" if not names.isdisjoint(here) else "above" if is_above else "")
        above |= names
    return tuple(found)
