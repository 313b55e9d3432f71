"""Owns the words one kind of board needs around it."""

from __future__ import annotations

from workshop_studio.model.declared import TEXT_LIMIT
from workshop_studio.model.frozen import frozen


@frozen(kw_only=True)
class BoardWords:
    """What the page of a board says; translated by whoever makes it.

    Attributes:
        title: above the board.
        placeholder: in the empty field of the quick add bar ("Name a person or a service").
        noun_one: what stands on it, alone ("player").
        noun_many: the same for none or many ("players").
        none: what is said while there is none ("nobody yet"); "" for "0 players".
        hint: beside the quick add bar ("Start with 1 to 4 for a ring").
        sided: whether a dash in front of a text says on which side it stands.
        place: what a place on the board is called ("Ring"); for screen readers.
        empty_title: the one sentence on an empty board, a question best.
        empty_text: how to begin, in one line.
        prompts: questions to put to the room, in order.
        most: how many of a list are added at once, so that they can be told apart.
        most_pasted: how many things are pasted at once that were copied from a board.
        longest: how many characters one of them may have.
        ways: where Tab, Shift+Tab and Ctrl+Enter lead from what was written last.
        already: what is said of one, and of {count}, that stand there before they are pasted
            ("{count} are already on the map: {names}."); "" for the usual words.
    """

    title: str
    placeholder: str
    noun_one: str
    noun_many: str
    none: str = ""
    hint: str = ""
    sided: bool = False
    place: str = ""
    empty_title: str = ""
    empty_text: str = ""
    prompts: tuple[str, ...] = ()
    most: int = 500
    most_pasted: int = 500
    longest: int = TEXT_LIMIT
    ways: tuple[str, str, str] = ("", "", "")
    already: tuple[str, str] = ("", "")
