"""Owns writing documents, results and copies to files the person chooses."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from workshop_studio.model.mendable import MendableError
from workshop_studio.ui.console.toasts import Toast
from workshop_studio.ui.session.errand import Errand
from workshop_studio.ui.session.studio import Studio, What

if TYPE_CHECKING:
    # It brings the text layer, which the library page does without.
    from workshop_studio.ui.session.desk import Desk

AskPath = Callable[[QWidget, str, str, str], str]
"""Asks for a place: parent, title, proposed name, kinds of file; "" where nobody wants to."""


class SavingOut(QObject):
    """One piece of work at a time; others wait, unless it is given up.

    Attributes:
        ask: the file dialog; tests put another in its place.
        open_file: shows a written file with the program the system has for it.
    """

    def __init__(self, studio: Studio, window: QWidget, toast: Toast) -> None:
        super().__init__(window)
        self._studio = studio
        self._window = window
        self._toast = toast
        self._errand: Errand | None = None
        self._path = Path()
        self._folder: Path | None = None
        self._waiting: deque[tuple[Desk, What, Path, str]] = deque()
        self.ask: AskPath = _ask_system
        self.open_file: Callable[[Path], object] = _open_with_system

    def write(self, desk: Desk, what: What, *, shown: str = "") -> None:
        """Ask for a place, and write a document, results or a copy to it.

        Args:
            desk: the session.
            what: to be written.
            shown: id of the round or theory on show, which is then the one written.
        """
        ending = _kind_of(what)[0]
        chosen = self._ask_for(desk, what, self.tr("Save"))
        if chosen:
            path = Path(chosen)
            whole = path if path.suffix else path.with_name(path.name + ending)
            if self._errand is None:
                self._begin(desk, what, whole, shown)
            else:
                self._waiting.append((desk, what, whole, shown))
                words = self.tr("{name} is written next.").format(name=whole.name)
                self._toast.say(words, sign="file-down")

    def copy_now(self, desk: Desk, then: Callable[[], object]) -> None:
        """Save the session as it is to a file, though the library cannot; then do something."""
        chosen = self._ask_for(desk, "session", self.tr("Save a copy"))
        if not chosen:
            return
        words = self.tr("Saved {name}").format(name=Path(chosen).name)
        errand = self._studio.save_copy(desk, Path(chosen))
        errand.failed.connect(self._failed)

        def made(_done: object) -> None:
            self._toast.say(words)
            then()

        errand.done.connect(made)

    def leave(self, desk: Desk) -> None:
        """Begin at once what waits for a session that is being left; later it would be gone."""
        for each in [each for each in self._waiting if each[0] is desk]:
            self._waiting.remove(each)
            try:
                errand = self._export(*each)
            except MendableError as error:
                self._failed(str(error))
            else:
                errand.failed.connect(self._failed)

    @property
    def working(self) -> bool:
        """Whether something is being written."""
        return self._errand is not None

    def _ask_for(self, desk: Desk, what: What, title: str) -> str:
        """Ask for a place; the first time among the person's documents, then where it was last."""
        ending, kinds = _kind_of(what)
        name = f"{file_name(desk.snapshot.session.title)}{ending}"
        folder = self._folder or _documents()
        chosen = self.ask(self._window, title, str(folder / name), kinds)
        if chosen:
            self._folder = Path(chosen).parent
        return chosen

    def _export(self, desk: Desk, what: What, path: Path, shown: str) -> Errand:
        if what == "theory":
            return self._studio.export(desk, what, path, theory_id=shown)
        return self._studio.export(desk, what, path, round_id=shown)

    def _begin(self, desk: Desk, what: What, path: Path, shown: str) -> None:
        try:
            errand = self._export(desk, what, path, shown)
        except MendableError as error:
            self._toast.say(str(error), sign="triangle-alert")
            return
        self._errand, self._path = errand, path
        errand.done.connect(self._done)
        errand.failed.connect(self._failed)
        errand.ended.connect(self._ended)

    def _done(self, _result: object) -> None:
        path = self._path
        words = self.tr("Saved {name}").format(name=path.name)
        if path.suffix == ".json":
            # Other programs would show it as it is written; it is opened here.
            self._toast.say(words, sign="file-down")
            return
        self._toast.say(
            words, button=self.tr("Open"), act=lambda: self.open_file(path), sign="file-down"
        )

    def _failed(self, reason: str) -> None:
        self._toast.say(reason, sign="triangle-alert")

    def _ended(self) -> None:
        errand, self._errand = self._errand, None
        if errand is not None and errand.is_given_up:
            self._waiting.clear()
        while self._waiting and self._errand is None:
            self._begin(*self._waiting.popleft())


def file_name(title: str) -> str:
    """A title as the name of a file on any system."""
    name = re.sub(r"[^\w\- ]+", "", title).strip()[:80]
    return re.sub(r"\s+", "-", name).lower() or "session"


def _kind_of(what: What) -> tuple[str, str]:
    pdf = QCoreApplication.translate("SavingOut", "PDF (*.pdf)")
    session = QCoreApplication.translate("SavingOut", "Workshop session (*.workshop.json)")
    return {
        "matrix": ("-matrix.pdf", pdf),
        "summary": ("-summary.pdf", pdf),
        "theory": ("-theory.pdf", pdf),
        "ballots": ("-ballots.pdf", pdf),
        "ballots-large": ("-ballots-large.pdf", pdf),
        "question-cards": ("-question-cards.pdf", pdf),
        "results-csv": (
            "-results.csv",
            QCoreApplication.translate("SavingOut", "Comma-separated values (*.csv)"),
        ),
        "results-xlsx": (
            "-results.xlsx",
            QCoreApplication.translate("SavingOut", "Spreadsheet (*.xlsx)"),
        ),
        "session": (".workshop.json", session),
        "session-anonymised": ("-anonymised.workshop.json", session),
    }[what]


def _ask_system(parent: QWidget, title: str, proposed: str, kinds: str) -> str:
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 -- no start needs it

    return QFileDialog.getSaveFileName(parent, title, proposed, kinds)[0]


def _documents() -> Path:
    """The person's own documents; the home folder where there are none."""
    from PySide6.QtCore import QStandardPaths  # noqa: PLC0415 -- no start needs it

    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(place))
    return documents if documents.is_dir() else Path.home()


def _open_with_system(path: Path) -> None:
    from PySide6.QtCore import QUrl  # noqa: PLC0415 -- no start needs it
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415 -- the same

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
