"""Measures how long maps of many players and links take to lay out, anew and after one more player.

    python tests/benchmarks/bench_map.py --runs 3

Milliseconds of this program's own time, the best of the runs; the names are measured beforehand.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable
from time import process_time
from typing import TypeVar

from tests.support import board_of, small_session
from workshop_studio.bundled import resource
from workshop_studio.layout.boards.map.map_scene import map_scene
from workshop_studio.layout.boards.map.memo import MapMemo
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Ring, Sector
from workshop_studio.model.changes import Change, ChangeSet
from workshop_studio.model.items import Player, PlayerLink
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.operations.players import add_player

_MAPS = (
    (50, 1, 0), (100, 1, 0), (150, 1, 0), (300, 1, 0), (1000, 1, 0),
    (50, 4, 100), (100, 4, 200), (150, 4, 300), (300, 4, 600), (1000, 4, 0), (1000, 4, 2000),
)  # fmt: skip
_NAMES = ("School nurse", "Form tutor", "GP", "Parents and carers", "Educational psychologist")
Made = TypeVar("Made")


def main(words: list[str]) -> int:
    """Print a line for each map."""
    parser = argparse.ArgumentParser(description="Lay maps out.")
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args(words).runs
    book = FontBook(resource("fonts"))
    for players, rings, links in _MAPS:
        found = [_run(_map(players, rings, links), book) for _ in range(runs)]
        anew, more = (1000 * min(times) for times in zip(*found, strict=True))
        sys.stdout.write(
            f"{players:5} players on {rings} of 4 rings, {links:5} links: "
            f"anew {anew:6.1f} ms, one more {more:6.1f} ms\n"
        )
    return 0


def _map(number: int, rings: int, links: int) -> Snapshot:
    chance = random.Random(number)  # noqa: S311 -- no secret: the same map each time
    snapshot = small_session(players=0)
    board = board_of(snapshot, "players")
    held, sectors = snapshot.of(Ring, board), snapshot.of(Sector, board)
    made: list[Player | PlayerLink] = [
        Player(
            id=f"p{n}", board=board, name=f"{chance.choice(_NAMES)} {n}", ring=held[n % rings].id,
            sector=chance.choice(sectors).id, order=n,
        )
        for n in range(number)
    ]  # fmt: skip
    for n in range(links):
        source, target = chance.sample(range(number), 2)
        made.append(
            PlayerLink(id=f"l{n}", board=board, source=f"p{source}", target=f"p{target}", order=n)
        )
    return snapshot.apply(ChangeSet(tuple(Change(None, each) for each in made)))


def _run(snapshot: Snapshot, book: FontBook) -> tuple[float, float]:
    board, memo = board_of(snapshot, "players"), MapMemo()
    map_scene(snapshot.apply(add_player(snapshot, board, name="First")), board, book)
    anew, _ = _timed(lambda: map_scene(snapshot, board, book, memo=memo))
    after = snapshot.apply(add_player(snapshot, board, name="One more"))
    more, _ = _timed(lambda: map_scene(after, board, book, memo=memo))
    return anew, more


def _timed(work: Callable[[], Made]) -> tuple[float, Made]:
    begun = process_time()
    made = work()
    return process_time() - begun, made


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
