"""The validators find nothing wrong with the three documents of the samples."""

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
