"""Owns what stands on the wall for a step: its title, its board or a sentence, and a question."""

from __future__ import annotations

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.model.frozen import frozen
from workshop_studio.ui.boards.page import LetsFade, LooksAtPart, SpeaksOnWall, StepPage


@frozen
class Sheet:
    """What the room sees.

    Attributes:
        title: above.
        scene: the board, where there is one; otherwise the words stand in the middle. Without a
            title it is the whole picture, head and foot included.
        words: one sentence in place of a board.
        question: to be talked about, below.
        faded: ids of what on the board is faint, as something else is looked at.
    """

    title: str = ""
    scene: Scene | None = None
    words: str = ""
    question: str = ""
    faded: frozenset[str] = frozenset()


def sheet_of(page: StepPage, question: str | None = None, *, session: str = "") -> Sheet:
    """What the wall shows of a page.

    Args:
        page: of a step.
        question: below the board; the page's first one where none is given.
        session: title of the session. Where a page has neither board nor words for the room, its
            question stands large under this title, or the title alone.
    """
    if question is None:
        question = page.prompts[0] if page.prompts else ""
    shown = page.wall_scene()
    if shown is not None:
        title, scene = shown
        faded = page.faded_on(scene) if isinstance(page, LetsFade) else frozenset()
        return Sheet(title, scene, question=question if title else "", faded=faded)
    title, words = page.wall_words() if isinstance(page, SpeaksOnWall) else ("", "")
    title = title or session
    if words:
        return Sheet(title=title, words=words, question=question)
    if question:
        return Sheet(title=title, words=question)
    return Sheet(words=title)


def part_of(page: StepPage) -> Rect | None:
    """The part of the page's board that the room sees; nothing for all of it."""
    return page.wall_view() if isinstance(page, LooksAtPart) else None
