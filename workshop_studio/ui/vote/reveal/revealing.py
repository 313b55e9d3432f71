"""Owns the reveal that is on, if any: begun for a vote, told to the wall, and ended."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from workshop_studio.analysis.rounds import results
from workshop_studio.analysis.turnout import turnout_in_words
from workshop_studio.document.document import Step
from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.votes import Round
from workshop_studio.operations.rounds import reveal_round
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.session.vote_name import vote_name
from workshop_studio.ui.vote.reveal.reveal import Reveal
from workshop_studio.ui.vote.reveal.reveal_panel import RevealPanel


class Revealing(QObject):
    """One reveal at a time.

    From the first figure on the result counts as shown, whatever comes of the rest: the room has
    begun to see it.

    Signals:
        changed: the room is to see another picture, or none any more.
        ended: the facilitator is done.
        matrix_wanted: (str) the whole result of the vote with this id is wanted.

    Attributes:
        round: id of the vote that is told; "" for none.
        panel: what the console shows of it.
    """

    changed = Signal()
    ended = Signal()
    matrix_wanted = Signal(str)

    def __init__(self, desk: Desk, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._appearance = appearance
        self._reveal: Reveal | None = None
        self.round = ""
        self.panel: RevealPanel | None = None

    def begin(self, vote: Round, *, is_rehearsal: bool, wall_is_on: bool) -> RevealPanel | None:
        """The panel of a new reveal; None where there is no result to tell, and says why."""
        snapshot = self._desk.snapshot
        try:
            result = results(snapshot, vote.id)
        except MendableError as error:
            self._desk.refused.emit(str(error))
            return None
        self.end()
        self.round = vote.id
        reveal = self._reveal = Reveal(
            snapshot, result, self._appearance, is_rehearsal=is_rehearsal, parent=self
        )
        panel = self.panel = RevealPanel(
            reveal,
            self._desk.book,
            title=vote_name(snapshot, vote),
            opening=turnout_in_words(snapshot, vote),
        )
        panel.show_wall(is_on=wall_is_on)
        panel.ended.connect(self.ended)
        panel.matrix_wanted.connect(partial(self.matrix_wanted.emit, vote.id))
        reveal.changed.connect(self._heard)
        return panel

    def forward(self) -> None:
        """Tell what comes next."""
        if self._reveal is not None:
            self._reveal.forward()

    def back(self) -> None:
        """Show what was before."""
        if self._reveal is not None:
            self._reveal.back()

    def end(self) -> None:
        """Tell nothing any more; who holds the panel puts it away."""
        reveal, self._reveal = self._reveal, None
        self.round, self.panel = "", None
        if reveal is not None:
            reveal.stop()
            reveal.deleteLater()
            self.changed.emit()

    def scene(self) -> Scene | None:
        """What the room sees of it: nothing of a rehearsal."""
        if self._reveal is None or self._reveal.is_rehearsal:
            return None
        return self._reveal.scene()

    def part(self) -> Rect | None:
        """What of it the room sees, to the edges of the screen."""
        if self._reveal is None or self._reveal.is_rehearsal:
            return None
        return self._reveal.part()

    def _heard(self) -> None:
        reveal = self._reveal
        if reveal is None or reveal.is_rehearsal:
            return
        if reveal.place > 0:
            self._note_shown()
        self.changed.emit()

    def _note_shown(self) -> None:
        vote = self._desk.snapshot.find(self.round)
        if isinstance(vote, Round) and vote.state == "closed" and not self._desk.read_only:
            words = QCoreApplication.translate("Vote", "Reveal the result")
            step = Step(operation="reveal-round", label=words)
            self._desk.do(partial(reveal_round, round_id=vote.id), step)
