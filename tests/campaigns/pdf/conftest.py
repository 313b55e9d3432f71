"""What the PDF campaign shares: the rich paper as a file, and the validators' Python."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.campaigns.pdf.rich_paper import book, rich_paper
from tests.campaigns.pdf.validators import HOW_TO_INSTALL, python_of_validators
from workshop_studio.export.pdf import write_pdf


@pytest.fixture(scope="session")
def document(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rich paper as a PDF."""
    path = tmp_path_factory.mktemp("pdf") / "rich.pdf"
    path.write_bytes(write_pdf(rich_paper(), book()))
    return path


@pytest.fixture(scope="session")
def validators() -> Path:
    """The Python that has the validators; where there is none, the campaign was not run."""
    python = python_of_validators()
    if python is None:
        pytest.skip(f"not run: the PDF validators are missing ({HOW_TO_INSTALL})")
    return python
