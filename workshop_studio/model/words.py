"""Owns the closed lists of the method: layers, sides, kinds of link, criteria, columns, stages.

The values are those of the exchange format; what the room reads is a matter of the screens.
"""

from __future__ import annotations

from typing import Literal, get_args

System = Literal["locality", "trust", "school"]
BoardKind = Literal["players", "iceberg", "opportunities", "notes"]
LinkKind = Literal["works-with", "depends-on", "refers-to", "informs"]
Rating = Literal["well", "mixed", "poorly", "unrated"]
Layer = Literal["events", "patterns", "structures", "mental-models"]
Side = Literal["driver", "barrier"]
Mark = Literal["resonates", "jars", "opportunity", "missing"]
Sign = Literal["movable", "benefits", "motivated", "resourced", "levers", "timely"]
Criterion = Literal["feasibility", "desirability", "viability"]
RoundState = Literal["prepared", "open", "closed", "revealed"]
Column = Literal[
    "activities", "moderating-factors", "mediating-mechanisms", "outcomes", "aims"
]  # fmt: skip
FactorState = Literal["in-place", "partly", "missing", ""]
Confidence = Literal["low", "medium", "high", ""]
Stage = Literal["explore", "prepare", "deliver", "sustain"]
Working = Literal["yes", "partly", "no", ""]

RATINGS: tuple[Rating, ...] = get_args(Rating)
LAYERS: tuple[Layer, ...] = get_args(Layer)
SIDES: tuple[Side, ...] = get_args(Side)
SIGNS: tuple[Sign, ...] = get_args(Sign)
CRITERIA: tuple[Criterion, ...] = get_args(Criterion)
COLUMNS: tuple[Column, ...] = get_args(Column)

DEFAULT_RINGS = ("Daily life", "Weekly", "Now and then", "Far off")
DEFAULT_SECTORS = (
    "School", "Alternative provision", "Local authority", "Health", "Social care",
    "Police and justice", "Voluntary and community", "Family and peers", "Other",
)  # fmt: skip
DEFAULT_CATEGORIES = ("Within school", "Across schools", "Across sectors")
VOTES_PER_CRITERION = 3
"""The method's 3 x 3: three votes for each of the three criteria."""
REASONS_TO_SET_ASIDE = (
    "More votes than there are",
    "A number that is not on the paper",
    "Cannot be read",
    "A second ballot of the same person",
    "Not a ballot of this vote",
)
"""Why a ballot is usually not counted; a reason in one's own words does as well."""
