"""The validators find nothing wrong with the documents of the samples."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.campaigns.pdf.validators import findings
from workshop_studio.bundled import resource, samples
from workshop_studio.exchange.files import read_file
from workshop_studio.export.documents import DocumentKind, export_document
from workshop_studio.layout.pages.sheet import PaperSize
from workshop_studio.layout.text.fonts import FontBook


@pytest.mark.parametrize("size", ["A4", "A3"])
@pytest.mark.parametrize("kind", ["matrix", "theory", "summary"])
@pytest.mark.parametrize("name", ["borough", "trust-reading"])
def test_documents_of_samples_are_without_fault(
    name: str, kind: DocumentKind, size: PaperSize, validators: Path, tmp_path: Path
) -> None:
    snapshot = read_file(samples() / f"{name}.workshop.json").snapshot
    data, missing = export_document(snapshot, kind, book=FontBook(resource("fonts")), size=size)
    assert not missing
    document = tmp_path / "document.pdf"
    document.write_bytes(data)
    found = findings(validators, document)
    assert not found, found


@pytest.mark.parametrize("round_id", ["r1", "r2"])
@pytest.mark.parametrize(
    "kind", ["ballots", "ballots-large", "question-cards", "question-cards-large"]
)
def test_papers_of_a_vote_are_without_fault_but_that_they_are_alike(
    kind: DocumentKind, round_id: str, validators: Path, tmp_path: Path
) -> None:
    found = findings(validators, _papers(kind, tmp_path, round_id))
    assert not found.conformance
    # PAG-001 takes lines that many pages share for running heads; here ballots and cards are alike.
    assert set(found.semantic) <= {"PAG-001"}, found


def _papers(kind: DocumentKind, folder: Path, round_id: str) -> Path:
    snapshot = read_file(samples() / "borough.workshop.json").snapshot
    book = FontBook(resource("fonts"))
    data, missing = export_document(snapshot, kind, book=book, round_id=round_id)
    assert not missing
    document = folder / "papers.pdf"
    document.write_bytes(data)
    return document
