"""Owns who is near the young person and has not been heard yet (method, 1 and "In the room")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from workshop_studio.model.base import Item
from workshop_studio.model.boards import Ring, Sector
from workshop_studio.model.frozen import frozen
from workshop_studio.model.items import Note, Player
from workshop_studio.model.snapshot import Snapshot

_NEAR = 2
"""Rings, from the inside, whose players are part of the young person's daily life."""
_PROFESSIONALS = (
    "School", "Alternative provision", "Local authority", "Health", "Social care",
    "Police and justice", "Voluntary and community",
)  # fmt: skip
_SPEAKS_FOR: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "professional": _PROFESSIONALS,
        "staff": ("School",),
        "teacher": ("School",),
        "head": ("School",),
        "senco": ("School",),
        "governor": ("School",),
        "trust": ("School",),
        "authority": ("Local authority",),
        "council": ("Local authority",),
        "camhs": ("Health",),
        "police": ("Police and justice",),
        "charity": ("Voluntary and community",),
        "voluntary": ("Voluntary and community",),
    }
)
"""Sectors that a group speaks for, by a word of its name: the groups are the method's, who takes
part in a workshop. Pupils are the young person in the middle, and parents are one family among
those around; neither speaks for brothers, sisters and friends, whose sector is not theirs alone."""
_COMMON = frozenset({"and", "the", "of", "for", "in", "local", "group", "team", "service", "other"})
"""Words that say nothing of who somebody is."""


@frozen
class WhoElse:
    """Whose voice may be missing.

    Attributes:
        heard: the groups that spoke, as they were typed, each once.
        missing: players on the two inner rings of whom nobody spoke, inner ring first.
    """

    heard: tuple[str, ...]
    missing: tuple[Player, ...]


def who_else(snapshot: Snapshot, board: str) -> WhoElse:
    """The players nearest to the young person whose voice is not among those that were heard.

    The method says that the nearer a ring, the closer to the young person's daily life, that
    pupils' and parents' voice counts the same as professionals', and that families and peers need
    to be part of it. So of everybody on the two inner rings it is asked whether they were heard:
    somebody is where one of the groups that spoke (the voices of notes and other things, and the
    session's own group) shares a word with their name that is in no sector's, or with the name of
    their sector, or is known to speak for that sector ("School staff" for the school).
    Words are compared without case and plural. Where no group is named at all nothing is known, and
    nobody is missing. Private players are left out.

    Args:
        snapshot: the session.
        board: id of the map.
    """
    heard = _heard(snapshot)
    if not heard:
        return WhoElse((), ())
    words = [_words(group) for group in heard]
    # "School staff" speak for the school, and not for the school nurse, who is of another sector.
    common = {word for each in snapshot.of(Sector, board) for word in _words(each.name)}
    known = {each.id for each in sectors_heard(snapshot, board, heard)}
    near = [ring.id for ring in snapshot.of(Ring, board)[:_NEAR]]
    missing = [
        player
        for player in snapshot.of(Player, board)
        if player.ring in near
        and not player.private
        and player.sector not in known
        and not any((_words(player.name) - common) & each for each in words)
    ]
    return WhoElse(heard, tuple(sorted(missing, key=lambda each: near.index(each.ring))))


def sectors_heard(snapshot: Snapshot, board: str, heard: Iterable[str]) -> tuple[Sector, ...]:
    """The sectors of a map for which one of these groups speaks."""
    words = [_words(group) for group in heard]
    spoken = {sector for group in words for word in group for sector in _SPEAKS_FOR.get(word, ())}
    return tuple(
        sector
        for sector in snapshot.of(Sector, board)
        if sector.name in spoken or any(_words(sector.name) & each for each in words)
    )


def _heard(snapshot: Snapshot) -> tuple[str, ...]:
    said = [snapshot.session.group, *(note.voice for note in snapshot.all(Note))]
    said += [each.voice for each in snapshot if isinstance(each, Item) and each.voice]
    # A merged thing holds the voices of all, with commas between.
    groups = (group.strip() for voice in said for group in voice.split(","))
    first: dict[str, str] = {}
    for group in groups:
        if group:
            first.setdefault(group.casefold(), group)
    return tuple(first.values())


def _words(text: str) -> frozenset[str]:
    found = re.findall(r"[^\W\d_]+", text.casefold())
    return frozenset(_singular(word) for word in found) - _COMMON


def _singular(word: str) -> str:
    """A plural as one, as far as its ending tells: "charities", "peers"; "police" stays."""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
