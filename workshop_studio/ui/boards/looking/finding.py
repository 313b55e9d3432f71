"""Owns looking for something on the board of a page, and going on with that on other boards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import isValid

from workshop_studio.ui.boards.board_actions import Spec

if TYPE_CHECKING:
    # What finds, and the strip, are made when somebody first looks for something.
    from workshop_studio.tools.finding import Finder
    from workshop_studio.ui.boards.board_page import BoardPage
    from workshop_studio.ui.boards.looking.find_bar import FindBar


class Finding(QObject):
    """Finds words on a board: the found things are outlined, one after the other is selected.

    Signals:
        shown: this is found and selected now, or nothing is looked for any more.

    Attributes:
        bar: the strip above the board, once something was looked for.
        found: ids of what was found, in reading order.
        current: id of the one that is shown now; "" for none.
        order: gives the ids of things as they are read where something else shows the board.
        actions: for menus, palette and keys.
    """

    shown = Signal()
    order: Callable[[], Sequence[str]] | None = None

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page.widget)
        self._page = page
        self.bar: FindBar | None = None
        self.found: tuple[str, ...] = ()
        self.current = ""
        self._finder: Finder | None = None
        self._came_from: QWidget | None = None
        make = page.possible.make
        words = self.tr("Find on this board")
        self.actions = [
            make(Spec("find-here", words, "search", ["Ctrl+F"], everywhere=True), self.begin),
            make(Spec("find-next", self.tr("Find next"), "", ["F3"], everywhere=True,
                      repeats=True), partial(self.step, 1)),
            make(Spec("find-last", self.tr("Find previous"), "", ["Shift+F3"], everywhere=True,
                      repeats=True), partial(self.step, -1)),
        ]  # fmt: skip
        for action in self.actions:
            action.setProperty("context", False)  # noqa: FBT003 -- Qt takes it so
        page.actions += self.actions
        page.canvas.escapes.append(self.end)
        page.refreshed.connect(self._follow)
        if page.desk.looks_on:
            # Whoever went to this page for one thing selects it first.
            page.desk.looks_on = False
            QTimer.singleShot(0, self, self.begin)

    @property
    def is_on(self) -> bool:
        """Whether something is looked for now."""
        return self.bar is not None and not self.bar.isHidden()

    @property
    def words(self) -> str:
        """What is looked for."""
        return self._page.desk.looked_for

    def begin(self) -> None:
        """Ask what to look for, with the words that were looked for last."""
        bar, desk = self._made(), self._page.desk
        was_on = self.is_on
        if not was_on:
            self._came_from = QApplication.focusWidget()
        bar.show()
        if not was_on and bar.field.text() == desk.looked_for:
            self._look(desk.looked_for)
        elif not was_on:
            bar.field.setText(desk.looked_for)
        bar.field.setFocus()
        bar.field.selectAll()

    def step(self, by: int) -> None:
        """Go to the next of what was found, or to the one before; round at the ends."""
        if not self.is_on:
            self.begin()
        elif self.found:
            known = self.current in self.found
            at = self.found.index(self.current) + by if known else 0
            self._go_to(self.found[at % len(self.found)])
            self._tell()

    def end(self) -> bool:
        """Look for nothing any more; what was found last stays selected. Whether one looked."""
        if self.bar is None or self.bar.isHidden():
            return False
        self.bar.hide()
        self._return()
        self._show(())
        self.shown.emit()
        return True

    def _return(self) -> None:
        """Give the keyboard to the board, where something was found; else to what one came from."""
        canvas, before = self._page.canvas, self._came_from
        is_there = before is not None and isValid(before) and before.isVisible()
        if before is not None and is_there and (canvas.isHidden() or not self.found):
            before.setFocus()
        elif not canvas.isHidden():
            canvas.setFocus()

    def _made(self) -> FindBar:
        if self.bar is None:
            from workshop_studio.tools.finding import Finder  # noqa: PLC0415 -- no start needs it
            from workshop_studio.ui.boards.looking.find_bar import FindBar  # noqa: PLC0415 -- the same

            self._finder, self.bar = Finder(), FindBar()
            self._page.stage.add_strip(self.bar)
            self.bar.typed.connect(self._look)
            self.bar.step_wanted.connect(self.step)
            self.bar.elsewhere_wanted.connect(self._show_elsewhere)
            self.bar.ended.connect(self.end)
        return self.bar

    def _look(self, typed: str) -> None:
        """Find what is typed, and show the first from where the keyboard is."""
        self._page.desk.looked_for = typed
        self._find(typed)
        if self.found and self.current not in self.found:
            self._go_to(self._first())
        self._tell()

    def _follow(self) -> None:
        """The board was laid out anew; what shows it otherwise hears of that later, and asks."""
        if self.order is None:
            self.look_again()

    def look_again(self) -> None:
        """Find anew: things may have come or gone, or stand in another order."""
        if self.is_on:
            self._find(self._page.desk.looked_for)
            self._tell()

    def _find(self, typed: str) -> None:
        canvas = self._page.canvas
        if self._finder is not None:
            there = {*self._finder.on_board(canvas.scene, typed)}
            self._show(tuple(key for key in self._read() if key in there))
        if self.current not in self.found:
            self.current = canvas.current if canvas.current in self.found else ""

    def _show(self, found: tuple[str, ...]) -> None:
        self.found = found
        self._page.canvas.show_found(found)

    def _read(self) -> Sequence[str]:
        """Ids of all things, as they are read where the board is shown now."""
        order = self._page.canvas.scene.order
        return order if self.order is None else tuple(dict.fromkeys([*self.order(), *order]))

    def _first(self) -> str:
        """The first that was found from where the keyboard is."""
        canvas, found = self._page.canvas, {*self.found}
        order = self._read()
        start = order.index(canvas.current) if canvas.current in order else 0
        return next(key for key in (*order[start:], *order[:start]) if key in found)

    def _go_to(self, key: str) -> None:
        self.current = key
        self._page.canvas.go_to(key)

    def _tell(self) -> None:
        if self.bar is None:
            return
        self.shown.emit()
        typed = self._page.desk.looked_for.strip()
        words = ""
        if self.found:
            at = self.found.index(self.current) + 1 if self.current in self.found else 0
            words = self.tr("{number} of {all}").format(number=at, all=len(self.found))
        elif typed:
            words = self.tr("Nothing is called that")
        others = sum(len(each) for each in self._elsewhere().values())
        self.bar.show_found(words, some=bool(self.found), elsewhere=others)
        named = self._page.canvas.scene.by_id.get(self.current) if self.found else None
        self._page.canvas.teller.say(f"{words}: {named.name}" if named is not None else words)

    def _elsewhere(self) -> dict[str, list[str]]:
        page = self._page
        if self._finder is None:
            return {}
        return self._finder.elsewhere(page.desk.snapshot, page.acts.board, page.desk.looked_for)

    def _show_elsewhere(self) -> None:
        """Offer the other boards, each with how much was found there."""
        from workshop_studio.ui.console.steps.step_names import step_title  # noqa: PLC0415 -- the console knows pages
        from workshop_studio.ui.console.steps.steps import home_of  # noqa: PLC0415 -- the same

        if self.bar is None:
            return
        menu = QMenu(self.bar)
        snapshot = self._page.desk.snapshot
        for place, records in self._elsewhere().items():
            home = home_of(snapshot, records[0])
            if home is not None:
                named = str(getattr(snapshot.find(place), "title", ""))
                where = ", ".join(filter(None, (step_title(home[0]), named)))
                action = menu.addAction(f"{where}: {len(records)}".replace("&", "&&"))
                action.triggered.connect(partial(self._leave_for, home[0], records[0]))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.bar.elsewhere.mapToGlobal(self.bar.elsewhere.rect().bottomLeft()))

    def _leave_for(self, step: str, record: str, *_checked: bool) -> None:
        self._page.desk.looks_on = True
        self._page.wants.emit(step, record)
