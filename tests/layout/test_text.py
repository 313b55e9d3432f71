"""Lines hold all of the text, in order, within their width, and glyphs that say what they show."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.languages import ANY_TEXT, SENTENCES
from workshop_studio.layout.text.blocks import GlyphRun, TextBlock, TextLine
from workshop_studio.layout.text.characters import cleaned, graphemes
from workshop_studio.layout.text.fallback import legible
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.setting import layout_text, measure, measured_lines

CLOSE = 1e-3
SENTENCE = " ".join(text for text, _ in SENTENCES.values())
WIDTHS = st.none() | st.floats(0, 300)


def painted(line: TextLine) -> str:
    return "".join(run.text for run in line.runs)


def check_run(run: GlyphRun) -> None:
    assert len(run.glyphs) == len(run.xs) == len(run.ys) == len(run.clusters) > 0
    assert run.clusters[0] == 0
    assert all(one <= other < len(run.text) for one, other in pairwise(run.clusters))
    assert 0 not in run.glyphs


def check_line(line: TextLine, width: float | None) -> None:
    assert line.text.startswith(painted(line)) or not line.runs
    x = 0.0
    for run in line.runs:
        check_run(run)
        assert run.x == pytest.approx(x, abs=CLOSE)
        x += run.advance
    assert line.width == pytest.approx(x, abs=CLOSE)
    if width is not None and line.width > width + CLOSE:
        assert len(graphemes(painted(line))) == 1


@given(text=ANY_TEXT, width=WIDTHS, weight=st.sampled_from([400, 500, 600, 700]))
def test_any_text_is_set_whole_within_its_width(
    book: FontBook, text: str, width: float | None, weight: int
) -> None:
    block = layout_text(book, text, size=11, width=width, weight=weight)
    shown, _ = legible(book, cleaned(text), weight)
    assert "".join(line.text for line in block.lines) == shown
    for line in block.lines:
        check_line(line, width)
    assert block.width == max((line.width for line in block.lines), default=0)
    assert not block.truncated


@given(text=ANY_TEXT, width=WIDTHS, most=st.integers(1, 3))
def test_any_text_is_shortened_to_the_lines_there_are(
    book: FontBook, text: str, width: float | None, most: int
) -> None:
    whole = layout_text(book, text, size=11, width=width)
    block = layout_text(book, text, size=11, width=width, max_lines=most)
    assert len(block.lines) <= most
    assert block.truncated == (len(whole.lines) > most)
    assert block.truncated or block == whole
    for line in block.lines:
        check_line(line, width)
    if block.truncated:
        assert block.lines[-1].text.endswith("…")
        assert block.lines[:-1] == whole.lines[: most - 1]


@given(text=ANY_TEXT)
def test_a_measured_text_fits_its_measure(book: FontBook, text: str) -> None:
    whole = layout_text(book, text, size=9.5, weight=600)
    assert measure(book, text, size=9.5, weight=600) == whole.width
    assert layout_text(book, text, size=9.5, weight=600, width=whole.width).lines == whole.lines


@given(width=st.floats(20, 400), size=st.sampled_from([9.0, 12.0, 25.0]))
def test_a_sentence_breaks_between_its_words(book: FontBook, width: float, size: float) -> None:
    words = "we meet at noon and then go home"
    width = max(width, *(measure(book, word, size=size) for word in words.split()))
    lines = layout_text(book, words, size=size, width=width).lines
    assert [word for line in lines for word in line.text.split()] == words.split()
    for line, after in pairwise(lines):
        assert measure(book, line.text + after.text.split()[0], size=size) > width - CLOSE


def test_lines_are_as_full_as_they_can_be(book: FontBook) -> None:
    block = layout_text(book, "one two three", size=10, width=measure(book, "one two", size=10))
    assert [line.text for line in block.lines] == ["one two ", "three"]
    assert [painted(line) for line in block.lines] == ["one two", "three"]


def test_a_word_wider_than_the_line_is_cut_between_graphemes(book: FontBook) -> None:
    block = layout_text(book, "ok " + "👩‍🏫" * 9 + "é" * 40, size=10, width=60)
    assert block.lines[0].text == "ok "
    assert all(graphemes(line.text)[0] in ("o", "👩‍🏫", "é") for line in block.lines)
    assert len(block.lines) > 4


@pytest.mark.parametrize(("align", "share"), [("left", 0.0), ("centre", 0.5), ("right", 1.0)])
def test_lines_stand_where_they_are_aligned(book: FontBook, align: str, share: float) -> None:
    aligned = {
        "left": layout_text(book, "a\nwide line", size=10, width=90, align="left"),
        "centre": layout_text(book, "a\nwide line", size=10, width=90, align="centre"),
        "right": layout_text(book, "a\nwide line", size=10, width=90, align="right"),
    }[align]
    for line in aligned.lines:
        assert line.x == pytest.approx((90 - line.width) * share)


def test_without_a_width_lines_are_aligned_within_the_widest(book: FontBook) -> None:
    short, wide = layout_text(book, "a\nwide line", size=10, align="right").lines
    assert wide.x == 0
    assert short.x + short.width == pytest.approx(wide.width)


def test_letters_stand_in_the_middle_of_their_line(book: FontBook) -> None:
    face = book.primary(400)
    block = layout_text(book, "a\nb\n\nc", size=20, leading=1.5)
    assert block.height == 4 * 30
    above = block.lines[0].baseline - face.ascent * 20
    below = 30 - block.lines[0].baseline - face.descent * 20
    assert above == pytest.approx(below)
    steps = [after.baseline - line.baseline for line, after in pairwise(block.lines)]
    assert steps == pytest.approx([30, 30, 30])


def test_empty_text_takes_no_room(book: FontBook) -> None:
    assert layout_text(book, "", size=10) == TextBlock((), 0.0, 0.0)
    assert layout_text(book, "\x00", size=10, max_lines=1) == TextBlock((), 0.0, 0.0)


def test_an_ellipsis_ends_what_was_left_out(book: FontBook) -> None:
    block = layout_text(book, "The quick brown fox jumps", size=12, width=80, max_lines=2)
    assert [line.text for line in block.lines] == ["The quick ", "brown fox…"]
    assert layout_text(book, "one\ntwo", size=12, max_lines=1).lines[0].text == "one…"


def test_numbers_can_stand_in_columns(book: FontBook) -> None:
    widths = {measure(book, f"{n}", size=10, weight=700, tabular=True) for n in range(10, 100)}
    assert max(widths) - min(widths) < CLOSE
    assert measure(book, "11", size=10) < measure(book, "00", size=10)


def test_kerning_is_on(book: FontBook) -> None:
    apart = measure(book, "A", size=10) + measure(book, "V", size=10)
    assert measure(book, "AV", size=10) < apart


def test_two_books_set_the_same_block(book: FontBook) -> None:
    again = FontBook(book._folder)
    assert layout_text(again, SENTENCE, size=10, width=200) == layout_text(
        book, SENTENCE, size=10, width=200
    )


@pytest.mark.parametrize(
    "text",
    [
        "a" * 100_000,
        "\u0301" * 100_000,
        "🎉" * 100_000,
        "👩\u200d" * 50_000,
        "\u0331\u0301" * 50_000,
        "\u2060\u200b" * 50_000,
        "aক" * 50_000,
        "ع" * 100_000,
        " " * 100_000,
    ],
    ids=lambda text: ascii(text[:2]),
)
def test_a_hundred_thousand_characters_are_set_whole(book: FontBook, text: str) -> None:
    block = layout_text(book, text, size=12, width=200)
    shown, _ = legible(book, cleaned(text), 400)
    assert "".join(line.text for line in block.lines) == shown


def test_a_few_lines_of_a_long_text_are_set(book: FontBook) -> None:
    block = layout_text(book, "word\n" * 20_000, size=12, width=200, max_lines=3)
    assert [line.text for line in block.lines] == ["word\n", "word\n", "word…"]


@given(ANY_TEXT, st.floats(20, 300), st.sampled_from([400, 700]))
def test_lines_that_are_only_measured_break_as_those_that_are_set(
    book: FontBook, text: str, width: float, weight: int
) -> None:
    for size in (14.0, 12.0):
        lines = measured_lines(book, text, size=size, width=width, weight=weight)
        block = layout_text(book, text, size=size, width=width, weight=weight)
        assert [line.text for line in lines] == [line.text for line in block.lines]
        widths = [line.width for line in block.lines]
        assert [line.width for line in lines] == pytest.approx(widths, abs=CLOSE)
        few = measured_lines(book, text, size=size, width=width, weight=weight, most=2)
        assert few == lines[:2]
