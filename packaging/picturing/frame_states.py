"""Owns the states of the frame that are pictured: menus, sheets, messages, leaving."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QPoint

from picturing.camera import Camera
from workshop_studio.document.document import Step
from workshop_studio.model.items import Player
from workshop_studio.operations.removing import remove
from workshop_studio.ui.console.sheets.leaving import Leaving
from workshop_studio.ui.console.steps.step_names import StepName
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.session.saving import Saving, SavingState
from workshop_studio.ui.session.studio import Studio

MENUS = ("file", "edit", "view", "insert", "session", "present", "review", "help")


def palette(camera: Camera) -> None:
    """The command palette, as it opens."""
    camera.open("borough", "map")
    camera.window.book["commands"].trigger()


def palette_found(camera: Camera) -> None:
    """The palette with letters typed."""
    palette(camera)
    camera.write("tea")


def palette_nothing(camera: Camera) -> None:
    """The palette with letters that nothing has."""
    palette(camera)
    camera.write("qqzz")


def sheet(name: str, camera: Camera) -> None:
    """The key sheet, About or the preferences."""
    camera.open("borough", "map")
    camera.window.book[name].trigger()


def menu(name: str, camera: Camera) -> None:
    """One of the menus, open."""
    camera.open("borough", "map")
    top = camera.window.top.bar
    wanted = camera.window.menus.menus[name]
    place = top.actionGeometry(wanted.menuAction()).bottomLeft()
    wanted.popup(top.mapToGlobal(place + QPoint(0, 1)))


def trouble(camera: Camera) -> None:
    """The newest changes are not saved yet."""
    camera.open("one", "map")
    camera.window.studio.saving(camera.desk).become(
        SavingState(saved=False, since="14:02", reason="The disk is full.")
    )


def trouble_over(camera: Camera) -> None:
    """All is saved again."""
    camera.window.studio.saving(camera.desk).become(SavingState(since="14:03"))


def refusal(camera: Camera) -> None:
    """Something was refused, in a long sentence."""
    camera.open("borough", "map")
    camera.desk.refused.emit(
        "This ring still has seven players; move them to another ring first, or remove them, "
        "and then the ring can go."
    )


def undo_offered(camera: Camera) -> None:
    """A player with links was removed."""
    camera.open("borough", "map")
    player = camera.snapshot.all(Player)[3]
    camera.desk.do(
        lambda now: remove(now, [player.id]), Step(operation="remove", label="Remove player")
    )
    camera.desk.undoable.emit(f"Removed “{player.name}”.")


def undone(camera: Camera) -> None:
    """Bring the player back."""
    camera.desk.undo()


def left_typing(camera: Camera) -> None:
    """Something was being typed when the session was left, or the program stopped."""
    page = camera.open("drafts", "iceberg")
    page.focus_first()
    camera.write("Nobody tells the family who will ring them back")
    camera.window.back_to_library()
    camera.open("drafts", "iceberg")


def typing_let_go(camera: Camera) -> None:
    """Leave nothing of it to the next picture."""
    camera.press_if_there("Let it go")


def writing(camera: Camera) -> None:
    """A document is being written, and takes a while."""
    camera.open("borough", "matrix")
    camera.window.status.begin_work("Writing borough-matrix.pdf …")


def reading_only(step: StepName, camera: Camera) -> None:
    """The session was opened for reading."""
    camera.open("borough", step, read_only=True)


def leaving(camera: Camera) -> None:
    """The session is to be left, and cannot be saved."""
    camera.open("one", "map")
    window = camera.window
    over = Leaving(camera.middle, window.appearance, cast("Studio", _NeverSaves()), _nowhere)
    over.closed.connect(over.deleteLater)
    over.leave(camera.desk, window.back_to_library)
    camera.wait_for_button("Save a copy")


def _nowhere(_desk: Desk, _then: Callable[[], object]) -> None:
    """No copy is saved elsewhere."""


class _NeverSaves:
    """A studio on a full disk, as far as leaving asks it anything."""

    def __init__(self) -> None:
        self._saving = Saving()
        self._saving.become(SavingState(saved=False, since="14:02", reason="The disk is full."))

    def close(self, _desk: Desk, *, timeout: float = 0) -> bool:
        """Nothing is saved, however long one waits."""
        return timeout < 0

    def saving(self, _desk: Desk) -> Saving:
        """Why not."""
        return self._saving


def dock_away(camera: Camera) -> None:
    """The side panel is folded away."""
    camera.open("borough", "map")
    camera.page_of_session.show_dock(shown=False)
