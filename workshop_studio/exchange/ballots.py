"""Owns votes in a file: one object for each voter, and totals of dots counted on paper."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from workshop_studio.exchange.reading import Reading
from workshop_studio.exchange.record_keys import read_list, spot_id
from workshop_studio.exchange.report import Report, entry, inside, quoted
from workshop_studio.exchange.shapes import ABSENT, OwnNames, Spot, Values
from workshop_studio.exchange.single import is_whole
from workshop_studio.exchange.spelt import known
from workshop_studio.model.base import Record
from workshop_studio.model.frozen import frozen
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, Round, Tally, Votes
from workshop_studio.model.words import CRITERIA

_COUNT: Values = {"type": ["integer", "null"], "minimum": 0}
_VOTES: Values = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "properties": dict.fromkeys(CRITERIA, _COUNT),
        "additionalProperties": False,
    },
}


@frozen
class BallotsKey(OwnNames):
    """The ballots of a round; they have no names, no ids and no order of their own."""

    name: str = "ballots"
    required: bool = False

    def read(self, given: object, spot: Spot, reading: Reading) -> Values:
        """Nothing for the round's own record: each ballot is entered as a record."""
        place = spot.at(self.name)
        for index, each in enumerate(read_list(given, place, reading)):
            here = Spot(entry(place, index), owner=spot.record, number=index + 1)
            votes = read_votes(each, here.place, reading.report)
            ballot_id = reading.made_id(spot_id(Ballot, here))
            ballot = Ballot(id=ballot_id, round=spot.record, votes=votes)
            reading.enter(ballot, here.place, {"votes": ""})
        return {}

    def write(self, thing: object, number: int, snapshot: Snapshot) -> object:
        """The ballots sorted by content, so that their order tells nothing."""
        del number
        owner = thing.id if isinstance(thing, Record) else ""
        written = [written_votes(ballot.votes) for ballot in snapshot.of(Ballot, owner)]
        return sorted(written, key=msgspec.json.encode) or ABSENT

    def schema(self) -> Values:
        """A list of objects: votes by criterion, by question."""
        return {"type": ["array", "null"], "items": _VOTES}


@frozen
class TallyKey(OwnNames):
    """Dots counted on paper: of how many voters, and totals by question and criterion."""

    name: str = "tally"
    required: bool = False

    def read(self, given: object, spot: Spot, reading: Reading) -> Values:
        """The tally; null means that nothing was counted on paper."""
        place, report = spot.at(self.name), reading.report
        if given is None:
            return {"tally": None}
        if not isinstance(given, dict):
            report.wrong(place, f"{quoted(given)} is not an object")
            return {"tally": None}
        for key in given.keys() - {"voters", "counts"}:
            report.wrong(inside(place, key), "is not one of voters, counts")
        voters = _count(given.get("voters"), inside(place, "voters"), report)
        counts = given.get("counts")
        votes = () if counts is None else read_votes(counts, inside(place, "counts"), report)
        return {"tally": Tally(voters=voters, counts=votes)}

    def write(self, thing: object, number: int, snapshot: Snapshot) -> object:
        """The tally, left out where there is none."""
        del number, snapshot
        if not isinstance(thing, Round) or thing.tally is None:
            return ABSENT
        return {"voters": thing.tally.voters, "counts": written_votes(thing.tally.counts)}

    def schema(self) -> Values:
        """Voters and counts, and nothing else."""
        counts = {**_VOTES, "type": ["object", "null"]}
        return {
            "type": ["object", "null"],
            "properties": {"voters": _COUNT, "counts": counts},
            "additionalProperties": False,
        }


def read_votes(given: object, place: str, report: Report) -> tuple[Votes, ...]:
    """Votes by question, in the order of the questions' ids, which tells nothing of a voter."""
    if not isinstance(given, dict):
        report.wrong(place, f"{quoted(given)} is not an object")
        return ()
    return tuple(
        _question_votes(question, given[question], inside(place, question), report)
        for question in sorted(given)
    )


def written_votes(votes: Iterable[Votes]) -> Values:
    """Votes by question and criterion; nothing is said where there are none."""
    return {
        each.question: {name: each.of(name) for name in CRITERIA if each.of(name)}
        for each in sorted(votes, key=lambda each: each.question)
        if each.total
    }


def _question_votes(question: str, given: object, place: str, report: Report) -> Votes:
    if not isinstance(given, dict):
        report.wrong(place, f"{quoted(given)} is not an object")
        return Votes(question=question)
    for key in given.keys() - set(CRITERIA):
        report.wrong(inside(place, key), f"is not one of {', '.join(CRITERIA)}")
    feasibility, desirability, viability = (
        _count(given.get(name), inside(place, name), report) for name in CRITERIA
    )
    return Votes(
        question=question,
        feasibility=feasibility,
        desirability=desirability,
        viability=viability,
    )


def _count(given: object, place: str, report: Report) -> int:
    if given is None:
        return 0
    given = known(given, place, report)
    if isinstance(given, int) and is_whole(given):
        return given
    report.wrong(place, f"{quoted(given)} is not a whole number")
    return 0
