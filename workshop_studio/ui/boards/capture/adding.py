"""Owns what becomes of what is typed or pasted into the quick add bar of a board."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from workshop_studio.layout.boards.geometry import around
from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.layout.words import shortened
from workshop_studio.model.mendable import MendableError
from workshop_studio.tools.boards.acting import Act, BoardActs, NamedActs, TagActs
from workshop_studio.tools.boards.beside import BesideActs, Way
from workshop_studio.tools.boards.prefixes import Said, Typed
from workshop_studio.ui.boards.board_words import BoardWords
from workshop_studio.ui.boards.capture.copied import copied, nothing_copied
from workshop_studio.ui.boards.capture.outlasting import bring_back, keep
from workshop_studio.ui.boards.capture.paste_ask import PasteAsk
from workshop_studio.ui.boards.capture.quick_add import QuickAdd
from workshop_studio.ui.boards.stage.stage import Stage
from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.kit.widgets import plain
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.session.typed_places import quick_add_of

if TYPE_CHECKING:
    # Long lists are rare, and a page has to stand quickly.
    from workshop_studio.tools.boards.pasting.lists import Pasted
    from workshop_studio.ui.boards.capture.list_adding import ListAdding

_NAME = 40


class AddsTo(Protocol):
    """What adding needs of the page."""

    desk: Desk
    acts: BoardActs
    words: BoardWords
    canvas: BoardCanvas
    stage: Stage
    quick_add: QuickAdd

    @property
    def scene(self) -> Scene:
        """The board as it is now."""
        ...


class Adding(QObject):
    """Adds texts to the board, says where they went, and what stands there of that name already.

    Signals:
        typing: (name of the quick add bar, text) a draft worth keeping.
        typing_ended: (the same) it is not needed any more.

    Attributes:
        ask: whether a pasted list is to be added, and how far it is.
        hint: what stands there already of the name that is being typed.
        just_put: ids of what has been put on the board last, until the caret leaves the bar.
    """

    typing = Signal(str, str)
    typing_ended = Signal(str)

    def __init__(self, page: AddsTo, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._newest = self._just_added = self._asked = ""
        self.just_put: tuple[str, ...] = ()
        self.ask = PasteAsk(page.words)
        self.hint: QLabel = plain("")
        self.hint.setObjectName("board-hint")
        self.hint.setWordWrap(False)
        for aside in (self.ask, self.hint):
            page.stage.add_aside(aside)
        bar = page.quick_add
        bar.tags.named = self._named
        bar.added.connect(self.add)
        bar.placed.connect(self.place)
        bar.pasted.connect(self.take_list)
        bar.confirmed.connect(self._confirmed)
        bar.left.connect(self._left)
        bar.shown.connect(self._forget)
        bar.typing.connect(self._typed)
        bar.told.connect(page.desk.told)
        bar.heard.connect(page.canvas.teller.say)
        self.ask.agreed.connect(self._agreed)
        self.ask.given_up.connect(self._given_up)

    @cached_property
    def lists(self) -> ListAdding:
        """Adds long lists, slice by slice."""
        from workshop_studio.ui.boards.capture.list_adding import ListAdding  # noqa: PLC0415 -- no start needs it

        made = ListAdding(self)
        made.went_on.connect(self.ask.show_progress)
        made.done.connect(self._list_made)
        made.failed.connect(self._list_failed)
        return made

    def add(self, texts: Sequence[Said], cell: str) -> None:
        """Put texts on the board, into a cell unless they say another one; all in one step."""
        page = self._page
        if len(texts) == 1:
            self._added(
                page.desk.perform(
                    lambda snapshot: page.acts.add(snapshot, texts[0], cell=cell, at=None)
                ),
                cell,
            )
            return
        things = page.words.noun_many
        self.lists.begin(page.acts, page.desk.snapshot, texts, cell=cell, things=things)

    def place(self, said: Typed, way: Way) -> None:
        """Put something beside, before or below what the bar has added last.

        A place on a free board that is taken is pointed at instead, and the next one is beside
        what stands there; the words stay in the bar. In rings, layers and columns no place is
        ever taken: what stands in them makes room.
        """
        page = self._page
        acts, usual, newest = page.acts, page.quick_add.cell, self._newest
        there = None
        if isinstance(acts, BesideActs) and newest in page.scene.by_id:
            try:
                there = acts.next_to(page.desk.snapshot, newest, way)
            except MendableError as error:
                page.desk.refused.emit(str(error))
                return
        if there is not None and there.taken and not there.cell:
            self._go_on_from(there.taken)
            return
        cell = there.cell if there else usual
        at = there.at if there and not there.cell else None
        self._added(page.desk.perform(lambda snapshot: acts.add(snapshot, said, cell=cell, at=at)),
                    usual)  # fmt: skip

    def new(self, act: Act) -> Item | None:
        """What an act has put on the board."""
        scene = self._page.scene
        made = (change.id for change in act.changes.changes if change.before is None)
        return next((scene.by_id[key] for key in made if key in scene.by_id), None)

    def take_list(self, text: str) -> None:
        """Ask whether the lines of a text are to be added."""
        from workshop_studio.tools.boards.pasting.lists import read_pasted  # noqa: PLC0415 -- no start needs them
        from workshop_studio.tools.boards.pasting.repeats import repeats  # noqa: PLC0415 -- the same

        page = self._page
        words = page.words
        found = read_pasted(text, most=words.most, longest=words.longest, sides=words.sided)
        if found.fault == "no text":
            page.desk.told.emit(self.tr("What was copied is no text that can be read here."))
            return
        if not found.texts:
            page.desk.told.emit(self._nothing_in(found))
            return
        cells = {cell.id: cell.name for cell in page.scene.cells}
        place = cells.get(page.quick_add.cell, "")
        self._point_at("")
        self._drop_list()
        again = repeats(page.acts, page.desk.snapshot, page.scene, found.texts)
        self._asked = text
        self.ask.ask(found, again, place=place)
        page.canvas.teller.say(self.ask.words)

    def take_copied_list(self) -> None:
        """The same with what was copied last, wherever that was."""
        found = copied(QGuiApplication.clipboard().mimeData())
        if found.fault:
            hint = self.tr("Copy a list with one name a line, then come back.")
            said = f"{found.fault} {hint}" if found.fault == nothing_copied() else found.fault
            self._page.desk.told.emit(said)
            return
        self._page.quick_add.begin()
        self.take_list(found.text)

    def leave(self) -> None:
        """Keep what is typed, and a list that is asked about; give up one that is being added."""
        keep(self._page, self._asked if self.ask.is_asking else "")
        self._drop_list()

    def go_on(self) -> None:
        """Have what was kept when the page was left."""
        if asked := bring_back(self._page):
            self.take_list(asked)

    def _added(self, act: Act | None, cell: str) -> None:
        """Be ready for the next one, and show where this one went."""
        page = self._page
        if act is None:
            return
        page.quick_add.clear()
        self.typing_ended.emit(quick_add_of(page.acts.board))
        new = self.new(act)
        if new is None:
            return
        there = new.cell or getattr(page.scene.cell_at(new.bounds.centre), "id", "")
        page.quick_add.choose(there or cell)
        page.desk.goes_to[page.acts.board] = page.quick_add.cell
        self._newest = self._just_added = new.id
        self.just_put = (new.id,)
        page.quick_add.can_place = isinstance(page.acts, BesideActs)
        page.canvas.reveal(new.bounds)
        page.canvas.flash(new.id)
        page.canvas.teller.say(self.tr("Added: {name}").format(name=new.name))

    def _go_on_from(self, key: str) -> None:
        """Go on beside something that stands where the next one was to go."""
        page = self._page
        item = page.scene.by_id[key]
        self._newest = key
        page.canvas.reveal(item.bounds)
        name = shortened(item.edit.text if item.edit else item.name, _NAME)
        sentence = self.tr("“{name}” stands there. The same key again goes past it.")
        self._point_at(key, sentence.format(name=name))

    def _list_made(self, act: Act, number: int) -> None:
        page = self._page
        self.ask.hide()
        if (done := page.desk.perform(lambda _snapshot: act)) is not None:
            many = self.tr("{count} {things} added")
            self._added(done, page.quick_add.cell)
            self._reveal_all(done)
            # Once all is in its place: the message stands clear of it.
            page.desk.undoable.emit(many.format(count=number, things=page.words.noun_many))

    def _reveal_all(self, act: Act) -> None:
        """Bring all that a list has put on the board into view, where there is room for it."""
        scene, canvas = self._page.scene, self._page.canvas
        made = (each.id for each in act.changes.changes if each.before is None)
        self.just_put = tuple(key for key in made if key in scene.by_id)
        bounds = [scene.by_id[key].bounds for key in self.just_put]
        if bounds:
            whole, seen = around(bounds), canvas.seen
            if whole.width <= seen.width and whole.height <= seen.height:
                canvas.reveal(whole)

    def _list_failed(self, sentence: str) -> None:
        self.ask.hide()
        if sentence:
            self._page.desk.refused.emit(sentence)

    def _stop_list(self) -> None:
        if "lists" in vars(self):
            self.lists.give_up()

    def _drop_list(self) -> None:
        """Give up the list that is being added, if one is, and say so."""
        if "lists" in vars(self) and self.lists.is_busy:
            self._stop_list()
            self._page.desk.told.emit(self.tr("Given up: nothing of the list was added."))

    def _nothing_in(self, found: Pasted) -> str:
        """Why nothing can be added of what was copied."""
        if found.too_long:
            words = self.tr("This is too long for one: no more than {count} characters have room.")
            return words.format(count=self._page.words.longest)
        return self.tr("There are no words in what was copied.")

    def _named(self, tag: str) -> str:
        acts, snapshot = self._page.acts, self._page.desk.snapshot
        return acts.tag_chooses(snapshot, tag) if isinstance(acts, TagActs) else ""

    def _agreed(self, texts: tuple[str, ...]) -> None:
        self._page.quick_add.begin()
        self.add(texts, self._page.quick_add.cell)

    def _given_up(self) -> None:
        self._drop_list()
        self._page.quick_add.begin()

    def _confirmed(self) -> None:
        if self.ask.isVisible():
            self.ask.agree()

    def _left(self) -> None:
        """Esc gives up the list that is asked about, or else goes to the board.

        What was added last since the caret came is selected there, for the keys of commands: it
        shows a ring, and whoever then presses K means it.
        """
        if self.ask.isVisible():
            self.ask.give_up()
            return
        page, added = self._page, self._just_added
        page.canvas.setFocus()
        if added in page.scene.by_id:
            page.canvas.go_to(added)

    def _forget(self) -> None:
        """Once the caret has left the bar nothing counts as just added; its window may rest."""
        field = self._page.quick_add.field
        if field.window().focusWidget() is not field:
            self._just_added, self.just_put = "", ()

    def _typed(self, text: str) -> None:
        if text:
            self.typing.emit(quick_add_of(self._page.acts.board), text)
        else:
            self.typing_ended.emit(quick_add_of(self._page.acts.board))
        acts, snapshot = self._page.acts, self._page.desk.snapshot
        there = None
        if text.strip() and isinstance(acts, NamedActs) and acts.stands(snapshot):
            there = acts.namesake(snapshot, text)
        self._point_at(there.id if there else "", there.sentence if there else "")

    def _point_at(self, key: str, sentence: str = "") -> None:
        """Outline what is there already, and say so; it bars nothing."""
        page = self._page
        page.canvas.point_at(key)
        if sentence and sentence != self.hint.text():
            page.canvas.teller.say(sentence)
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence))
