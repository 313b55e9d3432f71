"""Owns the table by which readers get back the text behind a font's codes."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_studio.export.pdf.values import utf16

_HEAD = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_FOOT = """\
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
_BLOCK = 100
"""The most lines that one block of a CMap may hold (Adobe technical note 5014)."""


def to_unicode(texts: Sequence[str]) -> bytes:
    """The ToUnicode CMap of a font in which code i stands for texts[i] (ISO 32000-1, 9.10.3)."""
    rows = [f"<{code:04X}> <{utf16(text)}>" for code, text in enumerate(texts)]
    blocks = [rows[start : start + _BLOCK] for start in range(0, len(rows), _BLOCK)]
    body = "".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks
    )
    return (_HEAD + body + _FOOT).encode("ascii")
