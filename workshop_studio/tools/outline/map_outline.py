"""Owns a map as a list: rings, their players, and the links of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.map.content import MapBoard, map_board
from workshop_studio.layout.boards.map.naming import CENTRE_NAME, KIND_WORDS, RATING_WORDS
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.layout.words import shortened
from workshop_studio.model.frozen import frozen
from workshop_studio.model.ids import YOUNG_PERSON
from workshop_studio.model.items import Player, PlayerLink
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import LinkKind
from workshop_studio.operations.ordering import move_before
from workshop_studio.operations.players import move_player
from workshop_studio.tools.boards.acting import Act
from workshop_studio.tools.boards.as_one import Operation, as_one
from workshop_studio.tools.boards.step_words import ordered
from workshop_studio.tools.outline.linked import by_end, link_row, link_tally, things_within
from workshop_studio.tools.outline.row import Beside, Outline, Row

_TOWARDS: Mapping[LinkKind, str] = MappingProxyType(
    {
        "works-with": "works with",
        "depends-on": "needed by",
        "refers-to": "referred to by",
        "informs": "informed by",
    }
)
"""The same links told from where they end, in words that fit one name and many."""
_NOTE = 200


@frozen
class MapOutline:
    """The list of one map."""

    board: str

    def outline(self, snapshot: Snapshot, scene: Scene) -> Outline:
        """The young person, then ring by ring from the innermost."""
        shown = map_board(snapshot, self.board)
        links = by_end(shown.links)
        members: dict[str, list[Player]] = {ring.id: [] for ring in shown.rings}
        for player in shown.players:
            members[player.ring].append(player)
        rings = []
        for number, ring in enumerate(shown.rings, start=1):
            rows = tuple(
                _player(shown, each, links.get(each.id, ()), scene) for each in members[ring.id]
            )
            tally = things_within(len(rows), "player", "players")
            said = f"Ring {number}, {ring.name}, {tally.words}"
            beside = Beside(chip=str(number), tally=tally)
            rings.append(
                Row(ring.id, "heading", ring.name, said, place=ring.id, beside=beside,
                    children=rows)
            )  # fmt: skip
        centre = _centre(shown, links.get(YOUNG_PERSON, ()), scene)
        return Outline("map", (centre, *rings), tuple(members))

    def put(self, snapshot: Snapshot, ids: Sequence[str], *, place: str, before: str | None) -> Act:
        """Put players on a ring, before another or last; who changes the ring is laid out anew."""
        steps: list[Operation] = []
        for key in ids:
            if snapshot.get(Player, key).ring != place:
                steps.append(partial(move_player, player_id=key, ring=place))
            steps.append(partial(move_before, record_id=key, before=before))
        step = Step(operation="move-players", label=ordered("Move", len(ids), "player", "players"))
        return Act(as_one(snapshot, steps), step, tuple(ids))


def _centre(shown: MapBoard, links: Sequence[PlayerLink], scene: Scene) -> Row:
    tally = link_tally(len(links))
    item = scene.by_id.get(YOUNG_PERSON)
    said = item.name if item is not None else CENTRE_NAME
    rows = tuple(_link(shown, each, YOUNG_PERSON) for each in links)
    beside = Beside(aside="At the centre", tally=tally)
    return Row(YOUNG_PERSON, "thing", CENTRE_NAME, said, YOUNG_PERSON, beside=beside, children=rows)


def _player(shown: MapBoard, player: Player, links: Sequence[PlayerLink], scene: Scene) -> Row:
    note = shortened(player.note, _NOTE)
    kept = "Only you see this" if player.private else ""
    beside = Beside(
        mark=shown.looks[player.sector],
        aside=shown.sector_name(player),
        tally=link_tally(len(links)),
        more=". ".join(part for part in (kept, note) if part),
    )
    item = scene.by_id.get(player.id)
    said = item.name if item is not None else player.name
    return Row(
        player.id,
        "thing",
        player.name,
        f"{said}, {note}" if note else said,
        player.id,
        player.ring,
        beside,
        movable=True,
        children=tuple(_link(shown, each, player.id) for each in links),
    )


def _link(shown: MapBoard, link: PlayerLink, of: str) -> Row:
    away = link.source == of
    end = link.target if away else link.source
    other = "the young person" if end == YOUNG_PERSON else shown.names[end]
    beside = Beside(
        lead=(KIND_WORDS if away else _TOWARDS)[link.kind],
        rating=link.rating,
        more=shortened(link.note, _NOTE),
    )
    return link_row(link, of, other=other, said=RATING_WORDS[link.rating], beside=beside)
