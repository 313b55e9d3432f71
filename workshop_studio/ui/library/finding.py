"""Owns finding sessions by what is typed and chosen, and the words a card says of one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt

from workshop_studio.layout.words import beside_badge
from workshop_studio.library.summaries import SessionSummary
from workshop_studio.tools.folded import folded

_SAMPLE = "sample-"
"""The ids of the sample sessions begin so."""
Trait = Literal["place", "group", "year"]
"""What sessions can be filtered by."""
_BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def is_sample(session: SessionSummary) -> bool:
    """Whether it is one of the samples that come with the program."""
    return session.id.startswith(_SAMPLE)


def card_title(session: SessionSummary) -> str:
    """The title as its card shows it, on one line."""
    title = " ".join(session.title.split())
    return beside_badge(title) if is_sample(session) else title


def trait_of(session: SessionSummary, trait: Trait) -> str:
    """Its place, its group, or the year of its day; "" where nothing says."""
    if trait == "year":
        return session.date[:4]
    return " ".join((session.place if trait == "place" else session.group).split())


def choices(sessions: Iterable[SessionSummary], trait: Trait) -> tuple[tuple[str, str], ...]:
    """What there is to choose from: (words, what `having` takes), without regard to case."""
    said: dict[str, str] = {}
    for session in sessions:
        if words := trait_of(session, trait):
            said.setdefault(folded(words), words)
    in_order = sorted(said, reverse=trait == "year")
    return tuple((said[each], each) for each in in_order)


def having(
    sessions: Iterable[SessionSummary], trait: Trait, chosen: str
) -> tuple[SessionSummary, ...]:
    """The sessions with this trait, as `choices` gave it; all of them for ""."""
    return tuple(each for each in sessions if not chosen or folded(trait_of(each, trait)) == chosen)


def found(sessions: Iterable[SessionSummary], typed: str) -> tuple[SessionSummary, ...]:
    """The sessions in which every word typed is found: in title, place, group or date."""
    words = [folded(word) for word in typed.split()]
    return tuple(
        each for each in sessions if all(word in _searched(each) for word in words)
    )  # fmt: skip


def spoken_date(iso: str) -> str:
    """A day such as "12 March 2026"; what is no day stays as it is."""
    day = QDate.fromString(iso, Qt.DateFormat.ISODate)
    return _BRITISH.toString(day, "d MMMM yyyy") if day.isValid() else iso


def where_and_when(session: SessionSummary) -> str:
    """Place, date and group on one line."""
    parts = (session.place, spoken_date(session.date), session.group)
    return " · ".join(" ".join(part.split()) for part in parts if part.strip())


def counts(session: SessionSummary) -> str:
    """What it holds: "58 players · 96 notes"; what there is none of is left out."""
    tr = QCoreApplication.translate
    parts = (
        (session.players, tr("Library", "1 player"), tr("Library", "{count} players")),
        (session.notes, tr("Library", "1 note"), tr("Library", "{count} notes")),
        (session.questions, tr("Library", "1 question"), tr("Library", "{count} questions")),
        (session.rounds, tr("Library", "1 vote"), tr("Library", "{count} votes")),
    )
    said = [one if count == 1 else many.format(count=count) for count, one, many in parts if count]
    return " · ".join(said[:3]) or tr("Library", "Nothing on its boards yet")


def saved_when(session: SessionSummary) -> str:
    """When it was changed last, by this computer's clock; "" where nothing says."""
    moment = QDateTime.fromString(session.saved, Qt.DateFormat.ISODate).toLocalTime()
    if not moment.isValid():
        return ""
    tr = QCoreApplication.translate
    if moment.date() == QDate.currentDate():
        time = _BRITISH.toString(moment.time(), "HH:mm")
        return tr("Library", "Saved today {time}").format(time=time)
    if moment.date() == QDate.currentDate().addDays(-1):
        return tr("Library", "Saved yesterday")
    day = _BRITISH.toString(moment.date(), "d MMMM yyyy")
    return tr("Library", "Saved {day}").format(day=day)


def _searched(session: SessionSummary) -> str:
    parts = (session.title, session.place, session.group, session.date, spoken_date(session.date))
    return folded(" ".join(parts))
