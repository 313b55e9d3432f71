"""Owns taking files in, one after the other, and asking where the library has them otherwise."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QObject

from workshop_studio.ui.library.notice_bar import NoticeBar, Way
from workshop_studio.ui.session.errand import Errand
from workshop_studio.ui.session.studio import Again, Arrival, Studio

Arrived = Callable[[str, bool], None]


class TakingIn(QObject):
    """The files that wait to be taken in. Nothing is lost: one that cannot be read is told of."""

    def __init__(self, studio: Studio, notice: NoticeBar, arrived: Arrived) -> None:
        """Begin with nothing.

        Args:
            studio: takes the files.
            notice: says how it went, and asks.
            arrived: told each session that is there, and whether it is to be opened.
        """
        super().__init__(notice)
        self._studio = studio
        self._notice = notice
        self._arrived = arrived
        self._waiting: deque[Path] = deque()
        self._problems: list[tuple[str, tuple[str, ...]]] = []
        self._added: list[str] = []
        self._warnings: list[str] = []
        self._open_it = False
        self._asking = False
        self._errand: Errand | None = None

    def begin(self, paths: Sequence[Path], *, open_it: bool) -> None:
        """Take in these files after those under way; one alone may be opened at once."""
        if not paths:
            return
        self._waiting.extend(paths)
        self._open_it = open_it and len(self._waiting) == 1
        if self._errand is None:
            self._go_on()

    @property
    def working(self) -> bool:
        """Whether a file is just being taken in."""
        return self._errand is not None

    def _go_on(self) -> None:
        while self._waiting and self._waiting[0].is_dir():
            self._problems.append((_folder(self._waiting.popleft()), ()))
        if self._waiting:
            self._take("ask")
        else:
            self._tell()

    def _take(self, again: Again) -> None:
        self._asking = False
        errand = self._errand = self._studio.import_file(self._waiting[0], again=again)
        errand.done.connect(self._came)
        errand.failed.connect(self._failed)
        errand.ended.connect(self._ended)

    def _came(self, came: object) -> None:
        arrival, path = cast("Arrival", came), self._waiting[0]
        if arrival.outcome == "asks":
            self._ask(path, arrival)
            return
        self._added.append(arrival.title)
        self._warnings.extend(f"{path.name}: {warning}" for warning in arrival.warnings)
        self._arrived(arrival.session, self._open_it)

    def _failed(self, sentence: str) -> None:
        places = self._errand.places if self._errand is not None else ()
        self._problems.append((sentence, places))

    def _ended(self) -> None:
        errand, self._errand = self._errand, None
        if errand is not None and errand.is_given_up:
            # Whoever gives one up wants none of those that wait behind it.
            self._waiting.clear()
            self._tell()
        elif not self._asking:
            self._skip()

    def _ask(self, path: Path, arrival: Arrival) -> None:
        self._asking = True
        self._notice.say(
            _tr(
                "“{title}” is in the library already, with other contents. "
                "What is to become of the file {name}?"
            ).format(title=arrival.title, name=path.name),
            ways=(
                Way(_tr("Keep both"), lambda: self._answer(lambda: self._take("as-new"))),
                Way(_tr("Replace"), lambda: self._answer(lambda: self._take("replace"))),
                Way(_tr("Cancel"), lambda: self._answer(self._skip)),
            ),
        )

    def _answer(self, way: Callable[[], object]) -> None:
        # Where more files came since, the question is just being put again, and stands then.
        if self._asking:
            way()

    def _skip(self) -> None:
        self._asking = False
        self._waiting.popleft()
        self._go_on()

    def _tell(self) -> None:
        problems, added, warnings = self._problems, self._added, self._warnings
        self._problems, self._added, self._warnings = [], [], []
        if problems:
            self._tell_problems(problems, added)
        elif warnings:
            words = _tr("Taken in; some places should be looked at.")
            self._notice.say(words, kind="advice", details=warnings)
        elif added and not self._open_it:
            words = _tr("“{title}” is in the library.").format(title=added[0])
            if len(added) > 1:
                words = _tr("{count} sessions are in the library.").format(count=len(added))
            self._notice.say(words)

    def _tell_problems(
        self, problems: Sequence[tuple[str, tuple[str, ...]]], added: Sequence[str]
    ) -> None:
        sentence, places = problems[0]
        details = list(places)
        if len(problems) > 1:
            sentence = _tr("{bad} files could not be taken in, {good} could.").format(
                bad=len(problems), good=len(added)
            )
            details = [line for each, more in problems for line in (each, *more)]
        elif places:
            counted = _tr("1 place") if len(places) == 1 else _tr("{count} places")
            sentence = f"{sentence} ({counted.format(count=len(places))})"
        self._notice.say(sentence, kind="danger", details=details)


def _folder(path: Path) -> str:
    words = _tr("“{name}” is a folder; drop the session files in it instead.")
    return words.format(name=path.name)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Import", words)
