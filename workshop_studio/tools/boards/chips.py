"""Owns what is taken off a text into chips while it is typed: its place in front, and its tags."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from workshop_studio.layout.boards.scene import Cell
from workshop_studio.model.frozen import frozen
from workshop_studio.model.words import Side
from workshop_studio.tools.boards.prefixes import Typed, typed

# Given as they stand, not compiled: a board is there before anybody types.
_FIGURE = r"\s*([1-9])[.:)]?\s"
_SIGN = r"\s*([1-9])?[.:)]?\s*([+\-−–])\s"
_TAG = r"(?:^|(?<=\s))#([^\W\d_][\w’'-]*)\s"


@frozen
class Chip:
    """What stands before the words instead of among them.

    Attributes:
        typed: the characters it was made of, with the blank behind them.
        number: of the place; 0 where it names none.
        side: that it chooses; "" for none.
        tag: that it gives; "" for none.
    """

    typed: str
    number: int = 0
    side: Literal[Side, ""] = ""
    tag: str = ""


@frozen
class Entry:
    """A text that is being typed, and the chips that were made of it.

    Attributes:
        text: what is left in the field.
        caret: before which of its characters the caret stands.
        chips: in the order in which they were made.
        kept: characters that were given back, and are words as long as they stand there.
        fresh: whether the last key has made a chip.
    """

    text: str = ""
    caret: int = 0
    chips: tuple[Chip, ...] = ()
    kept: tuple[str, ...] = ()
    fresh: bool = False

    @property
    def draft(self) -> str:
        """All that was typed, as if no chip had been made."""
        return "".join(chip.typed for chip in self.chips) + self.text

    @property
    def number(self) -> int:
        """The place that was typed last; 0 for none."""
        return next((chip.number for chip in reversed(self.chips) if chip.number), 0)

    @property
    def side(self) -> Literal[Side, ""]:
        """The side that was typed last; "" for none."""
        return next((chip.side for chip in reversed(self.chips) if chip.side), "")

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags, each once."""
        return tuple(dict.fromkeys(chip.tag for chip in self.chips if chip.tag))

    def edited(self, text: str, caret: int, *, places: int, sides: bool) -> Entry:
        """The same after another change of the field: what has become a chip is no longer in it.

        Args:
            text: the field now.
            caret: where it is.
            places: how many may be named by a figure.
            sides: whether a sign names one.
        """
        kept = tuple(each for each in self.kept if each in f"{text} ")
        now = replace(self, text=text, caret=caret, kept=kept, fresh=False)
        while (further := _front_taken(now, places, sides=sides) or _tag_taken(now)) is not None:
            now = replace(further, fresh=True)
        return now

    def back(self, tag: str = "") -> Entry | None:
        """The same with the characters of a chip given back: of a tag, or of the last one.

        They are words from then on, for as long as they stand there. None where there is no chip.
        """
        asked = [chip for chip in self.chips if chip.tag == tag or not tag]
        if not asked:
            return None
        last = asked[-1]
        at = self.caret if last.tag else 0
        before = self.text[:at]
        if before.strip() and not before[-1].isspace():
            before += " "
        rest = tuple(chip for chip in self.chips if chip is not last)
        text, caret = f"{before}{last.typed}{self.text[at:]}", len(before) + len(last.typed)
        return Entry(text, caret, rest, (*self.kept, last.typed))

    def is_fresh(self, text: str, caret: int) -> bool:
        """Whether a chip was made by the last key, and nothing was done since."""
        return self.fresh and (text, caret) == (self.text, self.caret)

    def finished(self, *, places: int, sides: bool) -> Entry:
        """The same as it is entered: what stands at the end needs no blank behind it any more."""
        return self.edited(f"{self.text} ", self.caret, places=places, sides=sides)

    @property
    def said(self) -> Typed:
        """What is to be added: the words, and the tags; the place is that of the chips."""
        return Typed(" ".join(self.text.split()), tags=self.tags)


def _front_taken(entry: Entry, places: int, *, sides: bool) -> Entry | None:
    """The same with a figure or a sign in front taken off; None where there is none."""
    text = entry.text
    if any(text.startswith(each) for each in entry.kept):
        return None
    found = re.match(_SIGN, text) if sides else None
    if found is None or int(found[1] or 0) > places:
        found = re.match(_FIGURE, text)
    if found is None or int(found[1] or 0) > places:
        return None
    # One reading of figures and signs for all: what is typed is read like what is pasted.
    said = typed(f"{found[0].strip()} x", places=places, sides=sides)
    chip = Chip(f"{found[0].strip()} ", said.number, said.side)
    caret = max(0, entry.caret - found.end())
    return replace(entry, text=text[found.end() :], caret=caret, chips=(*entry.chips, chip))


def _tag_taken(entry: Entry) -> Entry | None:
    """The same with the first tag that is whole taken off; None where there is none."""
    text = entry.text
    for found in re.finditer(_TAG, text):
        if found[0] in entry.kept:
            continue
        caret = entry.caret
        if caret >= found.end():
            caret -= len(found[0])
        elif caret > found.start():
            caret = found.start()
        rest = f"{text[: found.start()]}{text[found.end() :]}"
        chip = Chip(found[0], tag=found[1])
        return replace(entry, text=rest, caret=caret, chips=(*entry.chips, chip))
    return None


def cell_of(cells: Sequence[Cell], usual: str, number: int, side: Literal[Side, ""]) -> str:
    """The cell that is meant by a figure and a sign; what is not said is as in the usual one."""
    now = next((cell for cell in cells if cell.id == usual), None)
    if now is None or not (number or side):
        return usual
    wanted = (number or now.number, side or now.side)
    found = [cell for cell in cells if cell.number == wanted[0]]
    return next((cell.id for cell in found if cell.side == wanted[1]), usual)


def most_places(cells: Sequence[Cell]) -> int:
    """How many places can be chosen by a figure."""
    return min(9, max((cell.number for cell in cells), default=0))


def has_sides(cells: Sequence[Cell]) -> bool:
    """Whether a sign chooses among places."""
    return any(cell.side for cell in cells)
