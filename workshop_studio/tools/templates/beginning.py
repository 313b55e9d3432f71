"""Owns beginning a session from a template, through the operations that a person has too."""

from __future__ import annotations

from workshop_studio.document.document import Step
from workshop_studio.model.boards import Board, Ring, Sector
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import BoardKind
from workshop_studio.operations.divisions import set_rings
from workshop_studio.operations.follow_up import add_agenda_step
from workshop_studio.operations.players import add_player
from workshop_studio.operations.sessions import start_session
from workshop_studio.tools.templates.starters import STARTERS
from workshop_studio.tools.templates.template import Template

START = Step(operation="start-session", label="Start the session")


def begun(
    template: Template, *, title: str = "", place: str = "", date: str = "", group: str = ""
) -> Snapshot:
    """A session as a template begins it; without a title it has the template's."""
    snapshot = Snapshot().apply(
        start_session(
            title=title.strip() or template.title,
            system=template.system,
            place=place,
            date=date,
            group=group,
            boards=template.boards,
        )
    )
    for board in snapshot.all(Board):
        if board.kind == "players":
            snapshot = _with_players(snapshot, board.id, template)
    return _with_plan(snapshot, template)


def _with_players(snapshot: Snapshot, board: str, template: Template) -> Snapshot:
    if template.rings:
        snapshot = snapshot.apply(set_rings(snapshot, board, template.rings))
    rings = snapshot.of(Ring, board)
    sectors = {sector.name: sector.id for sector in snapshot.of(Sector, board)}
    for starter in STARTERS.get(template.starters, ()):
        ring, sector = rings[starter.ring].id, sectors[starter.sector]
        changes = add_player(snapshot, board, name=starter.name, ring=ring, sector=sector)
        snapshot = snapshot.apply(changes)
    return snapshot


def _with_plan(snapshot: Snapshot, template: Template) -> Snapshot:
    for step in template.plan:
        changes = add_agenda_step(
            snapshot, title=step.title, target=_board(snapshot, step.board), minutes=step.minutes
        )
        snapshot = snapshot.apply(changes)
    return snapshot


def _board(snapshot: Snapshot, kind: BoardKind | None) -> str:
    return next((board.id for board in snapshot.all(Board) if board.kind == kind), "")
