"""Owns which rings, marquee and band stand over a canvas just now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop_studio.tools.gestures import Band, Preview
from workshop_studio.ui.canvas.above.overlay import Overlay

if TYPE_CHECKING:
    from workshop_studio.ui.canvas.board_canvas import BoardCanvas


def overlay(canvas: BoardCanvas, preview: Preview) -> Overlay:
    """What is painted over a canvas, with what the hand is about to do."""
    focus = _focused(canvas)
    return Overlay(
        scene=canvas.scene,
        view=canvas.view,
        theme=canvas.theme,
        selection=_ringed(canvas, preview),
        focus=focus,
        edge=canvas.hasFocus() and canvas.by_keyboard and not focus,
        flashed=canvas.flashed,
        pointed=canvas.pointed,
        found=canvas.found,
        preview=preview,
        band=_key_band(canvas),
        moved=canvas.moved,
        seen=canvas.free,
    )


def _ringed(canvas: BoardCanvas, preview: Preview) -> tuple[str, ...]:
    """Ids of what has a selection ring; the editor has a ring of its own."""
    chosen = canvas.selection if preview.chosen is None else preview.chosen
    return tuple(key for key in chosen if key != canvas.typist.edited)


def _focused(canvas: BoardCanvas) -> str:
    """Id of the item with the focus ring; "" for none."""
    if not canvas.hasFocus() or not canvas.by_keyboard:
        return ""
    key, linking = canvas.current, canvas.linking
    if linking is not None:
        key = linking.target or linking.source
    return key if key in canvas.scene.by_id else ""


def _key_band(canvas: BoardCanvas) -> Band | None:
    """The line of a link that is made by keyboard."""
    linking = canvas.linking
    if linking is None or linking.source not in canvas.scene.by_id:
        return None
    return Band(linking.source, canvas.scene.by_id[linking.source].bounds.centre, linking.target)
