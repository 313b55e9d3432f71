"""The three documents of every sample and of drawn sessions keep what paper promises."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.layout.papers import bare_shapes, groups, lines_on, overlap, tagged, words
from tests.strategies import snapshots
from workshop_studio.analysis.rounds import ResultsNotReadyError
from workshop_studio.bundled import resource, samples
from workshop_studio.exchange.session_reader import read_session
from workshop_studio.export.documents import DocumentKind, DocumentNotReadyError, laid_out
from workshop_studio.layout.display_list import Paper
from workshop_studio.layout.fonts import FontBook
from workshop_studio.layout.sheet import PaperSize
from workshop_studio.model.snapshot import Snapshot

BOOK = FontBook(resource("fonts"))
KINDS: tuple[DocumentKind, ...] = ("matrix", "theory", "summary")
SIZES: tuple[PaperSize, ...] = ("A4", "A3")
NAMES = ("borough", "borough-pupils", "trust-reading")


def sample(name: str) -> Snapshot:
    return read_session((samples() / f"{name}.workshop.json").read_bytes()).snapshot


def papers(snapshot: Snapshot, size: PaperSize = "A4") -> list[Paper]:
    """The documents there are: a session without votes or theory has fewer."""
    made = []
    for kind in KINDS:
        try:
            made.append(laid_out(snapshot, kind, book=BOOK, size=size))
        except (DocumentNotReadyError, ResultsNotReadyError):
            continue
    return made


def check_structure(paper: Paper) -> None:
    assert not [shape for page in paper.pages for shape in bare_shapes(page)]
    assert len({id(group) for group in tagged(paper, "H1")}) == 1
    levels = [int(g.tag[1]) for g in groups(paper) if g.tag in {"H1", "H2", "H3"}]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(group.scope for group in tagged(paper, "TH"))
    assert all(0 < len(group.alt) <= 250 for group in tagged(paper, "Figure"))
    assert paper.outline
    assert all(0 <= mark.page < len(paper.pages) for mark in paper.outline)


def check_places(paper: Paper) -> None:
    for page in paper.pages:
        lines = lines_on(page)
        for line in lines:
            left, top, right, bottom = line.frame
            assert left >= 0, line
            assert top >= 0, line
            assert right <= page.width - 20, line
            assert bottom <= page.height - 20, line
            assert line.size >= 9, line
        for one, other in combinations(lines, 2):
            assert not overlap(one.frame, other.frame), (one, other)


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
