"""The bundled fonts are what FONTS.md says, may be embedded, and carry names of their own."""

from __future__ import annotations

from pathlib import Path

import pytest
import uharfbuzz as hb

from workshop_studio.bundled import resource
from workshop_studio.layout.text.fonts import FontBook

FOLDER = resource("fonts")
FILES = sorted(FOLDER.glob("*.ttf"))


def listed() -> dict[str, list[str]]:
    rows = (FOLDER / "FONTS.md").read_text(encoding="utf-8").splitlines()
    cells = ([cell.strip() for cell in row.strip("|").split("|")] for row in rows)
    return {row[0]: row for row in cells if row[0].endswith(".ttf")}


def test_the_list_names_every_font_and_its_licence() -> None:
    assert sorted(listed()) == [file.name for file in FILES]
    for row in listed().values():
        licence = (FOLDER / row[3]).read_text(encoding="utf-8")
        assert "SIL Open Font License" in licence
        assert "Reserved Font Name" not in licence.split("PREAMBLE")[0]


def test_the_fonts_stay_small() -> None:
    assert sum(file.stat().st_size for file in FILES) < 6_000_000


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_font_is_static_truetype_free_to_embed_under_our_name(file: Path) -> None:
    face = hb.Face(file.read_bytes())
    assert {"glyf", "loca"} <= set(face.table_tags)
    assert not {"fvar", "CFF "} & set(face.table_tags)
    os2 = face.reference_table("OS/2").data
    assert int.from_bytes(os2[8:10], "big") == 0
    assert face.get_name(4).startswith("Workshop Studio ")
    assert face.get_name(4) == listed()[file.name][1]
    assert f"{len(face.unicodes):,}" == listed()[file.name][4]


def test_every_bundled_face_belongs_to_the_book() -> None:
    book = FontBook(FOLDER)
    for weight in (400, 500, 600, 700):
        assert book.covering("\U0010ffff", weight) is None
    assert {f"{key}.ttf" for key in book._faces} == {file.name for file in FILES}


def test_a_weight_falls_to_the_nearest_its_family_has(book: FontBook) -> None:
    keys = [book.family("NotoSansTamil", weight).key for weight in (400, 500, 600, 700)]
    assert keys == [f"NotoSansTamil-{style}" for style in ("Regular", "Regular", "Bold", "Bold")]
    assert book.family("NotoEmoji", 700).key == "NotoEmoji-Regular"
    assert book.primary(600).key == "AtkinsonHyperlegibleNext-SemiBold"


def test_a_face_is_read_when_it_is_needed_and_then_kept() -> None:
    book = FontBook(FOLDER)
    assert not book._faces
    assert book.face("NotoSansThai-Bold") is book.face("NotoSansThai-Bold")
    assert list(book._faces) == ["NotoSansThai-Bold"]
    with pytest.raises(FileNotFoundError):
        book.face("NotoSansKlingon-Regular")


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_tabular_digits_are_equally_wide(book: FontBook, weight: int) -> None:
    face = book.primary(weight)
    assert len({glyph.advance for glyph in face.shape("0123456789", tabular=True)}) == 1
    assert len({glyph.advance for glyph in face.shape("0123456789")}) > 1


def test_measures_of_a_face_are_its_own(book: FontBook) -> None:
    face = book.face("AtkinsonHyperlegibleNext-Regular")
    assert face.units_per_em == 1000
    assert (face.ascent, face.descent) == (0.984, 0.316)
    [glyph] = face.shape("H")
    assert glyph.advance == face.advance(glyph.glyph) > 0
