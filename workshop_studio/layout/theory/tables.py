"""Owns a theory of change in words: its columns, links and measures as tables without arrows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from workshop_studio.layout.pages.pieces import Piece
from workshop_studio.layout.pages.prose_tables import ProseColumn, ProseRow, prose_table
from workshop_studio.layout.pages.typesetting import CAPTION, heading, paragraph
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.theory.content import TheoryContent
from workshop_studio.layout.words import (
    COLUMN_NAMES,
    COLUMN_PROMPTS,
    CONFIDENCE_NAMES,
    STATE_NAMES,
)
from workshop_studio.model.sentences import in_a_row
from workshop_studio.model.theories import Element, Measure
from workshop_studio.model.words import COLUMNS, Column

_NO_REASON = "No reason given yet"
_NO_MEASURE = "No measure yet"

_SINGULAR: Mapping[Column, str] = MappingProxyType(
    {
        "activities": "Activity",
        "moderating-factors": "Moderating factor",
        "mediating-mechanisms": "Mechanism",
        "outcomes": "Outcome",
        "aims": "Aim",
    }
)
_STANDING: Mapping[Column, str] = MappingProxyType(
    {
        "activities": "",
        "moderating-factors": "State",
        "mediating-mechanisms": "",
        "outcomes": "Standing",
        "aims": "",
    }
)


def column_tables(
    content: TheoryContent, *, name: str, book: FontBook, width: float
) -> list[Piece]:
    """The five columns, each as a table of its own that says what leads to what by labels.

    Columns without elements are left out; a theory without any has no tables.

    Args:
        content: of the theory.
        name: of the theory within the document.
        book: the faces.
        width: of the tables in points.
    """
    if not content.elements:
        return []
    pieces = [heading(book, "The five columns in words", width=width)]
    onward = _onward(content)
    for column in COLUMNS:
        if not content.columns[column]:
            continue
        pieces.append(heading(book, COLUMN_NAMES[column], width=width, level=3, before=16.0))
        prompt = paragraph(book, COLUMN_PROMPTS[column], CAPTION, width=width)
        pieces += [replace(piece, keep=True) for piece in prompt]
        pieces += prose_table(
            f"{name}.{column}",
            _columns(column),
            [_row(element, content, onward) for element in content.columns[column]],
            book=book,
            width=width,
        )
    return pieces


def links_table(content: TheoryContent, *, name: str, book: FontBook, width: float) -> list[Piece]:
    """The links: from, to, because, confidence; nothing where there are none."""
    texts = {element.id: element.text.strip() for element in content.elements}
    langs = {element.id: element.lang for element in content.elements}
    rows = [
        ProseRow(
            (
                f"{content.labels[link.source]}  {texts[link.source]}",
                f"{content.labels[link.target]}  {texts[link.target]}",
                link.because.strip() or _NO_REASON,
                CONFIDENCE_NAMES[link.confidence],
            ),
            langs=(langs[link.source], langs[link.target], "", ""),
        )
        for link in content.links
    ]
    columns = (
        ProseColumn("From", 0.29, names_row=True),
        ProseColumn("To", 0.29),
        ProseColumn("Because", 0.31),
        ProseColumn("Confidence", 0.11),
    )
    table = prose_table(f"{name}.links", columns, rows, book=book, width=width)
    return [heading(book, "Links and the reasons for them", width=width), *table] if rows else []


def measures_table(
    content: TheoryContent, *, name: str, book: FontBook, width: float
) -> list[Piece]:
    """How each outcome is watched; an outcome without a measure says so."""
    rows = [
        ProseRow(
            (f"{content.labels[outcome.id]}  {outcome.text.strip()}", *_measure(measure)),
            langs=(outcome.lang,) * 7,
        )
        for outcome in content.columns["outcomes"]
        for measure in outcome.measures or (None,)
    ]
    columns = (
        ProseColumn("Outcome", 0.25, names_row=True),
        ProseColumn("Indicator", 0.21),
        ProseColumn("Baseline", 0.11),
        ProseColumn("Target", 0.11),
        ProseColumn("Source", 0.13),
        ProseColumn("When", 0.09),
        ProseColumn("Who", 0.10),
    )
    table = prose_table(f"{name}.measures", columns, rows, book=book, width=width)
    return [heading(book, "How the outcomes are measured", width=width), *table] if rows else []


def _columns(column: Column) -> tuple[ProseColumn, ...]:
    named = ProseColumn(_SINGULAR[column], 0.36, names_row=True)
    onward = "Is a condition for" if column == "moderating-factors" else "Leads to"
    return (
        ProseColumn("No.", fixed=32.0),
        named,
        ProseColumn(_STANDING[column], 0.13),
        ProseColumn("Who", 0.15),
        ProseColumn("When", 0.13),
        ProseColumn("Output", 0.18),
        ProseColumn(onward, 0.12),
    )


def _row(element: Element, content: TheoryContent, onward: Mapping[str, list[str]]) -> ProseRow:
    return ProseRow(
        (
            content.labels[element.id].strip(),
            element.text.strip(),
            _standing(element),
            element.who.strip(),
            element.when.strip(),
            element.output.strip(),
            in_a_row(onward.get(element.id, [])),
        ),
        langs=("", element.lang, "", element.lang, element.lang, element.lang, ""),
        group=element.group.strip(),
    )


def _standing(element: Element) -> str:
    """The state of a moderating factor; of an outcome, its importance and who answers for it."""
    if element.column == "moderating-factors":
        return STATE_NAMES[element.state]
    if element.column != "outcomes":
        return ""
    parts = ["Most important"] if element.priority else []
    if element.accountable is not None:
        parts.append("we answer for it" if element.accountable else "not ours to answer for")
    return "; ".join(parts).capitalize()


def _measure(measure: Measure | None) -> tuple[str, ...]:
    if measure is None:
        return (_NO_MEASURE, "", "", "", "", "")
    unit = measure.unit.strip()
    indicator = measure.indicator.strip() or _NO_MEASURE
    return (
        f"{indicator} ({unit})" if unit else indicator,
        measure.baseline.strip(),
        measure.target.strip(),
        measure.source.strip(),
        measure.when.strip(),
        measure.who.strip(),
    )


def _onward(content: TheoryContent) -> dict[str, list[str]]:
    """The labels that each element leads to, in the order of the columns."""
    places = {element.id: place for place, element in enumerate(content.elements)}
    onward: defaultdict[str, list[str]] = defaultdict(list)
    for link in sorted(content.links, key=lambda link: places[link.target]):
        onward[link.source].append(content.labels[link.target])
    return onward
