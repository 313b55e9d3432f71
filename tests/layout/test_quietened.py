"""What has been laid out is made quieter by mixing all its colours with the ground."""

from __future__ import annotations

from workshop_studio.layout.display_list import Artifact, Box, Group, Ink, Path, Segment, Text
from workshop_studio.layout.shapes.quietened import Quiet, quietened
from workshop_studio.layout.text.fonts import FontBook
from workshop_studio.layout.text.setting import layout_text

HALF = Quiet(ground="#FFFFFF", share=0.5)


def test_every_colour_is_mixed_and_nothing_else_differs(book: FontBook) -> None:
    way: tuple[Segment, ...] = (("M", 0.0, 0.0), ("L", 9.0, 0.0))
    words = layout_text(book, "hello", size=12, width=90)

    def drawn(line: str, disc: str, letters: str) -> Group:
        stroke = Path(way, Ink(stroke=line, width=3.0, dash=(1.0, 2.0), round_caps=True))
        box = Box(1.0, 2.0, 3.0, 4.0, Ink(fill=disc), 5.0)
        return Group("LI", (Artifact((stroke, box)), Group("P", (Text(0, 0, words, letters),))))

    quiet = quietened(drawn("#000000", "#FF0000", "#204060"), HALF)
    assert quiet == drawn("#808080", "#FF8080", "#90A0B0")
