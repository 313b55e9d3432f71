"""Owns the page of a board: canvas, header, legend, quick add, and what can be done there."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from workshop_studio.layout.boards.geometry import Point, Rect
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.model.changes import Transaction
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.tools.boards.acting import Act, BoardActs
from workshop_studio.ui.appearance.appearance import Appearance
from workshop_studio.ui.boards.abilities import add_abilities
from workshop_studio.ui.boards.board_actions import BoardActions, Needs
from workshop_studio.ui.boards.board_commands import BoardCommands
from workshop_studio.ui.boards.board_counts import counted
from workshop_studio.ui.boards.board_words import BoardWords
from workshop_studio.ui.boards.capture.adding import Adding
from workshop_studio.ui.boards.capture.quick_add import QuickAdd
from workshop_studio.ui.boards.hands import Hands
from workshop_studio.ui.boards.looking.focus import BoardFocus
from workshop_studio.ui.boards.sight.room_side import RoomSide
from workshop_studio.ui.boards.stage.empty_card import EmptyCard
from workshop_studio.ui.boards.stage.in_sight import looked_at
from workshop_studio.ui.boards.stage.stage import Stage
from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.session.desk import Desk


class BoardPage(QObject):
    """A step with a board on it (`page.StepPage`). Make one, then add what the kind of board has.

    Signals:
        selection_changed: other items are selected; see `selection`.
        wants: (name of a step, id of a record) the person wants to go there.
        refreshed: the board was laid out anew; counts may differ.
        view_changed: the zoom or the place shown is another.
        typing: (record id or name of the quick add bar, text) a draft worth keeping.
        typing_ended: (the same) it is not needed any more.

    Attributes:
        widget: the page itself.
        inspector: of the selection, for the dock.
        tools: for the rail.
        actions: for menus and the palette.
        prompts: questions to the room.
        canvas, quick_add, commands, adding, hands, possible, focus: its parts, for what needs more
            of them.
        has_links: whether things on it can be joined.
    """

    selection_changed = Signal()
    wants = Signal(str, str)
    refreshed = Signal()
    view_changed = Signal()
    typing = Signal(str, str)
    typing_ended = Signal(str)

    _shown: Snapshot | None = None
    inspector: QWidget | None = None

    def __init__(
        self, desk: Desk, acts: BoardActs, appearance: Appearance, *, words: BoardWords,
        links: bool = True, header_over_board: bool = False, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Make the page.

        Args:
            desk: the session.
            acts: what can be done on this board.
            appearance: its look.
            words: what it says.
            links: whether things on it can be joined.
            header_over_board: whether title and buttons may stand over the board's corners.
            parent: where it is to be shown; what joins it later has to be styled again.
        """
        super().__init__()
        self.desk = desk
        self.acts = acts
        self.appearance = appearance
        self.words = words
        self.prompts = words.prompts
        self.widget = QWidget(parent)
        # What is made for a page belongs to it, and it to its widget: nothing hears or ticks on.
        self.setParent(self.widget)
        self.canvas = BoardCanvas(desk.book, appearance.theme, relink=self._relink)
        self.canvas.may_change = not desk.read_only
        self.stage = Stage(self.canvas, words.title, over_board=header_over_board)
        self.quick_add = QuickAdd(words, appearance.theme)
        self._card = EmptyCard(words)
        self._compose()
        self.adding = Adding(self, self)
        self.hands, self._room_side = Hands(self, self), RoomSide(self)
        self.possible = BoardActions(self.canvas, self.widget)
        self.commands = BoardCommands(self, self.possible, links=links)
        self.tools, self.actions = self.commands.tools, self.commands.actions
        self.has_links, self.focus = links, BoardFocus(self)
        self._abilities = add_abilities(self)
        self._listen()
        self._dress()
        self.adding.go_on()

    # For kinds of board

    @property
    def selection(self) -> tuple[str, ...]:
        """Ids of what is selected."""
        return self.canvas.selection

    @property
    def scene(self) -> Scene:
        """The board as it is now; whoever hears of a change before the page does sees it too."""
        self._catch_up()
        return self.canvas.scene

    def set_acts(self, acts: BoardActs) -> None:
        """Show the board in another way (another board, other sizes)."""
        self.acts = acts
        self.refresh()

    def show_item(self, record: str) -> None:
        """Put the keyboard on something on the board, selected and in view, if it is there."""
        if record in self.scene.by_id:
            self.canvas.go_to(record)
            self.canvas.setFocus()

    def set_title(self, title: str) -> None:
        """Name the board otherwise."""
        self.stage.title.setText(title)
        self.canvas.setAccessibleName(title)

    def add_header(self, widget: QWidget) -> None:
        """Put a widget at the upper right of the board."""
        self.stage.add_header(widget)

    def set_inspector(self, widget: QWidget) -> None:
        """Show this in the dock, below the questions to the room."""
        self.inspector = widget

    def set_empty(self, *ways: QWidget) -> None:
        """Offer ways to begin, as buttons on the card of the empty board."""
        for way in ways:
            self._card.add_way(way)

    def add_tool(self, action: QAction) -> None:
        """Put an action into the rail; its `data()` is the name of its icon."""
        self.tools.append(action)

    def add_action(self, action: QAction, *, needs: Needs = "changed selection") -> None:
        """Have an action in menus, the palette and the context menu.

        Its keys work while the keyboard is on the canvas; give it another context than Qt's usual
        one before if they should work elsewhere too. Property "menu" False keeps it out of the
        context menu.
        """
        contexts = Qt.ShortcutContext
        if action.shortcutContext() == contexts.WindowShortcut:
            action.setShortcutContext(contexts.WidgetShortcut)
        self.actions.append(action)
        self.canvas.addAction(action)
        self.possible.watch(action, needs)

    def act(self, act: Act | None) -> bool:
        """Select what an act wants to see selected; whether there was an act."""
        if act is None:
            return False
        wanted = tuple(key for key in act.select if key in self.scene.by_id)
        if wanted:
            self.canvas.select(wanted)
        return True

    def laid_out(self, snapshot: Snapshot) -> Scene:
        """The board as it is to be shown now; a kind of board may show what is new first."""
        return self.acts.scene(snapshot)

    def refresh(self) -> None:
        """Lay the board out anew from the session as it is now; one that has gone stays as it was.

        The console leaves the page of a board that has gone once all have heard of it.
        """
        self._shown = self.desk.snapshot
        if not self.acts.stands(self._shown):
            return
        scene = self.laid_out(self._shown)
        self.canvas.set_scene(scene)
        self.quick_add.set_cells(scene.cells)
        self.stage.counts.setText(", ".join(self.on_board()))
        empty = all(item.fixed for item in scene.nodes)
        wanted = empty and not self.desk.read_only and bool(self.words.empty_title)
        self.stage.show_card(shown=wanted)
        self.possible.refresh()
        self.focus.follow()
        self.refreshed.emit()

    # For the console (`page.StepPage`)

    def on_board(self) -> tuple[str, ...]:
        """What stands on the board, for its header: "42 players" and "38 links"."""
        return tuple(counted(self.scene, self.words))

    def counts(self) -> str:
        """The same, and how much is selected: "42 players · 38 links · 1 selected"."""
        chosen = self.tr("{count} selected").format(count=len(self.selection))
        return " · ".join([*self.on_board(), *([chosen] if self.selection else [])])

    def looked_at(self) -> tuple[QRect, ...]:
        """Where a message would hide what one looks at, in pixels of the page."""
        return looked_at(self)

    def foot(self) -> int:
        """How high the board's legend is, in pixels; 0 while there is none to be seen."""
        return self.stage.foot

    def zoom_text(self) -> str:
        """The zoom as "100 %"."""
        return f"{round(self.canvas.view.scale * 100)} %"

    def wall_scene(self) -> tuple[str, Scene] | None:
        """Title and board for the room's screen, without what only the console may show."""
        scene = self._room_side.scene()
        return None if scene is None else (self.stage.title.text(), scene)

    def wall_view(self) -> Rect | None:
        """The part of the room's board that the console looks at; nothing for all of it."""
        return self._room_side.part()

    @property
    def focus_changed(self) -> SignalInstance:
        """Other things fade than before."""
        return self.focus.changed

    def faded_on(self, scene: Scene) -> frozenset[str]:
        """Ids of what fades on the room's board, as it does here."""
        return self.focus.faded_on(scene)

    def focus_first(self) -> None:
        """Put the caret into the quick add bar, or the keyboard on the board."""
        if self.desk.read_only:
            self.canvas.setFocus()
        else:
            self.quick_add.begin()

    def focus_board(self) -> None:
        """Put the keyboard on the board, or on what shows it in its place."""
        self.canvas.setFocus()

    def leave(self) -> None:
        """Take what is being typed, and let go of the desk and the look."""
        if self.desk.is_changing:
            self.canvas.typist.give_up()
        self.canvas.typist.finish()
        self.adding.leave()
        self.desk.changed.disconnect(self._changed)
        self.appearance.changed.disconnect(self._dress)

    def _compose(self) -> None:
        self.widget.setAccessibleName(self.words.title)
        self.canvas.setAccessibleName(self.words.title)
        self.stage.set_card(self._card)
        column = QVBoxLayout(self.widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stage, 1)
        column.addWidget(self.quick_add)
        if self.desk.read_only:
            self.quick_add.hide()

    # What is heard

    def _listen(self) -> None:
        canvas = self.canvas
        self.desk.changed.connect(self._changed)
        self.appearance.changed.connect(self._dress)
        canvas.selection_changed.connect(self.selection_changed)
        canvas.view_changed.connect(self.view_changed)
        canvas.letters.connect(self.quick_add.begin)
        canvas.menu_wanted.connect(self._show_menu)
        canvas.typist.typing.connect(self.typing)
        canvas.typist.ended.connect(self.typing_ended)
        canvas.typist.told.connect(self.desk.told)
        self.adding.typing.connect(self.typing)
        self.adding.typing_ended.connect(self.typing_ended)
        self.stage.nearer.clicked.connect(self.commands.zooming.nearer)
        self.stage.farther.clicked.connect(self.commands.zooming.farther)
        self.stage.whole.clicked.connect(self.commands.zooming.whole)

    def _changed(self, transaction: Transaction) -> None:
        self._catch_up()
        self.hands.heard(transaction)

    def _catch_up(self) -> None:
        if self._shown is not self.desk.snapshot:
            self.refresh()

    def _dress(self) -> None:
        theme = self.appearance.theme
        self.canvas.set_theme(theme)
        self.stage.set_theme(theme)
        self.quick_add.set_theme(theme)
        self.refresh()

    def _relink(self, scene: Scene, places: Mapping[str, Point]) -> tuple[Item, ...]:
        return self.acts.relink(scene, places)

    def _show_menu(self, place: QPoint) -> None:
        """Show what can be done with what is selected, or with the board where nothing is."""
        menu = QMenu(self.widget)
        for action in self.commands.fitting(self.actions):
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
