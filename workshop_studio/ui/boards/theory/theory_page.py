"""Owns the making of a theory's page: the board with its inspector, legend and emphasis."""

from __future__ import annotations

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.model.theories import Theory
from workshop_studio.tools.boards.theory import TheoryActs
from workshop_studio.tools.boards.theory_reach import on_the_way
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.theory.inspector import TheoryInspector
from workshop_studio.ui.boards.theory.legend import TheoryLegend
from workshop_studio.ui.boards.theory.theory_words import theory_words, title_of
from workshop_studio.ui.boards.theory.width_keeper import WidthKeeper
from workshop_studio.ui.session.desk import Desk


def theory_page(desk: Desk, theory: str, appearance: Appearance) -> BoardPage:
    """The page of one theory of change."""
    return TheoryPage(desk, theory, appearance)


class TheoryPage(BoardPage):
    """A board of five columns. What leads to or from the selection keeps its strength."""

    def __init__(self, desk: Desk, theory: str, appearance: Appearance) -> None:
        acts = TheoryActs(theory, desk.book, small=appearance.small)
        words = theory_words(desk.snapshot.get(Theory, theory))
        super().__init__(desk, acts, appearance, words=words)
        self._theory = theory
        self.form = TheoryInspector(desk, theory, appearance)
        self.legend = TheoryLegend(desk.book, appearance.theme)
        self.set_inspector(self.form)
        self.set_legend(self.legend)
        self.form.chosen.connect(self.show_item)
        self.form.wants.connect(self.wants)
        self.selection_changed.connect(self._show_selection)
        self.refreshed.connect(self._show_selection)
        appearance.changed.connect(self._look_again)
        self._keeper = WidthKeeper(self.canvas)
        self.refreshed.connect(self._keeper.keep)
        self.quick_add.choose(acts.next_column(desk.snapshot))
        self._show_selection()

    def show_item(self, record: str) -> None:
        """Select a box or a link, and bring it into view; the theory itself selects nothing."""
        if record not in self.scene.by_id:
            self.canvas.select(())
            return
        self.canvas.select((record,))
        item = self.scene.by_id[record]
        x, y, width, height = self.scene.by_id[item.ends[0]].bounds if item.ends else item.bounds
        # What the page's title covers is not seen.
        covered = self.canvas.insets.top() / self.canvas.view.scale
        self.canvas.reveal(Rect(x, y - covered, width, height + covered))

    def leave(self) -> None:
        """Take what is being typed, and let go of the desk and the look."""
        self.form.leave()
        self.appearance.changed.disconnect(self._look_again)
        super().leave()

    def _show_selection(self) -> None:
        snapshot = self.desk.snapshot
        if not snapshot.has(Theory, self._theory):
            return
        chosen = self.selection
        self.canvas.set_emphasis(on_the_way(self.scene, chosen) if chosen else None)
        self.form.show_selection(chosen)
        self.set_title(title_of(snapshot.get(Theory, self._theory)))

    def _look_again(self) -> None:
        self.legend.set_theme(self.appearance.theme)
        acts = TheoryActs(self._theory, self.desk.book, small=self.appearance.small)
        if acts != self.acts:
            self.set_acts(acts)
        self._show_selection()
