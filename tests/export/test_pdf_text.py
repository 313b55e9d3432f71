"""Text comes back as it was written, and every glyph stands where the layout put it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.export.pdf_kit import LATIN, block, block_of, pdf, run
from tests.export.pdf_kit import book as faces
from tests.export.pdf_reading import contents, fonts, operations, reader, to_unicode
from workshop_studio.layout.display_list import Artifact, Group, Text
from workshop_studio.layout.text.blocks import GlyphRun

SENTENCES = [
    (LATIN, "Office waffle (AVATAR) – “Zażółć gęślą jaźń” & <b>markup</b> \\n"),
    ("NotoSans-Regular", "Як ми можемо? Πώς; Làm thế nào? Báwo ni a ṣe lè… \ufffd"),
    ("NotoSansBengali-Regular", "কিভাবে আমরা আরও পরিবারের কাছে পৌঁছাতে পারি"),
    ("NotoSansTamil-Regular", "நாம் எப்படி பள்ளியை மேம்படுத்தலாம்"),
    ("NotoSansDevanagari-Regular", "हम विद्यार्थियों की मदद कैसे कर सकते हैं"),
    ("NotoSansSinhala-Regular", "අපට කෙසේද ශ්‍රී ලංකාව"),
    ("NotoSansEthiopic-Regular", "እንዴት ነው"),
    ("NotoEmoji-Regular", "👩‍🏫👍🏽🎉🏴󠁧󠁢󠁥󠁮󠁧󠁿"),
]


def _text(shown: GlyphRun, *, quarter_turn: bool = False) -> Text:
    return Text(50.0, 80.0, block_of(shown), "#000000", quarter_turn=quarter_turn)


def _said(shown: GlyphRun) -> str:
    return contents(reader(pdf(Group("P", (_text(shown),)))))[0].text


def _placed(data: bytes) -> list[tuple[float, float]]:
    """Where each glyph of a page stands, from its top left corner, as a reader reckons it."""
    file = reader(data)
    widths, size, matrix, places = list[int](), 0.0, [0.0] * 6, list[tuple[float, float]]()
    for operands, operator in operations(file):
        if operator == "Tf":
            widths = fonts(file)[operands[0]]["/DescendantFonts"][0].get_object()["/W"][1]
            size = float(operands[1])
        elif operator == "Tm":
            matrix = [float(part) for part in operands]
        elif operator == "TJ":
            pen = 0.0
            for part in operands[0]:
                if isinstance(part, int | float):
                    pen -= float(part) * size / 1000
                    continue
                raw = part.original_bytes
                for start in range(0, len(raw), 2):
                    places.append((matrix[4] + matrix[0] * pen, matrix[5] + matrix[1] * pen))
                    pen += widths[int.from_bytes(raw[start : start + 2], "big")] * size / 1000
    return places


@pytest.mark.parametrize(("face", "sentence"), SENTENCES)
def test_a_sentence_comes_back_as_it_was_written(face: str, sentence: str) -> None:
    assert _said(run(sentence, face=face)) == sentence


@pytest.mark.parametrize(("face", "sentence"), SENTENCES)
def test_glyphs_stand_where_the_layout_put_them(face: str, sentence: str) -> None:
    shown = run(sentence, face=face, size=40.0)
    expected = [(50.0 + x, 95.0 - y) for x, y in zip(shown.xs, shown.ys, strict=True)]
    placed = _placed(pdf(Group("P", (_text(shown),))))
    for there, wanted in zip(placed, expected, strict=True):
        # Half a thousandth of the letters' size is the painter's own slack.
        assert there == pytest.approx(wanted, abs=0.03)


def test_a_quarter_turn_reads_upwards() -> None:
    shown = run("Feasibility", size=40.0)
    placed = _placed(pdf(Group("Span", (_text(shown, quarter_turn=True),))))
    expected = [(65.0, 80.0 - x) for x in shown.xs]
    for there, wanted in zip(placed, expected, strict=True):
        assert there == pytest.approx(wanted, abs=0.03)


def test_a_ligature_gives_all_its_letters() -> None:
    one = replace(run("f"), text="ffi")
    assert _said(one) == "ffi"


def test_one_letter_of_two_glyphs_is_said_once() -> None:
    base, accent = run("e"), run("\u00b4")
    both = replace(
        base,
        text="é",
        glyphs=base.glyphs + accent.glyphs,
        xs=(0.0, 1.0),
        ys=(0.0, 2.0),
        clusters=(0, 0),
    )
    assert _said(both) == "é"


def test_readers_without_the_whole_text_get_each_character_once() -> None:
    """The first of the face's two glyphs is its o, the second its dot below."""
    both = run("\u1ecd", face="NotoSans-Regular")
    table = to_unicode(fonts(reader(pdf(Group("P", (_text(both),)))))["/F1"])
    assert list(table.values())[1:] == ["o", "\u0323"]


def test_the_same_glyph_may_stand_for_two_texts() -> None:
    hyphen = run("-")
    other = replace(hyphen, text="\u2010", x=30.0)
    line = replace(block("-").lines[0], runs=(hyphen, other))
    both = Text(50.0, 50.0, replace(block("-"), lines=(line,)), "#000000")
    assert contents(reader(pdf(Group("P", (both,)))))[0].text == "-\u2010"


def test_from_right_to_left_each_cluster_speaks_for_itself() -> None:
    letters = run("abc")
    turned = replace(
        letters,
        glyphs=(*letters.glyphs[::-1], letters.glyphs[0]),
        xs=(*letters.xs, letters.advance),
        ys=(0.0,) * 4,
        clusters=(2, 1, 0, 0),
        right_to_left=True,
    )
    found = contents(reader(pdf(Group("P", (_text(turned),)))))[0]
    assert (found.text, found.nested) == ("cba", ["/Span"])


def test_a_font_says_nothing_that_the_standard_forbids() -> None:
    shown = replace(run("ab"), text="a\ufeffb\0", clusters=(0, 2))
    data = pdf(Group("P", (_text(shown),)), Artifact((_text(run("end")),)))
    said = [text for font in fonts(reader(data)).values() for text in to_unicode(font).values()]
    assert said
    assert not any(set(text) & {"\0", "\ufeff", "\ufffe"} or not text for text in said)
    assert contents(reader(data))[0].text == "a\ufeffb\0"


@pytest.mark.parametrize("marks", [10, 31, 32, 120, 5_000])
@pytest.mark.parametrize("mark", ["\u0301", "\U000e0101"])
def test_a_letter_may_carry_many_marks(mark: str, marks: int) -> None:
    one = replace(run("e"), text="e" + mark * marks)
    data = pdf(Group("P", (_text(one),)))
    assert contents(reader(data))[0].text == one.text
    lengths = [
        len(text.encode("utf-16-be")) for text in to_unicode(fonts(reader(data))["/F1"]).values()
    ]
    assert max(lengths) <= 64


def test_words_at_the_ends_of_lines_stay_apart() -> None:
    parted = block("well-", "known", "words", "here")
    texts = ("well-", "known ", "words\n", "here")
    lines = tuple(replace(one, text=text) for one, text in zip(parted.lines, texts, strict=True))
    data = pdf(Group("P", (Text(50.0, 50.0, replace(parted, lines=lines), "#000000"),)))
    assert contents(reader(data))[0].text == "well-known words here"


def test_faces_on_one_line_share_it() -> None:
    latin = run("Hello ")
    emoji = run("🎉", face="NotoEmoji-Regular", x=latin.advance)
    line = replace(block("x").lines[0], runs=(latin, emoji))
    mixed = Text(50.0, 50.0, replace(block("x"), lines=(line,)), "#000000")
    data = pdf(Group("P", (mixed,)))
    assert contents(reader(data))[0].text == "Hello 🎉"
    assert _placed(data)[-1][0] == pytest.approx(50.0 + latin.advance, abs=0.03)
    assert len(fonts(reader(data))) == 2
    assert faces().face("NotoEmoji-Regular").key in str(fonts(reader(data))["/F2"]["/BaseFont"])


def test_a_face_of_symbols_borrows_its_space() -> None:
    face = faces().face("NotoSansSymbols2-Regular")
    symbol = run(chr(min(face.coverage)), face=face.key)
    line = replace(block("x").lines[0], text=f"{symbol.text} ", runs=(symbol,))
    shown = Text(50.0, 50.0, replace(block("x"), lines=(line,)), "#000000")
    assert contents(reader(pdf(Group("P", (shown,)))))[0].text == line.text
