"""Owns which other vote the one on show is compared with, if any."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.analysis.comparing import compare
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.ui.matrix.compare_view import CompareView
from workshop_studio.ui.session.vote_name import vote_name


class Comparing:
    """Keeps the choice of the other vote, and puts both on the view."""

    def __init__(self, view: CompareView) -> None:
        self._view = view
        self._other = ""

    def begin(self, vote: str, rounds: Sequence[Round]) -> None:
        """Choose the vote before this one; the first is compared with the next.

        Args:
            vote: id of the one on show, which is among the rounds.
            rounds: with a result, two of them at least, the latest first.
        """
        ids = [each.id for each in rounds]
        here = ids.index(vote)
        self._other = ids[here + 1] if here + 1 < len(ids) else ids[here - 1]

    def choose(self, other: str) -> None:
        """Choose another vote."""
        self._other = other

    def end(self) -> None:
        """Compare no more."""
        self._other = ""

    def show(self, snapshot: Snapshot, vote: str, rounds: Sequence[Round]) -> bool:
        """Put a vote and the chosen one on the view; whether there is one to compare with."""
        if not self._other:
            return False
        named = {each.id: vote_name(snapshot, each) for each in rounds}
        others = [(words, each) for each, words in named.items() if each != vote]
        if self._other not in {each for _, each in others}:
            self.end()
            return False
        order = [each.id for each in snapshot.all(Round)]
        earlier, later = sorted((self._other, vote), key=order.index)
        self._view.show_rounds(
            compare(snapshot, earlier, later), others, other=self._other, title=named[later]
        )
        return True
