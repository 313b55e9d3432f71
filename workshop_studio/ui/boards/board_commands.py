"""Owns what the commands of every board do: tools, editing, removing, moving, walking."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from workshop_studio.tools.boards.acting import Act, BoardActs
from workshop_studio.tools.boards.left_behind import left_behind
from workshop_studio.tools.link_keys import LinkKeys
from workshop_studio.tools.neighbours import along
from workshop_studio.ui.boards.board_actions import BoardActions, Keys, Spec
from workshop_studio.ui.boards.board_words import BoardWords
from workshop_studio.ui.boards.capture.quick_add import QuickAdd
from workshop_studio.ui.boards.link_guidance import guidance
from workshop_studio.ui.boards.sight.zooming import Zooming
from workshop_studio.ui.boards.stage.stage import Stage
from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.session.desk import Desk

_OF_THE_BOARD = {"board-add", "board-link", "board-select-all", "board-zoom-fit"}
Standard = QKeySequence.StandardKey


class Commanded(Protocol):
    """What the commands need of the page."""

    desk: Desk
    acts: BoardActs
    words: BoardWords
    widget: QWidget
    canvas: BoardCanvas
    stage: Stage
    quick_add: QuickAdd

    def act(self, act: Act | None) -> bool:
        """Select what an act wants to see selected."""
        ...


class BoardCommands(QObject):
    """The commands of one board.

    Attributes:
        tools: for the rail.
        actions: all, for menus and the palette; property "menu" is False for those that have no
            place in the menu of an item.
        zooming: those that look closer, or at the whole.
        mover: moves one step what is selected where something else than the canvas shows the board.
    """

    mover: Callable[[int, int], object] | None = None

    def __init__(self, page: Commanded, possible: BoardActions, *, links: bool) -> None:
        super().__init__(page.widget)
        self._page = page
        self._possible = possible
        self._links = links
        self._make_tools()
        self._make_edits()
        self._make_moves()
        self.zooming = Zooming(page.canvas, possible)
        self.actions += self.zooming.actions
        canvas = page.canvas
        canvas.tool_changed.connect(self._show_tool)
        canvas.linking_changed.connect(self._show_tool)
        canvas.selection_changed.connect(self._show_tool)
        self._show_tool()

    # What they do

    def begin_link(self) -> None:
        """Choose the target of a link from the one selected item; without one, take the tool."""
        canvas = self._page.canvas
        if canvas.linking is not None or canvas.tool == "link":
            canvas.use("select")
            return
        chosen = [key for key in canvas.selection if self._may_begin_link(key)]
        canvas.setFocus()
        if canvas.selection and not chosen:
            self._page.desk.told.emit(self.tr("Select what the link begins at, then press K."))
            return
        if len(chosen) == 1:
            canvas.set_linking(LinkKeys(chosen[0]))
        else:
            canvas.use("link")
        self._show_tool()

    def _may_begin_link(self, key: str) -> bool:
        """Whether a link may begin at an item: at none of its kind, a heading, or the issue."""
        item = self._page.canvas.scene.by_id[key]
        return not (item.ends or item.carries or key == self._page.acts.board)

    def edit(self) -> None:
        """Type over the selected item, or the one the keyboard is on."""
        canvas = self._page.canvas
        key = canvas.selection[-1] if canvas.selection else canvas.current
        if key:
            canvas.edit(key)

    def remove(self) -> None:
        """Take the selected items away, with an offer to undo."""
        page = self._page
        ids = self._chosen()
        if not ids:
            return
        shown, before = page.canvas.scene.by_id, page.desk.snapshot
        act = page.desk.perform(lambda snapshot: page.acts.remove(snapshot, ids))
        if act is not None:
            # Links that went along with what they joined are told of too.
            gone = {each.id for each in act.changes.changes if each.after is None} & shown.keys()
            links = sum(bool(shown[key].ends) for key in gone)
            what = self._removed(len(gone) - links, links) if gone else act.step.label
            parts = (what, left_behind(before, act.changes))
            page.desk.undoable.emit("; ".join(filter(None, parts)))

    def duplicate(self) -> None:
        """Put the same again beside each selected item."""
        page = self._page
        ids = self._chosen(links=False)
        if ids:
            page.act(page.desk.perform(lambda snapshot: page.acts.duplicate(snapshot, ids)))
        elif page.canvas.selection:
            page.desk.told.emit(self.tr("This cannot be there twice. Select something else."))

    def nudge(self, dx: int, dy: int) -> None:
        """Move the selected items one step, in the sense of whatever shows the board."""
        page = self._page
        if self.mover is not None:
            self.mover(dx, dy)
            return
        ids = self._chosen(links=False)
        if ids:
            act = page.desk.perform(lambda snapshot: page.acts.nudge(snapshot, ids, dx=dx, dy=dy))
            page.act(act)
            self._reveal(ids)
        elif page.canvas.selection:
            page.desk.told.emit(self._why_it_stays())

    def select_all(self) -> None:
        """Select all that is counted as a thing: no links, no headings, and not the middle."""
        scene = self._page.canvas.scene
        things = (scene.by_id[key] for key in scene.order)
        self._page.canvas.select(
            each.id for each in things if not (each.ends or each.carries or each.fixed)
        )

    def walk(self, by: int) -> None:
        """Go to the next or last item in reading order, links among them."""
        canvas = self._page.canvas
        found = along(canvas.scene, canvas.current, by=by)
        if found:
            canvas.go_to(found)

    def _chosen(self, *, links: bool = True) -> tuple[str, ...]:
        """What is selected and may be moved or removed."""
        scene = self._page.canvas.scene
        found = (scene.by_id[key] for key in self._page.canvas.selection)
        return tuple(item.id for item in found if not item.fixed and (links or not item.ends))

    def _why_it_stays(self) -> str:
        canvas = self._page.canvas
        if any(canvas.scene.by_id[key].ends for key in canvas.selection):
            return self.tr("A link moves with the two it joins. Select one of them to move it.")
        return self.tr("This stays where it is.")

    def _reveal(self, ids: tuple[str, ...]) -> None:
        item = self._page.canvas.scene.by_id.get(ids[-1])
        if item is not None:
            self._page.canvas.reveal(item.bounds)

    def _removed(self, things: int, links: int) -> str:
        words = self._page.words
        noun = words.noun_one if things == 1 else words.noun_many
        if things and links:
            sentence = self.tr("{count} {things} and {links} deleted")
            joined = self.tr("1 link") if links == 1 else self.tr("{count} links")
            return sentence.format(count=things, things=noun, links=joined.format(count=links))
        if things:
            return self.tr("{count} {things} deleted").format(count=things, things=noun)
        if links == 1:
            return self.tr("1 link deleted")
        return self.tr("{count} links deleted").format(count=links)

    def fitting(self, actions: Sequence[QAction]) -> list[QAction]:
        """Those of the actions that belong into the menu of what is selected now."""
        if self._page.canvas.selection:
            own = (each for each in actions if each.property("context") is not False)
            fit = [each for each in own if each.property("menu") is not False]
        else:
            fit = [each for each in actions if each.objectName() in _OF_THE_BOARD]
        return [each for each in fit if each.isEnabled() and each.property("offered") is not False]

    # How they are called

    def _make_tools(self) -> None:
        canvas, make = self._page.canvas, self._possible.make
        spec = Spec("board-select", self.tr("Select"), "mouse-pointer-2", ["V"])
        self.select = make(spec, lambda: canvas.use("select"))
        self.select.setCheckable(True)
        words = self.tr("Add")
        spec = Spec("board-add", words, "plus", ["Ctrl+L"], "change", everywhere=True)
        self.add = make(spec, self._page.quick_add.begin)
        spec = Spec("board-link", self.tr("Link"), "spline", ["K"], "change")
        self.link = make(spec, self.begin_link)
        self.link.setCheckable(True)
        self.link.setVisible(self._links)
        self.link.setShortcuts([QKeySequence("K")] if self._links else [])
        self.tools = [self.select, self.add, *([self.link] if self._links else [])]
        self.actions = list(self.tools)
        for tool in (self.select, self.add):
            tool.setProperty("menu", False)  # noqa: FBT003 -- Qt takes it so

    def _make_edits(self) -> None:
        self._put("board-edit", self.tr("Edit"), "pencil", ["F2", "Return", "Enter"], self.edit)
        self._put("board-duplicate", self.tr("Duplicate"), "copy", ["Ctrl+D"], self.duplicate)
        keys = (Standard.Delete, "Backspace")
        self._put("board-delete", self.tr("Delete"), "trash-2", keys, self.remove)
        spec = Spec("board-select-all", self.tr("Select all"), "", [Standard.SelectAll])
        self._keep(self._possible.make(spec, self.select_all))

    def _put(self, name: str, words: str, icon: str, keys: Keys, do: Callable[[], object]) -> None:
        spec = Spec(name, words, icon, keys, "changed selection")
        self.actions.append(self._possible.make(spec, do))

    def _make_moves(self) -> None:
        ways = (
            ("left", self.tr("Move left"), -1, 0),
            ("right", self.tr("Move right"), 1, 0),
            ("up", self.tr("Move up"), 0, -1),
            ("down", self.tr("Move down"), 0, 1),
        )
        for name, words, dx, dy in ways:
            keys = [f"Alt+{name.capitalize()}"]
            spec = Spec(
                f"board-move-{name}", words, f"arrow-{name}", keys, "changed selection",
                repeats=True,
            )  # fmt: skip
            self._keep(self._possible.make(spec, partial(self.nudge, dx, dy)))
        spec = Spec("board-next", self.tr("Next item"), "", ["N"], repeats=True)
        self._keep(self._possible.make(spec, partial(self.walk, 1)))
        spec = Spec("board-last", self.tr("Previous item"), "", ["Shift+N"], repeats=True)
        self._keep(self._possible.make(spec, partial(self.walk, -1)))

    def _keep(self, action: QAction) -> None:
        """Have an action in menus and the palette, but not in the menu of an item."""
        action.setProperty("menu", False)  # noqa: FBT003 -- Qt takes it so
        self.actions.append(action)

    def _show_tool(self, _name: str = "") -> None:
        canvas = self._page.canvas
        linking = canvas.linking is not None or canvas.tool == "link"
        self.link.setChecked(linking)
        self.select.setChecked(not linking)
        chosen = canvas.selection
        begins = not chosen or any(map(self._may_begin_link, chosen))
        self.link.setProperty("offered", begins)
        sentence = guidance(canvas) if linking else ""
        self._page.stage.guide(sentence)
        canvas.teller.say(sentence)
