"""Owns the making of a theory's page: the board with its inspector, legend and focus."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.geometry import Rect
from workshop_studio.model.theories import Theory
from workshop_studio.tools.boards.theory import TheoryActs
from workshop_studio.tools.focus import Focus
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.looking.focus import KEY
from workshop_studio.ui.boards.theory.column_marks import ColumnMarks
from workshop_studio.ui.boards.theory.inspector import TheoryInspector
from workshop_studio.ui.boards.theory.legend import TheoryLegend
from workshop_studio.ui.boards.theory.theory_words import theory_words, title_of
from workshop_studio.ui.boards.theory.width_keeper import WidthKeeper
from workshop_studio.ui.kit.widgets import tool_toggle
from workshop_studio.ui.session.desk import Desk


def theory_page(
    desk: Desk, theory: str, appearance: Appearance, *, parent: QWidget | None = None
) -> BoardPage:
    """The page of one theory of change."""
    return TheoryPage(desk, theory, appearance, parent=parent)


class TheoryPage(BoardPage):
    """A board of five columns. What leads to or from the selection keeps its strength.

    Attributes:
        form: the inspector.
        legend: what the lines say.
        look: the button that keeps the focus on what is selected.
    """

    def __init__(
        self, desk: Desk, theory: str, appearance: Appearance, *, parent: QWidget | None = None
    ) -> None:
        acts = self._theory_acts = TheoryActs(theory, desk.book, small=appearance.small)
        words = theory_words(desk.snapshot.get(Theory, theory))
        super().__init__(desk, acts, appearance, words=words, parent=parent)
        self._theory = theory
        self.form = TheoryInspector(desk, theory, appearance)
        self.legend = TheoryLegend(desk.book, appearance.theme)
        self.look = tool_toggle(self.tr("Focus"), "target")
        self.set_inspector(self.form)
        self._fill_head()
        self.form.chosen.connect(self.show_item)
        self.form.wants.connect(self.wants)
        self.selection_changed.connect(self._show_selection)
        self.focus.changed.connect(self._show_selection)
        # Boxes and lines fade by their looks, and a theory is followed from end to end.
        self.focus.fades, self.focus.steps = False, None
        self.refreshed.connect(self._show_selection)
        appearance.changed.connect(self._look_again)
        self._marks = ColumnMarks(self.canvas, self.stage)
        self.refreshed.connect(self._marks.follow)
        self._keeper = WidthKeeper(self.canvas)
        self.refreshed.connect(self._keeper.rest)
        if acts.board not in desk.goes_to:
            self.quick_add.choose(acts.next_column(desk.snapshot))
        self._show_selection()

    def show_item(self, record: str) -> None:
        """Put the keyboard on a box or a link, in view; the theory itself selects nothing."""
        if record not in self.scene.by_id:
            self.canvas.select(())
            return
        self.canvas.select((record,))
        item = self.scene.by_id[record]
        x, y, width, height = self.scene.by_id[item.ends[0]].bounds if item.ends else item.bounds
        # What the page's title covers is not seen.
        covered = self.canvas.insets.top() / self.canvas.view.scale
        self.canvas.reveal(Rect(x, y - covered, width, height + covered))
        self.canvas.setFocus()

    def leave(self) -> None:
        """Take what is being typed, and let go of the desk and the look."""
        self._keeper.leave()
        self.form.leave()
        self.appearance.changed.disconnect(self._look_again)
        super().leave()

    def _fill_head(self) -> None:
        """Everything stands above the columns: there is no place among them that stays free."""
        self.stage.set_zoom_above()
        self.add_header(self.legend)
        self.add_header(self.look)
        self.look.setToolTip(
            self.tr("Keep only what leads here and follows from it strong ({key})").format(key=KEY)
        )
        self.look.clicked.connect(self.focus.toggle)

    def _show_selection(self) -> None:
        snapshot = self.desk.snapshot
        if not snapshot.has(Theory, self._theory):
            return
        chosen = self.selection
        kept = self.focus.focus
        self.look.setChecked(kept is not None)
        self.look.setEnabled(bool(kept or chosen))
        followed = Focus(chosen, steps=None) if chosen else None
        self._lay(replace(self._theory_acts, focus=kept or followed, wall_focus=kept))
        # The boxes fade as well, each by its look.
        self.canvas.set_emphasis(None)
        self.form.show_selection(chosen)
        self.set_title(title_of(snapshot.get(Theory, self._theory)))

    def _look_again(self) -> None:
        self.legend.set_theme(self.appearance.theme)
        self._lay(replace(self._theory_acts, small=self.appearance.small))
        self._show_selection()

    def _lay(self, acts: TheoryActs) -> None:
        if acts != self._theory_acts:
            self._theory_acts = acts
            self.set_acts(acts)
