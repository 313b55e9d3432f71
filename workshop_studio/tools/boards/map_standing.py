"""Owns the sentence that says how a player is linked: how often, and whether it stands out."""

from __future__ import annotations

from workshop_studio.layout.boards.map.content import MapBoard
from workshop_studio.layout.words import capitalised, number_in_words

_MANY = 3
"""With fewer links than this nobody stands out as the one who has the most."""


def standing(shown: MapBoard, player: str) -> str:
    """How often a player is linked, such as “Nine links, the most of anyone”."""
    counts = {each.id: len(shown.links_of(each.id)) for each in shown.players}
    own = counts.get(player, 0)
    if not own:
        return "No links yet. Is that how it is, or have we not said?"
    words = f"{capitalised(number_in_words(own))} {'link' if own == 1 else 'links'}"
    most = [each for each, count in counts.items() if count >= own]
    if own >= _MANY and most == [player]:
        return f"{words}, the most of anyone"
    return words
