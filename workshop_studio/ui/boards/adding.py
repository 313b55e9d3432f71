"""Owns what becomes of what is typed or pasted into the quick add bar of a board."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from workshop_studio.layout.boards.scene import Item, Scene
from workshop_studio.tools.boards.acting import Act, BoardActs, NamedActs
from workshop_studio.tools.boards.adding import add_texts
from workshop_studio.tools.boards.pasted import pasted_lines, repeated
from workshop_studio.ui.boards.board_words import BoardWords
from workshop_studio.ui.boards.paste_ask import PasteAsk
from workshop_studio.ui.boards.quick_add import QuickAdd
from workshop_studio.ui.boards.stage import Stage
from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.kit.widgets import plain
from workshop_studio.ui.session.desk import Desk
from workshop_studio.ui.session.typed_places import quick_add_of


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
        ask: whether a pasted list is to be added.
        hint: what stands there already of the name that is being typed.
    """

    typing = Signal(str, str)
    typing_ended = Signal(str)

    def __init__(self, page: AddsTo, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self.ask = PasteAsk(page.words)
        self.hint: QLabel = plain("")
        self.hint.setObjectName("board-hint")
        self.hint.setWordWrap(False)
        for aside in (self.ask, self.hint):
            page.stage.add_aside(aside)
        bar = page.quick_add
        bar.added.connect(self.add)
        bar.pasted.connect(self.take_list)
        bar.confirmed.connect(self._confirmed)
        bar.left.connect(self._left)
        bar.typing.connect(self._typed)
        bar.told.connect(page.desk.told)
        self.ask.agreed.connect(self._agreed)
        self.ask.given_up.connect(bar.begin)

    def add(self, texts: tuple[str, ...], cell: str) -> None:
        """Put texts on the board, into a cell unless they say another one; all in one step."""
        page, things = self._page, self._page.words.noun_many
        act = page.desk.perform(
            lambda snapshot: add_texts(page.acts, snapshot, texts, cell=cell, things=things)
        )
        if act is None:
            return
        page.quick_add.clear()
        self.typing_ended.emit(quick_add_of(self._page.acts.board))
        if len(texts) > 1:
            many = self.tr("{count} {things} added").format(count=len(texts), things=things)
            page.desk.undoable.emit(many)
        new = self.new(act)
        if new is not None:
            there = page.scene.cell_at(new.bounds.centre)
            page.quick_add.choose(new.cell or (there.id if there else cell))
            page.canvas.reveal(new.bounds)
            page.canvas.flash(new.id)
            page.canvas.teller.say(self.tr("Added: {name}").format(name=new.name))

    def new(self, act: Act) -> Item | None:
        """What an act has put on the board."""
        scene = self._page.scene
        made = (change.id for change in act.changes.changes if change.before is None)
        return next((scene.by_id[key] for key in made if key in scene.by_id), None)

    def take_list(self, text: str) -> None:
        """Ask whether the lines of a text are to be added."""
        page = self._page
        texts = pasted_lines(text, sides=page.words.sided)
        if not texts:
            page.desk.told.emit(self.tr("There are no words in what was copied."))
            return
        cells = {cell.id: cell.name for cell in page.scene.cells}
        place = cells.get(page.quick_add.cell, "")
        self._point_at("")
        self.ask.ask(texts, self._repeats(texts), place=place)
        page.canvas.teller.say(self.ask.words)

    def take_copied_list(self) -> None:
        """The same with what was copied last, wherever that was."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._page.desk.told.emit(
                self.tr("Nothing is copied yet. Copy a list with one name a line, then come back.")
            )
            return
        self._page.quick_add.begin()
        self.take_list(text)

    def _repeats(self, texts: Sequence[str]) -> tuple[bool, ...]:
        acts, snapshot = self._page.acts, self._page.desk.snapshot
        if not isinstance(acts, NamedActs):
            return (False,) * len(texts)
        names = [acts.name_in(snapshot, text) for text in texts]
        there = zip(names, texts, strict=True)
        known = {name for name, text in there if acts.namesake(snapshot, text) is not None}
        return repeated(names, known)

    def _agreed(self, texts: tuple[str, ...]) -> None:
        self._page.quick_add.begin()
        self.add(texts, self._page.quick_add.cell)

    def _confirmed(self) -> None:
        if self.ask.isVisible():
            self.ask.agree()

    def _left(self) -> None:
        """Esc gives up the list that is asked about, or else goes to the board."""
        if self.ask.isVisible():
            self.ask.give_up()
        else:
            self._page.canvas.setFocus()

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
