"""Advice on a theory of change: each check by a theory that needs it and one that does not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_studio.analysis.theory import advice
from workshop_studio.model.advice import Advice
from workshop_studio.model.base import Record
from workshop_studio.model.snapshot import snapshot_of
from workshop_studio.model.theories import Element, Measure, Theory, TheoryLink
from workshop_studio.model.words import COLUMNS, Column

THEORY = Theory(id="t", timeframe="2 years")


def element(name: str, column: Column, *, order: int = 0) -> Element:
    return Element(
        id=name,
        theory="t",
        column=column,
        order=order,
        text=name.upper(),
        who="SENCO",
        when="spring" if column == "activities" else "",
        priority=column == "outcomes",
        measures=(Measure(indicator="reading age"),),
    )


ACTIVITY = element("a", "activities")
FACTOR = element("f", "moderating-factors")
MECHANISM = element("m", "mediating-mechanisms")
OUTCOME = element("o", "outcomes")
AIM = element("z", "aims")


def link(source: str, target: str, *, because: str = "pupils said so") -> TheoryLink:
    return TheoryLink(
        id=f"{source}>{target}", theory="t", source=source, target=target, because=because
    )


SOUND: tuple[Record, ...] = (
    THEORY, ACTIVITY, FACTOR, MECHANISM, OUTCOME, AIM,
    link("a", "m"), link("m", "o"), link("o", "z"), link("f", "m"),
)  # fmt: skip


def advised(*records: Record, without: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:
    """Advice on the sound theory with some records put in, in place of others, or left out."""
    by_id = {each.id: each for each in (*SOUND, *records) if each.id not in without}
    found = advice(snapshot_of(by_id.values()), "t")
    return [(each.rule, each.record, each.text) for each in found]


def test_a_sound_theory_needs_no_advice() -> None:
    assert advised() == []


@pytest.mark.parametrize(
    ("changed", "without", "expected"),
    [
        (
            (),
            ("a>m",),
            [
                (
                    "activity-leads-nowhere", "a",
                    "The activity “A” does not lead to any outcome yet.",
                ),
                ("mechanism-not-carried", "m", "No activity carries the mechanism “M” yet."),
                ("outcome-not-reached", "o", "No activity leads to the outcome “O” yet."),
            ],
        ),
        ((), ("o>z",), [("aim-not-reached", "z", "Nothing leads to the aim “Z” yet.")]),
        (
            (link("f", "z"),),
            ("o>z",),
            [("aim-not-reached", "z", "Nothing leads to the aim “Z” yet.")],
        ),
        (
            (replace(ACTIVITY, who=" "),),
            (),
            [("activity-who-when", "a", "The activity “A” does not say who does it.")],
        ),
        (
            (replace(ACTIVITY, when=""),),
            (),
            [("activity-who-when", "a", "The activity “A” does not say when it happens.")],
        ),
        (
            (replace(ACTIVITY, who="", when="", text=""),),
            (),
            [
                (
                    "activity-who-when", "a",
                    "The activity (without words) does not say who does it and when.",
                )
            ],
        ),
        (
            (replace(OUTCOME, measures=(Measure(unit="months"),)),),
            (),
            [
                (
                    "outcome-indicator", "o",
                    "The outcome “O” has no indicator to tell whether it is reached.",
                )
            ],
        ),
        (
            (replace(THEORY, timeframe=""),),
            (),
            [("outcome-time", "o", "The outcome “O” does not say by when.")],
        ),
        (
            (replace(OUTCOME, priority=False),),
            (),
            [("no-priority", "t", "No outcome is marked as one of the most important yet.")],
        ),
        (
            (link("m", "o", because=" "),),
            (),
            [("link-reason", "m>o", "The link from “M” to “O” does not say why it holds.")],
        ),
        (
            (element("m2", "mediating-mechanisms", order=1), link("m", "m2"), link("m2", "m")),
            (),
            [("loop", "m", "These lead back to one another: “M” and “M2”.")],
        ),
    ],
)  # fmt: skip
def test_each_check_says_what_it_found(
    changed: tuple[Record, ...], without: tuple[str, ...], expected: list[tuple[str, str, str]]
) -> None:
    assert advised(*changed, without=without) == expected


@pytest.mark.parametrize(
    "outcome",
    [
        replace(OUTCOME, when="by July"),
        replace(OUTCOME, measures=(Measure(indicator="reading age", when="each term"),)),
    ],
)
def test_an_outcome_may_state_its_time_itself_or_in_a_measure(outcome: Element) -> None:
    assert advised(replace(THEORY, timeframe=""), outcome) == []


def test_seven_outcomes_can_be_watched_and_eight_cannot() -> None:
    more = [element(f"o{index}", "outcomes") for index in range(7)]
    links = [link("m", each.id) for each in more]
    assert advised(*more[:6], *links[:6]) == []
    ((rule, record, text),) = advised(*more, *links)
    assert (rule, record) == ("many-outcomes", "t")
    assert text.startswith("There are 8 outcomes, and more than 7 can hardly be watched")


def test_a_condition_that_points_back_at_its_activity_is_no_loop() -> None:
    assert advised(link("a", "f"), link("f", "a")) == []


def test_the_order_is_whole_then_columns_then_links() -> None:
    found = advised(
        replace(OUTCOME, priority=False),
        replace(ACTIVITY, who=""),
        element("m0", "mediating-mechanisms", order=-1),
        link("f", "m", because=""),
        element("b", "activities", order=1),
    )
    assert [record for _, record, _ in found] == ["t", "a", "b", "m0", "f>m"]


def test_private_elements_carry_others_but_are_never_spoken_of() -> None:
    hidden = replace(MECHANISM, private=True)
    found = advised(hidden, link("a", "m", because=""), link("m", "a"))
    assert found == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("  Read aloud \t every day\nand more", "“Read aloud every day”"),
        ("Read aloud " + "daily " * 20, "“Read aloud " + "daily " * 10 + "daily…”"),
        ("x" * 200, "“" + "x" * 79 + "…”"),
        ("x" * 80, "“" + "x" * 80 + "”"),
    ],
)
def test_a_long_text_is_named_by_the_first_words_of_its_first_line(text: str, name: str) -> None:
    ((_, _, said),) = advised(replace(ACTIVITY, who="", text=text))
    assert said == f"The activity {name} does not say who does it."


@st.composite
def theories(draw: st.DrawFn) -> list[Record]:
    elements = [
        element(f"e{place}", draw(st.sampled_from(COLUMNS)), order=place)
        for place in range(draw(st.integers(0, 9)))
    ]
    ids = [each.id for each in elements]
    ends = st.tuples(st.sampled_from(ids), st.sampled_from(ids)) if ids else st.nothing()
    pairs = draw(st.lists(ends, unique=True, max_size=20)) if ids else []
    return [THEORY, *elements, *(link(*pair) for pair in pairs if pair[0] != pair[1])]


@given(theories())
def test_what_is_said_of_paths_is_what_walking_them_finds(records: list[Record]) -> None:
    columns = {each.id: each.column for each in records if isinstance(each, Element)}
    after: dict[str, set[str]] = {name: set() for name in columns}
    for each in records:
        if isinstance(each, TheoryLink) and not _is_condition(each, columns):
            after[each.source].add(each.target)
    reached = {name: _walk(after, name) for name in columns}
    led_to = {
        end for name, ends in reached.items() if columns[name] == "activities" for end in ends
    }
    found = advice(snapshot_of(records), "t")
    assert _about(found, "outcome-not-reached") == {
        name for name in columns if columns[name] == "outcomes" and name not in led_to
    }
    assert _about(found, "activity-leads-nowhere") == {
        name
        for name in columns
        if columns[name] == "activities"
        and not any(columns[end] == "outcomes" for end in reached[name])
    }
    assert bool(_about(found, "loop")) == any(name in ends for name, ends in reached.items())


def _is_condition(each: TheoryLink, columns: dict[str, Column]) -> bool:
    ends = (columns[each.source], columns[each.target])
    return ends == ("moderating-factors", "activities")


def _walk(after: dict[str, set[str]], start: str) -> set[str]:
    """All that a link or more leads to."""
    seen: set[str] = set()
    waiting = list(after[start])
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += after[name]
    return seen


def _about(found: tuple[Advice, ...], rule: str) -> set[str]:
    return {each.record for each in found if each.rule == rule}
