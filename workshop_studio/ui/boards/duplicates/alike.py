"""Owns looking for questions that may ask the same, and what the room says of each pair."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from workshop_studio.analysis.likenesses import likenesses
from workshop_studio.tools.boards.alike import compared, pair_of, sentence, undecided
from workshop_studio.tools.boards.merging import merged_act, said_of_merge
from workshop_studio.ui.boards.duplicates.strip import AlikeStrip
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.session.errand import Errand

if TYPE_CHECKING:
    from workshop_studio.analysis.likenesses import Likeness

_SOON_MS = 400
"""Nobody is to be interrupted between two words."""
_MANY = 300
"""More questions than this are compared beside the window."""


class Alike(QObject):
    """Compares the questions of a board a moment after they have changed.

    Signals:
        show_wanted: (str, str) these two questions are to be looked at.
        settled: (str) nothing is left to be asked, and the strip is gone; the keyboard, which was
            on it, belongs to this question.

    Attributes:
        strip: says what was found.
    """

    show_wanted = Signal(str, str)
    settled = Signal(str)

    def __init__(
        self, desk: Desk, strip: AlikeStrip, *, board: Callable[[], str],
        colour: Callable[[], str], parent: QObject,
    ) -> None:  # fmt: skip
        """Begin to look.

        Args:
            desk: the session.
            strip: where it is said.
            board: gives the id of the board, "" for none.
            colour: gives the colour of the sign.
            parent: owner in the sense of Qt.
        """
        super().__init__(parent)
        self.strip = strip
        self._desk, self._board, self._colour = desk, board, colour
        self._texts: dict[str, str] = {}
        self._found: tuple[Likeness, ...] = ()
        self._asked: frozenset[str] = frozenset()
        self._errand: Errand | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.look)
        strip.show_both.clicked.connect(self._show_both)
        strip.merge.clicked.connect(self._merge)
        strip.differ.clicked.connect(self._differ)

    def refresh(self) -> None:
        """Look again soon; what was said of things that have gone is no longer said."""
        self._say()
        self._soon.start()

    def leave(self) -> None:
        """Look no more."""
        self._soon.stop()
        self._give_up()

    def look(self) -> None:
        """Compare the questions as they are now, unless that was done already."""
        texts = compared(self._desk.snapshot, self._board())
        if texts == self._texts:
            self._say()
            return
        self._texts = texts
        self._give_up()
        if len(texts) <= _MANY:
            self._take(likenesses(texts))
            return
        # The application owns it: it may still be under way when the page has gone.
        self._errand = Errand(lambda _course: likenesses(texts), str, QCoreApplication.instance())
        self._errand.done.connect(self._take)
        self._errand.ended.connect(self._errand.deleteLater)
        self._errand.start()

    def _give_up(self) -> None:
        """Wait for no answer any more."""
        if self._errand is not None:
            self._errand.cancel()
            self._errand = None

    def _take(self, found: object) -> None:
        self._errand = None
        if isinstance(found, tuple):
            self._found, self._asked = found, frozenset(self._texts)
            self._say()

    def _pairs(self) -> Sequence[Likeness]:
        """Those of which nothing was decided."""
        if not self._found:
            return ()
        snapshot = self._desk.snapshot
        there = compared(snapshot, self._board())
        if not there:
            return ()
        if not self._desk.differing and self._asked <= there.keys():
            # Nearly always; and there may be thousands.
            return self._found
        return undecided(snapshot, self._found, self._desk.differing)

    def _say(self) -> None:
        pairs = self._pairs()
        words = ""
        if pairs:
            words = sentence(self._desk.snapshot, pairs[0], more=len(pairs) - 1)
        self.strip.say(words, self._colour(), may_change=not self._desk.read_only)

    def _show_both(self) -> None:
        for each in self._pairs()[:1]:
            self.show_wanted.emit(each.one, each.other)

    def _merge(self) -> None:
        for each in self._pairs()[:1]:
            ids, before = (each.one, each.other), self._desk.snapshot
            act = self._desk.perform(partial(merged_act, ids=ids))
            if act is not None:
                self._desk.undoable.emit(said_of_merge(before, ids))
                self._go_on(act.select[0])

    def _differ(self) -> None:
        for each in self._pairs()[:1]:
            pair = pair_of(self._desk.snapshot, each)
            if pair is not None:
                self._desk.differing.add(pair)
                self._go_on(each.one)

    def _go_on(self, question: str) -> None:
        """Ask of the next pair; where there is none, the keyboard goes to a question."""
        self._say()
        if self.strip.isHidden():
            self.settled.emit(question)
