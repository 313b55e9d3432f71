"""Owns what all records share: an id, a place in their list, and keys we do not know."""

from __future__ import annotations

from typing import Annotated

from workshop_studio.model.declared import Names, Order, ShortText, Words
from workshop_studio.model.frozen import frozen
from workshop_studio.model.ids import ID_LIMIT


@frozen(kw_only=True)
class Record:
    """One immutable row of the model."""

    id: Annotated[str, Words(ID_LIMIT, required=True)]


@frozen(kw_only=True)
class Listed(Record):
    """A record that stands somewhere in a list.

    Attributes:
        order: place among its fellows; lower comes first, ids settle ties.
        extra: keys of a session file that this program does not know, as canonical JSON text of an
            object, or empty (exchange format, rule 8).
    """

    order: Order = 0
    extra: str = ""


@frozen(kw_only=True)
class Item(Listed):
    """What the room put on a board: a player, note, question or element.

    Attributes:
        tags: words it can be found by, such as a feature of inclusive practice.
        colour: name of a note colour; empty for the board's own.
        voice: which group said it, never who.
        group: heading it stands under.
        private: for the facilitator only; never on the wall nor on paper.
        lang: language as a BCP 47 tag where it is not the session's.
    """

    tags: Names = ()
    colour: ShortText = ""
    voice: ShortText = ""
    group: ShortText = ""
    private: bool = False
    lang: ShortText = ""
