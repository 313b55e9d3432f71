"""Owns rounds in a file: what their state and paper are where the file does not say so."""

from __future__ import annotations

from workshop_studio.exchange.ballots import BallotsKey, TallyKey
from workshop_studio.exchange.field_keys import IdKey, field_keys
from workshop_studio.exchange.paper import PaperKey, read_paper
from workshop_studio.exchange.reading import Reading
from workshop_studio.exchange.report import quoted
from workshop_studio.exchange.shapes import ABSENT, OwnNames, Shape, Spot, Values
from workshop_studio.exchange.single import or_null
from workshop_studio.model.frozen import frozen
from workshop_studio.model.reading import fields_of
from workshop_studio.model.snapshot import Snapshot
from workshop_studio.model.votes import Ballot, Reopening, Round, SetAside, Tally


@frozen
class StateKey(OwnNames):
    """How far a round is; where the file does not say so, its votes tell."""

    name: str = "state"
    required: bool = False

    def read(self, given: object, spot: Spot, reading: Reading) -> Values:
        """The state, or an empty text where the votes have to tell."""
        if given is None or isinstance(given, str):
            return {"state": given or ""}
        reading.report.wrong(spot.at(self.name), f"{quoted(given)} is not text")
        return {"state": ""}

    def write(self, thing: object, number: int, snapshot: Snapshot) -> object:
        """The state, always."""
        del number, snapshot
        return thing.state if isinstance(thing, Round) else ABSENT

    def schema(self) -> Values:
        """One of the states."""
        state = next(field for field in fields_of(Round) if field.name == "state")
        return or_null({"type": "string", "enum": list(state.choices)})


def _settled(values: Values, spot: Spot, reading: Reading) -> Values:
    """The round with its state and its paper (exchange format, "rounds")."""
    tally = values["tally"]
    counted = isinstance(tally, Tally) and bool(tally.counts)
    voted = counted or bool(reading.of(Ballot, spot.record))
    state = values["state"] or ("revealed" if voted else "prepared")
    known = {**values, "state": state}
    asked = voted or state != "prepared"
    return {**known, "paper": read_paper(known, spot, reading, asked=asked)}


_REOPENING = Shape(Reopening, field_keys(Reopening, "reason date"))

ROUND = Shape(
    Round,
    (
        IdKey(),
        *field_keys(Round, "title board date"),
        StateKey(),
        PaperKey(),
        *field_keys(Round, "votes_per_criterion expected"),
        BallotsKey(),
        *field_keys(Round, "set_aside", set_aside=Shape(SetAside, field_keys(SetAside, "reason"))),
        TallyKey(),
        *field_keys(Round, "reopened withheld typed", reopened=_REOPENING),
    ),
    finish=_settled,
)
