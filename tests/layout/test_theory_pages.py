"""A theory of change on paper: lines that pass no box, and words that need no lines."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.layout.papers import tagged, words, words_of
from tests.samples import sample
from workshop_studio.bundled import resource
from workshop_studio.export.documents import laid_out
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theory.content import TheoryContent, theory_content
from workshop_studio.layout.theory.plan import Plan, Room, planned
from workshop_studio.model.rules.theories import may_lead
from workshop_studio.model.session import Session
from workshop_studio.model.snapshot import Snapshot, snapshot_of
from workshop_studio.model.theories import Element, Theory, TheoryLink
from workshop_studio.model.words import COLUMNS, Column

BOOK = FontBook(resource("fonts"))
ROOM = Room(0.0, 34.0, 1_110.0, 660.0)


@st.composite
def theories(draw: st.DrawFn) -> Snapshot:
    """A theory of up to 25 elements in groups, with links wherever the rules allow them."""
    elements = [
        Element(
            id=f"e{n}", theory="t", column=column, order=n,
            text="Families are asked first " * draw(st.integers(1, 4)),
            group=draw(st.sampled_from(["", "Reading", "Families"])),
            priority=draw(st.booleans()),
        )
        for n, column in enumerate(draw(st.lists(st.sampled_from(COLUMNS), max_size=25)))
    ]  # fmt: skip
    columns = {element.id: element.column for element in elements}
    pairs = [
        (one, other)
        for one in columns
        for other in columns
        if one != other and may_lead(columns[one], columns[other])
    ]
    drawn = draw(st.lists(st.sampled_from(pairs), max_size=25, unique=True)) if pairs else []
    links = [
        TheoryLink(id=f"l{n}", theory="t", source=one, target=other, order=n)
        for n, (one, other) in enumerate(drawn)
    ]
    return snapshot_of([Session(id="s", title="A test"), Theory(id="t"), *elements, *links])


def content_of(snapshot: Snapshot) -> TheoryContent:
    return theory_content(snapshot, snapshot.all(Theory)[0])


def check_routes(plan: Plan, content: TheoryContent) -> None:
    ends = {link.id: {link.source, link.target} for link in content.links}
    for route in plan.routes:
        for (x1, y1), (x2, y2) in pairwise(route.corners):
            assert x1 == pytest.approx(x2) or y1 == pytest.approx(y2)
            for block in plan.blocks:
                left, right = plan.columns.lefts[block.column], plan.columns.rights[block.column]
                inside = (
                    max(x1, x2) > left + 0.01
                    and min(x1, x2) < right - 0.01
                    and max(y1, y2) > block.top - block.heading + 0.01
                    and min(y1, y2) < block.bottom - 0.01
                )
                assert not inside, (route, block)
        first, last = route.corners[0], route.corners[-1]
        touched = {b.id for b in plan.blocks if b.top <= first[1] <= b.bottom}
        assert ends[route.edge] & touched
        assert any(b.id in ends[route.edge] for b in plan.blocks if b.top <= last[1] <= b.bottom)


@settings(max_examples=60)
@given(theories())
def test_no_line_passes_a_box(snapshot: Snapshot) -> None:
    content = content_of(snapshot)
    plan = planned(content, ROOM, BOOK)
    if plan is not None:
        assert len(plan.routes) == len(content.links)
        check_routes(plan, content)


@pytest.mark.parametrize("name", ["borough", "trust-reading"])
def test_no_line_of_a_sample_passes_a_box(name: str) -> None:
    content = content_of(sample(name))
    plan = planned(content, ROOM, BOOK)
    assert plan is not None
    check_routes(plan, content)


@given(theories())
def test_boxes_of_a_column_stand_clear_of_each_other(snapshot: Snapshot) -> None:
    plan = planned(content_of(snapshot), ROOM, BOOK)
    if plan is None:
        return
    for column in range(len(COLUMNS)):
        blocks = [block for block in plan.blocks if block.column == column]
        for above, below in pairwise(blocks):
            assert above.bottom < below.top - below.heading
        assert all(plan.columns.top <= b.top - b.heading for b in blocks)
        assert all(b.bottom <= plan.columns.bottom + 0.01 for b in blocks)


@settings(max_examples=20)
@given(theories())
def test_the_tables_say_every_element_and_link_without_arrows(snapshot: Snapshot) -> None:
    content = content_of(snapshot)
    paper = laid_out(snapshot, "theory", book=BOOK)
    cells = [words_of(cell) for cell in [*tagged(paper, "TH"), *tagged(paper, "TD")]]
    for element in content.elements:
        assert content.labels[element.id] in cells
    assert cells.count("No reason given yet") == len(content.links)


def test_a_theory_too_large_for_a_diagram_says_so() -> None:
    many = [
        Element(id=f"e{n}", theory="t", column="activities", text="Ring families " * 9, order=n)
        for n in range(90)
    ]
    snapshot = snapshot_of([Session(id="s", title="A test"), Theory(id="t"), *many])
    paper = laid_out(snapshot, "theory", book=BOOK)
    assert "too large for a diagram" in words(paper)
    assert not tagged(paper, "Figure")
    assert "A90" in words(paper)


def test_private_elements_and_their_links_stay_off_paper() -> None:
    snapshot = sample("borough")
    hidden = [
        replace(record, private=True, text="Zanzibar")
        if isinstance(record, Element) and record.id == "m1"
        else record
        for record in snapshot
    ]
    assert "Zanzibar" not in words(laid_out(snapshot_of(hidden), "theory", book=BOOK))


def test_groups_states_and_importance_are_said_in_words() -> None:
    said = words(laid_out(sample("borough"), "theory", book=BOOK))
    for words_said in ("Plans made together", "Missing", "Most important", "is a condition for"):
        assert words_said in said


def test_on_a3_the_diagram_is_whole_and_its_letters_are_larger() -> None:
    snapshot = sample("trust-reading")
    small = laid_out(snapshot, "theory", book=BOOK, size="A4")
    large = laid_out(snapshot, "theory", book=BOOK, size="A3")
    assert len(tagged(small, "Figure")) == 2
    assert len(tagged(large, "Figure")) == 1


def three_boxes() -> Snapshot:
    boxes = [
        Element(id=column, theory="t", column=column, text="Be heard", order=n)
        for n, column in enumerate(COLUMNS)
        if column in {"activities", "outcomes", "aims"}
    ]
    links = [
        TheoryLink(id="l0", theory="t", source="activities", target="outcomes"),
        TheoryLink(id="l1", theory="t", source="outcomes", target="aims"),
    ]
    return snapshot_of([Session(id="s", title="A test"), Theory(id="t"), *boxes, *links])


def test_a_line_goes_straight_through_columns_that_are_empty() -> None:
    plan = planned(content_of(three_boxes()), ROOM, BOOK)
    assert plan is not None
    for route in plan.routes:
        heights = [y for _, y in route.corners]
        blocks = [b for b in plan.blocks if b.top <= heights[0] <= b.bottom]
        assert blocks
        assert max(heights) - min(heights) < max(b.bottom - b.top for b in plan.blocks)


def test_the_questions_of_all_columns_are_whole_and_the_key_explains_only_what_is_drawn() -> None:
    said = words(laid_out(three_boxes(), "theory", book=BOOK))
    assert said.count("What will have changed, by when?") == 2
    assert "leads to" in said
    assert "is a condition for" not in said


def test_labels_stand_in_the_order_of_the_columns() -> None:
    cells = [
        words_of(cell) for cell in tagged(laid_out(sample("borough"), "theory", book=BOOK), "TD")
    ]
    assert "F2 and M4" in cells
    assert "A4 and A6" in cells


def test_an_empty_theory_says_so_on_one_page() -> None:
    snapshot = snapshot_of([Session(id="s", title="Is it a start?"), Theory(id="t", version="2")])
    paper = laid_out(snapshot, "theory", book=BOOK)
    assert "Nothing stands in the five columns yet" in words(paper)
    assert "Is it a start? Version 2" in words(paper)
    assert not tagged(paper, "Figure")
    assert not tagged(paper, "H2")


@pytest.mark.parametrize("outcomes", range(4, 16))
def test_no_aim_at_a_glance_stands_on_a_page_of_its_own(outcomes: int) -> None:
    boxes: list[tuple[Column, str]] = [
        *(("outcomes", f"Outcome {n} of them all") for n in range(outcomes)),
        *(("aims", f"Ambition {n}") for n in range(3)),
    ]
    snapshot = snapshot_of(
        [
            Session(id="s", title="A test"),
            Theory(id="t", need="They wait.", for_whom="Pupils", timeframe="Two years"),
            *(
                Element(id=f"e{n}", theory="t", column=column, text=text, order=n)
                for n, (column, text) in enumerate(boxes)
            ),
        ]
    )
    paper = laid_out(snapshot, "theory", book=BOOK)
    pages = [" ".join(words_of(child) for child in page.children) for page in paper.pages]
    with_last = next(page for page in pages if "Aim 3 Ambition 2" in page)
    assert "Aim 2 Ambition 1" in with_last
    with_first = next(page for page in pages if "Aim 1 Ambition 0" in page)
    assert "The aims" in with_first
    assert "Aim 2 Ambition 1" in with_first
