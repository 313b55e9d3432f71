"""Two validators find nothing wrong with our PDFs, and do find what is made wrong on purpose."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject

from tests.campaigns.pdf.validators import findings


def _no_words_for_the_picture(data: bytes) -> bytes:
    return data.replace(b"/Alt ", b"/Alx ")


def _no_language(data: bytes) -> bytes:
    return data.replace(b"/Lang ", b"/Lanx ")


def _header_cells_head_nothing(data: bytes) -> bytes:
    return data.replace(b"/S /TH\n", b"/S /TD\n").replace(b"/S /TH ", b"/S /TD ")


def _no_promise(data: bytes) -> bytes:
    return data.replace(b"pdfuaid:part", b"pdfuaid:path")


def _text_outside_of_all_marks(data: bytes) -> bytes:
    return _with_first_page(data, lambda content: re.sub(rb"(?m)^.* BDC$|^EMC$", b"", content))


def _text_as_decoration(data: bytes) -> bytes:
    mark = rb"(?m)^/(P|TD|TH|LBody|Lbl) <<.*MCID.*$"
    return _with_first_page(data, lambda content: re.sub(mark, b"/Artifact BMC", content))


def _with_first_page(data: bytes, change: Callable[[bytes], bytes]) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    first = writer.pages[0]
    content = first.get_contents()
    assert content is not None
    changed = DecodedStreamObject()
    changed.set_data(change(content.get_data()))
    first[NameObject("/Contents")] = writer._add_object(changed)
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def test_validators_find_nothing(document: Path, validators: Path) -> None:
    found = findings(validators, document)
    assert not found, found


def test_a_rewritten_copy_is_no_defect_by_itself(
    document: Path, validators: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.pdf"
    copy.write_bytes(_with_first_page(document.read_bytes(), bytes))
    assert not findings(validators, copy)


@pytest.mark.parametrize(
    "spoil",
    [
        _no_words_for_the_picture,
        _no_language,
        _header_cells_head_nothing,
        _no_promise,
        _text_outside_of_all_marks,
        _text_as_decoration,
    ],
)
def test_validators_find_a_seeded_defect(
    spoil: Callable[[bytes], bytes], document: Path, validators: Path, tmp_path: Path
) -> None:
    whole = document.read_bytes()
    spoilt = tmp_path / "spoilt.pdf"
    spoilt.write_bytes(spoil(whole))
    assert spoilt.read_bytes() != whole
    assert findings(validators, spoilt)
