"""Owns the page of the system-players map."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workshop_studio.layout.boards.map.content import map_board
from workshop_studio.layout.boards.map.sizes import map_sizes
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.model.boards import Board
from workshop_studio.model.items import PlayerLink
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.words import Rating
from workshop_studio.tools.boards.map import MapActs
from workshop_studio.tools.boards.usual_players import begin_with_usual_players
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.board_actions import Spec
from workshop_studio.ui.boards.board_page import BoardPage
from workshop_studio.ui.boards.map.header_ways import HeaderWays
from workshop_studio.ui.boards.map.inspector import MapInspector
from workshop_studio.ui.boards.map.legend import Legend
from workshop_studio.ui.boards.map.map_words import map_words
from workshop_studio.ui.boards.map.rating_actions import rating_actions
from workshop_studio.ui.boards.map.ring_button import RingButton
from workshop_studio.ui.canvas.framed_surface import Legibly
from workshop_studio.ui.kit.widgets import button
from workshop_studio.ui.session.desk import Desk

if TYPE_CHECKING:
    # The panels beside the map are made when they are first opened.
    from workshop_studio.ui.boards.map.divisions_editor import DivisionsEditor
    from workshop_studio.ui.boards.map.facts import Facts
    from workshop_studio.ui.boards.map.settling_later import SettlingLater
    from workshop_studio.ui.boards.map.side_panel import SidePanel


_LETTERS, _LETTERS_OF_WHOLE = 12.0, 10.0
"""Pixels below which names of players are not read at the console; a little smaller ones are put up
with while all players are in view with them."""


class MapPage(BoardPage):
    """The map with its legend, inspector and editor of rings.

    Attributes:
        details: the inspector.
        legend: what shapes and lines mean.
        rings: the button with the map's rings.
    """

    def __init__(
        self, desk: Desk, board: str, appearance: Appearance, *, parent: QWidget | None = None
    ) -> None:
        acts = MapActs(board, desk.book, small=appearance.small)
        words = map_words(desk.snapshot.get(Board, board).title)
        self._ways = HeaderWays()
        super().__init__(desk, acts, appearance, words=words, header_over_board=True, parent=parent)
        self.board = board
        self.legend = Legend()
        self.details = MapInspector(desk, board, appearance)
        self.rings = RingButton(desk, board, self)
        title = QCoreApplication.translate("MapPage", "What the map says")
        self.says = button(title, icon="waypoints")
        self._rate_actions = rating_actions(self.rate, self)
        self._build()
        self._look_at_first()
        self._hear()
        self._show()

    @cached_property
    def editor(self) -> DivisionsEditor:
        """Of rings and sectors."""
        from workshop_studio.ui.boards.map.divisions_editor import DivisionsEditor  # noqa: PLC0415 -- no start needs it

        return DivisionsEditor(self.desk, self.board)

    @cached_property
    def editor_panel(self) -> SidePanel:
        """Holds the editor."""
        from workshop_studio.ui.boards.map.side_panel import SidePanel  # noqa: PLC0415 -- the same

        title = QCoreApplication.translate("MapPage", "Rings and sectors")
        panel = SidePanel(title, self.editor, self.stage)
        panel.closed.connect(self.rings.button.setFocus)
        return panel

    @cached_property
    def facts(self) -> Facts:
        """What the map says."""
        from workshop_studio.ui.boards.map.facts import Facts  # noqa: PLC0415 -- the same

        made = Facts()
        made.chosen.connect(self._choose)
        return made

    @cached_property
    def facts_panel(self) -> SidePanel:
        """Holds what the map says."""
        from workshop_studio.ui.boards.map.side_panel import SidePanel  # noqa: PLC0415 -- the same

        panel = SidePanel(self.says.text(), self.facts, self.stage)
        panel.closed.connect(self.says.setFocus)
        return panel

    @cached_property
    def later(self) -> SettlingLater:
        """When the rest of a crowd follows somebody who joined it."""
        from workshop_studio.ui.boards.map.settling_later import SettlingLater  # noqa: PLC0415 -- the same

        return SettlingLater(
            self.refresh, self,
            is_held=lambda: bool(self.canvas.moved), is_painted=lambda: self.canvas.is_sharp,
        )  # fmt: skip

    def laid_out(self, snapshot: Snapshot) -> Scene:
        """The map as a whole; or, where a crowd was joined, the newcomers first."""
        joined = self.acts.joined_scene(snapshot) if isinstance(self.acts, MapActs) else None
        if joined is not None:
            self.later.begin()
            return joined
        if self._is_made("later"):
            self.later.end()
        return super().laid_out(snapshot)

    def leave(self) -> None:
        """Enter what is being typed, and let go of the desk."""
        self.details.flush()
        if self._is_made("editor"):
            self.editor.flush()
        if self._is_made("later"):
            self.later.end()
        self.appearance.changed.disconnect(self._look_changed)
        super().leave()

    def add_header(self, widget: QWidget) -> None:
        """Put a widget among the buttons over the map."""
        self._ways.add(widget)

    def rate(self, rating: Rating) -> None:
        """Say how well the selected link works."""
        self.details.link.rate(rating)

    def make_question(self) -> None:
        """Make one question of the selected players and links, and say where it is."""
        from workshop_studio.ui.boards.thread.onward import make_question  # noqa: PLC0415 -- no start needs it

        self.details.flush()
        make_question(self.desk, [each for each in self.selection if self.desk.has(each)])

    def _put_ways(self) -> None:
        if not self.desk.read_only:
            self.add_header(self.rings.button)
        self.add_header(self.says)
        self.stage.add_header(self._ways)

    def _build(self) -> None:
        self.set_inspector(self.details)
        self.stage.set_legend(self.legend)
        self._put_ways()
        words = QCoreApplication.translate("MapPage", "Start from the usual players")
        self._usual = button(words, icon="users")
        words = QCoreApplication.translate("MapPage", "Paste a list")
        self._paste = button(words, icon="list")
        self.set_empty(self._usual, self._paste)
        for action in self._rate_actions:
            self.actions.append(action)
            self.canvas.addAction(action)
        self._edit_rings = self._command("map-edit-rings", self.rings.edit.text(), "target")
        words = QCoreApplication.translate("MapPage", "Make it a question")
        icon = "message-circle-question-mark"
        asking = Spec("map-question", words, icon, ["J"], "changed selection")
        self._asking = self.possible.make(asking, self.make_question)
        self._asking.setProperty("menu", "insert")
        self.actions.append(self._asking)
        words = QCoreApplication.translate("MapPage", "Who else should be here?")
        self._who = self.possible.make(Spec("map-who-else", words, "users", ()), self.open_facts)
        self.actions.append(self._who)
        words = QCoreApplication.translate("MapPage", "Spread the players evenly again")
        self._spread = self._command("map-spread", words, "refresh-cw")
        # Nothing of the session changes by these.
        for action, menu in ((self._who, "review"), (self._spread, "view")):
            action.setProperty("menu", menu)
            action.setProperty("context", False)  # noqa: FBT003 -- Qt takes it so

    def _command(self, name: str, words: str, icon: str) -> QAction:
        """An action of the whole map, for menus and the palette."""
        action = QAction(words, self)
        action.setObjectName(name)
        action.setData(icon)
        action.setProperty("menu", False)  # noqa: FBT003 -- Qt takes it so
        self.add_action(action, needs="change")
        return action

    def _hear(self) -> None:
        self.selection_changed.connect(self._show_selection)
        self.canvas.linking_changed.connect(self._show_linking)
        self.canvas.tool_changed.connect(self._show_linking)
        self.canvas.ready.connect(self._get_ready)
        self.refreshed.connect(self._show)
        self.appearance.changed.connect(self._look_changed)
        self.details.chosen.connect(self._choose)
        self.details.wants.connect(self.wants)
        self.details.question_wanted.connect(self.make_question)
        self.details.link_wanted.connect(self.commands.begin_link)
        self.details.removal_wanted.connect(self.commands.remove)
        self.rings.editor_wanted.connect(self.open_editor)
        self._edit_rings.triggered.connect(self.open_editor)
        self._spread.triggered.connect(self.spread)
        self.says.clicked.connect(self.open_facts)
        self._usual.clicked.connect(self._begin_with_usual)
        self._paste.clicked.connect(self.adding.take_copied_list)

    def open_editor(self) -> None:
        """Show the editor of rings and sectors beside the map."""
        if self._is_made("facts_panel"):
            self.facts_panel.hide()
        self.editor.fill()
        self.editor_panel.open_up(self.editor.ring_rows[0].name)

    def open_facts(self) -> None:
        """Say beside the map what it says."""
        if self._is_made("editor_panel"):
            self.editor_panel.hide()
        self.facts.fill(self.desk.snapshot, self.board)
        self.facts_panel.open_up()

    def spread(self) -> None:
        """Let all who have no place of their own settle anew; meanwhile they stay where they are.

        Nothing of the session changes: where such players stand is not part of it.
        """
        self.set_acts(MapActs(self.board, self.desk.book, small=self.appearance.small))

    def _show(self) -> None:
        shown = map_board(self.desk.snapshot, self.board)
        theme, small = self.appearance.theme, self.appearance.small
        self.legend.fill(shown, theme, self.desk.book, small=small)
        self.rings.refresh()
        if self._is_made("editor_panel") and self.editor_panel.isVisible():
            self.editor.fill()
            self.editor_panel.settle()
        if self._is_made("facts_panel") and self.facts_panel.isVisible():
            self.facts.fill(self.desk.snapshot, self.board)
            self.facts_panel.settle()
        self._show_selection()

    def _is_made(self, part: str) -> bool:
        """Whether one of the parts that are made late is there; to ask does not make it."""
        return part in vars(self)

    def _show_selection(self) -> None:
        self.details.show_selection(self.selection)
        snapshot, chosen = self.desk.snapshot, self.selection
        # Of the one in the middle no question is made; the key says so.
        self._asking.setProperty("offered", any(map(self.desk.has, chosen)))
        is_link = len(chosen) == 1 and snapshot.has(PlayerLink, chosen[0])
        for action in self._rate_actions:
            action.setEnabled(is_link and not self.desk.read_only)

    def _get_ready(self) -> None:
        """Prepare for the first player to be selected, once, while there is nothing to do."""
        self.canvas.ready.disconnect(self._get_ready)
        if not self.selection:
            self.details.get_ready()

    def _show_linking(self, _tool: str = "") -> None:
        linking = self.canvas.linking is not None or self.canvas.tool == "link"
        self.details.set_linking(is_linking=linking)

    def _look_changed(self) -> None:
        small = self.appearance.small
        if isinstance(self.acts, MapActs) and self.acts.small != small:
            self.spread()
            self._look_at_first()
        self._show()

    def _look_at_first(self) -> None:
        """Begin with the whole map, or with as much of its middle as can be read.

        Who has zoomed is left alone.
        """
        small = self.appearance.small
        self._ways.set_narrow(narrow=small)
        if self.canvas.is_fitted:
            text = map_sizes(small=small).text
            self.canvas.fit_legibly(Legibly(_LETTERS / text, _LETTERS_OF_WHOLE / text))

    def _choose(self, record: str) -> None:
        if record in self.scene.by_id:
            self.canvas.select((record,))
            self.canvas.reveal(self.scene.by_id[record].bounds)

    def _begin_with_usual(self) -> None:
        self.desk.perform(lambda snapshot: begin_with_usual_players(snapshot, self.board))
        self.focus_first()


def map_page(
    desk: Desk, board: str, appearance: Appearance, *, parent: QWidget | None = None
) -> MapPage:
    """The page of a map."""
    return MapPage(desk, board, appearance, parent=parent)
