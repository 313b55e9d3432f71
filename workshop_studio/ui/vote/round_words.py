"""Owns what votes and their states are called on the page, and which of them comes first."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, Qt

from workshop_studio.analysis.turnout import turnout_in_words
from workshop_studio.layout.words import counted
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Round
from workshop_studio.model.words import RoundState
from workshop_studio.ui.session.vote_name import vote_name


def state_name(state: RoundState) -> str:
    """The state of a vote in a word or two."""
    match state:
        case "prepared":
            return QCoreApplication.translate("Vote", "Prepared")
        case "open":
            return QCoreApplication.translate("Vote", "Open")
        case "closed":
            return QCoreApplication.translate("Vote", "Closed")
        case "revealed":
            return QCoreApplication.translate("Vote", "Shown")


def state_kind(state: RoundState) -> str:
    """The badge a state has."""
    return {"prepared": "round", "open": "open", "closed": "plain", "revealed": "ok"}[state]


def state_line(snapshot: Snapshot, vote: Round) -> str:
    """The state, and how many have voted once anybody could."""
    if vote.state == "prepared":
        return state_name(vote.state)
    return f"{state_name(vote.state)} · {turnout_in_words(snapshot, vote)}"


def first_in_hand(snapshot: Snapshot) -> str:
    """Id of the vote that is in hand where nobody chose one: the open one, else the last."""
    rounds = snapshot.all(Round)
    open_ones = [each for each in rounds if each.state == "open"]
    return next((each.id for each in [*open_ones, *reversed(rounds)]), "")


def counts_in_words(snapshot: Snapshot) -> str:
    """How many votes there are, and how far an open one is; never for what."""
    rounds = snapshot.all(Round)
    one = QCoreApplication.translate("Vote", "vote")
    several = QCoreApplication.translate("Vote", "votes")
    words = [counted(len(rounds), one, several)]
    words += [turnout_in_words(snapshot, each) for each in rounds if each.state == "open"]
    return " · ".join(words)


def words_for_room(snapshot: Snapshot, vote: Round | None) -> tuple[str, str]:
    """Title, and how many have voted, for the room's screen."""
    if vote is None:
        return (QCoreApplication.translate("Vote", "Vote"), "")
    title = vote_name(snapshot, vote)
    if vote.state == "prepared":
        return (title, QCoreApplication.translate("Vote", "The vote opens soon"))
    return (title, turnout_in_words(snapshot, vote))


def today() -> str:
    """The day it is here, YYYY-MM-DD: as near to a time as anything about a vote is kept."""
    return QDate.currentDate().toString(Qt.DateFormat.ISODate)
