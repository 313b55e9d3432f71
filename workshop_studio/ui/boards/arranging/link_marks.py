"""Owns the keys that say of the selected link what it is: its kind on a map, our trust in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject

from workshop_studio.document.document import Step
from workshop_studio.model.boards import Board
from workshop_studio.model.items import PlayerLink
from workshop_studio.model.theories import Theory, TheoryLink
from workshop_studio.operations.editing import edit
from workshop_studio.ui.boards.board_actions import Spec

if TYPE_CHECKING:
    from workshop_studio.model.changes import ChangeSet
    from workshop_studio.model.snapshot import Snapshot
    from workshop_studio.ui.boards.board_page import BoardPage

Marked = Literal["kind", "confidence"]


class LinkMarks(QObject):
    """One key for each kind of link of a map, or for how sure a team is of a link of its theory.

    They are possible while links are selected, and nothing else; on other boards there are none.
    """

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page
        shown = page.desk.snapshot.find(page.acts.board)
        theory = isinstance(shown, Theory)
        if not theory and not (isinstance(shown, Board) and shown.kind == "players"):
            return
        for value, words, key in self._confidences() if theory else self._kinds():
            field: Marked = "confidence" if theory else "kind"
            spec = Spec(f"link-{field}-{value or 'none'}", words, "", [key], self._has_links)
            page.actions.append(page.possible.make(spec, partial(self.mark, field, value, words)))

    def mark(self, field: Marked, value: str, label: str) -> None:
        """Say it of all links that are selected, in one step."""
        from workshop_studio.tools.boards.as_one import as_one  # noqa: PLC0415 -- no start needs it

        page, links = self._page, self._page.selection
        said: dict[str, object] = {field: value}
        edits = [partial(_edited, link=link, said=said) for link in links]
        step = Step(operation="edit-link", label=label)
        if page.desk.do(lambda snapshot: as_one(snapshot, edits), step):
            page.canvas.teller.say(label)

    def _has_links(self) -> bool:
        page, snapshot = self._page, self._page.desk.snapshot
        links = [
            snapshot.has(PlayerLink, key) or snapshot.has(TheoryLink, key)
            for key in page.canvas.selection
        ]
        return bool(links) and all(links) and page.canvas.may_change

    def _kinds(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("works-with", self.tr("Link: works with"), "W"),
            ("depends-on", self.tr("Link: depends on"), "D"),
            ("refers-to", self.tr("Link: refers to"), "R"),
            ("informs", self.tr("Link: informs"), "I"),
        )

    def _confidences(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("low", self.tr("How sure of the link: low"), "1"),
            ("medium", self.tr("How sure of the link: medium"), "2"),
            ("high", self.tr("How sure of the link: high"), "3"),
            ("", self.tr("How sure of the link: not said"), "0"),
        )


def _edited(snapshot: Snapshot, link: str, said: dict[str, object]) -> ChangeSet:
    return edit(snapshot, link, **said)
