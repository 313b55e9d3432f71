"""Owns what is said to somebody who is making a link: what to do next, and what it would join."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workshop_studio.layout.words import shortened
from workshop_studio.tools.link_keys import LinkKeys
from workshop_studio.ui.canvas.board_canvas import BoardCanvas

_tell = QCoreApplication.translate
_LONGEST = 40


def guidance(canvas: BoardCanvas) -> str:
    """What to do next while the link tool is in the hand, or a link is made by keyboard."""
    linking = canvas.linking
    if linking is None:
        return _tell("LinkGuidance", "Drag from one to the other, or click both in turn. Esc ends.")
    one, other = _name(canvas, linking.source), _name(canvas, linking.target)
    if other:
        return _towards(canvas, linking).format(one=one, other=other, typed=linking.typed.strip())
    if linking.typed.strip():
        words = _tell(
            "LinkGuidance",
            "Nothing here is called “{typed}”. Backspace takes a letter back, Esc gives up.",
        )
        return words.format(typed=shortened(linking.typed, _LONGEST))
    words = _tell("LinkGuidance", "Link “{one}” to: arrows, a name, or a click. Esc gives up.")
    return words.format(one=one)


def _towards(canvas: BoardCanvas, linking: LinkKeys) -> str:
    """The sentence for a target; where the letters name several, that arrows go through them."""
    if len(linking.fitting(canvas.scene)) > 1:
        return _tell(
            "LinkGuidance",
            "Link “{one}” to “{other}”: Enter. Arrows: others with “{typed}”. Esc gives up.",
        )
    return _tell("LinkGuidance", "Link “{one}” to “{other}”: Enter. Esc gives up.")


def _name(canvas: BoardCanvas, key: str) -> str:
    item = canvas.scene.by_id.get(key)
    if item is None:
        return ""
    return shortened(item.edit.text if item.edit else item.name, _LONGEST)
