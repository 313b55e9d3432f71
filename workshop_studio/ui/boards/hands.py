"""Owns what gestures on the canvas of a board do to the session: drop, link, retype, begin anew."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from workshop_studio.layout.boards.geometry import Point
from workshop_studio.layout.boards.scene import Scene
from workshop_studio.model.changes import Transaction
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.tools.boards.acting import Act, BoardActs
from workshop_studio.tools.boards.beside import BesideActs, Way, free_next_to
from workshop_studio.tools.gestures import Edit
from workshop_studio.ui.boards.board_words import BoardWords
from workshop_studio.ui.boards.capture.adding import Adding
from workshop_studio.ui.canvas.board_canvas import BoardCanvas
from workshop_studio.ui.session.desk import Desk


class Handled(Protocol):
    """What gestures need of the page."""

    desk: Desk
    acts: BoardActs
    words: BoardWords
    canvas: BoardCanvas
    adding: Adding

    @property
    def scene(self) -> Scene:
        """The board as it is now."""
        ...

    def act(self, act: Act | None) -> bool:
        """Select what an act wants to see selected."""
        ...


class Hands(QObject):
    """Turns what the canvas tells into changes, and remembers what was begun and has no words."""

    def __init__(self, page: Handled, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._unnamed = ""
        self._unnamed_by = self._newest = 0
        self._awaited = ("", 0)
        canvas = page.canvas
        canvas.dropped.connect(self._dropped)
        canvas.linked.connect(self._linked)
        canvas.wanted_at.connect(self._wanted_at)
        canvas.typist.retyped.connect(self._retyped)
        canvas.typist.began.connect(self._name_no_more)
        canvas.typist.given_up.connect(self._given_up)
        canvas.typist.onward.connect(self._go_on)
        canvas.typist.split.connect(self._split)

    def await_words(self, key: str, act: Act) -> None:
        """Take the words that are typed over something next for a part of the act just done."""
        # What changes nothing is no step, and the newest is somebody's before.
        self._awaited = ("", 0) if act.changes.is_empty else (key, self._newest)

    def heard(self, transaction: Transaction) -> None:
        """Follow a change that has entered; go on with what an undo has brought back."""
        self._newest = transaction.seq
        if self._page.desk.snapshot.find(self._unnamed) is None:
            self._name_no_more()
        if transaction.undoes is not None and self._page.canvas.hasFocus():
            self._select_brought_back(transaction)

    def _select_brought_back(self, transaction: Transaction) -> None:
        scene = self._page.scene
        back = {each.id for each in transaction.changes.changes if each.before is None}
        found = [key for key in scene.order if key in back]
        things = [key for key in found if not scene.by_id[key].ends]
        if found:
            self._page.canvas.select(things or found)

    def _wanted_at(self, at: Point) -> None:
        cell = self._page.scene.cell_at(at)
        self._begin(cell.id if cell else "", at)

    def _go_on(self, key: str, way: Way) -> None:
        """Begin the next one beside or below another; what stands there already is typed over."""
        page, acts = self._page, self._page.acts
        if not isinstance(acts, BesideActs):
            return
        try:
            there = acts.next_to(page.desk.snapshot, key, way)
        except MendableError as error:
            page.desk.refused.emit(str(error))
            return
        if there is not None and there.taken:
            page.canvas.go_to(there.taken)
            page.canvas.take(Edit(there.taken))
            # What is typed goes on from what stands there; it does not go in its place.
            page.canvas.typist.editor.moveCursor(QTextCursor.MoveOperation.End)
            there_name = page.scene.by_id[there.taken].name
            page.canvas.teller.say(self.tr("This place is taken: {name}").format(name=there_name))
        elif there is not None:
            self._begin(there.cell, there.at)

    def _split(self, key: str, first: str, second: str) -> None:
        from workshop_studio.tools.boards.splitting import split_in_two  # noqa: PLC0415 -- rarely used

        page, acts = self._page, self._page.acts

        def make(snapshot: Snapshot) -> Act:
            below = None
            if isinstance(acts, BesideActs) and not page.scene.by_id[key].cell:
                below = free_next_to(acts, snapshot, key, "below")
            return split_in_two(snapshot, key, first, second, at=below.at if below else None)

        self._name_no_more()
        act = page.desk.perform(make)
        if act is None:
            page.canvas.typist.keep_open()
            return
        page.act(act)
        page.canvas.teller.say(self.tr("Split into two: {name}").format(name=second.strip()))

    def _begin(self, cell: str, at: Point | None) -> None:
        """Put something new there, and have its words typed."""
        page = self._page
        text = self.tr("New {thing}").format(thing=page.words.noun_one)
        act = page.desk.perform(lambda snapshot: page.acts.add(snapshot, text, cell=cell, at=at))
        if act is not None:
            self.begin(act)

    def begin(self, act: Act) -> None:
        """Have the words typed of what an act has put on the board; without any it goes again."""
        page = self._page
        new = page.adding.new(act)
        if new is not None:
            page.canvas.select((new.id,))
            page.canvas.take(Edit(new.id))
            self._unnamed, self._unnamed_by = new.id, self._newest
            self.await_words(new.id, act)

    def _given_up(self, key: str) -> None:
        """What was put on the board a moment ago and never got its words goes again."""
        unnamed, desk, acts = self._unnamed, self._page.desk, self._page.acts
        self._name_no_more()
        if key != unnamed or desk.snapshot.find(key) is None:
            return
        if self._newest == self._unnamed_by:
            desk.undo()
        else:
            # Something else was done meanwhile; that is not taken back in its place.
            desk.perform(lambda snapshot: acts.remove(snapshot, (key,)))

    def _name_no_more(self) -> None:
        """Whatever is given up from now on stays on the board."""
        self._unnamed = ""

    def _dropped(self, ids: tuple[str, ...], held: str, at: Point) -> None:
        page = self._page
        page.act(
            page.desk.perform(lambda snapshot: page.acts.drop(snapshot, ids, held=held, at=at))
        )
        item, canvas = page.scene.by_id.get(held), page.canvas
        # A heading goes with the last of its notes, where those have joined another.
        if item and not canvas.free.intersects(canvas.view.rect_to_widget(item.bounds)):
            # The board was pushed for it, and has laid it elsewhere or left it where it was.
            canvas.reveal(item.bounds)

    def _linked(self, source: str, target: str) -> None:
        page = self._page
        if page.act(page.desk.perform(lambda snapshot: page.acts.link(snapshot, source, target))):
            # Boards that lay themselves out bring together what is joined.
            page.canvas.reveal(page.scene.by_id[target].bounds)

    def _retyped(self, key: str, text: str) -> None:
        page = self._page
        self._name_no_more()
        enter = page.desk.amend if self._awaited == (key, self._newest) else page.desk.perform
        act = enter(lambda snapshot: page.acts.retype(snapshot, key, text))
        if act is None:
            page.canvas.typist.keep_open()
        elif key not in page.scene.by_id:
            # A heading is known by its words.
            page.act(act)
