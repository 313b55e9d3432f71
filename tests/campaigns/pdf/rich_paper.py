"""Owns a paper with everything a document may hold: headings, lists, tables, pictures, scripts."""

from __future__ import annotations

from functools import cache

from workshop_studio.bundled import resource
from workshop_studio.layout.display_list import (
    Artifact,
    Bookmark,
    Box,
    Ellipse,
    Group,
    Ink,
    Page,
    Paper,
    Path,
    Tag,
    Text,
)
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.setting import layout_text

A4 = (595.28, 841.89)
MARGIN = 50.0
SCRIPTS = {
    "pl": "Jak możemy sprawić, żeby każdy czuł się mile widziany?",
    "uk": "Як ми можемо зробити школу кращою?",
    "el": "Πώς μπορούμε να βοηθήσουμε;",
    "vi": "Làm thế nào để mọi người được lắng nghe?",
    "bn": "কিভাবে আমরা আরও পরিবারের কাছে পৌঁছাতে পারি?",
    "ta": "நாம் எப்படி பள்ளியை மேம்படுத்தலாம்?",
    "hi": "हम विद्यार्थियों की मदद कैसे कर सकते हैं?",
    "am": "ትምህርት ቤቱን እንዴት ማሻሻል እንችላለን?",
    "en": "Office waffle AVATAR: well done 👩‍🏫👍🏽🎉 and \ufffd",
}
LONG = "A long sentence that is broken over several lines, with a well-known word in the middle."


@cache
def book() -> FontBook:
    """The bundled faces."""
    return FontBook(resource("fonts"))


def rich_paper() -> Paper:
    """Two pages: a table is cut by the end of the first, a picture stands on the second."""
    return Paper(
        title="Sample & <i>everything</i> in it – 100 %",
        subject="A sample of all that a document may hold",
        lang="en-GB",
        date="2026-03-12",
        pages=(_first_page(), _second_page()),
        outline=(
            Bookmark("Sample", 0, 0, 40.0),
            Bookmark("Scripts", 1, 0, 110.0),
            Bookmark("Picture", 1, 1, 300.0),
        ),
    )


def _text(words: str, x: float, y: float, *, size: float = 11.0, weight: int = 400) -> Text:
    block = layout_text(book(), words, size=size, width=A4[0] - MARGIN - x, weight=weight)
    return Text(x, y, block, "#1A1D23")


def _written(tag: Tag, words: str, y: float, *, size: float = 11.0, lang: str = "") -> Group:
    weight = 700 if tag.startswith("H") else 400
    return Group(tag, (_text(words, MARGIN, y, size=size, weight=weight),), lang=lang)


def _first_page() -> Page:
    scripts = [
        _written("P", words, 140.0 + 22.0 * count, lang=lang)
        for count, (lang, words) in enumerate(SCRIPTS.items())
    ]
    rows = tuple(_row(count, 480.0 + 20.0 * count) for count in range(1, 15))
    table = Group(
        "Table",
        (Group("THead", (_header(480.0),)), Group("TBody", rows, thread="body")),
        thread="table",
    )
    return _page(
        _written("H1", "Sample & <b>everything</b> in it", 40.0, size=20.0),
        Artifact((Box(MARGIN, 80.0, 495.0, 2.0, Ink(fill="#174F8F")),)),
        _written("P", LONG, 85.0),
        _written("H2", "Scripts", 115.0, size=14.0),
        *scripts,
        _list(360.0),
        table,
        number=1,
    )


def _second_page() -> Page:
    again = Artifact((_text("Question", MARGIN, 40.0),), kind="Pagination")
    rows = tuple(_row(count, 40.0 + 20.0 * (count - 14)) for count in range(15, 22))
    rest = Group("Table", (Group("TBody", rows, thread="body"),), thread="table")
    heading = _written("H2", "Picture", 300.0, size=14.0)
    return _page(again, rest, heading, _picture(340.0), number=2)


def _page(*children: Group | Artifact, number: int) -> Page:
    foot = Artifact((_text(f"Page {number} of 2", MARGIN, 805.0, size=9.0),), kind="Pagination")
    return Page(*A4, (*children, foot))


def _header(y: float) -> Group:
    names = ("Question", "Feasibility", "Desirability")
    cells = (
        Group("TH", (_text(words, MARGIN + 165.0 * column, y, weight=700),), scope="Column")
        for column, words in enumerate(names)
    )
    return Group("TR", tuple(cells))


def _row(number: int, y: float) -> Group:
    question = Group("TH", (_text(f"Question {number}", MARGIN, y),), scope="Row")
    cells = (
        Group("TD", (_text(f"{number * column} dots", MARGIN + 165.0 * column, y),))
        for column in (1, 2)
    )
    rule = Artifact((Box(MARGIN, y + 18.0, 495.0, 0.5, Ink(fill="#7B828D")),))
    return Group("TR", (question, *cells, rule))


def _list(y: float) -> Group:
    items = (
        Group(
            "LI",
            (
                Group("Lbl", (_text(f"{count}.", MARGIN, y + 20.0 * count),)),
                Group("LBody", (_text(f"Barrier {count}", 70.0, y + 20.0 * count),)),
            ),
        )
        for count in (1, 2, 3)
    )
    return Group("L", tuple(items))


def _picture(y: float) -> Group:
    axis = Ink(stroke="#545C68", width=1.0, dash=(4.0, 2.0), round_caps=True)
    label = layout_text(book(), "Feasibility", size=9.0)
    return Group(
        "Figure",
        (
            Path((("M", 80.0, y), ("L", 80.0, y + 200.0), ("L", 300.0, y + 200.0)), axis),
            Ellipse(150.0, y + 80.0, 30.0, 30.0, Ink(fill="#E6EEF7", stroke="#174F8F")),
            Box(200.0, y + 40.0, 60.0, 30.0, Ink(stroke="#A8201A"), radius=6.0),
            Text(60.0, y + 150.0, label, "#545C68", quarter_turn=True),
        ),
        alt="One question is easy and wanted; another is hard.",
    )
