"""Owns how a focus is put into words: what is looked at, how far, which way."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QCoreApplication

from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.layout.words import shortened
from workshop_studio.tools.focus import Focus

_LONGEST = 32


def focus_words(focus: Focus, scene: Scene, *, found: int) -> str:
    """What is shown: "2 steps from Form tutor, upstream".

    Args:
        focus: what is looked at.
        scene: the board.
        found: how many things it lights up.
    """
    tr = QCoreApplication.translate
    names = [called(scene.by_id[key]) for key in focus.ids]
    if focus.between:
        if found > len(names):
            words = tr("Focus", "All paths between {one} and {other}")
        else:
            words = tr("Focus", "No path between {one} and {other}")
        return words.format(one=names[0], other=names[1])
    name = names[0] if len(names) == 1 else tr("Focus", "{count} selected").format(count=len(names))
    words = _all_the_way(focus) if focus.steps is None else _steps(focus.steps, focus)
    return words.format(name=name, count=focus.steps)


def same_source_words(focus: Focus, scene: Scene, *, found: int) -> str:
    """What is shown of questions, which are joined by what they grew from."""
    tr = QCoreApplication.translate
    if found > len(focus.ids):
        words = tr("Focus", "What grew from the same as {name}")
    else:
        words = tr("Focus", "No other question grew from the same as {name}")
    return words.format(name=called(scene.by_id[focus.ids[0]]))


def counted(lit: Collection[str], scene: Scene) -> str:
    """How many things of the board are lit: "7 of 42"."""
    words = QCoreApplication.translate("Focus", "{some} of {all}")
    return words.format(some=things(lit, scene), all=things(scene.by_id, scene))


def things(ids: Iterable[str], scene: Scene) -> int:
    """How many of these are things on the board, and not links."""
    items = (scene.by_id.get(key) for key in ids)
    return sum(item is not None and not item.ends for item in items)


def called(item: Item) -> str:
    """What an item is called in a sentence: its label, as "O1", or its words."""
    label = str(getattr(item.look, "label", "") or "")
    written = item.edit.text if item.edit is not None else ""
    # A name without words of its own goes on with what else is to be said of it.
    return label or shortened(written.strip() or item.name.partition(", ")[0], _LONGEST)


def _steps(steps: int, focus: Focus) -> str:
    tr = QCoreApplication.translate
    one = {
        "both": tr("Focus", "1 step from {name}"),
        "up": tr("Focus", "1 step from {name}, upstream"),
        "down": tr("Focus", "1 step from {name}, downstream"),
    }
    many = {
        "both": tr("Focus", "{count} steps from {name}"),
        "up": tr("Focus", "{count} steps from {name}, upstream"),
        "down": tr("Focus", "{count} steps from {name}, downstream"),
    }
    return (one if steps == 1 else many)[focus.flow]


def _all_the_way(focus: Focus) -> str:
    tr = QCoreApplication.translate
    return {
        "both": tr("Focus", "All that leads to {name}, and all it leads to"),
        "up": tr("Focus", "All that leads to {name}"),
        "down": tr("Focus", "All that {name} leads to"),
    }[focus.flow]
