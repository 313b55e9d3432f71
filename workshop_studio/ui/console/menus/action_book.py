"""Owns the window's own actions: their words, keys and icons, by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from workshop_studio.ui.console.steps.step_names import STEPS, step_icon, step_title

Key = QKeySequence.StandardKey
ABOVE_ALL = "above-all"
"""Property of the actions whose keys work while something lies over the window."""
_ABOVE_ALL = ("commands", "keys", "preferences", "about", "counting", "full", "wall", "quit")


class ActionBook(QObject):
    """Every action of the window that is not a page's own; connect to what `book["name"]` tells.

    Qt has no keys for Quit and Preferences where no desktop gives them, so those stand by hand.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        self._make_file()
        self._make_edit()
        self._make_view()
        self._make_session()
        self._make_present_and_help()
        for name in _ABOVE_ALL:
            self[name].setProperty(ABOVE_ALL, True)  # noqa: FBT003 -- Qt takes it so

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def enable(self, names: Sequence[str], *, on: bool) -> None:
        """Let actions be used, or not."""
        for name in names:
            self._actions[name].setEnabled(on)

    def _make_file(self) -> None:
        self._add("new", self.tr("&New session"), [Key.New], "plus")
        self._add("open", self.tr("&Open a file…"), [Key.Open], "folder-open")
        self._add("add", self.tr("Add to &library"), [], "library")
        self._add("save", self.tr("&Save now"), [Key.Save], "save")
        self._add("copy", self.tr("Save a &copy…"), ["Ctrl+Shift+S"], "copy")
        self._add("copy-anonymised", self.tr("Save a copy &without who said what…"), [], "copy")
        self._add("pdf-matrix", self.tr("Save the &matrix as PDF…"), [], "file-down")
        self._add("pdf-summary", self.tr("Save the s&ummary as PDF…"), [], "file-down")
        self._add("pdf-theory", self.tr("Save the &theory of change as PDF…"), [], "file-down")
        self._add("results-csv", self.tr("Save the results as CS&V…"), [], "table")
        self._add("results-xlsx", self.tr("Save the results as a s&preadsheet…"), [], "table")
        self._add("library", self.tr("&Back to the library"), ["Ctrl+W"], "chevron-left")
        self._add("quit", self.tr("&Quit"), ["Ctrl+Q"], "")

    def _make_edit(self) -> None:
        self._add("undo", self.tr("&Undo"), [Key.Undo], "undo-2")
        self._add("redo", self.tr("&Redo"), ["Ctrl+Y", "Ctrl+Shift+Z"], "redo-2")
        self._add("typed", self.tr("&What you were typing…"), [], "pencil")
        self._add("preferences", self.tr("Pr&eferences"), ["Ctrl+,"], "settings")

    def _make_view(self) -> None:
        group = QActionGroup(self)
        for name, words, sign in (
            ("light", self.tr("&Light"), "sun"),
            ("dark", self.tr("&Dark"), "moon"),
            ("system", self.tr("&As the system"), "monitor"),
        ):
            group.addAction(self._add(name, words, [], sign, checkable=True))
        self._add("motion", self.tr("&Reduce motion"), [], "", checkable=True)
        self._add("dock", self.tr("&Side panel"), ["F9"], "panel-right", checkable=True)
        self._add("full", self.tr("&Full screen"), ["F11"], "maximize", checkable=True)
        self._add("region", self.tr("&Next part of the window"), ["F6"], "")
        self._add("region-back", self.tr("&Previous part of the window"), ["Shift+F6"], "")

    def _make_session(self) -> None:
        for number, step in enumerate(STEPS, start=1):
            words = f"&{number}  {step_title(step)}"
            self._add(f"step-{step}", words, [f"Ctrl+{number}"], step_icon(step))
        self._add("next-step", self.tr("&Next step"), ["PgDown"], "arrow-right")
        self._add("previous-step", self.tr("&Previous step"), ["PgUp"], "arrow-left")
        self._add("photo", self.tr("&Lay a photo beside the board…"), [], "image")
        self._add("go-back", self.tr("&Back to where you were"), ["Ctrl+["], "chevron-left")
        self._add("go-forward", self.tr("&Forward again"), ["Ctrl+]"], "chevron-right")

    def _make_present_and_help(self) -> None:
        self._add("wall", self.tr("Show on the &wall"), ["F5"], "monitor", checkable=True)
        self._add("commands", self.tr("&Commands…"), ["Ctrl+K"], "search")
        self._add("keys", self.tr("&Keys and shortcuts"), ["Ctrl+/", "F1"], "keyboard")
        self._add("counting", self.tr("&How votes are counted"), [], "vote")
        self._add("about", self.tr("&About Workshop Studio"), [], "info")

    def _add(
        self, name: str, words: str, keys: Sequence[str | QKeySequence.StandardKey], sign: str,
        *, checkable: bool = False,
    ) -> QAction:  # fmt: skip
        action = QAction(words, self)
        action.setObjectName(name)
        action.setData(sign)
        action.setCheckable(checkable)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setMenuRole(QAction.MenuRole.NoRole)
        self._actions[name] = action
        return action
