"""Every language of the room is shown, words stay whole, and what cannot be shown is told."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.layout.languages import ANY_TEXT, CORE, SENTENCES, WORLD
from workshop_studio.layout.text.characters import cleaned, graphemes, visible_code_points
from workshop_studio.layout.text.fallback import legible
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.setting import layout_text


def faces(book: FontBook, text: str, weight: int = 400) -> list[tuple[str, str]]:
    """The runs of the text on one line: family and characters."""
    [line] = layout_text(book, text, size=10, weight=weight).lines
    return [(run.face.rpartition("-")[0], run.text) for run in line.runs]


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize("weight", [400, 700])
def test_a_language_is_covered_and_its_words_keep_to_its_face(
    book: FontBook, language: str, weight: int
) -> None:
    sentence, family = SENTENCES[language]
    assert legible(book, sentence, weight) == (sentence, ())
    lettered = [face for face, text in faces(book, sentence, weight) if text.strip(" .–:,")]
    assert set(lettered) == {family}


def test_all_languages_together_miss_nothing(book: FontBook) -> None:
    block = layout_text(book, " ".join(text for text, _ in SENTENCES.values()), size=10, width=300)
    assert block.missing == ()
    assert all(glyph for line in block.lines for run in line.runs for glyph in run.glyphs)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Привіт, Łódź", [(WORLD, "Привіт, "), (CORE, "Łódź")]),
        ("one Łódźж two", [(CORE, "one "), (WORLD, "Łódźж "), (CORE, "two")]),
        ("twenty\u2011one", [(CORE, "twenty\u2011one")]),
        ("क - ख 12", [("NotoSansDevanagari", "क - ख "), (CORE, "12")]),
        ("Done🎉👩‍🏫!", [(CORE, "Done"), ("NotoEmoji", "🎉👩‍🏫"), (CORE, "!")]),
        ("Nr 1️⃣2", [(CORE, "Nr "), ("NotoEmoji", "1️⃣"), (CORE, "2")]),
        ("a → b", [(CORE, "a "), ("NotoSansSymbols", "→"), (CORE, " b")]),
        ("✓ yes", [("NotoSansSymbols2", "✓"), (CORE, " yes")]),
        ("x\u0301\u200d\u202ey", [(CORE, "x\u0301\u200d\u202ey")]),
        ("e\u0301 é", [(CORE, "e\u0301 é")]),
    ],
)
def test_a_word_falls_back_whole_and_signs_follow(
    book: FontBook, text: str, runs: list[tuple[str, str]]
) -> None:
    assert faces(book, text) == runs


def test_what_no_face_covers_becomes_one_sign_and_is_listed_once(book: FontBook) -> None:
    block = layout_text(book, "see مدرسة and مدرسة 中", size=10)
    assert block.missing == ("م", "د", "ر", "س", "ة", "中")
    assert block.lines[0].text == "see " + "\ufffd" * 5 + " and " + "\ufffd" * 5 + " \ufffd"
    assert (WORLD, "\ufffd" * 5) in faces(book, "see مدرسة")


def test_marks_that_no_face_has_go_with_their_letter(book: FontBook) -> None:
    assert legible(book, "a\u064b\u064bb", 400) == ("\ufffdb", ("\u064b",))


def test_marks_of_two_faces_are_set_one_by_one(book: FontBook) -> None:
    mixed = "ক\u0301"
    assert legible(book, mixed, 400) == (mixed, ())
    assert [text for _, text in faces(book, mixed)] == ["ক", "\u0301"]


@given(text=ANY_TEXT)
def test_exactly_what_no_face_covers_is_missing(book: FontBook, text: str) -> None:
    shown = cleaned(text)
    coverages = [book.face(path.stem).coverage for path in book._folder.glob("*Regular.ttf")]

    def covered(part: str) -> bool:
        return any(visible_code_points(part) <= coverage for coverage in coverages)

    doubtful = [grapheme for grapheme in graphemes(shown) if not covered(grapheme)]
    expected = dict.fromkeys(c for grapheme in doubtful for c in grapheme if not covered(c))
    assert layout_text(book, text, size=10).missing == tuple(expected)
