"""Owns how a result is told: from step to step, row by row, at the facilitator's key."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from workshop_studio.analysis.reveal import reveal_steps
from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.layout.boards.matrix.wall import matrix_wall
from workshop_studio.layout.boards.reveal.frame import RevealFrame
from workshop_studio.layout.boards.reveal.scene import reveal_scene
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.model.results import RoundResult
from workshop_studio.model.reveal import RevealStep
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.ui.appearance.appearance import Appearance

ROW = 400
"""Milliseconds in which a row comes."""
_MARGIN = 56.0
"""Points around the picture of the matrix; a step of the reveal brings its own."""
_BEAT = 30
"""Milliseconds between two pictures of a row that is coming."""


class Reveal(QObject):
    """A result on its way to the room: nothing, each criterion, all together, the picture.

    It begins before the first step, where only how many voted is said.

    Signals:
        changed: there is another picture.

    Attributes:
        is_rehearsal: whether only the console sees it.
        place: 0 before the first step, then the step that is on, counted from 1; one more than
            there are steps stands for the picture of the matrix.
    """

    changed = Signal()

    def __init__(
        self,
        snapshot: Snapshot,
        result: RoundResult,
        appearance: Appearance,
        *,
        is_rehearsal: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.is_rehearsal = is_rehearsal
        self.place = 0
        self._snapshot = snapshot
        self._result = result
        self._appearance = appearance
        self._steps = reveal_steps(result)
        self._frame: RevealFrame | None = None
        self._since = QElapsedTimer()
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT)
        self._beat.timeout.connect(self._go_on)

    @property
    def steps(self) -> tuple[RevealStep, ...]:
        """What is told, in order."""
        return self._steps

    @property
    def frame(self) -> RevealFrame | None:
        """The moment of the step that is on; None before the first and for the picture."""
        return self._frame

    @property
    def is_over(self) -> bool:
        """Whether there is nothing more to tell."""
        return self.place > len(self._steps)

    def forward(self) -> None:
        """Tell the next step; a step that is still coming stands whole first."""
        if self._frame is not None and not self._frame.is_whole:
            self._stand(self._frame.whole)
        elif not self.is_over:
            self._enter(self.place + 1, is_new=True)

    def back(self) -> None:
        """Show the step before, whole."""
        if self.place > 0:
            self._enter(self.place - 1, is_new=False)

    def stop(self) -> None:
        """Let nothing come any more."""
        self._beat.stop()

    def scene(self) -> Scene | None:
        """The picture of this moment, as large as the wall; None before the first step."""
        if self._frame is not None:
            people = self._result.reconciliation.voters
            return reveal_scene(self._snapshot, self._frame, people=people)
        return matrix_wall(self._snapshot, self._result) if self.is_over else None

    def part(self) -> Rect | None:
        """What of the picture is shown: all of it, and at the end a margin around the matrix."""
        scene = self.scene()
        if scene is None:
            return None
        return scene.bounds.grown(_MARGIN) if self.is_over else scene.bounds

    def _enter(self, place: int, *, is_new: bool) -> None:
        self.place = place
        self._beat.stop()
        if not 1 <= place <= len(self._steps):
            self._frame = None
            self.changed.emit()
            return
        step = self._steps[place - 1]
        frame = RevealFrame(step, place, len(self._steps), shown=1, share=0.0)
        if not is_new or self._appearance.reduced_motion or not step.rows:
            self._stand(frame.whole)
            return
        self._frame = frame
        self._since.start()
        self._beat.start()
        self.changed.emit()

    def _go_on(self) -> None:
        frame = self._frame
        if frame is None:
            self._beat.stop()
            return
        come = self._since.elapsed() / ROW
        if come >= len(frame.step.rows):
            self._stand(frame.whole)
            return
        shown = int(come) + 1
        self._frame = RevealFrame(frame.step, frame.number, frame.of, shown, come - int(come))
        self.changed.emit()

    def _stand(self, frame: RevealFrame) -> None:
        self._beat.stop()
        self._frame = frame
        self.changed.emit()
