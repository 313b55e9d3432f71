"""Owns what stands in which menu: the window's own actions, and those of the page that is open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from workshop_studio.model.words import Mark
from workshop_studio.ui.console.menus.action_book import ActionBook
from workshop_studio.ui.console.menus.mnemonics import mark
from workshop_studio.ui.console.steps.step_names import STEPS

# None is a line between actions.
_FILE = (
    "new", "open", "add", None, "save", "copy", "copy-anonymised", None,
    "pdf-matrix", "pdf-summary", "pdf-theory", None,
    "results-csv", "results-xlsx", None, "library", "quit",
)  # fmt: skip
_EDIT = ("undo", "redo", "typed", None, None, "preferences")
_VIEW = (
    "light", "dark", "system", None, "motion", "dock", "full", None, "region", "region-back", None,
)  # fmt: skip
_SESSION = (*(f"step-{step}" for step in STEPS), None, "next-step", "previous-step", None,
            "go-back", "go-forward", None, "photo")  # fmt: skip
_MARKS = tuple(f"note-{mark}" for mark in get_args(Mark))


class Menus(QObject):
    """The menus of the bar. A page says by the property `menu` of an action where it belongs."""

    def __init__(self, bar: QMenuBar, book: ActionBook) -> None:
        super().__init__(bar)
        self._book = book
        self._pages: list[tuple[QMenu, QAction]] = []
        self.menus: dict[str, QMenu] = {}
        for name, words, entries in (
            ("file", self.tr("&File"), _FILE),
            ("edit", self.tr("&Edit"), _EDIT),
            ("view", self.tr("&View"), _VIEW),
            ("insert", self.tr("&Insert"), ()),
            ("session", self.tr("&Session"), _SESSION),
            ("present", self.tr("&Present"), ("wall",)),
            ("review", self.tr("&Review"), ("step-matrix", "step-close")),
            ("help", self.tr("&Help"), ("commands", "keys", "counting", None, "about")),
        ):
            self._fill(name, QMenu(words, bar), entries)
            bar.addMenu(self.menus[name])
        # What their actions' names begin with.
        self._groups = {
            ("board-move-",): self._group(QMenu(self.tr("Move"), bar)),
            ("board-align-",): self._group(QMenu(self.tr("Align"), bar)),
            ("link-kind-",): self._group(QMenu(self.tr("Kind of link"), bar)),
            ("link-confidence-",): self._group(QMenu(self.tr("How sure of a link"), bar)),
            ("map-rate-",): self._group(QMenu(self.tr("Rate link"), bar)),
            _MARKS: self._group(QMenu(self.tr("Mark"), bar)),
            ("questions-sign-",): self._group(QMenu(self.tr("Signs of energy"), bar)),
            ("find-",): self._group(QMenu(self.tr("Find"), bar), within="view"),
            ("board-zoom-",): self._group(QMenu(self.tr("Zoom"), bar), within="view"),
            ("focus-",): self._group(QMenu(self.tr("Focus"), bar), within="view"),
        }
        self.show_page(())

    def show_page(self, actions: Sequence[QAction]) -> None:
        """Put a page's actions into their menus, and take those of the page before out."""
        for menu, action in self._pages:
            menu.removeAction(action)
        self._pages = []
        for action in actions:
            menu = self._grouped(action) or self.menus[_menu_of(action)]
            # Preferences stay the last, under a line of their own.
            before = menu.actions()[-2] if menu is self.menus["edit"] else None
            if before is None:
                menu.addAction(action)
            else:
                menu.insertAction(before, action)
            self._pages.append((menu, action))
        for group in self._groups.values():
            group.menuAction().setVisible(bool(group.actions()))
        self._mark_letters()
        for name in ("insert",):
            self.menus[name].menuAction().setVisible(bool(self.menus[name].actions()))

    def groups(self) -> Iterator[tuple[str, list[QAction]]]:
        """Each menu that is there, and each menu within one, by its title; what stands in it."""
        inner = {group.menuAction(): group for group in self._groups.values()}
        for menu in self.menus.values():
            shown = [each for each in menu.actions() if each.isVisible()]
            yield _title(menu), [each for each in shown if each not in inner]
            for group in (inner[each] for each in shown if each in inner):
                yield _title(group), [each for each in group.actions() if each.isVisible()]

    def where(self, action: QAction) -> str:
        """The menu in which an action stands, in words; "" for none."""
        for menu in self.menus.values():
            if action in menu.actions():
                return _title(menu)
        group = self._grouped(action)
        if group is None:
            return ""
        homes = (menu for menu in self.menus.values() if group.menuAction() in menu.actions())
        return next(_title(menu) for menu in homes)

    def for_session(self, *, open_: bool) -> None:
        """Show the menus that make sense only while a session is open."""
        for name in ("present", "review"):
            self.menus[name].menuAction().setVisible(open_)

    def _mark_letters(self) -> None:
        """Mark a letter of what a page has brought, and of the menus within menus."""
        groups = [group.menuAction() for group in self._groups.values()]
        brought = [*groups, *(action for _menu, action in self._pages)]
        for menu in (*self.menus.values(), *self._groups.values()):
            there = [each for each in menu.actions() if each.isVisible()]
            mark([each for each in there if each in brought], beside=there)

    def _group(self, menu: QMenu, *, within: str = "edit") -> QMenu:
        """A menu within another, for what comes in fours and sixes."""
        home = self.menus[within]
        if within == "edit":
            home.insertMenu(home.actions()[-2], menu)
        else:
            home.addMenu(menu)
        return menu

    def _grouped(self, action: QAction) -> QMenu | None:
        name = action.objectName()
        return next((menu for keys, menu in self._groups.items() if name.startswith(keys)), None)

    def _fill(self, name: str, menu: QMenu, entries: Sequence[str | None]) -> None:
        self.menus[name] = menu
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            else:
                menu.addAction(self._book[entry])


def _title(menu: QMenu) -> str:
    return menu.title().replace("&", "")


def _menu_of(action: QAction) -> str:
    """The menu of a page's action: as it says itself, or by what its name says that it does."""
    said, name = action.property("menu"), action.objectName()
    if isinstance(said, str) and said in {"file", "edit", "view", "insert", "session", "review"}:
        return said
    if "zoom" in name or "outline" in name:
        return "view"
    return "insert" if "add" in name or "new" in name else "edit"
