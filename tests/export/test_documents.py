"""The three documents of every sample and of drawn sessions keep what paper promises."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.layout.checks import check_places, check_structure
from tests.layout.papers import lines_on, words
from tests.samples import sample
from tests.strategies import snapshots
from workshop_studio.analysis.rounds import ResultsNotReadyError
from workshop_studio.bundled import resource
from workshop_studio.export.documents import (
    DocumentKind,
    DocumentNotReadyError,
    export_document,
    laid_out,
)
from workshop_studio.layout.display_list import Paper
from workshop_studio.layout.pages.sheet import PaperSize
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.model.boards import Board
from workshop_studio.model.follow_up import Commitment
from workshop_studio.model.items import Note, Question
from workshop_studio.model.mendable import MendableError
from workshop_studio.model.session import Session
from workshop_studio.model.snapshot import Snapshot, snapshot_of
from workshop_studio.model.theories import Element, Theory
from workshop_studio.model.votes import Round

BOOK = FontBook(resource("fonts"))
KINDS: tuple[DocumentKind, ...] = ("matrix", "theory", "summary")
SIZES: tuple[PaperSize, ...] = ("A4", "A3")
NAMES = ("borough", "borough-pupils", "trust-reading")


def papers(snapshot: Snapshot, size: PaperSize = "A4") -> list[Paper]:
    """The documents there are: a session without votes or theory has fewer."""
    made = []
    for kind in KINDS:
        try:
            made.append(laid_out(snapshot, kind, book=BOOK, size=size))
        except (DocumentNotReadyError, ResultsNotReadyError):
            continue
    return made


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", NAMES)
def test_samples_keep_structure_and_place(name: str, size: PaperSize) -> None:
    made = papers(sample(name), size)
    assert made
    for paper in made:
        check_structure(paper)
        check_places(paper)


@settings(max_examples=25)
@given(snapshots(), st.sampled_from(SIZES))
def test_any_session_keeps_structure_and_place(snapshot: Snapshot, size: PaperSize) -> None:
    for paper in papers(snapshot, size):
        check_structure(paper)
        check_places(paper)


@settings(max_examples=15)
@given(snapshots())
def test_the_same_session_gives_the_same_paper(snapshot: Snapshot) -> None:
    fresh = FontBook(resource("fonts"))
    for kind in KINDS:
        try:
            first = laid_out(snapshot, kind, book=BOOK)
        except (DocumentNotReadyError, ResultsNotReadyError):
            continue
        assert first == laid_out(snapshot, kind, book=fresh)


def test_a_sample_says_so_on_every_document() -> None:
    for paper in papers(sample("borough")):
        assert "Sample, not a record" in words(paper)
        assert "12 March 2026" in words(paper)


def test_pages_count_themselves() -> None:
    for paper in papers(sample("borough")):
        for number, page in enumerate(paper.pages, start=1):
            said = " ".join(line.text for line in lines_on(page))
            assert f"Page {number} of {len(paper.pages)}" in said


EMPTY = snapshot_of([Session(id="s", title="A morning")])
OPEN = snapshot_of(
    [*EMPTY, Board(id="b", kind="opportunities"), Round(id="r", board="b", state="open")]
)


@pytest.mark.parametrize(
    ("snapshot", "kind", "sentence"),
    [
        (EMPTY, "matrix", "no votes to show"),
        (EMPTY, "theory", "no theory of change yet"),
        (OPEN, "matrix", "still open; close it first"),
    ],
)
def test_what_is_missing_is_told_in_one_sentence(
    snapshot: Snapshot, kind: DocumentKind, sentence: str
) -> None:
    with pytest.raises(MendableError) as told:
        export_document(snapshot, kind, book=BOOK)
    assert sentence in str(told.value)
    assert str(told.value).count(".") == 1


def test_an_unknown_theory_names_those_there_are() -> None:
    with pytest.raises(DocumentNotReadyError, match="choose one of: t1"):
        export_document(sample("borough"), "theory", book=BOOK, theory_id="t9")


def test_a_session_without_votes_has_a_summary() -> None:
    data, missing = export_document(EMPTY, "summary", book=BOOK)
    assert data.startswith(b"%PDF")
    assert missing == ()


def test_characters_without_a_face_are_listed_and_shown_as_such() -> None:
    snapshot = snapshot_of([Session(id="s", title="صباح in Aldermere")])
    data, missing = export_document(snapshot, "summary", book=BOOK)
    assert data.startswith(b"%PDF")
    assert set(missing) == set("صباح")
    assert "\ufffd" in words(laid_out(snapshot, "summary", book=BOOK))


@pytest.mark.parametrize("kind", KINDS)
def test_texts_that_look_like_markup_come_out_as_they_are(kind: DocumentKind) -> None:
    hostile = "<b>&amp;{{x}} %s \\n</b> 😀"
    snapshot = sample("borough")
    changed = [
        replace(record, text=hostile, short=hostile)
        if isinstance(record, Question)
        else replace(record, text=hostile)
        if isinstance(record, Note | Element | Commitment)
        else record
        for record in snapshot
    ]
    paper = laid_out(snapshot_of(changed), kind, book=BOOK)
    assert "".join(hostile.split()) in "".join(words(paper).split())


@pytest.mark.parametrize("kind", KINDS)
def test_a_hundred_thousand_characters_break_no_page(kind: DocumentKind) -> None:
    long = "word " * 20_000
    snapshot = sample("trust-reading")
    changed = [
        replace(record, text=long)
        if isinstance(record, Note | Commitment)
        else replace(record, purpose=long)
        if isinstance(record, Session)
        else replace(record, need=long)
        if isinstance(record, Theory)
        else record
        for record in snapshot
    ]
    check_places(laid_out(snapshot_of(changed), kind, book=BOOK))
