"""The PDF painter: display lists become tagged, accessible PDF files.

Reportlab numbers, compresses and writes the file's objects; glyphs, structure and metadata are
written here, because reportlab has no tags and drops what its fonts lack.
"""

from __future__ import annotations

from workshop_studio.export.pdf.document import write_pdf

__all__ = ["write_pdf"]
