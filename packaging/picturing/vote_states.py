"""Owns the states in the middle of a vote that are pictured: papers, dots, reveal, comparing."""

from __future__ import annotations

from PySide6.QtCore import Qt

from picturing.camera import Camera
from picturing.step_states import vote_shown, vote_way

Key = Qt.Key


def paper_wrong(camera: Camera) -> None:
    """A paper with four votes in its second row."""
    vote_way("Paper ballots", camera)
    for row in ("1 1 2", "1 2 3 4"):
        camera.write(row)
        camera.key(Key.Key_Return)


def paper_wrong_over(camera: Camera) -> None:
    """Clear what was typed of the paper."""
    for words in ("Feasible", "Desirable"):
        camera.field(f"{words}: numbers of questions").clear()


def setting_aside(camera: Camera) -> None:
    """The reason for which a paper is set aside is asked for."""
    paper_wrong(camera)
    camera.press("Set aside…")


def set_aside(camera: Camera) -> None:
    """A paper is set aside, and two are typed."""
    setting_aside(camera)
    camera.press("Set it aside")
    for row in ("1 1 2", "4 4 4", "2 3", "2", "", "1 1 1"):
        camera.write(row)
        camera.key(Key.Key_Return)


def dots_over(camera: Camera) -> None:
    """Four people, and more dots than they had."""
    vote_way("Dots on the wall", camera)
    camera.write("4")
    camera.key(Key.Key_Tab)
    for dots in ("7", "6", "0", "0", "5", "5"):
        camera.write(dots)
        camera.key(Key.Key_Tab)


def reveal(steps: int, camera: Camera) -> None:
    """A result is told, so many steps of it."""
    vote_shown("Reveal it again", camera)
    for _ in range(steps):
        # The first press begins a step, the second has it whole.
        camera.press("Next")
        camera.press_if_there("Next")


def reveal_on_wall(steps: int, camera: Camera) -> None:
    """What the room sees of it."""
    reveal(steps, camera)
    if not camera.window.room.on:
        camera.window.room.switch()


def compared(camera: Camera) -> None:
    """Two votes side by side."""
    camera.open("borough", "matrix")
    camera.press("Compare")


def help_on_counting(camera: Camera) -> None:
    """How votes are counted."""
    camera.window.book["counting"].trigger()
