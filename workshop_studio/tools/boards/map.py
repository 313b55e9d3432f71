"""Owns what can be done on a system-players map."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import field, replace

from workshop_studio.document.document import Step
from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.boards.map.content import map_board
from workshop_studio.layout.boards.map.crowds import CROWD
from workshop_studio.layout.boards.map.map_scene import map_scene, map_settled
from workshop_studio.layout.boards.map.memo import MapMemo, Shown
from workshop_studio.layout.boards.map.newcomers import joined_scene
from workshop_studio.layout.boards.map.relinking import relinked
from workshop_studio.layout.boards.map.settling import Settled
from workshop_studio.layout.boards.map.sizes import map_sizes
from workshop_studio.layout.boards.public import public
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.words import counted
from workshop_studio.model.boards import Board, Sector
from workshop_studio.model.changes import ChangeSet, merged
from workshop_studio.model.frozen import frozen
from workshop_studio.model.ids import YOUNG_PERSON, new_id
from workshop_studio.model.items import Player, PlayerLink
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.unseen import seen
from workshop_studio.operations.editing import add, edit
from workshop_studio.operations.links import link_players
from workshop_studio.operations.players import add_player, move_player
from workshop_studio.operations.refusal import NotPossibleError
from workshop_studio.operations.removing import remove
from workshop_studio.tools.boards.acting import Act, Namesake
from workshop_studio.tools.boards.beside import NextTo, Way
from workshop_studio.tools.boards.prefixes import Said
from workshop_studio.tools.boards.same_name import same_name
from workshop_studio.tools.boards.typed_player import named_sector, typed_player

_TURN = 6.0
"""Degrees that one step of the keyboard turns a player along its ring."""
_NO_PLAYER = "Choose a player first; the young person stays in the middle and links follow."


@frozen
class MapActs:
    """The acts of one map: its id, the faces names are measured with, and the size of tokens."""

    board: str
    book: FontBook
    small: bool = False
    _memo: MapMemo = field(default_factory=MapMemo, compare=False, repr=False)
    _wall_memo: MapMemo = field(default_factory=MapMemo, compare=False, repr=False)

    def stands(self, snapshot: Snapshot) -> bool:
        """Whether it is still part of the session."""
        return snapshot.has(Board, self.board)

    def scene(self, snapshot: Snapshot) -> Scene:
        """The map as it is now."""
        return map_scene(snapshot, self.board, self.book, small=self.small, memo=self._memo)

    def wall_scene(self, snapshot: Snapshot) -> Scene | None:
        """The map as large as the room can see it; a crowd as it stands here.

        A crowd would hardly be larger, and takes long to lay out a second time.
        """
        if len(snapshot.of(Player, self.board)) > CROWD:
            return None
        scene = map_scene(snapshot, self.board, self.book, close=True, memo=self._wall_memo)
        return public(scene)

    def joined_scene(self, snapshot: Snapshot) -> Scene | None:
        """The crowded map as it was last, and who has joined it since, at once; see `joined_scene`.

        The whole scene has to follow. None where it has to be laid out as a whole now.
        """
        return joined_scene(snapshot, self.board, self.book, small=self.small, memo=self._memo)

    def relink(self, scene: Scene, places: Mapping[str, Point]) -> tuple[Item, ...]:
        """The links of players that are being dragged."""
        return relinked(scene, places, self._memo.around(frozenset(places)))

    def add(self, snapshot: Snapshot, text: Said, *, cell: str, at: Point | None) -> Act:
        """Add a player to a ring, the innermost unless told; at a point it stays there.

        A figure in front chooses the ring ("3 Food bank"); "#health" chooses the sector, and any
        other word after "#" is a tag.
        """
        shown = map_board(snapshot, self.board)
        typed = typed_player(text, shown.rings, shown.sectors)
        if not seen(typed.name):
            raise NotPossibleError("Type the name of a person or a service first.")
        ring, angle = typed.ring or cell, None
        if at is not None:
            ring, angle = self._landing(snapshot, at)
        change = add_player(snapshot, self.board, name=typed.name, ring=ring, sector=typed.sector)
        player = next(each.after for each in change.changes if isinstance(each.after, Player))
        player = replace(player, tags=typed.tags, angle=angle)
        return Act(add(snapshot, player), _step("add-player", "Add player"), (player.id,))

    def tag_chooses(self, snapshot: Snapshot, tag: str) -> str:
        """The sector that "#health" chooses."""
        sectors = snapshot.of(Sector, self.board)
        return next((each.name for each in sectors if each.id == named_sector(tag, sectors)), "")

    def name_in(self, snapshot: Snapshot, text: Said) -> str:
        """The name of a player that is typed, for comparing it with others."""
        shown = map_board(snapshot, self.board)
        return same_name(typed_player(text, shown.rings, shown.sectors).name)

    def namesake(self, snapshot: Snapshot, text: str) -> Namesake | None:
        """The first player of the name that is being typed."""
        shown, wanted = map_board(snapshot, self.board), self.name_in(snapshot, text)
        found = (player for player in shown.players if wanted and same_name(player.name) == wanted)
        player = next(found, None)
        if player is None:
            return None
        sentence = f"“{player.name}” is on ring {shown.ring_number(player)} already."
        return Namesake(player.id, f"{sentence} Enter adds another.")

    def retype(self, snapshot: Snapshot, record: str, text: str) -> Act:
        """Give a player another name."""
        if not snapshot.has(Player, record):
            raise NotPossibleError(_NO_PLAYER)
        if not seen(text):
            raise NotPossibleError("A player needs a name; press Delete to take the player away.")
        change = edit(snapshot, record, name=" ".join(text.split()))
        return Act(change, _step("edit-player", "Rename player"), (record,))

    def drop(self, snapshot: Snapshot, ids: Collection[str], *, held: str, at: Point) -> Act:
        """Put players on the rings they were let go over; each stays at the angle it got."""
        seen = self._shown(snapshot).scene.by_id
        chosen = self._chosen(snapshot, ids)
        dx, dy = at[0] - seen[held].at[0], at[1] - seen[held].at[1]
        to = {each.id: (seen[each.id].at[0] + dx, seen[each.id].at[1] + dy) for each in chosen}
        landings = {each.id: self._landing(snapshot, to[each.id]) for each in chosen}
        return self._moved(snapshot, chosen, landings)

    def nudge(self, snapshot: Snapshot, ids: Collection[str], *, dx: int, dy: int) -> Act:
        """Turn players along their rings, clockwise to the right, or move them a ring out or in."""
        chosen = self._chosen(snapshot, ids)
        shown, now = map_board(snapshot, self.board), self._settled(snapshot)
        landings = {}
        for player in chosen:
            number = shown.ring_number(player) - 1
            angle = player.angle
            if angle is None:
                angle = now.bands[number].rows[0].angle_of(now.places[player.id])
            further = number - dy
            if not 0 <= further < len(shown.rings):
                where = "outermost" if dy < 0 else "innermost"
                raise NotPossibleError(f"“{player.name}” stands on the {where} ring already.")
            landings[player.id] = (shown.rings[further].id, (angle + _TURN * dx) % 360.0)
        return self._moved(snapshot, chosen, landings)

    def link(self, snapshot: Snapshot, source: str, target: str) -> Act:
        """Say that two players work together; what kind of link it is can be said afterwards."""
        change = link_players(snapshot, source, target)
        if change.is_empty:
            raise NotPossibleError("These two are linked in this way already.")
        made = tuple(each.id for each in change.changes)
        return Act(change, _step("link-players", "Link players"), made)

    def remove(self, snapshot: Snapshot, ids: Collection[str]) -> Act:
        """Take players away with their links, or links alone."""
        gone = [each for each in ids if each != YOUNG_PERSON]
        if not gone:
            raise NotPossibleError("The young person stays in the middle of the map.")
        change = remove(snapshot, gone)
        went = [each.before for each in change.changes if each.after is None]
        players = sum(isinstance(each, Player) for each in went)
        links = sum(isinstance(each, PlayerLink) for each in went)
        parts = [counted(players, "player", "players")] if players else []
        # Links that go along with their players are told of too.
        parts += [counted(links, "link", "links")] if links else []
        return Act(change, _step("remove-players", f"Delete {' and '.join(parts)}"))

    def next_to(self, snapshot: Snapshot, record: str, way: Way) -> NextTo | None:
        """The next ring out or in, or the same ring; there is always room on a ring."""
        player = snapshot.find(record)
        if not isinstance(player, Player):
            return None
        shown = map_board(snapshot, self.board)
        at = shown.ring_number(player) - 1 + {"beside": 1, "before": -1, "below": 0}[way]
        if not 0 <= at < len(shown.rings):
            where = "outermost" if way == "beside" else "innermost"
            raise NotPossibleError(f"“{player.name}” stands on the {where} ring already.")
        return NextTo(cell=shown.rings[at].id)

    def duplicate(self, snapshot: Snapshot, ids: Collection[str]) -> Act:
        """Put the same player again beside each; links stay with the first."""
        after, changes, made = snapshot, list[ChangeSet](), list[str]()
        for player in self._chosen(snapshot, ids):
            copy = replace(player, id=new_id(), angle=None)
            changes.append(add(after, copy))
            after = after.apply(changes[-1])
            made.append(copy.id)
        what = f"Duplicate {counted(len(made), 'player', 'players')}"
        return Act(merged(changes), _step("duplicate-players", what), tuple(made))

    def _settled(self, snapshot: Snapshot) -> Settled:
        return map_settled(snapshot, self.board, self.book, small=self.small, memo=self._memo)

    def _shown(self, snapshot: Snapshot) -> Shown:
        """The map as it is seen: a ring that has to grow for somebody may not have grown yet."""
        shown, content = self._memo.shown, map_board(snapshot, self.board)
        made_for = self.book, map_sizes(small=self.small)
        if shown is not None and (shown.content, shown.made_for) == (content, made_for):
            return shown
        self.scene(snapshot)
        return self._shown(snapshot)

    def _landing(self, snapshot: Snapshot, at: Point) -> tuple[str, float]:
        """The ring under a point, and the angle on it."""
        shown = self._shown(snapshot)
        number, angle = shown.landing(at)
        return shown.content.rings[number].id, angle

    def _chosen(self, snapshot: Snapshot, ids: Collection[str]) -> list[Player]:
        """The players among some ids.

        Raises:
            NotPossibleError: there is none.
        """
        chosen = [each for each in snapshot.of(Player, self.board) if each.id in ids]
        if not chosen:
            raise NotPossibleError(_NO_PLAYER)
        return chosen

    def _moved(
        self, snapshot: Snapshot, chosen: Sequence[Player], to: Mapping[str, tuple[str, float]]
    ) -> Act:
        what = "Move player" if len(chosen) == 1 else f"Move {len(chosen)} players"
        moves = [
            move_player(snapshot, each, ring=ring, angle=at) for each, (ring, at) in to.items()
        ]
        return Act(merged(moves), _step("move-players", what), tuple(to))


def is_link(snapshot: Snapshot, record: str) -> bool:
    """Whether an id is that of a link between players."""
    return snapshot.has(PlayerLink, record)


def _step(operation: str, label: str) -> Step:
    return Step(operation=operation, label=label)
